using NodaTime;

namespace Rapporteur.Publishing;

/// <summary>Enough of an exhibit to name and link it.</summary>
/// <param name="Number">Number in ledger order.</param>
/// <param name="Title">Its title, or the name of the file where it has none and that may be shown.</param>
/// <param name="Source">Name of its source.</param>
/// <param name="SourceHandle">Handle of its source (<c>S3</c>).</param>
/// <param name="Language">BCP 47 code of its text, or <c>und</c>.</param>
/// <param name="Published">First published, else written; <see cref="PrintedDate.Unknown"/> where neither is known.</param>
public sealed record ExhibitReference(
    int Number, string Title, string Source, string SourceHandle, string Language, PrintedDate Published)
{
    /// <summary>What stands for the name of a source that nobody stated.</summary>
    public const string SourceNotStated = "source not stated";

    /// <summary>The short handle: <c>E12</c>.</summary>
    public string Handle => $"E{Number}";
}

/// <summary>A preserved document with its text and what was read in it.</summary>
public sealed record PrintedExhibit
{
    /// <summary>Words of it that the commission has in evidence, where they stand in its text; empty in a public edition.</summary>
    public IReadOnlyList<PrintedEvidence> Tendered { get; init; } = [];

    /// <summary>Number, title, source, language and date.</summary>
    public required ExhibitReference Reference { get; init; }

    /// <summary>Author, or null.</summary>
    public string? Author { get; init; }

    /// <summary>When it was written.</summary>
    public PrintedDate Written { get; init; } = PrintedDate.Unknown;

    /// <summary>Original language where this is a translation (BCP 47), or null.</summary>
    public string? OriginalLanguage { get; init; }

    /// <summary>Translator, or null.</summary>
    public string? Translator { get; init; }

    /// <summary>Reference of the archive that holds the original, or null.</summary>
    public string? ArchivalReference { get; init; }

    /// <summary>Media type of the bytes (<c>application/pdf</c>).</summary>
    public required string MediaType { get; init; }

    /// <summary>Size of the bytes.</summary>
    public required long Size { get; init; }

    /// <summary>SHA-256 of the bytes, lower-case hex.</summary>
    public required string Sha256 { get; init; }

    /// <summary>
    /// Path of the bytes from the folder of the edition, with forward slashes, or null where they are not at hand. Formats that
    /// a browser would run (HTML, SVG, XML) are named on the page, never linked.
    /// </summary>
    public string? BytesPath { get; init; }

    /// <summary>Path of the receipt (tlog-proof) of its deposit from the folder of the edition, or null.</summary>
    public string? ReceiptPath { get; init; }

    /// <summary>Index of its deposit in the log.</summary>
    public required long EntryIndex { get; init; }

    /// <summary>When its deposit was recorded.</summary>
    public required Instant Recorded { get; init; }

    /// <summary>What is internal about its acquisition; null in a public edition.</summary>
    public Acquisition? Acquisition { get; init; }

    /// <summary>What happened to it, oldest first.</summary>
    public IReadOnlyList<CustodyEvent> Custody { get; init; } = [];

    /// <summary>The commands by which a reader can check it.</summary>
    public IReadOnlyList<CheckCommand> Checks { get; init; } = [];

    /// <summary>Its parts, by start; empty where it is one piece.</summary>
    public IReadOnlyList<PrintedPart> Parts { get; init; } = [];

    /// <summary>The text layer that is shown, or null where no text could be had.</summary>
    public PrintedText? Text { get; init; }

    /// <summary>The pictures that its text was recognised on; empty in a public edition.</summary>
    public IReadOnlyList<PrintedScan> Scans { get; init; } = [];

    /// <summary>Why no text could be had, with its code and mend; else null.</summary>
    public Refusal? TextRefused { get; init; }

    /// <summary>The claims that its passages carry, by start of the passage.</summary>
    public IReadOnlyList<PrintedClaim> Claims { get; init; } = [];

    /// <summary>The measures that its passages report, by start of the passage.</summary>
    public IReadOnlyList<PrintedMeasure> Measures { get; init; } = [];

    /// <summary>The documents in it, where it is an archive, a mailbox, a message or the like.</summary>
    public IReadOnlyList<PrintedContent> Contents { get; init; } = [];

    /// <summary>The exhibits that it lies in, first the one that it came out of.</summary>
    public IReadOnlyList<ExhibitReference> Containers { get; init; } = [];

    /// <summary>Exhibits that are nearly the same.</summary>
    public IReadOnlyList<ExhibitReference> NearDuplicates { get; init; } = [];
}

/// <summary>A document in an exhibit.</summary>
/// <param name="Path">Its path there; null in a public edition.</param>
/// <param name="Exhibit">The exhibit that it is, or null where it was refused or skipped.</param>
/// <param name="Refusal">Why, or null.</param>
public sealed record PrintedContent(string? Path, ExhibitReference? Exhibit, Refusal? Refusal);

/// <summary>How an exhibit came in. Internal: it is not shown in a public edition.</summary>
/// <param name="By">Who deposited it.</param>
/// <param name="When">The depositor's instant.</param>
/// <param name="How">How it was received.</param>
/// <param name="From">The path or address that it came from.</param>
/// <param name="ReceivedFrom">Who gave it, or null.</param>
/// <param name="Note">The depositor's note, or null.</param>
public sealed record Acquisition(string By, Instant When, string How, string From, string? ReceivedFrom = null, string? Note = null);

/// <summary>A link in the chain of custody.</summary>
/// <param name="At">When it was recorded.</param>
/// <param name="What">What happened, a short sentence in the edition's language without names or paths.</param>
/// <param name="By">By whom: shown in the working papers only.</param>
public sealed record CustodyEvent(Instant At, string What, string? By);

/// <summary>A part of an exhibit (an article, the editor's note under it).</summary>
/// <param name="Title">What it is.</param>
/// <param name="Start">Offset of its first character, in code points of the text layer.</param>
/// <param name="End">Offset after its last.</param>
public sealed record PrintedPart(string Title, int Start, int End)
{
    /// <summary>Author, or null.</summary>
    public string? Author { get; init; }

    /// <summary>When it was written.</summary>
    public PrintedDate Written { get; init; } = PrintedDate.Unknown;

    /// <summary>When it was first published.</summary>
    public PrintedDate Published { get; init; } = PrintedDate.Unknown;
}

/// <summary>A text layer.</summary>
/// <param name="Content">The text, unaltered.</param>
/// <param name="Sha256">SHA-256 of the layer, lower-case hex.</param>
/// <param name="Tool">Tool and version that read it from the bytes.</param>
/// <param name="Encoding">Encoding that the bytes were read in, or null where that does not apply.</param>
public sealed record PrintedText(string Content, string Sha256, string Tool, string? Encoding = null);
