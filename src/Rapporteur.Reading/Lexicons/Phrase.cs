namespace Rapporteur.Reading.Lexicons;

/// <summary>What a phrase is a cue for; the name of the lexicon file that holds it.</summary>
internal enum PhraseKind : byte
{
    Act,
    Ignore,
    People,
    Organ,
    Place,
    Date,
    DateMark,
    Count,
    Speech,
    Hedge,
    Charge,
    Measure,
    Topic,
}

/// <summary>A part of a phrase that stands for more than fixed words.</summary>
internal enum Slot : byte
{
    None,
    Number,
    Day,
    Month,
    Year,
    Weekday,
    Ordinal,
    Decade,

    /// <summary>A month by its number, in digits or Roman: "05", "VIII".</summary>
    MonthNumber,

    /// <summary>The last two digits of a year.</summary>
    ShortYear,
}

/// <summary>One step of a phrase: one word of a set, a slot, or a gap.</summary>
internal sealed class Element
{
    /// <summary>The words that fit, sorted, with the form each is.</summary>
    public int[] Words { get; init; } = [];

    public WordForms[] Forms { get; init; } = [];

    public Slot Slot { get; init; }

    public bool Optional { get; init; }

    /// <summary>Up to four words of any kind, but no mark, may stand here.</summary>
    public bool Gap { get; init; }

    /// <summary>Its forms tell the form of the phrase.</summary>
    public bool IsHead { get; init; }

    public bool Fits(int word, out WordForms form)
    {
        var at = Array.BinarySearch(Words, word);
        form = at >= 0 ? Forms[at] : WordForms.None;
        return at >= 0;
    }
}

/// <summary>An entry of a lexicon file, made ready for matching.</summary>
internal sealed class Phrase
{
    public required PhraseKind Kind { get; init; }

    public required string Section { get; init; }

    /// <summary>Where it stands, for people: <c>en/acts/arrest</c>.</summary>
    public required string Entry { get; init; }

    public required IReadOnlyDictionary<string, string> Options { get; init; }

    public required Element[] Elements { get; init; }

    public string? Option(string name) => Options.GetValueOrDefault(name);

    public bool Has(string name) => Options.ContainsKey(name);
}

/// <summary>A slot that was filled: tokens <c>[From, To)</c> of the sentence and the value.</summary>
internal readonly record struct Filled(Slot Slot, int From, int To, long Value);

/// <summary>A phrase found in a sentence, tokens <c>[From, To)</c>.</summary>
internal sealed record PhraseMatch(Phrase Phrase, int From, int To, WordForms Forms, int Head, Filled[] Slots)
{
    public int Length => To - From;

    /// <summary>The value of the slot, of the nth of its kind; -1 where there is none. A month's number is a month.</summary>
    public long Value(Slot slot, int nth = 0)
    {
        foreach (var filled in Slots)
        {
            if ((filled.Slot == slot || (slot == Slot.Month && filled.Slot == Slot.MonthNumber)) && nth-- == 0)
            {
                return filled.Value;
            }
        }
        return -1;
    }
}
