using System.Globalization;

namespace Rapporteur.Bench.Pdf;

/// <summary>A thousand pages of text, deposited; beside it what <c>pdftotext</c> takes for the same.</summary>
internal static class PdfBench
{
    private const int Documents = 10, Pages = 100;

    public static void Run(Results results, string[] options)
    {
        var program = Product.Program;
        using var work = new WorkFolder(options);
        Directory.CreateDirectory(work.Of("papers"));
        for (var i = 0; i < Documents; i++)
            File.WriteAllBytes(work.Of("papers", $"{i}.pdf"), PageWriter.Document(Pages, i));
        Measured.Run(program, "init", work.Of("bench.inquiry"), "--keys", work.Of("keys"));
        var ours = Measured.Run(program, "deposit", work.Of("papers"), "--inquiry", work.Of("bench.inquiry"), "--keys", work.Of("keys"));
        results.Add("1,000 PDF pages of text, deposited with their text, seconds", ours.Seconds.ToString("0.0", CultureInfo.InvariantCulture), "20");
        results.Add("peak memory of the program, MiB", ours.PeakMegabytes.ToString("N0", CultureInfo.InvariantCulture), "-");
        if (!Product.IsInstalled("pdftotext"))
            return;
        var theirs = Enumerable.Range(0, Documents).Sum(i => Measured.Run("pdftotext", work.Of("papers", $"{i}.pdf"), work.Of($"{i}.txt")).Seconds);
        results.Add("pdftotext over the same, one after the other, seconds", theirs.ToString("0.0", CultureInfo.InvariantCulture), "-");
        results.Add("ratio", (ours.Seconds / theirs).ToString("0.0", CultureInfo.InvariantCulture), "-");
    }
}
