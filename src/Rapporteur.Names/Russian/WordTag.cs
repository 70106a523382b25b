using System.Collections.Frozen;

namespace Rapporteur.Names.Russian;

/// <summary>What a Russian word is in a sentence; names of OpenCorpora in brackets.</summary>
public enum PartOfSpeech
{
    /// <summary>Not said.</summary>
    Unknown = 0,
    /// <summary>Noun (NOUN): names too.</summary>
    Noun,
    /// <summary>Full adjective (ADJF).</summary>
    Adjective,
    /// <summary>Short adjective (ADJS).</summary>
    ShortAdjective,
    /// <summary>Comparative (COMP).</summary>
    Comparative,
    /// <summary>Finite verb (VERB).</summary>
    Verb,
    /// <summary>Infinitive (INFN).</summary>
    Infinitive,
    /// <summary>Full participle (PRTF): арестованный.</summary>
    Participle,
    /// <summary>Short participle (PRTS): арестован.</summary>
    ShortParticiple,
    /// <summary>Adverbial participle (GRND).</summary>
    Gerund,
    /// <summary>Numeral (NUMR).</summary>
    Numeral,
    /// <summary>Adverb (ADVB).</summary>
    Adverb,
    /// <summary>Pronoun that stands for a noun (NPRO).</summary>
    Pronoun,
    /// <summary>Predicative (PRED).</summary>
    Predicative,
    /// <summary>Preposition (PREP).</summary>
    Preposition,
    /// <summary>Conjunction (CONJ).</summary>
    Conjunction,
    /// <summary>Particle (PRCL).</summary>
    Particle,
    /// <summary>Interjection (INTJ).</summary>
    Interjection,
}

/// <summary>The case of a word form; rare second forms count to their main case.</summary>
public enum GrammaticalCase
{
    /// <summary>None, or not said.</summary>
    None = 0,
    /// <summary>Who? The form of a name in a list.</summary>
    Nominative,
    /// <summary>Of whom?</summary>
    Genitive,
    /// <summary>To whom?</summary>
    Dative,
    /// <summary>Whom?</summary>
    Accusative,
    /// <summary>By whom?</summary>
    Instrumental,
    /// <summary>About whom, where?</summary>
    Prepositional,
}

/// <summary>The gender of a word form.</summary>
public enum GrammaticalGender
{
    /// <summary>None, not said, or common to men and women.</summary>
    None = 0,
    /// <summary>Masculine.</summary>
    Masculine,
    /// <summary>Feminine.</summary>
    Feminine,
    /// <summary>Neuter.</summary>
    Neuter,
}

/// <summary>The number of a word form.</summary>
public enum GrammaticalNumber
{
    /// <summary>None, or not said.</summary>
    None = 0,
    /// <summary>One.</summary>
    Singular,
    /// <summary>Several.</summary>
    Plural,
}

/// <summary>
/// The grammatical description of a word form, in the categories of OpenCorpora. There is one object for each description, so that
/// reference equality is equality.
/// </summary>
public sealed class WordTag
{
    private readonly string text;
    private readonly FrozenSet<string> grammemes;

    internal WordTag(string text)
    {
        this.text = text;
        grammemes = text.Split(',', ' ').ToFrozenSet(StringComparer.Ordinal);
        PartOfSpeech = First(PartsOfSpeech);
        Case = First(Cases);
        Gender = First(Genders);
        Number = First(Numbers);
        IsProperName = IsGivenName || IsSurname || IsPatronymic || IsPlace || Has("Init");
        IsProductive = !Unproductive.Any(Has);
    }

    /// <summary>What the word is in a sentence.</summary>
    public PartOfSpeech PartOfSpeech { get; }

    /// <summary>The case, of declined words.</summary>
    public GrammaticalCase Case { get; }

    /// <summary>The gender; none for names of either.</summary>
    public GrammaticalGender Gender { get; }

    /// <summary>The number.</summary>
    public GrammaticalNumber Number { get; }

    /// <summary>Whether it is a given name (Name).</summary>
    public bool IsGivenName => Has("Name");

    /// <summary>Whether it is a surname (Surn).</summary>
    public bool IsSurname => Has("Surn");

