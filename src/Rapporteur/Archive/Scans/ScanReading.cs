using System.Collections.Concurrent;
using System.Text;
using Rapporteur.Archive.Texts;

namespace Rapporteur.Archive.Scans;

/// <summary>A document's text as recognised, beside what it had of its own.</summary>
/// <param name="Text">The whole text.</param>
/// <param name="Pages">Where its pages begin, in code points; null for a picture of one page.</param>
/// <param name="Tool">What made it.</param>
/// <param name="Layer">Where the words stand.</param>
internal sealed record RecognisedText(string Text, int[]? Pages, string Tool, ScanLayer Layer);

/// <summary>Reads pictures and pages that are pictures: what has text of its own keeps it.</summary>
/// <param name="tesseract">The program.</param>
/// <param name="order">Its words for languages, the likeliest first.</param>
/// <param name="keep">Keeps a page's picture and answers its SHA-256.</param>
internal sealed class ScanReading(Tesseract tesseract, IReadOnlyList<string> order, Func<byte[], string> keep)
{
    private const int PagesAtOnce = 6, MostPages = 2_000;

    /// <summary>Reads a picture: one page, or several of a TIFF.</summary>
    /// <param name="bytes">The picture.</param>
    /// <returns>The text, or why there is none.</returns>
    public Outcome<RecognisedText> OfPicture(ReadOnlyMemory<byte> bytes)
    {
        if (PictureHeader.Of(bytes.Span) is not { } size)
            return ArchiveTextRefusals.PictureUnknown.With();
        if (size.Pixels > Tesseract.MostPixels)
            return ArchiveTextRefusals.PictureTooLarge.With(("width", size.Width), ("height", size.Height));
        if (tesseract.Recognise(bytes, order) is not { } read)
            return ArchiveTextRefusals.RecognitionFailed.With(("tool", tesseract.Tool));
        var pages = read.Pages.Select((page, i) => new ReadPage(i + 1, "", page, null)).ToList();
        return Joined(pages, $"tesseract {tesseract.Version} ({read.Language})", pages.Count > 1);
    }

    /// <summary>Reads the pages of a PDF that have no text.</summary>
    /// <param name="bytes">The document.</param>
    /// <param name="own">The text that its pages have; empty for a page without. Null where none has and their number is not known.</param>
    /// <param name="tool">What read that.</param>
    /// <returns>The text, or why there is none.</returns>
    public Outcome<RecognisedText> OfPdf(ReadOnlyMemory<byte> bytes, IReadOnlyList<string>? own, string? tool)
    {
        if (!tesseract.DrawsPages)
            return ArchiveTextRefusals.CannotDraw.With();
        var (pages, languages) = (new List<ReadPage>(), new SortedSet<string>(StringComparer.Ordinal));
        var likeliest = order;
        for (var first = 1; first <= (own?.Count ?? MostPages);)
        {
            if (own?[first - 1].Length > 0)
            {
                pages.Add(new ReadPage(first, own[first - 1], null, null));
                first++;
                continue;
            }
            var count = own is null ? PagesAtOnce : own.Skip(first - 1).Take(PagesAtOnce).TakeWhile(text => text.Length == 0).Count();
            var drawn = tesseract.Draw(bytes, first, count);
            var read = ReadAll(drawn, first, ref likeliest, languages);
            pages.AddRange(read);
            if (drawn.Count < count && own is null)
                break;
            // What could not be drawn stays without text.
            pages.AddRange(Enumerable.Range(first + drawn.Count, count - drawn.Count).Select(page => new ReadPage(page, "", null, null)));
            first += count;
        }
        if (pages.Count == 0)
            return ArchiveTextRefusals.RecognitionFailed.With(("tool", tesseract.Tool));
        var by = $"tesseract {tesseract.Version} ({string.Join('+', languages.DefaultIfEmpty(order[0]))})";
        return Joined(pages, tool is null ? by : $"{tool}, {by}", hasPages: true);
    }

    /// <summary>The first page tells the language that is then tried first on the others, which are read side by side.</summary>
    private IReadOnlyList<ReadPage> ReadAll(IReadOnlyList<byte[]> drawn, int first, ref IReadOnlyList<string> likeliest, SortedSet<string> languages)
    {
        var read = new ReadPage[drawn.Count];
        var spoken = new ConcurrentDictionary<string, bool>();
        for (var begun = 0; begun < drawn.Count;)
        {
            var isOrderKnown = !ReferenceEquals(likeliest, order);
            var (order1, from, to) = (likeliest, begun, isOrderKnown ? drawn.Count : begun + 1);
            Parallel.For(from, to, i => read[i] = ReadOne(drawn[i], first + i, order1, spoken));
            if (!isOrderKnown && read[begun].Words is { Letters: > 0 })
                likeliest = [.. spoken.Keys, .. order.Except(spoken.Keys)];
            begun = to;
        }
        languages.UnionWith(spoken.Keys);
        return read;
    }

    private ReadPage ReadOne(byte[] image, int number, IReadOnlyList<string> languages, ConcurrentDictionary<string, bool> spoken)
    {
        if (PictureHeader.Of(image) is not { } size || size.Pixels > Tesseract.MostPixels
            || tesseract.Recognise(image, languages) is not { Pages: [var page, ..] } read || page.Letters == 0)
            return new ReadPage(number, "", null, null);
        spoken[read.Language] = true;
        return new ReadPage(number, "", page, keep(image));
    }

    private Outcome<RecognisedText> Joined(IReadOnlyList<ReadPage> pages, string by, bool hasPages)
    {
        var text = new StringBuilder();
        var (starts, scans, length) = (new List<int>(), new List<ScanPage>(), 0);
        foreach (var page in pages)
        {
            starts.Add(length);
            var own = page.Words is { } words ? words.Text.Length == 0 ? "" : words.Text + "\n\n" : page.Own;
            if (page.Words is { } recognised)
            {
                var shift = length;
                scans.Add(new ScanPage(page.Number, page.Image, recognised.Width, recognised.Height,
                    [.. recognised.Words.Select(word => (int[])[word[0] + shift, word[1] + shift, .. word[2..]])]));
            }
            text.Append(own);
            length += own.EnumerateRunes().Count();
        }
        if (scans.All(scan => scan.Words.Length == 0))
            return ArchiveTextRefusals.NothingRecognised.With(("tool", tesseract.Tool));
        return new RecognisedText(text.ToString(), hasPages ? [.. starts] : null, by, new ScanLayer(by, [.. scans]));
    }

    private sealed record ReadPage(int Number, string Own, RecognisedPage? Words, string? Image);
}
