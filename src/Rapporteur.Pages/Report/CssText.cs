using System.Text;

namespace Rapporteur.Pages;

/// <summary>Text of others within a style sheet.</summary>
internal static class CssText
{
    private const int Longest = 70;

    /// <summary>A string of CSS in which only letters and digits of ASCII stand for themselves: nothing can end it.</summary>
    public static string Quoted(string text) =>
        $"\"{string.Concat(PlainText.Beginning(PlainText.Visible(text), Longest).EnumerateRunes().Select(Escaped))}\"";

    private static string Escaped(Rune rune) => rune.IsAscii && Rune.IsLetterOrDigit(rune) ? rune.ToString() : $"\\{rune.Value:X6}";
}
