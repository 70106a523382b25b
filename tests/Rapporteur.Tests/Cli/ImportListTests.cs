using System.Text;
using System.Text.Json.Nodes;
using Rapporteur.Tests.Archive.Containers;

namespace Rapporteur.Tests.Cli;

/// <summary>Lists of events kept elsewhere, one row an act, become claims whose passages are their rows.</summary>
public sealed class ImportListTests : IDisposable
{
    private const string Russian = "№;Ф. И. О.;Занятие;Дата ареста;Обвинение;Город\n1;Громыхин Павел Ильич;учитель;06.04.1937;ст. 58-10;Минск\n"
        + "2;\"Гофман Фёдор; мастер\";;весна 1937;нет сведений;Харьков\n3;;слесарь;08.06.1937;;\n4;Ёлкин Антон;агроном;31.02.1937;;\n\n";

    private readonly Desk desk = new();

    [Fact]
    public void The_columns_are_guessed_and_shown_and_nothing_is_written()
    {
        desk.Write("список.csv", Russian);
        desk.Done("inquire", "papers", "--no-report");
        var size = (long)desk.Whole().Json["size"]!;
        var said = desk.Run("claims", "import", "E1", "--json");
        Assert.Equal("""{"charge":["Обвинение"],"role":["Занятие"],"victim":["Ф. И. О."],"when":["Дата ареста"],"where":["Город"]}""",
            JsonNode.Parse(said.Json["mapping"]!["columns"]!.ToJsonString(new System.Text.Json.JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))!
                .ToJsonString(new System.Text.Json.JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
        Assert.Equal(("arrest", false, 2), ((string?)said.Json["mapping"]!["act"], (bool)said.Json["taken"]!, (int)said.Json["claims"]!));
        Assert.Equal([("4", "CO022"), ("5", "CO024")], said.Json["refused"]!.AsArray().Select(row => ((string)row!["row"]!, (string)row["code"]!)));
        Assert.Equal(size, (long)desk.Whole().Json["size"]!);
    }

    [Fact]
    public void Rows_taken_in_are_one_entry_of_claims_with_the_words_of_their_row()
    {
        desk.Write("список.csv", Russian);
        desk.Done("inquire", "papers", "--no-report");
        var size = (long)desk.Whole().Json["size"]!;
        desk.Run("claims", "import", "E1", "--take");
        Assert.Equal(size + 1, (long)desk.Whole().Json["size"]!);
        var claims = desk.Done("claims", "list", "--state", "coded", "--json").List("claims");
        Assert.Equal(2, claims.Count);
        var text = claims[0]!.ToJsonString(new System.Text.Json.JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        Assert.All(new[] { "1;Громыхин Павел Ильич;учитель;06.04.1937;ст. 58-10;Минск", "1937-04-06", "учитель", "ст. 58-10", "Minsk" }, words => Assert.Contains(words, text, StringComparison.Ordinal));
        Assert.DoesNotContain("нет сведений", (claims[1]!["charges"] ?? "").ToString(), StringComparison.Ordinal);
        Assert.Contains("Громыхин", desk.Done("claims", "show", (string)claims[0]!["claim"]!).Out, StringComparison.Ordinal);
        desk.Done("rebuild");
        Assert.Equal(2, desk.Done("claims", "list", "--state", "coded", "--json").List("claims").Count);
    }

    [Fact]
    public void Two_columns_of_dates_are_the_days_between_and_what_is_not_known_is_left_out()
    {
        desk.Write("dead.csv", "first,last,name,violence,where\n1973-09-11,1973-09-13,Lisitsyn Pavel,Killed,NA\n1973-09-12,1973-09-12,Orlova Maria,Suicide,Minsk\nNA,NA,Belov Ivan,Disappearance,--\n");
        desk.Done("inquire", "papers", "--no-report");
        desk.Done("claims", "import", "E1", "--take", "--map", "when=first,last", "--map", "act=violence", "--map", "victim=name");
        var claims = desk.Done("claims", "list", "--json").List("claims");
        Assert.Equal(["1973-09-11/1973-09-13", "1973-09-12", null], claims.Select(claim => (string?)claim!["when"]?["edtf"] ?? (string?)claim["edtf"]));
        Assert.Equal(["killing", "suicide", "disappearance"], claims.Select(claim => (string)claim!["act"]!));
    }

    [Fact]
    public void A_heading_says_what_is_counted_and_an_estimate_stays_a_range()
    {
        desk.Write("events.csv", "id,date,event_type,organizer,place,number_of_detentions\n1,04.12.2011,rally,a committee,Orel,198\n2,05.12.2011,picket,,Tver,3\n");
        desk.Write("killed.csv", "date_start,title,estimated_killed_low,estimated_killed_high\n1979-02-11,a,2000,3000\n1988-07-28,b,2800,\n");
        desk.Done("inquire", "papers", "--no-report");
        var said = desk.Done("claims", "import", "E1", "--take", "--json").Json;
        Assert.Equal(("detention", 2), ((string)said["mapping"]!["act"]!, (int)said["claims"]!));
        Assert.Equal(["count", "when", "where"], said["mapping"]!["columns"]!.AsObject().Select(column => column.Key));
        desk.Write("acts.csv", "hecho,anio,victima\nTortura,1984,10\n");
        desk.Done("inquire", "papers", "--no-report");
        Assert.Contains("\"low\": 10", desk.Done("claims", "import", "E3", "--take").Out + desk.Done("claims", "list", "--act", "torture", "--json").Out, StringComparison.Ordinal);
        Assert.Equal("killing", (string)desk.Done("claims", "import", "E2", "--take", "--json").Json["mapping"]!["act"]!);
        var counts = desk.Done("claims", "list", "--act", "killing", "--json").List("claims").Select(claim => claim!["quantity"]!).ToList();
        Assert.Equal([(2000L, 3000L), (2800L, null)], counts.Select(count => ((long)count["low"]!, (long?)count["high"])));
    }

    [Fact]
    public void A_list_taken_in_twice_gives_only_what_is_new()
    {
        desk.Write("список.csv", Russian);
        desk.Done("inquire", "papers", "--no-report");
        desk.Run("claims", "import", "E1", "--take");
        desk.Refused("CO025", "claims", "import", "E1", "--take");
        Assert.Equal(2, (int)desk.Run("claims", "import", "E1", "--json").Json["there_already"]!);
    }

    [Fact]
    public void A_decision_on_a_row_is_taken_back_to_what_the_list_says()
    {
        desk.Write("список.csv", Russian);
        desk.Done("inquire", "papers", "--no-report");
        desk.Run("claims", "import", "E1", "--take");
        var handle = (string)desk.Done("claims", "list", "--state", "coded", "--json").List("claims")[0]!["claim"]!;
        desk.Done("claims", "amend", handle, "--act", "execution");
        desk.Done("claims", "reopen", handle);
        Assert.Contains("arrest", desk.Done("claims", "show", handle, "--json").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_spreadsheet_is_mapped_by_hand_the_mapping_saved_and_used_again()
    {
        File.WriteAllBytes(Path.Combine(desk.Papers, "a.ods"), Ods("<r>Who|Held since|Town</r><r>Marr, Tobias|1937-03-11|Minsk</r><r>Pell|March 1937|</r>"));
        File.WriteAllBytes(Path.Combine(desk.Papers, "b.ods"), Ods("<r>Who|Held since|Town</r><r>Vance|1937-03-12|Minsk</r>"));
        desk.Done("inquire", "papers", "--no-report");
        desk.Refused("CO020", "claims", "import", "E1");
        File.WriteAllBytes(Path.Combine(desk.Papers, "c.ods"), Ods("<r>Name|Held since|Town</r><r>Marr, Tobias|1937-03-11|Minsk</r><r>Pell|March 1937|</r>"));
        File.WriteAllBytes(Path.Combine(desk.Papers, "d.ods"), Ods("<r>Name|Held since|Town</r><r>Vance|1937-03-12|Minsk</r>"));
        desk.Done("inquire", "papers", "--no-report");
        desk.Refused("CO023", "claims", "import", "E3", "--map", "when=Date");
        desk.Refused("CO026", "claims", "import", "E3", "--map", "colour=Town");
        desk.Done("claims", "import", "E3", "--act", "detention", "--map", "when=Held since", "--take", "--save", "map.json");
        File.WriteAllText(Path.Combine(desk.Here, "no-map.json"), "{}");
        desk.Refused("CO027", "claims", "import", "E4", "--use", "no-map.json");
        desk.Refused("AR001", "claims", "import", "E4", "--use", "missing.json");
        desk.Done("claims", "import", "E4", "--use", "map.json", "--take");
        Assert.Equal(["1937-03-11", "1937-03", "1937-03-12"], desk.Done("claims", "list", "--act", "detention", "--json").List("claims").Select(claim => (string?)(claim!["when"] as JsonObject)?["edtf"] ?? claim["edtf"]?.ToString() ?? claim["when"]?.ToString()));
        desk.Whole();
    }

    public void Dispose() => desk.Dispose();

    private static byte[] Ods(string rows)
    {
        var cells = rows.Replace("<r>", "<table:table-row><table:table-cell><text:p>", StringComparison.Ordinal).Replace("</r>", "</text:p></table:table-cell></table:table-row>", StringComparison.Ordinal)
            .Replace("|", "</text:p></table:table-cell><table:table-cell><text:p>", StringComparison.Ordinal);
        return Packed.Zip(("mimetype", Encoding.ASCII.GetBytes("application/vnd.oasis.opendocument.spreadsheet")), ("content.xml", Packed.Text(
            "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\">"
            + $"<office:body><office:spreadsheet><table:table table:name=\"List\">{cells}</table:table></office:spreadsheet></office:body></office:document-content>")));
    }
}
