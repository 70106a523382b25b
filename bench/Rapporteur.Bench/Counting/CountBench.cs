using System.Globalization;
using Rapporteur.Bench.Chronicle;

namespace Rapporteur.Bench.Counting;

/// <summary>Counts over an inquiry of a million claims, each by a cold process.</summary>
internal static class CountBench
{
    private const int Times = 7;

    private static readonly (string What, string[] Options, string Aim)[] Questions =
    [
        ("by act and month", ["--by", "act,month"], "500"),
        ("the total alone", [], "500"),
        ("one act by place", ["--act", "execution", "--by", "place"], "500"),
        ("one month by act", ["--from", "1937-08", "--to", "1937-08", "--by", "act"], "500"),
        ("as known on a day, by act", ["--as-known-on", "1937-08-14", "--by", "act"], "500"),
        ("by source, whose rows overlap", ["--by", "source"], "-"),
        ("by category, a text of each claim", ["--by", "category"], "-"),
    ];

    public static void Run(Results results, string[] options)
    {
        var program = Product.Program;
        using var work = new WorkFolder(options);
        var claims = ClaimsBench.Make(work, options);
        string[] inquiry = ["--inquiry", work.Of("claims.inquiry"), "--keys", work.Of("keys")];
        Measured.Run(program, ["count", .. inquiry]); // The read models follow once.
        foreach (var (what, question, aim) in Questions)
        {
            var measured = new List<Measured>();
            var (min, median, max) = Results.Repeat(Times, () =>
            {
                measured.Add(Measured.Run(program, ["count", .. question, "--csv", .. inquiry]));
                return measured[^1].Seconds * 1000;
            });
            results.Add($"count over {claims:N0} claims by a cold process: {what}, milliseconds", string.Create(CultureInfo.InvariantCulture, $"{median:0} ({min:0} to {max:0})"), aim);
            results.Add("the same, peak memory, MiB", measured.Max(run => run.PeakMegabytes).ToString("N0", CultureInfo.InvariantCulture), "-");
        }
    }
}
