namespace Rapporteur.Names.Written;

/// <summary>A given name in all its forms.</summary>
/// <param name="Index">Its place in the table.</param>
/// <param name="Sex">Who bears it.</param>
/// <param name="Bits">The weight of agreement on it.</param>
/// <param name="Initials">With what its forms may begin.</param>
internal sealed record GivenName(int Index, NameSex Sex, double Bits, ulong Initials);

/// <summary>The given names of <c>Data/given-names.txt</c>, found by any form in any script.</summary>
internal static class GivenNames
{
    private static readonly Dictionary<string, int[]> ByKey = new(StringComparer.Ordinal);
    private static readonly Dictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> ByLetters = ByKey.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly HashSet<(int, int)> Confused = [];

    static GivenNames()
    {
        var names = new List<GivenName>();
        foreach (var words in EmbeddedText.Lines("Data/given-names.txt").Select(line => line.Split(' ')))
        {
            if (words[0] == "~")
                AddConfused(Find(words[1]), Find(words[2]));
            else
                Add(names, words);
        }
        All = [.. names];
    }

    public static IReadOnlyList<GivenName> All { get; }

    /// <summary>The names of which the word may be a form; none when it is not listed.</summary>
    public static int[] Find(string word)
    {
        var key = new LetterBuffer(stackalloc char[LatinSounds.Usual]);
        FoldedKey.Append(ref key, word);
        return ByLetters.TryGetValue(key.Text, out var names) ? names : [];
    }

    public static bool IsListed(string word) => Find(word).Length > 0;

    /// <summary>Whether writers take the two for each other.</summary>
    public static bool AreConfused(int a, int b) => Confused.Contains((a, b));

    private static void Add(List<GivenName> names, string[] words)
    {
        var forms = words[2..];
        var sex = words[0] switch { "m" => NameSex.Man, "f" => NameSex.Woman, _ => NameSex.Unknown };
        names.Add(new GivenName(names.Count, sex, double.Parse(words[1], System.Globalization.CultureInfo.InvariantCulture),
            forms.Aggregate(0UL, (set, form) => set | Initials.Of(form))));
        foreach (var key in forms.Select(FoldedKey.Of).Distinct())
            ByKey[key] = [.. ByKey.GetValueOrDefault(key) ?? [], names.Count - 1];
    }

    private static void AddConfused(int[] ones, int[] others)
    {
        foreach (var (one, other) in ones.SelectMany(one => others.Select(other => (one, other))))
        {
            Confused.Add((one, other));
            Confused.Add((other, one));
        }
    }
}
