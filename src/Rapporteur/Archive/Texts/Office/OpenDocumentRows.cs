using System.IO.Compression;
using System.Xml;

namespace Rapporteur.Archive.Texts.Office;

/// <summary>The rows of a spreadsheet of OpenDocument (ISO 26300), sheet by sheet; repeated and merged cells are given what they repeat.</summary>
internal static class OpenDocumentRows
{
    private const int MostRepeated = 1_000;

    /// <summary>The names of the sheets, in their order.</summary>
    public static IEnumerable<string> Sheets(ZipArchive archive, UnpackingBudget budget)
    {
        using var reader = Content(archive, budget);
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "table" } && reader.NamespaceURI == OpenDocumentText.Table)
                yield return reader.GetAttribute("name", OpenDocumentText.Table) ?? "";
        }
    }

    /// <summary>The rows of a sheet that hold anything; what is left out between them is blank.</summary>
    public static IEnumerable<SheetRow> Rows(ZipArchive archive, UnpackingBudget budget, string sheet)
    {
        using var reader = Content(archive, budget);
        var (isSheet, number, times, cells) = (false, 1, 1, new List<string>());
        var (blanks, spans) = (0, new List<(MergedCells Cells, string Value)>());
        while (reader.Read())
        {
            if (reader.NamespaceURI != OpenDocumentText.Table)
                continue;
            if (reader.LocalName == "table")
                isSheet = reader.NodeType == XmlNodeType.Element && reader.GetAttribute("name", OpenDocumentText.Table) == sheet;
            if (!isSheet)
                continue;
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "table-row" })
                (times, cells, blanks) = (OpenDocumentSheets.Repeated(reader, "number-rows-repeated"), [], 0);
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "table-cell" or "covered-table-cell" })
                Add(reader, number, cells, ref blanks, spans);
            if (reader.LocalName != "table-row" || reader.NodeType != XmlNodeType.EndElement && !reader.IsEmptyElement)
                continue;
            for (var i = 0; i < times && cells.Count > 0 && i < MostRepeated; i++)
                yield return new SheetRow(number + i, cells, []);
            number += times;
        }
    }

    private static void Add(XmlReader reader, int row, List<string> cells, ref int blanks, List<(MergedCells Cells, string Value)> spans)
    {
        var times = OpenDocumentSheets.Repeated(reader, "number-columns-repeated");
        var (down, right) = (OpenDocumentSheets.Repeated(reader, "number-rows-spanned"), OpenDocumentSheets.Repeated(reader, "number-columns-spanned"));
        var at = cells.Count + blanks;
        var value = Value(reader);
        if (value.Length > 0 && (down > 1 || right > 1))
            spans.Add((new MergedCells(row, row + down - 1, at, at + right - 1), value));
        for (var i = 0; i < Math.Min(times, MostRepeated); i++)
        {
            var shown = value.Length > 0 ? value : spans.Find(span => span.Cells.Top <= row && row <= span.Cells.Bottom && span.Cells.Left <= at + i && at + i <= span.Cells.Right).Value ?? "";
            if (shown.Length == 0)
            {
                blanks++;
                continue;
            }
            cells.AddRange(Enumerable.Repeat("", blanks).Append(shown));
            blanks = 0;
        }
    }

    private static string Value(XmlReader reader)
    {
        var date = reader.GetAttribute("date-value", OpenDocumentText.Office)?.Replace("T00:00:00", "", StringComparison.Ordinal);
        var value = reader.GetAttribute("value", OpenDocumentText.Office);
        var shown = reader.IsEmptyElement ? "" : OpenDocumentSheets.Shown(reader).Trim();
        return date ?? (shown.Length > 0 ? shown : value ?? "");
    }

    private static XmlReader Content(ZipArchive archive, UnpackingBudget budget) =>
        PackageParts.Open(archive.GetEntry("content.xml") ?? throw new InvalidDataException(), budget);
}
