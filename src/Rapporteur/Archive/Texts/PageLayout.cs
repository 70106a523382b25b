using System.Text;

namespace Rapporteur.Archive.Texts;

/// <summary>A word and where it stands on the page, in points from the lower left corner.</summary>
internal readonly record struct PlacedWord(string Text, double Left, double Right, double Bottom, double Top)
{
    public double Height => Top - Bottom;

    public double Middle => (Top + Bottom) / 2;
}

/// <summary>
/// The order in which the words of a page are read: columns are told apart by the white between them, a title above them and a note below them by the white
/// that they let be seen; then lines from above, an empty line where the white between lines is wide.
/// </summary>
internal static class PageLayout
{
    private const double NarrowestGutter = 0.8;
    private const double WideLeading = 1.45;
    private const int FewestLinesOfColumn = 3;
    private const double FewestWordsOnLine = 2.2;
    private const int DeepestCut = 24;

    /// <summary>The text of a page, lines ending in a line feed but for the last.</summary>
    public static string TextOf(IEnumerable<PlacedWord> words)
    {
        var all = words.ToList();
        if (all.Count == 0)
            return "";
        var height = Median(all.Select(word => word.Height));
        var lines = new List<Line>();
        Read(all, Math.Max(height, 1), 0, lines);
        return Hyphenation.Joined(Paragraphs(lines));
    }

    private sealed record Line(List<PlacedWord> Words)
    {
        public double Middle => Words.Average(word => word.Middle);

        public double Top => Words.Max(word => word.Top);

        public double Bottom => Words.Min(word => word.Bottom);

        public string Text => string.Join(' ', Words.Select(word => word.Text));
    }

    private static void Read(List<PlacedWord> region, double height, int cuts, List<Line> read)
    {
        var lines = LinesOf(region);
        if (cuts < DeepestCut && Gutter(lines, height) is { } gutter)
        {
            Read(region.FindAll(word => word.Left < gutter), height, cuts + 1, read);
            Read(region.FindAll(word => word.Left >= gutter), height, cuts + 1, read);
        }
        else if (cuts < DeepestCut && CutThatFreesColumns(lines, height) is { } cut)
        {
            Read([.. lines.Take(cut).SelectMany(line => line.Words)], height, cuts + 1, read);
            Read([.. lines.Skip(cut).SelectMany(line => line.Words)], height, cuts + 1, read);
        }
        else
            read.AddRange(lines);
    }

    /// <summary>Words whose middles lie on one level, a little slope allowed; from above, each from the left.</summary>
    private static List<Line> LinesOf(List<PlacedWord> words)
    {
        var lines = new List<Line>();
        foreach (var word in words.OrderByDescending(word => word.Middle).ThenBy(word => word.Left))
        {
            var last = lines.Count > 0 ? lines[^1] : null;
            var isOnLast = last is not null && Math.Abs(last.Words[^1].Middle - word.Middle) < 0.5 * Math.Min(Math.Max(word.Height, 4), Math.Max(last.Words[^1].Height, 4));
            if (isOnLast)
                last!.Words.Add(word);
            else
                lines.Add(new Line([word]));
        }
        foreach (var line in lines)
            line.Words.Sort((a, b) => a.Left.CompareTo(b.Left));
        return lines;
    }

    /// <summary>The middle of the widest white that goes down through all lines between two columns of prose; null where there is none.</summary>
    private static double? Gutter(List<Line> lines, double height)
    {
        if (lines.Count < FewestLinesOfColumn)
            return null;
        var words = lines.SelectMany(line => line.Words).OrderBy(word => word.Left).ToList();
        var (best, widest) = ((double?)null, NarrowestGutter * height);
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
        return left.Count >= FewestLinesOfColumn && right.Count >= FewestLinesOfColumn && left.Average() >= FewestWordsOnLine && right.Average() >= FewestWordsOnLine;
    }

    /// <summary>How many lines to take off at the top, or leave at the bottom, so that the rest falls into columns.</summary>
    private static int? CutThatFreesColumns(List<Line> lines, double height)
    {
        for (var cut = 1; cut <= lines.Count - FewestLinesOfColumn; cut++)
        {
            if (Gutter(lines[cut..], height) is not null)
                return cut;
        }
        for (var cut = lines.Count - 1; cut >= FewestLinesOfColumn; cut--)
        {
            if (Gutter(lines[..cut], height) is not null)
                return cut;
        }
        return null;
    }

    private static List<string> Paragraphs(List<Line> lines)
    {
        var pitches = lines.Zip(lines.Skip(1), (upper, lower) => upper.Middle - lower.Middle).Where(pitch => pitch > 0).ToList();
        var usual = pitches.Count > 0 ? Median(pitches) : 0;
        var text = new List<string>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (i > 0 && lines[i - 1].Middle - lines[i].Middle > WideLeading * usual)
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
