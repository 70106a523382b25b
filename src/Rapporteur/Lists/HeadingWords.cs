namespace Rapporteur.Lists;

/// <summary>What the words of a heading say of its column.</summary>
internal static class HeadingWords
{
    private static readonly IReadOnlyDictionary<string, string> Phrases = Load();

    private static readonly int Longest = Phrases.Keys.Max(phrase => phrase.Count(c => c == ' ') + 1);

    /// <summary>The kind that a heading names: by the longest phrase that stands in it; null where none does.</summary>
    public static string? KindOf(string heading) => Read(heading)?.Kind;

    /// <summary>The kind that a heading names, how many words of it say so, and whether it has no others.</summary>
    public static (string Kind, int Words, bool IsWhole)? Read(string heading)
    {
        if (heading.Length is 0 or > 100)
            return null;
        var words = WordsOf(heading);
        for (var length = Math.Min(Longest, words.Length); length > 0; length--)
        {
            for (var at = 0; at + length <= words.Length; at++)
            {
                // "Country of birth, id" is an id, and no country.
                if (Find(string.Join(' ', words, at, length)) is { } kind)
                    return words.Length > length && words[^1] is "id" && kind != PersonKinds.Reference ? null : (kind, length, length == words.Length);
            }
        }
        return null;
    }

    private static string? Find(string phrase)
    {
        if (Phrases.TryGetValue(phrase, out var kind))
            return kind;
        for (var end = phrase.Length - 1; end > 3; end--)
        {
            if (Phrases.TryGetValue(phrase[..end] + "*", out kind))
                return kind;
        }
        return null;
    }

    private static string[] WordsOf(string heading)
    {
        if (heading.Contains('№'))
            return WordsOf(heading.Replace("№", " no ", StringComparison.Ordinal));
        Span<char> plain = stackalloc char[heading.Length];
        for (var i = 0; i < plain.Length; i++)
        {
            var c = char.ToLowerInvariant(heading[i]);
            plain[i] = !char.IsLetterOrDigit(c) ? ' ' : WithoutMark(c);
        }
        return plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    private static char WithoutMark(char c) => c switch
    {
        'á' or 'à' or 'â' or 'ä' or 'ã' => 'a', 'é' or 'è' or 'ê' or 'ë' or 'ę' => 'e', 'í' or 'ì' or 'î' or 'ï' => 'i',
        'ó' or 'ò' or 'ô' or 'ö' or 'õ' => 'o', 'ú' or 'ù' or 'û' or 'ü' => 'u', 'ñ' or 'ń' => 'n', 'ç' or 'ć' => 'c', 'ł' => 'l', 'ź' or 'ż' => 'z', 'ё' => 'е',
        _ => c,
    };

    private static Dictionary<string, string> Load()
    {
        using var stream = typeof(HeadingWords).Assembly.GetManifestResourceStream("Data/lists/headings.txt")!;
        using var reader = new StreamReader(stream);
        var phrases = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#') || line.IndexOf(':') is not (> 0 and var colon))
                continue;
            foreach (var phrase in line[(colon + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                phrases.TryAdd(phrase, line[..colon]);
        }
        return phrases;
    }
}
