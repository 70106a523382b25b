using System.Text;
using System.Text.Json;
using Rapporteur.Archive;
using Rapporteur.Lists.Tables;

namespace Rapporteur.Lists;

/// <summary>A table in an exhibit's bytes: its rows, read one after the other as often as they are asked for.</summary>
public sealed class Table
{
    private const int BeginningBytes = 1 << 20, RowsLookedAt = 50;

    private readonly Func<Stream> open;

    private Table(Func<Stream> open, TableForm form) => (this.open, Form) = (open, form);

    /// <summary>How its bytes are read.</summary>
    public TableForm Form { get; }

    /// <summary>A table that was read before, in the same form.</summary>
    /// <param name="open">Opens its bytes.</param>
    /// <param name="form">How they are read.</param>
    public static Table Of(Func<Stream> open, TableForm form) => new(open, form);

    /// <summary>Finds how the bytes of a table are to be read.</summary>
    /// <param name="open">Opens its bytes; asked for more than once.</param>
    /// <param name="name">Its file name, for the refusal.</param>
    /// <param name="sheet">Of a spreadsheet, the sheet; null for the first that holds a table.</param>
    /// <returns>The table; <c>LS001</c> for what is none, <c>LS002</c> for a sheet that is not there.</returns>
    public static Outcome<Table> Find(Func<Stream> open, string name, string? sheet = null)
    {
        var beginning = Beginning(open);
        if (beginning.AsSpan().StartsWith("PK"u8))
            return OfSheets(open, name, sheet);
        var found = FoundText.Of(beginning);
        var text = found.Encoding.GetString(beginning.AsSpan(found.MarkLength));
        if (text.Contains('\0'))
            return ListsRefusals.NoTable.With(("file", name));
        if (text.AsSpan().TrimStart() is ['{' or '[', ..] json && IsJson(json, out var format))
            return new Table(open, new TableForm(format, found.Name));
        return new Table(open, new TableForm(TableFormats.Delimited, found.Name, DelimiterOf(text)?.ToString()));
    }

    /// <summary>The rows, blank ones too, in their order; the first of JSON, numbered 0, holds the names of its fields.</summary>
    public IEnumerable<TableRow> Rows()
    {
        using var rows = (Form.Format switch
        {
            TableFormats.Workbook or TableFormats.OpenDocument => SheetTable(),
            TableFormats.Json or TableFormats.JsonLines => JsonTable(),
            _ => DelimitedTable(),
        }).GetEnumerator();
        for (var row = Next(rows, 0); row is not null; row = row.Problem?.Code == ListsRefusals.Damaged ? null : Next(rows, row.Number))
            yield return row;
    }

    /// <summary>The next row; where the bytes are damaged, a last one that says so.</summary>
    private static TableRow? Next(IEnumerator<TableRow> rows, int last)
    {
        try
        {
            return rows.MoveNext() ? rows.Current : null;
        }
        catch (Exception damage) when (damage is JsonException || Spreadsheet.IsDamage(damage))
        {
            return new TableRow(last + 1, []) { Problem = ListsRefusals.Damaged.With(("row", last + 1)) };
        }
    }

    private IEnumerable<TableRow> DelimitedTable()
    {
        using var text = Text();
        foreach (var row in new DelimitedRows(text, Form.Delimiter is [var delimiter] ? delimiter : null).Rows())
            yield return row;
    }

    private IEnumerable<TableRow> JsonTable()
    {
        var headings = JsonRows.Headings(Items());
        foreach (var row in JsonRows.Rows(Items(), headings.Cells).Prepend(headings))
            yield return row;
    }

    private IEnumerable<(int Number, JsonElement? Item)> Items()
    {
        if (Form.Format == TableFormats.JsonLines)
        {
            using var text = Text();
            foreach (var item in JsonRows.Lines(text))
                yield return item;
            yield break;
        }
        using var bytes = open();
        foreach (var item in JsonRows.Items(bytes))
            yield return item;
    }

    private IEnumerable<TableRow> SheetTable() => Spreadsheet.Rows(open, Form.Sheet ?? "")
        .Select(row => new TableRow(row.Number, [.. row.Cells.Select(cell => cell.Trim())]) { Unreckoned = row.Unreckoned });

    private static Outcome<Table> OfSheets(Func<Stream> open, string name, string? sheet)
    {
        if (Spreadsheet.SheetsOf(open) is not var (sheets, isWorkbook))
            return ListsRefusals.NoTable.With(("file", name));
        var tables = sheets.Select(found => new Table(open, new TableForm(isWorkbook ? TableFormats.Workbook : TableFormats.OpenDocument, Sheet: found)));
        if (sheet is not null)
            return tables.FirstOrDefault(table => table.Form.Sheet == sheet) is { } asked ? asked : ListsRefusals.NoSheet.With(("sheet", sheet), ("sheets", string.Join(", ", sheets)));
        return tables.FirstOrDefault(table => table.Rows().Any(row => !row.IsBlank)) is { } first ? first : ListsRefusals.NoTable.With(("file", name));
    }

    private StreamReader Text() => new(open(), Encoding.GetEncoding(Form.Encoding ?? "utf-8"), detectEncodingFromByteOrderMarks: true, 1 << 16);

    private static byte[] Beginning(Func<Stream> open)
    {
        using var bytes = open();
        var beginning = new byte[BeginningBytes];
        return beginning[..bytes.ReadAtLeast(beginning, beginning.Length, throwOnEndOfStream: false)];
    }

    private static bool IsJson(ReadOnlySpan<char> text, out string format)
    {
        var end = text.IndexOfAny('\r', '\n');
        format = text[0] == '{' && end > 0 && text[..end].TrimEnd() is [.., '}'] && text[end..].TrimStart() is [_, ..] ? TableFormats.JsonLines : TableFormats.Json;
        return text[0] == '[' && text[1..].TrimStart() is ['{', ..] || text[0] == '{' && text[1..].TrimStart() is ['"', ..];
    }

    /// <summary>The delimiter by which most of the first rows have as many cells as each other, and more than one; null where none has.</summary>
    private static char? DelimiterOf(string text)
    {
        var (best, bestScore) = ((char?)null, 0.0);
        foreach (var delimiter in new[] { '\t', ';', ',', '|' })
        {
            var widths = new DelimitedRows(new StringReader(text), delimiter).Rows().Where(row => !row.IsBlank).Take(RowsLookedAt).Select(row => row.Cells.Count).ToList();
            var (width, times) = widths.CountBy(width => width).OrderByDescending(group => group.Value).ThenByDescending(group => group.Key).FirstOrDefault();
            var score = width > 1 ? (double)times / widths.Count + Math.Min(width, 20) / 100.0 : 0;
            if (score > bestScore && times * 2 > widths.Count)
                (best, bestScore) = (delimiter, score);
        }
        return best;
    }
}
