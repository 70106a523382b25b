using System.Globalization;
using Rapporteur.Reading.Lexicons;

namespace Rapporteur.Reading.Cues;

/// <summary>Turns a count phrase into an interval by the reading rule of its section.</summary>
internal static class CountReader
{
    /// <summary>The rule for a plural noun without a number.</summary>
    public const string PluralRule = "plural";

    /// <summary>The rule for one person described.</summary>
    public const string SingleRule = "single";

    public static Quantity Read(PhraseMatch match, string written)
    {
        var n = Math.Max(0, match.Value(Slot.Number));
        var m = match.Value(Slot.Number, nth: 1);
        var low = Bound(match.Phrase.Option("low"), n, m) ?? 0;
        var high = Bound(match.Phrase.Option("high"), n, m);
        return new Quantity(written, low, high < low ? low : high, match.Phrase.Section);
    }

    public static Quantity Plural(string? written) => new(written, 2, null, PluralRule);

    public static Quantity One(string? written) => new(written, 1, 1, SingleRule);

    // n, m, n+1, n-1, 0.8n or a number; nothing is open.
    private static long? Bound(string? rule, long n, long m)
    {
        switch (rule)
        {
            case null or "":
                return null;
            case "n":
                return n;
            case "m":
                return m;
            case "n+1":
                return n + 1;
            case "n-1":
                return n - 1;
        }
        if (rule.EndsWith('n') && double.TryParse(rule[..^1], NumberStyles.Float, CultureInfo.InvariantCulture, out var factor))
        {
            return (long)Math.Round(factor * n, MidpointRounding.AwayFromZero);
        }
        return long.TryParse(rule, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
