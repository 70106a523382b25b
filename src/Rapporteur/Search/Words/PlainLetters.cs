namespace Rapporteur.Search.Words;

/// <summary>
/// Letters as the index has them: composed with the marks behind them, and without their marks. A table, since string.Normalize does
/// nothing where globalization is invariant.
/// </summary>
internal static class PlainLetters
{
    private static readonly Dictionary<(char Letter, char Mark), char> Composed = [];
    private static readonly Dictionary<char, string> Unmarked = [];

    static PlainLetters()
    {
        Learn('\u0300', "aàeèiìoòuùnǹ");
        Learn('\u0301', "aáeéiíoóuúyýcćlĺnńrŕsśzźгѓкќ");
        Learn('\u0302', "aâcĉeêgĝhĥiîjĵoôsŝuûwŵyŷ");
        Learn('\u0303', "aãiĩnñoõuũ");
        Learn('\u0304', "aāeēiīoōuūиӣуӯ");
        Learn('\u0306', "aăeĕgğiĭoŏuŭуў");
        Learn('\u0307', "cċeėgġzż");
        Learn('\u0308', "aäeëiïoöuüyÿеёії");
        Learn('\u030A', "aåuů");
        Learn('\u030B', "oőuű");
        Learn('\u030C', "cčdďeěnňrřsštťzžgǧ");
        Learn('\u0326', "sștț");
        Learn('\u0327', "cçgģkķlļnņrŗsştţ");
        Learn('\u0328', "aąeęiįuų");
        // A short i is a letter of its own, though its mark may stand apart.
        Composed[('и', '\u0306')] = 'й';
        foreach (var pair in "øo łl đd ħh ŧt ıi ßss æae œoe þth ðd əe ѣе іи їи ѳф ѵи єе ґг ѓг ќк".Split(' '))
            Unmarked[pair[0]] = pair[1..];
        // ё is printed as е, and і and ї of other orthographies meet the и of this one.
        Unmarked['ё'] = "е";
    }

    /// <summary>The letter with a mark that stands behind it, or null where the table knows none: the mark is then dropped.</summary>
    public static char? Compose(char letter, char mark) => Composed.TryGetValue((letter, mark), out var composed) ? composed : null;

    /// <summary>A lower-case word without marks; й stays.</summary>
    public static string Unmark(string word)
    {
        if (!word.AsSpan().ContainsAnyExceptInRange('\0', '\u007F') || !word.Any(Unmarked.ContainsKey))
            return word;
        return string.Concat(word.Select(letter => Unmarked.TryGetValue(letter, out var plain) ? plain : letter.ToString()));
    }

    private static void Learn(char mark, string pairs)
    {
        foreach (var pair in pairs.Chunk(2))
        {
            Composed[(pair[0], mark)] = pair[1];
            Unmarked[pair[1]] = pair[0].ToString();
        }
    }
}
