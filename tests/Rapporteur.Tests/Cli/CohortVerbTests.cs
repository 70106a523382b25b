using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Rapporteur.Cli;

namespace Rapporteur.Tests.Cli;

/// <summary>A circle followed, on the command line.</summary>
public sealed class CohortVerbTests
{
    [Fact]
    public void Each_member_is_followed_to_the_day_that_is_asked_for()
    {
        using var desk = Desk.WithTwoDocuments();
        var lisitsyn = Person(desk, "Lisitsyn");
        var (_, orlova) = (lisitsyn, Person(desk, "Orlova"));
        Assert.Equal("K1\n", desk.Done("cohort", "define", "the works", "--criterion", "engineers of the works", "--from", "1936-08-01", "--member", lisitsyn, "--member", orlova, "--member", "Nikolai Belov?", "--size", "5").Out);
        var before = desk.Done("cohort", "show", "K1", "--on", "1936-08-17", "--json").Json;
        Assert.Equal(["held, tried, sentenced, exiled or vanished", "nothing reported", "nothing reported"], Fates(before));
        var after = desk.Done("cohort", "show", "K1", "--json").Json;
        Assert.Equal(["held, tried, sentenced, exiled or vanished", "executed or killed", "nothing reported"], Fates(after));
        Assert.Equal(3, after["fates"]!.AsArray().Single(row => (string)row!["fate"]! == "nothing reported")!["members"]!.GetValue<int>());
        Assert.Null(after["left_alone"]);
        var shown = desk.Done("cohort", "show", "K1");
        Assert.Contains("CT059", shown.Error, StringComparison.Ordinal);
        Assert.Contains("CT060", shown.Error, StringComparison.Ordinal);
        Assert.Contains("Nikolai Belov (disputed)", shown.Out, StringComparison.Ordinal);
        Assert.Equal("nothing reported", Fates(desk.Done("cohort", "show", "K1", "--as-known-on", "1936-08-20", "--json").Json)[0]);
        desk.Whole();
    }

    [Fact]
    public void A_definition_that_cannot_be_is_refused()
    {
        using var desk = Desk.WithTwoDocuments();
        var person = Person(desk, "Lisitsyn");
        string[] define = ["cohort", "define", "the works", "--criterion", "engineers", "--from", "1936-08-01"];
        desk.Refused("CT013", define);
        desk.Refused("CT014", [.. define, "--member", "A", "--member", "B", "--size", "1"]);
        desk.Refused("CT015", [.. define, "--member", person, "--member", person.Replace('P', 'M')]);
        desk.Refused("CT007", ["cohort", "define", "t", "--criterion", "c", "--from", "August", "--member", "A"]);
        desk.Refused("CT017", [.. define, "--office", "archbishop"]);
        desk.Refused("CT016", "cohort", "show", "K1");
        desk.Refused("RG001", [.. define, "--member", "P9999"]);
    }

    [Fact]
    public void From_twenty_members_on_there_are_curves_and_two_cohorts_can_be_compared()
    {
        using var desk = new Desk();
        var text = new StringBuilder("Register of the town, 3 March 1938\n\n");
        for (var i = 0; i < 44; i++)
            text.Append(CultureInfo.InvariantCulture, $"Ivan {Surname(i)} was arrested in Minsk on {(i < 22 ? 1 + i : 5 + (i / 4))} {(i < 22 ? "August 1937" : "December 1937")}.\n\n");
        desk.Write("town.txt", text.ToString());
        desk.Done("inquire", "papers", "--no-report");
        var persons = desk.Done("persons", "--json").List("persons").ToDictionary(person => ((string)person!["name"]!).Split(' ')[^1], person => (string)person!["person"]!);
        foreach (var first in new[] { 0, 22 })
            desk.Done(["cohort", "define", $"from {first}", "--criterion", "of the town", "--from", "1937-07-31", .. Enumerable.Range(first, 22).SelectMany(i => new[] { "--member", persons[Surname(i)] })]);
        var answer = desk.Done("cohort", "show", "K1", "--json").Json;
        Assert.Equal(1.0, (double)answer["left_alone"]![0]!["least"]!, 6);
        Assert.Equal(0.0, (double)answer["left_alone"]!.AsArray()[^1]!["most"]!, 6);
        Assert.Equal(11, (int)answer["median_days"]!);
        Assert.True((double)desk.Done("cohort", "compare", "K1", "K2", "--json").Json["p"]! < 0.001);
        Assert.Contains("log-rank", desk.Done("cohort", "compare", "K1", "K2").Out, StringComparison.Ordinal);
    }

    private static string Surname(int i) => $"{"BDGKLMNPRSTV"[i % 12]}{"aeiou"[i % 5]}{"rlnmk"[i / 5 % 5]}{"aeiou"[i / 12 % 5]}nov";

    private static List<string> Fates(JsonObject answer) => [.. answer["members"]!.AsArray().Select(member => (string)member!["fate"]!)];

    private static string Person(Desk desk, string name) => (string)desk.Done("persons", "--name", name, "--json").List("persons")[0]!["person"]!;
}
