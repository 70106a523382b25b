namespace Rapporteur.Cli;

/// <summary>Rows of CSV (RFC 4180); a cell that a spreadsheet would run as a formula is led by an apostrophe.</summary>
internal static class CsvLine
{
    public static void Write(TextWriter to, IEnumerable<string> cells) => to.Write(string.Join(',', cells.Select(Quoted)) + "\r\n");

    private static string Quoted(string cell)
    {
        var safe = cell.Length > 0 && cell[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + cell : cell;
        return safe.AsSpan().ContainsAny(",\"\r\n") ? $"\"{safe.Replace("\"", "\"\"")}\"" : safe;
    }
}
