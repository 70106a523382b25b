using System.Text.Json;
using Rapporteur.Charter;

namespace Rapporteur.Archive;

/// <summary>A preserved document as the read model shows it; what is null is not known, or was withheld.</summary>
public sealed record Exhibit
{
    /// <summary>Number in ledger order.</summary>
    public int Number { get; init; }

    /// <summary>The short handle: <c>E12</c>.</summary>
    public string Handle => $"E{Number}";

    /// <summary>Leaf hash of its deposit: its identity.</summary>
    public string Leaf { get; init; } = "";

    /// <summary>Index of its deposit in the log.</summary>
    public long Index { get; init; }

    /// <summary>When the log recorded it, seconds since 1970.</summary>
    public long RecordedSeconds { get; init; }

    /// <summary>When the depositor signed it, by the depositor's clock.</summary>
    public long DepositedSeconds { get; init; }

    /// <summary>Handle of the member who deposited it.</summary>
    public string Depositor { get; init; } = "";

    /// <summary>SHA-256 of the bytes.</summary>
    public string? Sha256 { get; init; }

    /// <summary>How many bytes.</summary>
    public long? Size { get; init; }

    /// <summary>Media type.</summary>
    public string? MediaType { get; init; }

    /// <summary>Path below the folder that was given.</summary>
    public string? Path { get; init; }

    /// <summary>How it was received.</summary>
    public string? How { get; init; }

    /// <summary>Title.</summary>
    public string? Title { get; init; }

    /// <summary>Name of its source.</summary>
    public string? Source { get; init; }

    /// <summary>Number of its source.</summary>
    public int? SourceNumber { get; init; }

    /// <summary>Author.</summary>
    public string? Author { get; init; }

    /// <summary>When it was written, EDTF.</summary>
    public string? Written { get; init; }

    /// <summary>When it was first published, EDTF.</summary>
    public string? Published { get; init; }

    /// <summary>declared, found or guessed.</summary>
    public string? PublishedBasis { get; init; }

    /// <summary>The day by which it was known, days since 1970; see <see cref="Archive.KnownDay"/>.</summary>
    public int? KnownDay { get; init; }

    /// <summary>Whether that day is when it was written or published.</summary>
    public string? KnownBasis { get; init; }

    /// <summary>Language of the text.</summary>
    public string? Language { get; init; }

    /// <summary>declared, found or guessed.</summary>
    public string? LanguageBasis { get; init; }

    /// <summary>Original language of a translation.</summary>
    public string? OriginalLanguage { get; init; }

    /// <summary>Translator.</summary>
    public string? Translator { get; init; }

    /// <summary>Archival reference.</summary>
    public string? ArchivalReference { get; init; }

    /// <summary>Where it was made.</summary>
    public string? Place { get; init; }

    /// <summary>Who handed it over.</summary>
    public string? ReceivedFrom { get; init; }

    /// <summary>Address that it was saved from.</summary>
    public string? Address { get; init; }

    /// <summary>The depositor's note.</summary>
    public string? Note { get; init; }

    /// <summary>Who may see it.</summary>
    public string Access { get; init; } = AccessLevels.Internal;

    /// <summary>Why it has no text, as stored.</summary>
    public string? NoTextJson { get; init; }

    /// <summary>Index of the entry that withdrew it, or null.</summary>
    public long? Withdrawn { get; init; }

    /// <summary>Why it was withdrawn.</summary>
    public string? WithdrawnReason { get; init; }

    /// <summary>SHA-256 of its latest text layer.</summary>
    public string? TextSha256 { get; init; }

    /// <summary>Length of that layer in code points.</summary>
    public long? Characters { get; init; }

    /// <summary>The tool that read it.</summary>
    public string? Tool { get; init; }

    /// <summary>The encoding that the bytes were read in.</summary>
    public string? Encoding { get; init; }

    /// <summary>Code point offsets of page starts, divided by spaces.</summary>
    public string? PagesJson { get; init; }

    /// <summary>SHA-256 of the file that says where the words of its text stand on pictures, or null.</summary>
    public string? WordsSha256 { get; init; }

    /// <summary>What people call it: its title, else its file name.</summary>
    public string Name => Title ?? (Path is null ? Handle : Path[(Path.LastIndexOf('/') + 1)..]);

    /// <summary>Why it has no text, or null.</summary>
    public Refusal? NoText => NoTextJson is null ? null : JsonSerializer.Deserialize(NoTextJson, ArchiveJson.Default.Problem)!.ToRefusal();

