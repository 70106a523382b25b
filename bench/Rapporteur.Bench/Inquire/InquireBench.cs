using System.Globalization;

namespace Rapporteur.Bench.Inquire;

/// <summary>The main job, from bytes to chronicle and report, at several sizes: time, and whether memory grows with the documents.</summary>
internal static class InquireBench
{
    private const int Length = 10_000, Seed = 1936, Whole = 10_000;

    private static readonly int[] Sizes = [1_000, 5_000, Whole];

    public static void Run(Results results, string[] options)
    {
        var program = Product.Program;
        foreach (var documents in WorkFolder.Number(options, 0) is > 0 and var only ? [only] : Sizes)
        {
            using var work = new WorkFolder(options);
            var bytes = new NewsWriter(Seed).Write(work.Of("papers"), documents, Length);
            var run = Measured.Run(program, "inquire", work.Of("papers"), "--inquiry", work.Of("bench.inquiry"), "--keys", work.Of("keys"));
            var what = string.Create(CultureInfo.InvariantCulture, $"{documents:N0} documents, {bytes / 1e6:N0} MB");
            results.Add($"{what}, from bytes to chronicle and report, seconds", run.Seconds.ToString("0.0", CultureInfo.InvariantCulture), documents == Whole ? "120" : "-");
            results.Add($"{what}, peak memory, MiB", run.PeakMegabytes.ToString("N0", CultureInfo.InvariantCulture), "under 1,000, and not growing");
        }
    }

    /// <summary>Only writes the documents: <c>make-documents NUMBER --work DIR</c>.</summary>
    public static void MakeDocuments(Results results, string[] options)
    {
        using var work = new WorkFolder(options);
        var documents = WorkFolder.Number(options, Whole);
        var bytes = new NewsWriter(Seed).Write(work.Of("papers"), documents, Length);
        results.Add($"{documents:N0} documents written, MB", (bytes / 1e6).ToString("N0", CultureInfo.InvariantCulture), "-");
    }
}
