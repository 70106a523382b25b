namespace Rapporteur.Names.Written;

/// <summary>What the words beside names are, by <c>Data/name-words.txt</c>.</summary>
internal static class NameWords
{
    private static readonly Dictionary<string, string> KindOf = Load();
    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> ByLetters = KindOf.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly int Longest = KindOf.Keys.Max(word => word.Length) + 2;

    /// <summary>The kind of a word (<c>title</c>, <c>particle</c>, ...), or null of one that is not listed.</summary>
    public static string? Kind(string word)
    {
        if (word.Length > Longest)
            return null;
        Span<char> lower = stackalloc char[word.Length];
        word.AsSpan().ToLowerInvariant(lower);
        return ByLetters.TryGetValue(lower.TrimEnd(".:"), out var kind) || ByLetters.TryGetValue(lower, out kind) ? kind : null;
    }

    public static bool Is(string word, string kind) => Kind(word) == kind;

    private static Dictionary<string, string> Load()
    {
        var kinds = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var words in EmbeddedText.Lines("Data/name-words.txt").Select(line => line.Split(' ')))
        {
            foreach (var word in words.Skip(1))
                kinds.TryAdd(word, words[0]);
        }
        return kinds;
    }
}
