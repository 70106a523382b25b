namespace Rapporteur.Archive.Texts;

/// <summary>Guesses the language of a text by its script and its commonest groups of letters.</summary>
internal static class LanguageGuess
{
    private const int FewestLetters = 24;
    private const int EnoughCharacters = 8_000;
    private const double LeastFit = 0.1;

    // A line or two agrees with a neighbour of its language by chance: there, what is written much is likelier.
    private const double Preference = 0.05;
    private const int ShortText = 400;

    private static readonly string[] WidelyWritten = ["ar", "de", "en", "es", "fr", "ru"];

    private static readonly (string Script, char First, char Last)[] Scripts =
    [
        ("Latin", 'A', '\u024F'), ("Cyrillic", '\u0400', '\u052F'), ("Greek", '\u0370', '\u03FF'), ("Armenian", '\u0530', '\u058F'),
        ("Hebrew", '\u0590', '\u05FF'),
        ("Arabic", '\u0600', '\u077F'), ("Georgian", '\u10A0', '\u10FF'),
    ];

    private static readonly Dictionary<string, string> LanguageOfScript =
        new() { ["Greek"] = "el", ["Armenian"] = "hy", ["Georgian"] = "ka" };

    /// <summary>The language, BCP 47; null where there are too few letters, or they are of no language known.</summary>
    public static string? Of(string text)
    {
        var sample = Sample(text);
        if (MainScript(sample) is not { } script)
            return null;
        if (LanguageOfScript.TryGetValue(script, out var only))
            return only;
        var trigrams = new Trigrams(sample);
        var preference = Preference * Math.Max(0, 1 - trigrams.Total / (double)ShortText);
        var (model, fit) = LanguageModel.All.Zip(LanguageModel.Fits(trigrams)).Where(pair => pair.First.Script == script)
            .MaxBy(pair => pair.Second + (WidelyWritten.Contains(pair.First.Language) ? preference : 0));
        return fit < LeastFit ? null : model.Language;
    }

    /// <summary>Whether a language can be told from others here.</summary>
    public static bool IsKnown(string language) =>
        LanguageOfScript.ContainsValue(language) || LanguageModel.All.Any(model => model.Language == language);

    /// <summary>The beginning of a long text and a piece of its middle, since front matter may be in another language.</summary>
    private static string Sample(string text)
    {
        const int Half = EnoughCharacters / 2;
        return text.Length <= EnoughCharacters ? text : string.Concat(text.AsSpan(0, Half), text.AsSpan(text.Length / 2, Half));
    }

    private static string? MainScript(string text)
    {
        var counts = new int[Scripts.Length];
        foreach (var c in text)
        {
            if (!char.IsLetter(c))
                continue;
            for (var i = 0; i < Scripts.Length; i++)
            {
                if (c >= Scripts[i].First && c <= Scripts[i].Last)
                    counts[i]++;
            }
        }
        var most = counts.Max();
        return most < FewestLetters ? null : Scripts[Array.IndexOf(counts, most)].Script;
    }
}
