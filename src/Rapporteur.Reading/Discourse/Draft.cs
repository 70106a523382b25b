using Rapporteur.Reading.Frames;

namespace Rapporteur.Reading.Discourse;

/// <summary>Somebody as told of: the victims of a draft, with pronouns resolved.</summary>
internal sealed record Whom(IReadOnlyList<VictimMention> Victims, Quantity? Count, bool IsResolved)
{
    public static readonly Whom Nobody = new([], null, false);

    public bool IsEmpty => Victims.Count == 0;

    /// <summary>A named person stands alone.</summary>
    public bool IsOnePerson => Victims is [{ Kind: VictimKind.Person }];

    public bool Names(string surname) => Victims.Any(v => v.Kind == VictimKind.Person && LastWord(v.Name ?? v.Written) == surname);

    public static string LastWord(string name) => name[(name.LastIndexOf(' ') + 1)..];
}

/// <summary>A claim in the making: a frame with what the story supplied to it.</summary>
internal sealed class Draft
{
    public required SentenceReading Reading { get; init; }

    public required Frame Frame { get; init; }

    /// <summary>The number of the sentence in the text.</summary>
    public required int Sentence { get; init; }

    public required int Paragraph { get; init; }

    /// <summary>Start and end of the words in the text, in UTF-16 units.</summary>
    public required (int Start, int End) Passage { get; set; }

    public required (int Start, int End) Trigger { get; init; }

    public Whom Whom { get; set; } = Whom.Nobody;

    public When? When { get; set; }

    public List<PlaceWords> Places { get; } = [];

    public List<string> Attribution { get; } = [];

    public string Modality { get; set; } = Modalities.Asserted;

    public string? Basis { get; set; }

    /// <summary>A statement of its own sentence puts it, so that a list's speaker does not.</summary>
    public bool HasOwnSpeaker { get; set; }

    public Draft? PartOf { get; set; }

    public string? Refusal { get; set; }

    public List<string> Charges { get; } = [];

    public double LogOdds { get; set; }
}

/// <summary>The words that name a place, and whether they are a noun of the lexicon (a police station) that no gazetteer lists.</summary>
internal sealed record PlaceWords(string Written, string? Town, bool IsCustody);
