namespace Rapporteur.Names.Russian;

/// <summary>
/// The case endings of Russian surnames: those in -ов, -ев, -ин, those that are adjectives (-ский, -ый, -ой), those that end in a
/// consonant, -ь or -й (of men; a woman's stays as it is), and those in -а and -я. All others stay as they are.
/// </summary>
internal static class SurnameEndings
{
    private readonly record struct Ending(string Written, string Nominative, GrammaticalGender Gender, params GrammaticalCase[] Cases);

    private const GrammaticalCase Genitive = GrammaticalCase.Genitive, Dative = GrammaticalCase.Dative,
        Accusative = GrammaticalCase.Accusative, Instrumental = GrammaticalCase.Instrumental,
        Prepositional = GrammaticalCase.Prepositional;

    private const GrammaticalGender Man = GrammaticalGender.Masculine, Woman = GrammaticalGender.Feminine, Either = GrammaticalGender.None;

    /// <summary>Longer endings first; the first that fits case and gender is taken.</summary>
    private static readonly Ending[] Endings =
    [
        .. Possessive("ов"), .. Possessive("ев"), .. Possessive("ёв"), .. Possessive("ин"), .. Possessive("ын"),
        .. Adjective("ск", "ий"), .. Adjective("цк", "ий"), .. Adjective("", "ый"),
        new("его", "ий", Man, Genitive, Accusative), new("ему", "ий", Man, Dative), new("им", "ий", Man, Instrumental),
        new("ой", "а", Either, Instrumental), new("ей", "я", Either, Instrumental),
        new("ы", "а", Either, Genitive), new("у", "а", Woman, Accusative), new("ю", "я", Woman, Accusative),
        new("ом", "", Man, Instrumental), new("ем", "й", Man, Instrumental),
        new("я", "й", Man, Genitive, Accusative), new("ю", "й", Man, Dative), new("е", "", Man, Prepositional),
        new("а", "", Man, Genitive, Accusative), new("у", "", Man, Dative), new("у", "а", Either, Accusative),
    ];

    private static Ending[] Possessive(string stem) =>
    [
        new(stem + "ого", stem + "ый", Man, Genitive, Accusative),
        new(stem + "ым", stem, Man, Instrumental), new(stem + "а", stem, Man, Genitive, Accusative), new(stem + "у", stem, Man, Dative),
        new(stem + "е", stem, Man, Prepositional), new(stem + "ой", stem + "а", Woman, Genitive, Dative, Instrumental, Prepositional),
        new(stem + "у", stem + "а", Woman, Accusative),
    ];

    private static Ending[] Adjective(string stem, string nominative) =>
    [
        new(stem + "ого", stem + nominative, Man, Genitive, Accusative), new(stem + "ому", stem + nominative, Man, Dative),
        new(stem + (nominative == "ий" ? "им" : "ым"), stem + nominative, Man, Instrumental),
        new(stem + "ом", stem + nominative, Man, Prepositional), new(stem + "ую", stem + "ая", Woman, Accusative),
        .. stem.Length == 0 ? Array.Empty<Ending>() : [new(stem + "ой", stem + "ая", Woman, Genitive, Dative, Instrumental, Prepositional)],
    ];

    /// <summary>The surname in the nominative; each part of a double one that its case ending shows.</summary>
    public static string Nominative(string surname, GrammaticalCase? inCase, GrammaticalGender gender)
    {
        if (inCase is null or GrammaticalCase.Nominative or GrammaticalCase.None || surname.Length < 4)
            return surname;
        if (surname.LastIndexOf('-') is var hyphen and > 0)
            return $"{Nominative(surname[..hyphen], inCase, gender)}-{Nominative(surname[(hyphen + 1)..], inCase, gender)}";
        if (Known(surname, inCase, gender) is { } known)
            return known;
        foreach (var ending in Endings)
        {
            if (Fits(ending, surname, inCase.Value, gender))
                return Mended(surname[..^ending.Written.Length], ending);
        }
        return surname;
    }

    /// <summary>The case and gender of a surname that stands alone: as expected where its ending allows, else as the ending says.</summary>
    public static (GrammaticalCase?, GrammaticalGender) CaseOf(string surname, GrammaticalCase? expected)
    {
        if (expected is { } wanted && (wanted == GrammaticalCase.Nominative || CanBe(surname, wanted, Either)))
            return (wanted, GenderOf(surname, wanted));
        foreach (var ending in Endings)
        {
            // Only what no nominative ends in: "Орлова" and "Сорока" may be one.
            var isTelling = ending.Written.Length >= 3 && !ending.Written.EndsWith('а') || ending.Written is "ым" or "ову" or "еву" or "ину";
            if (isTelling && ending.Cases[0] != Prepositional && surname.EndsWith(ending.Written, StringComparison.Ordinal)
                && surname.Length - ending.Written.Length >= 2)
                return (ending.Cases[0], ending.Gender);
        }
        return (null, Either);
    }

    /// <summary>Whether the form can be of that case and gender.</summary>
    public static bool CanBe(string surname, GrammaticalCase inCase, GrammaticalGender gender)
    {
        var last = surname[(surname.LastIndexOf('-') + 1)..];
        if (inCase == GrammaticalCase.Nominative)
            return gender != Man || !(EndsIn(last, "ова", "ева", "ина", "ская", "цкая"));
        if (gender == Woman && !EndsIn(last, "а", "я", "у", "ю", "ой", "ей", "ы", "и", "е"))
            return true;
        return Endings.Any(ending => Fits(ending, last, inCase, gender)) || EndsIn(last, "о", "и", "ых", "их", "э");
    }

    private static GrammaticalGender GenderOf(string surname, GrammaticalCase inCase) =>
        Endings.FirstOrDefault(ending => Fits(ending, surname[(surname.LastIndexOf('-') + 1)..], inCase, Either)).Gender;

    private static bool Fits(Ending ending, string surname, GrammaticalCase inCase, GrammaticalGender gender) =>
        ending.Cases.Contains(inCase) && (gender == Either || ending.Gender == Either || ending.Gender == gender)
        && surname.Length - ending.Written.Length >= 2 && surname.EndsWith(ending.Written, StringComparison.Ordinal)
        && !(ending.Nominative.Length == 0 && IsVowel(surname[^(ending.Written.Length + 1)]));

    // "Бабеля" is Бабель, "Гайдая" is Гайдай.
    private static string Mended(string stem, Ending ending) =>
        ending.Nominative == "й" && !IsVowel(stem[^1]) ? stem + "ь" : stem + ending.Nominative;

    // A surname that the dictionary has, as it has it: "Толстого" is Толстой, "Донца" Донец.
    private static string? Known(string surname, GrammaticalCase? inCase, GrammaticalGender gender)
    {
        var reading = RussianMorphology.Shared.Read(surname).FirstOrDefault(r =>
            !r.IsGuess && r.Tag.IsSurname && r.Tag.Number != GrammaticalNumber.Plural && r.Tag.Case == inCase
            && (gender == Either || r.Tag.Gender == Either || r.Tag.Gender == gender));
        return reading?.Nominative is { Length: > 0 } nominative ? char.ToUpperInvariant(nominative[0]) + nominative[1..] : null;
    }

    private static bool EndsIn(string word, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    private static bool IsVowel(char letter) => "аеёиоуыэюя".Contains(letter, StringComparison.Ordinal);
}
