using System.Text;
using Rapporteur.Coding;

namespace Rapporteur.Commission;

/// <summary>Words in a text layer, counted in code points.</summary>
internal static class PassageText
{
    /// <summary>Whether the words of a passage stand in a text where the passage says.</summary>
    public static bool StandsIn(string text, PassageBody passage)
    {
        var (at, start) = (0, -1);
        for (var i = 0; i <= text.Length; at++)
        {
            if (at == passage.Start)
                start = i;
            if (at == passage.End)
                return start >= 0 && string.CompareOrdinal(text, start, passage.Exact, 0, Math.Max(i - start, passage.Exact.Length)) == 0;
            if (i == text.Length)
                return false;
            i += Rune.TryGetRuneAt(text, i, out var rune) ? rune.Utf16SequenceLength : 1;
        }
        return false;
    }
}
