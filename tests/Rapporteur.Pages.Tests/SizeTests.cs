using System.Diagnostics;

namespace Rapporteur.Pages.Tests;

/// <summary>A large edition makes few files, each of bounded size, and is not held in memory.</summary>
public sealed class SizeTests(ITestOutputHelper output) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("rapporteur-large-").FullName;

    [Fact]
    public void Many_claims_make_few_pages_and_every_link_into_the_chronicle_holds()
    {
        var edition = new LargeEdition(6_000, 20);
        StaticReport.Write(edition, folder);
        var pages = Directory.GetFiles(Path.Combine(folder, "chronicle"), "*.html");
        Assert.InRange(pages.Length, 30, 200);
        Assert.All(pages, page => Assert.InRange(new FileInfo(page).Length, 1, 1_200_000));
        Assert.True(File.Exists(Path.Combine(folder, "chronicle/1934-12-21.2.html")), "the day with a tenth of all has several parts");
        var context = new ReportContext(edition);
        foreach (var occurrence in edition.Occurrences(edition.Days[0].Key, edition.Days[^1].Key).Where((_, index) => index % 17 == 0))
        {
            var link = context.PathOf(occurrence.Reference).Split('#');
            Assert.Contains($"id=\"{link[1]}\"", File.ReadAllText(Path.Combine(folder, link[0])));
        }
    }

    [Fact]
    public void Ten_thousand_exhibits_and_a_hundred_thousand_incidents_are_written()
    {
        if (Environment.GetEnvironmentVariable("RAPPORTEUR_LONG") is null)
            Assert.Skip("set RAPPORTEUR_LONG=1 to write 10,000 exhibits and 100,000 incidents and see time and memory");
        var clock = Stopwatch.StartNew();
        var written = StaticReport.Write(new LargeEdition(100_000, 10_000), folder);
        output.WriteLine($"{written.Written} files in {clock.Elapsed.TotalSeconds:F1} s, peak {Process.GetCurrentProcess().PeakWorkingSet64 / 1_000_000} MB");
        Assert.InRange(written.Written, 10_000, 20_000);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
