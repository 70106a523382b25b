using Rapporteur.Archive;
using Rapporteur.Storage;

namespace Rapporteur.Publishing;

/// <summary>Prints the pictures that an exhibit's text was recognised on. A public edition shows none: pictures hold more than was read.</summary>
/// <param name="inquiry">The inquiry.</param>
/// <param name="folder">Where the edition will lie.</param>
internal sealed class ScanPrinter(Inquiry inquiry, string folder)
{
    private static readonly HashSet<string> ShownByBrowsers = new(StringComparer.Ordinal) { "image/png", "image/jpeg", "image/gif", "image/webp", "image/bmp" };

    public IReadOnlyList<PrintedScan> Print(Exhibit exhibit, string text, IReadOnlyList<(string Handle, bool Coded, int Start, int End)> passages)
    {
        if (ArchiveQueries.Words(inquiry, exhibit) is not { } layer)
            return [];
        var units = new Lazy<int[]>(() => Units(text));
        return [.. layer.Pages.Where(page => page is { Width: > 0, Height: > 0, Words.Length: > 0 }).Select(page => Print(exhibit, page, text, units, passages))];
    }

    private PrintedScan Print(Exhibit exhibit, ScanPage page, string text, Lazy<int[]> units, IReadOnlyList<(string Handle, bool Coded, int Start, int End)> passages)
    {
        var image = page.Image is { } sha256 ? inquiry.Texts.RelativePathOf(sha256)
            : ShownByBrowsers.Contains(exhibit.MediaType ?? "") ? inquiry.Exhibits.RelativePathOf(exhibit.Sha256!) : null;
        return new PrintedScan(page.Page, page.Words[0][0], page.Width, page.Height)
        {
            ImagePath = image is null ? null : Path.GetRelativePath(folder, Path.Combine(inquiry.Folder.Path, image)).Replace('\\', '/'),
            Marks = [.. passages.Select(passage => new PrintedScanMark(passage.Handle, passage.Coded,
                [.. page.Boxes(passage.Start, passage.End).Select(box => new PrintedBox(box.Left, box.Top, box.Width, box.Height))])).Where(mark => mark.Boxes.Count > 0)],
            Words = image is not null ? [] : [.. page.Words.Where(word => word[1] < units.Value.Length)
                .Select(word => (text[units.Value[word[0]]..units.Value[word[1]]], new PrintedBox(word[2], word[3], word[4], word[5])))],
        };
    }

    /// <summary>The UTF-16 offset of every code point, and of the end.</summary>
    private static int[] Units(string text)
    {
        var units = new List<int>(text.Length + 1);
        for (var at = 0; at < text.Length; at += char.IsHighSurrogate(text[at]) && at + 1 < text.Length ? 2 : 1)
            units.Add(at);
        units.Add(text.Length);
        return [.. units];
    }
}
