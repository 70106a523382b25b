namespace Rapporteur.Names.Written;

/// <summary>What the words beside names are, by <c>Data/name-words.txt</c>.</summary>
internal static class NameWords
{
    private static readonly Dictionary<string, string> KindOf = Load();

    /// <summary>The kind of a word (<c>title</c>, <c>particle</c>, ...), or null of one that is not listed.</summary>
    public static string? Kind(string word) => KindOf.GetValueOrDefault(word.ToLowerInvariant().TrimEnd('.', ':'))
        ?? KindOf.GetValueOrDefault(word.ToLowerInvariant());

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
