using System.Collections.Frozen;
using System.Globalization;

namespace Rapporteur.Archive.Texts;

/// <summary>The commonest groups of three letters of a language, by which a text is told from one of another language or in another encoding.</summary>
internal sealed class LanguageModel
{
    private readonly FrozenDictionary<ulong, float> weights;

    private LanguageModel(string language, string script, string[] trigrams)
    {
        Language = language;
        Script = script;
        weights = trigrams
            .Select((trigram, rank) => (Key: Pack(trigram[0], trigram[1], trigram[2]), Weight: 1.3f - (float)rank / trigrams.Length))
            .ToFrozenDictionary(pair => pair.Key, pair => pair.Weight);
    }

    /// <summary>BCP 47.</summary>
    public string Language { get; }

    /// <summary>Latin, Cyrillic, Arabic or Hebrew.</summary>
    public string Script { get; }

    /// <summary>All languages known.</summary>
    public static IReadOnlyList<LanguageModel> All { get; } = Load();

    /// <summary>How well a text agrees with the language: 0 for not at all, about 0.5 for plain prose.</summary>
    public double Fit(Trigrams text)
    {
        double sum = 0;
        foreach (var (trigram, count) in text.Counts)
            sum += weights.GetValueOrDefault(trigram) * count;
        return text.Total == 0 ? 0 : sum / text.Total;
    }

    internal static ulong Pack(char a, char b, char c) => (ulong)a << 32 | (ulong)b << 16 | c;

    private static LanguageModel[] Load()
    {
        using var stream = typeof(LanguageModel).Assembly.GetManifestResourceStream("Archive/Texts/languages.txt")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')).Select(
            fields => new LanguageModel(fields[0], fields[1], fields[2].Split('|')))];
    }
}

/// <summary>The groups of three letters of a text, all that is no letter counting as one space.</summary>
internal sealed class Trigrams
{
    private readonly Dictionary<ulong, int> counts = [];

    public Trigrams(ReadOnlySpan<char> text)
    {
        char before = ' ', last = ' ';
        foreach (var c in text)
        {
            var letter = IsLetter(c) ? char.ToLowerInvariant(c) : ' ';
            if (letter == ' ' && last == ' ')
                continue;
            Add(before, last, letter);
            (before, last) = (last, letter);
        }
        Add(before, last, ' ');
    }

    /// <summary>Each group and how often it occurs.</summary>
    public IReadOnlyDictionary<ulong, int> Counts => counts;

    /// <summary>How many groups there are.</summary>
    public int Total { get; private set; }

    private void Add(char a, char b, char c)
    {
        if (b == ' ' && (a == ' ' || c == ' '))
            return;
        System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(counts, LanguageModel.Pack(a, b, c), out _)++;
        Total++;
    }

    /// <summary>Letters, their marks (vowel points), and the apostrophe within words of French and Ukrainian.</summary>
    private static bool IsLetter(char c) =>
        char.IsLetter(c) || c == '’' || c > '\u0300' && CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;
}
