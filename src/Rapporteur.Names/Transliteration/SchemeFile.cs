using System.Globalization;

namespace Rapporteur.Names.Transliteration;

/// <summary>What a scheme's file says before its rules.</summary>
internal sealed record SchemeHead(
    string Title, string Standard, int Year, string Section, string Language, string Script, string Target, bool IsReversible, string Limits,
    string? Like, string[] Without, bool CapitalisesWords);

/// <summary>
/// Reads a scheme's file: lines <c>key: value</c>, then <c>let SET = letters</c> and rules <c>source target [after ...] [before ...]</c>.
/// <c>^</c> and <c>$</c> are the edges of a word, <c>∅</c> writes nothing. <c>like: id</c> takes over another scheme's rules: one's own
/// rule without a context replaces all of theirs for that source, one with a context comes before them,
/// and those for a letter that <c>without:</c> names are not taken.
/// </summary>
internal static class SchemeFile
{
    private const string Nothing = "∅", Start = "^", End = "$";

    public static TransliterationScheme Read(string id, string text, Func<string, TransliterationScheme> schemeNamed)
    {
        var lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.StartsWith("# ", StringComparison.Ordinal)).ToArray();
        var head = Head(id, lines.TakeWhile(IsHead).ToArray());
        var own = Rules(lines.SkipWhile(IsHead)).ToList();
        var replaced = own.Where(rule => rule.After is null && rule.Before is null).Select(rule => rule.Source).ToHashSet();
        var taken = head.Like is null ? [] : schemeNamed(head.Like).Rules
            .Where(rule => !replaced.Contains(rule.Source) && !head.Without.Contains(rule.Source));
        return new TransliterationScheme(id, head, [.. own, .. taken]);
    }

    private static bool IsHead(string line) => line.IndexOf(": ", StringComparison.Ordinal) > 1;

    private static SchemeHead Head(string id, string[] lines)
    {
        var values = lines.Select(line => line.Split(": ", 2)).ToDictionary(pair => pair[0], pair => pair[1]);
        return new SchemeHead(
            values["title"], values["standard"], int.Parse(values["year"], CultureInfo.InvariantCulture), values["section"], values["language"],
            values.GetValueOrDefault("script", "Cyrl"), id.Split('-')[3], values["reversible"] == "yes", values["limits"],
            values.GetValueOrDefault("like"), values.GetValueOrDefault("without", "").Split(' '),
            values.GetValueOrDefault("capitals") == "words");
    }

    /// <summary>The rules among some lines.</summary>
    public static IEnumerable<TransliterationRule> Rules(IEnumerable<string> lines)
    {
        var sets = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words[0] == "let")
                sets[words[1]] = string.Concat(words[3..]);
            else
                yield return Rule(words, sets);
        }
    }

    private static TransliterationRule Rule(string[] words, Dictionary<string, string> sets)
    {
        int after = Array.IndexOf(words, "after"), before = Array.IndexOf(words, "before");
        return new TransliterationRule(words[0], words[1] == Nothing ? "" : words[1],
            after < 0 ? null : Context(words[(after + 1)..(before < 0 ? words.Length : before)], sets),
            before < 0 ? null : Context(words[(before + 1)..], sets));
    }

    private static LetterContext Context(string[] words, Dictionary<string, string> sets) => new(
        string.Concat(words.Where(word => word is not (Start or End)).Select(word => sets.GetValueOrDefault(word, word))),
        words.Any(word => word is Start or End));
}
