using System.Text;

namespace Rapporteur.Search.Words;

/// <summary>What a word is looked up by.</summary>
/// <param name="Stem">Lower case, stemmed by the language, without marks.</param>
/// <param name="Name">Its key as a name, or empty: see <see cref="NameKey"/>.</param>
internal sealed record Token(string Stem, string Name);

/// <summary>
/// Makes the tokens of texts in one language. Stems are of English, French and (whatever is written in Cyrillic) Russian; words of other
/// languages stay as they are. Not safe for use by several threads at once: it remembers the words that it has met.
/// </summary>
internal sealed class Tokenizer
{
    private const int MostRemembered = 200_000;

    private readonly Dictionary<string, Token> met = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Token>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly StringBuilder letters = new();
    private readonly Func<string, string> latin;

    /// <summary>A tokenizer of a language.</summary>
    /// <param name="language">Code of the language, or null where it is not known.</param>
    public Tokenizer(string? language)
    {
        lookup = met.GetAlternateLookup<ReadOnlySpan<char>>();
        latin = language switch { "en" => EnglishStem.Of, "fr" => FrenchStem.Of, _ => word => word };
    }

    /// <summary>The version of the tokens: an index made by another one is made anew.</summary>
    public const int Version = 1;

    /// <summary>Languages that a word may have been stemmed by; the last stands for all others.</summary>
    public static IReadOnlyList<string?> Languages { get; } = ["en", "fr", null];

    /// <summary>Finds the words of a stretch of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the stretch begins, in UTF-16 units.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="found">Told each word with its token, in their order.</param>
    public void Read(ReadOnlySpan<char> text, int start, int end, Action<FoundWord, Token> found)
    {
        var finder = new WordFinder(text, start, end, letters);
        while (finder.Next())
            found(finder.Current, TokenOf(letters));
    }

    private Token TokenOf(StringBuilder word)
    {
        Span<char> characters = stackalloc char[word.Length];
        word.CopyTo(0, characters, word.Length);
        if (lookup.TryGetValue(characters, out var token))
            return token;
        if (met.Count >= MostRemembered)
            met.Clear();
        return met[characters.ToString()] = Make(characters.ToString());
    }

    private Token Make(string word)
    {
        if (word[0] is < '\u0400' or > '\u052F')
            return new Token(PlainLetters.Unmark(latin(word)), NameKey.Of(word));
        // The old orthography ends words in ъ.
        var modern = word.TrimEnd('ъ');
        return modern.Length == 0 ? new Token(word, "") : new Token(RussianStem.Of(PlainLetters.Unmark(modern)), NameKey.Of(modern));
    }
}
