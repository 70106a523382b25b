namespace Rapporteur.Lists;

/// <summary>How the bytes of a table are read: found once, shown, and kept with the list, so that its rows are the same for ever.</summary>
/// <param name="Format">Of <see cref="TableFormats"/>.</param>
/// <param name="Encoding">For text, the encoding's name.</param>
/// <param name="Delimiter">For delimited text, what parts the cells; null where a row is one cell.</param>
/// <param name="Sheet">For a spreadsheet, the sheet.</param>
public sealed record TableForm(string Format, string? Encoding = null, string? Delimiter = null, string? Sheet = null);

/// <summary>The formats of tables.</summary>
public static class TableFormats
{
    /// <summary>Delimited text (RFC 4180): CSV, and TSV where the delimiter is a tab.</summary>
    public const string Delimited = "csv";

    /// <summary>A workbook of Office Open XML (ECMA-376).</summary>
    public const string Workbook = "xlsx";

    /// <summary>A spreadsheet of OpenDocument (ISO 26300).</summary>
    public const string OpenDocument = "ods";

    /// <summary>JSON: an array of objects.</summary>
    public const string Json = "json";

    /// <summary>JSON Lines: an object a line.</summary>
    public const string JsonLines = "jsonl";
}
