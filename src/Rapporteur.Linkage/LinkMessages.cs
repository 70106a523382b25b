using System.Text.Json;
using System.Text.RegularExpressions;

namespace Rapporteur.Linkage;

/// <summary>The texts of the refusals, by language and code: <c>["what and where", "the mend"]</c> with <c>{placeholders}</c>.</summary>
internal static partial class LinkMessages
{
    public static IReadOnlyList<string> Languages { get; } = ["en", "fr", "ru"];

    private static readonly Dictionary<string, Dictionary<string, string[]>> Catalogues = Languages.ToDictionary(language => language, Load);

    public static IReadOnlyDictionary<string, string[]> Catalogue(string language) => Catalogues.GetValueOrDefault(language) ?? Catalogues["en"];

    public static string Fill(LinkRefusal refusal, string language, int part) =>
        Placeholder().Replace(Catalogue(language)[refusal.Code][part], hole => refusal.Facts.GetValueOrDefault(hole.Groups[1].Value, "?"));

    private static Dictionary<string, string[]> Load(string language)
    {
        using var stream = typeof(LinkMessages).Assembly.GetManifestResourceStream($"Messages/{language}")!;
        return JsonSerializer.Deserialize<Dictionary<string, string[]>>(stream)!;
    }

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Placeholder();
}
