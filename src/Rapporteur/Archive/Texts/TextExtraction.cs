using System.IO.Compression;
using System.Text;
using Rapporteur.Archive.Containers;
using Rapporteur.Archive.Texts.Chats;
using Rapporteur.Archive.Texts.Office;
using Rapporteur.Archive.Texts.Web;

namespace Rapporteur.Archive.Texts;

/// <summary>From the bytes of a document to its text: a pure function, which never throws for what a document holds.</summary>
public static class TextExtraction
{
    private const string NoTool = "none";

    /// <summary>Reads a document: txt and the like, Markdown, HTML, PDF, docx, messages; told apart by content, not by name.</summary>
    /// <param name="bytes">The whole document.</param>
    /// <param name="fileName">Its name or path: for the kind of plain text, and to say when it is not what its name says.</param>
    /// <param name="limits">How much is read.</param>
    /// <returns>The text, or why there is none. What a parser does not expect is damage, not an error of the program.</returns>
    public static Extraction Extract(ReadOnlyMemory<byte> bytes, string fileName, ExtractionLimits limits)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        ArgumentNullException.ThrowIfNull(limits);
        try
        {
            return Judged(Read(bytes, fileName, limits), fileName, limits);
        }
        catch (Exception damage) when (damage is not OutOfMemoryException)
        {
            return Unread(bytes, ArchiveTextRefusals.Damaged.With(), fileName);
        }
    }

    /// <summary>Reads a document that needs no parser of a format: plain text, or what is neither text nor known.</summary>
    /// <param name="bytes">The whole document.</param>
    /// <param name="fileName">Its name or path.</param>
    /// <param name="limits">How much is read.</param>
    /// <returns>What <see cref="Extract"/> would give, or null where a parser is needed.</returns>
    public static Extraction? ExtractPlain(ReadOnlyMemory<byte> bytes, string fileName, ExtractionLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        if (bytes.IsEmpty || MediaTypes.ByBeginning(bytes.Span, fileName) is not null)
            return null;
        return ReadText(bytes.Span, fileName, limits, isPlainOnly: true) is { } read ? Judged(read, fileName, limits) : null;
    }

    /// <summary>What is said of a document that could not be read.</summary>
    /// <param name="bytes">The whole document.</param>
    /// <param name="reason">Why not.</param>
    /// <param name="fileName">Its name or path.</param>
    internal static Extraction Unread(ReadOnlyMemory<byte> bytes, Refusal reason, string fileName) =>
        WithFileNamed(WithWrongName(Without(MediaTypes.BySigns(bytes.Span) ?? MediaTypes.Binary, reason), fileName), fileName);

    /// <summary>What a text that was recognised on pictures lets one guess.</summary>
    internal static TextMetadata GuessesOf(string text) =>
        WithGuesses(new Extraction { MediaType = MediaTypes.Plain, Tool = NoTool, Text = text }).Metadata;

    private static Extraction Judged(Extraction read, string fileName, ExtractionLimits limits)
    {
        if (read.Text?.Length > limits.Characters)
            read = read with { Text = null, Pages = [], NoText = ArchiveTextRefusals.TooLarge.With() };
        else if (read.Text is not null && string.IsNullOrWhiteSpace(read.Text))
            read = read with { Text = null, Pages = [], NoText = ArchiveTextRefusals.Empty.With() };
        return WithFileNamed(WithGuesses(WithWrongName(read, fileName)), fileName);
    }

    /// <summary>What is said of a document that is too large to be read: an archive or a mailbox is opened for what lies in it all the same.</summary>
    /// <param name="beginning">Its beginning.</param>
    /// <param name="fileName">Its name or path.</param>
    public static Extraction OfLarge(ReadOnlySpan<byte> beginning, string fileName)
    {
        var type = MediaTypes.ByBeginning(beginning, fileName) ?? MediaTypes.Binary;
        return ContainerTypes.Holds(type) && type != ContainerTypes.Message
            ? Container(type)
            : Without(type, ArchiveRefusals.TooLarge.With(("file", fileName)));
    }

    private static Extraction Read(ReadOnlyMemory<byte> bytes, string fileName, ExtractionLimits limits)
    {
        if (bytes.IsEmpty)
            return Without(MediaTypes.ByName(fileName) ?? MediaTypes.Binary, ArchiveTextRefusals.Empty.With());
        return MediaTypes.ByBeginning(bytes.Span, fileName) switch
        {
            MediaTypes.Pdf => PdfText.Read(bytes, limits),
            ContainerTypes.Zip => ReadPackage(bytes, limits),
            MediaTypes.CompoundFile => ReadCompoundFile(bytes, limits),
            RtfText.MediaType => RtfText.Read(bytes, limits),
            ContainerTypes.Message => MailText.Read(bytes, limits),
            { } type when ContainerTypes.Holds(type) => Container(type),
            { } type => Without(type, WhyNot(type)),
            null => ReadText(bytes.Span, fileName, limits, isPlainOnly: false)!,
        };
    }

    /// <summary>Reads text; null where a page is found and only plain text is wanted.</summary>
    private static Extraction? ReadText(ReadOnlySpan<byte> bytes, string fileName, ExtractionLimits limits, bool isPlainOnly)
    {
        if (PlainText.IsBinary(bytes, TextEncodings.OfUnicode(bytes)))
            return Without(MediaTypes.Binary, ArchiveTextRefusals.Binary.With());
        var claimed = MarkupSource.ClaimedEncoding(bytes);
        var encoding = TextEncodings.Find(bytes, claimed);
        var (text, problems) = PlainText.Read(bytes, encoding);
        if (!MediaTypes.IsHtml(text, fileName))
            return ReadPlain(text, encoding, problems, fileName);
        if (isPlainOnly)
            return null;
        var page = HtmlText.Read(text, limits);
        if (page.Chat is { } chat)
            return chat.ToExtraction(MediaTypes.Html, TelegramPage.Tool) with { Encoding = encoding.Name, Problems = problems };
        if (claimed is not null && !TextEncodings.AreAlike(claimed, encoding.Name))
            problems.Add(ArchiveTextRefusals.WrongEncoding.With(("claimed", claimed), ("found", encoding.Name)));
        return new Extraction
        {
            MediaType = MediaTypes.Html,
            Text = page.Text,
            Tool = HtmlText.Tool,
            Encoding = encoding.Name,
            Metadata = page.Metadata,
            Problems = [.. problems, .. page.Problems],
        };
    }

    private static Extraction ReadPlain(string text, FoundEncoding encoding, List<Refusal> problems, string fileName)
    {
        var chat = TelegramExport.Begins(text) ? TelegramExport.Read(text)
            : ChatLines.Begins(text) ? ChatLines.Read(text).ToExtraction(MediaTypes.Plain, ChatLines.Tool) : null;
        if (chat is not null)
            return chat with { Encoding = encoding.Name, Problems = problems };
        var type = MediaTypes.ByName(fileName) is { } named && named != MediaTypes.Html
            && !named.StartsWith("application/", StringComparison.Ordinal) ? named : MediaTypes.Plain;
        return new Extraction
        {
            MediaType = type, Text = text, Tool = PlainText.Tool, Encoding = encoding.Name, Problems = problems,
            Metadata = type == MediaTypes.Markdown ? MarkdownFrontMatter.Of(text) : new TextMetadata(),
        };
    }

    private static Extraction ReadPackage(ReadOnlyMemory<byte> bytes, ExtractionLimits limits)
    {
        var type = ContainerTypes.Zip;
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes.ToArray(), writable: false), ZipArchiveMode.Read);
            type = MediaTypes.OfPackage(archive);
            if (ContainerTypes.Holds(type))
                return ZipItems.LockedFile(archive) is { } locked ? Without(type, ArchiveTextRefusals.LockedArchive.With(("entry", locked))) : Container(type);
            if (ReaderOf(type) is not var (read, tool))
                return Without(type, ArchiveTextRefusals.Unsupported.With(("type", type)));
            var (text, metadata) = read(archive, bytes.Length, limits);
            return new Extraction { MediaType = type, Text = text, Tool = tool, Metadata = metadata, Problems = PlainText.Oddities(text) };
        }
        catch (UnpackingRefusedException)
        {
            return Without(type, ArchiveTextRefusals.Bomb.With());
        }
        catch (Exception damage) when (damage is InvalidDataException or System.Xml.XmlException or IOException)
        {
            return Without(type, ArchiveTextRefusals.Damaged.With());
        }
    }

    private static Refusal WhyNot(string type) => type.Split('/')[0] switch
    {
        "image" => ArchiveTextRefusals.Picture.With(),
        "audio" or "video" => ArchiveTextRefusals.SoundOrFilm.With(),
        _ => ArchiveTextRefusals.Unsupported.With(("type", type)),
    };

    private static (Func<ZipArchive, long, ExtractionLimits, (string Text, TextMetadata Metadata)> Read, string Tool)? ReaderOf(string type) => type switch
    {
        DocxText.MediaType => (DocxText.Read, DocxText.Tool),
        WorkbookText.MediaType => (WorkbookText.Read, WorkbookText.Tool),
        OpenDocumentSheets.MediaType => (OpenDocumentSheets.Read, OpenDocumentText.Tool),
        _ when type.StartsWith(OpenDocumentText.MediaTypes, StringComparison.Ordinal) => (OpenDocumentText.Read, OpenDocumentText.Tool),
        _ => null,
    };

    /// <summary>Old Office files, and new ones under a password, which lie encrypted in such a file.</summary>
    private static Extraction ReadCompoundFile(ReadOnlyMemory<byte> bytes, ExtractionLimits limits)
    {
        if (bytes.Span.IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0)
            return Without(MediaTypes.CompoundFile, ArchiveTextRefusals.Encrypted.With());
        var file = CompoundFile.Open(bytes);
        return file.Stream("WordDocument") is { } document ? WordText.Read(document, file, limits)
            : Without(MediaTypes.CompoundFile, ArchiveTextRefusals.Unsupported.With(("type", MediaTypes.CompoundFile)));
    }

    /// <summary>Every refusal names the file.</summary>
    private static Extraction WithFileNamed(Extraction read, string fileName)
    {
        return read with { NoText = read.NoText is null ? null : Named(read.NoText), Problems = [.. read.Problems.Select(Named)] };

        Refusal Named(Refusal refusal) => refusal with { Facts = refusal.Facts.SetItem("file", fileName) };
    }

    /// <summary>What has no text of its own, since the documents in it have theirs.</summary>
    private static Extraction Container(string type) => new() { MediaType = type, Tool = NoTool };

    private static Extraction Without(string type, Refusal reason) => new() { MediaType = type, Tool = NoTool, NoText = reason };

    /// <summary>Says when a document is not what its name says; kinds of plain text are not told apart by content.</summary>
    private static Extraction WithWrongName(Extraction read, string fileName)
    {
        var named = MediaTypes.ByName(fileName);
        var isText = read.MediaType.StartsWith("text/", StringComparison.Ordinal) && read.MediaType != MediaTypes.Html;
        if (named is null || named == read.MediaType || read.NoText?.Code == ArchiveTextRefusals.Empty || isText && !IsOfContent(named))
            return read;
        return read with { Problems = [.. read.Problems, ArchiveTextRefusals.WrongType.With(("named", named), ("type", read.MediaType))] };
    }

    /// <summary>The dates in a table are those that it tells of.</summary>
    private static bool IsTable(string type) => type is "text/csv" or "text/tab-separated-values" or WorkbookText.MediaType or OpenDocumentSheets.MediaType;

    private static bool IsOfContent(string type) => type is MediaTypes.Pdf or MediaTypes.Html or DocxText.MediaType || ContainerTypes.Holds(type);

    /// <summary>
    /// Adds what the text lets one guess where the document itself is silent. A language that the document claims must be that of its
    /// letters: pages are made from templates.
    /// </summary>
    private static Extraction WithGuesses(Extraction read)
    {
        if (read.Text is not { } text)
            return read;
        var found = read.Metadata;
        var guessed = LanguageGuess.Of(text) ?? (found.Title is null ? null : LanguageGuess.Of($"{found.Title}\n{text}"));
        var dates = IsTable(read.MediaType) ? DateLine.None : DateLine.Of(text);
        var isClaimRight = found.Language is not null
            && (guessed is null || found.Language == guessed || !LanguageGuess.IsKnown(found.Language));
        var language = isClaimRight ? found.Language : guessed;
        return read with
        {
            Metadata = found with
            {
                Source = found.Source ?? dates.Source,
                Written = found.Written ?? dates.Written,
                Published = found.Published ?? dates.Published,
                PublishedBasis = found.PublishedBasis ?? (dates.Published is null ? null : TextMetadata.Guessed),
                Language = language,
                LanguageBasis = language is null ? null : isClaimRight ? TextMetadata.Found : TextMetadata.Guessed,
            },
        };
    }
}
