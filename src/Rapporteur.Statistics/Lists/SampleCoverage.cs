using System.Numerics;
using Rapporteur.Statistics.Numerics;

namespace Rapporteur.Statistics.Lists;

/// <summary>
/// Estimates by sample coverage (Chao and Tsay 1998, JASA 93:283; Chao and others 2001, Statistics in Medicine 20:3123): how much of the population
/// each list would find again on the others. Persons may differ and lists may depend on each other, as far as pairs of lists show it.
/// </summary>
/// <param name="Coverage">The share of the population, weighted by how easily it is listed, that the lists cover.</param>
/// <param name="Independent">The estimate for independent lists (equation 9).</param>
/// <param name="HighCoverage">The estimate for high coverage (equation 12); null where it breaks down: use the one-step form.</param>
/// <param name="OneStep">The one-step estimate for low coverage (equation 13).</param>
public sealed record SampleCoverage(double Coverage, double Independent, double? HighCoverage, double OneStep)
{
    /// <summary>Below this coverage the authors call the high-coverage form unstable (2001, section 4).</summary>
    public const double LeastForHighCoverage = 0.55;

    /// <summary>The estimates of a table.</summary>
    /// <returns>Them, or why there are none: fewer than three lists, no overlap.</returns>
    public static Answer<SampleCoverage> Of(CaptureTable table) => Fitness.Check(table) is { } reason ? reason : Compute(table);

    /// <summary>The one-step estimate with an interval by bootstrap: persons are drawn again from the table with the estimated unseen.</summary>
    /// <param name="table">The table.</param>
    /// <param name="seed">The seed of the bootstrap.</param>
    /// <param name="replicates">How many tables are drawn, at least 100.</param>
    /// <param name="level">What share of intervals holds the truth.</param>
    /// <param name="cancellation">Stops it.</param>
    public static Answer<Estimate> Estimate(CaptureTable table, long seed, int replicates = 1000, double level = 0.95, CancellationToken cancellation = default)
    {
        var answer = Of(table);
        if (answer.Reason is { } reason)
            return reason;
        var coverage = answer.Value;
        if (!(coverage.OneStep > table.Persons) || !double.IsFinite(coverage.OneStep))
            return Reason.Of(ReasonKind.CoverageTooLow, ("coverage", coverage.Coverage));
        var error = BootstrapError(table, coverage.OneStep, seed, replicates, cancellation);
        var (low, high) = UnseenInterval.LogNormal(table.Persons, coverage.OneStep, error, level);
        return new Estimate("sample coverage, one step (Chao and others 2001, equation 13)", coverage.OneStep, low, high, level)
        {
            Diagnostics =
            [
                Diagnostic.Of("coverage", coverage.Coverage), Diagnostic.Of("standard_error", error), Diagnostic.Of("independent", coverage.Independent),
                coverage.HighCoverage is { } high12 ? Diagnostic.Of("high_coverage", high12) : new Diagnostic("high_coverage", "breaks down"),
            ],
            Cautions = [.. Fitness.Cautions(table), .. coverage.Coverage < LeastForHighCoverage ? [new Caution(CautionKind.LowerBound)] : Array.Empty<Caution>()],
        };
    }

    internal static SampleCoverage Compute(CaptureTable table)
    {
        var lists = table.Lists.Length;
        double missing = 0, others = 0, twice = 0;
        for (var list = 0; list < lists; list++)
        {
            var only = table.With(1UL << list);
            missing += only / table.OnList(list);
            others += table.Persons - only;
            var left = list;
            twice += table.Sum(history => BitOperations.PopCount(history & ~(1UL << left)) >= 2);
        }
        var coverage = 1 - missing / lists;
        var independent = others / lists / coverage;
        double weighted = 0, weights = 0;
        for (var i = 0; i < lists; i++)
        {
            for (var j = i + 1; j < lists; j++)
            {
                var weight = table.With(1UL << i) + table.With(1UL << j) + 2 * table.With(1UL << i | 1UL << j);
                weights += weight;
                weighted += weight * table.OnBoth(i, j) / (table.OnList(i) * table.OnList(j));
            }
        }
        // Each dependence of a pair is n both / (n1 n2) - 1, with n from the step before.
        double Step(double persons) => independent + (persons * weighted - weights) / (lists * coverage);
        var denominator = lists * coverage - weighted;
        var high = twice / denominator;
        return new SampleCoverage(coverage, independent, denominator < 1e-4 || high < table.Persons ? null : high, Step(Step(independent)));
    }

    private static double BootstrapError(CaptureTable table, double total, long seed, int replicates, CancellationToken cancellation)
    {
        var random = new Xoshiro256(seed);
        var drawn = new double[replicates];
        for (var replicate = 0; replicate < replicates; replicate++)
        {
            cancellation.ThrowIfCancellationRequested();
            drawn[replicate] = Compute(Resampling.Draw(table, Math.Round(total), random)).OneStep;
        }
        // A replicate without any coverage has no estimate; the spread is taken over the rest.
        var finite = drawn.Where(double.IsFinite).ToArray();
        var mean = finite.Average();
        return Math.Sqrt(finite.Sum(value => (value - mean) * (value - mean)) / (finite.Length - 1));
    }
}
