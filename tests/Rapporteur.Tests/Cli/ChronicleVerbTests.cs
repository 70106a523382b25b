using System.Text.Json.Nodes;
using CsvHelper;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Rapporteur.Tests.Cli;

/// <summary>The chronicle and the decisions on it.</summary>
public class ChronicleVerbTests
{
    [Fact]
    public void Two_accounts_of_one_arrest_are_one_occurrence_with_two_origins()
    {
        using var desk = Desk.WithTwoDocuments();
        var arrest = Of(desk, "Lisitsyn");
        Assert.Equal(2, (int)arrest["accounts"]!);
        Assert.Equal(2, (int)arrest["distinct_origins"]!);
        Assert.Equal("1936-08-16", (string)arrest["filed"]!);
        Assert.Equal(["E1", "E2"], arrest["claims"]!.AsArray().Select(claim => (string)claim!["exhibit"]!).Order());
    }

    [Fact]
    public void Split_keeps_apart_join_joins_and_the_later_decision_wins()
    {
        using var desk = Desk.WithTwoDocuments();
        var claims = Of(desk, "Lisitsyn")["claims"]!.AsArray().Select(claim => (string)claim!["claim"]!).ToArray();
        desk.Refused("CR005", "chronicle", "split", claims[1]);
        desk.Done("chronicle", "split", claims[1], "--reason", "two men of that name");
        Assert.Equal(2, Occurrences(desk).Count(occurrence => Names(occurrence).Contains("Lisitsyn", StringComparison.Ordinal)));
        desk.Refused("CR003", "chronicle", "split", claims[1], "--reason", "again");
        desk.Done("chronicle", "join", claims[0], claims[1], "--reason", "one man after all");
        Assert.Equal(2, (int)Of(desk, "Lisitsyn")["accounts"]!);
        Assert.Equal("joined by a member", (string)Of(desk, "Lisitsyn")["gathered_because"]!);
        desk.Done("chronicle", "split", claims[0], "--reason", "no: two");
        Assert.Equal(2, Occurrences(desk).Count(occurrence => Names(occurrence).Contains("Lisitsyn", StringComparison.Ordinal)));

        var shot = (string)Of(desk, "Orlova")["occurrence"]!;
        desk.Refused("CR001", "chronicle", "join", claims[0], shot, "--reason", "different acts");
        desk.Refused("CR002", "chronicle", "join", claims[0], "--reason", "alone");
        desk.Whole();
    }

    [Fact]
    public void A_joined_occurrence_that_was_split_before_is_whole_again()
    {
        using var desk = Desk.WithTwoDocuments();
        desk.Write("third.txt", "Pavel Lisitsyn was arrested in Minsk on 16 August 1936, his brother writes.\n");
        desk.Done("inquire", "papers", "--no-report");
        var claims = Of(desk, "Lisitsyn")["claims"]!.AsArray().Select(claim => (string)claim!["claim"]!).ToArray();
        Assert.Equal(3, claims.Length);
        desk.Done("chronicle", "split", claims[2], "--reason", "another man");
        desk.Done("chronicle", "join", claims[2], claims[0], "--reason", "the same man");
        Assert.Equal(3, (int)Of(desk, "Lisitsyn")["accounts"]!);
    }

    [Fact]
    public void An_origin_is_counted_as_a_member_decides()
    {
        using var desk = Desk.WithTwoDocuments();
        var origins = Of(desk, "Lisitsyn")["claims"]!.AsArray().Select(claim => (string)claim!["origin"]!).ToArray();
        desk.Done("chronicle", "origin", origins[1], "--counted-as", origins[0], "--reason", "he repeats the paper");
        Assert.Equal(1, (int)Of(desk, "Lisitsyn")["distinct_origins"]!);
        desk.Refused("CR005", "chronicle", "origin", origins[1], "--counted-as", origins[1]);
    }

    [Fact]
    public void What_a_source_is_decides_what_it_counts_as()
    {
        using var desk = Desk.WithTwoDocuments();
        desk.Write("third.txt", "Pavel Lisitsyn was arrested in Minsk on 16 August 1936, the papers write.\n");
        desk.Done("inquire", "papers", "--source", "The Commune", "--no-report");
        desk.Done("sources", "describe", "The Commune", "--kind", "controlled-press", "--power", "the USSR");
        desk.Done("sources", "describe", "a traveller", "--kind", "organ", "--power", "the USSR");
        var origins = Of(desk, "Lisitsyn")["claims"]!.AsArray().Where(claim => (string)claim!["exhibit"]! is "E2" or "E3").Select(claim => (string)claim!["origin"]!).Distinct();
        Assert.Equal("organs and press of the USSR", Assert.Single(origins));
    }

