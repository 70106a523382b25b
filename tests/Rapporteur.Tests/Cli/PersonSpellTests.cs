using System.Text.Json.Nodes;

namespace Rapporteur.Tests.Cli;

/// <summary>What held of a person, on the command line.</summary>
public sealed class PersonSpellTests
{
    [Fact]
    public void A_member_records_what_held_of_a_person_and_takes_it_back()
    {
        using var desk = WithTwoDeaths(out var person, out _);
        desk.Refused("RG005", "person", "spell", person, "guilt", "--when", "1936", "--claim", "C1");
        desk.Refused("RG006", "person", "spell", person, "custody", "--when", "yesterday", "--claim", "C1");
        desk.Refused("RG007", "person", "spell", person, "custody", "--when", "1936");
        desk.Refused("CO001", "person", "spell", person, "custody", "--when", "1936", "--claim", "C999");
        desk.Done("person", "spell", person, "custody", "--when", "1936-09-12/1937-01-30", "--what", "the inner prison", "--place", "Moscow", "--claim", "C1");
        desk.Done("person", "spell", person, "birth", "--when", "1890-08-06", "--exhibit", "E1", "--quote", "born on 6 August 1890");
        var shown = desk.Done("person", "show", person).Out;
        Assert.Contains("1936-09-12/1937-01-30, the inner prison, Moscow", shown, StringComparison.Ordinal);
        Assert.Contains(Spells(desk, person), spell => (string)spell!["kind"]! == "birth" && (string)spell["record"]! == "H2" && !(bool)spell["machine"]!);
        desk.Refused("RG003", "person", "withdraw", "H1");
        desk.Refused("RG008", "person", "withdraw", "H9", "--reason", "x");
        desk.Done("person", "withdraw", "H1", "--reason", "another man of that name");
        desk.Refused("RG009", "person", "withdraw", "H1", "--reason", "again");
        Assert.DoesNotContain("the inner prison", desk.Done("person", "show", person).Out, StringComparison.Ordinal);
        desk.Whole();
    }

    [Fact]
    public void Conflicting_deaths_stand_side_by_side_and_a_choice_is_a_members()
    {
        using var desk = WithTwoDeaths(out var person, out var mentions);
        Assert.Equal(["death"], desk.Done("person", "show", person, "--json").List("conflicts").Select(kind => (string)kind!));
        desk.Refused("RG010", "person", "choose", person, "guilt", mentions[0], "--reason", "x");
        desk.Refused("RG011", "person", "choose", person, "death", "M999", "--reason", "x");
        desk.Refused("RG003", "person", "choose", person, "death", mentions[0]);
        desk.Done("person", "choose", person, "death", mentions[0], "--reason", "the certificate is false");
        var shown = desk.Done("person", "show", person).Out;
        Assert.Contains("conflicting death records", shown, StringComparison.Ordinal);
        Assert.Contains($"death: {mentions[0]}", shown, StringComparison.Ordinal);
        Assert.Equal(2, Spells(desk, person).Count(spell => (string)spell!["kind"]! == "death"));
        desk.Done("person", "choose", person, "death", "none", "--reason", "it is open again");
        Assert.Empty(desk.Done("person", "show", person, "--json").List("choices"));
        desk.Done("person", "choose", person, "name", mentions[1], "--reason", "his own spelling");
        Assert.Equal("Георгий Пятаков", (string)desk.Done("person", "show", person, "--json").Json["name"]!);
    }

    [Fact]
    public void What_was_not_yet_known_on_a_day_is_not_shown_as_known_on_it()
    {
        using var desk = WithTwoDeaths(out var person, out _);
        Assert.Equal(2, Spells(desk, person).Count);
        var then = desk.Done("person", "show", person, "--as-known-on", "1957-03-03", "--json").Json;
        Assert.Equal((person, 1, 1), ((string)then["person"]!, then["groups"]!.AsArray().Count, then["spells"]!.AsArray().Count));
        Assert.Empty(then["conflicts"]!.AsArray());
        Assert.Contains("Nothing", desk.Done("person", "show", person, "--as-known-on", "1950").Out, StringComparison.Ordinal);
        desk.Refused("CO006", "person", "show", person, "--as-known-on", "lately");
    }

    private static JsonArray Spells(Desk desk, string person) => desk.Done("person", "show", person, "--json").List("spells");

    private static Desk WithTwoDeaths(out string person, out List<string> mentions)
    {
        var desk = new Desk();
        desk.Write("en.txt", "Letter of 3 March 1957\n\nGeorgy Piatakov, born on 6 August 1890, was shot in Moscow on 30 January 1937.\n");
        desk.Write("ru.txt", "Письмо от 4 марта 1957 года\n\nГеоргий Пятаков был расстрелян в Москве 5 февраля 1942 года.\n");
        desk.Done("inquire", "papers", "--no-report");
        var found = Assert.Single(desk.Done("persons", "--name", "Pjatakow", "--json").List("persons"))!;
        person = (string)found["person"]!;
        mentions = [.. found["groups"]!.AsArray().Select(group => (string)group![0]!["mention"]!)];
        return desk;
    }
}
