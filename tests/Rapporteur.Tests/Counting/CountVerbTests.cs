using System.Text.Json.Nodes;
using CsvHelper;
using Rapporteur.Tests.Cli;

namespace Rapporteur.Tests.Counting;

/// <summary>How many are reported: bounds, doubles, and what is never summed.</summary>
public class CountVerbTests
{
    [Fact]
    public void Two_accounts_of_one_arrest_count_one_victim_and_more_than_130_is_open()
    {
        using var desk = Desk.WithTwoDocuments();
        var arrest = Row(desk, "arrest", "--by", "act");
        AssertBounds(2, 2, arrest["occurrences"]);
        AssertBounds(132, null, arrest["victims"]);
        Assert.Equal(1, (int)arrest["open_occurrences"]!);
        Assert.Equal(3, (int)arrest["claims"]!);
    }

    [Fact]
    public void Accounts_that_differ_are_counted_from_the_lowest_to_the_highest()
    {
        using var desk = Desk.WithTwoDocuments();
        desk.Done("claims", "amend", Claims(desk, "Orlova")[0], "--count", "1..3");
        AssertBounds(1, 3, Row(desk, "execution", "--by", "act")["victims"]);
        var both = Claims(desk, "Lisitsyn");
        desk.Done("claims", "amend", both[0], "--count", "2");
        desk.Done("claims", "amend", both[1], "--count", "4..6");
        AssertBounds(2, 6, Row(desk, "Minsk", "--by", "place")["victims"]);
    }

