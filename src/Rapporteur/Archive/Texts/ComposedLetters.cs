using System.Text;

namespace Rapporteur.Archive.Texts;

/// <summary>
/// Composes letters with the marks behind them, as file systems of Apple's store them apart: the letters that names of files are likely to
/// hold.
/// A table, since string.Normalize does nothing where globalization is invariant.
/// </summary>
internal static class ComposedLetters
{
    private static readonly Dictionary<(char Letter, char Mark), char> Composed = Load(
        ('\u0300', "aàeèiìoòuùAÀEÈIÌOÒUÙ"), ('\u0301', "aáeéiíoóuúyýcćnńsśzźAÁEÉIÍOÓUÚYÝCĆNŃSŚZŹгѓкќ"), ('\u0302', "aâeêiîoôuûAÂEÊIÎOÔUÛ"),
        ('\u0303', "aãnñoõAÃNÑOÕ"),
        ('\u0306', "ийИЙуўУЎaăAĂgğGĞ"), ('\u0307', "zżZŻIİ"), ('\u0308', "aäeëiïoöuüyÿAÄEËIÏOÖUÜеёЕЁіїІЇ"), ('\u030A', "aåAÅuů"),
        ('\u030B', "oőuűOŐUŰ"),
        ('\u030C', "cčdďeěnňrřsštťzžCČDĎEĚNŇRŘSŠTŤZŽ"), ('\u0327', "cçsşCÇSŞ"), ('\u0328', "aąeęAĄEĘ"));

    /// <summary>The text with such pairs composed.</summary>
    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\u0300', '\u0328'))
            return text;
        var composed = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (composed.Length > 0 && Composed.TryGetValue((composed[^1], c), out var letter))
                composed[^1] = letter;
            else
                composed.Append(c);
        }
        return composed.ToString();
    }

    private static Dictionary<(char, char), char> Load(params (char Mark, string Pairs)[] table) =>
        table.SelectMany(row => row.Pairs.Chunk(2).Select(pair => (Key: (pair[0], row.Mark), Letter: pair[1])))
            .ToDictionary(pair => pair.Key, pair => pair.Letter);
}
