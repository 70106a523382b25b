using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Rapporteur.Archive.Texts.Office;

/// <summary>The XML parts of packed documents: read in one go, counted, with no definitions of their own and nothing fetched.</summary>
internal static class PackageParts
{
    /// <summary>Opens a part; reading beyond the budget throws <see cref="UnpackingRefusedException"/>.</summary>
    public static XmlReader Open(ZipArchiveEntry entry, UnpackingBudget budget) => XmlReader.Create(
        budget.Guard(entry.Open()),
        new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true, IgnoreComments = true,
            IgnoreProcessingInstructions = true });

    /// <summary>The text of an element without others in it; the reader stays on its last node, so that nothing after it is passed over.</summary>
    public static string Content(XmlReader reader)
    {
        if (reader.IsEmptyElement)
            return "";
        var content = new StringBuilder();
        while (reader.Read() && reader.NodeType != XmlNodeType.EndElement)
        {
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA)
                content.Append(reader.Value);
        }
        return content.ToString();
    }
}
