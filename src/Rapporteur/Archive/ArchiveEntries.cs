using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Rapporteur.Storage;

namespace Rapporteur.Archive;

/// <summary>A document was deposited: its bytes, where they came from, and what is known of it.</summary>
public sealed record Deposit : IEntryBody<Deposit>
{
    /// <inheritdoc />
    public static string Kind => "archive.deposit/1";

    /// <inheritdoc />
    public static JsonTypeInfo<Deposit> Json => ArchiveJson.Default.Deposit;

    /// <summary>SHA-256 of the bytes, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>How many bytes.</summary>
    public required long Size { get; init; }

    /// <summary>Media type by content (<c>application/pdf</c>).</summary>
    public required string MediaType { get; init; }

    /// <summary>
    /// The path below the folder that was given, with forward slashes; never an absolute path. Of a document in a container its path
    /// there, behind that of the container and a slash.
    /// </summary>
    public required string Path { get; init; }

    /// <summary>How it was received: <c>file</c>, or how it came out of a container.</summary>
    public required string How { get; init; }

    /// <summary>What is known of the document.</summary>
    public required Description About { get; init; }

    /// <summary>Who may see it.</summary>
    public required string Access { get; init; }

    /// <summary>Why no text could be had, or null.</summary>
    public Problem? NoText { get; init; }
}

/// <summary>What is known of a document; null where nothing is.</summary>
public sealed record Description
{
    /// <summary>Its title.</summary>
    public string? Title { get; init; }

    /// <summary>Who speaks: a newspaper, an agency, a body, a witness.</summary>
    public string? Source { get; init; }

    /// <summary>Its author.</summary>
    public string? Author { get; init; }

    /// <summary>When it was written, EDTF.</summary>
    public string? Written { get; init; }

    /// <summary>When it was first published, EDTF.</summary>
    public string? Published { get; init; }

    /// <summary>How the date is known: declared, found or guessed.</summary>
    public string? PublishedBasis { get; init; }

    /// <summary>Language of its text, BCP 47.</summary>
    public string? Language { get; init; }

    /// <summary>How the language is known: declared, found or guessed.</summary>
    public string? LanguageBasis { get; init; }

    /// <summary>Original language of a translation.</summary>
    public string? OriginalLanguage { get; init; }

    /// <summary>Who translated it.</summary>
    public string? Translator { get; init; }

    /// <summary>Reference of the archive that holds the original.</summary>
    public string? ArchivalReference { get; init; }

    /// <summary>Where it was made.</summary>
    public string? Place { get; init; }

    /// <summary>Who handed it over.</summary>
    public string? ReceivedFrom { get; init; }

    /// <summary>The address that it was saved from.</summary>
    public string? Address { get; init; }

    /// <summary>The depositor's note.</summary>
    public string? Note { get; init; }
}

/// <summary>A refusal as an entry keeps it.</summary>
/// <param name="Code">The permanent code.</param>
/// <param name="Facts">What its message names.</param>
public sealed record Problem(string Code, SortedDictionary<string, string> Facts);

/// <summary>A text layer: what one tool and version read in an exhibit.</summary>
/// <param name="Exhibit">Leaf hash of the deposit.</param>
/// <param name="Sha256">SHA-256 of the text in UTF-8.</param>
/// <param name="Characters">Its length in code points.</param>
/// <param name="Tool">Tool and version that read it.</param>
/// <param name="Encoding">The encoding that the bytes were read in, or null where that does not apply.</param>
/// <param name="Pages">Code point offsets at which pages begin; null where there are none.</param>
public sealed record TextLayer(string Exhibit, string Sha256, long Characters, string Tool, string? Encoding, int[]? Pages) : IEntryBody<TextLayer>
{
    /// <inheritdoc />
    public static string Kind => "archive.text/1";

    /// <inheritdoc />
    public static JsonTypeInfo<TextLayer> Json => ArchiveJson.Default.TextLayer;
}

/// <summary>A text layer was recognised on pictures, in whole or in part.</summary>
/// <param name="Exhibit">Leaf hash of the deposit.</param>
/// <param name="Text">SHA-256 of the text layer.</param>
/// <param name="Words">SHA-256 of the file among the texts that says where its words stand on the pictures.</param>
/// <param name="Images">SHA-256 of the pictures of pages among the texts; null where the exhibit itself is the picture.</param>
/// <param name="Found">What the text lets one guess where the deposit is silent.</param>
public sealed record Recognition(string Exhibit, string Text, string Words, string[]? Images, Description Found) : IEntryBody<Recognition>
{
    /// <inheritdoc />
    public static string Kind => "archive.recognition/1";

    /// <inheritdoc />
    public static JsonTypeInfo<Recognition> Json => ArchiveJson.Default.Recognition;

    /// <summary>The files among the texts that it names.</summary>
    [JsonIgnore]
    public IEnumerable<string> Files => (Images ?? []).Append(Words);
}

/// <summary>A tool looked for text in an exhibit, and there is none for it.</summary>
/// <param name="Exhibit">Leaf hash of the deposit.</param>
/// <param name="Tool">Tool, version and languages.</param>
/// <param name="Problem">Why there is none.</param>
public sealed record NoTextFound(string Exhibit, string Tool, Problem Problem) : IEntryBody<NoTextFound>
{
    /// <inheritdoc />
    public static string Kind => "archive.no-text/1";

    /// <inheritdoc />
    public static JsonTypeInfo<NoTextFound> Json => ArchiveJson.Default.NoTextFound;
}

