namespace Rapporteur.Reading.Lexicons;

/// <summary>
/// The closed classes of words that reading needs to know; a section of <c>words.txt</c> bears the name in small letters with hyphens
/// (<c>[place-preposition]</c>). What each is for stands in docs/lexicon.md.
/// </summary>
internal enum WordClass
{
    Be,
    Have,
    Become,
    Future,
    Hypothetical,
    Obligation,
    Negator,
    If,
    Of,
    By,
    And,
    Or,
    Among,
    PlacePreposition,
    PlacePart,
    Toward,
    From,
    Preposition,
    Definite,
    Indefinite,
    Demonstrative,
    All,
    PronounOne,
    PronounMany,
    PronounFirst,
    PronounFirstMany,
    ObjectClitic,
    ObjectCliticMany,
    PossessiveOne,
    PossessiveMany,
    PossessiveFirst,
    Relative,
    Subordinator,
    Contrast,
    Skip,
    Month,
    Weekday,
    Number,
    Multiplier,
    Ordinal,
    OrdinalSuffix,
    Decade,
    DecadeSuffix,
    Abbreviation,
    AbbreviationMaybe,
    Title,
    Particle,
    Common,
    PossessiveSuffix,
    Other,
    Others,
    EventNoun,
    FamilyNoun,
    Adjective,
    Conjunct,
    NewPrefix,
    Against,
    PersonNotPlace,
    Alongside,
    Phase,
    Reportative,
    RomanMonth,
    YearWord,
}

internal static class WordClasses
{
    private static readonly Dictionary<string, WordClass> Names =
        Enum.GetValues<WordClass>().ToDictionary(c => Hyphenated(c.ToString()), c => c);

    public static IEnumerable<string> AllNames => Names.Keys;

    public static bool TryFind(string name, out WordClass found) => Names.TryGetValue(name, out found);

    public static ulong Mask(WordClass c) => 1UL << (int)c;

    public static ulong AnyOf(params ReadOnlySpan<WordClass> classes)
    {
        var mask = 0UL;
        foreach (var c in classes)
        {
            mask |= Mask(c);
        }
        return mask;
    }

    private static string Hyphenated(string name) =>
        string.Concat(name.Select((c, i) => char.IsUpper(c) ? (i == 0 ? "" : "-") + char.ToLowerInvariant(c) : c.ToString()));
}
