using System.Text;

namespace Rapporteur.Coding.Lists;

/// <summary>A cell of a table in a text layer.</summary>
/// <param name="Value">What it holds, without quotation marks around it.</param>
/// <param name="Start">Index of its first UTF-16 unit in the text.</param>
/// <param name="End">Index behind its last.</param>
internal sealed record ListCell(string Value, int Start, int End);

/// <summary>A row of a table.</summary>
/// <param name="Number">Its number in the text, from 1: for CSV the record, for a spreadsheet the line.</param>
/// <param name="Cells">Its cells.</param>
internal sealed record ListRow(int Number, IReadOnlyList<ListCell> Cells)
{
    /// <summary>Index of its first UTF-16 unit in the text.</summary>
    public int Start => Cells[0].Start;

    /// <summary>Index behind its last.</summary>
    public int End => Cells[^1].End;

    /// <summary>Whether nothing stands in it.</summary>
    public bool IsBlank => Cells.All(cell => cell.Value.Length == 0);
}

/// <summary>
/// Tells a text layer of a table apart into rows and cells: CSV (RFC 4180) by semicolons, commas or tabs, whichever its first line has
/// most of; tabs alone where the text came out of a spreadsheet.
/// </summary>
internal static class ListTable
{
    private const char Quote = '"';

    /// <summary>The rows, blank ones too.</summary>
    /// <param name="text">The text layer.</param>
    public static IReadOnlyList<ListRow> Of(string text)
    {
        var delimiter = DelimiterOf(text);
        var rows = new List<ListRow>();
        var at = 0;
        while (at < text.Length)
        {
            var cells = new List<ListCell>();
            do
                cells.Add(Cell(text, ref at, delimiter));
            while (at < text.Length && text[at++] == delimiter);
            if (at < text.Length && text[at - 1] == '\r' && text[at] == '\n')
                at++;
            rows.Add(new ListRow(rows.Count + 1, cells));
        }
        return rows;
    }

    private static char DelimiterOf(string text)
    {
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        var first = end < 0 ? text : text[..end];
        // The name of a sheet stands alone on its line: tabs decide where any follow.
        return new[] { '\t', ';', ',' }.MaxBy(delimiter => first.Count(c => c == delimiter)) is var best && first.Contains(best) ? best
            : text.Contains('\t') ? '\t' : ',';
    }

    private static ListCell Cell(string text, ref int at, char delimiter)
    {
        var start = at;
        if (at < text.Length && text[at] == Quote && delimiter != '\t')
        {
            var value = new StringBuilder();
            for (at++; at < text.Length; at++)
            {
                if (text[at] != Quote)
                    value.Append(text[at]);
                else if (at + 1 < text.Length && text[at + 1] == Quote)
                    value.Append(text[++at]);
                else
                    break;
            }
            at = Math.Min(at + 1, text.Length);
            Skip(text, ref at, delimiter);
            return new ListCell(value.ToString().Trim(), start, at);
        }
        Skip(text, ref at, delimiter);
        return new ListCell(text[start..at].Trim(), start, at);
    }

    private static void Skip(string text, ref int at, char delimiter)
    {
        while (at < text.Length && text[at] != delimiter && text[at] is not ('\r' or '\n'))
            at++;
    }
}
