using System.Text.Json.Nodes;

namespace Rapporteur.Tests.Scrutiny;

/// <summary>What scrutiny finds by itself in the trial of 1936.</summary>
public sealed class SampleTrialTests(SampleTrial sample) : IClassFixture<SampleTrial>
{
    [Theory]
    [InlineData("alibi", "certain", "Sedov came in and out")]
    [InlineData("alibi", "certain", "bois de Boulogne")]
    [InlineData("alibi", "possible", "seven of them led a united centre")]
    [InlineData("alibi", "possible", "at the end of 1932")]
    [InlineData("alibi", "possible", "Drobnis est accusé")]
    [InlineData("alibi", "possible", "met Dreitzer in Moscow")]
    [InlineData("anachronism", "certain", "met Sedov in the lounge")]
    [InlineData("anachronism", "certain", "en avion de Berlin")]
    [InlineData("confession", "certain", "the summer of 1932 and was at work until 1936")]
    [InlineData("cycle", "certain", "he, Zinoviev and Trotsky had led", "He accused Kamenev, Evdokimov")]
    [InlineData("cycle", "certain", "Radek a accusé", "Piatakov a accusé")]
    [InlineData("recanted", "certain", "Сафонова заявила")]
    [InlineData("circular", "certain", "brought by Gaven", "a letter from Trotsky")]
    [InlineData("silence", "possible", "Sedov came in and out")]
    public void Scrutiny_finds_by_itself(string rule, string certainty, params string[] quoted) => AssertFound(sample.BeforeTheCafe, rule, certainty, quoted);

    [Fact]
    public void The_cafe_leaves_the_hotel_open_and_both_are_shown()
    {
        var hotel = AssertFound(sample.Whole, "anachronism", "possible", "met Sedov in the lounge");
        Assert.Equal(["Café Bristol", "Hotel Bristol", "Hotel Bristol"], hotel["against"]!.AsArray().Select(against => (string)against!["what"]!).Order(StringComparer.Ordinal));
        AssertFound(sample.Whole, "alibi", "certain", "Sedov came in and out");
    }

    [Theory]
    [InlineData("between 25 and 28 November 1932")]
    [InlineData("at the end of November 1932")]
    [InlineData("by telephone, from Berlin")]
    [InlineData("went to Leningrad in the autumn")]
    [InlineData("met in Kamenev's flat")]
    [InlineData("railway car in Moscow")]
    public void Who_can_have_been_there_has_no_alibi(string words) => Assert.DoesNotContain(sample.Whole, result => IsCollision(result) && Quotes(result, words));

    [Fact]
    public void No_other_collision_is_certain() =>
        Assert.Equal(["alibi", "alibi", "anachronism"], sample.Whole.Where(result => IsCollision(result) && (string)result["certainty"]! == "certain").Select(result => (string)result["rule"]!).Order(StringComparer.Ordinal));

    [Fact]
    public void A_man_said_to_be_executed_before_the_essay_was_written_and_shot_after_it_is_found()
    {
        AssertFound(sample.Coded, "fate", "certain", "recently executed", "8 March 1937");
        Assert.DoesNotContain(sample.Coded, result => (string)result["rule"]! == "order" && (string)result["certainty"]! == "certain");
    }

    [Fact]
    public void The_file_of_the_trial_shows_charge_answer_record_and_who_accuses_whom()
    {
        var trial = sample.Desk.Done("trials", "show", "T1", "--json").Json;
        var smirnov = Assert.Single(trial["accused"]!.AsArray(), accused => (string)accused!["name"]! == "Ivan Smirnov")!;
        Assert.Equal(["admitted-in-part", "denied"], smirnov["charges"]![0]!["answers"]!.AsArray().Select(answer => (string)answer!["answer"]!));
        Assert.Contains(smirnov["record"]!.AsArray(), spell => (string)spell!["when"]! == "1933-01-14/1936-08-25");
        Assert.Contains((string)smirnov["person"]!, trial["hubs"]!.AsArray().Select(hub => (string)hub!));
        Assert.Contains((string)trial["accused"]![0]!["person"]!, trial["rings"]![0]!.AsArray().Select(person => (string)person!));
        Assert.Contains("ring: ", sample.Desk.Done("trials", "show", "T2").Out, StringComparison.Ordinal);
        sample.Desk.Whole();
    }

    private static bool IsCollision(JsonNode result) => (string)result["rule"]! is "alibi" or "travel" or "anachronism" or "fate" or "order";

    private static JsonNode AssertFound(IReadOnlyList<JsonNode> results, string rule, string certainty, params string[] quoted)
    {
        var found = results.Where(result => (string)result["rule"]! == rule && quoted.All(words => Quotes(result, words))).ToList();
        Assert.True(found.Count > 0, $"no {rule} on {string.Join(" + ", quoted)}");
        return Assert.Single(found.Where(result => (string)result["certainty"]! == certainty).Take(1));
    }

    private static bool Quotes(JsonNode result, string words) => result["passages"]!.AsArray().Any(passage => ((string)passage!["exact"]!).ReplaceLineEndings(" ").Contains(words, StringComparison.Ordinal));
}
