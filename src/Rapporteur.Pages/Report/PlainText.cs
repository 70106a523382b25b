using System.Text;

namespace Rapporteur.Pages;

/// <summary>Makes text that strangers wrote safe to look at.</summary>
public static class PlainText
{
    /// <summary>
    /// The text with what cannot be seen made visible: control characters as their pictures (␀), characters that turn the direction
    /// of the line as their code point (‹U+202E›), broken surrogates as U+FFFD. Tabs, line ends and the plain direction marks stay.
    /// </summary>
    public static string Visible(string text)
    {
        var first = text.AsSpan().IndexOfAnyExcept(Ordinary);
        if (first < 0)
            return text;
        var shown = new StringBuilder(text.Length + 16).Append(text, 0, first);
        foreach (var rune in text.AsSpan(first).EnumerateRunes())
            Append(shown, rune);
        return shown.ToString();
    }

    private static readonly System.Buffers.SearchValues<char> Ordinary = System.Buffers.SearchValues.Create(
        Enumerable.Range(0, 0x10000).Select(code => (char)code).Where(IsOrdinary).ToArray());

    private static bool IsOrdinary(char character) =>
        !char.IsSurrogate(character) && !IsHidden(character) && !TurnsDirection(character);

    private static bool IsHidden(int code) => code is < 0x20 and not ('\t' or '\n' or '\r') or >= 0x7F and <= 0x9F;

    private static bool TurnsDirection(int code) => code is >= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069;

    private static void Append(StringBuilder shown, Rune rune)
    {
        if (rune.Value < 0x20 && IsHidden(rune.Value))
            shown.Append((char)(0x2400 + rune.Value));
        else if (rune.Value == 0x7F)
            shown.Append('\u2421');
        else if (IsHidden(rune.Value) || TurnsDirection(rune.Value))
            shown.Append($"‹U+{rune.Value:X4}›");
        else
            shown.Append(rune.ToString());
    }

    /// <summary>The first words of a text, at most so many characters, on one line.</summary>
    public static string Beginning(string text, int length)
    {
        var line = text.AsSpan(0, Math.Min(text.Length, length * 2)).ToString().ReplaceLineEndings(" ").Trim();
        if (line.Length <= length)
            return line.Length < text.Trim().Length && text.Length > length * 2 ? line + " …" : line;
        var space = line.LastIndexOf(' ', length);
        var end = space > length / 2 ? space : length;
        if (char.IsHighSurrogate(line[end - 1]))
            end--;
        return line[..end].TrimEnd() + " …";
    }
}
