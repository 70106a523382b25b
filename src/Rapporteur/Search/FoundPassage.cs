using Rapporteur.Archive;

namespace Rapporteur.Search;

/// <summary>A passage that was found, with the words that it was found by.</summary>
public sealed record FoundPassage
{
    /// <summary>The exhibit.</summary>
    public required Exhibit Exhibit { get; init; }

    /// <summary>The part of it that the passage begins in, or null.</summary>
    public ExhibitPart? Part { get; init; }

    /// <summary>Its first code point in the text layer.</summary>
    public required int Start { get; init; }

    /// <summary>The code point after its last.</summary>
    public required int End { get; init; }

    /// <summary>Its words, as they stand in the text layer.</summary>
    public required string Text { get; init; }

    /// <summary>Where in <see cref="Text"/> the words stand that were asked for, as UTF-16 offsets, in their order.</summary>
    public required IReadOnlyList<(int Start, int End)> Marks { get; init; }

    /// <summary>A stretch of the passage around the marks, for a line or two: whole words, as UTF-16 offsets.</summary>
    /// <param name="length">How long it is at most, about.</param>
    public (int Start, int End) Excerpt(int length)
    {
        if (Text.Length <= length)
            return (0, Text.Length);
        var first = Marks.Count == 0 ? 0 : Marks[Densest(length)].Start;
        var start = Math.Clamp(first - length / 4, 0, Text.Length - length);
        var end = start + length;
        while (start > 0 && start < first && !char.IsWhiteSpace(Text[start - 1]))
            start++;
        while (end < Text.Length && !char.IsWhiteSpace(Text[end]))
            end++;
        return (start, end);
    }

    /// <summary>The mark from which on most others lie within reach.</summary>
    private int Densest(int length)
    {
        var (best, most) = (0, 0);
        for (var i = 0; i < Marks.Count; i++)
        {
            var within = Marks.Skip(i).TakeWhile(mark => mark.End - Marks[i].Start <= length * 3 / 4).Count();
            if (within > most)
                (best, most) = (i, within);
        }
        return best;
    }
}

/// <summary>A page of answers.</summary>
/// <param name="Passages">The passages of the page, best first.</param>
/// <param name="Total">How many passages there are in all, or at least.</param>
/// <param name="IsExact">Whether there are exactly so many; else there are more, and they stand in the order of the ledger.</param>
public sealed record SearchAnswer(IReadOnlyList<FoundPassage> Passages, int Total, bool IsExact);
