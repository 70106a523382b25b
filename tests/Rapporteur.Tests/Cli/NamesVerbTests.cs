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

    [Fact]
    public void A_pair_is_weighed_and_the_parts_are_drawn()
    {
        using var desk = new Desk();
        var said = desk.Done("names", "compare", "Г. Л. Пятаков", "Georgy Pjatakow");
        Assert.Contains("surname  same", said.Out, StringComparison.Ordinal);
        Assert.Contains("given    initial agrees", said.Out, StringComparison.Ordinal);
        Assert.Contains("█", said.Out, StringComparison.Ordinal);
        Assert.Contains("Taken to be one person", said.Out, StringComparison.Ordinal);
        var answer = desk.Done("names", "compare", "М. Каганович", "Л. Каганович", "--json").Json;
        Assert.Equal(0, (int?)answer["same"]);
        Assert.Equal((double)answer["weight"]!, answer["parts"]!.AsArray().Sum(part => (double)part!["bits"]!), 2);
    }

    [Fact]
    public void A_file_of_pairs_keeps_its_columns_and_gains_weight_and_same()
    {
        using var desk = new Desk();
        File.WriteAllText(desk.Of("pairs.csv"), "id,a,b\n1,Пятаков,Pjatakow\n2,\"Piatakov, Georgy\",Сокольников\n3,,Пятаков\n4,Пятаков\n5,N.N.,Пятаков\n");
        var said = desk.Run("names", "compare", "--pairs", "pairs.csv", "--out", "weighed.csv");
        Assert.Equal(1, said.Code);
        Assert.Equal(["NA007", "NA006"], said.Error.Split('\n').Where(line => line.StartsWith("NA", StringComparison.Ordinal)).Select(line => line[..5]));
        var rows = File.ReadAllLines(desk.Of("weighed.csv"));
        Assert.Equal("id,a,b,weight,same", rows[0]);
        Assert.Matches("^1,Пятаков,Pjatakow,[0-9.]+,1$", rows[1]);
        Assert.Matches("^2,\"Piatakov, Georgy\",Сокольников,-?[0-9.]+,0$", rows[2]);
        Assert.Equal("3,,Пятаков,0,0", rows[3]);
        Assert.Equal("5,N.N.,Пятаков,0,0", rows[4]);
    }

    [Fact]
    public void A_file_that_is_no_file_of_pairs_is_refused()
    {
        using var desk = new Desk();
        File.WriteAllText(desk.Of("names.csv"), "name,other\nПятаков,Pjatakow\n");
        desk.Refused("NA004", "names", "compare", "--pairs", "nowhere.csv", "--out", "weighed.csv");
        desk.Refused("NA005", "names", "compare", "--pairs", "names.csv", "--out", "weighed.csv");
        desk.Refused("NA010", "names", "compare", "--pairs", "names.csv", "--out", "names.csv");
        Assert.Equal(2, desk.Run("names", "compare", "Пятаков").Code);
    }

    [Fact]
    public void A_name_is_taken_apart()
    {
        using var desk = new Desk();
        var answer = JsonNode.Parse(desk.Done("names", "parse", "тов. Зиновьев (Радомысльский) Г. Е.?", "--json").Out)!.AsObject();
        Assert.Equal("Зиновьев", (string?)answer["surname"]);
        Assert.Equal(["Г.", "Е."], answer["given"]!.AsArray().Select(given => (string?)given));
        Assert.Equal("Радомысльский", (string?)answer["aliases"]![0]);
        Assert.Contains("doubtful", answer["flags"]!.AsArray().Select(flag => (string?)flag));
        Assert.Contains("title        тов.", desk.Done("names", "parse", "тов. Зиновьев").Out, StringComparison.Ordinal);
    }
}
