using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Rapporteur.Archive.Texts.Office;

/// <summary>
/// Reads a Word document part by part, without building it in memory: paragraphs, tables with a tab between cells, inserted text but not
/// deleted text; then,
/// each on its line with its mark, footnotes and endnotes, and apart from them the comments. No part is believed about its own size.
/// </summary>
internal static class DocxText
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>Name and version of this reader.</summary>
    public const string Tool = "docx 1";

    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string StrictWord = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    private const string Compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";

    /// <summary>Reads the document in an archive that is known to be one.</summary>
    /// <exception cref="UnpackingRefusedException">It unpacks beyond the limits.</exception>
    /// <exception cref="XmlException">A part is damaged.</exception>
    public static (string Text, TextMetadata Metadata) Read(ZipArchive archive, long packedLength, ExtractionLimits limits)
    {
        var budget = new UnpackingBudget(packedLength, limits);
        var text = new BlockText();
        AppendPart(archive, "word/document.xml", text, budget);
        AppendPart(archive, "word/footnotes.xml", text, budget);
        AppendPart(archive, "word/endnotes.xml", text, budget);
        AppendPart(archive, "word/comments.xml", text, budget);
        return (text.ToString(), Properties(archive, budget));
    }

    private static void AppendPart(ZipArchive archive, string name, BlockText text, UnpackingBudget budget)
    {
        if (archive.GetEntry(name) is not { } entry)
            return;
        using var reader = PackageParts.Open(entry, budget);
        text.Paragraph();
        var leftOutDepth = -1;
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.EndElement && reader.Depth == leftOutDepth)
                leftOutDepth = -1;
            else if (leftOutDepth >= 0)
                continue;
            else if (reader.NodeType == XmlNodeType.Element && IsLeftOut(reader) && !reader.IsEmptyElement)
                leftOutDepth = reader.Depth;
            else if (reader.NamespaceURI is not (Word or StrictWord))
                continue;
            else if (reader.NodeType == XmlNodeType.Element)
                Begin(reader, text);
            else if (reader.NodeType == XmlNodeType.EndElement)
                End(reader.LocalName, text);
        }
    }

    /// <summary>Deleted text, text where it was moved from, and the second writing of a drawing for older programs.</summary>
    private static bool IsLeftOut(XmlReader reader) => reader.NamespaceURI switch
    {
        Word or StrictWord => reader.LocalName is "del" or "moveFrom",
        Compatibility => reader.LocalName == "Fallback",
        _ => false,
    };

    private static void Begin(XmlReader reader, BlockText text)
    {
        switch (reader.LocalName)
        {
            case "t":
                text.Append(PackageParts.Content(reader));
                break;
            case "tab":
                text.Append(" ");
                break;
            case "br" or "cr":
                text.LineBreak();
                break;
            case "noBreakHyphen":
                text.Append("\u2011");
                break;
            case "footnoteReference" or "endnoteReference":
                text.Append($"[{Id(reader)}]");
                break;
            case "footnote" or "endnote" when Id(reader) is { } note && !note.StartsWith('-') && note != "0":
                text.Paragraph();
                text.Append($"[{note}] ");
                break;
            case "comment":
                text.Paragraph();
                text.Append($"[comment {Id(reader)}: {reader.GetAttribute("author", reader.NamespaceURI)}] ");
                break;
        }
    }

    private static void End(string element, BlockText text)
    {
        if (element == "p")
            text.Paragraph();
        else if (element == "tr")
            text.Line();
        else if (element == "tc")
            text.EndCell();
    }

    private static string? Id(XmlReader reader) => reader.GetAttribute("id", reader.NamespaceURI);

    /// <summary>Title, author and language; the times at which the file was made and changed say nothing of the document's date.</summary>
    internal static TextMetadata Properties(ZipArchive archive, UnpackingBudget budget)
    {
        if (archive.GetEntry("docProps/core.xml") is not { } entry)
            return new TextMetadata();
        var values = new Dictionary<string, string>();
        using var reader = PackageParts.Open(entry, budget);
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, NamespaceURI: DublinCore, IsEmptyElement: false })
                values[reader.LocalName] = PackageParts.Content(reader).Trim();
        }
        return new TextMetadata { Title = Value("title"), Author = Value("creator") };

        string? Value(string name) => values.TryGetValue(name, out var value) && value.Length > 0 ? value : null;
    }
}
