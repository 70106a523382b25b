using System.Text;
using Rapporteur.Publishing;

namespace Rapporteur.Pages.Tests;

public sealed class StaticReportTests(ReportFixture report)
{
    [Fact]
    public void A_second_writing_rewrites_nothing()
    {
        var folder = report.Folder("twice");
        var first = StaticReport.Write(AugustInquiry.WorkingPapers(), folder);
        var before = Stamps(folder);
        var second = StaticReport.Write(AugustInquiry.WorkingPapers(), folder);
        Assert.Equal(0, first.Unchanged);
        Assert.Equal((0, first.Written, 0), (second.Written, second.Unchanged, second.Removed));
        Assert.Equal(before, Stamps(folder));
    }

    [Fact]
    public void Pages_that_are_no_longer_made_are_removed_and_the_reader_s_own_files_are_not()
    {
        var folder = report.Folder("stale");
        StaticReport.Write(AugustInquiry.WorkingPapers(), folder);
        File.WriteAllText(Path.Combine(folder, "my-notes.html"), "mine");
        File.WriteAllText(Path.Combine(report.Root, "outside.html"), "outside");
        File.AppendAllText(Path.Combine(folder, "files.txt"), "../outside.html\n");
        var written = StaticReport.Write(AugustInquiry.Public(), folder);
        Assert.True(written.Removed > 0);
        Assert.False(File.Exists(Path.Combine(folder, "ingest/index.html")));
        Assert.True(File.Exists(Path.Combine(folder, "my-notes.html")));
        Assert.True(File.Exists(Path.Combine(report.Root, "outside.html")));
    }

    [Fact]
    public void The_public_edition_holds_no_secret_in_any_byte()
    {
        foreach (var file in Directory.EnumerateFiles(report.Public, "*", SearchOption.AllDirectories))
        {
            var bytes = File.ReadAllBytes(file);
            foreach (var secret in AugustInquiry.Secrets)
                Assert.True(bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(secret)) < 0, $"{Path.GetFileName(file)} holds {secret}");
        }
    }

    [Fact]
    public void The_working_papers_hold_what_the_public_edition_must_not()
    {
        var all = string.Concat(Directory.EnumerateFiles(report.WorkingPapers, "*", SearchOption.AllDirectories).Select(File.ReadAllText));
        Assert.All(AugustInquiry.Secrets, secret => Assert.Contains(secret, all));
    }

    [Fact]
    public void The_public_edition_says_how_much_was_withheld_and_why()
    {
        var page = File.ReadAllText(Path.Combine(report.Public, "withheld.html"));
        Assert.Contains("not coded by a person", page);
        Assert.Contains(">31<", page);
    }

    [Fact]
    public void A_proposal_in_a_public_edition_is_a_bug_that_stops_the_writing()
    {
        var papers = AugustInquiry.WorkingPapers();
        var wrong = new FixtureEdition(papers.Imprint with { Kind = EditionKind.Public }, papers.Exhibits().ToList(),
            papers.Occurrences(papers.Days[0].Key, papers.Days[^1].Key).ToList());
        Assert.Throws<InvalidOperationException>(() => StaticReport.Write(wrong, report.Folder("wrong")));
    }

    [Fact]
    public void An_edition_without_anything_is_a_report_all_the_same()
    {
        var empty = new FixtureEdition(AugustInquiry.WorkingPapers().Imprint, [], []);
        var folder = report.Folder("empty");
        Assert.True(StaticReport.Write(empty, folder).Written > 10);
        Assert.Contains("No claims yet.", File.ReadAllText(Path.Combine(folder, "index.html")));
        Assert.Contains("No claim has been coded by a person yet", File.ReadAllText(Path.Combine(folder, "index.html")));
    }

    [Fact]
    public void An_exhibit_whose_source_nobody_stated_leads_to_no_page_of_a_source()
    {
        var papers = AugustInquiry.WorkingPapers();
        var exhibit = papers.Exhibits().First();
        var unstated = exhibit with { Reference = exhibit.Reference with { Source = "source not stated", SourceHandle = "S0" }, Claims = [], Measures = [] };
        var folder = report.Folder("unstated");
        StaticReport.Write(new FixtureEdition(papers.Imprint, [unstated], []) { Named = [] }, folder);
        Assert.DoesNotContain("S0.html", File.ReadAllText(Path.Combine(folder, "exhibits/E1.html")));
        Assert.DoesNotContain("S0.html", File.ReadAllText(Path.Combine(folder, "exhibits/index.html")));
    }

    [Fact]
    public void A_cell_that_a_spreadsheet_would_run_is_made_text()
    {
        var cells = new StringWriter();
        Csv.Row(cells, "=HYPERLINK(\"x\")", "a,b", -3, null, "line\nend");
        Assert.Equal("\"'=HYPERLINK(\"\"x\"\")\",\"a,b\",-3,,\"line\nend\"\n", cells.ToString());
    }

    [Fact]
    public void Cyrillic_and_Arabic_are_written_as_letters_not_as_entities()
    {
        Assert.Contains("Органами наркомата", File.ReadAllText(Path.Combine(report.WorkingPapers, "exhibits/E3.html")));
        Assert.Contains("اعتقالات في الجنوب", File.ReadAllText(Path.Combine(report.WorkingPapers, "exhibits/E4.html")));
    }

    private static Dictionary<string, DateTime> Stamps(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(file => file, File.GetLastWriteTimeUtc);
}
