namespace Rapporteur.Archive.Texts;

/// <summary>How much a reader of documents may take; what goes beyond is refused or cut with a word, never read on.</summary>
public sealed record ExtractionLimits
{
    /// <summary>What the program uses.</summary>
    public static ExtractionLimits Default { get; } = new();

    /// <summary>The most UTF-16 code units of a text layer.</summary>
    public int Characters { get; init; } = 128 << 20;

    /// <summary>The most bytes that a packed document may unpack to.</summary>
    public long UnpackedBytes { get; init; } = 512L << 20;

    /// <summary>How many times its packed size a document may unpack to, above a megabyte.</summary>
    public int UnpackingRatio { get; init; } = 200;

    /// <summary>How deep elements, arrays and dictionaries may lie in each other for a parser to be trusted with them.</summary>
    public int Depth { get; init; } = 1_000;

    /// <summary>The most pages that are read.</summary>
    public int Pages { get; init; } = 20_000;
}

/// <summary>What was read out of the bytes of a document.</summary>
public sealed record Extraction
{
    /// <summary>Media type by content, not by name.</summary>
    public required string MediaType { get; init; }

    /// <summary>
    /// The text; null where there is none, for the reason in <see cref="NoText"/> if it should have one. Text files are decoded unaltered, but for the byte order
    /// mark.
    /// </summary>
    public string? Text { get; init; }

    /// <summary>Name and version of what made the text ("PdfPig 0.1.16", "text 1").</summary>
    public required string Tool { get; init; }

    /// <summary>WHATWG name of the encoding that the bytes were read in; null where the format has none.</summary>
    public string? Encoding { get; init; }

    /// <summary>Code point offsets at which the pages begin; empty where the format has no pages.</summary>
    public IReadOnlyList<int> Pages { get; init; } = [];

    /// <summary>The parts that the format itself tells apart, such as the messages of a chat; else empty.</summary>
    public IReadOnlyList<FoundPart> Parts { get; init; } = [];

    /// <summary>How many documents it carries, where it is a message or a saved page: <see cref="IDocumentReader.Carried"/> takes them out.</summary>
    public int Carries { get; init; }

    /// <summary>What the document says of itself, or its text lets one guess.</summary>
    public TextMetadata Metadata { get; init; } = new();

    /// <summary>What is wrong with it though it was read.</summary>
    public IReadOnlyList<Refusal> Problems { get; init; } = [];

    /// <summary>Why there is no text; null where there is one, and for an archive or a mailbox, where the documents in it have theirs.</summary>
    public Refusal? NoText { get; init; }
}

/// <summary>What a document says of itself; null where it says nothing.</summary>
public sealed record TextMetadata
{
    /// <summary>The basis of what stands in the document's own metadata.</summary>
    public const string Found = "found";

    /// <summary>The basis of what its text lets one guess.</summary>
    public const string Guessed = "guessed";

    /// <summary>Its title.</summary>
    public string? Title { get; init; }

    /// <summary>Its author.</summary>
    public string? Author { get; init; }

    /// <summary>The newspaper, agency or body that published it.</summary>
    public string? Source { get; init; }

    /// <summary>When it was written, EDTF; guessed from the text but for messages.</summary>
    public string? Written { get; init; }

    /// <summary>When it was first published, EDTF. Never the time at which the file was made.</summary>
    public string? Published { get; init; }

    /// <summary><see cref="Found"/> or <see cref="Guessed"/>; null where <see cref="Published"/> is.</summary>
    public string? PublishedBasis { get; init; }

    /// <summary>Its language, BCP 47.</summary>
    public string? Language { get; init; }

    /// <summary><see cref="Found"/> or <see cref="Guessed"/>; null where <see cref="Language"/> is.</summary>
    public string? LanguageBasis { get; init; }

    /// <summary>The address that it was saved from.</summary>
    public string? Address { get; init; }
}
