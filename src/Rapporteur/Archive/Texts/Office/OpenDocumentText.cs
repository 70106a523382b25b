using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace Rapporteur.Archive.Texts.Office;

/// <summary>
/// Reads a document or a presentation of OpenDocument (ISO 26300), element by element: paragraphs, tables with a tab between cells; behind
/// it, each on its line with its mark, footnotes and endnotes, and apart from them the comments. What was deleted while changes were
/// tracked is left out.
/// </summary>
internal static class OpenDocumentText
{
    /// <summary>Media types begin so.</summary>
    public const string MediaTypes = "application/vnd.oasis.opendocument.";

    /// <summary>Name and version of this reader.</summary>
    public const string Tool = "odf 1";

    internal const string Text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    internal const string Table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    internal const string Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";

    /// <summary>A run of spaces is written as a number, and may claim to be of any length.</summary>
    private const int MostSpaces = 100;

    /// <summary>Reads the document in an archive that is known to be one.</summary>
    /// <exception cref="UnpackingRefusedException">It unpacks beyond the limits.</exception>
    /// <exception cref="XmlException">A part is damaged.</exception>
    public static (string Text, TextMetadata Metadata) Read(ZipArchive archive, long packedLength, ExtractionLimits limits)
    {
        var budget = new UnpackingBudget(packedLength, limits);
        var reading = new Reading();
        using (var reader = PackageParts.Open(archive.GetEntry("content.xml") ?? throw new InvalidDataException(), budget))
        {
            while (reader.Read())
                reading.Take(reader);
        }
        return (reading.ToString(), Properties(archive, budget));
    }

    /// <summary>Title and author; the times at which the file was made and changed say nothing of the document's date.</summary>
    internal static TextMetadata Properties(ZipArchive archive, UnpackingBudget budget)
    {
        if (archive.GetEntry("meta.xml") is not { } entry)
            return new TextMetadata();
        var (title, author) = ((string?)null, (string?)null);
        using var reader = PackageParts.Open(entry, budget);
        while (reader.Read())
        {
            if (reader is not { NodeType: XmlNodeType.Element, IsEmptyElement: false })
                continue;
            if (reader is { LocalName: "title", NamespaceURI: DublinCore })
                title = PackageParts.Content(reader);
            else if (reader.LocalName == "initial-creator")
                author = PackageParts.Content(reader);
        }
        return new TextMetadata { Title = NullIfBlank(title), Author = NullIfBlank(author) };
    }

    private static string? NullIfBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>What is being read: the text, and notes and comments, which interrupt it and are put behind it.</summary>
    private sealed class Reading
    {
        private readonly BlockText body = new();
        private readonly List<BlockText> notes = [];
        private readonly List<BlockText> comments = [];
        private readonly Stack<BlockText> interrupted = new();
        private int leftOutDepth = -1;

        private BlockText Current => interrupted.Count > 0 ? interrupted.Peek() : body;

        public void Take(XmlReader reader)
        {
            if (leftOutDepth >= 0)
            {
                if (reader.NodeType == XmlNodeType.EndElement && reader.Depth == leftOutDepth)
                    leftOutDepth = -1;
            }
            else if (reader.NodeType == XmlNodeType.Element)
                Begin(reader);
            else if (reader.NodeType == XmlNodeType.EndElement)
                End(reader);
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA && reader.Depth > 3)
                Current.Append(reader.Value);
        }

        public override string ToString()
        {
            foreach (var apart in notes.Concat(comments))
            {
                body.Paragraph();
                body.Append(apart.ToString(), isPreformatted: true);
            }
            return body.ToString();
        }

        private void Begin(XmlReader reader)
        {
            switch (reader.NamespaceURI, reader.LocalName)
            {
                case (Text, "tracked-changes" or "note-citation") or (Office, "forms" or "scripts" or "font-face-decls" or "automatic-styles") or (DublinCore, "date"):
                    leftOutDepth = reader.IsEmptyElement ? -1 : reader.Depth;
                    break;
                case (Text, "s"):
                    Current.Append(new string(' ', Math.Min(Number(reader.GetAttribute("c", Text)), MostSpaces)));
                    break;
                case (Text, "tab"):
                    Current.Append(" ");
                    break;
                case (Text, "line-break"):
                    Current.LineBreak();
                    break;
                case (Text, "note") when !reader.IsEmptyElement:
                    Interrupt(notes, $"[{notes.Count + 1}]", $"[{notes.Count + 1}] ");
                    break;
                case (Office, "annotation") when !reader.IsEmptyElement:
                    Interrupt(comments, "", $"[comment {comments.Count + 1}] ");
                    break;
            }
        }

        private void Interrupt(List<BlockText> kind, string markInText, string markApart)
        {
            Current.Append(markInText);
            var apart = new BlockText();
            apart.Append(markApart);
            kind.Add(apart);
            interrupted.Push(apart);
        }

        private void End(XmlReader reader)
        {
            switch (reader.NamespaceURI, reader.LocalName)
            {
                case (Text, "p" or "h"):
                    Current.Paragraph();
                    break;
                case (DublinCore, "creator"):
                    Current.Append(": ");
                    break;
                case (Text, "list-item"):
                    Current.Line();
                    break;
                case (Table, "table-cell"):
                    Current.EndCell();
                    break;
                case (Table, "table-row"):
                    Current.Line();
                    break;
                case (Text, "note") or (Office, "annotation") when interrupted.Count > 0:
                    interrupted.Pop();
                    break;
            }
        }

        private static int Number(string? written) => int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1;
    }
}
