using System.Globalization;
using System.Text;

namespace Rapporteur.Archive.Texts;

/// <summary>
/// Turns words of Hebrew and Arabic, which a page holds from the left as they are drawn, into the order in which they are read and typed;
/// shaped letters of Arabic become
/// plain letters; numbers keep their order.
/// </summary>
internal static class RightToLeft
{
    private const char FirstShape = '\uFE80';

    /// <summary>The plain letter of each shape from U+FE80 on: as many times in a row as it has shapes.</summary>
    private static readonly string[] PlainOfShape =
    [
        .. Shapes("ء", 1), .. Shapes("آ", 2), .. Shapes("أ", 2), .. Shapes("ؤ", 2), .. Shapes("إ", 2), .. Shapes("ئ", 4),
        .. Shapes("ا", 2), .. Shapes("ب", 4),
        .. Shapes("ة", 2), .. Shapes("ت", 4), .. Shapes("ث", 4), .. Shapes("ج", 4), .. Shapes("ح", 4), .. Shapes("خ", 4),
        .. Shapes("د", 2), .. Shapes("ذ", 2),
        .. Shapes("ر", 2), .. Shapes("ز", 2), .. Shapes("س", 4), .. Shapes("ش", 4), .. Shapes("ص", 4), .. Shapes("ض", 4),
        .. Shapes("ط", 4), .. Shapes("ظ", 4),
        .. Shapes("ع", 4), .. Shapes("غ", 4), .. Shapes("ف", 4), .. Shapes("ق", 4), .. Shapes("ك", 4), .. Shapes("ل", 4),
        .. Shapes("م", 4), .. Shapes("ن", 4),
        .. Shapes("ه", 4), .. Shapes("و", 2), .. Shapes("ى", 2), .. Shapes("ي", 4), .. Shapes("لآ", 2), .. Shapes("لأ", 2),
        .. Shapes("لإ", 2), .. Shapes("لا", 2),
    ];

    /// <summary>Whether most letters of a text are written from the right.</summary>
    public static bool IsMostOf(string text)
    {
        var (right, left) = (0, 0);
        foreach (var c in text)
        {
            if (IsRightToLeft(c))
                right++;
            else if (char.IsLetter(c))
                left++;
        }
        return right > left;
    }

    /// <summary>A word as it is read, from a word as it is drawn.</summary>
    public static string Read(string drawn)
    {
        if (!drawn.Any(IsRightToLeft))
            return drawn;
        var read = new StringBuilder(drawn.Length + 4);
        foreach (var piece in Pieces(drawn))
            read.Append(char.IsDigit(piece[0]) ? piece : Plain(piece));
        return read.ToString();
    }

    /// <summary>Single characters from the last to the first; digits in a row stay together.</summary>
    private static IEnumerable<string> Pieces(string drawn)
    {
        for (var end = drawn.Length; end > 0;)
        {
            var start = end - 1;
            while (char.IsDigit(drawn[start]) && start > 0 && char.IsDigit(drawn[start - 1]))
                start--;
            yield return drawn[start..end];
            end = start;
        }
    }

    private static string Plain(string character) => character[0] switch
    {
        >= FirstShape and var shape when shape - FirstShape < PlainOfShape.Length => PlainOfShape[shape - FirstShape],
        '(' => ")",
        ')' => "(",
        '[' => "]",
        ']' => "[",
        '«' => "»",
        '»' => "«",
        _ => character,
    };

    private static bool IsRightToLeft(char c) =>
        c is >= '\u0590' and <= '\u08FF' or >= '\uFB1D' and <= '\uFDFF' or >= '\uFE70' and <= '\uFEFC'
            && CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.OtherLetter;

    private static IEnumerable<string> Shapes(string plain, int count) => Enumerable.Repeat(plain, count);
}
