using System.Text.Json;
using Rapporteur.Scrutiny.Rules;

namespace Rapporteur.Scrutiny;

/// <summary>A rule as people read it.</summary>
/// <param name="Code">Its permanent code.</param>
/// <param name="Explanation">What it holds against what, in a sentence.</param>
/// <param name="Settles">What would settle a result of it.</param>
public sealed record RuleWords(string Code, string Explanation, string Settles);

/// <summary>The rules and their words in the languages of the program, which stand in <c>rules.json</c>.</summary>
public static class RuleBook
{
    private static readonly Dictionary<string, Dictionary<string, string[]>> InWords = Load();
    private static readonly ILookup<Meeting, Rule> ByMeeting = AllRules.Rules.ToLookup(rule => rule.Meeting);

    /// <summary>The codes, in the order in which results are listed.</summary>
    public static IReadOnlyList<string> Codes { get; } = [.. AllRules.Rules.Select(rule => rule.Code).Distinct()];

    private static readonly Dictionary<string, int> Order = Codes.Index().ToDictionary(code => code.Item, code => code.Index, StringComparer.Ordinal);

    /// <summary>A rule in words.</summary>
    /// <param name="code">One of <see cref="Codes"/>.</param>
    /// <param name="language">en, fr or ru; another is answered in English.</param>
    public static RuleWords Of(string code, string language)
    {
        var words = InWords[code];
        var found = words.GetValueOrDefault(language) ?? words["en"];
        return new(code, found[0], found[1]);
    }

    internal static IEnumerable<Rule> By(Meeting meeting) => ByMeeting[meeting];

    /// <summary>By what the claims of a rule meet, where they do.</summary>
    internal static Meeting Meets(string code) => AllRules.Rules.First(rule => rule.Code == code).Meeting;

    internal static int OrderOf(string code) => Order[code];

    private static Dictionary<string, Dictionary<string, string[]>> Load()
    {
        using var stream = typeof(RuleBook).Assembly.GetManifestResourceStream("Data/scrutiny/rules.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string[]>>>(stream)!;
    }
}
