using System.Diagnostics;
using System.Globalization;
using Rapporteur.Chronology;

namespace Rapporteur.Bench.Reading;

/// <summary>What it costs to parse EDTF of level 0: nanoseconds of the processor and bytes of memory for one date.</summary>
internal static class DatesBench
{
    private const int Many = 2_000_000, Rounds = 7;
    private static readonly string[] Texts = ["1936-08-16", "1936-08", "1936", "1936-08-16/1936-08-20", "1934/1936"];

    public static void Run(Results results, string[] options)
    {
        foreach (var text in Texts)
        {
            Parse(text, Many / 4);
            var before = GC.GetAllocatedBytesForCurrentThread();
            Parse(text, Many);
            var bytes = (double)(GC.GetAllocatedBytesForCurrentThread() - before) / Many;
            var (min, median, max) = Results.Repeat(Rounds, () =>
            {
                var watch = Stopwatch.StartNew();
                Parse(text, Many);
                return watch.Elapsed.TotalNanoseconds / Many;
            });
            results.Add($"parse {text}, nanoseconds",
                string.Create(CultureInfo.InvariantCulture, $"{median:0} ({min:0} to {max:0})"), "under 100");
            results.Add($"parse {text}, bytes allocated", bytes.ToString("0.0", CultureInfo.InvariantCulture), "0");
        }
    }

    private static void Parse(string text, int times)
    {
        for (var i = 0; i < times; i++)
        {
            if (!UncertainDate.TryParse(text.AsSpan(), out _, out _))
            {
                throw new InvalidOperationException(text);
            }
        }
    }
}
