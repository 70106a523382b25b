using CsCheck;
using Rapporteur.Statistics.Graphs;
using Rapporteur.Statistics.Lists;
using Rapporteur.Statistics.LogLinear;
using Rapporteur.Statistics.Numerics;

namespace Rapporteur.Statistics.Tests;

/// <summary>What a table may be, what is refused, and figures that papers print.</summary>
public class ListTests
{
    /// <summary>Hepatitis A at a college in Taiwan, 1995 (Chao and others 2001, Statistics in Medicine 20:3123, table I).</summary>
    internal static readonly CaptureTable Hepatitis = CaptureTable.Of(["P", "Q", "E"], [(0b100, 63), (0b010, 55), (0b110, 18), (0b001, 69), (0b101, 17), (0b011, 21), (0b111, 28)]).Value;

    /// <summary>Spina bifida in upstate New York (Madigan and York 1997, Biometrika 84:19, table 1).</summary>
    internal static readonly CaptureTable SpinaBifida = CaptureTable.Of(["A", "B", "C"], [(0b100, 60), (0b010, 49), (0b110, 4), (0b001, 247), (0b101, 112), (0b011, 142), (0b111, 12)]).Value;

    [Fact]
    public void Sample_coverage_of_Chao_and_others_2001()
    {
        var coverage = SampleCoverage.Of(Hepatitis).Value;
        Assert.Equal((971, 508), (Math.Round(coverage.HighCoverage!.Value), Math.Round(coverage.OneStep)));
        Assert.Equal(407, Math.Round(coverage.Independent));
    }

    [Fact]
    public void The_posterior_of_Madigan_and_York_1997()
    {
        static double Prior(double total) => total * Math.Log(55.17) - (total + 13.14) * Math.Log(56.17) + Special.LogGamma(total + 13.14) - Special.LogGamma(total + 1);
        var averaging = GraphAveraging.Of(SpinaBifida, 1, 1, 300, Prior).Value;
        Assert.Equal(728, averaging.Mode);
        Assert.Equal(731, Math.Round(averaging.BestRelative()));
        Assert.Equal(0.37, averaging.Graphs[0].Weight, 0.005);
    }

    [Theory]
    [InlineData(3, 8)]
    [InlineData(4, 61)]
    [InlineData(5, 822)]
    [InlineData(6, 18154)]
    public void There_are_so_many_decomposable_graphs(int lists, int graphs)
    {
        var all = DecomposableGraph.All(lists);
        Assert.Equal(graphs, all.Length);
        // Each list stands in one clique more than in separators: the junction property, counted.
        Assert.All(all, graph => Assert.Equal(lists, graph.Cliques.Sum(set => System.Numerics.BitOperations.PopCount(set)) - graph.Separators.Sum(set => System.Numerics.BitOperations.PopCount(set))));
    }

    [Theory]
    [InlineData("A,B,C\n", ReasonKind.NotATable)]
    [InlineData("A,A,count\n", ReasonKind.NotATable)]
    [InlineData("A,B,count\n1,0\n", ReasonKind.NotATable)]
    [InlineData("A,B,count\n1,2,5\n", ReasonKind.NotAHistory)]
    [InlineData("A,B,count\n1,0,-5\n", ReasonKind.AbsurdCount)]
    [InlineData("A,B,count\n1,0,2.5\n", ReasonKind.AbsurdCount)]
    [InlineData("A,B,count\n1,0,90000000000\n", ReasonKind.AbsurdCount)]
    [InlineData("A,B,count\n1,0,many\n", ReasonKind.AbsurdCount)]
    [InlineData("A,B,count\n1,0,5\n1,0,6\n", ReasonKind.RepeatedHistory)]
    [InlineData("A,B,count\n0,0,5\n", ReasonKind.UnseenCounted)]
    [InlineData("", ReasonKind.Empty)]
    public void What_is_no_table_is_refused(string text, ReasonKind reason) => Assert.Equal(reason, CaptureTable.Read(new StringReader(text)).Reason!.Kind);

    [Fact]
    public void A_wrong_row_is_named_by_its_line() =>
        Assert.Equal("4", CaptureTable.Read(new StringReader("A,B,count\n1,0,5\n\n1,0,6\n")).Reason!.Facts["line"]);

    [Fact]
    public void Rows_of_nobody_say_nothing() =>
        Assert.Equal([1UL], CaptureTable.Read(new StringReader("A,B,count\n1,0,5\n0,1,0\n0,0,0\n")).Value.Histories);

