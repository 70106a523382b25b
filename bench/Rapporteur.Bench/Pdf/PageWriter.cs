using System.Globalization;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Rapporteur.Bench.Pdf;

/// <summary>Writes PDF files of pages full of text: 48 lines of some 70 letters, each page another.</summary>
internal static class PageWriter
{
    private const int Lines = 48;

    private static readonly string[] Words =
        "the clerk was arrested in the town on a day of August and taken to the prison of the district where nobody was told of what he stood accused".Split(' ');

    /// <summary>A document.</summary>
    /// <param name="pages">How many pages.</param>
    /// <param name="seed">Another number gives other words.</param>
    public static byte[] Document(int pages, int seed)
    {
        var random = new Random(seed);
        var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.TimesRoman);
        for (var number = 0; number < pages; number++)
        {
            var page = builder.AddPage(PageSize.A4);
            for (var line = 0; line < Lines; line++)
                page.AddText(Line(random, number), 11, new PdfPoint(60, 780 - 15 * line), font);
        }
        return builder.Build();
    }

    private static string Line(Random random, int page) => string.Create(CultureInfo.InvariantCulture,
        $"{page + 1} {string.Join(' ', Enumerable.Range(0, 13).Select(_ => Words[random.Next(Words.Length)]))}");
}
