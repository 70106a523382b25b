using System.Text;

namespace Rapporteur.Archive.Texts;

/// <summary>A word and where it stands on the page, the page turned so that lines run from left to right and down; in points.</summary>
/// <param name="Text">The word.</param>
/// <param name="Left">Where it begins.</param>
/// <param name="Right">Where it ends.</param>
/// <param name="Level">The height of its base line.</param>
/// <param name="Size">The size of its type.</param>
internal readonly record struct PlacedWord(string Text, double Left, double Right, double Level, double Size);

/// <summary>
/// The order in which the words of a page are read: columns are told apart by the white between them, a title above them and a note below
/// them by the white
/// that they let be seen; then lines from above, an empty line where the white between lines is wide.
/// </summary>
internal static class PageLayout
{
    private const double NarrowestGutter = 0.8;
    private const double GutterToWordSpace = 1.8;
    private const double WideLeading = 1.45;
    private const int FewestLinesOfColumn = 4;
    private const double FewestWordsOnLine = 2.2;
    private const int DeepestCut = 24;

    /// <summary>The text of a page, lines ending in a line feed but for the last.</summary>
    public static string TextOf(IEnumerable<PlacedWord> words)
    {
        var all = words.ToList();
        if (all.Count == 0)
            return "";
        var read = new List<Line>();
        Read(all, LeastGutter(all), 0, read);
        return Hyphenation.Joined(Paragraphs(read));
    }

    private sealed record Line(List<PlacedWord> Words)
    {
        public double Level => Words[0].Level;

        public string Text
        {
            get
            {
                var text = string.Join(' ', Words.Select(word => word.Text));
                return RightToLeft.IsMostOf(text)
                    ? string.Join(' ', Words.AsEnumerable().Reverse().Select(word => RightToLeft.Read(word.Text))) : text;
            }
        }
    }

    /// <summary>
    /// The white that parts columns is wider than a letter is high, and than words are parted: type of one width has wide spaces.
    /// </summary>
    private static double LeastGutter(List<PlacedWord> words)
    {
        var size = Math.Max(1, Median(words.Select(word => word.Size)));
        var spaces = LinesOf(words).SelectMany(line => line.Words.Zip(line.Words.Skip(1), (word, next) => next.Left - word.Right))
            .Where(space => space > 0).ToList();
        return Math.Max(NarrowestGutter * size, spaces.Count == 0 ? 0 : GutterToWordSpace * Median(spaces));
    }

    private static void Read(List<PlacedWord> region, double leastGutter, int cuts, List<Line> read)
    {
        var lines = LinesOf(region);
        if (cuts < DeepestCut && Gutter(lines, leastGutter) is { } gutter)
        {
            Read(region.FindAll(word => word.Left < gutter), leastGutter, cuts + 1, read);
            Read(region.FindAll(word => word.Left >= gutter), leastGutter, cuts + 1, read);
        }
        else if (cuts < DeepestCut && CutThatFreesColumns(lines, leastGutter) is { } cut)
        {
            Read([.. lines.Take(cut).SelectMany(line => line.Words)], leastGutter, cuts + 1, read);
            Read([.. lines.Skip(cut).SelectMany(line => line.Words)], leastGutter, cuts + 1, read);
        }
        else
            read.AddRange(lines);
    }

    /// <summary>Words on one base line, a little slope and raised notes allowed; from above, each from the left.</summary>
    private static List<Line> LinesOf(List<PlacedWord> words)
    {
        var lines = new List<Line>();
        foreach (var word in words.OrderByDescending(word => word.Level).ThenBy(word => word.Left))
        {
            if (lines.Count > 0 && lines[^1].Words[^1] is var last && last.Level - word.Level < 0.4 * Math.Min(last.Size, word.Size))
                lines[^1].Words.Add(word);
            else
                lines.Add(new Line([word]));
        }
        foreach (var line in lines)
            line.Words.Sort((a, b) => a.Left.CompareTo(b.Left));
        return lines;
    }

    /// <summary>
    /// The middle of the widest white that goes down through all lines between two columns of prose; null where there is none.
    /// </summary>
    private static double? Gutter(List<Line> lines, double leastGutter)
    {
        if (lines.Count < FewestLinesOfColumn)
            return null;
        var words = lines.SelectMany(line => line.Words).OrderBy(word => word.Left).ToList();
        var (best, widest) = ((double?)null, leastGutter);
        var reach = words[0].Right;
        foreach (var word in words)
        {
            if (word.Left - reach > widest && AreColumns(lines, (word.Left + reach) / 2))
                (best, widest) = ((word.Left + reach) / 2, word.Left - reach);
            reach = Math.Max(reach, word.Right);
        }
        return best;
    }

    /// <summary>Prose has several words on a line on both sides; the cells of a table have not, and are read across.</summary>
    private static bool AreColumns(List<Line> lines, double at)
    {
        var left = lines.Select(line => line.Words.Count(word => word.Left < at)).Where(count => count > 0).ToList();
        var right = lines.Select(line => line.Words.Count(word => word.Left >= at)).Where(count => count > 0).ToList();
        return left.Count >= FewestLinesOfColumn && right.Count >= FewestLinesOfColumn && left.Average() >= FewestWordsOnLine
            && right.Average() >= FewestWordsOnLine;
    }

    /// <summary>How many lines to take off at the top, or leave at the bottom, so that the rest falls into columns.</summary>
    private static int? CutThatFreesColumns(List<Line> lines, double leastGutter)
    {
        for (var cut = 1; cut <= lines.Count - FewestLinesOfColumn; cut++)
        {
            if (Gutter(lines[cut..], leastGutter) is not null)
                return cut;
        }
        for (var cut = lines.Count - 1; cut >= FewestLinesOfColumn; cut--)
        {
            if (Gutter(lines[..cut], leastGutter) is not null)
                return cut;
        }
        return null;
    }

    private static List<string> Paragraphs(List<Line> lines)
    {
        var pitches = lines.Zip(lines.Skip(1), (upper, lower) => upper.Level - lower.Level).Where(pitch => pitch > 0).ToList();
        var usual = pitches.Count > 0 ? Median(pitches) : 0;
        var text = new List<string>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (i > 0 && lines[i - 1].Level - lines[i].Level > WideLeading * usual)
                text.Add("");
            text.Add(lines[i].Text);
        }
        return text;
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
