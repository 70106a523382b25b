using System.Text.Json.Nodes;
using Rapporteur.Tests.Cli;

namespace Rapporteur.Tests.Scrutiny;

/// <summary>Scrutiny of an inquiry on the command line, and what members answer.</summary>
public class InquiryScrutinyTests
{
    [Fact]
    public void Two_dates_of_a_death_collide_as_possible_until_members_code_and_join()
    {
        using var desk = DeskOfTwoDeaths();
        var found = Fate(desk);
        Assert.Equal("possible", (string)found["certainty"]!);
        Assert.True((bool)found["rests_on_machine"]!);
        Assert.True((bool)found["rests_on_proposals"]!);
        var claims = found["claims"]!.AsArray().Select(claim => (string)claim!).ToArray();
        foreach (var claim in claims)
            desk.Done("claims", "code", claim);
        Assert.False((bool)Fate(desk)["rests_on_proposals"]!);
        desk.Done("person", "same", claims[0].Replace('C', 'M'), claims[1].Replace('C', 'M'), "--reason", "one file number");
        Assert.Equal(("certain", false), ((string)Fate(desk)["certainty"]!, (bool)Fate(desk)["rests_on_machine"]!));
    }

    [Fact]
    public void A_result_is_set_aside_with_a_reason_and_taken_up_again()
    {
        using var desk = DeskOfTwoDeaths();
        var result = (string)Fate(desk)["result"]!;
        desk.Refused("SC004", "scrutinise", "set-aside", result);
        desk.Refused("SC005", "scrutinise", "take-up", result, "--reason", "again");
        desk.Refused("SC003", "scrutinise", "set-aside", "fate:C98+C99", "--reason", "nothing");
        desk.Done("scrutinise", "set-aside", result, "--reason", "father and son");
        Assert.Equal("father and son", (string)Fate(desk)["set_aside"]!["reason"]!);
        Assert.Contains("father and son", desk.Done("scrutinise").Out, StringComparison.Ordinal);
        desk.Done("rebuild");
        Assert.NotNull(Fate(desk)["set_aside"]);
        desk.Done("scrutinise", "take-up", result, "--reason", "one man after all");
        Assert.Null(Fate(desk)["set_aside"]);
        desk.Whole();
    }

    [Fact]
    public void A_claim_set_aside_collides_with_nothing()
    {
        using var desk = DeskOfTwoDeaths();
        desk.Done("claims", "set-aside", (string)Fate(desk)["claims"]![0]!, "--reason", "misread");
        Assert.Empty(desk.Done("scrutinise", "--rule", "fate", "--json").List("scrutinise"));
        Assert.Contains("0 results.", desk.Done("scrutinise", "--rule", "fate").Error, StringComparison.Ordinal);
    }

    private static JsonNode Fate(Desk desk) => Assert.Single(desk.Done("scrutinise", "--rule", "fate", "--json").List("scrutinise"))!;

    private static Desk DeskOfTwoDeaths()
    {
        var desk = new Desk();
        desk.Write("first.txt", "A notice, 2 May 1938\n\nThe engineer Pavel Sergeyevich Lisitsyn was shot in Minsk on 16 August 1937.\n");
        desk.Write("second.txt", "A letter, 3 May 1939\n\nPavel Sergeyevich Lisitsyn was shot in Minsk on 4 February 1938.\n");
        desk.Done("inquire", "papers", "--no-report");
        return desk;
    }
}
