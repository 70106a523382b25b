namespace Rapporteur.Search.Words;

/// <summary>
/// Stems of Russian words: the Snowball "Russian" stemmer, https://snowballstem.org/algorithms/russian/stemmer.html. It serves for other
/// languages in Cyrillic too, less well.
/// </summary>
internal static class RussianStem
{
    private static readonly string[] GerundAfterA = ["вшись", "вши", "в"];
    private static readonly string[] Gerund = ["ившись", "ывшись", "ивши", "ывши", "ив", "ыв"];

    private static readonly string[] Adjective =
    [
        "ими", "ыми", "его", "ого", "ему", "ому", "ее", "ие", "ые", "ое", "ей", "ий", "ый", "ой", "ем", "им", "ым", "ом", "их", "ых", "ую", "юю",
        "ая", "яя", "ою", "ею",
    ];

    private static readonly string[] ParticipleAfterA = ["ем", "нн", "вш", "ющ", "щ"];
    private static readonly string[] Participle = ["ивш", "ывш", "ующ"];

    private static readonly string[] VerbAfterA =
        ["ете", "йте", "ешь", "нно", "ла", "на", "ли", "ем", "ло", "но", "ет", "ют", "ны", "ть", "й", "л", "н"];

    private static readonly string[] Verb =
    [
        "ейте", "уйте", "ила", "ыла", "ена", "ите", "или", "ыли", "ило", "ыло", "ено", "ует", "уют", "ены", "ить", "ыть", "ишь", "ей", "уй", "ил",
        "ыл", "им", "ым", "ен", "ят", "ит", "ыт", "ую", "ю",
    ];

    private static readonly string[] Noun =
    [
        "иями", "ями", "ами", "ией", "иям", "ием", "иях", "ев", "ов", "ие", "ье", "еи", "ии", "ей", "ой", "ий", "ям", "ем", "ам", "ом", "ах", "ях",
        "ию", "ью", "ия", "ья", "а", "е", "и", "й", "о", "у", "ы", "ь", "ю", "я",
    ];

    /// <summary>The stem of a lower-case word, ё written as е.</summary>
    public static string Of(string word)
    {
        var firstVowel = word.AsSpan().IndexOfAny("аеиоуыэюя");
        if (firstVowel < 0)
            return word;
        var stem = new StemWord(word) { RV = firstVowel + 1 };
        stem.SetRegions(null, IsVowel);
        TakeInflection(stem);
        if (stem.Ends("и") && stem.InRV(1))
            stem.Cut(1);
        if (stem.LongestInRV(["ость", "ост"]) is { } derivation && stem.InR2(derivation.Length))
            stem.Cut(derivation.Length);
        Tidy(stem);
        return stem.Text;
    }

    /// <summary>Step 1: a perfective gerund; else what is reflexive, then the ending of an adjective, a verb or a noun.</summary>
    private static void TakeInflection(StemWord stem)
    {
        if (CutLongest(stem, Gerund, GerundAfterA))
            return;
        if (stem.LongestInRV(["ся", "сь"]) is { } reflexive)
            stem.Cut(reflexive.Length);
        if (stem.LongestInRV(Adjective) is { } adjective)
        {
            stem.Cut(adjective.Length);
            CutLongest(stem, Participle, ParticipleAfterA);
        }
        else if (!CutLongest(stem, Verb, VerbAfterA) && stem.LongestInRV(Noun) is { } noun)
        {
            stem.Cut(noun.Length);
        }
    }

    /// <summary>Cuts the longest ending of two groups; one of the second must follow а or я.</summary>
    private static bool CutLongest(StemWord stem, string[] anywhere, string[] afterA)
    {
        var (free, bound) = (stem.LongestInRV(anywhere), stem.LongestInRV(afterA));
        var isBound = (bound?.Length ?? 0) > (free?.Length ?? 0);
        var length = isBound ? bound!.Length : free?.Length ?? 0;
        if (length == 0 || (isBound && !(stem.InRV(length + 1) && stem.Text[^(length + 1)] is 'а' or 'я')))
            return false;
        stem.Cut(length);
        return true;
    }

    /// <summary>Step 4: one н of two, a superlative, a soft sign.</summary>
    private static void Tidy(StemWord stem)
    {
        if (stem.LongestInRV(["ейше", "ейш"]) is { } superlative)
        {
            stem.Cut(superlative.Length);
            if (stem.Ends("нн"))
                stem.Cut(1);
        }
        else if (stem.LongestInRV(["нн", "ь"]) is not null)
        {
            stem.Cut(1);
        }
    }

    private static bool IsVowel(char c) => c is 'а' or 'е' or 'и' or 'о' or 'у' or 'ы' or 'э' or 'ю' or 'я';
}
