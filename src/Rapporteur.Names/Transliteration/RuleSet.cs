using System.Globalization;
using System.Text;

namespace Rapporteur.Names.Transliteration;

/// <summary>
/// Rules at work: at each place the longest that fits is taken, of equal ones that for a capital, then that with a context, then the
/// first. Contexts look at the text that is read, not at what was written.
/// </summary>
internal sealed class RuleSet
{
    /// <summary>The one letter of the schemes whose capital is no code point of its own.</summary>
    public const string JCaron = "ǰ", CapitalJCaron = "J\u030C";

    private readonly Dictionary<char, TransliterationRule[]> byFirstLetter;

    public RuleSet(IEnumerable<TransliterationRule> rules) =>
        byFirstLetter = rules.GroupBy(rule => char.ToLowerInvariant(rule.Source[0])).ToDictionary(group => group.Key, group => group
            .OrderByDescending(rule => rule.Source.Length).ThenBy(rule => rule.IsExact ? 0 : 1)
            .ThenByDescending(rule => (rule.After is null ? 0 : 1) + (rule.Before is null ? 0 : 1)).ToArray());

    public bool Knows(char letter) => byFirstLetter.ContainsKey(char.ToLowerInvariant(letter));

    public string Apply(string text)
    {
        var written = new StringBuilder(text.Length + text.Length / 2);
        for (var at = 0; at < text.Length;)
        {
            if (RuleAt(text, at) is not { } rule)
            {
                written.Append(text[at++]);
                continue;
            }
            AppendCased(written, text, at, rule);
            at += rule.Source.Length;
        }
        return written.ToString();
    }

    /// <summary>The rule that is taken at a place of a text, or null when none fits.</summary>
    public TransliterationRule? RuleAt(string text, int at)
    {
        if (!byFirstLetter.TryGetValue(char.ToLowerInvariant(text[at]), out var rules))
            return null;
        foreach (var rule in rules)
        {
            if (Fits(rule, text, at))
                return rule;
        }
        return null;
    }

    private static bool Fits(TransliterationRule rule, string text, int at)
    {
        var end = at + rule.Source.Length;
        if (end > text.Length || !IsWritten(rule, text.AsSpan(at, rule.Source.Length)))
            return false;
        return (rule.After is null || rule.After.Holds(at > 0 ? text[at - 1] : ' ', IsWordStart(text, at)))
            && (rule.Before is null || rule.Before.Holds(end < text.Length ? text[end] : ' ', end == text.Length || !IsOfWord(text[end])));
    }

    private static bool IsWritten(TransliterationRule rule, ReadOnlySpan<char> text)
    {
        if (rule.IsExact)
            return text.SequenceEqual(rule.Source);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.ToLowerInvariant(text[i]) != rule.Source[i])
                return false;
        }
        return true;
    }

    private static bool IsWordStart(string text, int at)
    {
        var before = at - 1;
        while (before >= 0 && IsApostrophe(text[before]))
            before--;
        return before < 0 || !IsOfWord(text[before]);
    }

    private static bool IsOfWord(char c) => char.IsLetter(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

    private static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ' or '`' or '´';

    private static void AppendCased(StringBuilder written, string text, int at, TransliterationRule rule)
    {
        var end = at + rule.Source.Length;
        if (rule.IsExact || !IsCapital(text, at, end))
            written.Append(rule.Target);
        else if (IsInCapitals(text, at, end))
            AppendCapitals(written, rule.Target, int.MaxValue);
        else
            AppendCapitals(written, rule.Target, 1);
    }

    /// <summary>By its first letter; a sign that has no capital (ь as ʹ) goes by its neighbours.</summary>
    private static bool IsCapital(string text, int at, int end)
    {
        for (var i = at; i < end; i++)
        {
            if (char.IsUpper(text[i]))
                return true;
            if (char.IsLower(text[i]))
                return false;
        }
        return char.IsUpper(Neighbour(text, at - 1, -1)) && IsInCapitals(text, at, end);
    }

    /// <summary>The next letter decides; at the end of a word the letter before.</summary>
    private static bool IsInCapitals(string text, int at, int end)
    {
        var next = Neighbour(text, end, 1);
        if (char.IsUpper(next) || char.IsLower(next))
            return char.IsUpper(next);
        return char.IsUpper(Neighbour(text, at - 1, -1));
    }

    private static char Neighbour(string text, int from, int step)
    {
        var i = from;
        while (i >= 0 && i < text.Length && (IsApostrophe(text[i]) || char.GetUnicodeCategory(text[i]) is UnicodeCategory.NonSpacingMark
            or UnicodeCategory.ModifierLetter))
            i += step;
        return i >= 0 && i < text.Length ? text[i] : ' ';
    }

    private static void AppendCapitals(StringBuilder written, string target, int count)
    {
        foreach (var c in target)
        {
            var isCapital = char.IsLetter(c) && count-- > 0;
            if (isCapital && c == JCaron[0])
                written.Append(CapitalJCaron);
            else
                written.Append(isCapital ? char.ToUpperInvariant(c) : c);
        }
    }
}