    /// <summary>Whether it is a patronymic (Patr).</summary>
    public bool IsPatronymic => Has("Patr");

    /// <summary>Whether it is the name of a place (Geox).</summary>
    public bool IsPlace => Has("Geox");

    /// <summary>Whether it names living beings (anim).</summary>
    public bool IsAnimate => Has("anim");

    /// <summary>Whether it keeps its form in all cases (Fixd): Шевченко of a woman.</summary>
    public bool IsIndeclinable => Has("Fixd");

    /// <summary>Whether it is a name of a person or place, written with a capital.</summary>
    public bool IsProperName { get; }

    /// <summary>Whether unknown words can be of this kind: not numerals, pronouns, prepositions and the like.</summary>
    internal bool IsProductive { get; }

    /// <summary>Whether only the case may differ; a patronymic shares its paradigm with the given name that it comes from.</summary>
    internal bool IsSameButForCase(WordTag other) =>
        PartOfSpeech == other.PartOfSpeech && Number == other.Number && Gender == other.Gender && IsPatronymic == other.IsPatronymic;

    /// <summary>Whether the description holds a grammeme of OpenCorpora, by its short English name ("past", "pssv", "Abbr").</summary>
    public bool Has(string grammeme) => grammemes.Contains(grammeme);

    /// <summary>The description as OpenCorpora writes it: "NOUN,anim,masc,Sgtm,Surn sing,datv".</summary>
    public override string ToString() => text;

    private T First<T>(Dictionary<string, T> table) where T : struct
    {
        foreach (var grammeme in text.Split(',', ' '))
        {
            if (table.TryGetValue(grammeme, out var value))
                return value;
        }
        return default;
    }

    private static readonly string[] Unproductive = ["NUMR", "NPRO", "PRED", "PREP", "CONJ", "PRCL", "INTJ", "Apro"];

    private static readonly Dictionary<string, PartOfSpeech> PartsOfSpeech = new()
    {
        ["NOUN"] = PartOfSpeech.Noun, ["ADJF"] = PartOfSpeech.Adjective, ["ADJS"] = PartOfSpeech.ShortAdjective,
        ["COMP"] = PartOfSpeech.Comparative,
        ["VERB"] = PartOfSpeech.Verb, ["INFN"] = PartOfSpeech.Infinitive, ["PRTF"] = PartOfSpeech.Participle,
        ["PRTS"] = PartOfSpeech.ShortParticiple,
        ["GRND"] = PartOfSpeech.Gerund, ["NUMR"] = PartOfSpeech.Numeral, ["ADVB"] = PartOfSpeech.Adverb, ["NPRO"] = PartOfSpeech.Pronoun,
        ["PRED"] = PartOfSpeech.Predicative, ["PREP"] = PartOfSpeech.Preposition, ["CONJ"] = PartOfSpeech.Conjunction,
        ["PRCL"] = PartOfSpeech.Particle, ["INTJ"] = PartOfSpeech.Interjection,
    };

    private static readonly Dictionary<string, GrammaticalCase> Cases = new()
    {
        ["nomn"] = GrammaticalCase.Nominative, ["voct"] = GrammaticalCase.Nominative, ["gent"] = GrammaticalCase.Genitive,
        ["gen1"] = GrammaticalCase.Genitive, ["gen2"] = GrammaticalCase.Genitive, ["datv"] = GrammaticalCase.Dative,
        ["accs"] = GrammaticalCase.Accusative, ["acc2"] = GrammaticalCase.Accusative, ["ablt"] = GrammaticalCase.Instrumental,
        ["loct"] = GrammaticalCase.Prepositional, ["loc1"] = GrammaticalCase.Prepositional, ["loc2"] = GrammaticalCase.Prepositional,
    };

    private static readonly Dictionary<string, GrammaticalGender> Genders = new()
    {
        ["masc"] = GrammaticalGender.Masculine, ["femn"] = GrammaticalGender.Feminine, ["neut"] = GrammaticalGender.Neuter,
    };

    private static readonly Dictionary<string, GrammaticalNumber> Numbers = new()
    {
        ["sing"] = GrammaticalNumber.Singular, ["plur"] = GrammaticalNumber.Plural,
    };
}
