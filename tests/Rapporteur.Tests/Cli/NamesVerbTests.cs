using System.Text.Json.Nodes;

namespace Rapporteur.Tests.Cli;

/// <summary>The verb <c>names</c>: written names without an inquiry.</summary>
public class NamesVerbTests
{
    [Fact]
    public void A_name_is_transliterated_by_a_named_scheme_and_back()
    {
        using var desk = new Desk();
        Assert.Equal("Pâtakov\n", desk.Done("names", "transliterate", "--scheme", "iso-mul-Cyrl-Latn-9-1995", "Пятаков").Out);
        Assert.Equal("Пятаков\n", desk.Done("names", "transliterate", "--scheme", "iso-mul-Cyrl-Latn-9-1995", "--reverse", "Pâtakov").Out);
    }

    [Fact]
    public void Each_line_of_the_input_gives_one_object_and_unknown_letters_are_named()
    {
        using var desk = new Desk();
        var said = desk.RunWith("Щукин\nҚазақ\n", "names", "transliterate", "--scheme", "bgnpcgn-rus-Cyrl-Latn-1947", "-", "--json");
        var answers = said.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!.AsObject()).ToList();
        Assert.Equal(1, said.Code);
        Assert.Equal("Shchukin", (string?)answers[0]["written"]);
        Assert.Equal(["Қ", "қ"], answers[1]["unknown"]!.AsArray().Select(letter => (string?)letter));
    }

    [Fact]
    public void A_scheme_that_is_not_there_or_does_not_lead_back_is_refused()
    {
        using var desk = new Desk();
        desk.Refused("NA001", "names", "transliterate", "--scheme", "nowhere", "Пятаков");
        desk.Refused("NA002", "names", "transliterate", "--scheme", "icao-rus-Cyrl-Latn-9303", "--reverse", "Piatakov");
        desk.Refused("NA003", "names", "transliterate", "--scheme", "icao-rus-Cyrl-Latn-9303", "ҚАЗАҚ");
    }

    [Fact]
    public void Schemes_are_listed_with_their_standards_and_limits()
    {
        using var desk = new Desk();
        Assert.Contains("Limits: ", desk.Done("names", "schemes").Out, StringComparison.Ordinal);
        var schemes = desk.Done("names", "schemes", "--language", "kat", "--json").List("schemes");
        Assert.Contains(schemes, scheme => (string?)scheme!["id"] == "ggg-kat-Geor-Latn-2002" && (int?)scheme["year"] == 2002);
        Assert.DoesNotContain(schemes, scheme => (string?)scheme!["language"] == "rus");
    }
}
