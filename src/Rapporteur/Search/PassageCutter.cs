namespace Rapporteur.Search;

/// <summary>
/// Cuts a text into the passages that are found: paragraphs, short ones gathered, long ones parted at the end of a sentence. Every word of
/// the text lies in exactly one.
/// </summary>
internal static class PassageCutter
{
    private const int Gathered = 500, Longest = 1_200;

    /// <summary>The passages, in their order, as UTF-16 offsets; blanks at their ends are left out.</summary>
    public static IEnumerable<(int Start, int End)> Cut(string text)
    {
        var (start, end) = (0, 0);
        foreach (var paragraph in Paragraphs(text))
        {
            if (end > start && paragraph.End - start > Gathered)
            {
                yield return (start, end);
                start = paragraph.Start;
            }
            if (end <= start)
                start = paragraph.Start;
            end = paragraph.End;
            while (end - start > Longest)
            {
                var cut = SentenceEnd(text, start);
                yield return (start, TrimmedEnd(text, start, cut));
                start = TrimmedStart(text, cut, end);
            }
        }
        if (end > start)
            yield return (start, end);
    }

    /// <summary>Stretches between blank lines, without blanks at their ends.</summary>
    private static IEnumerable<(int Start, int End)> Paragraphs(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var start = TrimmedStart(text, at, text.Length);
            if (start == text.Length)
                yield break;
            at = BlankLine(text, start);
            yield return (start, TrimmedEnd(text, start, at));
        }
    }

    private static int BlankLine(string text, int from)
    {
        for (var line = text.IndexOf('\n', from); line >= 0; line = text.IndexOf('\n', line + 1))
        {
            var next = line + 1;
            while (next < text.Length && text[next] is ' ' or '\t' or '\r' or '\u00A0')
                next++;
            if (next >= text.Length || text[next] == '\n')
                return line;
        }
        return text.Length;
    }

    /// <summary>Where a sentence ends in the second half of what may be a passage; else a line, a word, or wherever it must be.</summary>
    private static int SentenceEnd(string text, int start)
    {
        var (lowest, highest) = (start + Longest / 2, start + Longest);
        for (var i = highest; i > lowest; i--)
        {
            if (char.IsWhiteSpace(text[i]) && text[i - 1] is '.' or '!' or '?' or '…' or '»' or '”' or '。')
                return i;
        }
        for (var i = highest; i > lowest; i--)
        {
            if (char.IsWhiteSpace(text[i]))
                return i;
        }
        return char.IsLowSurrogate(text[highest]) ? highest - 1 : highest;
    }

    private static int TrimmedStart(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        return start;
    }

    private static int TrimmedEnd(string text, int start, int end)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return end;
    }
}
