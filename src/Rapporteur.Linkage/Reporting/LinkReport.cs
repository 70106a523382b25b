using System.Globalization;
using System.Net;
using System.Text;

namespace Rapporteur.Linkage.Reporting;

/// <summary>
/// The report of a linkage: one page that needs no script and nothing from elsewhere, and the figures behind it as CSV. It holds values of
/// records: it is as internal as the lists themselves.
/// </summary>
public static class LinkReport
{
    private const int PairsShown = 30;

    /// <summary>Writes <c>index.html</c>, <c>levels.csv</c>, <c>thresholds.csv</c>, <c>cluster-sizes.csv</c>, <c>weights.csv</c>,
    /// <c>waterfall.csv</c> and <c>refused.csv</c>.</summary>
    /// <param name="result">What was found.</param>
    /// <param name="refusals">The rows that were left out.</param>
    /// <param name="folder">Where; it is made where it is not there.</param>
    /// <param name="language">The language of the refusals.</param>
    public static void Write(LinkResult result, IReadOnlyList<LinkRefusal> refusals, string folder, string language = "en")
    {
        Directory.CreateDirectory(folder);
        var tables = Tables(result, refusals, language);
        foreach (var table in tables)
            File.WriteAllText(Path.Combine(folder, table.File), table.ToCsv(), new UTF8Encoding(false));
        File.WriteAllText(Path.Combine(folder, "index.html"), Page(result, tables), new UTF8Encoding(false));
    }

    private static ReportTable[] Tables(LinkResult result, IReadOnlyList<LinkRefusal> refusals, string language) =>
    [
        new("columns.csv", "The columns, as they were taken", ["column", "kind", "filled", "values"],
            [.. result.Table.Columns.Select(column => new[] { column.Name, column.Kind.ToString(), Number(column.Filled, "0.000"), Number(column.Values.Count - 1, "0") })]),
        ReportThresholds.Of(result),
        Sizes(result),
        ReportLevels.Of(result),
        new("settled.csv", "Agreements that say less together: a field in part settled by another", ["field", "settled by", "share", "share, near"],
            [.. result.Model.Settled.Select(edge => new[] { result.Model.Fields[edge.Field].Name, result.Model.Fields[edge.Settling].Name, Number(edge.Share, "0.0000"), Number(edge.ShareOrNear, "0.0000") })]),
        Waterfall(result),
        WeakestLinks(result),
        Weights(result),
        new("rules.csv", "Blocking rules, and the share of true pairs that they are expected to reach", ["rule", "pairs", "reach"],
            [.. result.Rules.Select(rule => new[] { rule.Name, Number(rule.Pairs, "0"), Number(rule.Reach, "0.0000") })]),
        new("large-blocks.csv", "Blocks too large for their rule: other rules part them", ["rule", "records"],
            [.. result.LargeBlocks.Select(block => new[] { block.Rule, Number(block.Records, "0") })]),
        new("unreached.csv", "Records that were compared with none: too little is known of them, or it is too common", ["record"],
            [.. result.Unreached.Select(record => new[] { result.Table.Ids[record] })]),
        new("refused.csv", "Rows that were refused", ["code", "what", "mend"],
            [.. refusals.Select(refusal => new[] { refusal.Code, refusal.Reason(language), refusal.Mend(language) })]),
    ];

    private static ReportTable Sizes(LinkResult result) => new("cluster-sizes.csv", "Clusters by their size", ["records", "clusters"],
        [.. result.Clusters.CountBy(cluster => cluster).CountBy(cluster => cluster.Value).OrderBy(size => size.Key).Select(size => new[] { Number(size.Key, "0"), Number(size.Value, "0") })]);

    /// <summary>How the weight of pairs comes about, field by field: the surest, and those nearest to the threshold.</summary>
    private static ReportTable Waterfall(LinkResult result)
    {
        var doubtful = result.Pairs.OrderBy(pair => Math.Abs(pair.Probability - 0.5)).ThenBy(pair => pair.A).ThenBy(pair => pair.B).Take(PairsShown).ToList();
        return new("waterfall.csv", "The pairs in most doubt, field by field", ["a", "b", "probability", "weight", .. doubtful.Take(1).SelectMany(pair => result.Explain(pair.A, pair.B)).Select(part => part.Field)],
            [.. doubtful.Select(pair => new[] { result.Table.Ids[pair.A], result.Table.Ids[pair.B], Number(pair.Probability, "0.000"), Number(pair.Weight, "0.0") }
                .Concat(result.Explain(pair.A, pair.B).Select(part => $"{part.Level} {Number(part.Weight, "+0.0;-0.0;0")}")).ToArray())]);
    }

    /// <summary>For each cluster, the link without which it would be two; the weakest first.</summary>
    private static ReportTable WeakestLinks(LinkResult result)
    {
        var sizes = result.Clusters.CountBy(cluster => cluster).ToDictionary();
        return new("weakest-links.csv", "Clusters by their weakest link: without it each would be two", ["cluster", "records", "a", "b", "probability", "weight"],
            [.. result.WeakestLinks.OrderBy(link => link.Value.Probability).ThenBy(link => link.Key).Select(link => new[]
            {
                result.Table.Ids[link.Key], Number(sizes[link.Key], "0"), result.Table.Ids[link.Value.A], result.Table.Ids[link.Value.B],
                Number(link.Value.Probability, "0.0000"), Number(link.Value.Weight, "0.0"),
            })]);
    }

    private static ReportTable Weights(LinkResult result) => new("weights.csv", "The pairs listed, by weight", ["weight from", "pairs"],
        [.. result.Pairs.CountBy(pair => (int)Math.Floor(pair.Weight / 2) * 2).OrderBy(bin => bin.Key).Select(bin => new[] { Number(bin.Key, "0"), Number(bin.Value, "0") })]);

    internal static string Number(double value, string form) => value.ToString(form, CultureInfo.InvariantCulture);

    private static string Page(LinkResult result, ReportTable[] tables)
    {
        var page = new StringBuilder("""
            <!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Linkage</title><style>
            :root{color-scheme:light dark;--ink:#1b1b18;--paper:#fdfcf8;--line:#1f5f8b}@media(prefers-color-scheme:dark){:root{--ink:#e9e6dd;--paper:#16171a;--line:#8ec1e6}}
            body{color:var(--ink);background:var(--paper);font:17px/1.5 "Iowan Old Style",Charter,"Source Serif 4","Noto Serif",Georgia,serif;max-width:70rem;margin:2rem auto;padding:0 1rem}
            table{font:14px/1.4 system-ui,"Noto Sans",sans-serif;font-variant-numeric:tabular-nums;border-collapse:collapse;display:block;overflow-x:auto}
            th,td{text-align:left;padding:.15rem .8rem .15rem 0;border-bottom:1px solid color-mix(in srgb,var(--ink) 20%,transparent);vertical-align:top}td.n{text-align:right}
            a{color:var(--line)}h1,h2{line-height:1.2}@media print{table{display:table}tr{break-inside:avoid}}</style></head><body>
            """);
        page.Append(CultureInfo.InvariantCulture, $"<h1>Linkage</h1><p>{result.Table.Count} records, {result.Candidates} pairs compared, {result.Clusters.Distinct().Count()} clusters. ");
        page.Append("Nothing here was decided by a person: the joins are the machine's. Precision and recall are what the probabilities amount to, no label was seen. Internal: it holds what the lists hold.</p>");
        foreach (var table in tables.Where(table => table.Rows.Count > 0))
            table.Write(page);
        return page.Append("</body></html>\n").ToString();
    }
}
