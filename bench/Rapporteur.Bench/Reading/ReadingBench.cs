using System.Diagnostics;
using System.Globalization;
using Rapporteur.Bench.Inquire;
using Rapporteur.Reading;

namespace Rapporteur.Bench.Reading;

/// <summary>How fast English is read, on one core and on all.</summary>
internal static class ReadingBench
{
    private const int Documents = 400, Length = 10_000, Rounds = 5;

    public static void Run(Results results, string[] options)
    {
        using var work = new WorkFolder(options);
        new NewsWriter(seed: 1936).Write(work.Of("papers"), Documents, Length);
        var texts = Directory.EnumerateFiles(work.Of("papers"), "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText).ToArray();
        var english = new ReadingOptions { Language = "en" };
        var claims = texts.Sum(text => Reader.Read(text, english).Proposals.Count);
        results.Add("claims proposed in a MB of text", (claims / Megabytes(texts)).ToString("N0", CultureInfo.InvariantCulture), "-");
        results.Add("English read on one core, MB a second", Rate(texts, 1, english), "-");
        results.Add($"English read on {Environment.ProcessorCount} cores, MB a second", Rate(texts, Environment.ProcessorCount, english), "-");
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
