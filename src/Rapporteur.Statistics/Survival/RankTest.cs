using Rapporteur.Statistics.Numerics;

namespace Rapporteur.Statistics.Survival;

/// <summary>A test whether groups differ.</summary>
/// <param name="Name">Which test.</param>
/// <param name="Observed">By group: weighted events that happened, or the score.</param>
/// <param name="Expected">By group: weighted events that would have happened if the groups did not differ.</param>
/// <param name="ChiSquare">The statistic.</param>
/// <param name="Degrees">Its degrees of freedom.</param>
public sealed record GroupTest(string Name, IReadOnlyList<double> Observed, IReadOnlyList<double> Expected, double ChiSquare, int Degrees)
{
    /// <summary>The probability of as large a statistic where the groups do not differ.</summary>
    public double P => Special.ChiSquareAbove(ChiSquare, Degrees);

    /// <summary>The quadratic form of scores in the inverse of their variance; the last group follows from the others.</summary>
    internal static double Statistic(double[] scores, double[,] variance)
    {
        var size = scores.Length - 1;
        var system = new SymmetricSystem(size);
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j <= i; j++)
                system[i, j] = variance[i, j];
        }
        if (!system.Factor())
            return 0;
        var solved = scores[..size];
        system.Solve(solved);
        return solved.Zip(scores, (one, other) => one * other).Sum();
    }
}

/// <summary>
/// The log-rank test (Mantel 1966; Peto and Peto 1972, JRSS A 135:185) of groups of spells, with late entry, strata and the weights of Harrington and Fleming (1982).
/// </summary>
public static class RankTest
{
    /// <summary>Tests whether groups differ in the rate of events of any cause.</summary>
    /// <param name="spells">The spells.</param>
    /// <param name="groups">The group of each spell, 0 and up, at least two of them.</param>
    /// <param name="strata">The stratum of each spell, within which groups are compared; null for one.</param>
    /// <param name="rho">The power of the pooled survival that weighs each time: 0 for log-rank, 1 for Peto and Peto.</param>
    public static Answer<GroupTest> LogRank(Spells spells, IReadOnlyList<int> groups, IReadOnlyList<int>? strata = null, double rho = 0)
    {
        if (groups.Count != spells.Count || (strata is not null && strata.Count != spells.Count))
            return Reason.Of(ReasonKind.Mismatch, ("what", "groups or strata of another length than the spells"));
        var count = groups.Max() + 1;
        if (count < 2 || groups.Min() < 0 || groups.Distinct().Count() < count)
            return Reason.Of(ReasonKind.Mismatch, ("what", "groups are not 0, 1, ... without a gap"));
        var tally = new Tally(count, rho);
        foreach (var stratum in Enumerable.Range(0, spells.Count).GroupBy(i => strata?[i] ?? 0).OrderBy(stratum => stratum.Key))
            tally.Add(spells, groups, [.. stratum]);
        var scores = tally.Observed.Zip(tally.Expected, (observed, expected) => observed - expected).ToArray();
        return new GroupTest(rho == 0 ? "log-rank" : FormattableString.Invariant($"G-rho, rho {rho}"), tally.Observed, tally.Expected, GroupTest.Statistic(scores, tally.Variance), count - 1);
    }

    /// <summary>Observed, expected and variance as they grow.</summary>
    private sealed class Tally(int groups, double rho)
    {
        internal double[] Observed { get; } = new double[groups];

        internal double[] Expected { get; } = new double[groups];

        internal double[,] Variance { get; } = new double[groups, groups];

        internal void Add(Spells spells, IReadOnlyList<int> group, int[] places)
        {
            var leaving = places.OrderBy(i => spells.Exits[i]).ToArray();
            var entering = spells.Entries is null ? [] : places.OrderBy(i => spells.Entries[i]).ToArray();
            var atRisk = new double[groups];
            if (spells.Entries is null)
            {
                foreach (var i in places)
                    atRisk[group[i]]++;
            }
            var events = new double[groups];
            double pooled = 1;
            for (int at = 0, entered = 0; at < leaving.Length;)
            {
                var time = spells.Exits[leaving[at]];
                for (; entered < entering.Length && spells.Entries![entering[entered]] < time; entered++)
                    atRisk[group[entering[entered]]]++;
                Array.Clear(events);
                var first = at;
                for (; at < leaving.Length && spells.Exits[leaving[at]] == time; at++)
                    events[group[leaving[at]]] += spells.Causes[leaving[at]] > 0 ? 1 : 0;
                pooled = Time(atRisk, events, pooled);
                for (var i = first; i < at; i++)
                    atRisk[group[leaving[i]]]--;
            }
        }

        private double Time(double[] atRisk, double[] events, double pooled)
        {
            var (all, happened) = (atRisk.Sum(), events.Sum());
            if (happened == 0)
                return pooled;
            var weight = Math.Pow(pooled, rho);
            // Hypergeometric: events fall on groups as persons at risk do, ties taken into account.
            var spread = all > 1 ? weight * weight * happened * (all - happened) / (all - 1) : 0;
            for (var i = 0; i < groups; i++)
            {
                Observed[i] += weight * events[i];
                Expected[i] += weight * happened * atRisk[i] / all;
                for (var j = 0; j < groups; j++)
                    Variance[i, j] += spread * atRisk[i] / all * ((i == j ? 1 : 0) - atRisk[j] / all);
            }
            return pooled * (1 - happened / all);
        }
    }
}
