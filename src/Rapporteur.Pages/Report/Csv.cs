using System.Buffers;
using System.Globalization;

namespace Rapporteur.Pages;

/// <summary>
/// Writes tables as CSV (RFC 4180, UTF-8, line feeds). A cell that a spreadsheet would take for a formula gets an apostrophe before it.
/// </summary>
internal static class Csv
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");

    public static void Row(TextWriter writer, params ReadOnlySpan<object?> cells)
    {
        for (var index = 0; index < cells.Length; index++)
        {
            if (index > 0)
                writer.Write(',');
            writer.Write(Cell(cells[index]));
        }
        writer.Write('\n');
    }

    private static string Cell(object? value) => value switch
    {
        null => "",
        string text => Text(PlainText.Visible(text)),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => Text(value.ToString() ?? ""),
    };

    private static string Text(string text)
    {
        var safe = text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + text : text;
        return safe.AsSpan().IndexOfAny(Quoted) < 0 ? safe : $"\"{safe.Replace("\"", "\"\"")}\"";
    }
}
