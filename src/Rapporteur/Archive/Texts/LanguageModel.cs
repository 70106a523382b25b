using System.Collections.Frozen;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Rapporteur.Archive.Texts;

/// <summary>The commonest groups of three letters of a language, by which a text is told from one of another language or in another encoding.</summary>
internal sealed class LanguageModel
{
    private const double ForeignLetterWeight = 2;

    /// <summary>Alphabets of languages that share most words with their neighbours, but not all letters.</summary>
    private static readonly Dictionary<string, string> Alphabets = new()
    {
        ["ru"] = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяѣіѳѵ",
        ["uk"] = "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя’",
        ["be"] = "абвгґдеёжзійклмнопрстуўфхцчшыьэюя’",
        ["bg"] = "абвгдежзийклмнопрстуфхцчшщъьюя",
        ["sr"] = "абвгдђежзијклљмнњопрстћуфхцчџш",
        ["mk"] = "абвгдѓежзѕијклљмнњопрстќуфхцчџш",
    };

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

    /// <summary>How well a text agrees with the language: 0 for not at all, about 0.5 for plain prose. Letters that the language does not write count against it.</summary>
    public double Fit(Trigrams text)
    {
        if (text.Total == 0)
            return 0;
        double sum = 0;
        foreach (var (trigram, count) in text.Counts)
            sum += weights.GetValueOrDefault(trigram) * count;
        if (Alphabets.TryGetValue(Language, out var alphabet))
            sum -= ForeignLetterWeight * text.Letters.Where(letter => !alphabet.Contains(letter.Key)).Sum(letter => letter.Value);
        return sum / text.Total;
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
    private readonly Dictionary<char, int> letters = [];

    public Trigrams(ReadOnlySpan<char> text)
    {
        char before = ' ', last = ' ';
        foreach (var c in text)
        {
            var letter = IsLetter(c) ? char.ToLowerInvariant(c) : ' ';
            if (letter == ' ' && last == ' ')
                continue;
            Add(before, last, letter);
            if (letter > '\u007F')
                CollectionsMarshal.GetValueRefOrAddDefault(letters, letter, out _)++;
            (before, last) = (last, letter);
        }
        Add(before, last, ' ');
    }

    /// <summary>Each group and how often it occurs.</summary>
    public IReadOnlyDictionary<ulong, int> Counts => counts;

    /// <summary>Each letter beyond ASCII and how often it occurs.</summary>
    public IReadOnlyDictionary<char, int> Letters => letters;

    /// <summary>How many groups there are.</summary>
    public int Total { get; private set; }

    private void Add(char a, char b, char c)
    {
        if (b == ' ' && (a == ' ' || c == ' '))
            return;
        CollectionsMarshal.GetValueRefOrAddDefault(counts, LanguageModel.Pack(a, b, c), out _)++;
        Total++;
    }

    /// <summary>Letters, their marks (vowel points), and the apostrophe within words of French and Ukrainian.</summary>
    private static bool IsLetter(char c) =>
        char.IsLetter(c) || c == '’' || c > '\u0300' && CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;
}
