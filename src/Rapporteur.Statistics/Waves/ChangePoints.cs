using Rapporteur.Statistics.Numerics;

namespace Rapporteur.Statistics.Waves;

/// <summary>What changes at a change point.</summary>
public enum ChangeOf
{
    /// <summary>The rate of counts.</summary>
    PoissonRate,

    /// <summary>The mean, the variance being 1: standardise the series first.</summary>
    Mean,

    /// <summary>Mean and variance of a normal series.</summary>
    MeanAndVariance,
}

/// <summary>Where a series changes. Penalties are the price of a change; those of different authors cannot be compared.</summary>
public static class ChangePoints
{
    /// <summary>
    /// The segments of the least total cost, twice the negative logarithm of the likelihood and a penalty for each change (the optimum that PELT finds: Killick, Fearnhead and Eckley
    /// 2012, JASA 107:1590).
    /// </summary>
    /// <param name="series">The series.</param>
    /// <param name="of">What changes.</param>
    /// <param name="penalty">The price of a change.</param>
    /// <param name="modified">Whether the logarithm of its length is added to each segment (the modified criterion of Zhang and Siegmund 2007, whose penalty is 3 ln n).</param>
    /// <returns>The last place of each segment but the last one, counted from 1.</returns>
    public static IReadOnlyList<int> Optimal(IReadOnlyList<double> series, ChangeOf of, double penalty, bool modified = false)
    {
        var least = of == ChangeOf.MeanAndVariance ? 2 : 1;
        var cost = Cost(series, of, modified);
        var best = Enumerable.Repeat(double.PositiveInfinity, series.Count + 1).ToArray();
        var from = new int[series.Count + 1];
        best[0] = -penalty;
        for (var end = least; end <= series.Count; end++)
        {
            for (var start = 0; start <= end - least; start++)
            {
                var total = best[start] + cost(start, end) + penalty;
                if (total < best[end])
                    (best[end], from[end]) = (total, start);
            }
        }
        var changes = new List<int>();
        for (var end = from[series.Count]; end > 0; end = from[end])
            changes.Insert(0, end);
        return changes;
    }

    /// <summary>One change of a rate of counts: the best place, its likelihood ratio, and the posterior of the place.</summary>
    public static OneChange One(IReadOnlyList<int> counts)
    {
        var n = counts.Count;
        var all = counts.Sum();
        var logs = new double[n];
        var (best, ratio, seen) = (0, double.NegativeInfinity, 0);
        logs[0] = double.NegativeInfinity;
        for (var k = 1; k < n; k++)
        {
            seen += counts[k - 1];
            var gain = Term(seen, k) + Term(all - seen, n - k) - Term(all, n);
            if (gain > ratio)
                (best, ratio) = (k, gain);
            // Rates Gamma(1, 1) on each side, summed out; every place equally likely.
            logs[k] = Special.LogGamma(seen + 1) - (seen + 1) * Math.Log(k + 1) + Special.LogGamma(all - seen + 1) - (all - seen + 1) * Math.Log(n - k + 1);
        }
        var top = logs.Max();
        var posterior = logs.Select(log => Math.Exp(log - top)).ToArray();
        var whole = posterior.Sum();
        return new OneChange(best, ratio, counts.Take(best).Average(), counts.Skip(best).Average(), [.. posterior.Select(weight => weight / whole)]);

        static double Term(double sum, double length) => sum > 0 ? sum * Math.Log(sum / length) : 0;
    }

    /// <summary>
    /// Changes of a mean by least squares with a given number of breaks (Bai and Perron 2003, Journal of Applied Econometrics 18:1).
    /// </summary>
    /// <param name="series">The series.</param>
    /// <param name="breaks">How many.</param>
    /// <param name="shortest">The shortest segment.</param>
    /// <returns>The last place of each segment but the last, from 1, and the sum of squares.</returns>
    public static (IReadOnlyList<int> Breaks, double SumOfSquares) LeastSquares(IReadOnlyList<double> series, int breaks, int shortest)
    {
        var cost = Cost(series, ChangeOf.Mean, modified: false);
        var n = series.Count;
        var best = new double[breaks + 1, n + 1];
        var from = new int[breaks + 1, n + 1];
        for (var end = 0; end <= n; end++)
            best[0, end] = end >= shortest ? cost(0, end) : double.PositiveInfinity;
        for (var b = 1; b <= breaks; b++)
        {
            for (var end = 0; end <= n; end++)
            {
                best[b, end] = double.PositiveInfinity;
                for (var start = shortest; start <= end - shortest; start++)
                {
                    if (best[b - 1, start] + cost(start, end) is var total && total < best[b, end])
                        (best[b, end], from[b, end]) = (total, start);
                }
            }
        }
        var places = new List<int>();
        for (int b = breaks, end = n; b > 0; b--)
            places.Insert(0, end = from[b, end]);
        return (places, best[breaks, n]);
    }

