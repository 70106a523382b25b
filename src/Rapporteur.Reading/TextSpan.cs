namespace Rapporteur.Reading;

/// <summary>A run of text, <c>[Start, End)</c>, in Unicode code points from the beginning of the decoded text.</summary>
/// <param name="Start">The first code point of the run, 0 or more.</param>
/// <param name="End">One past the last code point, at least <paramref name="Start"/>.</param>
public readonly record struct TextSpan(int Start, int End)
{
    /// <summary>The number of code points in the run.</summary>
    public int Length => End - Start;

    /// <summary>Whether <paramref name="other"/> lies wholly within this run.</summary>
    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    /// <summary>Whether the two runs share at least one code point.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;
}

/// <summary>Words of the text and where they stand.</summary>
/// <param name="Span">Where the words stand.</param>
/// <param name="Exact">The words, verbatim.</param>
public sealed record Quoted(TextSpan Span, string Exact);

/// <summary>A quotation as the W3C Web Annotation TextQuoteSelector and TextPositionSelector together name it.</summary>
/// <param name="Span">Where the quotation stands.</param>
/// <param name="Exact">The quotation, verbatim.</param>
/// <param name="Prefix">Up to 32 characters that stand before it.</param>
/// <param name="Suffix">Up to 32 characters that stand after it.</param>
public sealed record Passage(TextSpan Span, string Exact, string Prefix, string Suffix);
