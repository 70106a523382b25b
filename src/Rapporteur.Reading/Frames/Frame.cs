using Rapporteur.Reading.Cues;
using Rapporteur.Reading.Lexicons;

namespace Rapporteur.Reading.Frames;

/// <summary>How the victim stands to the words that name the act.</summary>
internal enum Voice : byte
{
    /// <summary>Subject of a passive: "X was arrested", "activists arrested at the rally".</summary>
    Passive,

    /// <summary>Object of an active verb: "police arrested X".</summary>
    Active,

    /// <summary>Beside a noun: "the arrest of X", "X's arrest".</summary>
    Noun,

    /// <summary>A noun of a happening that need not name a victim: "the trial opened".</summary>
    Event,

    /// <summary>Subject of a state: "X is in prison".</summary>
    State,

    /// <summary>Subject of an active verb: "X committed suicide".</summary>
    Self,

    /// <summary>After the words: "charges were brought against X".</summary>
    Object,

    /// <summary>After "against" or "of": "a case was opened against X".</summary>
    Against,

    /// <summary>The words themselves: "the arrestees of 6 May".</summary>
    Person,

    /// <summary>Owner of the noun: "X's case was handed over".</summary>
    Possessed,

    /// <summary>Something discovered among persons.</summary>
    Discovery,

    /// <summary>To whom something is promised or sent.</summary>
    Toward,
}

/// <summary>The small words before a verb: "has not been"; a reportative is a form by which a language tells what others say ("aurait
/// été").</summary>
internal readonly record struct Auxiliaries(int From, bool Be, bool Have, bool Future, bool Hypothetical, bool Obligation, bool Negated,
    bool Reportative);

/// <summary>Words that name an act, with how the victim stands to them.</summary>
internal sealed record Trigger(PhraseMatch Match, Voice Voice, Auxiliaries Auxiliaries)
{
    public int From => Match.From;

    public int To => Match.To;

    public string Act => Match.Phrase.Section;

    public string? Option(string name) => Match.Phrase.Option(name);

    public bool Has(string name) => Match.Phrase.Has(name);
}

/// <summary>An act in a sentence with what stands around it; null and empty where nothing fits.</summary>
internal sealed class Frame
{
    public required Trigger Trigger { get; init; }

    public Party? Victims { get; set; }

    /// <summary>A count that stands before the noun of the act: "130 executions".</summary>
    public Quantity? Count { get; set; }

    /// <summary>The victims are those of an earlier frame of the sentence.</summary>
    public bool SharesVictims { get; set; }

    public DateCue? Date { get; set; }

    public List<Mention> Places { get; } = [];

    public List<Mention> Agents { get; } = [];

    public List<(int From, int To)> Charges { get; } = [];

    /// <summary>Possessive before the noun that stands for the victim: "his arrest".</summary>
    public int PossessivePronoun { get; set; } = -1;

    /// <summary>Named only in passing: "after being arrested", "at the time of his arrest".</summary>
    public bool InPassing { get; set; }

    /// <summary>The frame whose act an elided item repeats.</summary>
    public Frame? Repeats { get; set; }

    /// <summary>The victims are among those of this frame.</summary>
    public Frame? PartOf { get; set; }

    /// <summary>The named among the victims: "thirteen, among them A and B, were sentenced".</summary>
    public Party? NamedPart { get; set; }

    /// <summary>Its places are its own alone: what stands around does not add to them.</summary>
    public bool OwnPlaces { get; init; }

    /// <summary>Why it is no claim, or null.</summary>
    public string? Refusal { get; set; }

    public List<PhraseMatch> Hedges { get; } = [];
}
