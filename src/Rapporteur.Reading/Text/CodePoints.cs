namespace Rapporteur.Reading.Text;

/// <summary>Turns places in UTF-16 units into places in Unicode code points; an unpaired surrogate counts as one.</summary>
internal sealed class CodePoints
{
    private const int Stride = 4096;
    private readonly string text;
    private readonly int[]? pairsBefore;

    public CodePoints(string text)
    {
        this.text = text;
        pairsBefore = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0 ? null : CountPairs(text);
        Total = At(text.Length);
    }

    /// <summary>The length of the text in code points.</summary>
    public int Total { get; }

    public int At(int unit)
    {
        if (pairsBefore is null)
        {
            return unit;
        }
        var block = unit / Stride;
        return unit - pairsBefore[block] - PairsEndingIn(block * Stride, unit);
    }

    public TextSpan Span(int start, int end) => new(At(start), At(end));

    private static int[] CountPairs(string text)
    {
        var counts = new int[(text.Length / Stride) + 1];
        for (int i = 1, pairs = 0; i <= text.Length; i++)
        {
            pairs += IsPairEnd(text, i - 1) ? 1 : 0;
            if (i % Stride == 0)
            {
                counts[i / Stride] = pairs;
            }
        }
        return counts;
    }

    private int PairsEndingIn(int from, int to)
    {
        var pairs = 0;
        for (var i = from; i < to; i++)
        {
            pairs += IsPairEnd(text, i) ? 1 : 0;
        }
        return pairs;
    }

    private static bool IsPairEnd(string text, int unit) =>
        unit > 0 && char.IsLowSurrogate(text[unit]) && char.IsHighSurrogate(text[unit - 1]);
}
