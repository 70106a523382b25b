using System.IO.Compression;
using System.Text;
using Rapporteur.Archive.Containers;
using Rapporteur.Archive.Texts.Office;
using Rapporteur.Archive.Texts.Web;

namespace Rapporteur.Archive.Texts;

/// <summary>What bytes are, by their own signs; a name decides only between kinds of plain text.</summary>
internal static class MediaTypes
{
    public const string Pdf = "application/pdf";
    public const string Html = "text/html";
    public const string Plain = "text/plain";
    public const string Markdown = "text/markdown";
    public const string Binary = "application/octet-stream";
    public const string CompoundFile = "application/x-ole-storage";

    private const int SignStandsWithin = 1024;

    private static readonly (byte[] Sign, string Type)[] Signs =
    [
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], "image/png"), ([0xFF, 0xD8, 0xFF], "image/jpeg"), ("GIF8"u8.ToArray(), "image/gif"),
        ([0x49, 0x49, 0x2A, 0], "image/tiff"),
        ([0x4D, 0x4D, 0, 0x2A], "image/tiff"), ("{\\rtf"u8.ToArray(), RtfText.MediaType),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], CompoundFile),
        ([0x1F, 0x8B], ContainerTypes.Gzip), ([(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C], "application/x-7z-compressed"),
        ("Rar!"u8.ToArray(), "application/vnd.rar"),
        ("PK\x03\x04"u8.ToArray(), ContainerTypes.Zip), ("PK\x05\x06"u8.ToArray(), ContainerTypes.Zip), ("SQLite format 3\0"u8.ToArray(), "application/vnd.sqlite3"),
        ([0x7F, (byte)'E', (byte)'L', (byte)'F'], Binary),
        ("WARC/"u8.ToArray(), ContainerTypes.WebArchive), ("RIFF"u8.ToArray(), Binary), ("OggS"u8.ToArray(), "audio/ogg"), ("ID3"u8.ToArray(), "audio/mpeg"),
    ];

    private static readonly (string Entry, string Type)[] Packages =
    [
        ("word/document.xml", DocxText.MediaType), ("xl/workbook.xml", WorkbookText.MediaType),
        ("ppt/presentation.xml", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
        ("META-INF/container.xml", "application/epub+zip"),
    ];

    private static readonly Dictionary<string, string> TypesOfNames = new(StringComparer.OrdinalIgnoreCase)
    {
        [".txt"] = Plain, [".md"] = Markdown, [".markdown"] = Markdown, [".csv"] = "text/csv", [".tsv"] = "text/tab-separated-values",
        [".html"] = Html, [".htm"] = Html,
        [".xhtml"] = Html, [".pdf"] = Pdf, [".docx"] = DocxText.MediaType, [".xlsx"] = WorkbookText.MediaType, [".odt"] = OpenDocumentText.MediaTypes + "text",
        [".ods"] = OpenDocumentSheets.MediaType, [".rtf"] = RtfText.MediaType, [".eml"] = ContainerTypes.Message, [".mbox"] = ContainerTypes.Mailbox,
        [".mht"] = ContainerTypes.SavedPage, [".mhtml"] = ContainerTypes.SavedPage,
    };

    /// <summary>The type that bytes tell of themselves; null for what may be text.</summary>
    public static string? BySigns(ReadOnlySpan<byte> bytes)
    {
        if (MediaSigns.Of(bytes) is { } media)
            return media;
        foreach (var (sign, type) in Signs)
        {
            if (bytes.StartsWith(sign))
                return type;
        }
        if (TarItems.Begins(bytes))
            return ContainerTypes.Tar;
        return bytes[..Math.Min(bytes.Length, SignStandsWithin)].IndexOf("%PDF-"u8) >= 0 ? Pdf : null;
    }

    /// <summary>The type of what is told by its beginning alone: signs, a mailbox, a message; null for what may be other text.</summary>
    public static string? ByBeginning(ReadOnlySpan<byte> bytes, string fileName) =>
        BySigns(bytes) ?? (MailboxItems.Begins(bytes[..Math.Min(bytes.Length, 8 << 10)]) ? ContainerTypes.Mailbox
            : MailMessage.Begins(bytes, fileName) ? ContainerTypes.Message : null);

    /// <summary>The type that a name claims, or null.</summary>
    public static string? ByName(string fileName) => TypesOfNames.GetValueOrDefault(Path.GetExtension(fileName));

    /// <summary>What a zip archive is the package of.</summary>
    public static string OfPackage(ZipArchive archive) =>
        OfOpenDocument(archive) ?? Packages.FirstOrDefault(package => archive.GetEntry(package.Entry) is not null).Type
        ?? (archive.GetEntry("datapackage.json") is not null && archive.Entries.Any(entry => entry.FullName.StartsWith("archive/", StringComparison.Ordinal))
            ? ContainerTypes.Wacz : ContainerTypes.Zip);

    /// <summary>OpenDocument packages name their type in their first file (ISO 26300, part 3).</summary>
    private static string? OfOpenDocument(ZipArchive archive)
    {
        if (archive.GetEntry("mimetype") is not { Length: < 200 } entry || archive.GetEntry("content.xml") is null)
            return null;
        using var reader = new StreamReader(entry.Open(), Encoding.ASCII);
        var type = reader.ReadToEnd().Trim();
        return type.StartsWith(OpenDocumentText.MediaTypes, StringComparison.Ordinal) ? type.Replace("-template", "", StringComparison.Ordinal) : null;
    }

    /// <summary>Whether text is a page, by its beginning, or by its name and tags.</summary>
    public static bool IsHtml(string text, string fileName)
    {
        var beginning = text.AsSpan(0, Math.Min(text.Length, 8 << 10));
        return MarkupSource.LooksLikeHtml(beginning)
            || ByName(fileName) == Html && beginning.IndexOf('<') is var at and >= 0 && at + 1 < beginning.Length
                && (char.IsAsciiLetter(beginning[at + 1]) || beginning[at + 1] == '!');
    }
}
