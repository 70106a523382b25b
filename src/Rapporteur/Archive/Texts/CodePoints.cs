using System.Buffers;

namespace Rapporteur.Archive.Texts;

/// <summary>Offsets of texts count code points; strings count UTF-16 code units.</summary>
internal static class CodePoints
{
    private static readonly SearchValues<char> LowSurrogates =
        SearchValues.Create([.. Enumerable.Range(0xDC00, 0x400).Select(code => (char)code)]);

    /// <summary>How many code points a text has.</summary>
    public static int In(ReadOnlySpan<char> text)
    {
        var count = text.Length;
        while (text.IndexOfAny(LowSurrogates) is var at and >= 0)
        {
            if (at > 0 && char.IsHighSurrogate(text[at - 1]))
                count--;
            text = text[(at + 1)..];
        }
        return count;
    }
}
