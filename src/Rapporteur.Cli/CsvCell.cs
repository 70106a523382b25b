namespace Rapporteur.Cli;

/// <summary>A cell of a CSV file that is written for people and their spreadsheets.</summary>
internal static class CsvCell
{
    /// <summary>RFC 4180; a cell that a spreadsheet would run as a formula is led by an apostrophe.</summary>
    public static string Of(string cell)
    {
        var safe = cell.Length > 0 && cell[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + cell : cell;
        return safe.AsSpan().ContainsAny(",\"\r\n") ? $"\"{safe.Replace("\"", "\"\"")}\"" : safe;
    }

    /// <summary>A row with its line end.</summary>
    public static string Row(IEnumerable<string> cells) => string.Join(',', cells.Select(Of)) + "\r\n";
}
