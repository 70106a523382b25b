using Rapporteur.Reading.Lexicons;

namespace Rapporteur.Reading;

/// <summary>Tells the language of a text by its most frequent words, among the languages that have a lexicon.</summary>
public static class LanguageDetection
{
    private const int WordsLookedAt = 2000;
    private const double LeastShare = 0.12;

    /// <summary>The language (ISO 639-1) that the text's first 2,000 words are in, or null when it is none of <see
    /// cref="Lexicon.Languages"/>.</summary>
    public static string? Detect(string text)
    {
        var words = FirstWords(text);
        var best = Lexicon.Languages
            .Select(l => (Language: l, Share: ShareOf(words, Lexicon.BuiltIn(l)?.Settings)))
            .OrderByDescending(l => l.Share).ThenBy(l => l.Language, StringComparer.Ordinal)
            .FirstOrDefault();
        return best.Share >= LeastShare ? best.Language : null;
    }

    private static double ShareOf(List<string> words, LanguageSettings? settings)
    {
        if (settings is null || words.Count == 0)
        {
            return 0;
        }
        var telling = settings.Telling.ToHashSet(StringComparer.Ordinal);
        return (double)words.Count(telling.Contains) / words.Count;
    }

    private static List<string> FirstWords(string text)
    {
        var words = new List<string>();
        for (var i = 0; i < text.Length && words.Count < WordsLookedAt; i++)
        {
            var start = i;
            while (i < text.Length && char.IsLetter(text[i]))
            {
                i++;
            }
            if (i > start && i - start < 40)
            {
                words.Add(text[start..i].ToLowerInvariant());
            }
        }
        return words;
    }
}
