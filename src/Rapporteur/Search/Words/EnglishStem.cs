namespace Rapporteur.Search.Words;

/// <summary>
/// Stems of English words: the Snowball "English" stemmer (Porter 2), https://snowballstem.org/algorithms/english/stemmer.html, step by
/// step under its names.
/// </summary>
internal static class EnglishStem
{
    private static readonly Dictionary<string, string> Exceptions = new(StringComparer.Ordinal)
    {
        ["skis"] = "ski", ["skies"] = "sky", ["dying"] = "die", ["lying"] = "lie", ["tying"] = "tie", ["idly"] = "idl", ["gently"] = "gentl",
        ["ugly"] = "ugli", ["early"] = "earli", ["only"] = "onli", ["singly"] = "singl",
        ["sky"] = "sky", ["news"] = "news", ["howe"] = "howe", ["atlas"] = "atlas", ["cosmos"] = "cosmos", ["bias"] = "bias", ["andes"] = "andes",
    };

    private static readonly HashSet<string> WholeAfterStep1A = new(StringComparer.Ordinal)
        { "inning", "outing", "canning", "herring", "earring", "proceed", "exceed", "succeed" };

    private static readonly (string From, string To)[] Step2 =
    [
        ("ization", "ize"), ("ational", "ate"), ("fulness", "ful"), ("ousness", "ous"), ("iveness", "ive"), ("tional", "tion"), ("biliti", "ble"),
        ("lessli", "less"), ("entli", "ent"), ("ation", "ate"), ("alism", "al"), ("aliti", "al"), ("ousli", "ous"), ("iviti", "ive"), ("fulli", "ful"),
        ("enci", "ence"), ("anci", "ance"), ("abli", "able"), ("izer", "ize"), ("ator", "ate"), ("alli", "al"), ("bli", "ble"), ("ogi", "og"), ("li", ""),
    ];

    private static readonly (string From, string To)[] Step3 =
    [
        ("ational", "ate"), ("tional", "tion"), ("alize", "al"), ("icate", "ic"), ("iciti", "ic"), ("ative", ""), ("ical", "ic"), ("ness", ""), ("ful", ""),
    ];

    private static readonly string[] Step4 =
    [
        "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize", "ion", "al", "er", "ic",
    ];

    /// <summary>The stem of a lower-case word without apostrophes.</summary>
    public static string Of(string word)
    {
        if (word.Length <= 2)
            return word;
        if (Exceptions.TryGetValue(word, out var known))
            return known;
        var stem = new StemWord(MarkConsonantY(word));
        stem.SetRegions(RegionOne(stem.Text), IsVowel);
        TakeStep1A(stem);
        if (!WholeAfterStep1A.Contains(stem.Text))
        {
            TakeStep1B(stem);
            TakeStep1C(stem);
            TakeStep2(stem);
            TakeStep3(stem);
            TakeStep4(stem);
            TakeStep5(stem);
        }
        return stem.Text.Replace('Y', 'y');
    }

    /// <summary>A y that begins the word or follows a vowel is a consonant.</summary>
    private static string MarkConsonantY(string word)
    {
        if (!word.Contains('y'))
            return word;
        var letters = word.ToCharArray();
        for (var i = 0; i < letters.Length; i++)
        {
            if (letters[i] == 'y' && (i == 0 || IsVowel(letters[i - 1])))
                letters[i] = 'Y';
        }
        return new string(letters);
    }

    private static int? RegionOne(string word)
    {
        foreach (var prefix in (ReadOnlySpan<string>)["gener", "commun", "arsen"])
        {
            if (word.StartsWith(prefix, StringComparison.Ordinal))
                return prefix.Length;
        }
        return null;
    }

    private static void TakeStep1A(StemWord stem)
    {
        switch (stem.Longest("sses", "ied", "ies", "us", "ss", "s"))
        {
            case "sses": stem.Replace("sses", "ss"); break;
            case "ied" or "ies": stem.Cut(3, stem.Length > 4 ? "i" : "ie"); break;
            case "s" when HasVowel(stem.Text.AsSpan(0, stem.Length - 2)): stem.Cut(1); break;
        }
    }

    private static void TakeStep1B(StemWord stem)
    {
        var ending = stem.Longest("eedly", "ingly", "edly", "eed", "ing", "ed");
        if (ending is "eed" or "eedly")
        {
            if (stem.InR1(ending.Length))
                stem.Cut(ending.Length, "ee");
            return;
        }
        if (ending is null || !HasVowel(stem.Text.AsSpan(0, stem.Length - ending.Length)))
            return;
        stem.Cut(ending.Length);
        if (stem.Longest("at", "bl", "iz") is not null)
            stem.Cut(0, "e");
        else if (EndsInDouble(stem.Text))
            stem.Cut(1);
        else if (stem.R1 >= stem.Length && EndsInShortSyllable(stem.Text))
            stem.Cut(0, "e");
    }

    private static void TakeStep1C(StemWord stem)
    {
        if (stem.Length > 2 && stem.Text[^1] is 'y' or 'Y' && !IsVowel(stem.Text[^2]))
            stem.Cut(1, "i");
    }

    private static void TakeStep2(StemWord stem)
    {
        foreach (var (from, to) in Step2)
        {
            if (!stem.Ends(from))
                continue;
            var before = stem.Length > from.Length ? stem.Text[^(from.Length + 1)] : '\0';
            var holds = from switch { "ogi" => before == 'l', "li" => "cdeghkmnrt".Contains(before), _ => true };
            if (holds && stem.InR1(from.Length))
                stem.Cut(from.Length, to);
            return;
        }
    }

    private static void TakeStep3(StemWord stem)
    {
        foreach (var (from, to) in Step3)
        {
            if (!stem.Ends(from))
                continue;
            if (from == "ative" ? stem.InR2(from.Length) : stem.InR1(from.Length))
                stem.Cut(from.Length, to);
            return;
        }
    }

    private static void TakeStep4(StemWord stem)
    {
        foreach (var ending in Step4)
        {
            if (!stem.Ends(ending))
                continue;
            var holds = ending != "ion" || (stem.Length > 3 && stem.Text[^4] is 's' or 't');
            if (holds && stem.InR2(ending.Length))
                stem.Cut(ending.Length);
            return;
        }
    }

    private static void TakeStep5(StemWord stem)
    {
        var isE = stem.Ends("e") && (stem.InR2(1) || (stem.InR1(1) && !EndsInShortSyllable(stem.Text.AsSpan(0, stem.Length - 1))));
        var isSecondL = stem.Ends("ll") && stem.InR2(1);
        if (isE || isSecondL)
            stem.Cut(1);
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    private static bool HasVowel(ReadOnlySpan<char> letters) => letters.ContainsAny("aeiouy");

    private static bool EndsInDouble(ReadOnlySpan<char> word) =>
        word.Length > 1 && word[^1] == word[^2] && "bdfgmnprt".Contains(word[^1]);

    private static bool EndsInShortSyllable(ReadOnlySpan<char> word) => word.Length switch
    {
        < 2 => false,
        2 => IsVowel(word[0]) && !IsVowel(word[1]),
        _ => !IsVowel(word[^3]) && IsVowel(word[^2]) && !IsVowel(word[^1]) && word[^1] is not ('w' or 'x' or 'Y'),
    };
}
