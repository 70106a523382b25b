namespace Rapporteur.Statistics.Survival;

/// <summary>
/// The test of Gray (1988, Annals of Statistics 16:1141) whether groups differ in the incidence of one fate among several: persons whom another fate met stay,
/// in part, among those whom this one could still have met.
/// </summary>
public static class GrayTest
{
    /// <summary>Tests one fate, without weights and strata.</summary>
    /// <param name="spells">Spells without late entry.</param>
    /// <param name="groups">The group of each, 0 and up without a gap.</param>
    /// <param name="cause">The fate, from 1.</param>
    public static Answer<GroupTest> Of(Spells spells, IReadOnlyList<int> groups, int cause)
    {
        if (groups.Count != spells.Count || spells.Entries is not null || groups.Min() < 0)
            return Reason.Of(ReasonKind.Mismatch, ("what", "groups of another length than the spells, or late entries"));
        var count = groups.Max() + 1;
        if (count < 2 || groups.Distinct().Count() < count)
            return Reason.Of(ReasonKind.Mismatch, ("what", "groups are not 0, 1, ... without a gap"));
        var run = new Run(count);
        var order = Enumerable.Range(0, spells.Count).OrderBy(i => spells.Exits[i]).ToArray();
        foreach (var i in order)
            run.AtRisk[groups[i]]++;
        for (var at = 0; at < order.Length;)
        {
            var first = at;
            run.Begin();
            for (; at < order.Length && spells.Exits[order[at]] == spells.Exits[order[first]]; at++)
                run.Meet(groups[order[at]], spells.Causes[order[at]], cause);
            run.Time();
            for (var i = first; i < at; i++)
                run.AtRisk[groups[order[i]]]--;
        }
        return new GroupTest($"Gray, fate {cause}", run.Observed, run.Expected, GroupTest.Statistic([.. run.Observed.Zip(run.Expected, (o, e) => o - e)], run.Variance()), count - 1);
    }

    /// <summary>One increment of a group's martingale: what it weighs in the score of each group.</summary>
    /// <param name="Group">Whose.</param>
    /// <param name="Direct">The weight at the time itself, by group of the score; empty for the other fates.</param>
    /// <param name="Later">What each later unit of <paramref name="Before"/> weighs.</param>
    /// <param name="Before">The integral up to the time, by group of the score.</param>
    /// <param name="Spread">The variance of the increment.</param>
    private readonly record struct Increment(int Group, double[] Direct, double Later, double[] Before, double Spread);

    private sealed class Run(int groups)
    {
        private readonly List<Increment> increments = [];
        private readonly double[] free = [.. Enumerable.Repeat(1.0, groups)];
        private readonly double[] met = new double[groups];
        private readonly double[] freeAfter = new double[groups];
        private readonly double[] own = new double[groups];
        private readonly double[] others = new double[groups];
        private readonly double[,] integral = new double[groups, groups];
        private double pooled;

        internal double[] AtRisk { get; } = new double[groups];

        internal double[] Observed { get; } = new double[groups];

        internal double[] Expected { get; } = new double[groups];

        internal void Begin()
        {
            Array.Clear(own);
            Array.Clear(others);
        }

        internal void Meet(int group, int found, int cause)
        {
            own[group] += found == cause ? 1 : 0;
            others[group] += found > 0 && found != cause ? 1 : 0;
        }

        internal void Time()
        {
            var happened = own.Sum();
            if (happened + others.Sum() == 0)
                return;
            // In the paper's words: the sums of h and of R over the groups.
            double h = 0, r = 0;
            for (var k = 0; k < groups; k++)
            {
                freeAfter[k] = AtRisk[k] > 0 ? free[k] * (AtRisk[k] - own[k] - others[k]) / AtRisk[k] : free[k];
                h += AtRisk[k] > 0 ? AtRisk[k] / free[k] : 0;
                r += AtRisk[k] > 0 ? AtRisk[k] * (1 - met[k]) / free[k] : 0;
            }
            var after = pooled + happened / h;
            var direct = Direct(h, happened);
            for (var k = 0; k < groups; k++)
            {
                if (AtRisk[k] <= 0)
                    continue;
                Observed[k] += own[k];
                Expected[k] += happened * AtRisk[k] * (1 - met[k]) / (free[k] * r);
                Increase(k, direct, h, happened, after);
                met[k] += free[k] * own[k] / AtRisk[k];
            }
            freeAfter.CopyTo(free, 0);
            pooled = after;
        }

        /// <summary>The sums over all increments, each with what it does at its time and later.</summary>
        internal double[,] Variance()
        {
            var variance = new double[groups, groups];
            foreach (var (group, direct, later, before, spread) in increments)
            {
                double Weight(int i) => (direct.Length > 0 ? direct[i] : 0) + later * (integral[i, group] - before[i]);
                for (var i = 0; i < groups; i++)
                {
                    for (var j = 0; j < groups; j++)
                        variance[i, j] += Weight(i) * Weight(j) * spread;
                }
            }
            return variance;
        }

        private double[,] Direct(double h, double happened)
        {
            var direct = new double[groups, groups];
            for (var i = 0; i < groups; i++)
            {
                for (var k = 0; k < groups; k++)
                {
                    if (AtRisk[i] <= 0 || AtRisk[k] <= 0)
                        continue;
                    var share = AtRisk[i] / free[i];
                    direct[i, k] = i == k ? share * (1 - share / h) : -share * AtRisk[k] / (free[k] * h);
                    integral[i, k] += direct[i, k] * happened / (h * (1 - pooled));
                }
            }
            return direct;
        }

        private void Increase(int k, double[,] direct, double h, double happened, double after)
        {
            double[] Column(double[,] of) => [.. Enumerable.Range(0, groups).Select(i => of[i, k])];
            var before = Column(integral);
            if (happened > 0)
            {
                var later = freeAfter[k] > 0 ? 1 - (1 - after) / freeAfter[k] : 1;
                var ties = happened > 1 ? 1 - (happened - 1) / (h * free[k] - 1) : 1;
                increments.Add(new Increment(k, Column(direct), later, before, ties * free[k] * happened / (h * AtRisk[k])));
            }
            if (others[k] > 0 && freeAfter[k] > 0)
            {
                var ties = others[k] > 1 ? 1 - (others[k] - 1) / (AtRisk[k] - 1) : 1;
                increments.Add(new Increment(k, [], -(1 - after) / freeAfter[k], before, ties * free[k] * free[k] * others[k] / (AtRisk[k] * AtRisk[k])));
            }
        }
    }
}
