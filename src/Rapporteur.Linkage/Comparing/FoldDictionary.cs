namespace Rapporteur.Linkage.Comparing;

/// <summary>Numbers for folded words, shared by the columns whose values may stand in each other's place.</summary>
internal sealed class FoldDictionary
{
    private readonly Dictionary<string, int> codes = new(StringComparer.Ordinal) { [""] = 0 };
    private readonly List<string> words = [""];

    public int Count => words.Count;

    public string this[int code] => words[code];

    public int Of(string word)
    {
        if (codes.TryGetValue(word, out var code))
            return code;
        codes.Add(word, words.Count);
        words.Add(word);
        return words.Count - 1;
    }
}
