namespace Rapporteur.Search.Words;

/// <summary>
/// Stems of French words: the Snowball "French" stemmer, https://snowballstem.org/algorithms/french/stemmer.html, step by step under its
/// names. Letters that are vowels by form and consonants by place stand in capitals on the way (I, U, Y), and H marks a lost diaeresis.
/// </summary>
internal static class FrenchStem
{
    private const string Vowels = "aeiouyâàëéêèïîôûù";

    private static readonly string[] Standard =
    [
        "issements", "issement", "atrices", "atrice", "ateurs", "ateur", "ations", "ation", "logies", "logie", "usions", "usion", "utions", "ution",
        "ements", "ement", "amment", "emment", "ances", "iqUes", "ismes", "ables", "istes", "ance", "iqUe", "isme", "able", "iste", "ences", "ence",
        "euses", "euse", "ments", "ment", "eaux", "ités", "ives", "eux", "ité", "ive", "ifs", "aux", "if",
    ];

    private static readonly string[] VerbInI =
    [
        "issaIent", "issantes", "iraIent", "issante", "issants", "issions", "irions", "issais", "issait", "issant", "issent", "issiez", "issons",
        "irais", "irait", "irent", "iriez", "irons", "iront", "isses", "issez", "îmes", "îtes", "irai", "iras", "irez", "isse", "ies", "ira", "ît",
        "ie", "ir", "is", "it", "i",
    ];

    private static readonly string[] Verb =
    [
        "eraIent", "assions", "erions", "assent", "assiez", "èrent", "erais", "erait", "eriez", "erons", "eront", "aIent", "antes", "asses", "ions",
        "erai", "eras", "erez", "âmes", "âtes", "ante", "ants", "asse", "ées", "era", "iez", "ais", "ait", "ant", "ée", "és", "er", "ez", "ât", "ai",
        "as", "é", "a",
    ];

    /// <summary>Of <see cref="Verb"/>, those before which an e falls too.</summary>
    private static readonly HashSet<string> TakesE = new(StringComparer.Ordinal)
    {
        "âmes", "ât", "âtes", "a", "ai", "aIent", "ais", "ait", "ant", "ante", "antes", "ants", "as", "asse", "assent", "asses", "assiez", "assions",
    };

    /// <summary>The stem of a lower-case word with its accents.</summary>
    public static string Of(string word)
    {
        var marked = MarkConsonants(word);
        var stem = new StemWord(marked) { RV = RegionV(marked) };
        stem.SetRegions(null, IsVowel);
        // After an adverb's ending the ending of a verb is looked for still: vraiment, constamment.
        var isDone = TakeStandard(stem) is not (null or "amment" or "emment" or "ment" or "ments");
        if (isDone || TakeVerbInI(stem) || TakeVerb(stem))
            TakeStep3(stem);
        else
            TakeResidue(stem);
        Undouble(stem);
        return Unmarked(Unaccented(stem.Text));
    }

    private static string MarkConsonants(string word)
    {
        var letters = new System.Text.StringBuilder(word.Length + 2);
        for (var i = 0; i < word.Length; i++)
        {
            var (previous, c, next) = (i > 0 ? word[i - 1] : '\0', word[i], i + 1 < word.Length ? word[i + 1] : '\0');
            var isBetween = letters.Length > 0 && IsVowel(letters[^1]) && IsVowel(next);
            _ = c switch
            {
                'u' when previous == 'q' || isBetween => letters.Append('U'),
                'i' when isBetween => letters.Append('I'),
                'y' when (letters.Length > 0 && IsVowel(letters[^1])) || IsVowel(next) => letters.Append('Y'),
                'ë' => letters.Append("He"),
                'ï' => letters.Append("Hi"),
                _ => letters.Append(c),
            };
        }
        return letters.ToString();
    }

    private static int RegionV(string word)
    {
        if (word.Length >= 3 && ((IsVowel(word[0]) && IsVowel(word[1])) || word.AsSpan(0, 3) is "par" or "col" or "tap"))
            return 3;
        for (var i = 1; i < word.Length; i++)
        {
            if (IsVowel(word[i]))
                return i + 1;
        }
        return word.Length;
    }

