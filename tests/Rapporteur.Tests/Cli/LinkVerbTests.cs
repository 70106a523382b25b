namespace Rapporteur.Tests.Cli;

/// <summary>The verb <c>link</c>, from files to files.</summary>
public class LinkVerbTests
{
    private const string List = """
        id,surname,given name,born,place
        a1,Пятаков,Георгий,1890-08-06,"Мариинск, Киев"
        a2,Piatakov,Georgii,1890-08-06,Kiev
        a3,Рыков,Алексей,1881-02-25,Саратов
        a4,Смилга,Ивар,1892-12-02,Рига
        """;

    [Fact]
    public void Every_record_is_written_with_its_cluster()
    {
        using var desk = new Desk();
        desk.Write("list.csv", List);
        desk.Done("link", "papers/list.csv", "--out", "clusters.csv", "--pairs", "pairs.csv");
        var lines = File.ReadAllLines(desk.Of("clusters.csv"));
        Assert.Equal(["record_id,cluster_id", "a1,a1", "a2,a1", "a3,a3", "a4,a4"], lines);
        Assert.StartsWith("a,b,weight,probability", File.ReadAllText(desk.Of("pairs.csv")), StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_that_are_refused_are_said_by_code_and_the_others_are_linked()
    {
        using var desk = new Desk();
        desk.Write("list.csv", List + "\na1,Рыков,Алексей,1881,\na9,Рыков\n");
        var said = desk.Run("link", "papers/list.csv", "--out", "clusters.csv");
        Assert.Equal(1, said.Code);
        Assert.Contains("LK002", said.Error, StringComparison.Ordinal);
        Assert.Contains("LK001", said.Error, StringComparison.Ordinal);
        Assert.Equal(5, File.ReadAllLines(desk.Of("clusters.csv")).Length);
    }

    [Fact]
    public void Settings_overrule_the_kinds_and_a_model_and_a_report_are_written()
    {
        using var desk = new Desk();
        desk.Write("list.csv", List);
        desk.Write("settings.json", """{ "kinds": { "place": "ignored" }, "threshold": 0.9 }""");
        desk.Done("link", "papers/list.csv", "--out", "clusters.csv", "--settings", "papers/settings.json", "--model-out", "model.json", "--report", "linkage", "--json");
        Assert.DoesNotContain("place", File.ReadAllText(desk.Of("model.json")), StringComparison.Ordinal);
        Assert.Contains("<h2>", File.ReadAllText(desk.Of("linkage", "index.html")), StringComparison.Ordinal);
        desk.Done("link", "papers/list.csv", "--out", "again.csv", "--settings", "papers/settings.json", "--model", "model.json");
        Assert.Equal(File.ReadAllText(desk.Of("clusters.csv")), File.ReadAllText(desk.Of("again.csv")));
    }

    [Theory]
    [InlineData("LK009", "missing.csv", "--out", "clusters.csv")]
    [InlineData("LK013", "papers/list.csv", "--out", "papers/list.csv")]
    [InlineData("LK007", "papers/list.csv", "--out", "clusters.csv", "--settings", "papers/list.csv")]
    [InlineData("LK011", "papers/list.csv", "--out", "clusters.csv", "--settings", "papers/other.json")]
    public void What_cannot_be_linked_is_refused_by_code(string code, params string[] words)
    {
        using var desk = new Desk();
        desk.Write("list.csv", List);
        desk.Write("other.json", """{ "kinds": { "ort": "place" } }""");
        var said = desk.Run(["link", .. words]);
        Assert.Equal(1, said.Code);
        Assert.Contains(code, said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Labels_teach_and_measure_and_bad_ones_are_said_by_code()
    {
        using var desk = new Desk();
        desk.Write("list.csv", List);
        desk.Write("judged.csv", "a,b,same\na1,a2,1\na2,a3,0\na1,nobody,1\na3,a4,perhaps\n");
        var said = desk.Run("link", "papers/list.csv", "--out", "clusters.csv", "--labels", "papers/judged.csv", "--report", "linkage");
        Assert.Equal(1, said.Code);
        Assert.Contains("LK012: judged.csv, line 4", said.Error, StringComparison.Ordinal);
        Assert.Contains("LK014: judged.csv, line 5", said.Error, StringComparison.Ordinal);
        Assert.Contains("By 2 labels: precision 1.000 of 1 links judged, recall 1.000 of 1", said.Out, StringComparison.Ordinal);
        Assert.Contains("recall by labels", File.ReadAllText(desk.Of("linkage", "thresholds.csv")), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_models_are_compared()
    {
        using var desk = new Desk();
        desk.Write("list.csv", List);
        desk.Done("link", "papers/list.csv", "--out", "clusters.csv", "--model-out", "model.json");
        var text = File.ReadAllText(desk.Of("model.json"));
        var matches = text.IndexOf("\"matches\"", StringComparison.Ordinal);
        var other = text[..matches] + "\"matches\": [0, 0.01, 0.01, 0.01, 0.01, 0.01, 0.01, 0.01, 0.01, 0.9, 0.5, 0.5]" + text[(text.IndexOf(']', matches) + 1)..];
        File.WriteAllText(desk.Of("other.json"), other);
        Assert.Contains("No weight differs", desk.Done("link", "compare", "model.json", "model.json").Out, StringComparison.Ordinal);
        Assert.Contains("surname                  same", desk.Done("link", "compare", "model.json", "other.json").Out, StringComparison.Ordinal);
        Assert.Equal(1, desk.Run("link", "compare", "model.json", "missing.json").Code);
    }
}
