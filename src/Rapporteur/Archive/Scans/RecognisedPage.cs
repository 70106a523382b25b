using System.Globalization;
using System.Text;

namespace Rapporteur.Archive.Scans;

/// <summary>
/// A page as Tesseract gives it in TSV: words in blocks, paragraphs and lines. Its text has a line feed after a line, an empty line after
/// a paragraph, and words that were broken over two lines whole.
/// </summary>
internal sealed class RecognisedPage
{
    private const int WordLevel = 5, PageLevel = 1;

    private readonly StringBuilder text = new();
    private readonly List<int[]> words = [];
    private int length;
    private (int Paragraph, int Line) last;
    private double confidence;
    private int letters;

    /// <summary>Width of the picture, in pixels.</summary>
    public int Width { get; private init; }

    /// <summary>Height of the picture, in pixels.</summary>
    public int Height { get; private init; }

    /// <summary>The text; empty where there is none.</summary>
    public string Text => text.ToString();

    /// <summary>As in <see cref="ScanPage.Words"/>, offsets from the beginning of the page.</summary>
    public IReadOnlyList<int[]> Words => words;

    /// <summary>How many letters and digits were recognised.</summary>
    public int Letters => letters;

    /// <summary>Mean confidence of the letters, 0 to 100.</summary>
    public double Confidence => letters == 0 ? 0 : confidence / letters;

    /// <summary>The pages of a TSV output.</summary>
    public static IReadOnlyList<RecognisedPage> Parse(string tsv)
    {
        var pages = new List<RecognisedPage>();
        var paragraph = 0;
        foreach (var line in tsv.Split('\n').Skip(1))
        {
            var cells = line.Split('\t');
            if (cells.Length < 12 || !int.TryParse(cells[0], NumberStyles.None, CultureInfo.InvariantCulture, out var level))
                continue;
            if (level == PageLevel)
                pages.Add(new RecognisedPage { Width = Number(cells[8]), Height = Number(cells[9]) });
            else if (level < WordLevel - 1)
                paragraph++;
            else if (level == WordLevel && pages.Count > 0 && cells[11].Trim() is { Length: > 0 } word)
                pages[^1].Add(word, (paragraph, Number(cells[4])), [Number(cells[6]), Number(cells[7]), Number(cells[8]), Number(cells[9])], double.TryParse(cells[10], CultureInfo.InvariantCulture, out var sure) ? sure : 0);
        }
        return pages;
    }

    private void Add(string word, (int Paragraph, int Line) at, int[] box, double sure)
    {
        if (words.Count > 0)
            Part(at, word);
        last = at;
        var start = length;
        text.Append(word);
        length += word.EnumerateRunes().Count();
        words.Add([start, length, .. box, (int)Math.Round(Math.Clamp(sure, 0, 100))]);
        var count = word.Count(char.IsLetterOrDigit);
        confidence += sure * count;
        letters += count;
    }

    /// <summary>What stands between the last word and the next; nothing between the halves of a broken word, whose hyphen goes.</summary>
    private void Part((int Paragraph, int Line) at, string next)
    {
        var isBroken = at != last && at.Paragraph == last.Paragraph && text.Length > 1 && text[^1] is '-' or '\u2010' && char.IsLetter(text[^2]) && char.IsLower(next[0]);
        if (isBroken)
        {
            text.Length--;
            length--;
            words[^1][1]--;
            return;
        }
        var between = at.Paragraph != last.Paragraph ? "\n\n" : at.Line != last.Line ? "\n" : " ";
        text.Append(between);
        length += between.Length;
    }

    private static int Number(string cell) => int.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
