using Rapporteur.Statistics.Graphs;
using Rapporteur.Statistics.Lists;
using Rapporteur.Statistics.LogLinear;

namespace Rapporteur.Statistics.Tests;

/// <summary>The samples of the README, run; and that those in the README are these.</summary>
public class ReadmeTests
{
    [Fact]
    public void How_many_are_on_no_list()
    {
        var table = CaptureTable.Read(new StringReader("""
            A,B,C,count
            0,0,1,60
            0,1,0,49
            0,1,1,4
            1,0,0,247
            1,0,1,112
            1,1,0,142
            1,1,1,12
            """)).Value;
        Assert.Equal(626, table.Persons);

        var graphs = GraphAveraging.Of(table, prior: 1, to: 300).Value.Estimate();
        Assert.Equal((732, 682, 798), (graphs.Value, graphs.Low, graphs.High));

        var models = LogLinearSelection.Of(table).Value;
        var best = models.Best(Criterion.Bic).Value;
        Assert.Equal("[23,1]", best.Diagnostics[0].Text);
        Assert.Equal(731, Math.Round(best.Value));

        Assert.Equal(767, Math.Round(SampleCoverage.Of(table).Value.OneStep));
        Assert.Equal(4, ListPair.All(table)[2].Both - table.With(0b111));
    }

    [Fact]
    public void What_is_refused()
    {
        var artificial = CaptureTable.Of(["A", "B", "C"], [(0b001, 40), (0b010, 30), (0b100, 20), (0b011, 6)]).Value;
        var refused = LogLinearSelection.Of(artificial).Value.Best(Criterion.Bic);
        Assert.Equal(ReasonKind.NoFiniteEstimate, refused.Reason!.Kind);
    }

    [Fact]
    public void Every_sample_of_the_README_is_run_here()
    {
        var tests = Lines(Resource("ReadmeTests.cs"));
        var samples = Resource("README.md").Split("```csharp\n").Skip(1).Select(block => Lines(block.Split("```")[0])).ToList();

        Assert.True(samples.Count >= 5);
        Assert.All(samples, sample => Assert.Contains(sample, tests));
    }

    private static string Lines(string text) =>
        string.Join('\n', text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0));

    private static string Resource(string name)
    {
        using var stream = typeof(ReadmeTests).Assembly.GetManifestResourceStream(name)!;
        return new StreamReader(stream).ReadToEnd().ReplaceLineEndings("\n");
    }
}
