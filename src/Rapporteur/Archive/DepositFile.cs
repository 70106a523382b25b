using System.Text;
using Rapporteur.Archive.Containers;
using Rapporteur.Archive.Texts;
using Rapporteur.Charter;
using Rapporteur.Ledger;
using Rapporteur.Storage;

namespace Rapporteur.Archive;

/// <summary>A document ready to be appended: its bytes are staged and durable, its entries signed.</summary>
/// <param name="Deposit">What is said of it.</param>
/// <param name="Entries">The deposit first, then its text layer and parts where it has them.</param>
/// <param name="Staged">The staged bytes.</param>
/// <param name="Text">Its text, or null.</param>
/// <param name="TextEntry">The text layer's entry, or null.</param>
/// <param name="TextSha256">SHA-256 of the text layer, or null.</param>
/// <param name="Problems">What was wrong with it, though it is kept.</param>
public sealed record PreparedDeposit(
    Deposit Deposit,
    IReadOnlyList<SignedEntry> Entries,
    IReadOnlyList<(ContentStore Store, string Sha256)> Staged,
    string? Text,
    LeafHash? TextEntry,
    string? TextSha256,
    IReadOnlyList<Refusal> Problems)
{
    /// <summary>The identity of the exhibit.</summary>
    public LeafHash Leaf => Entries[0].Leaf;

    /// <summary>The text layer, or null.</summary>
    public TextLayer? Layer { get; init; }

    /// <summary>Whether it is a message with nothing beside its text.</summary>
    public bool CarriesNothing { get; init; }

    /// <summary>The messages of a chat, each an account of its own; else empty.</summary>
    public IReadOnlyList<ExhibitPart> Messages { get; init; } = [];
}

/// <summary>A document on its way in.</summary>
/// <param name="Path">Below the folder that was given; of a document in a container behind the container's path.</param>
/// <param name="How">How it was received.</param>
public sealed record Arrival(string Path, string How)
{
    /// <summary>What is declared of it, or null.</summary>
    public Declaration? Declared { get; init; }

    /// <summary>The address that its container says it was saved from, or null.</summary>
    public string? Address { get; init; }
}

/// <summary>Takes one file in: bytes kept as they are, text read, dates and language from manifest, document or a guess.</summary>
public static class DepositFile
{
    /// <summary>Files above this size are kept; their text is not read.</summary>
    public const long LargestRead = 256L << 20;

    /// <summary>The file's bytes, staged and durable, with their hash.</summary>
    /// <param name="inquiry">The inquiry, open to write.</param>
    /// <param name="file">The file.</param>
    /// <returns>Hash, length and, up to <see cref="LargestRead"/>, the bytes; else why not.</returns>
    public static Outcome<(string Sha256, long Length, byte[]? Bytes)> Stage(Inquiry inquiry, FoundFile file)
    {
        try
        {
            using var stream = new FileStream(file.FullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1, FileOptions.SequentialScan);
            var length = stream.Length;
            if (length == 0)
                return ArchiveRefusals.Empty.With(("file", file.Path));
            if (length > LargestRead)
            {
                var (hash, read) = inquiry.Exhibits.Stage(stream);
                return read == length ? (hash, read, null) : ArchiveRefusals.Changed.With(("file", file.Path));
            }
            var bytes = new byte[length];
            stream.ReadExactly(bytes);
            if (stream.ReadByte() != -1)
                return ArchiveRefusals.Changed.With(("file", file.Path));
            return (inquiry.Exhibits.Stage(bytes), length, bytes);
        }
        catch (EndOfStreamException)
        {
            return ArchiveRefusals.Changed.With(("file", file.Path));
        }
        catch (Exception world) when (world is UnauthorizedAccessException or FileNotFoundException || (world is IOException && !DiskIsFull(world)))
        {
            return ArchiveRefusals.Unreadable.With(("file", file.Path));
        }
    }

