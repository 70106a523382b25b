namespace Rapporteur.Pages;

/// <summary>A page of a long text.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Of">How many there are.</param>
/// <param name="Paragraphs">Its paragraphs.</param>
/// <param name="FirstParagraph">Number of its first paragraph in the text, from 1.</param>
/// <param name="Start">Offset of its first character, in UTF-16 units.</param>
/// <param name="End">Offset after its last.</param>
public sealed record TextPage(int Number, int Of, IReadOnlyList<TextParagraph> Paragraphs, int FirstParagraph, int Start, int End);

/// <summary>A paragraph: a run of lines up to an empty one, in UTF-16 units of the text.</summary>
/// <param name="Start">Offset of its first character.</param>
/// <param name="End">Offset after its last, line ends left out.</param>
public readonly record struct TextParagraph(int Start, int End);

/// <summary>
/// Divides a text into paragraphs and pages. The page of a passage follows from its offset alone, so that links need no text: page
/// n begins with the paragraph that holds code point (n - 1) * <see cref="Length"/> and ends with the one that holds the last of its
/// own. A paragraph on the edge stands on both.
/// </summary>
public static class TextPages
{
    /// <summary>Code points of a page.</summary>
    public const int Length = 40_000;

    private const int LongestParagraph = 4_000;

    /// <summary>The page that a passage begins on, from 1.</summary>
    /// <param name="start">Its offset in code points.</param>
    public static int PageOf(int start) => start / Length + 1;

    /// <summary>The pages of a text, one by one.</summary>
    public static IEnumerable<TextPage> Of(string text)
    {
        var paragraphs = Paragraphs(text);
        var edges = Edges(text);
        for (var number = 1; number <= edges.Count - 1; number++)
        {
            var (from, to) = (edges[number - 1], edges[number]);
            var first = paragraphs.FindIndex(paragraph => paragraph.End > from);
            var own = first < 0 ? [] : paragraphs.Skip(first).TakeWhile(paragraph => paragraph.Start < to).ToList();
            var (start, end) = own.Count == 0 ? (from, to) : (own[0].Start, own[^1].End);
            yield return new(number, edges.Count - 1, own, first + 1, start, end);
        }
    }

    /// <summary>UTF-16 offsets of every <see cref="Length"/>th code point, and of the end.</summary>
    private static List<int> Edges(string text)
    {
        var edges = new List<int> { 0 };
        var points = 0;
        for (var index = 0; index < text.Length; index++)
        {
            if (char.IsLowSurrogate(text[index]) && index > 0 && char.IsHighSurrogate(text[index - 1]))
                continue;
            if (points > 0 && points % Length == 0)
                edges.Add(index);
            points++;
        }
        edges.Add(text.Length);
        return edges;
    }

    private static List<TextParagraph> Paragraphs(string text)
    {
        var paragraphs = new List<TextParagraph>();
        var start = -1;
        var end = 0;
        foreach (var line in Lines(text))
        {
            var isEmpty = string.IsNullOrWhiteSpace(text[line]);
            if (start >= 0 && (isEmpty || line.End.Value - start > LongestParagraph))
            {
                paragraphs.Add(new(start, end));
                start = -1;
            }
            if (isEmpty)
                continue;
            if (start < 0)
                start = line.Start.Value;
            end = line.End.Value;
        }
        if (start >= 0)
            paragraphs.Add(new(start, end));
        return paragraphs;
    }

    /// <summary>The lines without their ends; a line without end in sight is cut.</summary>
    private static IEnumerable<Range> Lines(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.AsSpan(start).IndexOfAny('\n', '\r', '\f') is >= 0 and var length ? start + length : text.Length;
            if (end - start > LongestParagraph)
                end = Cut(text, start);
            yield return start..end;
            start = end;
            if (start < text.Length && text[start] is '\n' or '\f')
                start++;
            else if (start < text.Length && text[start] == '\r')
                start += start + 1 < text.Length && text[start + 1] == '\n' ? 2 : 1;
        }
    }

    private static int Cut(string text, int start)
    {
        var end = start + LongestParagraph;
        var space = text.LastIndexOf(' ', end - 1, LongestParagraph / 2);
        if (space > start)
            return space + 1;
        return char.IsLowSurrogate(text[end]) ? end - 1 : end;
    }
}
