using System.Text.Json.Nodes;
using CsvHelper;
using Rapporteur.Tests.Cli;

namespace Rapporteur.Tests.Counting;

/// <summary>How often words stand in which source when.</summary>
public class WordsCountVerbTests
{
    [Fact]
    public void A_name_is_counted_by_source_and_day_in_all_its_scripts()
    {
        using var desk = Newspapers();
        var rows = desk.Done("words", "Piatakov", "--by", "day", "--json").List("words");
        Assert.Equal(["The Commune 1936-08-21 2", "The Commune 1936-08-22 1", "Труд 1936-08-21 1"], rows.Select(row => $"{row!["source"]} {row["when"]} {row["times"]}"));
        Assert.All(rows, row => Assert.Contains("⟦", Quotation(row!), StringComparison.Ordinal));
    }

    [Fact]
    public void A_phrase_is_counted_as_a_phrase_and_each_by_itself()
    {
        using var desk = Newspapers();
        var rows = desk.Done("words", "enemies of the people", "people", "--by", "month", "--json").List("words");
        Assert.Equal(["enemies of the people 2 in 2 of 2", "people 3 in 2 of 2"], rows.Select(row => $"{row!["phrase"]} {row["times"]} in {row["passages"]} of {row["passages_held"]}"));
        Assert.All(rows, row => Assert.Equal("1936-08", (string)row!["when"]!));
    }

    [Fact]
    public void Weeks_are_those_of_the_standard()
    {
        using var desk = Newspapers();
        Assert.Equal(["1936-W34"], desk.Done("words", "Piatakov", "--by", "week", "--source", "Commune", "--json").List("words").Select(row => (string)row!["when"]!));
    }

    [Fact]
    public void A_time_in_which_a_phrase_came_faster_is_a_burst()
    {
        using var desk = new Desk();
        var table = new System.Text.StringBuilder("file,source,published\n");
        foreach (var day in new[] { "01-10", "03-02", "05-04", "06-20", "08-14", "08-15", "08-16", "08-17", "08-18", "08-19", "10-30", "12-20" })
        {
            desk.Write($"{day}.txt", $"Leader of {day}\n\nThe wreckers are among us, the paper says on {day}.\n");
            table.Append(System.Globalization.CultureInfo.InvariantCulture, $"{day}.txt,The Commune,1936-{day}\n");
        }
        desk.Write("exhibits.csv", table.ToString());
        desk.Done("inquire", "papers", "--no-report");
        var burst = Assert.Single(desk.Done("words", "wreckers", "--json").List("bursts"))!;
        Assert.Equal(("1936-08-14", "1936-08-19", 6), ((string)burst["first"]!, (string)burst["last"]!, (int)burst["times"]!));
        Assert.Contains("burst of “wreckers”", desk.Done("words", "wreckers").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_phrase_that_matches_everything_and_one_that_matches_nothing_are_answered_with_a_warning()
    {
        using var desk = Newspapers();
        Assert.StartsWith("CT053", desk.Done("words", "the").Error, StringComparison.Ordinal);
        var nothing = desk.Done("words", "hippopotamus", "--json");
        Assert.Equal("CT054", (string)nothing.Json["warnings"]![0]!["code"]!);
        Assert.Empty(nothing.List("words"));
    }

    [Fact]
    public void The_table_is_80_columns_wide_the_csv_whole_and_quotations_are_shown_when_asked_for()
    {
        using var desk = Newspapers();
        var table = desk.Done("words", "Piatakov", "enemies of the people", "--quotes", "1").Out;
        Assert.Contains("⟦enemies of the people⟧", table.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.All(table.Split('\n'), line => Assert.InRange(line.TrimEnd().Length, 0, 80));
        using var csv = CsvReader.FromText(desk.Done("words", "Piatakov", "--csv").Out);
        var rows = 0;
        while (csv.Read())
            rows++;
        Assert.Equal(2, rows);
    }

    [Theory]
    [InlineData("SE001")]
    [InlineData("SE002", "\"open")]
    [InlineData("CT005", "Piatakov", "--by", "moon")]
    [InlineData("CT005", "Piatakov", "--by", "1")]
    [InlineData("SE005", "Piatakov", "--from", "then")]
    public void A_question_that_cannot_be_counted_is_refused(string code, params string[] words)
    {
        using var desk = Newspapers();
        desk.Refused(code, ["words", .. words]);
    }

    private static string Quotation(JsonNode row)
    {
        var quote = row["quotes"]![0]!;
        return quote["marks"]!.AsArray().Aggregate((string)quote["exact"]!, (text, mark) => text.Replace((string)mark!["exact"]!, $"⟦{mark["exact"]}⟧", StringComparison.Ordinal));
    }

    private static Desk Newspapers()
    {
        var desk = new Desk();
        desk.Write("21.txt", "The enemies of the people are unmasked. Pyatakov wrote, and Piatakov was read, by the people.\n");
        desk.Write("22.txt", "The enemies of the people named Pyatakov.\n");
        desk.Write("trud.txt", "Статья Пятакова о суде.\n");
        desk.Write("exhibits.csv", "file,title,source,published,language\n21.txt,A,The Commune,1936-08-21,en\n22.txt,B,The Commune,1936-08-22,en\ntrud.txt,C,Труд,1936-08-21,ru\n");
        desk.Done("inquire", "papers", "--no-report");
        return desk;
    }
}