    public static TheoryData<string, ReasonKind> Unfit => new()
    {
        { "A,B,C,count\n", ReasonKind.Empty },
        { "A,B,count\n1,0,50\n0,1,50\n1,1,20\n", ReasonKind.TooFewLists },
        { "A,count\n1,50\n", ReasonKind.TooFewLists },
        { "A,B,C,count\n1,0,0,50\n0,1,0,50\n1,1,0,50\n", ReasonKind.EmptyList },
        { "A,B,C,count\n1,0,0,50\n0,1,0,50\n0,0,1,50\n", ReasonKind.NoOverlap },
        { "A,B,C,count\n1,1,0,50\n0,0,1,50\n1,1,1,20\n", ReasonKind.IdenticalLists },
        { "A,B,C,count\n1,0,0,50\n1,1,0,50\n0,0,1,50\n1,1,1,20\n", ReasonKind.ListInsideAnother },
        { "A,B,C,count\n1,0,0,1\n1,1,0,1\n0,0,1,1\n0,1,1,1\n", ReasonKind.TooFewPersons },
    };

    [Theory, MemberData(nameof(Unfit))]
    public void A_table_that_carries_no_estimate_is_refused_by_every_method(string text, ReasonKind reason)
    {
        var table = CaptureTable.Read(new StringReader(text)).Value;
        Assert.Equal(reason, LogLinearSelection.Of(table).Reason!.Kind);
        Assert.Equal(reason, GraphAveraging.Of(table).Reason!.Kind);
        Assert.Equal(reason, SampleCoverage.Of(table).Reason!.Kind);
        Assert.Equal(reason, SparseStepwise.Of(table).Reason!.Kind);
    }

    [Fact]
    public void Two_lists_are_answered_with_a_caution()
    {
        var pair = ListPair.All(CaptureTable.Read(new StringReader("A,B,count\n1,0,50\n0,1,50\n1,1,20\n")).Value).Single().Estimate().Value;
        Assert.Equal(71.0 * 71 / 21 - 1, pair.Value, 1e-9);
        Assert.InRange(pair.Value, pair.Low, pair.High);
        Assert.Contains(pair.Cautions, caution => caution.Kind == CautionKind.TwoLists);
    }

    [Fact]
    public void The_models_of_four_lists_are_113_and_their_names_are_read_back()
    {
        var models = HierarchicalModel.All(4, 3).ToList();
        Assert.Equal(113, models.Select(model => model.Name).Distinct().Count());
        Assert.All(models, model => Assert.Equal(model.Name, HierarchicalModel.Parse(model.Name, 4).Value.Name));
        Assert.Equal(ReasonKind.NotAModel, HierarchicalModel.Parse("[12,5]", 4).Reason!.Kind);
    }

    [Fact]
    public void The_order_of_lists_does_not_matter() =>
        Gen.Int[1, 200].Array[7].Sample(counts =>
        {
            var table = CaptureTable.Of(["A", "B", "C"], counts.Select((count, i) => ((ulong)i + 1, (double)count))).Value;
            // The lists the other way round: bits 0 and 2 exchanged.
            var turned = CaptureTable.Of(["C", "B", "A"], table.Histories.Select((history, i) => ((history & 1) << 2 | history & 2 | history >> 2, table.Counts[i]))).Value;
            Assert.Equal(GraphAveraging.Of(table, to: 2000).Value.Mean, GraphAveraging.Of(turned, to: 2000).Value.Mean, 1e-6);
            Assert.Equal(LogLinearSelection.Of(table).Value.Ranked(Criterion.Bic)[0].Bic, LogLinearSelection.Of(turned).Value.Ranked(Criterion.Bic)[0].Bic, 1e-6);
        }, iter: 20);

    [Fact]
    public void The_average_of_models_lies_among_them_and_is_less_sure()
    {
        var selection = LogLinearSelection.Of(SpinaBifida).Value;
        var average = selection.Average().Value;
        Assert.InRange(average.Value, selection.Fits.Where(fit => fit.IsFinite).Min(fit => fit.Total), selection.Fits.Where(fit => fit.IsFinite).Max(fit => fit.Total));
        Assert.True(average.High - average.Low > selection.Best(Criterion.Bic).Value.High - selection.Best(Criterion.Bic).Value.Low);
    }

    [Fact]
    public void A_seed_gives_the_same_interval_again()
    {
        var one = SampleCoverage.Estimate(Hepatitis, seed: 7, replicates: 200).Value;
        Assert.Equal(one.High, SampleCoverage.Estimate(Hepatitis, seed: 7, replicates: 200).Value.High);
        Assert.NotEqual(one.High, SampleCoverage.Estimate(Hepatitis, seed: 8, replicates: 200).Value.High);
        // The paper has a bootstrap error of about 45 for the one-step form.
        Assert.InRange(one.Diagnostics.Single(diagnostic => diagnostic.Name == "standard_error").Number!.Value, 35, 55);
    }

    [Fact]
    public void Work_can_be_stopped()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.Throws<OperationCanceledException>(() => GraphAveraging.Of(Hepatitis, cancellation: stop.Token));
        Assert.Throws<OperationCanceledException>(() => LogLinearSelection.Of(Hepatitis, cancellation: stop.Token));
        Assert.Throws<OperationCanceledException>(() => SampleCoverage.Estimate(Hepatitis, 1, cancellation: stop.Token));
    }
}