    /// <summary>What is said of a file, signed; nothing is appended yet.</summary>
    /// <param name="inquiry">The inquiry, open to write.</param>
    /// <param name="file">Whence it comes, and what is declared of it.</param>
    /// <param name="staged">Its bytes.</param>
    /// <param name="reader">Where it is read.</param>
    public static PreparedDeposit Prepare(
        Inquiry inquiry, Arrival file, (string Sha256, long Length, byte[]? Bytes) staged, IDocumentReader reader)
    {
        var extraction = staged.Bytes is { } bytes
            ? reader.Read(bytes, file.Path)
            : TextExtraction.OfLarge(BeginningOf(inquiry, staged.Sha256), file.Path);
        var deposit = new Deposit
        {
            Sha256 = staged.Sha256,
            Size = staged.Length,
            MediaType = extraction.MediaType,
            Path = file.Path,
            How = file.How,
            About = Describe(file.Declared, extraction.Metadata with { Address = extraction.Metadata.Address ?? file.Address }),
            Access = file.Declared?.Access ?? AccessLevels.Internal,
            NoText = extraction.NoText?.ToProblem(),
        };
        var entries = new List<SignedEntry> { inquiry.Sign(deposit) };
        var kept = new List<(ContentStore, string)> { (inquiry.Exhibits, staged.Sha256) };
        if (extraction.Text is not { } text)
            return new PreparedDeposit(deposit, entries, kept, null, null, null, extraction.NoText is { } noText ? [noText] : []);

        var utf8 = Encoding.UTF8.GetBytes(text);
        var sha256 = inquiry.Texts.Stage(utf8);
        kept.Add((inquiry.Texts, sha256));
        var layer = new TextLayer(entries[0].Leaf.ToString(), sha256, CodePoints(utf8), extraction.Tool, extraction.Encoding,
            extraction.Pages.Count > 0 ? [.. extraction.Pages] : null);
        entries.Add(inquiry.Sign(layer, entries[0].Leaf));
        var textEntry = entries[1].Leaf;
        var parts = extraction.Parts.Count > 0 ? extraction.Parts : PartFinder.Find(text);
        if (extraction.Parts.Count > 0 || parts.Count > 1)
        {
            entries.Add(inquiry.Sign(
                new PartsOf(layer.Exhibit, sha256, extraction.Parts.Count > 0 ? extraction.Tool : PartFinder.Tool, [.. parts.Select(part => new Part(part.Label, part.Start, part.End, part.Author, part.Written, null))]),
                textEntry));
        }
        return new PreparedDeposit(deposit, entries, kept, text, textEntry, sha256, extraction.Problems)
        {
            Layer = layer,
            CarriesNothing = ContainerTypes.IsMessage(extraction.MediaType) && extraction.Carries == 0,
            Messages = [.. extraction.Parts.Select(part =>
                new ExhibitPart { Label = part.Label, Start = part.Start, End = part.End, Author = part.Author, Written = part.Written, Machine = true })],
        };
    }

    /// <summary>Manifest before document before guess; each date and the language with how it is known.</summary>
    private static Description Describe(Declaration? declared, TextMetadata found)
    {
        var published = declared?.Published ?? found.Published;
        var language = declared?.Language ?? found.Language;
        return new Description
        {
            Title = declared?.Title ?? found.Title,
            Source = declared?.Source ?? found.Source,
            Author = declared?.Author ?? found.Author,
            Written = declared?.Written ?? found.Written,
            Published = published,
            PublishedBasis = published is null ? null : declared?.Published is null ? found.PublishedBasis : "declared",
            Language = language,
            LanguageBasis = language is null ? null : declared?.Language is null ? found.LanguageBasis : "declared",
            OriginalLanguage = declared?.OriginalLanguage,
            Translator = declared?.Translator,
            ArchivalReference = declared?.ArchivalReference,
            Place = declared?.Place,
            ReceivedFrom = declared?.ReceivedFrom,
            Address = found.Address,
            Note = declared?.Note,
        };
    }

    private static byte[] BeginningOf(Inquiry inquiry, string sha256)
    {
        using var stream = inquiry.Exhibits.Open(sha256)!;
        var beginning = new byte[64 << 10];
        return beginning[..stream.ReadAtLeast(beginning, beginning.Length, throwOnEndOfStream: false)];
    }

    private static long CodePoints(ReadOnlySpan<byte> utf8)
    {
        long count = 0;
        foreach (var value in utf8)
        {
            if ((value & 0xC0) != 0x80)
                count++;
        }
        return count;
    }

    /// <summary>Whether the world failed for want of room on the disk.</summary>
    internal static bool DiskIsFull(Exception world) => (world.HResult & 0xFFFF) is 28 or 112 or 39;
}