    [Fact]
    public void As_known_on_leaves_out_what_was_published_later()
    {
        using var desk = Desk.WithTwoDocuments();
        Assert.Empty(desk.Done("chronicle", "--as-known-on", "1936-08-23", "--json").List("chronicle"));
        var known = desk.Done("chronicle", "--as-known-on", "1936-08-24", "--json").List("chronicle");
        Assert.NotEmpty(known);
        Assert.All(known, occurrence => Assert.All(occurrence!["claims"]!.AsArray(), claim => Assert.Equal("E1", (string)claim!["exhibit"]!)));
        Assert.Contains("known", desk.Done("chronicle", "--as-known-on", "1936-08-24").Out, StringComparison.Ordinal);
        desk.Refused("CO006", "chronicle", "--as-known-on", "then");
    }

    [Fact]
    public void As_recorded_on_answers_with_the_ledger()
    {
        using var desk = Desk.WithTwoDocuments();
        var before = desk.Done("chronicle", "--json").Out;
        desk.Clock.Now = desk.Clock.Now.AddDays(3);
        desk.Done("claims", "set-aside", "C1");
        Assert.NotEqual(before, desk.Done("chronicle", "--json").Out);
        Assert.Equal(before, desk.Done("chronicle", "--as-recorded-on", "2026-03-02", "--json").Out);
        Assert.Empty(desk.Done("chronicle", "--as-recorded-on", "2026-02-01", "--json").List("chronicle"));
        desk.Refused("CR004", "chronicle", "--as-recorded-on", "yesterday");
    }

    [Fact]
    public void Csv_and_workbook_hold_a_row_a_claim()
    {
        using var desk = Desk.WithTwoDocuments();
        var claims = Occurrences(desk).Sum(occurrence => (int)occurrence["accounts"]!);
        using var csv = CsvReader.FromText(desk.Done("chronicle", "--csv").Out, new CsvReaderOptions { HasHeader = false });
        var rows = new List<string[]>();
        while (csv.Read())
            rows.Add([.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)]);
        Assert.Equal(claims + 1, rows.Count);
        Assert.All(rows, row => Assert.Equal(rows[0].Length, row.Length));
        Assert.All(rows, row => Assert.NotEqual("", row[Array.IndexOf(rows[0], "quote")]));

        desk.Done("chronicle", "--xlsx", "out.xlsx");
        using var book = SpreadsheetDocument.Open(Path.Combine(desk.Here, "out.xlsx"), false);
        Assert.Equal(claims + 1, book.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Row>().Count());
    }

    [Fact]
    public void A_cell_that_a_spreadsheet_would_run_is_made_harmless()
    {
        using var desk = Desk.WithTwoDocuments();
        desk.Write("third.txt", "Intro.\n\n=HYPERLINK(1) Pavel Lisitsyn was arrested in Minsk on 16 August 1936.\n");
        desk.Done("inquire", "papers", "--no-report");
        Assert.DoesNotMatch("(^|,|\n)\"?[=+@-]", desk.Done("chronicle", "--csv").Out);
    }

    [Fact]
    public void Tables_are_80_columns_wide_at_most()
    {
        using var desk = Desk.WithTwoDocuments();
        foreach (var verb in new[] { "chronicle", "claims", "exhibits", "sources", "log", "doctor" })
            Assert.All(desk.Done(verb).Out.Split('\n'), line => Assert.InRange(line.TrimEnd().Length, 0, 80));
    }

    private static IReadOnlyList<JsonObject> Occurrences(Desk desk) => [.. desk.Done("chronicle", "--json").List("chronicle").Select(occurrence => occurrence!.AsObject())];

    private static JsonObject Of(Desk desk, string name) => Occurrences(desk).Single(occurrence => Names(occurrence).Contains(name, StringComparison.Ordinal));

    private static string Names(JsonObject occurrence) => occurrence["claims"]![0]!["victims"]!.ToJsonString();
}