    /// <summary>Offsets at which pages begin.</summary>
    public int[] Pages => PagesJson is null ? [] : [.. PagesJson.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse)];
}

/// <summary>A part of an exhibit.</summary>
public sealed record ExhibitPart
{
    /// <summary>The label of a message of a chat: an account of its own.</summary>
    public const string Message = "message";

    /// <summary>The label of a message that passes on the words of somebody, whose name stands behind it.</summary>
    public const string ForwardedFrom = "message forwarded from ";

    /// <summary>Whether it is a message of a chat, to be read by itself.</summary>
    public bool IsMessage => Label == Message || Label.StartsWith(ForwardedFrom, StringComparison.Ordinal);

    /// <summary>Who speaks in a message: its author, then whose words are passed on.</summary>
    public IReadOnlyList<string> Speakers => [.. new[] { Author, Label.StartsWith(ForwardedFrom, StringComparison.Ordinal) ? Label[ForwardedFrom.Length..] : null }.OfType<string>()];

    /// <summary>Number of the exhibit.</summary>
    public int Exhibit { get; init; }

    /// <summary>Whether the machine proposes it.</summary>
    public bool Machine { get; init; }

    /// <summary>What it is.</summary>
    public string Label { get; init; } = "";

    /// <summary>Offset of its first character.</summary>
    public int Start { get; init; }

    /// <summary>Offset after its last.</summary>
    public int End { get; init; }

    /// <summary>Author.</summary>
    public string? Author { get; init; }

    /// <summary>When written, EDTF.</summary>
    public string? Written { get; init; }

    /// <summary>When first published, EDTF.</summary>
    public string? Published { get; init; }
}

/// <summary>Who speaks.</summary>
public sealed record Source
{
    /// <summary>Number in ledger order.</summary>
    public int Number { get; init; }

    /// <summary>The short handle: <c>S3</c>.</summary>
    public string Handle => $"S{Number}";

    /// <summary>Its name.</summary>
    public string Name { get; init; } = "";

    /// <summary>What it is, of <see cref="SourceKinds"/>, or null where nobody said.</summary>
    public string? Kind { get; init; }

    /// <summary>The power whose organ it is.</summary>
    public string? Power { get; init; }

    /// <summary>Exhibits from it.</summary>
    public int Exhibits { get; init; }
}

/// <summary>A member's rating of a source.</summary>
public sealed record Rating
{
    /// <summary>Number of the source.</summary>
    public int Source { get; init; }

    /// <summary>A to F.</summary>
    public string Letter { get; init; } = "F";

    /// <summary>On what, or null for all.</summary>
    public string? Subject { get; init; }

    /// <summary>Why.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Who.</summary>
    public string Member { get; init; } = "";

    /// <summary>When recorded, seconds since 1970.</summary>
    public long RecordedSeconds { get; init; }
}

/// <summary>A file of a run that was not deposited.</summary>
public sealed record RunFile
{
    /// <summary>Index of the run's entry.</summary>
    public long Run { get; init; }

    /// <summary>Path below the folder given.</summary>
    public string Path { get; init; } = "";

    /// <summary>duplicate, refused, skipped or manifest.</summary>
    public string Outcome { get; init; } = "";

    /// <summary>The exhibit with the same bytes.</summary>
    public int? OfExhibit { get; init; }

    /// <summary>Why, as stored.</summary>
    public string? ProblemJson { get; init; }

    /// <summary>Why, or null.</summary>
    public Refusal? Refusal => ProblemJson is null ? null : JsonSerializer.Deserialize(ProblemJson, ArchiveJson.Default.Problem)!.ToRefusal();
}

/// <summary>A document in a container, and what became of it.</summary>
public sealed record ContainedDocument
{
    /// <summary>Number of the container's exhibit.</summary>
    public int Container { get; init; }

    /// <summary>Its path in the container.</summary>
    public string Path { get; init; } = "";

    /// <summary>deposited, duplicate, refused or skipped.</summary>
    public string Outcome { get; init; } = "";

    /// <summary>Number of its exhibit, or of that of the same bytes.</summary>
    public int? Exhibit { get; init; }

    /// <summary>When it was saved from its address, as the container says it.</summary>
    public string? Taken { get; init; }

    /// <summary>Why it was refused or skipped, as stored.</summary>
    public string? ProblemJson { get; init; }

    /// <summary>Why, or null.</summary>
    public Refusal? Refusal => ProblemJson is null ? null : JsonSerializer.Deserialize(ProblemJson, ArchiveJson.Default.Problem)!.ToRefusal();
}
