using System.Text.Json.Nodes;
using Rapporteur.Tests.Cli;

namespace Rapporteur.Tests.Counting;

/// <summary>Waves of reports, and a signal's before and after.</summary>
public class WavesCountVerbTests
{
    [Fact]
    public void A_wave_is_found_where_arrests_come_faster_and_stands_on_the_line_of_weeks()
    {
        using var desk = Wave();
        var arrests = Series(desk);
        Assert.Equal((18, 1), ((int)arrests["occurrences"]!, (int)arrests["left_out"]!));
        Assert.Contains(arrests["bursts"]!.AsArray(), burst => string.CompareOrdinal((string)burst!["first"]!, "1936-08-01") >= 0 && string.CompareOrdinal((string)burst["last"]!, "1936-08-20") <= 0 && (int)burst["occurrences"]! >= 8);
        var text = desk.Done("waves").Out;
        Assert.Contains("█", text, StringComparison.Ordinal);
        Assert.All(text.Split('\n'), line => Assert.InRange(line.Length, 0, 80));
        Assert.DoesNotMatch("caus(es|ed) |led to|because of", text);
    }

    [Fact]
    public void Before_and_after_a_signal_are_compared_and_it_is_said_when_it_was_chosen()
    {
        using var desk = Wave();
        desk.Done("waves", "signal", "1936-08-01", "--what", "a leading article", "--chosen", "after");
        var said = desk.Done("waves", "--json");
        var signal = said.List("waves")[0]!["signals"]![0]!;
        Assert.Equal(("after", 1, 12), ((string)signal["chosen"]!, (int)signal["before"]!, (int)signal["after"]!));
        Assert.InRange((double)signal["p"]!, 0.0001, 0.5);
        Assert.Equal(["CT057", "CT058"], said.Json["warnings"]!.AsArray().Select(warning => (string)warning!["code"]!));
        Assert.Equal(said.Out, desk.Done("waves", "--json").Out);
        desk.Whole();
    }

    [Fact]
    public void By_publication_acts_stand_on_the_day_of_their_report_and_the_lag_is_shown()
    {
        using var desk = Desk.WithTwoDocuments();
        var by = desk.Done("waves", "--dating", "publication", "--act", "arrest", "--json").List("waves").Single()!;
        Assert.Equal(["1936-08-24 2"], by["by_day"]!.AsArray().Select(day => $"{day!["day"]} {day["occurrences"]}"));
        Assert.Equal(7.5, (double)by["median_lag_days"]!);
        Assert.Equal(["1936-08-16 1", "1936-08-17 1"], desk.Done("waves", "--act", "arrest", "--json").List("waves").Single()!["by_day"]!.AsArray().Select(day => $"{day!["day"]} {day["occurrences"]}"));
    }

    [Fact]
    public void By_place_each_place_is_a_series_and_coverage_stands_beside()
    {
        using var desk = Desk.WithTwoDocuments();
        desk.Done("coverage", "declare", "The Northern Courier", "--every", "day", "--from", "1936-08-23", "--to", "1936-08-24");
        var said = desk.Done("waves", "--by", "place", "--json");
        Assert.Equal(["Kharkiv", "Kursk", "Minsk"], said.List("waves").Select(series => (string)series!["name"]!).Order(StringComparer.Ordinal));
        Assert.Equal((1, 1), ((int)said.Json["coverage"]![0]!["held"]!, (int)said.Json["coverage"]![0]!["missing"]!));
        Assert.Contains("Coverage: The Northern Courier, 1 of 2 issues held.", desk.Done("waves").Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CT001", "--by", "source")]
    [InlineData("CT009", "--dating", "rumour")]
    [InlineData("CT004", "--from", "1937", "--to", "1936")]
    [InlineData("CT012", "--days", "10")]
    [InlineData("CO002", "--act", "birth")]
    [InlineData("CT007", "signal", "then", "--what", "a", "--chosen", "before")]
    [InlineData("CT010", "signal", "1936-08-01", "--what", "a", "--chosen", "during")]
    [InlineData("CT011", "signal", "1936-08-01", "--what", " ", "--chosen", "before")]
    public void What_cannot_be_asked_or_declared_is_refused(string code, params string[] words)
    {
        using var desk = Desk.WithTwoDocuments();
        desk.Refused(code, ["waves", .. words]);
    }

    private static JsonNode Series(Desk desk) => desk.Done("waves", "--act", "arrest", "--json").List("waves").Single()!;

    /// <summary>An arrest a month from February to July, twelve in August, and one of no day.</summary>
    private static Desk Wave()
    {
        var desk = new Desk();
        var days = Enumerable.Range(2, 6).Select(month => $"5 {Months[month]} 1936").Concat(Enumerable.Range(4, 12).Select(day => $"{day} August 1936")).ToArray();
        string[] names = ["Lisitsyn", "Belov", "Orlov", "Petrov", "Ivanov", "Sidorov", "Morozov", "Volkov", "Kozlov", "Lebedev", "Novikov", "Popov", "Sokolov", "Pavlov", "Semyonov", "Golubev", "Vinogradov", "Bogdanov"];
        desk.Write("list.txt", string.Concat(days.Zip(names, (day, name) => $"On {day} Pavel {name} was arrested in Minsk.\n\n")) + "Pavel Komarov was arrested in Minsk in 1936.\n");
        desk.Done("inquire", "papers", "--no-report");
        return desk;
    }

    private static readonly string[] Months = ["", "January", "February", "March", "April", "May", "June", "July"];
}