/// <summary>The parts of an exhibit, as proposed from its text or set by a member; the latest entry holds.</summary>
/// <param name="Exhibit">Leaf hash of the deposit.</param>
/// <param name="Text">SHA-256 of the text layer that the offsets count in.</param>
/// <param name="By">The tool that proposes, or null where the member sets them.</param>
/// <param name="Parts">The parts, by start.</param>
public sealed record PartsOf(string Exhibit, string Text, string? By, Part[] Parts) : IEntryBody<PartsOf>
{
    /// <inheritdoc />
    public static string Kind => "archive.parts/1";

    /// <inheritdoc />
    public static JsonTypeInfo<PartsOf> Json => ArchiveJson.Default.PartsOf;
}

/// <summary>A part of an exhibit: an article, the editor's note under it.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Start">Offset of its first character, in code points.</param>
/// <param name="End">Offset after its last.</param>
/// <param name="Author">Its author, or null.</param>
/// <param name="Written">When it was written, EDTF, or null.</param>
/// <param name="Published">When it was first published, EDTF, or null.</param>
public sealed record Part(string Label, int Start, int End, string? Author, string? Written, string? Published);

/// <summary>An exhibit was withdrawn.</summary>
/// <param name="Exhibit">Leaf hash of the deposit.</param>
/// <param name="Reason">Why.</param>
/// <param name="Destroyed">Whether its bytes, texts and bodies were destroyed.</param>
public sealed record Withdrawal(string Exhibit, string Reason, bool Destroyed) : IEntryBody<Withdrawal>
{
    /// <inheritdoc />
    public static string Kind => "archive.withdraw/1";

    /// <inheritdoc />
    public static JsonTypeInfo<Withdrawal> Json => ArchiveJson.Default.Withdrawal;
}

/// <summary>A member said what a source is.</summary>
/// <param name="Source">Its name.</param>
/// <param name="SourceKind">Of <see cref="SourceKinds"/>.</param>
/// <param name="Power">The power whose organ or press it is, or null.</param>
public sealed record SourceDescribed(string Source, string SourceKind, string? Power) : IEntryBody<SourceDescribed>
{
    /// <inheritdoc />
    public static string Kind => "archive.source/1";

    /// <inheritdoc />
    public static JsonTypeInfo<SourceDescribed> Json => ArchiveJson.Default.SourceDescribed;
}

/// <summary>A member rated a source (Admiralty code, A to F).</summary>
/// <param name="Source">Its name.</param>
/// <param name="Letter">A to F.</param>
/// <param name="Subject">On what, or null for all.</param>
/// <param name="Reason">Why.</param>
public sealed record SourceRated(string Source, string Letter, string? Subject, string Reason) : IEntryBody<SourceRated>
{
    /// <inheritdoc />
    public static string Kind => "archive.rating/1";

    /// <inheritdoc />
    public static JsonTypeInfo<SourceRated> Json => ArchiveJson.Default.SourceRated;
}

/// <summary>What became of the files of one run: those deposited are entries of their own, the others stand here.</summary>
/// <param name="Totals">Files by outcome, and <c>files</c> in all.</param>
/// <param name="NotDeposited">The others.</param>
public sealed record IngestRun(SortedDictionary<string, long> Totals, FileNotDeposited[] NotDeposited) : IEntryBody<IngestRun>
{
    /// <inheritdoc />
    public static string Kind => "archive.ingest/1";

    /// <inheritdoc />
    public static JsonTypeInfo<IngestRun> Json => ArchiveJson.Default.IngestRun;
}

/// <summary>A file that was not deposited.</summary>
/// <param name="Path">Below the folder that was given.</param>
/// <param name="Outcome">duplicate, refused, skipped or manifest.</param>
/// <param name="Of">Leaf hash of the exhibit with the same bytes, for a duplicate.</param>
/// <param name="Problem">Why it was refused or skipped.</param>
public sealed record FileNotDeposited(string Path, string Outcome, string? Of, Problem? Problem);

/// <summary>What lies in a container (an archive, a mailbox, a message, a web archive): every document there and what became of it.</summary>
/// <param name="Exhibit">Leaf hash of the container's deposit.</param>
/// <param name="Items">The documents, in the order in which they lie there.</param>
/// <param name="Problem">Why not all of it was taken, or null.</param>
public sealed record Contents(string Exhibit, ItemOfContents[] Items, Problem? Problem) : IEntryBody<Contents>
{
    /// <inheritdoc />
    public static string Kind => "archive.contents/1";

    /// <inheritdoc />
    public static JsonTypeInfo<Contents> Json => ArchiveJson.Default.Contents;
}

/// <summary>A document in a container.</summary>
/// <param name="Path">Its path there, with forward slashes.</param>
/// <param name="Outcome">deposited, duplicate, refused or skipped.</param>
/// <param name="Exhibit">Leaf hash of its deposit, or of that of the same bytes; null where it was refused or skipped.</param>
/// <param name="Taken">When it was saved from its address, as the container says it (ISO 8601), or null.</param>
/// <param name="Problem">Why it was refused or skipped.</param>
public sealed record ItemOfContents(string Path, string Outcome, string? Exhibit, string? Taken, Problem? Problem);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Deposit))]
[JsonSerializable(typeof(TextLayer))]
[JsonSerializable(typeof(Recognition))]
[JsonSerializable(typeof(NoTextFound))]
[JsonSerializable(typeof(PartsOf))]
[JsonSerializable(typeof(Withdrawal))]
[JsonSerializable(typeof(SourceDescribed))]
[JsonSerializable(typeof(SourceRated))]
[JsonSerializable(typeof(IngestRun))]
[JsonSerializable(typeof(Contents))]
internal sealed partial class ArchiveJson : JsonSerializerContext;
