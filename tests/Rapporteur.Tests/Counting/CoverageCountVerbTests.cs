using System.Text.Json.Nodes;
using Rapporteur.Tests.Cli;

namespace Rapporteur.Tests.Counting;

/// <summary>Which issues are held, missing, unread.</summary>
public class CoverageCountVerbTests
{
    [Fact]
    public void Without_a_schedule_the_days_that_are_held_are_shown_and_nothing_is_missing()
    {
        using var desk = Paper();
        var coverage = Of(desk);
        Assert.Null(coverage["expected"]);
        Assert.Equal(["1936-08-03 unexpected E1", "1936-08-05 unexpected E2"], Issues(coverage));
        Assert.Equal(["E3"], coverage["undated"]!.AsArray().Select(exhibit => (string)exhibit!));
    }

    [Fact]
    public void A_daily_paper_misses_what_was_to_appear_and_is_not_held()
    {
        using var desk = Paper();
        desk.Done("coverage", "declare", "The Commune", "--every", "day", "--from", "1936-08-01", "--to", "1936-08-05", "--except", "sunday", "--except", "1936-08-04");
        Assert.Equal(["1936-08-01 missing ", "1936-08-03 held E1", "1936-08-05 unread E2"], Issues(Of(desk)));
        var drawn = desk.Done("coverage").Out;
        Assert.Contains("  1936-08  · █ ▒\n", drawn, StringComparison.Ordinal);
        Assert.All(drawn.Split('\n'), line => Assert.InRange(line.Length, 0, 80));
        desk.Whole();
    }

    [Fact]
    public void What_is_held_on_a_day_without_an_issue_is_unexpected()
    {
        using var desk = Paper();
        desk.Done("coverage", "declare", "The Commune", "--every", "day", "--from", "1936-08-03", "--to", "1936-08-05", "--except", "monday");
        Assert.Equal(["1936-08-03 unexpected E1", "1936-08-04 missing ", "1936-08-05 unread E2"], Issues(Of(desk)));
    }

    [Fact]
    public void Of_two_declarations_the_later_one_holds_where_both_speak_of_a_day()
    {
        using var desk = Paper();
        desk.Done("coverage", "declare", "The Commune", "--every", "day", "--from", "1936-08-03", "--to", "1936-08-12");
        desk.Done("coverage", "declare", "The Commune", "--every", "week", "--from", "1936-08-03", "--to", "1936-08-16");
        Assert.Equal(["1936-W32 held E1 E2", "1936-W33 missing "], Issues(Of(desk)));
    }

    [Fact]
    public void A_month_holds_what_is_dated_by_the_month()
    {
        using var desk = Paper();
        desk.Done("coverage", "declare", "The Commune", "--every", "month", "--from", "1936-08", "--to", "1936-09");
        Assert.Equal(["1936-08 held E1 E2 E3", "1936-09 missing "], Issues(Of(desk)));
    }

    [Fact]
    public void A_paper_of_which_nothing_is_held_can_be_declared_and_is_all_missing()
    {
        using var desk = Paper();
        Assert.StartsWith("CT055", desk.Done("coverage", "declare", "Pravda", "--every", "day", "--from", "1936-08-01", "--to", "1936-08-02").Error, StringComparison.Ordinal);
        Assert.Equal(["1936-08-01 missing ", "1936-08-02 missing "], Issues(Of(desk, "Pravda")));
        Assert.StartsWith("CT056", desk.Done("coverage", "--source", "nobody").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CT004", "day", "1936-08", "1936-07")]
    [InlineData("CT005", "moon", "1936-08", "1936-09")]
    [InlineData("CT007", "day", "1936-08", "1936-09", "doomsday")]
    [InlineData("CT007", "day", "1936-08", "1936-09", "3")]
    [InlineData("CT008", "day", "1036", "1936")]
    [InlineData("CO006", "day", "then", "1936")]
    public void A_schedule_that_cannot_be_is_refused(string code, string every, string from, string to, string? except = null)
    {
        using var desk = Paper();
        desk.Refused(code, ["coverage", "declare", "The Commune", "--every", every, "--from", from, "--to", to, .. except is null ? Array.Empty<string>() : ["--except", except]]);
    }

    private static IEnumerable<string> Issues(JsonNode coverage) =>
        coverage["issues"]!.AsArray().Select(issue => $"{issue!["issue"]} {issue["state"]} {string.Join(' ', issue["exhibits"]!.AsArray().Select(exhibit => (string)exhibit!))}");

    private static JsonNode Of(Desk desk, string source = "Commune") => Assert.Single(desk.Done("coverage", "--source", source, "--json").List("coverage"))!;

    /// <summary>Two issues, one of them a file without text, and one that is dated by its month.</summary>
    private static Desk Paper()
    {
        var desk = new Desk();
        desk.Write("a.txt", "On 2 August 1936 Pavel Lisitsyn was arrested in Minsk.\n");
        File.WriteAllBytes(Path.Combine(desk.Papers, "b.png"), [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]);
        desk.Write("c.txt", "On 4 August 1936 Anna Belova was arrested in Minsk.\n");
        desk.Write("exhibits.csv", "file,title,source,published\na.txt,A,The Commune,1936-08-03\nb.png,B,The Commune,1936-08-05\nc.txt,C,The Commune,1936-08\n");
        desk.Run("inquire", "papers", "--no-report");
        return desk;
    }
}
