using Rapporteur.Statistics.Lists;
using Rapporteur.Statistics.Numerics;

namespace Rapporteur.Statistics.LogLinear;

/// <summary>
/// The interval of the stepwise estimate that holds the choice of the model: persons are drawn again and the pairs chosen anew each time. Bias-corrected and
/// accelerated (Efron 1987, JASA 82:171), as Chan, Silverman and Vincent (2021) recommend.
/// </summary>
/// <param name="Acceleration">The acceleration, from the table with each person left out; it does not depend on the seed.</param>
/// <param name="Replicates">The totals of the drawn tables, ascending; infinite where a table had no finite estimate.</param>
/// <param name="Total">The estimate of the table itself.</param>
public sealed record StepwiseBootstrap(double Acceleration, IReadOnlyList<double> Replicates, double Total)
{
    /// <summary>Draws the tables and estimates each.</summary>
    /// <param name="stepwise">The estimate whose interval is asked for.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="replicates">How many tables, 1,000 for an interval to be printed.</param>
    /// <param name="progress">Is told the share that is done.</param>
    /// <param name="cancellation">Stops it.</param>
    public static StepwiseBootstrap Of(SparseStepwise stepwise, long seed, int replicates = 1000, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        var random = new Xoshiro256(seed);
        var totals = new double[replicates];
        for (var i = 0; i < replicates; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            totals[i] = TotalOf(Resampling.Draw(stepwise.Table, stepwise.Table.Persons, random), stepwise.Threshold);
            progress?.Report((i + 1.0) / replicates);
        }
        Array.Sort(totals);
        return new StepwiseBootstrap(AccelerationOf(stepwise), totals, stepwise.Fit.Total);
    }

    /// <summary>The bias-corrected and accelerated interval.</summary>
    public (double Low, double High) Interval(double level = 0.95)
    {
        var below = (double)Replicates.Count(total => total < Total) / Replicates.Count;
        var bias = Special.NormalQuantile(Math.Clamp(below, 0.5 / Replicates.Count, 1 - 0.5 / Replicates.Count));
        return (At(Special.NormalQuantile((1 - level) / 2)), At(Special.NormalQuantile((1 + level) / 2)));

        double At(double z) => Percentile(Special.NormalBelow(bias + (bias + z) / (1 - Acceleration * (bias + z))));
    }

    /// <summary>The total below which a share of the replicates lies.</summary>
    public double Percentile(double share)
    {
        var place = share * (Replicates.Count - 1);
        var index = Math.Clamp((int)Math.Floor(place), 0, Replicates.Count - 2);
        return Replicates[index] + (place - index) * (Replicates[index + 1] - Replicates[index]);
    }

    internal static double AccelerationOf(SparseStepwise stepwise)
    {
        var table = stepwise.Table;
        var without = new double[table.Histories.Length];
        for (var i = 0; i < without.Length; i++)
        {
            var left = i;
            without[i] = TotalOf(CaptureTable.Of(table.Lists, table.Histories.Select((history, j) => (history, table.Counts[j] - (j == left ? 1 : 0)))).Value, stepwise.Threshold);
        }
        double Sum(Func<double, double> of) => without.Zip(table.Counts, (total, count) => count * of(total)).Sum();
        var mean = Sum(total => total) / table.Persons;
        return Sum(total => Math.Pow(mean - total, 3)) / (6 * Math.Pow(Sum(total => (mean - total) * (mean - total)), 1.5));
    }

    private static double TotalOf(CaptureTable table, double threshold) =>
        SparseStepwise.Choose(table, threshold) is { IsGiven: true, Value: var chosen } ? chosen.Fit.Total : double.PositiveInfinity;
}
