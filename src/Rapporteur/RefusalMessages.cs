using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Rapporteur;

/// <summary>
/// The texts of all refusals in English, French and Russian: embedded files <c>Messages/LANGUAGE/ROOM.json</c>, each an object
/// from code to <c>["what and where", "the mend"]</c> with <c>{placeholders}</c>. A test proves that every code has all three.
/// </summary>
public static partial class RefusalMessages
{
    /// <summary>The languages that every message exists in.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["en", "fr", "ru"];

    private static readonly ConcurrentDictionary<string, Dictionary<string, string[]>> Catalogues = new();

    /// <summary>What is wrong and where.</summary>
    public static string Reason(Refusal refusal, string language) => Filled(refusal, language, 0);

    /// <summary>What can be done.</summary>
    public static string Mend(Refusal refusal, string language) => Filled(refusal, language, 1);

    /// <summary>All messages of a language, by code.</summary>
    public static IReadOnlyDictionary<string, string[]> Catalogue(string language) =>
        Catalogues.GetOrAdd(Languages.Contains(language) ? language : "en", Load);

    private static string Filled(Refusal refusal, string language, int index)
    {
        // An entry may hold a code of a later version of the program.
        if (!Catalogue(language).TryGetValue(refusal.Code.Code, out var texts))
            return index == 0 ? refusal.Code.Code : "";
        return Placeholder().Replace(texts[index], hole => refusal.Facts.GetValueOrDefault(hole.Groups[1].Value, "?"));
    }

    private static Dictionary<string, string[]> Load(string language)
    {
        var assembly = typeof(RefusalMessages).Assembly;
        var all = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith($"Messages/{language}/", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            foreach (var (code, texts) in JsonSerializer.Deserialize<Dictionary<string, string[]>>(stream)!)
                all.Add(code, texts);
        }
        return all;
    }

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Placeholder();
}
