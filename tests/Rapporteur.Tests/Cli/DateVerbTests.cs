using System.Text.Json.Nodes;

namespace Rapporteur.Tests.Cli;

/// <summary>The verb <c>date</c>: a date in words or EDTF, explained.</summary>
public class DateVerbTests
{
    [Fact]
    public void A_date_is_printed_with_its_first_and_last_day()
    {
        using var desk = new Desk();
        var said = desk.Run("date", "in the first days of August 1936");
        Assert.Equal(0, said.Code);
        Assert.StartsWith("1936-08-01/1936-08-05~\n", said.Out.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("from 1936-08-01 to 1936-08-05, approximately", said.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_line_of_the_input_gives_one_object_and_a_refusal_keeps_its_code()
    {
        using var desk = new Desk();
        var said = desk.RunWith("since 1932\n31 февраля 1937 г.\nla veille\n1937-02-31\n", "date", "-", "--json", "--relative-to", "1937-11-20");
        Assert.Equal(1, said.Code);
        var answers = said.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!.AsObject()).ToList();
        Assert.Equal(["text", "edtf", "earliest", "latest", "calendar"], answers[0].Select(field => field.Key));
        Assert.Equal("1932-01-01", (string?)answers[0]["earliest"]);
        Assert.Null(answers[0]["latest"]);
        Assert.Equal("CO012", (string?)answers[1]["refused"]);
        Assert.Equal("1937-11-19", (string?)answers[2]["edtf"]);
        Assert.Equal("CO006", (string?)answers[3]["refused"]);
    }

    [Theory]
    [InlineData("25 October 1917", "1917-11-07")]
    [InlineData("1917-10-25", "1917-11-07")]
    [InlineData("октябрь 1917 г.", "1917-10-14/1917-11-13")]
    public void The_calendar_of_the_words_can_be_told(string words, string edtf)
    {
        using var desk = new Desk();
        var said = desk.Run("date", words, "--calendar", "julian", "--json");
        Assert.Equal(edtf, (string?)said.Json["edtf"]);
        Assert.Equal("julian", (string?)said.Json["calendar"]);
    }

    [Fact]
    public void What_the_words_leave_out_is_not_guessed()
    {
        using var desk = new Desk();
        desk.Refused("CO012", "date", "le 16 août");
        Assert.Contains("supplied from 1936-09", desk.Run("date", "le 16 août", "--relative-to", "1936-09").Out, StringComparison.Ordinal);
    }
}
