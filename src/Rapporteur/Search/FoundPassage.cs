namespace Rapporteur.Search;

/// <summary>Where a passage stands: what is said of its part of the exhibit, else of the exhibit.</summary>
public sealed record PassageOrigin
{
    /// <summary>Number of the exhibit.</summary>
    public required int Exhibit { get; init; }

    /// <summary>The short handle: <c>E12</c>.</summary>
    public string Handle => $"E{Exhibit}";

    /// <summary>What people call the exhibit: its title, else its file name.</summary>
    public required string Name { get; init; }

    /// <summary>Path below the folder that was given, or null.</summary>
    public string? Path { get; init; }

    /// <summary>Name of its source, or null.</summary>
    public string? Source { get; init; }

    /// <summary>Label of the part that the passage begins in, or null.</summary>
    public string? Part { get; init; }

    /// <summary>Author, or null.</summary>
    public string? Author { get; init; }

    /// <summary>When it was written, EDTF, or null.</summary>
    public string? Written { get; init; }

    /// <summary>When it was first published, EDTF, or null.</summary>
    public string? Published { get; init; }

    /// <summary>Language of the text, or null.</summary>
    public string? Language { get; init; }

    /// <summary>SHA-256 of the text layer.</summary>
    public required string TextSha256 { get; init; }
}

/// <summary>A passage that was found, with the words that it was found by.</summary>
public sealed record FoundPassage
{
    /// <summary>Where it stands.</summary>
    public required PassageOrigin Origin { get; init; }

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
