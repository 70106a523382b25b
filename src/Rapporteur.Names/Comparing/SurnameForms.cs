namespace Rapporteur.Names.Comparing;

/// <summary>The forms that a Slavic surname takes for a woman and, in Cyrillic, in other cases than the nominative.</summary>
internal static class SurnameForms
{
    // What a woman's surname ends in, and a man's instead.
    private static readonly (string Woman, string Man)[] Women =
    [
        ("ова", "ов"), ("ева", "ев"), ("ёва", "ёв"), ("єва", "єв"), ("ина", "ин"), ("ына", "ын"), ("іна", "ін"), ("їна", "їн"), ("ская", "ский"), ("цкая", "цкий"),
        ("ська", "ський"), ("цька", "цький"), ("ая", "ый"), ("ova", "ov"), ("eva", "ev"), ("yova", "yov"), ("owa", "ow"), ("ewa", "ew"), ("ina", "in"),
        ("skaya", "sky"), ("skaia", "ski"), ("skaja", "ski"), ("tskaya", "tsky"), ("ska", "ski"), ("cka", "cki"),
    ];

    // Latvian endings, which a foreign surname takes too.
    private static readonly (string Latvian, string Plain)[] LatvianMen = [("ovs", "ov"), ("evs", "ev"), ("skis", "ski"), ("ckis", "cki")];

    private static readonly (string Ending, string Plain)[] WomenAndLatvians = [.. Women, .. LatvianMen];

    // Case endings of Cyrillic surnames and what stands there in the nominative, with the bits that the reading costs.
    private static readonly (string Ending, string Nominative)[] Cases =
    [
        ("ского", "ский"), ("скому", "ский"), ("ским", "ский"), ("цкого", "цкий"), ("цкому", "цкий"), ("цким", "цкий"), ("ой", "а"), ("ою", "а"), ("ым", ""),
        ("ом", ""), ("ем", "ь"), ("ы", "а"), ("и", "а"), ("у", "а"), ("у", ""), ("а", ""), ("я", "ь"), ("е", "а"), ("е", ""),
    ];

    /// <summary>The sex that the ending shows, where the word is a nominative.</summary>
    public static Written.NameSex SexOf(string surname)
    {
        var lower = surname.ToLowerInvariant();
        foreach (var (woman, _) in Women)
        {
            if (EndsIn(lower, woman))
                return Written.NameSex.Woman;
        }
        foreach (var (_, man) in Women)
        {
            if (EndsIn(lower, man))
                return Written.NameSex.Man;
        }
        return Written.NameSex.Unknown;
    }

    /// <summary>The man's form of a woman's surname, without a Latvian ending; any other as it is.</summary>
    public static string Masculine(string surname)
    {
        var lower = surname.ToLowerInvariant();
        foreach (var (woman, man) in WomenAndLatvians)
        {
            if (EndsIn(lower, woman))
                return surname[..^woman.Length] + man;
        }
        return surname;
    }

    /// <summary>What the nominative may be if a Cyrillic surname stands in another case; none if its ending is of no case.</summary>
    public static IEnumerable<string> Nominatives(string surname)
    {
        var lower = surname.ToLowerInvariant();
        if (lower.Length < 4 || !lower.All(c => c is >= 'а' and <= 'я' or 'ё' or 'і' or 'ї' or 'є' or 'ґ' or '-'))
            return [];
        return Cases.Where(pair => lower.EndsWith(pair.Ending, StringComparison.Ordinal) && lower.Length - pair.Ending.Length >= 3
                && !(pair.Nominative.Length == 0 && "аеёиоуыэюяіїє".Contains(lower[^(pair.Ending.Length + 1)])))
            .Select(pair => lower[..^pair.Ending.Length] + pair.Nominative).Distinct();
    }

    private static bool EndsIn(string word, string ending) => word.Length > ending.Length + 1 && word.EndsWith(ending, StringComparison.Ordinal);
}
