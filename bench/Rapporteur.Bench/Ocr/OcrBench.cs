using System.Diagnostics;
using System.Globalization;
using Rapporteur.Bench.Pdf;

namespace Rapporteur.Bench.Ocr;

/// <summary>Scans of full pages, deposited and recognised; beside it Tesseract alone over the same pictures, as many at once as cores.</summary>
internal static class OcrBench
{
    private const int Pages = 24;

    public static void Run(Results results, string[] options)
    {
        if (!Product.IsInstalled("tesseract") || !Product.IsInstalled("pdftoppm"))
        {
            Console.Error.WriteLine("tesseract or pdftoppm is not installed: nothing is measured.");
            return;
        }
        var program = Product.Program;
        using var work = new WorkFolder(options);
        Directory.CreateDirectory(work.Of("papers"));
        File.WriteAllBytes(work.Of("pages.pdf"), PageWriter.Document(Pages, 0));
        Measured.Run("pdftoppm", "-png", "-gray", "-r", "150", work.Of("pages.pdf"), work.Of("papers", "scan"));
        Measured.Run(program, "init", work.Of("bench.inquiry"), "--keys", work.Of("keys"));
        var alone = Alone([.. Directory.GetFiles(work.Of("papers")).Order(StringComparer.Ordinal)]);
        var ours = Measured.Run(program, "deposit", work.Of("papers"), "--inquiry", work.Of("bench.inquiry"), "--keys", work.Of("keys")).Seconds;
        results.Add($"{Pages} scans of full pages, deposited and recognised, seconds", ours.ToString("0.0", CultureInfo.InvariantCulture), "-");
        results.Add("Tesseract alone over the same, on all cores, seconds", alone.ToString("0.0", CultureInfo.InvariantCulture), "-");
        results.Add("overhead, per cent", ((ours / alone - 1) * 100).ToString("0", CultureInfo.InvariantCulture), "under 10");
    }

    private static double Alone(IReadOnlyList<string> pictures)
    {
        Environment.SetEnvironmentVariable("OMP_THREAD_LIMIT", "1");
        var watch = Stopwatch.StartNew();
        Parallel.ForEach(pictures, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
            picture => Measured.Run("tesseract", picture, "stdout", "-l", "eng", "tsv"));
        return watch.Elapsed.TotalSeconds;
    }
}
