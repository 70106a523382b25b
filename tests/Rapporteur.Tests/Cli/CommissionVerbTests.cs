using System.Text.Json.Nodes;
using Rapporteur.Cli;

namespace Rapporteur.Tests.Cli;

/// <summary>The commission on the command line: from a question to a finding, and back when the evidence gives way.</summary>
public sealed class CommissionVerbTests
{
    private static readonly string[] Standards = ["--act", "balance-of-probabilities", "--organ", "clear-and-convincing", "--person", "clear-and-convincing"];

    [Fact]
    public void A_question_is_answered_and_the_answer_gives_way_with_its_evidence()
    {
        using var desk = Desk.WithTwoDocuments();
        Begin(desk);
        var claim = Handle(desk, "Lisitsyn");
        desk.Done("claims", "code", claim);
        Assert.Equal("X1\n", desk.Done("evidence", "tender", "E1", "the Tass agency reports", "--note", "who says so").Out);
        Assert.Equal("T1\n", desk.Done("questions", "state", "Q1", "An arrest took place").Out);
        Assert.Equal("A1\n", desk.Done("questions", "support", "T1", "--on", claim, "--because", "the paper says so").Out);
        Assert.Equal("A2\n", desk.Done("questions", "undercut", "A1", "--on", "X1", "--because", "the agency is the power's own").Out);
        Assert.Equal("F1\n", Draft(desk, "--for", claim, "--against", "X1").Out);
        desk.Refused("CM014", "findings", "vote", "F1", "for");
        desk.Done("questions", "move", "Q1", "deliberation");
        desk.Done("findings", "vote", "F1", "for");
        desk.Done("findings", "close", "F1");
        desk.Done("findings", "dissent", "F1", "One paper is not enough.");
        var adopted = desk.Done("findings", "show", "F1", "--json").Json;
        Assert.Equal("adopted", (string)adopted["standing"]!);
        Assert.Equal([claim], adopted["for"]!.AsArray().Select(node => (string)node!));
        Assert.Contains("One paper is not enough.", desk.Done("findings", "show", "F1").Out, StringComparison.Ordinal);
        desk.Done("questions", "move", "Q1", "decided");

        desk.Done("evidence", "impeach", "E1", "--reason", "printed a year later");
        var marked = Assert.Single(desk.Done("findings", "--json").List("findings"))!;
        Assert.Equal("adopted, to be examined again", (string)marked["standing"]!);
        Assert.StartsWith($"F1 > {claim} > E1", (string)marked["re_examine"]![0]!, StringComparison.Ordinal);
        Assert.Contains("undercuts", desk.Done("questions", "show", "Q1").Out, StringComparison.Ordinal);
        desk.Whole();
    }

    [Fact]
    public void A_finding_on_a_claim_that_no_person_coded_is_not_adopted()
    {
        using var desk = Desk.WithTwoDocuments();
        Begin(desk);
        desk.Done("questions", "move", "Q1", "deliberation");
        Draft(desk, "--for", Handle(desk, "Lisitsyn"), "--search", "both papers");
        desk.Done("findings", "vote", "F1", "for");
        desk.Refused("CM023", "findings", "close", "F1");
    }

    [Fact]
    public void What_is_missing_or_hidden_is_refused_by_code()
    {
        using var desk = Desk.WithTwoDocuments();
        desk.Refused("CM008", "findings", "draft", "Q1", "--element", "act", "--answer", "established", "--subject", "s", "--text", "t", "--reasons", "r");
        desk.Refused("CM006", ["commission", "rules", "--quorum", "9", "--majority", "simple", .. Standards]);
        Begin(desk);
        desk.Refused("CM002", "questions", "show", "Q9");
        desk.Refused("CM005", "questions", "put", "Did it happen\u202e?");
        desk.Refused("CO004", "evidence", "tender", "E1", "words that are not there");
        desk.Refused("CM003", "findings", "draft", "Q1", "--element", "act", "--answer", "perhaps", "--subject", "s", "--text", "t", "--reasons", "r");
        Assert.Equal("CM005", desk.Refused("CM005", "questions", "state", "Q1", "a\u0007b").Error[..5]);
    }

