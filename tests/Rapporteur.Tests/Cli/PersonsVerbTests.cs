using System.Text.Json.Nodes;
using Rapporteur.Cli;

namespace Rapporteur.Tests.Cli;

/// <summary>The register on the command line.</summary>
public sealed class PersonsVerbTests
{
    [Fact]
    public void The_machines_joins_are_not_exported_and_what_is_not_public_neither()
    {
        using var desk = new Desk();
        desk.Write("en.txt", "Letter of 3 March 1937\n\nGeorgy Piatakov was arrested in Moscow on 12 September 1936.\n");
        desk.Write("ru.txt", "Письмо от 4 марта 1937 года\n\nГеоргий Пятаков был арестован в Москве 12 сентября 1936 года.\n");
        desk.Done("inquire", "papers", "--no-report");
        var entities = desk.Done("persons", "--followthemoney").Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).ToList();
        Assert.Equal(["Georgy Piatakov", "Георгий Пятаков"], entities.Select(entity => (string)entity["properties"]!["name"]![0]!).Order(StringComparer.Ordinal));
        Assert.All(entities, entity => Assert.Equal("Person", (string)entity["schema"]!));
        Assert.Equal(3, desk.Done("persons", "--csv").Out.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Empty(desk.Done("persons", "--public", "--followthemoney").Out);
    }

    [Fact]
    public void A_person_is_found_under_any_spelling_and_joined_only_by_a_member()
    {
        using var desk = new Desk();
        desk.Write("en.txt", "Letter of 3 March 1937\n\nGeorgy Piatakov was arrested in Moscow on 12 September 1936.\n");
        desk.Write("ru.txt", "Письмо от 4 марта 1937 года\n\nГеоргий Пятаков был арестован в Москве 12 сентября 1936 года.\n");
        desk.Done("inquire", "papers", "--no-report");
        var person = Assert.Single(desk.Done("persons", "--name", "Pjatakow", "--json").List("persons"))!;
        Assert.True((bool)person["provisional"]!);
        Assert.Equal(2, person["groups"]!.AsArray().Count);
        var mentions = person["groups"]!.AsArray().Select(group => (string)group![0]!["mention"]!).ToList();
        desk.Refused("RG003", "person", "same", mentions[0], mentions[1]);
        desk.Refused("RG002", "person", "same", mentions[0], mentions[0], "--reason", "x");
        desk.Refused("RG001", "person", "show", "P999");
        desk.Done("person", "same", mentions[0], mentions[1], "--reason", "same office, same day");
        Assert.False((bool)desk.Done("person", "show", (string)person["person"]!, "--json").Json["provisional"]!);
        Assert.Contains("same office, same day", desk.Done("person", "show", mentions[1]).Out, StringComparison.Ordinal);
        desk.Done("person", "different", mentions[0], mentions[1], "--reason", "another man of that name");
        Assert.Equal(2, desk.Done("persons", "--name", "Пятаков", "--json").List("persons").Count);
        Assert.Contains("no person", desk.Refused("RG001", "person", "show", "P0").Error, StringComparison.OrdinalIgnoreCase);
        desk.Whole();
    }

    [Fact]
    public void A_wrong_merge_is_split_and_the_rule_of_the_commission_is_set_and_shown()
    {
        using var desk = new Desk();
        desk.Write("en.txt", "Letter of 3 March 1937\n\nGeorgy Piatakov was arrested in Moscow on 12 September 1936.\n");
        desk.Write("ru.txt", "Письмо от 4 марта 1937 года\n\nГеоргий Пятаков был арестован в Москве 12 сентября 1936 года.\n");
        desk.Done("inquire", "papers", "--no-report");
        var person = Assert.Single(desk.Done("persons", "--name", "Pjatakow", "--json").List("persons"))!;
        var mentions = person["groups"]!.AsArray().Select(group => (string)group![0]!["mention"]!).ToList();
        desk.Done("person", "same", mentions[0], mentions[1], "--reason", "same office");
        desk.Refused("RG012", "person", "split", mentions[0], "M99", "--reason", "x");
        desk.Refused("RG013", "person", "split", mentions[0], mentions[0], mentions[1], "--reason", "x");
        desk.Refused("RG003", "person", "split", mentions[0], mentions[1]);
        desk.Done("person", "split", mentions[0], mentions[1], "--reason", "father and son");
        Assert.Equal(2, desk.Done("persons", "--name", "Пятаков", "--json").List("persons").Count);
        Assert.Contains("does not hold", desk.Done("person", "show", mentions[1]).Out, StringComparison.Ordinal);
        desk.Done("person", "unsure", mentions[0], mentions[1], "--reason", "it is open again");
        Assert.Single(desk.Done("persons", "--name", "Пятаков", "--json").List("persons"));

        desk.Refused("RG015", "persons", "rule", "--threshold", "99", "--reason", "x");
        desk.Refused("RG014", "persons", "rule", "--contradictions", "dice", "--reason", "x");
        desk.Refused("RG003", "persons", "rule", "--threshold", "29");
        desk.Done("persons", "rule", "--threshold", "29.5", "--contradictions", "both", "--reason", "rather two than one");
        var rule = desk.Done("persons", "rule", "--json").Json;
        Assert.Equal((29.5, "both"), ((double)rule["threshold"]!, (string)rule["contradictions"]!));
        Assert.Contains("none prevails", desk.Done("persons", "rule").Out, StringComparison.Ordinal);
        desk.Whole();
    }
}
