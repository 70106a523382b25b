using System.Text;
using Rapporteur.Archive.Scans;
using Rapporteur.Archive.Texts;
using Rapporteur.Ledger;
using Rapporteur.Storage;

namespace Rapporteur.Archive;

/// <summary>What recognition made of an exhibit.</summary>
/// <param name="Exhibit">Its number.</param>
/// <param name="Layer">The new text layer, or null.</param>
/// <param name="NoText">Why there is none, or null.</param>
public sealed record RecognisedExhibit(int Exhibit, TextLayer? Layer, Refusal? NoText);

/// <summary>
/// Has text recognised on the exhibits that are pictures, or have pages that are: those of this run and what earlier runs left because
/// the program was not there. Several at once; the entries follow the order of the exhibits.
/// </summary>
public sealed class RecogniseScans
{
    private const int Batch = 64;
    private const long LargestPicture = 64L << 20;

    private readonly Inquiry inquiry;
    private readonly Tesseract tesseract;
    private readonly IReadOnlyList<string> languages;
    private readonly Lock views = new();

    private RecogniseScans(Inquiry inquiry, Tesseract tesseract)
    {
        (this.inquiry, this.tesseract) = (inquiry, tesseract);
        languages = [.. ArchiveQueries.Languages(inquiry).Select(OcrLanguages.CodeOf).OfType<string>().Where(tesseract.Languages.Contains).Concat(tesseract.Languages).Distinct()];
    }

