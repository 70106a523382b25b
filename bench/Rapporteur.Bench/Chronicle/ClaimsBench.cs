using System.Globalization;
using Rapporteur.Charter;

namespace Rapporteur.Bench.Chronicle;

/// <summary>An inquiry of a million claims: its read models rebuilt, a page of its chronicle shown by a cold process, one claim coded.</summary>
internal static class ClaimsBench
{
    private const int Claims = 1_000_000, Times = 7, Seed = 1936;

    private static readonly (string What, string[] Options)[] Pages =
    [
        ("one act in one town in one month", ["--act", "arrest", "--place", "Town 17", "--from", "1937-08", "--to", "1937-08"]),
        ("one day", ["--from", "1937-08-14", "--to", "1937-08-14"]),
        ("one act, the first page", ["--act", "execution"]),
        ("one town, the first page", ["--place", "Town 1234"]),
        ("one source in one month", ["--source", "newspaper 7", "--from", "1937-08", "--to", "1937-08"]),
        ("one modality, the first page", ["--modality", "official"]),
        ("as known on a day, the first page", ["--as-known-on", "1937-08-14"]),
    ];

    public static void Run(Results results, string[] options)
    {
        var program = Product.Program;
        using var work = new WorkFolder(options);
        var claims = Make(work, options);
        string[] inquiry = ["--inquiry", work.Of("claims.inquiry"), "--keys", work.Of("keys")];

        var rebuilt = Measured.Run(program, ["rebuild", .. inquiry]);
        results.Add($"views of {claims:N0} claims rebuilt, hashes checked, seconds", Number(rebuilt.Seconds), "60");
        results.Add("the same, peak memory, MiB", Number(rebuilt.PeakMegabytes), "-");
        foreach (var (what, filter) in Pages)
            results.Add($"chronicle of {claims:N0} claims by a cold process: {what}, milliseconds", Milliseconds(program, ["chronicle", .. filter, "--limit", "50", .. inquiry]), "250");
        results.Add("claims show C500000, milliseconds", Milliseconds(program, ["claims", "show", $"C{claims / 2}", .. inquiry]), "-");
        results.Add("one claim coded, milliseconds", Milliseconds(program, ["claims", "code", $"C{claims / 2}", .. inquiry]), "-");
    }

    /// <summary>Only makes the inquiry: <c>make-claims NUMBER --work DIR</c>.</summary>
    public static void Make(Results results, string[] options)
    {
        using var work = new WorkFolder(options);
        results.Add("claims made", Make(work, options).ToString("N0", CultureInfo.InvariantCulture), "-");
    }

    /// <summary>Makes the inquiry, unless it lies there.</summary>
    /// <returns>How many claims it has.</returns>
    public static int Make(WorkFolder work, string[] options)
    {
        var claims = WorkFolder.Number(options, Claims);
        if (!Directory.Exists(work.Of("claims.inquiry")))
            new ClaimWriter(Seed).Write(work.Of("claims.inquiry"), new KeyRing(work.Of("keys")), claims);
        return claims;
    }

    private static string Milliseconds(string program, IReadOnlyList<string> arguments)
    {
        var (min, median, max) = Results.Repeat(Times, () => Measured.Run(program, arguments).Seconds * 1000);
        return string.Create(CultureInfo.InvariantCulture, $"{median:0} ({min:0} to {max:0})");
    }

    private static string Number(double value) => value.ToString("N1", CultureInfo.InvariantCulture);
}
