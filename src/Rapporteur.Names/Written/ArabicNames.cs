namespace Rapporteur.Names.Written;

/// <summary>
/// The article and the word "servant" of Arabic names in Latin letters, which writers join, part and leave out: Abd al-Aziz, Abdul Aziz,
/// Abdulaziz and Abdel-Aziz are one name, al-Nuristani and Nuristani one surname.
/// </summary>
internal static class ArabicNames
{
    private static readonly string[] Articles = ["al", "el", "ul", "ol", "ar", "as", "ash", "at", "an", "ad", "adh", "az"];
    private static readonly string[] Servants = ["abd", "abdul", "abdel", "abdal", "abdol", "abdoul"];

    /// <summary>Whether a word is an article and nothing else.</summary>
    public static bool IsArticle(string word) => Articles.Take(4).Contains(word, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether it is a "servant of", to which the next word belongs.</summary>
    public static bool IsServant(string word) => Servants.Contains(Bare(word), StringComparer.OrdinalIgnoreCase);

    /// <summary>A word without the article that a hyphen joins to it.</summary>
    public static string WithoutArticle(string word)
    {
        var bare = Bare(word);
        var hyphen = bare.IndexOf('-');
        return hyphen is >= 2 and <= 3 && hyphen < bare.Length - 2 && Articles.Contains(bare[..hyphen], StringComparer.OrdinalIgnoreCase) ? bare[(hyphen + 1)..] : word;
    }

    /// <summary>One form for a servant and whose servant he is.</summary>
    public static string ServantOf(string word) => "Abdul" + WithoutArticle(word).ToLowerInvariant();

    /// <summary>
    /// Abdelaziz and Abdurrahman, written as one word, in the form that <see cref="ServantOf"/> gives; any other word as it is.
    /// </summary>
    public static string InOneWord(string word)
    {
        const int Stem = 4, Shortest = 8;
        var lower = word.ToLowerInvariant();
        if (lower.Length < Shortest || !lower.StartsWith("abd", StringComparison.Ordinal) || lower[Stem - 1] is not ('u' or 'e' or 'a' or 'o'))
            return word;
        // Before r, s and the like the l of the article becomes another of them.
        return lower[Stem] == 'l' || lower[Stem] == lower[Stem + 1] ? ServantOf(lower[(Stem + 1)..]) : word;
    }

    private static string Bare(string word) => word.TrimStart('\'', '’', '‘', 'ʻ', 'ʿ', '`');
}
