using Rapporteur.Statistics.Agreement;
using Rapporteur.Statistics.Graphs;
using Rapporteur.Statistics.LatentClasses;
using Rapporteur.Statistics.Lists;
using Rapporteur.Statistics.LogLinear;
using Rapporteur.Statistics.Quantities;
using Rapporteur.Statistics.Survival;
using Rapporteur.Statistics.Waves;
using Rapporteur.Tests.Shared;

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

        var latent = LatentClassModel.Of(table, new LatentClassOptions { Steps = 20_000, BurnIn = 2_000, Seed = 7 }).Value.Estimate();
        Assert.InRange(latent.Value, 700, 770);
        Assert.Contains(latent.Diagnostics, diagnostic => diagnostic.Name == "split_rhat");
    }

    [Fact]
    public void What_became_of_them()
    {
        var spells = Spells.Of(
            [6, 6, 6, 7, 10, 13, 16, 22, 23, 6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35],
            [1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]).Value;
        var median = SurvivalCurve.Of(spells).Median();
        Assert.Equal((23, 13, double.PositiveInfinity), (median.Value, median.Low, median.High));

        Assert.Equal(ReasonKind.TimesReversed, Spells.Of([5], [1], entries: [6]).Reason!.Kind);
    }

    [Fact]
    public void How_well_coders_agree()
    {
        var ratings = Ratings.Of([[1, 1], [1, 2], [2, 2], [2, 2], [3, 3], [3, double.NaN]]).Value;
        var alpha = Krippendorff.Of(ratings, Metric.Nominal).Value.Estimate(seed: 1, resamples: 2000);
        Assert.Equal(0.7097, alpha.Value, 1e-4);
    }

    [Fact]
    public void Waves_of_events()
    {
        var bursts = KleinbergBursts.Of([10, 20, 30, 40, 100, 101, 102, 103, 104, 105, 200]).Value;
        Assert.Equal(new Burst(2, 100, 105), bursts[1]);

        var wave = TemporalScan.Of([1, 0, 2, 1, 9, 8, 11, 1, 0, 1], replications: 999).Value;
        Assert.Equal((4, 6, 0.001), (wave.First, wave.Last, wave.P));
    }

    [Fact]
    public void Vague_counts()
    {
        var sum = ReportedSum.Of([
            new("arrested", new(3000, 9999)),
            new("executed", new(8, 8)) { PartOf = "arrested" },
            new("dismissed", new(24, 60)),
        ]).Value;
        Assert.Equal(new VagueQuantity(3024, 10_059), sum.Bounds);
        Assert.Contains("assumed EvenInLogarithms", sum.AsDistribution(WithinBounds.EvenInLogarithms, seed: 1).Method);
    }

    [Fact]
    public void What_is_refused()
    {
        var artificial = CaptureTable.Of(["A", "B", "C"], [(0b001, 40), (0b010, 30), (0b100, 20), (0b011, 6)]).Value;
        var refused = LogLinearSelection.Of(artificial).Value.Best(Criterion.Bic);
        Assert.Equal(ReasonKind.NoFiniteEstimate, refused.Reason!.Kind);
    }

    [Fact]
    public void Every_sample_of_the_README_is_run_here() => ReadmeSamples.AreRun(11);
}
