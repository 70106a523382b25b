using static Rapporteur.Linkage.Reporting.LinkReport;

namespace Rapporteur.Linkage.Reporting;

/// <summary>
/// Precision and recall of links by threshold: as the probabilities have them, and by the labels where there are any, with intervals.
/// </summary>
internal static class ReportThresholds
{
    private static readonly double[] Thresholds = [0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99];

    public static ReportTable Of(LinkResult result)
    {
        string[] estimated = ["threshold", "links", "precision", "recall"];
        string[] measured = ["judged links", "precision by labels", "from", "to", "recall by labels", "from", "to"];
        return new("thresholds.csv", result.Labels.Count == 0
            ? "Estimated precision and recall of links by threshold" : $"Precision and recall of links by threshold: estimated, and by {result.Labels.Count} labels",
            result.Labels.Count == 0 ? estimated : [.. estimated, .. measured],
            [.. Thresholds.Select(threshold => (string[])[.. Estimated(result, threshold), .. Measured(result, threshold)])]);
    }

    /// <summary>No label was seen: the probabilities of the links tell how many are right, the reach of the rules what they miss.</summary>
    private static string[] Estimated(LinkResult result, double threshold)
    {
        var reach = result.Rules.Count == 0 ? 1 : result.Rules[^1].Reach;
        var all = result.Pairs.Sum(pair => (double)pair.Probability) / Math.Max(0.01, reach);
        var links = result.Pairs.Where(pair => pair.Probability >= threshold).ToList();
        var right = links.Sum(pair => (double)pair.Probability);
        return [Number(threshold, "0.00"), Number(links.Count, "0"), Number(right / Math.Max(1, links.Count), "0.000"), Number(right / Math.Max(1, all), "0.000")];
    }

    private static IEnumerable<string> Measured(LinkResult result, double threshold)
    {
        if (result.Labels.Count == 0)
            return [];
        var count = result.ByLabels(threshold);
        return [Number(count.Judged, "0"), .. ShareWithInterval(count.Right, count.Judged), .. ShareWithInterval(count.Right, count.Same)];
    }

    private static string[] ShareWithInterval(double part, double whole)
    {
        var (from, to) = Interval.Of(part, whole);
        return whole == 0 ? ["", "", ""] : [Number(part / whole, "0.000"), Number(from, "0.000"), Number(to, "0.000")];
    }
}
