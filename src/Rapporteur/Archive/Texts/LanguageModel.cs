using System.Collections.Frozen;

namespace Rapporteur.Archive.Texts;

/// <summary>A language that is known by its commonest groups of three letters.</summary>
/// <param name="Language">BCP 47.</param>
/// <param name="Script">Latin, Cyrillic, Arabic or Hebrew.</param>
/// <param name="Alphabet">Its letters, where it shares most words with a neighbour but not all letters; else null.</param>
internal sealed record LanguageModel(string Language, string Script, string? Alphabet)
{
    private const double ForeignLetterWeight = 2;

    private static readonly Dictionary<string, string> Alphabets = new()
    {
        ["ru"] = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяѣіѳѵ",
        ["uk"] = "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя’",
        ["be"] = "абвгґдеёжзійклмнопрстуўфхцчшыьэюя’",
        ["bg"] = "абвгдежзийклмнопрстуфхцчшщъьюя",
        ["sr"] = "абвгдђежзијклљмнњопрстћуфхцчџш",
        ["mk"] = "абвгдѓежзѕијклљмнњопрстќуфхцчџш",
    };

    private static readonly string[][] Lines = Load();

    /// <summary>All languages known.</summary>
    public static IReadOnlyList<LanguageModel> All { get; } =
        [.. Lines.Select(fields => new LanguageModel(fields[0], fields[1], Alphabets.GetValueOrDefault(fields[0])))];

    /// <summary>The languages that each group is common in, as indexes of <see cref="All"/>, with its weight there.</summary>
    private static readonly FrozenDictionary<ulong, (int Model, float Weight)[]> Weights = Lines
        .SelectMany((fields, model) => fields[2].Split('|').Select((trigram, rank) =>
            (Key: Trigrams.Pack(trigram[0], trigram[1], trigram[2]), Model: model, Weight: 1.3f - rank / 300f)))
        .GroupBy(entry => entry.Key, entry => (entry.Model, entry.Weight))
        .ToFrozenDictionary(group => group.Key, group => group.ToArray());

    /// <summary>
    /// How well a text agrees with each language of <see cref="All"/>: 0 for not at all, about 0.3 for plain prose. Letters that a language
    /// does not write count against it.
    /// </summary>
    public static double[] Fits(Trigrams text)
    {
        var fits = new double[All.Count];
        if (text.Total == 0)
            return fits;
        foreach (var (trigram, count) in text.Counts)
        {
            if (!Weights.TryGetValue(trigram, out var languages))
                continue;
            foreach (var (model, weight) in languages)
                fits[model] += weight * count;
        }
        for (var i = 0; i < fits.Length; i++)
            fits[i] = (fits[i] - ForeignLetterWeight * All[i].ForeignLetters(text)) / text.Total;
        return fits;
    }

    private int ForeignLetters(Trigrams text)
    {
        if (Alphabet is null)
            return 0;
        var foreign = 0;
        foreach (var (letter, count) in text.Letters)
            foreign += Alphabet.Contains(letter) ? 0 : count;
        return foreign;
    }

    private static string[][] Load()
    {
        using var stream = typeof(LanguageModel).Assembly.GetManifestResourceStream("Archive/Texts/languages.txt")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t'))];
    }
}
