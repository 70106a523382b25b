using Rapporteur.Tests.Cli;

namespace Rapporteur.Tests.Publishing;

/// <summary>What a commission did on the command line, as the working papers show it.</summary>
public sealed class CommissionPagesTests
{
    [Fact]
    public void The_working_papers_show_a_finding_with_its_evidence_and_why_it_gave_way()
    {
        using var desk = Desk.WithTwoDocuments();
        var claim = Adopted(desk);
        desk.Done("findings", "dissent", "F1", "One paper is not enough.");
        desk.Done("evidence", "impeach", "E1", "--reason", "printed a year later");
        var finding = Page(desk, "findings/F1.html");
        Assert.Contains($"href=\"../exhibits/E1.html#{claim}\"", finding, StringComparison.Ordinal);
        Assert.Contains("<span class=\"exact\">the Tass agency reports</span>", finding, StringComparison.Ordinal);
        Assert.Contains("href=\"../exhibits/E1.html#X1\"", finding, StringComparison.Ordinal);
        Assert.Contains("id=\"X1\"", Page(desk, "exhibits/E1.html"), StringComparison.Ordinal);
        Assert.Contains("One paper is not enough.", finding, StringComparison.Ordinal);
        Assert.Contains("To be examined again:", finding, StringComparison.Ordinal);
        Assert.Contains("1 for, 0 against, 0 abstained</span> (<bdi>", Flat(finding), StringComparison.Ordinal);
        Assert.Contains("an attack on it is unanswered", Page(desk, "questions/Q1.html"), StringComparison.Ordinal);
        Assert.Contains("../questions/Q1.html", Page(desk, "commission/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_the_rules_show_numbers_only_no_page_says_who_voted_how()
    {
        using var desk = Desk.WithTwoDocuments();
        Adopted(desk, "--numbers-only");
        var finding = Flat(Page(desk, "findings/F1.html"));
        Assert.Contains("1 for, 0 against, 0 abstained</span></dd>", finding, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_of_an_exhibit_that_was_withdrawn_are_on_no_page_of_the_commission()
    {
        using var desk = Desk.WithTwoDocuments();
        Adopted(desk);
        desk.Done("exhibits", "withdraw", "E1", "--reason", "the witness asked for it");
        var finding = Page(desk, "findings/F1.html");
        Assert.DoesNotContain("the Tass agency reports", finding, StringComparison.Ordinal);
        Assert.DoesNotContain("exhibits/E1.html", finding, StringComparison.Ordinal);
        Assert.Contains("no longer among the exhibits", finding, StringComparison.Ordinal);
    }

    [Fact]
    public void There_is_no_page_of_it_before_the_commission_begins_nor_ever_in_the_public_edition()
    {
        using var desk = Desk.WithTwoDocuments();
        Assert.DoesNotContain("commission/index.html", Page(desk, "index.html"), StringComparison.Ordinal);
        Adopted(desk);
        Assert.Contains("commission/index.html", Page(desk, "index.html"), StringComparison.Ordinal);
        desk.Done("publish", "edition");
        Assert.False(Directory.Exists(desk.Of("edition", "findings")));
        Assert.DoesNotContain("The engineer was arrested.", string.Concat(Directory.GetFiles(desk.Of("edition"), "*.html", SearchOption.AllDirectories).Select(File.ReadAllText)), StringComparison.Ordinal);
    }

    /// <summary>A question with its argument and a finding that is adopted; the claim that it rests on.</summary>
    private static string Adopted(Desk desk, params string[] rules)
    {
        desk.Done(["commission", "rules", "--quorum", "1", "--majority", "simple", "--act", "balance-of-probabilities", .. rules]);
        desk.Done("questions", "put", "Was the engineer arrested?");
        desk.Done("questions", "move", "Q1", "evidence");
        var claim = (string)desk.Done("claims", "--json").List("claims").First(claim => (string)claim!["exhibit"]! == "E1")!["claim"]!;
        desk.Done("claims", "code", claim);
        desk.Done("evidence", "tender", "E1", "the Tass agency reports", "--note", "who says so");
        desk.Done("questions", "state", "Q1", "An arrest took place");
        desk.Done("questions", "support", "T1", "--on", claim, "--because", "the paper says so");
        desk.Done("questions", "undercut", "A1", "--on", "X1", "--because", "the agency is the power's own");
        desk.Done("findings", "draft", "Q1", "--element", "act", "--answer", "established", "--subject", "the arrest", "--text", "The engineer was arrested.",
            "--reasons", "Two accounts agree.", "--for", claim, "--against", "X1");
        desk.Done("questions", "move", "Q1", "deliberation");
        desk.Done("findings", "vote", "F1", "for");
        desk.Done("findings", "close", "F1");
        return claim;
    }

    private static string Page(Desk desk, string path)
    {
        desk.Done("report");
        return File.ReadAllText(Path.Combine(desk.Inquiry, "report", path));
    }

    private static string Flat(string page) => string.Join(' ', page.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
