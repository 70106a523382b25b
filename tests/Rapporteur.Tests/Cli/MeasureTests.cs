namespace Rapporteur.Tests.Cli;

/// <summary>Measures are kept beside the acts, and coded by a person like them.</summary>
public class MeasureTests
{
    [Fact]
    public void A_measure_is_coded_set_aside_and_reopened_and_only_then_published()
    {
        using var desk = new Desk();
        desk.Write("decree.txt", "Brussels, 13 August 1936\n\nOn 11 August 1936 the government issued a decree that lowered the age of the call-up to nineteen years. Several clerks were arrested in the town of Kursk on 12 August 1936.\n");
        desk.Write("exhibits.csv", "file,title,published,access\ndecree.txt,A decree,1936-08-13,public\n");
        desk.Done("inquire", "papers");
        var numbers = desk.Done("claims", "--json").List("claims").Select(claim => int.Parse(((string)claim!["claim"]!)[1..])).ToList();
        var measure = $"C{Enumerable.Range(1, numbers.Max() + 5).First(number => !numbers.Contains(number))}";

        desk.Done("publish", "edition");
        Assert.DoesNotContain("lowered the age", Page(desk), StringComparison.Ordinal);
        desk.Done("claims", "code", measure);
        desk.Done("publish", "edition");
        Assert.Contains("lowered the age", Page(desk), StringComparison.Ordinal);
        desk.Done("claims", "reopen", measure);
        desk.Refused("CO008", "claims", "reopen", measure);
        desk.Done("claims", "set-aside", measure, "--reason", "no measure");
        desk.Done("publish", "edition");
        Assert.DoesNotContain("lowered the age", Page(desk), StringComparison.Ordinal);
        desk.Refused("CO010", "claims", "amend", measure, "--act", "arrest");
        desk.Whole();
    }

    private static string Page(Desk desk) => File.ReadAllText(Path.Combine(desk.Here, "edition", "measures.html"));
}