    [Fact]
    public void Rival_hypotheses_are_ordered_by_what_speaks_against_them()
    {
        using var desk = Desk.WithTwoDocuments();
        Begin(desk);
        desk.Done("evidence", "tender", "E1", "the Tass agency reports");
        desk.Done("hypotheses", "state", "Q1", "It happened in Minsk");
        desk.Done("hypotheses", "state", "Q1", "It happened elsewhere");
        desk.Done("hypotheses", "weigh", "H2", "X1", "inconsistent", "--reason", "the agency names the town");
        desk.Done("hypotheses", "weigh", "H1", "X1", "consistent", "--reason", "it names the town");
        var matrix = desk.Done("hypotheses", "--question", "Q1", "--json").List("hypotheses")[0]!;
        Assert.Equal("H1", (string)matrix["hypotheses"]![0]!["hypothesis"]!);
        Assert.Equal("X1", (string)matrix["decisive"]![0]!);
        Assert.Contains("H2 (1 against)", desk.Done("hypotheses").Out, StringComparison.Ordinal);
        desk.Done("predictions", "record", "X1", "--by", "the traveller", "--made", "1936-08-29", "--due", "1937", "--text", "more will follow");
        desk.Refused("CM020", "predictions", "judge", "Y1", "came", "--reason", "they did");
        desk.Done("predictions", "judge", "Y1", "came", "--on", "X1", "--reason", "they did");
        Assert.Equal("came", (string)desk.Done("predictions", "--json").List("predictions")[0]!["outcome"]!);
    }

    [Fact]
    public void Two_members_vote_each_with_a_key_of_their_own()
    {
        using var desk = Desk.WithTwoDocuments();
        desk.Done("members", "admit", "member 2", "--ring", "second", "--role", "commissioner");
        desk.Done(["commission", "rules", "--quorum", "2", "--majority", "unanimous", .. Standards]);
        desk.Done("commission", "nominate", "member 2", "--by", "the lawyers' league");
        desk.Done("questions", "put", "Was he arrested?");
        desk.Done("questions", "move", "Q1", "evidence");
        desk.Done("questions", "move", "Q1", "deliberation");
        var claim = Handle(desk, "Lisitsyn");
        desk.Done("claims", "code", claim);
        Draft(desk, "--for", claim, "--search", "both papers");
        desk.Done("findings", "vote", "F1", "for");
        desk.Refused("CM019", "findings", "close", "F1");
        desk.Refused("CM015", "findings", "vote", "F1", "against");
        desk.Done("findings", "vote", "F1", "against", "--keys", desk.Of("second"));
        desk.Done("findings", "close", "F1");
        Assert.Equal("not adopted", (string)desk.Done("findings", "--json").List("findings")[0]!["standing"]!);
        Assert.Contains("member 2 against", desk.Done("findings", "show", "F1").Out, StringComparison.Ordinal);
        Assert.Equal("the lawyers' league", (string)desk.Done("commission", "--json").Json["members"]![1]!["nominated_by"]!);
        desk.Done("notices", "send", "request", "--question", "Q1", "--to", "the town's archive", "--text", "Was he held?");
        desk.Done("notices", "reply", "N1");
        Assert.Contains("nothing", desk.Done("notices").Out, StringComparison.Ordinal);
    }

    private static void Begin(Desk desk)
    {
        desk.Done(["commission", "rules", "--quorum", "1", "--majority", "simple", .. Standards]);
        Assert.Equal("Q1\n", desk.Done("questions", "put", "Was the engineer arrested?").Out);
        desk.Done("questions", "move", "Q1", "evidence");
    }

    private static Said Draft(Desk desk, params string[] evidence) => desk.Done([
        "findings", "draft", "Q1", "--element", "act", "--answer", "established", "--subject", "the arrest", "--text", "The engineer was arrested.", "--reasons", "Two accounts agree.", .. evidence]);

    private static string Handle(Desk desk, string name) => (string)desk.Done("claims", "--json").List("claims").First(claim => claim!.ToJsonString().Contains(name, StringComparison.Ordinal))!["claim"]!;
}
