using System.Globalization;

namespace Rapporteur.Bench.Search;

/// <summary>A million passages: deposited and indexed, and searched by a cold process for words rare and common.</summary>
internal static class SearchBench
{
    private const int Passages = 1_000_000, Seed = 1937, Times = 7;

    public static void Run(Results results, string[] options)
    {
        var program = Product.Program;
        using var work = new WorkFolder(options);
        var documents = WorkFolder.Number(options, Passages) / PassageWriter.PassagesOfADocument;
        string[] inquiry = ["--inquiry", work.Of("search.inquiry"), "--keys", work.Of("keys")];
        if (!Directory.Exists(work.Of("search.inquiry")))
        {
            new PassageWriter(Seed).Write(work.Of("papers"), documents);
            var bytes = new DirectoryInfo(work.Of("papers")).EnumerateFiles().Sum(file => file.Length);
            Measured.Run(program, ["init", work.Of("search.inquiry"), "--keys", work.Of("keys")]);
            var deposited = Measured.Run(program, ["deposit", work.Of("papers"), .. inquiry]);
            var what = string.Create(CultureInfo.InvariantCulture, $"{documents * PassageWriter.PassagesOfADocument:N0} passages, {bytes / 1e6:N0} MB");
            results.Add($"{what}, deposited and indexed, seconds", Number(deposited.Seconds), "-");
            results.Add("the same, peak memory, MiB", Number(deposited.PeakMegabytes), "-");
            results.Add("read models, MB", Number(new FileInfo(work.Of("search.inquiry", "views", "views.db")).Length / 1e6), "-");
        }
        foreach (var (query, aim) in Queries())
        {
            var found = Measured.Run(program, ["search", query, "--limit", "0", .. inquiry]).Output.Split(" passage")[0].ToLowerInvariant();
            results.Add($"`{query}`, {found} passages, by a cold process, milliseconds", Milliseconds(program, ["search", query, .. inquiry]), aim);
        }
    }

    /// <summary>Words by their rank; phrases that stand in the text.</summary>
    private static IEnumerable<(string Query, string Aim)> Queries()
    {
        var words = new PassageWriter(Seed).Text(3).Split(' ', StringSplitOptions.TrimEntries)[..PassagesWords];
        yield return (PassageWriter.Name(17), "150");
        yield return (PassageWriter.Word(20_000), "150");
        yield return (PassageWriter.Word(300), "150");
        yield return ($"{PassageWriter.Name(17)} {PassageWriter.Word(300)}", "150");
        yield return ($"\"{words[4]} {words[5]} {words[6]}\"", "150");
        yield return (PassageWriter.Word(0), "150");
        yield return ($"\"{words[20]} {words[21]}\" \"{words[40]} {words[41]}\" {string.Join(' ', words[50..58])}".Replace(".", "", StringComparison.Ordinal), "300");
    }

    private const int PassagesWords = 80;

    private static string Milliseconds(string program, IReadOnlyList<string> arguments)
    {
        var (min, median, max) = Results.Repeat(Times, () => Measured.Run(program, arguments).Seconds * 1000);
        return string.Create(CultureInfo.InvariantCulture, $"{median:0} ({min:0} to {max:0})");
    }

    private static string Number(double value) => value.ToString("N1", CultureInfo.InvariantCulture);
}
