using Rapporteur.Statistics.Numerics;

namespace Rapporteur.Statistics.Lists;

/// <summary>
/// Estimates from tables that are several guesses at the same thing (identities resampled, missing fields filled in) combined into one: the normal approximation to the logarithm of the
/// unseen (Gelman and others 2013, Bayesian Data Analysis, section 18.2; Rubin 1987). The spread between the tables widens the interval.
/// </summary>
/// <param name="Within">The mean variance of the logarithm of the unseen within a table.</param>
/// <param name="Between">The variance of its means between tables.</param>
/// <param name="Degrees">The degrees of freedom of Student's t.</param>
/// <param name="Estimate">The combined estimate.</param>
public sealed record Replicates(double Within, double Between, double Degrees, Estimate Estimate)
{
    /// <summary>Combines posterior draws; the point is their mean.</summary>
    /// <param name="tables">For each table the persons seen and draws of the total.</param>
    /// <param name="level">What share of intervals holds the truth.</param>
    public static Answer<Replicates> OfDraws(IReadOnlyList<(double Seen, IReadOnlyList<double> Totals)> tables, double level = 0.95)
    {
        if (tables.Any(table => table.Totals.Count < 2))
            return Reason.Of(ReasonKind.Mismatch, ("what", "fewer than two draws of a table"));
        return Combine([.. tables.Select(table =>
        {
            // A draw with nobody unseen has no logarithm: half a person stands for it.
            var logs = table.Totals.Select(total => Math.Log(Math.Max(total - table.Seen, 0.5))).ToArray();
            var mean = logs.Average();
            return (table.Seen, mean, logs.Sum(log => (log - mean) * (log - mean)) / (logs.Length - 1));
        })], level).Then<Replicates>(combined => combined with { Estimate = combined.Estimate with { Value = tables.Average(table => table.Totals.Average()) } });
    }

    /// <summary>Combines estimates, the variance of each taken from the width of its interval on the logarithm of the unseen.</summary>
    /// <param name="tables">For each table the persons seen and the estimate.</param>
    /// <param name="level">What share of intervals holds the truth.</param>
    public static Answer<Replicates> OfEstimates(IReadOnlyList<(double Seen, Estimate Estimate)> tables, double level = 0.95) => Combine([.. tables.Select(table =>
    {
        double Log(double total) => Math.Log(Math.Max(total - table.Seen, 0.5));
        var z = Special.NormalQuantile((1 + table.Estimate.Level) / 2);
        return (table.Seen, Log(table.Estimate.Value), Math.Pow((Log(table.Estimate.High) - Log(table.Estimate.Low)) / (2 * z), 2));
    })], level);

    private static Answer<Replicates> Combine(IReadOnlyList<(double Seen, double Mean, double Variance)> tables, double level)
    {
        if (tables.Count < 2)
            return Reason.Of(ReasonKind.Mismatch, ("what", "fewer than two tables"));
        if (tables.Any(table => !double.IsFinite(table.Mean) || !double.IsFinite(table.Variance)))
            return Reason.Of(ReasonKind.NoFiniteEstimate, ("model", "one of the tables"));
        double m = tables.Count;
        var mean = tables.Average(table => table.Mean);
        var within = tables.Average(table => table.Variance);
        var between = tables.Sum(table => (table.Mean - mean) * (table.Mean - mean)) / (m - 1);
        var degrees = between > 0 ? (m - 1) * Math.Pow(1 + within / ((m + 1) * between), 2) : 1e6;
        var reach = Special.StudentQuantile((1 + level) / 2, degrees) * Math.Sqrt(within + (1 + 1 / m) * between);
        var seen = Math.Round(tables.Average(table => table.Seen));
        var estimate = new Estimate($"{tables.Count} tables combined", seen + Math.Exp(mean), seen + Math.Exp(mean - reach), seen + Math.Exp(mean + reach), level)
        {
            Diagnostics = [Diagnostic.Of("tables", m), Diagnostic.Of("variance_within", within), Diagnostic.Of("variance_between", between), Diagnostic.Of("degrees_of_freedom", degrees)],
        };
        return new Replicates(within, between, degrees, estimate);
    }
}
