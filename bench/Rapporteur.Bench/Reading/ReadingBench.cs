using System.Diagnostics;
using System.Globalization;
using System.Text;
using Rapporteur.Bench.Inquire;
using Rapporteur.Reading;

namespace Rapporteur.Bench.Reading;

/// <summary>
/// How fast each language is read, on one core and on all; how the time grows with the length of a text; what a sentence allocates; the
/// memory of a text of 50 MB in one file.
/// </summary>
internal static class ReadingBench
{
    private const int Documents = 400, Length = 10_000, Rounds = 5;
    private const int LargeFile = 50_000_000;
    private static readonly int[] Lengths = [500_000, 1_000_000, 2_000_000, 4_000_000];

    public static void Run(Results results, string[] options)
    {
        using var work = new WorkFolder(options);
        new NewsWriter(seed: 1936).Write(work.Of("papers"), Documents, Length);
        var texts = Directory.EnumerateFiles(work.Of("papers"), "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText).ToArray();
        var english = new ReadingOptions { Language = "en" };
        var claims = texts.Sum(text => Reader.Read(text, english).Proposals.Count);
        results.Add("claims proposed in a MB of text", (claims / Megabytes(texts)).ToString("N0", CultureInfo.InvariantCulture), "-");
        results.Add("English news read on one core, MB a second", Rate(texts, 1, english), "3");
        results.Add($"English news read on {Environment.ProcessorCount} cores, MB a second", Rate(texts, Environment.ProcessorCount, english), "-");
        foreach (var (language, aim) in new[] { ("en", "3"), ("fr", "3"), ("ru", "2") })
        {
            OfPages(results, language, aim);
        }
        OfLargeFile(results, work);
    }

    // The pages of the tests, over and over: prose of many registers.
    private static void OfPages(Results results, string language, string aim)
    {
        var reading = new ReadingOptions { Language = language };
        var prose = Prose(language, Lengths[^1]);
        foreach (var length in Lengths)
        {
            var text = prose[..length];
            var (min, median, max) = Results.Repeat(Rounds, () =>
            {
                var watch = Stopwatch.StartNew();
                Reader.Read(text, reading);
                return Encoding.UTF8.GetByteCount(text) / 1e6 / watch.Elapsed.TotalSeconds;
            });
            results.Add($"{language}, one text of {length / 1e6:0.0} million characters, MB a second",
                string.Create(CultureInfo.InvariantCulture, $"{median:0.0} ({min:0.0} to {max:0.0})"), aim);
        }
        var before = GC.GetAllocatedBytesForCurrentThread();
        Reader.Read(prose[..Lengths[0]], reading);
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        var sentences = Reader.Read(prose[..Lengths[0]], new ReadingOptions { Language = language, Explain = true }).Explained.Count;
        results.Add($"{language}, bytes allocated a sentence", (bytes / sentences).ToString("N0", CultureInfo.InvariantCulture), "tests/Rapporteur.Reading.Tests/allocation-budget.txt");
    }

    private static void OfLargeFile(Results results, WorkFolder work)
    {
        var file = work.Of("large.txt");
        File.WriteAllText(file, Prose("en", LargeFile));
        var run = Measured.Run(Product.Program, "read", file, "--json", "--language", "en");
        results.Add("a text of 50 MB in one file, seconds", run.Seconds.ToString("0.0", CultureInfo.InvariantCulture), "-");
        results.Add("a text of 50 MB in one file, MB of memory at most", run.PeakMegabytes.ToString("N0", CultureInfo.InvariantCulture), "under 300");
    }

    private static string Prose(string language, int length)
    {
        var pages = Path.Combine(Product.Root, "tests", "Rapporteur.Reading.Tests");
        var texts = new[] { "Pages", "Quiet" }.SelectMany(part => Directory.EnumerateFiles(Path.Combine(pages, part), $"{language}-*.txt"))
            .Order(StringComparer.Ordinal).Select(File.ReadAllText).ToArray();
        var prose = new StringBuilder();
        for (var i = 0; prose.Length < length; i++)
        {
            prose.Append(texts[i % texts.Length]).Append("\n\n");
        }
        return prose.ToString(0, length);
    }

    private static string Rate(string[] texts, int cores, ReadingOptions english)
    {
        var (min, median, max) = Results.Repeat(Rounds, () =>
        {
            var watch = Stopwatch.StartNew();
            Parallel.ForEach(texts, new ParallelOptions { MaxDegreeOfParallelism = cores }, text => Reader.Read(text, english));
            return Megabytes(texts) / watch.Elapsed.TotalSeconds;
        });
        return string.Create(CultureInfo.InvariantCulture, $"{median:0.0} ({min:0.0} to {max:0.0})");
    }

    private static double Megabytes(string[] texts) => texts.Sum(text => (double)text.Length) / 1e6;
}