    /// <summary>Recognises what has not been.</summary>
    /// <param name="inquiry">The inquiry, open to write and followed.</param>
    /// <param name="tesseract">The program.</param>
    /// <param name="progress">Told how many exhibits of how many are done.</param>
    /// <param name="cancellation">Stops between batches; what was appended stays.</param>
    /// <returns>What became of each, by number.</returns>
    public static IReadOnlyList<RecognisedExhibit> Run(Inquiry inquiry, Tesseract tesseract, Action<int, int>? progress, CancellationToken cancellation)
    {
        var waiting = ArchiveQueries.NotRecognised(inquiry, tesseract.Tool).Select(number => ArchiveQueries.Exhibit(inquiry, number)!).Where(HasPictures).ToList();
        var run = new RecogniseScans(inquiry, tesseract);
        var done = new List<RecognisedExhibit>();
        foreach (var some in waiting.Chunk(Batch))
        {
            cancellation.ThrowIfCancellationRequested();
            var read = new (List<SignedEntry> Entries, List<(ContentStore, string)> Staged, RecognisedExhibit Result)[some.Length];
            var options = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount * 2, CancellationToken = cancellation };
            Parallel.For(0, some.Length, options, i => read[i] = run.Recognise(some[i]));
            inquiry.Append([.. read.SelectMany(one => one.Entries)], read.SelectMany(one => one.Staged));
            done.AddRange(read.Select(one => one.Result));
            progress?.Invoke(done.Count, waiting.Count);
        }
        if (done.Count > 0)
            inquiry.Follow(null, CancellationToken.None);
        return done;
    }

    /// <summary>A PDF with text has pictures where a page of it has no text; one without, where its reader said so.</summary>
    private static bool HasPictures(Exhibit exhibit) => exhibit.MediaType != MediaTypes.Pdf
        || (exhibit.TextSha256 is null ? exhibit.NoText?.Code.Class == "no-text" : EmptyPages(exhibit.Pages, exhibit.Characters ?? 0));

    private static bool EmptyPages(int[] starts, long characters) =>
        starts.Where((start, i) => start == (i + 1 < starts.Length ? starts[i + 1] : characters)).Any();

    private (List<SignedEntry>, List<(ContentStore, string)>, RecognisedExhibit) Recognise(Exhibit exhibit)
    {
        var staged = new List<(ContentStore, string)>();
        var read = Read(exhibit, image =>
        {
            var sha256 = inquiry.Texts.Stage(image);
            lock (staged)
                staged.Add((inquiry.Texts, sha256));
            return sha256;
        });
        if (read.Refusal is { } none)
        {
            var why = none with { Facts = none.Facts.SetItem("file", exhibit.Path ?? exhibit.Handle) };
            var said = inquiry.Sign(new NoTextFound(exhibit.Leaf, tesseract.Tool, why.ToProblem()), LeafHash.Parse(exhibit.Leaf));
            return ([said], [], new RecognisedExhibit(exhibit.Number, null, why));
        }
        var (entries, layer) = Sign(exhibit, read.Value, staged);
        return (entries, staged, new RecognisedExhibit(exhibit.Number, layer, null));
    }

    private Outcome<RecognisedText> Read(Exhibit exhibit, Func<byte[], string> keep)
    {
        if (exhibit.Size > (exhibit.MediaType == MediaTypes.Pdf ? DepositFile.LargestRead : LargestPicture))
            return ArchiveRefusals.TooLarge.With(("file", exhibit.Path));
        if (inquiry.Exhibits.Read(exhibit.Sha256!) is not { } bytes)
            return ArchiveTextRefusals.RecognitionFailed.With(("tool", tesseract.Tool));
        var own = OcrLanguages.CodeOf(exhibit.Language);
        IReadOnlyList<string> order = own is null || !tesseract.Languages.Contains(own) ? languages
            : exhibit.LanguageBasis == "declared" && exhibit.MediaType != MediaTypes.Pdf ? [own] : [own, .. languages.Except([own])];
        var reading = new ScanReading(tesseract, order, keep);
        if (exhibit.MediaType != MediaTypes.Pdf)
            return reading.OfPicture(bytes);
        return reading.OfPdf(bytes, exhibit.TextSha256 is null ? null : PagesOf(exhibit), exhibit.TextSha256 is null ? null : exhibit.Tool);
    }

    /// <summary>The text of each page as it was read before.</summary>
    private IReadOnlyList<string> PagesOf(Exhibit exhibit)
    {
        string text;
        lock (views)
            text = ArchiveQueries.Text(inquiry, exhibit)!;
        var starts = exhibit.Pages;
        var (pages, at, point) = (new List<string>(), 0, 0);
        for (var i = 0; i < starts.Length; i++)
        {
            var from = at;
            for (var end = i + 1 < starts.Length ? starts[i + 1] : int.MaxValue; at < text.Length && point < end; point++)
                at += char.IsHighSurrogate(text[at]) && at + 1 < text.Length ? 2 : 1;
            pages.Add(text[from..at]);
        }
        return pages;
    }

    private (List<SignedEntry>, TextLayer) Sign(Exhibit exhibit, RecognisedText read, List<(ContentStore, string)> staged)
    {
        var images = staged.Select(file => file.Item2).Distinct().Order(StringComparer.Ordinal).ToArray();
        var text = Keep(Encoding.UTF8.GetBytes(read.Text), staged);
        var words = Keep(read.Layer.ToBytes(), staged);
        var layer = new TextLayer(exhibit.Leaf, text, read.Text.EnumerateRunes().Count(), read.Tool, null, read.Pages);
        var said = inquiry.Sign(layer, LeafHash.Parse(exhibit.Leaf));
        var guessed = TextExtraction.GuessesOf(read.Text);
        var found = new Description
        {
            Written = guessed.Written, Published = guessed.Published, PublishedBasis = guessed.PublishedBasis, Language = guessed.Language, LanguageBasis = guessed.LanguageBasis,
        };
        return ([said, inquiry.Sign(new Recognition(exhibit.Leaf, text, words, images.Length == 0 ? null : images, found), said.Leaf)], layer);
    }

    private string Keep(byte[] bytes, List<(ContentStore, string)> staged)
    {
        var sha256 = inquiry.Texts.Stage(bytes);
        staged.Add((inquiry.Texts, sha256));
        return sha256;
    }
}
