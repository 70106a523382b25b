using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Rapporteur.Archive.Texts.Office;

/// <summary>Reads a spreadsheet of OpenDocument (ISO 26300): what its cells show; dates as ISO 8601.</summary>
internal static class OpenDocumentSheets
{
    /// <summary>Its media type.</summary>
    public const string MediaType = "application/vnd.oasis.opendocument.spreadsheet";

    /// <summary>Reads the document in an archive that is known to be one.</summary>
    /// <exception cref="UnpackingRefusedException">It unpacks beyond the limits.</exception>
    /// <exception cref="XmlException">A part is damaged.</exception>
    public static (string Text, TextMetadata Metadata) Read(ZipArchive archive, long packedLength, ExtractionLimits limits)
    {
        var budget = new UnpackingBudget(packedLength, limits);
        var sheets = new SheetText(limits.Characters);
        using (var reader = PackageParts.Open(archive.GetEntry("content.xml") ?? throw new InvalidDataException(), budget))
        {
            var rows = 1;
            while (reader.Read())
            {
                if (reader.NamespaceURI != OpenDocumentText.Table)
                    continue;
                if (reader is { NodeType: XmlNodeType.Element, LocalName: "table" })
                    sheets.Sheet(reader.GetAttribute("name", OpenDocumentText.Table) ?? "");
                else if (reader is { NodeType: XmlNodeType.Element, LocalName: "table-row" })
                    rows = Repeated(reader, "number-rows-repeated");
                else if (reader is { NodeType: XmlNodeType.Element, LocalName: "table-cell" or "covered-table-cell" })
                    Cell(reader, sheets);
                if (reader.LocalName == "table-row" && (reader.NodeType == XmlNodeType.EndElement || reader.IsEmptyElement))
                    sheets.EndRow(rows);
            }
        }
        return (sheets.ToString(), OpenDocumentText.Properties(archive, budget));
    }

    private static void Cell(XmlReader reader, SheetText sheets)
    {
        var times = Repeated(reader, "number-columns-repeated");
        var date = reader.GetAttribute("date-value", OpenDocumentText.Office)?.Replace("T00:00:00", "", StringComparison.Ordinal);
        var value = reader.GetAttribute("value", OpenDocumentText.Office);
        var shown = reader.IsEmptyElement ? "" : Shown(reader);
        sheets.Cell(date ?? (shown.Length > 0 ? shown : value ?? ""), times);
    }

    /// <summary>The paragraphs of a cell, without the comments on it.</summary>
    internal static string Shown(XmlReader reader)
    {
        var text = new StringBuilder();
        var (depth, comment) = (reader.Depth, -1);
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "annotation", IsEmptyElement: false } && comment < 0)
                comment = reader.Depth;
            else if (reader.NodeType == XmlNodeType.EndElement && reader.Depth == comment)
                comment = -1;
            else if (comment < 0 && reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
                text.Append(reader.Value);
            else if (reader is { LocalName: "s" or "tab" or "line-break" or "p" })
                text.Append(' ');
        }
        return text.ToString();
    }

    internal static int Repeated(XmlReader reader, string attribute) =>
        int.TryParse(reader.GetAttribute(attribute, OpenDocumentText.Table), NumberStyles.None, CultureInfo.InvariantCulture, out var times) ? times : 1;
}
