using System.Collections.Immutable;

namespace Rapporteur.Names.Russian;

/// <summary>
/// Reads single Russian words: lemma, case, number, gender, and whether they are given names, surnames, patronymics or places. Words that
/// the dictionary
/// does not know are read by known beginnings (анти-, кино-), by a shorter word at their end, or by their ending. Safe for many threads.
/// </summary>
/// <remarks>The dictionary (OpenCorpora, 389,000 lexemes) takes about 15 MB of memory and is loaded on first use.</remarks>
public sealed class RussianMorphology
{
    private const int RecentWords = 1 << 14;

    private static readonly Lazy<RussianMorphology> Loaded = new(() => new RussianMorphology(RussianDictionary.Load()));

    private readonly RussianDictionary dictionary;
    private readonly Remembered?[] recent = new Remembered?[RecentWords];

    private sealed record Remembered(string Word, ImmutableArray<WordReading> Readings);

    private RussianMorphology(RussianDictionary dictionary) => this.dictionary = dictionary;

    /// <summary>The one reader, loaded when first asked for.</summary>
    public static RussianMorphology Shared => Loaded.Value;

    /// <summary>All readings of a word, the likeliest first; empty for what is no Russian word.</summary>
    /// <param name="word">
    /// One word of Cyrillic letters, hyphens within. Proper names are considered only where it has a capital; е is read as ё too.
    /// </param>
    public ImmutableArray<WordReading> Read(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        ref var slot = ref recent[(uint)string.GetHashCode(word.AsSpan(), StringComparison.Ordinal) % RecentWords];
        if (slot is { } remembered && remembered.Word == word)
            return remembered.Readings;
        var readings = ReadAfresh(word);
        slot = new Remembered(word, readings);
        return readings;
    }

    private ImmutableArray<WordReading> ReadAfresh(string word)
    {
        if (word.Length is 0 or > UnknownWords.LongestWord)
            return [];
        var lower = word.ToLowerInvariant();
        var canBeName = char.IsUpper(word[0]);
        var known = FormsOf(lower, canBeName);
        return known.Count > 0
            ? Scored([.. known.Select(form => new WordReading(form, Uses(lower, form), isGuess: false))])
            : Scored(new UnknownWords(dictionary, canBeName).Read(lower));
    }

    /// <summary>How often the word is used so, counted under the spelling that was met or under that with ё.</summary>
    private int Uses(string lower, WordForm form) =>
        Math.Max(0, Math.Max(dictionary.UsesInAMillion(lower, form.Tag), dictionary.UsesInAMillion(form.Spelling, form.Tag)));

    private List<WordForm> FormsOf(string lower, bool canBeName)
    {
        var forms = new List<WordForm>();
        dictionary.FindForms(lower, forms);
        if (!canBeName)
            forms.RemoveAll(form => form.Tag.IsProperName);
        return forms;
    }

    /// <summary>
    /// Scores made to add up to one, all alike where nothing is known; the likeliest first, in the order of the dictionary among equals.
    /// </summary>
    private static ImmutableArray<WordReading> Scored(List<WordReading> readings)
    {
        var total = readings.Sum(reading => reading.Score);
        foreach (var reading in readings)
            reading.Weigh(total > 0 ? reading.Score / total : 1.0 / readings.Count);
        return [.. readings.OrderByDescending(reading => reading.Score)];
    }
}
