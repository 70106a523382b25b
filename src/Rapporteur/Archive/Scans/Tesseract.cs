using System.Text;
using System.Text.RegularExpressions;
using Rapporteur.Archive.Apart;
using Rapporteur.Archive.Texts;

namespace Rapporteur.Archive.Scans;

/// <summary>
/// The program Tesseract, where it is installed, and <c>pdftoppm</c>, which draws pages of PDF for it. Both are processes that are watched
/// and may die; as many run at once as there are cores.
/// </summary>
public sealed partial class Tesseract : IDisposable
{
    /// <summary>The most pixels of a picture that is recognised: a page of A3 at 600 dots an inch.</summary>
    public const long MostPixels = 72_000_000;

    private const double Sure = 80, Doubtful = 45;
    private const int FewestLetters = 4;
    private static readonly TimeSpan TimeOfPage = TimeSpan.FromSeconds(120);

    private readonly string program;
    private readonly string? renderer;
    private readonly SemaphoreSlim places = new(Environment.ProcessorCount);

    private Tesseract(string program, string? renderer, string version, IReadOnlyList<string> languages) =>
        (this.program, this.renderer, Version, Languages) = (program, renderer, version, languages);

    /// <summary>Its version: <c>5.3.0</c>.</summary>
    public string Version { get; }

    /// <summary>The languages that it has, by its own words, in order.</summary>
    public IReadOnlyList<string> Languages { get; }

    /// <summary>Whether pages of PDF can be drawn.</summary>
    public bool DrawsPages => renderer is not null;

    /// <summary>Tool, version and languages, as text layers state them.</summary>
    public string Tool => $"tesseract {Version} ({string.Join('+', Languages)})";

    /// <summary>Asks the programs what they are.</summary>
    /// <param name="program">The path of <c>tesseract</c>.</param>
    /// <param name="renderer">The path of <c>pdftoppm</c>, or null.</param>
    /// <returns>The program, or null where it does not answer or has no language.</returns>
    public static Tesseract? Open(string program, string? renderer)
    {
        try
        {
            var version = Encoding.UTF8.GetString(WatchedProgram.Run(program, ["--version"], default, TimeOfPage).Output);
            var languages = Encoding.UTF8.GetString(WatchedProgram.Run(program, ["--list-langs"], default, TimeOfPage).Output)
                .Split('\n', StringSplitOptions.TrimEntries).Where(OcrLanguages.IsLanguage).Order(StringComparer.Ordinal).ToList();
            return languages.Count == 0 ? null : new Tesseract(program, renderer, VersionNumber().Match(version).Value, languages);
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <inheritdoc />
    public void Dispose() => places.Dispose();

    /// <summary>
    /// The picture's text in the language that suits it best: tried in the order given, until one is read surely and its text is of that
    /// language.
    /// </summary>
    /// <param name="image">PNG, JPEG, TIFF of several pages, or another format that it knows.</param>
    /// <param name="order">Tesseract's words for languages, the likeliest first.</param>
    /// <returns>Its pages and the language; no pages where no text was found; null where the program failed.</returns>
    internal (IReadOnlyList<RecognisedPage> Pages, string Language)? Recognise(ReadOnlyMemory<byte> image, IReadOnlyList<string> order)
    {
        (IReadOnlyList<RecognisedPage> Pages, string Language, double Confidence)? best = null;
        var left = order.ToList();
        while (left.Count > 0)
        {
            var language = left[0];
            left.RemoveAt(0);
            if (RecogniseIn(language, image) is not { } pages)
                return null;
            var letters = pages.Sum(page => page.Letters);
            var confidence = letters == 0 ? 0 : pages.Sum(page => page.Confidence * page.Letters) / letters;
            if (best is null || confidence > best.Value.Confidence)
                best = (pages, language, confidence);
            if (letters == 0)
                break;
            var spoken = OcrLanguages.CodeOf(LanguageGuess.Of(string.Join("\n", pages.Select(page => page.Text))));
            if (confidence < Sure)
                continue;
            if (spoken is null || spoken == language || !left.Remove(spoken))
                break;
            left.Insert(0, spoken);
        }
        if (best is not { } found || found.Confidence < Doubtful || found.Pages.Sum(page => page.Letters) < FewestLetters)
            return ([], order[0]);
        return (found.Pages, found.Language);
    }

    /// <summary>Pages of a PDF as pictures in grey, one after the other; fewer than asked for where the document ends before.</summary>
    /// <param name="pdf">The document.</param>
    /// <param name="first">The number of the first page, from 1.</param>
    /// <param name="count">How many pages.</param>
    internal IReadOnlyList<byte[]> Draw(ReadOnlyMemory<byte> pdf, int first, int count)
    {
        if (renderer is null)
            return [];
        // At the usual resolution; pages that are then too large for the limits are fitted into a square.
        string[][] sizes = [["-r", "300"], ["-scale-to", "3500"]];
        foreach (var size in sizes)
        {
            var drawn = Run(renderer, ["-png", "-gray", .. size, "-f", $"{first}", "-l", $"{first + count - 1}", "-"], pdf);
            if (drawn.Output.Length > 0)
                return PngPictures.In(drawn.Output);
            if (drawn.Code is > 0 and < 128)
                return [];
        }
        return [];
    }

    private List<RecognisedPage>? RecogniseIn(string language, ReadOnlyMemory<byte> image)
    {
        var answer = Run(program, ["stdin", "stdout", "-l", language, "tsv"], image);
        return answer.Code == 0 ? [.. RecognisedPage.Parse(Encoding.UTF8.GetString(answer.Output))] : null;
    }

    private ProgramAnswer Run(string what, IReadOnlyList<string> words, ReadOnlyMemory<byte> input)
    {
        places.Wait();
        try
        {
            return WatchedProgram.Run(what, words, input, TimeOfPage);
        }
        finally
        {
            places.Release();
        }
    }

    [GeneratedRegex(@"\d+(\.\d+)*")]
    private static partial Regex VersionNumber();
}
