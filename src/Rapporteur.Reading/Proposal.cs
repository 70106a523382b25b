using Rapporteur.Chronology;

namespace Rapporteur.Reading;

/// <summary>What one passage says was done to somebody, as the reader proposes it; nothing is guessed, what is not known is null or
/// empty.</summary>
public sealed record Proposal
{
    /// <summary>The code of the act, one of <see cref="Acts.All"/> or a code of the lexicon's own.</summary>
    public required string Act { get; init; }

    /// <summary>A finer code (accusation, pardon, transfer ...), or null.</summary>
    public string? Detail { get; init; }

    /// <summary>How it is put: one of <see cref="Modalities.All"/>.</summary>
    public required string Modality { get; init; }

    /// <summary>What it rests on: a code of <see cref="Bases"/>, or null when the text does not tell.</summary>
    public string? Basis { get; init; }

    /// <summary>The estimated chance, 0 to 1, that a careful coder would code it so; not the chance that it is true.</summary>
    public required double Confidence { get; init; }

    /// <summary>The quotation that carries the claim; it contains <see cref="Trigger"/>.</summary>
    public required Passage Passage { get; init; }

    /// <summary>The words that name the act.</summary>
    public required Quoted Trigger { get; init; }

    /// <summary>When it happened, or null.</summary>
    public When? When { get; init; }

    /// <summary>Where it happened, in the order of the text.</summary>
    public IReadOnlyList<Where> Where { get; init; } = [];

    /// <summary>To whom it was done.</summary>
    public IReadOnlyList<VictimMention> Victims { get; init; } = [];

    /// <summary>How many, or null.</summary>
    public Quantity? Quantity { get; init; }

    /// <summary>The index in <see cref="ReadingResult.Proposals"/> of the proposal whose group this one is a part of, or null.</summary>
    public int? PartOf { get; init; }

    /// <summary>The accusations or stated grounds, as written.</summary>
    public IReadOnlyList<Quoted> Charges { get; init; } = [];

    /// <summary>Who is said to have done it.</summary>
    public IReadOnlyList<PerpetratorMention> Perpetrators { get; init; } = [];

    /// <summary>Who says so: the nearest speaker first, the root last; empty when the author speaks.</summary>
    public IReadOnlyList<string> Attribution { get; init; } = [];

    /// <summary>The cues that the proposal rests on, in the order of the text.</summary>
    public IReadOnlyList<Cue> Cues { get; init; } = [];

    /// <summary>What the confidence rests on, by the names of <c>weights.txt</c>: the script that learns the weights asks for it.</summary>
    internal IReadOnlyList<string> Features { get; init; } = [];
}

/// <summary>Where the date of an act comes from.</summary>
public enum DateBasis
{
    /// <summary>It stands in the passage's own sentence.</summary>
    Written,

    /// <summary>It is carried along from an earlier sentence.</summary>
    Carried,

    /// <summary>A part of it (year, month) is supplied from the document's date or from an earlier date.</summary>
    Inferred,
}

/// <summary>When an act happened.</summary>
/// <param name="Date">The date with its uncertainty.</param>
/// <param name="Written">The words it rests on, verbatim; they may stand before the passage.</param>
/// <param name="Basis">Where it comes from.</param>
/// <param name="Calendar">The calendar of the source, <c>gregorian</c>, <c>julian</c> or <c>both</c>; the date itself is Gregorian.</param>
public sealed record When(UncertainDate Date, string Written, DateBasis Basis, string Calendar = "gregorian")
{
    internal static When Of(UncertainDate date, string written, DateBasis basis) =>
        new(date, written, basis, date.Calendar.ToString().ToLowerInvariant());
}

/// <summary>A place of an act.</summary>
/// <param name="Written">The name as written.</param>
/// <param name="Place">The gazetteer's entry, or null when none or several fit equally.</param>
/// <param name="Candidates">The other entries that the name could mean, likelier first.</param>
public sealed record Where(string Written, GazetteerPlace? Place, IReadOnlyList<GazetteerPlace> Candidates);

/// <summary>What kind of victim is meant.</summary>
public enum VictimKind
{
    /// <summary>A named person.</summary>
    Person,

    /// <summary>A described group, or a person that is described but not named.</summary>
    Group,

    /// <summary>An organisation.</summary>
    Organisation,

    /// <summary>The text does not tell.</summary>
    Unknown,
}

/// <summary>A victim as the text gives it.</summary>
/// <param name="Kind">What kind of victim.</param>
/// <param name="Written">The words, verbatim.</param>
/// <param name="Name">For a named person the name in the nominative, given name or initials first; where a pronoun stands for him, the
/// fullest form in the text; else null.</param>
/// <param name="Roles">Offices and descriptions beside the name, as written.</param>
public sealed record VictimMention(VictimKind Kind, string Written, string? Name, IReadOnlyList<string> Roles);

/// <summary>Who is said to have done it.</summary>
/// <param name="Written">The words, verbatim.</param>
/// <param name="Kind"><c>organ</c> or <c>person</c>.</param>
public sealed record PerpetratorMention(string Written, string Kind);

/// <summary>Words that a proposal rests on, and the lexicon entry that knows them.</summary>
/// <param name="Kind">What the words are: act, date, place, person, group, count, speaker, hedge, charge, organ, negation ...</param>
/// <param name="Span">Where they stand.</param>
/// <param name="Entry">The entry, such as <c>en/acts/arrest</c>.</param>
public sealed record Cue(string Kind, TextSpan Span, string Entry);

/// <summary>A decree, campaign, call-up, signal or declared right that the text reports: dated and quoted, without victims.</summary>
public sealed record MeasureProposal
{
    /// <summary>The kind of measure: decree, signal, call-up, campaign, right ...</summary>
    public required string Kind { get; init; }

    /// <summary>The quotation that carries it; it contains <see cref="Trigger"/>.</summary>
    public required Passage Passage { get; init; }

    /// <summary>The words that name it.</summary>
    public required Quoted Trigger { get; init; }

    /// <summary>When, or null.</summary>
    public When? When { get; init; }

    /// <summary>Who says so: the nearest speaker first, the root last; empty when the author speaks.</summary>
    public IReadOnlyList<string> Attribution { get; init; } = [];

    /// <summary>The estimated chance, 0 to 1, that a careful coder would code it so.</summary>
    public required double Confidence { get; init; }
}
