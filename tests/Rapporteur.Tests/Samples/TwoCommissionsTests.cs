using Rapporteur.Tests.Cli;

namespace Rapporteur.Tests.Samples;

/// <summary>Two commissions on the same evidence, from their questions to their judgments.</summary>
public sealed class TwoCommissionsTests
{
    [Fact]
    public void They_decide_by_their_own_rules_and_deliver_their_judgments()
    {
        using var liege = Commission("liege");
        Assert.Equal(["refuted", "refuted", "established", "refuted"], Answers(liege));
        var shown = liege.Done("findings", "show", "F1").Out.ReplaceLineEndings(" ");
        Assert.Contains("4 for, 1 against", shown, StringComparison.Ordinal);
        Assert.Contains("Paul Lambrecht against", shown, StringComparison.Ordinal);
        Assert.Contains("Dissent of Paul Lambrecht", shown, StringComparison.Ordinal);
        liege.Done("judgment", "deliver", "--out", "judgment", "--form", "html");
        Assert.Contains("The café answers the hotel", File.ReadAllText(liege.Of("judgment", "judgment-1-public.en.html")), StringComparison.Ordinal);

        using var aarhus = Commission("aarhus");
        Assert.Equal(["not-established", "refuted"], Answers(aarhus));
        Assert.DoesNotContain("Karen Lund for", aarhus.Done("findings", "show", "F1").Out, StringComparison.Ordinal);
        aarhus.Done("judgment", "deliver", "--out", "judgment", "--language", "fr", "--form", "html");
        var compared = liege.Done("judgment", "compare", aarhus.Inquiry, "--json").List("compared");
        var meeting = Assert.Single(compared, element => (bool)element!["differs"]!)!;
        Assert.Equal(("refuted", "not-established", "clear-and-convincing"), ((string)meeting["here"]!["answer"]!, (string)meeting["there"]!["answer"]!, (string)meeting["there"]!["standard"]!));
        Assert.Contains(meeting["here"]!["cited_only_here"]!.AsArray(), words => ((string)words!).Contains("Sedov stayed in Berlin", StringComparison.Ordinal));
        Assert.Contains("there  not-established", liege.Done("judgment", "compare", aarhus.Inquiry).Out, StringComparison.Ordinal);
        liege.Whole();
        aarhus.Whole();
    }

    [Fact]
    public void Where_a_journey_falls_the_finding_that_rests_on_it_is_marked_and_no_other()
    {
        using var liege = Commission("liege");
        var journeys = (string)liege.Done("exhibits", "--json").List("exhibits").Single(exhibit => ((string?)exhibit!["path"] ?? "").StartsWith("journeys", StringComparison.Ordinal))!["exhibit"]!;
        liege.Done("evidence", "impeach", journeys, "--reason", "a compilation without its papers");
        Assert.Equal(["adopted, to be examined again", "adopted", "adopted", "adopted"], liege.Done("findings", "--json").List("findings").Select(finding => (string)finding!["standing"]!));
        liege.Refused("PU004", "judgment", "deliver", "--out", "judgment");
    }

    private static IEnumerable<string> Answers(Desk desk) => desk.Done("findings", "--json").List("findings").Select(finding => (string)finding!["answer"]!);

    private static Desk Commission(string centre)
    {
        var desk = new Desk();
        var script = new SampleScript(desk);
        script.Play(SampleScript.Lines("trial-of-1936.commands"));
        script.Play(SampleScript.Lines($"trial-of-1936.{centre}.commands"));
        return desk;
    }
}
