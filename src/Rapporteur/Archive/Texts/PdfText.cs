using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis.WordExtractor;
using UglyToad.PdfPig.Util;
using UglyToad.PdfPig.Exceptions;

namespace Rapporteur.Archive.Texts;

/// <summary>
/// Reads the text of a PDF, page by page, in the order of <see cref="PageLayout"/>. Pages without text and letters without meaning are
/// said, not guessed.
/// </summary>
internal static class PdfText
{
    private const int StackBytes = 256 << 20;
    private const int MostLettersCompared = 25_000;

    /// <summary>Name and version of the reader.</summary>
    public static string Tool { get; } = ToolVersions.Of("PdfPig", typeof(PdfDocument));

    /// <summary>Reads a document. What the parser cannot do is a refusal; only want of memory is thrown.</summary>
    /// <param name="bytes">The document.</param>
    /// <param name="limits">Pages, characters and depth.</param>
    public static Extraction Read(ReadOnlyMemory<byte> bytes, ExtractionLimits limits)
    {
        var blank = new Extraction { MediaType = MediaTypes.Pdf, Tool = Tool };
        if (IsDeeperThan(bytes.Span, limits.Depth))
            return blank with { NoText = ArchiveTextRefusals.TooDeep.With(("limit", limits.Depth)) };
        var read = blank;
        OutOfMemoryException? exhaustion = null;
        var parser = new Thread(() => read = ReadOnLargeStack(bytes, limits, blank, out exhaustion), StackBytes);
        parser.Start();
        parser.Join();
        return exhaustion is null ? read : throw exhaustion;
    }

    private static Extraction ReadOnLargeStack(
        ReadOnlyMemory<byte> bytes, ExtractionLimits limits, Extraction blank, out OutOfMemoryException? exhaustion)
    {
        exhaustion = null;
        try
        {
            using var document = PdfDocument.Open(bytes.ToArray(),
                new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true });
            return ReadPages(document, limits, blank);
        }
        catch (PdfDocumentEncryptedException)
        {
            return blank with { NoText = ArchiveTextRefusals.Encrypted.With() };
        }
        catch (OutOfMemoryException memory)
        {
            exhaustion = memory; // thrown again by the caller: on this thread it would end the program
            return blank;
        }
        catch (Exception)
        {
            return blank with { NoText = ArchiveTextRefusals.Damaged.With() };
        }
    }

    private static Extraction ReadPages(PdfDocument document, ExtractionLimits limits, Extraction blank)
    {
        var text = new StringBuilder();
        var pages = new List<int>();
        var (codePoints, empty) = (0, 0);
        var problems = new List<Refusal>();
        for (var number = 1; number <= document.NumberOfPages; number++)
        {
            if (number > limits.Pages)
            {
                problems.Add(ArchiveTextRefusals.TooManyPages.With(("pages", document.NumberOfPages), ("read", limits.Pages)));
                break;
            }
            if (text.Length > limits.Characters)
                return blank with { NoText = ArchiveTextRefusals.TooLarge.With() };
            pages.Add(codePoints);
            var page = TextOf(document.GetPage(number));
            if (page.Length == 0)
                empty++;
            else
            {
                page += "\n\n";
                codePoints += CodePoints.In(page);
                text.Append(page);
            }
        }
        return Judged(blank, text.ToString(), pages, empty, problems) with { Metadata = Properties(document) };
    }

    private static Extraction Judged(Extraction blank, string text, List<int> pages, int empty, List<Refusal> problems)
    {
        if (string.IsNullOrWhiteSpace(text))
            return blank with { NoText = ArchiveTextRefusals.NoText.With(("pages", pages.Count)) };
        if (IsGibberish(text))
            return blank with { NoText = ArchiveTextRefusals.UnreadableLetters.With() };
        if (empty > 0)
            problems.Add(ArchiveTextRefusals.PagesWithoutText.With(("count", empty), ("pages", pages.Count)));
        problems.AddRange(PlainText.Oddities(text));
        return blank with { Text = text, Pages = pages, Problems = problems };
    }

    /// <summary>The words of a page, those that run the way of most first, then those turned otherwise (notes on a margin).</summary>
    private static string TextOf(Page page)
    {
        // Neighbours are looked for among all letters of a page: on a page with more than any sheet holds, letters are taken as they come.
        IWordExtractor extractor = page.Letters.Count > MostLettersCompared ? DefaultWordExtractor.Instance : NearestNeighbourWordExtractor.Instance;
        var words = page.GetWords(extractor).Where(word => !string.IsNullOrWhiteSpace(word.Text));
        var ways = words.GroupBy(Quarter).OrderByDescending(way => way.Count()).ThenBy(way => way.Key);
        return string.Join("\n\n", ways.Select(way => PageLayout.TextOf(way.Select(word => Placed(word, way.Key)))));
    }

    /// <summary>By how many quarters of a turn, against the clock, a word's line is turned.</summary>
    private static int Quarter(Word word)
    {
        var (start, end) = (word.Letters[0].StartBaseLine, word.Letters[^1].EndBaseLine);
        return (int)Math.Round(Math.Atan2(end.Y - start.Y, end.X - start.X) / (Math.PI / 2) + 4) % 4;
    }

    private static PlacedWord Placed(Word word, int quarter)
    {
        var box = word.BoundingBox;
        var corners = new[] { box.TopLeft, box.TopRight, box.BottomLeft, box.BottomRight };
        var along = corners.Select(corner => Turned(corner.X, corner.Y, quarter).Along).ToList();
        var baseLine = word.Letters[0].StartBaseLine;
        var size = word.Letters.Max(letter => letter.PointSize);
        var level = Turned(baseLine.X, baseLine.Y, quarter).Up;
        return new PlacedWord(Letters.Plain(word.Text), along.Min(), along.Max(), level, size > 0 ? size : box.Height);
    }

    /// <summary>A point of a page turned back.</summary>
    private static (double Along, double Up) Turned(double x, double y, int quarter) => quarter switch
    {
        1 => (y, -x),
        2 => (-x, -y),
        3 => (-y, x),
        _ => (x, y),
    };

    /// <summary>
    /// Letters whose codes mean nothing come out as signs, digits and controls; in every language most of a text is letters.
    /// </summary>
    private static bool IsGibberish(string text)
    {
        var (letters, others) = (0, 0);
        foreach (var c in text)
        {
            if (char.IsLetter(c) && c is < '\uE000' or > '\uF8FF')
                letters++;
            else if (!char.IsWhiteSpace(c) && !char.IsDigit(c))
                others++;
        }
        return others > letters;
    }

    private static TextMetadata Properties(PdfDocument document)
    {
        var information = document.Information;
        return new TextMetadata { Title = Clean(information.Title), Author = Clean(information.Author) };
    }

    private static string? Clean(string? text) =>
        string.IsNullOrWhiteSpace(text) || text.Length > 500 || text.Any(char.IsControl) ? null : text.Trim();

    /// <summary>Whether arrays or dictionaries lie deeper in each other than a limit, outside of packed streams.</summary>
    private static bool IsDeeperThan(ReadOnlySpan<byte> bytes, int limit)
    {
        var depth = 0;
        while (bytes.IndexOfAny("[]<>"u8) is var at and >= 0)
        {
            var isOpening = bytes[at] is (byte)'[' or (byte)'<';
            depth = Math.Max(0, depth + (isOpening ? 1 : -1));
            if (depth > limit * 2)
                return true;
            bytes = bytes[(at + 1)..];
        }
        return false;
    }
}