    /// <summary>Step 1.</summary>
    /// <returns>The ending that was removed or changed, or null.</returns>
    private static string? TakeStandard(StemWord stem)
    {
        if (stem.Longest(Standard) is not { } ending)
            return null;
        var (before, length) = (stem.Text, ending.Length);
        switch (ending)
        {
            case "atrice" or "atrices" or "ateur" or "ateurs" or "ation" or "ations":
                if (CutInR2(stem, length))
                    CutElse(stem, "ic", "iqU");
                break;
            case "logie" or "logies" when stem.InR2(length): stem.Cut(length, "log"); break;
            case "usion" or "ution" or "usions" or "utions" when stem.InR2(length): stem.Cut(length, "u"); break;
            case "ence" or "ences" when stem.InR2(length): stem.Cut(length, "ent"); break;
            case "ement" or "ements" when stem.InRV(length): stem.Cut(length); TakeBeforeEment(stem); break;
            case "ité" or "ités" when CutInR2(stem, length): TakeBeforeIte(stem); break;
            case "if" or "ifs" or "ive" or "ives" when CutInR2(stem, length):
                if (stem.Ends("at") && CutInR2(stem, 2))
                    CutElse(stem, "ic", "iqU");
                break;
            case "eaux": stem.Replace(ending, "eau"); break;
            case "aux" when stem.InR1(length): stem.Cut(length, "al"); break;
            case "euse" or "euses" when stem.InR2(length): stem.Cut(length); break;
            case "euse" or "euses" when stem.InR1(length): stem.Cut(length, "eux"); break;
            case "issement" or "issements" when stem.InR1(length) && !IsVowel(stem.Text[^(length + 1)]): stem.Cut(length); break;
            case "amment" when stem.InRV(length): stem.Cut(length, "ant"); break;
            case "emment" when stem.InRV(length): stem.Cut(length, "ent"); break;
            case "ment" or "ments" when stem.InRV(length + 1) && IsVowel(stem.Text[^(length + 1)]): stem.Cut(length); break;
            case "ance" or "iqUe" or "isme" or "able" or "iste" or "eux" or "ances" or "iqUes" or "ismes" or "ables" or "istes": CutInR2(stem, length); break;
        }
        return stem.Text == before && ending != "eaux" ? null : ending;
    }

    private static void TakeBeforeEment(StemWord stem)
    {
        if (stem.Ends("iv"))
        {
            if (CutInR2(stem, 2) && stem.Ends("at"))
                CutInR2(stem, 2);
        }
        else if (stem.Ends("eus"))
        {
            if (stem.InR2(3))
                stem.Cut(3);
            else if (stem.InR1(3))
                stem.Cut(3, "eux");
        }
        else if (stem.Ends("abl") || stem.Ends("iqU"))
        {
            CutInR2(stem, 3);
        }
        else if ((stem.Ends("ièr") || stem.Ends("Ièr")) && stem.InRV(3))
        {
            stem.Cut(3, "i");
        }
    }

    private static void TakeBeforeIte(StemWord stem)
    {
        if (stem.Ends("abil"))
            CutElse(stem, "abil", "abl");
        else if (stem.Ends("ic"))
            CutElse(stem, "ic", "iqU");
        else if (stem.Ends("iv"))
            CutInR2(stem, 2);
    }

    /// <summary>Step 2a.</summary>
    private static bool TakeVerbInI(StemWord stem)
    {
        if (stem.LongestInRV(VerbInI) is not { } ending || !stem.InRV(ending.Length + 1) || IsVowel(stem.Text[^(ending.Length + 1)]) || stem.Text[^(ending.Length + 1)] == 'H')
            return false;
        stem.Cut(ending.Length);
        return true;
    }

    /// <summary>Step 2b.</summary>
    private static bool TakeVerb(StemWord stem)
    {
        if (stem.LongestInRV(Verb) is not { } ending || (ending == "ions" && !stem.InR2(ending.Length)))
            return false;
        stem.Cut(ending.Length);
        if (TakesE.Contains(ending) && stem.Ends("e") && stem.InRV(1))
            stem.Cut(1);
        return true;
    }

    private static void TakeStep3(StemWord stem)
    {
        if (stem.Ends("Y"))
            stem.Cut(1, "i");
        else if (stem.Ends("ç"))
            stem.Cut(1, "c");
    }

    /// <summary>Step 4.</summary>
    private static void TakeResidue(StemWord stem)
    {
        if (stem.Length > 1 && stem.Ends("s") && (stem.Ends("His") || !"aiouès".Contains(stem.Text[^2])))
            stem.Cut(1);
        switch (stem.LongestInRV(["ière", "Ière", "ion", "ier", "Ier", "e"]))
        {
            case "ion" when stem.InR2(3) && stem.InRV(4) && stem.Text[^4] is 's' or 't': stem.Cut(3); break;
            case "ière" or "Ière": stem.Cut(4, "i"); break;
            case "ier" or "Ier": stem.Cut(3, "i"); break;
            case "e": stem.Cut(1); break;
        }
    }

    /// <summary>Step 5.</summary>
    private static void Undouble(StemWord stem)
    {
        if (stem.Longest("eill", "enn", "onn", "ett", "ell") is not null)
            stem.Cut(1);
    }

    /// <summary>Step 6: é or è before consonants at the end is an e.</summary>
    private static string Unaccented(string text)
    {
        var last = text.Length - 1;
        while (last >= 0 && !IsVowel(text[last]))
            last--;
        return last >= 0 && last < text.Length - 1 && text[last] is 'é' or 'è' ? string.Concat(text.AsSpan(0, last), "e", text.AsSpan(last + 1)) : text;
    }

    private static string Unmarked(string text) =>
        text.Replace("He", "ë", StringComparison.Ordinal).Replace("Hi", "ï", StringComparison.Ordinal).ToLowerInvariant();

    private static bool CutInR2(StemWord stem, int letters)
    {
        if (!stem.InR2(letters))
            return false;
        stem.Cut(letters);
        return true;
    }

    /// <summary>Cuts an ending that lies in R2; puts another in its place where it does not.</summary>
    private static void CutElse(StemWord stem, string ending, string instead)
    {
        if (stem.Ends(ending))
            stem.Cut(ending.Length, stem.InR2(ending.Length) ? "" : instead);
    }

    private static bool IsVowel(char c) => Vowels.Contains(c);
}
