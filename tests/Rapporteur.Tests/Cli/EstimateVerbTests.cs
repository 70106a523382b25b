using System.Text.Json.Nodes;

namespace Rapporteur.Tests.Cli;

/// <summary>The verb <c>estimate</c> on a bare table.</summary>
public class EstimateVerbTests
{
    /// <summary>Spina bifida in upstate New York (Madigan and York 1997, Biometrika 84:19).</summary>
    private const string SpinaBifida = "A,B,C,count\n0,0,1,60\n0,1,0,49\n0,1,1,4\n1,0,0,247\n1,0,1,112\n1,1,0,142\n1,1,1,12\n";

    [Theory]
    [InlineData("loglinear", 731)]
    [InlineData("graphs", 731)]
    [InlineData("coverage", 767)]
    [InlineData("stepwise", 731)]
    public void The_answer_for_machines_has_its_fields(string method, double estimate)
    {
        using var desk = With(SpinaBifida);
        var said = desk.Run("estimate", "--table", "lists.csv", "--method", method, "--seed", "7", "--json");
        Assert.Equal(0, said.Code);
        Assert.Equal(["method", "estimate", "low", "high", "level"], said.Json.Select(field => field.Key).Take(5));
        Assert.Equal(method, (string?)said.Json["method"]);
        Assert.Equal(estimate, Math.Round((double)said.Json["estimate"]!));
        Assert.InRange((double)said.Json["estimate"]!, (double)said.Json["low"]!, (double)said.Json["high"]!);
        Assert.Equal(3, said.Json["diagnostics"]!["pairs"]!.AsArray().Count);
        Assert.Contains(said.Json["warnings"]!.AsArray(), warning => (string?)warning!["kind"] == "hidden_persons");
    }

    [Fact]
    public void The_same_seed_gives_the_same_digits()
    {
        using var desk = With(SpinaBifida);
        string Answer(string seed) => desk.Run("estimate", "--table", "lists.csv", "--method", "coverage", "--seed", seed, "--json").Json["high"]!.ToJsonString();
        Assert.Equal(Answer("7"), Answer("7"));
        Assert.NotEqual(Answer("7"), Answer("8"));
    }

    [Fact]
    public void People_get_the_interval_drawn_the_limits_and_the_command_to_run_it_again()
    {
        using var desk = With(SpinaBifida);
        var said = desk.Run("estimate", "--table", "lists.csv");
        Assert.Contains("731 persons in all, 95 % interval 700 to 766", said.Out, StringComparison.Ordinal);
        Assert.Contains("●", said.Out, StringComparison.Ordinal);
        Assert.Contains("cannot be seen in these data", said.Out, StringComparison.Ordinal);
        Assert.Contains("rapporteur estimate --table lists.csv --method loglinear --seed 1", said.Out, StringComparison.Ordinal);
        Assert.All(said.Out.Split('\n'), line => Assert.InRange(line.Length, 0, 110));
    }

    [Theory]
    [InlineData("ES001", "A,B,C\n1,0,0\n")]
    [InlineData("ES002", "A,B,C,count\n1,x,0,5\n")]
    [InlineData("ES003", "A,B,C,count\n1,0,0,-5\n")]
    [InlineData("ES004", "A,B,C,count\n1,0,0,5\n1,0,0,5\n")]
    [InlineData("ES005", "A,B,C,count\n0,0,0,5\n")]
    [InlineData("ES006", "A,B,C,count\n")]
    [InlineData("ES007", "A,B,count\n1,0,50\n0,1,50\n1,1,20\n")]
    [InlineData("ES009", "A,B,C,count\n1,0,0,50\n0,1,0,50\n1,1,0,50\n")]
    [InlineData("ES010", "A,B,C,count\n1,0,0,50\n0,1,0,50\n0,0,1,50\n")]
    [InlineData("ES011", "A,B,C,count\n1,1,0,50\n0,0,1,50\n1,1,1,20\n")]
    [InlineData("ES012", "A,B,C,count\n1,0,0,50\n1,1,0,50\n0,0,1,50\n1,1,1,20\n")]
    [InlineData("ES013", "A,B,C,count\n1,0,0,1\n1,1,0,1\n0,0,1,1\n0,1,1,1\n")]
    [InlineData("ES014", "A,B,C,count\n1,0,0,40\n0,1,0,30\n0,0,1,20\n1,1,0,6\n")]
    public void What_carries_no_estimate_is_refused_by_its_code(string code, string table)
    {
        using var desk = With(table);
        desk.Refused(code, "estimate", "--table", "lists.csv");
    }

    [Fact]
    public void A_table_that_is_not_there_is_refused()
    {
        using var desk = new Desk();
        desk.Refused("ES016", "estimate", "--table", "nowhere.csv");
    }

    [Fact]
    public void Two_lists_are_answered_only_when_asked_with_a_warning()
    {
        using var desk = With("A,B,count\n1,0,50\n0,1,50\n1,1,20\n");
        var said = desk.Run("estimate", "--table", "lists.csv", "--method", "pair", "--json");
        Assert.Contains(said.Json["warnings"]!.AsArray(), warning => (string?)warning!["kind"] == "two_lists");
    }

    private static Desk With(string table)
    {
        var desk = new Desk();
        File.WriteAllText(Path.Combine(desk.Here, "lists.csv"), table);
        return desk;
    }
}
