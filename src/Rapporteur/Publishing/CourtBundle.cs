using System.Globalization;
using System.Text;
using Rapporteur.Archive;
using Rapporteur.Ledger;
using Rapporteur.Storage;

namespace Rapporteur.Publishing;

/// <summary>An exhibit of a bundle for a court.</summary>
/// <param name="Handle">Its handle, also the name of its folder.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Facts">What is known of it, in the order in which it is read.</param>
/// <param name="Document">Path of its bytes in the bundle.</param>
/// <param name="Text">Path of its text, or null where it has none.</param>
public sealed record CourtExhibit(string Handle, string Title, IReadOnlyList<(string Label, string Value)> Facts, string Document, string? Text)
{
    internal static CourtExhibit Of(Exhibit exhibit) => new(
        exhibit.Handle, exhibit.Name, [.. FactsOf(exhibit).Where(fact => !string.IsNullOrEmpty(fact.Value)).Select(fact => (fact.Label, fact.Value!))],
        $"{exhibit.Handle}/{exhibit.Handle}{Ending(exhibit.Path)}", exhibit.TextSha256 is null ? null : $"{exhibit.Handle}/text.txt");

    private static IEnumerable<(string Label, string? Value)> FactsOf(Exhibit exhibit)
    {
        yield return ("Source", exhibit.Source);
        yield return ("Author", exhibit.Author);
        yield return ("Written", exhibit.Written);
        yield return ("Published", exhibit.Published is null ? null : $"{exhibit.Published} ({exhibit.PublishedBasis})");
        yield return ("Language", exhibit.Language);
        yield return ("Reference", exhibit.ArchivalReference);
        var recorded = DateTimeOffset.FromUnixTimeSeconds(exhibit.RecordedSeconds);
        yield return ("Recorded", string.Create(CultureInfo.InvariantCulture, $"{recorded:yyyy-MM-dd HH:mm:ss} UTC, entry {exhibit.Index} of the log"));
        yield return ("Type and size", string.Create(CultureInfo.InvariantCulture, $"{exhibit.MediaType}, {exhibit.Size:N0} bytes"));
        yield return ("SHA-256", exhibit.Sha256);
        yield return ("Text", exhibit.TextSha256 is null ? "none could be had" : $"a working copy, read by {exhibit.Tool}");
    }

    /// <summary>The ending of a file's name, where it is a plain one.</summary>
    private static string Ending(string? path) =>
        Path.GetExtension(path ?? "") is { Length: > 1 and <= 9 } ending && ending.Skip(1).All(char.IsAsciiLetterOrDigit) ? ending.ToLowerInvariant() : "";
}

/// <summary>
/// Chosen exhibits as they are handed to a court: the bytes, the text as extracted, and what proves when they were deposited, namely the
/// receipt, the deposit as it was signed with the salt of its commitment, the log's key, and a verifier that needs nothing of this program.
/// </summary>
public sealed record CourtBundle
{
    /// <summary>The name of the verifier in a bundle.</summary>
    public const string Verifier = "verify-exhibits.mjs";

    /// <summary>What the inquiry is called.</summary>
    public required string Inquiry { get; init; }

    /// <summary>The log's verifier key, as in <c>log.vkey</c>.</summary>
    public required string LogKey { get; init; }

    /// <summary>Fingerprint of that key.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>Size of the log that the receipts are of.</summary>
    public required long Size { get; init; }

    /// <summary>Its root.</summary>
    public required string Root { get; init; }

    /// <summary>The exhibits, by number.</summary>
    public required IReadOnlyList<CourtExhibit> Exhibits { get; init; }

    /// <summary>The files, without the page in front.</summary>
    public required IReadOnlyList<BagFile> Files { get; init; }

    /// <summary>The bundle of chosen exhibits.</summary>
    /// <param name="inquiry">The inquiry.</param>
    /// <param name="handles">Their handles.</param>
    /// <returns>The bundle; or <c>AR009</c>, <c>AR010</c>, <c>PU003</c>.</returns>
    public static Outcome<CourtBundle> Of(Inquiry inquiry, IReadOnlyList<string> handles)
    {
        var chosen = new SortedDictionary<int, Exhibit>();
        foreach (var handle in handles)
        {
            var found = ArchiveQueries.Find(inquiry, handle);
            if (found.Refusal is { } refusal)
                return refusal;
            if (found.Value is { Withdrawn: not null } or { Sha256: null })
                return ArchiveRefusals.Withdrawn.With(("exhibit", found.Value.Handle));
            chosen[found.Value.Number] = found.Value;
        }
        if (chosen.Count == 0)
            return PublishingRefusals.NothingChosen.With();
        var exhibits = chosen.Values.Select(exhibit => (Exhibit: exhibit, Court: CourtExhibit.Of(exhibit))).ToList();
        return new CourtBundle
        {
            Inquiry = inquiry.Folder.Title,
            LogKey = inquiry.Ledger.LogKey.ToString()!,
            Fingerprint = inquiry.LogFingerprint,
            Size = inquiry.Ledger.Size,
            Root = inquiry.Ledger.Root.ToString(),
            Exhibits = [.. exhibits.Select(exhibit => exhibit.Court)],
            Files = [Text("log.vkey", inquiry.Ledger.LogKey + "\n"), new BagFile(Verifier, OpenVerifier), .. exhibits.SelectMany(exhibit => FilesOf(inquiry, exhibit.Exhibit, exhibit.Court))],
        };
    }

    private static IEnumerable<BagFile> FilesOf(Inquiry inquiry, Exhibit exhibit, CourtExhibit court)
    {
        var entry = inquiry.Ledger.Get(exhibit.Index);
        yield return new BagFile(court.Document, () => inquiry.Exhibits.Open(exhibit.Sha256!), exhibit.Sha256);
        if (court.Text is { } text)
            yield return new BagFile(text, () => inquiry.Texts.Open(exhibit.TextSha256!), exhibit.TextSha256);
        yield return Bytes($"{exhibit.Handle}/deposit.json", entry.Body!.Value.ToArray());
        yield return Text($"{exhibit.Handle}/deposit.salt", Convert.ToHexStringLower(entry.Salt!.Value.Span) + "\n");
        yield return Bytes($"{exhibit.Handle}/receipt.tlog-proof", Receipt.Of(inquiry.Ledger, exhibit.Index).ToBytes());
    }

    private static Stream OpenVerifier() => typeof(CourtBundle).Assembly.GetManifestResourceStream($"Verify/{Verifier}")!;

    private static BagFile Text(string path, string text) => Bytes(path, Encoding.UTF8.GetBytes(text));

    private static BagFile Bytes(string path, byte[] bytes) => new(path, () => new MemoryStream(bytes));
}
