using System.Globalization;
using System.Text.Json;

namespace Rapporteur.Publishing.Judgments;

/// <summary>The words of a judgment in one language.</summary>
internal sealed class JudgmentWords
{
    private readonly Dictionary<string, string> words;

    private JudgmentWords(Dictionary<string, string> words) => this.words = words;

    /// <summary>Languages that there are words in.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["en", "fr", "ru"];

    /// <summary>The words of a language.</summary>
    public static JudgmentWords Of(string language)
    {
        using var stream = typeof(JudgmentWords).Assembly.GetManifestResourceStream($"Words/judgment-{language}.json")!;
        return new JudgmentWords(JsonSerializer.Deserialize<Dictionary<string, string>>(stream, new JsonSerializerOptions { TypeInfoResolver = new System.Text.Json.Serialization.Metadata.DefaultJsonTypeInfoResolver() })!);
    }

    /// <summary>A sentence with its facts.</summary>
    public string this[string key, params ReadOnlySpan<object?> facts] => string.Format(CultureInfo.InvariantCulture, words[key], facts);

    /// <summary>Whether there is such a word.</summary>
    public bool Has(string key) => words.ContainsKey(key);
}
