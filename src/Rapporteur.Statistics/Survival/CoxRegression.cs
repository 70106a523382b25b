using Rapporteur.Statistics.Numerics;

namespace Rapporteur.Statistics.Survival;

/// <summary>How events at one time are taken.</summary>
public enum Ties
{
    /// <summary>As if some had come before others, on average (Efron 1977, JASA 72:557).</summary>
    Efron,

    /// <summary>As if all others were still at risk at each (Breslow 1974, Biometrics 30:89): the simplest, and too near to nothing where ties are many.</summary>
    Breslow,

    /// <summary>By all sets of persons to whom it could have happened (Cox 1972): for times in whole units.</summary>
    Exact,
}

/// <summary>
/// Proportional hazards (Cox 1972, JRSS B 34:187): what multiplies the rate of events, whatever the rate itself. Late entry is allowed.
/// </summary>
/// <param name="Coefficients">The logarithms of what one unit of each covariate multiplies the rate by.</param>
/// <param name="StandardErrors">Their standard errors.</param>
/// <param name="LogLikelihoodOfNothing">The partial likelihood without covariates, its logarithm.</param>
/// <param name="LogLikelihood">The partial likelihood at the maximum.</param>
/// <param name="Score">The score test of no effect.</param>
/// <param name="Wald">The Wald test of no effect.</param>
public sealed record CoxRegression(IReadOnlyList<double> Coefficients, IReadOnlyList<double> StandardErrors, double LogLikelihoodOfNothing, double LogLikelihood, double Score, double Wald)
{
    private const int MostSteps = 50;

    /// <summary>The likelihood ratio test of no effect.</summary>
    public double LikelihoodRatio => 2 * (LogLikelihood - LogLikelihoodOfNothing);

    /// <summary>Fits by Newton's method.</summary>
    /// <param name="spells">The spells; every cause above 0 is an event.</param>
    /// <param name="covariates">For each spell its covariates, as many for each.</param>
    /// <param name="ties">How ties are taken.</param>
    public static Answer<CoxRegression> Of(Spells spells, IReadOnlyList<IReadOnlyList<double>> covariates, Ties ties = Ties.Efron)
    {
        if (covariates.Count != spells.Count || covariates.Any(row => row.Count != covariates[0].Count || row.Any(value => !double.IsFinite(value))) || covariates[0].Count == 0)
            return Reason.Of(ReasonKind.Mismatch, ("what", "covariates that are missing or do not belong to the spells"));
        var size = covariates[0].Count;
        // Centred covariates keep the exponentials near one; nothing else changes.
        var means = Enumerable.Range(0, size).Select(j => covariates.Average(row => row[j])).ToArray();
        var rows = covariates.Select(row => row.Select((value, j) => value - means[j]).ToArray()).ToArray();
        var beta = new double[size];
        var nothing = Partial(spells, rows, beta, ties);
        var (at, score) = (nothing, 0.0);
        for (var step = 0; step < MostSteps; step++)
        {
            var change = (double[])at.Slope.Clone();
            var information = Factored(at.Information);
            if (information is null)
                return Reason.Of(ReasonKind.NotIdentifiable, ("model", "covariates that follow from each other, or that never vary at an event"));
            information.Solve(change);
            if (step == 0)
                score = change.Zip(at.Slope, (one, other) => one * other).Sum();
            at = Improved(spells, rows, beta, change, at.Value, ties);
            if (change.Max(Math.Abs) < 1e-9)
                return Told(beta, nothing.Value, at, score);
        }
        return Reason.Of(ReasonKind.NoFiniteEstimate, ("model", "Cox"));
    }

    private static Answer<CoxRegression> Told(double[] beta, double nothing, (double Value, double[] Slope, double[,] Information) at, double score)
    {
        var information = Factored(at.Information)!;
        var wald = 0.0;
        for (var i = 0; i < beta.Length; i++)
        {
            for (var j = 0; j < beta.Length; j++)
                wald += beta[i] * beta[j] * at.Information[i, j];
        }
        return new CoxRegression(beta, [.. Enumerable.Range(0, beta.Length).Select(i => Math.Sqrt(information.Inverse(i, i)))], nothing, at.Value, score, wald);
    }

    private static (double Value, double[] Slope, double[,] Information) Improved(Spells spells, double[][] rows, double[] beta, double[] change, double before, Ties ties)
    {
        var from = (double[])beta.Clone();
        for (double share = 1; ; share /= 2)
        {
            for (var j = 0; j < beta.Length; j++)
                beta[j] = from[j] + share * change[j];
            var at = Partial(spells, rows, beta, ties);
            if (at.Value >= before - 1e-9 * Math.Abs(before) || share < 1e-8)
                return at;
        }
    }