    /// <summary>
    /// How long the present rate has lasted, at each time (Adams and MacKay 2007): counts with rates Gamma(1, 1), a change with the same probability at each time.
    /// </summary>
    /// <param name="counts">The counts.</param>
    /// <param name="hazard">The probability of a change after each count.</param>
    /// <returns>The logarithm of the evidence, and for each time the probability of each run length.</returns>
    public static (double LogEvidence, IReadOnlyList<double[]> RunLengths) Online(IReadOnlyList<int> counts, double hazard)
    {
        double[] run = [1];
        double[] shapes = [1];
        double evidence = 0;
        var all = new List<double[]>();
        for (var t = 0; t < counts.Count; t++)
        {
            var next = new double[run.Length + 1];
            for (var length = 0; length < run.Length; length++)
            {
                // After so many counts the rate is Gamma(shape, length + 1): the next count is negative binomial.
                var weight = run[length] * Predicted(counts[t], shapes[length], length + 1);
                next[length + 1] = weight * (1 - hazard);
                next[0] += weight * hazard;
            }
            var sum = next.Sum();
            evidence += Math.Log(sum);
            run = [.. next.Select(weight => weight / sum)];
            shapes = [1, .. shapes.Select(shape => shape + counts[t])];
            all.Add(run);
        }
        return (evidence, all);
    }

    /// <summary>
    /// Counts above what the last ones allow: C1 of the Early Aberration Reporting System (Hutwagner and others 2003, Journal of Urban Health 80:i89).
    /// </summary>
    /// <returns>The places of alarms, from 0.</returns>
    public static IReadOnlyList<int> Alarms(IReadOnlyList<int> counts, int baseline = 7, double alpha = 0.001)
    {
        var z = Special.NormalQuantile(1 - alpha);
        return [.. Enumerable.Range(baseline, Math.Max(0, counts.Count - baseline)).Where(t =>
        {
            var before = counts.Skip(t - baseline).Take(baseline).ToArray();
            var mean = before.Average();
            var deviation = Math.Sqrt(before.Sum(count => (count - mean) * (count - mean)) / (baseline - 1));
            return counts[t] > mean + z * deviation;
        })];
    }

    private static double Predicted(int count, double shape, double rate) => Math.Exp(
        Special.LogGamma(count + shape) - Special.LogGamma(shape) - Special.LogGamma(count + 1) + shape * Math.Log(rate / (rate + 1)) - count * Math.Log(rate + 1));

    private static Func<int, int, double> Cost(IReadOnlyList<double> series, ChangeOf of, bool modified)
    {
        var (sums, squares) = (new double[series.Count + 1], new double[series.Count + 1]);
        for (var i = 0; i < series.Count; i++)
            (sums[i + 1], squares[i + 1]) = (sums[i] + series[i], squares[i] + series[i] * series[i]);
        return (start, end) =>
        {
            double length = end - start, sum = sums[end] - sums[start], square = squares[end] - squares[start];
            var spread = square - sum * sum / length;
            return (modified ? Math.Log(length) : 0) + of switch
            {
                ChangeOf.PoissonRate => sum > 0 ? -2 * sum * Math.Log(sum / length) : 0,
                ChangeOf.Mean => spread,
                _ => length * (Math.Log(2 * Math.PI) + Math.Log(Math.Max(spread / length, 1e-11)) + 1),
            };
        };
    }
}

/// <summary>One change of a rate.</summary>
/// <param name="After">The change comes after so many counts.</param>
/// <param name="LogRatio">The logarithm of the likelihood ratio against no change.</param>
/// <param name="RateBefore">The rate before.</param>
/// <param name="RateAfter">The rate after.</param>
/// <param name="Posterior">The probability of a change after so many counts.</param>
public sealed record OneChange(int After, double LogRatio, double RateBefore, double RateAfter, IReadOnlyList<double> Posterior);
