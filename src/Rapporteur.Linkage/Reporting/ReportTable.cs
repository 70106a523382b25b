using System.Globalization;
using System.Net;
using System.Text;

namespace Rapporteur.Linkage.Reporting;

/// <summary>One table of the report, which is a file too.</summary>
internal sealed record ReportTable(string File, string Title, string[] Headings, IReadOnlyList<string[]> Rows)
{
    private const int RowsShown = 200;

    public string ToCsv() => string.Concat(Rows.Prepend(Headings).Select(row => string.Join(',', row.Select(Cell)) + "\n"));

    private static string Cell(string text) =>
        text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    public void Write(StringBuilder page)
    {
        page.Append(CultureInfo.InvariantCulture, $"<h2>{Safe(Title)}</h2><table><thead><tr>{string.Concat(Headings.Select(heading => $"<th>{Safe(heading)}</th>"))}</tr></thead><tbody>");
        foreach (var row in Rows.Take(RowsShown))
            page.Append(CultureInfo.InvariantCulture, $"<tr>{string.Concat(row.Select(cell => double.TryParse(cell, CultureInfo.InvariantCulture, out _) ? $"<td class=\"n\">{Safe(cell)}</td>" : $"<td>{Safe(cell)}</td>"))}</tr>\n");
        page.Append(CultureInfo.InvariantCulture, $"</tbody></table><p><a href=\"{File}\">{File}</a>{(Rows.Count > RowsShown ? $", all {Rows.Count} rows" : "")}</p>");
    }

    private static string Safe(string text) => WebUtility.HtmlEncode(text);
}
