using Rapporteur.Statistics.LatentClasses;
using Rapporteur.Statistics.Lists;

namespace Rapporteur.Statistics.Tests;

/// <summary>The latent class model (Manrique-Vallier 2016), against the posteriors of the package LCMCR on the shared tables.</summary>
public class LatentClassTests
{
    private static readonly bool IsLong = Environment.GetEnvironmentVariable("RAPPORTEUR_LONG") == "1";

    /// <summary>Tables whose figures the README of the shared ones calls well mixed; few on every run, all when asked.</summary>
    public static TheoryData<string> Tables => IsLong
        ? [.. SharedFigures.Datasets("lcmcr").Where(set => SharedFigures.AreThere && SharedFigures.Mse(set)["lcmcr"]!["tolerance"]!["trust"]!.GetValue<string>() == "good")]
        : ["neworleans5_185", "hiv4", "sim/indep5", "sim/census4"];

    [Theory, MemberData(nameof(Tables))]
    public void The_posterior_is_that_of_the_peer(string dataset)
    {
        var expected = SharedFigures.Mse(dataset)["lcmcr"]!;
        var options = new LatentClassOptions { Classes = (int)expected["K"].Number(), Steps = IsLong ? 400_000 : 20_000, BurnIn = IsLong ? 20_000 : 4_000, Seed = 11 };
        var model = LatentClassModel.Of(SharedFigures.Table(dataset), options).Value;
        Assert.True(model.SplitRHat < (IsLong ? 1.01 : 1.02), $"R-hat {model.SplitRHat}");
        // Four standard errors of the difference, for a run of this length.
        var wider = Math.Sqrt(Math.Max(1, (1 + expected["ess"].Number() / model.EffectiveSamples) / 2));
        foreach (var (name, value) in new[] { ("mean", model.Mean), ("median", model.Quantile(0.5)), ("q025", model.Quantile(0.025)), ("q975", model.Quantile(0.975)) })
            Near.Absolute(expected[name].Number(), value, wider * expected["tolerance"]![name].Number(), $"{dataset} {name}");
    }

    [Fact]
    public void A_seed_gives_the_same_draws_whatever_the_order_of_the_chains()
    {
        var options = new LatentClassOptions { Steps = 500, BurnIn = 100, Seed = 3 };
        var one = LatentClassModel.Of(ListTests.Hepatitis, options).Value;
        var again = LatentClassModel.Of(ListTests.Hepatitis, options).Value;
        Assert.Equal(one.Chains, again.Chains);
        Assert.NotEqual(one.Chains[0], one.Chains[1]);
        Assert.NotEqual(one.Chains[0], LatentClassModel.Of(ListTests.Hepatitis, options with { Seed = 4 }).Value.Chains[0]);
    }

    [Fact]
    public void Hepatitis_at_a_college_is_covered_by_the_later_survey()
    {
        // 545 by a serum survey afterwards (Chao and others 2001).
        var estimate = LatentClassModel.Of(ListTests.Hepatitis, new LatentClassOptions { Steps = 20_000, BurnIn = 2_000 }).Value.Estimate();
        Assert.InRange(545, estimate.Low, estimate.High);
        Assert.Contains(estimate.Diagnostics, diagnostic => diagnostic.Name == "split_rhat");
    }

    [Fact]
    public void Chains_that_have_not_met_are_said()
    {
        var estimate = LatentClassModel.Of(ListTests.Hepatitis, new LatentClassOptions { Steps = 100, BurnIn = 0 }).Value.Estimate();
        Assert.Contains(estimate.Cautions, caution => caution.Kind == CautionKind.ChainsDisagree);
    }

    [Fact]
    public void Split_R_hat_and_effective_samples_of_known_chains()
    {
        var random = new Numerics.Xoshiro256(9);
        double[] Chain(double shift, double memory)
        {
            var values = new double[20_000];
            for (var i = 0; i < values.Length; i++)
                values[i] = (i == 0 ? 0 : memory * (values[i - 1] - shift)) + shift + Numerics.Ziggurat.Normal(random);
            return values;
        }
        var apart = new[] { Chain(0, 0), Chain(1, 0) };
        var together = new[] { Chain(0, 0), Chain(0, 0) };
        Assert.Equal(1, ChainStatistics.SplitRHat(together), 0.002);
        // Two means one apart with variance 1: the pooled variance is 1 + 1/3 in four halves.
        Assert.Equal(Math.Sqrt(1 + 1.0 / 3), ChainStatistics.SplitRHat(apart), 0.02);
        Near.Relative(20_000, ChainStatistics.EffectiveSamples(together[0]), 0.1, "independent draws");
        // An autoregression with memory 0.8 is worth a ninth.
        Near.Relative(20_000.0 / 9, ChainStatistics.EffectiveSamples(Chain(0, 0.8)), 0.2, "draws with memory");
    }

    [Fact]
    public void It_can_be_stopped_and_tells_how_far_it_is()
    {
        using var stop = new CancellationTokenSource();
        var heard = new Heard(stop);
        Assert.ThrowsAny<OperationCanceledException>(() => LatentClassModel.Of(ListTests.Hepatitis, progress: heard, cancellation: stop.Token));
        Assert.InRange(heard.Last, 0, 1);
    }

    private sealed class Heard(CancellationTokenSource stop) : IProgress<double>
    {
        internal double Last { get; private set; } = -1;

        public void Report(double value)
        {
            Last = value;
            stop.Cancel();
        }
    }
}
