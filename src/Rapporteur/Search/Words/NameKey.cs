using Rapporteur.Names;

namespace Rapporteur.Search.Words;

/// <summary>
/// The key under which a word that looks like a name is found in any script: the folded key without case endings, so that Пятаков,
/// Пятаковым, Pyatakov and Piatakoff meet, and so do Троцкого, Троцкая, Trotsky and Trotski. Coarse by intent, like the folded key.
/// </summary>
internal static class NameKey
{
    /// <summary>The token that parts runs of names: no folded key has this letter.</summary>
    public const string Gap = "q";

    private const int ShortestStem = 3, ShortestKey = 2;

    // Endings that are no vowel alone; those fall off the key. "-им" only where it cannot be a stem: Троцким, but Максим.
    private static readonly string[] CaseEndings =
    [
        "ского", "скому", "скими", "цкого", "цкому", "цкими", "скаго", "цкаго", "ским", "ских", "цким", "цких",
        "ыми", "ого", "аго", "его", "ому", "ему", "ием", "ьем", "ой", "ым", "ых", "ом",
    ];

    /// <summary>The key of one word in lower case; empty where it has none: digits, scripts that the folded key does not know.</summary>
    public static string Of(string word)
    {
        if (!IsKnown(word))
            return "";
        var key = FoldedKey.Of(WithoutCase(word));
        var length = key.Length;
        while (length > ShortestKey && key[length - 1] is 'a' or 'e' or 'i' or 'o' or 'u')
            length--;
        return key[..length];
    }

    /// <summary>Whether a script is one whose names the folded key brings together: Latin, Cyrillic, Armenian, Georgian.</summary>
    public static bool IsKnown(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (c > '\u058F' && c is not ((>= '\u10A0' and <= '\u10FF') or (>= '\u1E00' and <= '\u1EFF')) || char.IsAsciiDigit(c))
                return false;
        }
        return word.Length > 0;
    }

    /// <summary>A Russian name without its case ending, as far as that is not a vowel.</summary>
    private static string WithoutCase(string word)
    {
        if (word[0] is < '\u0400' or > '\u052F')
            return word;
        foreach (var ending in CaseEndings)
        {
            if (word.Length - ending.Length >= ShortestStem && word.EndsWith(ending, StringComparison.Ordinal))
                return ending[1] == 'к' ? word[..^(ending.Length - 2)] : word[..^ending.Length];
        }
        return word;
    }
}
