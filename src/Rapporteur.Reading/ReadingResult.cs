namespace Rapporteur.Reading;

/// <summary>What one reading of a text found.</summary>
public sealed record ReadingResult
{
    /// <summary>The language the text was read in (ISO 639-1), or null when no lexicon covers it.</summary>
    public required string? Language { get; init; }

    /// <summary>Name and version of the reader, such as <c>rapporteur-reading 0.2.0</c>.</summary>
    public required string Reader { get; init; }

    /// <summary>Code and version of the lexicon, such as <c>en@3</c>, or null when none was used.</summary>
    public required string? Lexicon { get; init; }

    /// <summary>The length of the text in code points.</summary>
    public required int Characters { get; init; }

    /// <summary>The acts proposed, in the order of the text.</summary>
    public IReadOnlyList<Proposal> Proposals { get; init; } = [];

    /// <summary>The measures proposed, in the order of the text.</summary>
    public IReadOnlyList<MeasureProposal> Measures { get; init; } = [];

    /// <summary>Words that name an act and were not proposed, and why; filled in only when asked to explain, else the text-wide refusals
    /// alone.</summary>
    public IReadOnlyList<RefusedReading> Refused { get; init; } = [];

    /// <summary>Every cue that was found, sentence by sentence; empty unless asked to explain.</summary>
    public IReadOnlyList<ExplainedSentence> Explained { get; init; } = [];
}

/// <summary>Something that the reader saw and did not propose.</summary>
/// <param name="Reason">A permanent code: <c>no-lexicon</c>, <c>negated</c>, <c>hypothetical</c>, <c>charge</c>, <c>heading</c>,
/// <c>bare</c> ...</param>
/// <param name="Span">The words, or null when the whole text is meant.</param>
/// <param name="Exact">The words, verbatim, or null.</param>
public sealed record RefusedReading(string Reason, TextSpan? Span, string? Exact);

/// <summary>A sentence with everything the reader saw in it.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Cues">The cues, in the order of the text.</param>
/// <param name="Proposals">Indexes of the proposals made from it.</param>
/// <param name="Refused">What was seen and not proposed.</param>
public sealed record ExplainedSentence(TextSpan Span, IReadOnlyList<Cue> Cues, IReadOnlyList<int> Proposals,
    IReadOnlyList<RefusedReading> Refused);
