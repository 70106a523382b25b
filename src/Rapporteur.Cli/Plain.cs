using System.Globalization;
using System.Text;
using Spectre.Console;

namespace Rapporteur.Cli;

/// <summary>Words of documents made safe for a terminal: no control characters, no direction overrides, no markup.</summary>
public static class Plain
{
    /// <summary>One line for a table cell.</summary>
    public static string Of(string words) => Markup.Escape(Text(words.ReplaceLineEndings(" ")));

    /// <summary>Many lines; what would steer the terminal is shown as its code.</summary>
    public static string Text(string words)
    {
        var safe = new StringBuilder(words.Length);
        foreach (var rune in words.EnumerateRunes())
        {
            var steers = Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format && rune.Value is not ('\n' or '\t');
            if (steers && rune.Value != '\r')
                safe.Append(CultureInfo.InvariantCulture, $"<U+{rune.Value:X4}>");
            else if (!steers)
                safe.Append(rune);
        }
        return safe.ToString();
    }

    /// <summary>Seconds since 1970 as an instant in UTC.</summary>
    public static string Instant(long seconds) =>
        DateTimeOffset.FromUnixTimeSeconds(seconds).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>A text cut to a length, at its end; no character is cut in two.</summary>
    public static string Cut(string words, int length)
    {
        if (words.Length <= length)
            return words;
        var kept = length - 1;
        return words[..(char.IsHighSurrogate(words[kept - 1]) ? kept - 1 : kept)] + "…";
    }
}