    [Fact]
    public void A_person_in_two_arrests_counts_once_in_the_lower_bound_and_twice_in_the_upper()
    {
        using var desk = Desk.WithTwoDocuments();
        Add(desk, "The engineer Pavel Lisitsyn was arrested in Minsk on 20 October 1936.");
        var minsk = Row(desk, "Minsk", "--by", "place", "--act", "arrest");
        AssertBounds(2, 2, minsk["occurrences"]);
        AssertBounds(1, 2, minsk["victims"]);
        var october = Row(desk, "1936-10", "--by", "month", "--act", "arrest");
        AssertBounds(1, 1, october["victims"]);
        var total = Table(desk, "violations", "--act", "arrest");
        Assert.Equal(1, (int)total["set_aside"]!["named-elsewhere"]!);
        Assert.Contains("persons named in C", desk.Done("count", "--act", "arrest", "--doubles").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_may_be_part_of_another_is_in_the_upper_bound_alone()
    {
        using var desk = Desk.WithTwoDocuments();
        Add(desk, "The engineer Pavel Lisitsyn was arrested in Minsk on 20 October 1936.", "The engineer Pavel Lisitsyn was arrested in Minsk in 1936.");
        var minsk = Row(desk, "Minsk", "--by", "place", "--act", "arrest");
        AssertBounds(2, 3, minsk["occurrences"]);
        AssertBounds(1, 3, minsk["victims"]);
        // Where the others are not in the number, it is no double.
        AssertBounds(1, 1, Row(desk, "1936", "--by", "month", "--place", "Minsk")["occurrences"]);
    }

    [Fact]
    public void A_part_of_a_group_is_inside_the_whole_and_counts_where_the_whole_does_not()
    {
        using var desk = new Desk();
        desk.Write("a.txt", "On 16 August 1936 twelve workers of the mill, among them Pavel Lisitsyn, were arrested in Minsk.\n");
        desk.Done("inquire", "papers", "--no-report");
        var part = desk.Done("claims", "--json").List("claims").Single(claim => claim!["part_of"] is not null)!;
        AssertBounds(12, 12, Table(desk, "violations")["total"]!["victims"]);
        Assert.Equal(1, (int)Table(desk, "violations")["set_aside"]!["inside-group"]!);
        desk.Done("claims", "set-aside", (string)part["part_of"]!);
        AssertBounds(1, 1, Table(desk, "violations")["total"]!["victims"]);
    }

    [Fact]
    public void Outcomes_denials_and_expectations_stand_in_tables_of_their_own()
    {
        using var desk = Desk.WithTwoDocuments();
        Add(desk, "Anna Belova was arrested in Kursk on 21 August 1936.");
        desk.Done("claims", "amend", Claims(desk, "Belova")[0], "--act", "release");
        desk.Done("claims", "amend", Claims(desk, "Orlova")[0], "--modality", "expected");
        desk.Done("claims", "amend", Claims(desk, "workers")[0], "--modality", "denied");
        Assert.Equal(["violations", "outcomes", "denied", "expected"], desk.Done("count", "--json").List("count").Select(table => (string)table!["section"]!));
        foreach (var (section, low, high) in new (string, long, long?)[] { ("violations", 1, 1), ("outcomes", 1, 1), ("denied", 131, null), ("expected", 1, 1) })
            AssertBounds(low, high, Table(desk, section)["total"]!["victims"]);
    }

    [Fact]
    public void A_denial_beside_a_report_makes_it_disputed_and_changes_no_number()
    {
        using var desk = Desk.WithTwoDocuments();
        desk.Done("claims", "amend", Claims(desk, "Lisitsyn")[0], "--modality", "denied", "--count", "0");
        var minsk = Row(desk, "Minsk", "--by", "place");
        AssertBounds(1, 1, minsk["victims"]);
        Assert.Equal(1, (int)minsk["disputed"]!);
        Assert.Equal(2, (int)minsk["claims"]!);
    }

    [Fact]
    public void Days_that_are_asked_for_bound_what_surely_lies_within_them()
    {
        using var desk = Desk.WithTwoDocuments();
        Add(desk, "Anna Belova was arrested in Tula in 1936.");
        AssertBounds(0, 1, Row(desk, "Tula", "--by", "place", "--from", "1936-08", "--to", "1936-08")["occurrences"]);
        AssertBounds(1, 1, Row(desk, "Tula", "--by", "place", "--from", "1936", "--to", "1936")["occurrences"]);
        Assert.DoesNotContain("Tula", desk.Done("count", "--by", "place", "--from", "1937", "--csv").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void As_known_on_a_day_counts_what_was_published_by_then()
    {
        using var desk = Desk.WithTwoDocuments();
        Assert.Equal(2, (int)Row(desk, "arrest", "--by", "act", "--as-known-on", "1936-08-24")["claims"]!);
        Assert.Equal(3, (int)Row(desk, "arrest", "--by", "act", "--as-known-on", "1936-08-29")["claims"]!);
        var nothing = desk.Done("count", "--as-known-on", "1936-08-23", "--json");
        Assert.Empty(nothing.List("count"));
        Assert.StartsWith("CT050", nothing.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Coded_counts_what_a_person_coded_and_the_share_stands_beside()
    {
        using var desk = Desk.WithTwoDocuments();
        Assert.StartsWith("CT051", desk.Done("count").Error, StringComparison.Ordinal);
        desk.Done("claims", "code", Claims(desk, "Orlova")[0]);
        Assert.DoesNotContain("CT051", desk.Done("count").Error, StringComparison.Ordinal);
        AssertBounds(1, 1, Table(desk, "violations", "--coded")["total"]!["victims"]);
        Assert.Equal(["coded", "machine"], Table(desk, "violations", "--by", "coding")["rows"]!.AsArray().Select(row => (string)row!["coding"]!));
        Assert.Contains("1 of 4 claims coded by a person (25 %); blind second coding: not measured", desk.Done("count").Out.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("source")]
    [InlineData("modality")]
    [InlineData("category")]
    [InlineData("charge")]
    [InlineData("organ")]
    public void Rows_that_overlap_are_said_to(string dimension)
    {
        using var desk = Desk.WithTwoDocuments();
        var said = desk.Done("count", "--by", dimension, "--json");
        Assert.Contains("CT052", said.Json["warnings"]!.AsArray().Select(warning => (string)warning!["code"]!));
        Assert.NotEmpty(said.List("count")[0]!["rows"]!.AsArray());
    }

    [Fact]
    public void By_source_each_row_holds_the_accounts_of_that_source_alone()
    {
        using var desk = Desk.WithTwoDocuments();
        var rows = Table(desk, "violations", "--by", "source", "--place", "Minsk")["rows"]!.AsArray();
        Assert.Equal(["The Northern Courier", "a traveller"], rows.Select(row => (string)row!["source_name"]!));
        Assert.All(rows, row => Assert.Equal(1, (int)row!["claims"]!));
        Assert.Equal(2, (int)Table(desk, "violations", "--place", "Minsk")["total"]!["claims"]!);
    }

    [Fact]
    public void By_category_a_group_stands_as_its_source_describes_it()
    {
        using var desk = Desk.WithTwoDocuments();
        Assert.Contains(Table(desk, "violations", "--by", "category")["rows"]!.AsArray(), row => ((string?)row!["category"])?.Contains("workers", StringComparison.Ordinal) == true);
    }

    [Fact]
    public void Every_number_opens_to_its_claims_and_the_total_of_them_is_said()
    {
        using var desk = Desk.WithTwoDocuments();
        var all = Table(desk, "violations", "--by", "act", "--by", "day");
        Assert.All(all["rows"]!.AsArray(), row =>
        {
            Assert.Equal((int)row!["under_total"]!, row["under"]!.AsArray().Count);
            Assert.Equal((int)row["claims"]!, row["under"]!.AsArray().Sum(under => under!["claims"]!.AsArray().Count));
        });
        var cut = Row(desk, "arrest", "--by", "act", "--under", "1");
        Assert.Equal((2, 1), ((int)cut["under_total"]!, cut["under"]!.AsArray().Count));
        Assert.Contains("says 131 or more", desk.Done("count", "--by", "act", "--claims").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_dimensions_the_total_alone_is_answered_and_an_own_act_counts_under_its_broader_one()
    {
        using var desk = Desk.WithTwoDocuments();
        desk.Done("claims", "amend", Claims(desk, "Orlova")[0], "--act", "x-shooting-at-night/execution");
        Assert.Empty(Table(desk, "violations")["rows"]!.AsArray());
        AssertBounds(1, 1, Row(desk, "execution", "--by", "act")["victims"]);
        AssertBounds(1, 1, Table(desk, "violations", "--act", "execution")["total"]!["victims"]);
    }

    [Fact]
    public void The_command_on_a_card_gives_the_same_card_again()
    {
        using var desk = Desk.WithTwoDocuments();
        var card = desk.Done("count", "--by", "month,place", "--place", "Min", "--from", "1936", "--card").Out;
        Assert.Contains("rapporteur@1", card, StringComparison.Ordinal);
        Assert.Contains((string)desk.Done("count", "--json").Json["ledger"]!["root"]!, card, StringComparison.Ordinal);
        var again = card.ReplaceLineEndings(" ").Split("again", StringSplitOptions.TrimEntries)[1].Split("figure")[0];
        Assert.Equal(card, desk.Done(again.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..]).Out);
    }

    [Fact]
    public void Read_models_made_anew_give_the_same_digits()
    {
        using var desk = Desk.WithTwoDocuments();
        Add(desk, "The engineer Pavel Lisitsyn was arrested in Minsk in 1936.");
        desk.Done("claims", "code", "C1");
        var before = desk.Done("count", "--by", "place,month", "--json").Out;
        desk.Done("rebuild");
        Assert.Equal(before, desk.Done("count", "--by", "place,month", "--json").Out);
        Assert.Equal(before.Split("\"command\"")[0], desk.Done("count", "--by", "place,month", "--json", "--as-recorded-on", "2026-03-02").Out.Split("\"command\"")[0]);
    }

    [Fact]
    public void Csv_holds_a_row_a_number_and_tables_are_80_columns_wide_at_most()
    {
        using var desk = Desk.WithTwoDocuments();
        using var csv = CsvReader.FromText(desk.Done("count", "--by", "act", "--by", "place", "--csv").Out);
        var rows = 0;
        while (csv.Read())
        {
            Assert.Equal(12, csv.FieldCount);
            rows++;
        }
        Assert.Equal(4, rows);
        foreach (var words in new[] { "--by act --claims --doubles", "--by source,place", "--card" })
            Assert.All(desk.Done(["count", .. words.Split(' ')]).Out.Split('\n'), line => Assert.InRange(line.TrimEnd().Length, 0, 80));
    }

    [Theory]
    [InlineData("CT001", "--by", "moon")]
    [InlineData("CT002", "--by", "act,place,month")]
    [InlineData("CT003", "--by", "act", "--by", "act")]
    [InlineData("CT004", "--from", "1937", "--to", "1936")]
    [InlineData("CO002", "--act", "birth")]
    [InlineData("CO003", "--modality", "shouted")]
    [InlineData("CO006", "--from", "then")]
    public void A_question_that_cannot_be_counted_is_refused(string code, params string[] words)
    {
        using var desk = Desk.WithTwoDocuments();
        desk.Refused(code, ["count", .. words]);
    }

    private static void Add(Desk desk, params string[] sentences)
    {
        foreach (var (number, sentence) in sentences.Index())
            desk.Write($"more-{number}.txt", $"From a letter.\n\n{sentence}\n");
        desk.Done("inquire", "papers", "--no-report");
    }

    private static JsonObject Table(Desk desk, string section, params string[] words) =>
        desk.Done(["count", "--json", .. words]).List("count").Single(table => (string)table!["section"]! == section)!.AsObject();

    private static JsonObject Row(Desk desk, string key, params string[] words) =>
        Table(desk, "violations", words)["rows"]!.AsArray().Single(row => row!.AsObject().Take(2).Any(field => field.Value?.GetValueKind() == System.Text.Json.JsonValueKind.String && (string)field.Value! == key))!.AsObject();

    private static string[] Claims(Desk desk, string victim) =>
        [.. desk.Done("claims", "--json").List("claims").Where(claim => claim!["victims"]!.ToJsonString().Contains(victim, StringComparison.Ordinal)).Select(claim => (string)claim!["claim"]!)];

    private static void AssertBounds(long low, long? high, JsonNode? bounds) => Assert.Equal((low, high), ((long)bounds!["low"]!, (long?)bounds["high"]));
}