    private static SymmetricSystem? Factored(double[,] information)
    {
        var system = new SymmetricSystem(information.GetLength(0));
        for (var i = 0; i < system.Size; i++)
        {
            for (var j = 0; j <= i; j++)
                system[i, j] = information[i, j];
        }
        return system.Factor() ? system : null;
    }

    /// <summary>The logarithm of the partial likelihood, its slope, and minus its curvature.</summary>
    private static (double Value, double[] Slope, double[,] Information) Partial(Spells spells, double[][] rows, double[] beta, Ties ties)
    {
        var sum = new PartialSum(beta.Length);
        var weights = rows.Select(row => Math.Exp(row.Zip(beta, (value, b) => value * b).Sum())).ToArray();
        foreach (var time in Enumerable.Range(0, spells.Count).Where(i => spells.Causes[i] > 0).GroupBy(i => spells.Exits[i]))
        {
            var risk = Enumerable.Range(0, spells.Count).Where(i => spells.Exits[i] >= time.Key && (spells.Entries is null || spells.Entries[i] < time.Key)).ToArray();
            var events = time.ToArray();
            foreach (var i in events)
                sum.Event(rows[i], Math.Log(weights[i]));
            if (ties == Ties.Exact)
            {
                sum.Take(Moments.OfSets(risk, events.Length, rows, weights));
                continue;
            }
            var (all, own) = (Moments.Of(risk, rows, weights), Moments.Of(events, rows, weights));
            for (var k = 0; k < events.Length; k++)
                sum.Take(ties == Ties.Efron ? all.Less(own, (double)k / events.Length) : all);
        }
        return (sum.Value, sum.Slope, sum.Information);
    }

    /// <summary>Sums of weights, of covariates and of their products.</summary>
    private sealed record Moments(double Whole, double[] First, double[,] Second)
    {
        internal static Moments Of(int[] persons, double[][] rows, double[] weights)
        {
            var size = rows[0].Length;
            var (whole, first, second) = (0.0, new double[size], new double[size, size]);
            foreach (var i in persons)
            {
                whole += weights[i];
                for (var j = 0; j < size; j++)
                {
                    first[j] += weights[i] * rows[i][j];
                    for (var k = 0; k < size; k++)
                        second[j, k] += weights[i] * rows[i][j] * rows[i][k];
                }
            }
            return new Moments(whole, first, second);
        }

        /// <summary>The sums over all sets of so many persons, one person at a time (Gail, Lubin and Rubinstein 1981, Biometrika 68:703).</summary>
        internal static Moments OfSets(int[] persons, int members, double[][] rows, double[] weights)
        {
            var size = rows[0].Length;
            var sets = Enumerable.Range(0, members + 1).Select(m => (Whole: new double[] { m == 0 ? 1 : 0 }, First: new double[size], Second: new double[size, size])).ToArray();
            foreach (var i in persons)
            {
                for (var m = members; m > 0; m--)
                {
                    var (to, from) = (sets[m], sets[m - 1]);
                    for (var j = 0; j < size; j++)
                    {
                        for (var k = 0; k < size; k++)
                            to.Second[j, k] += weights[i] * (from.Second[j, k] + rows[i][j] * from.First[k] + from.First[j] * rows[i][k] + rows[i][j] * rows[i][k] * from.Whole[0]);
                    }
                    for (var j = 0; j < size; j++)
                        to.First[j] += weights[i] * (from.First[j] + rows[i][j] * from.Whole[0]);
                    to.Whole[0] += weights[i] * from.Whole[0];
                }
            }
            return new Moments(sets[members].Whole[0], sets[members].First, sets[members].Second);
        }

        internal Moments Less(Moments other, double share)
        {
            var size = First.Length;
            var second = new double[size, size];
            for (var j = 0; j < size; j++)
            {
                for (var k = 0; k < size; k++)
                    second[j, k] = Second[j, k] - share * other.Second[j, k];
            }
            return new Moments(Whole - share * other.Whole, [.. First.Zip(other.First, (all, own) => all - share * own)], second);
        }
    }

    private sealed class PartialSum(int size)
    {
        internal double Value { get; private set; }

        internal double[] Slope { get; } = new double[size];

        internal double[,] Information { get; } = new double[size, size];

        internal void Event(double[] row, double logWeight)
        {
            Value += logWeight;
            for (var j = 0; j < size; j++)
                Slope[j] += row[j];
        }

        internal void Take(Moments moments)
        {
            Value -= Math.Log(moments.Whole);
            for (var j = 0; j < size; j++)
            {
                var mean = moments.First[j] / moments.Whole;
                Slope[j] -= mean;
                for (var k = 0; k < size; k++)
                    Information[j, k] += moments.Second[j, k] / moments.Whole - mean * moments.First[k] / moments.Whole;
            }
        }
    }
}
