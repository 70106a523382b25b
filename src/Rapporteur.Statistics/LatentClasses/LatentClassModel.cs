using System.Collections.Immutable;
using Rapporteur.Statistics.Lists;

namespace Rapporteur.Statistics.LatentClasses;

/// <summary>How the latent class model is sampled.</summary>
public sealed record LatentClassOptions
{
    /// <summary>The most classes; the prior makes later ones rarer.</summary>
    public int Classes { get; init; } = 10;

    /// <summary>The shape of the gamma prior of the concentration.</summary>
    public double ConcentrationShape { get; init; } = 0.25;

    /// <summary>The rate of the gamma prior of the concentration.</summary>
    public double ConcentrationRate { get; init; } = 0.25;

    /// <summary>Chains, at least 2: what one chain never leaves only another one can show.</summary>
    public int Chains { get; init; } = 4;

    /// <summary>Steps of each chain that are thrown away.</summary>
    public int BurnIn { get; init; } = 10_000;

    /// <summary>Steps of each chain that are kept.</summary>
    public int Steps { get; init; } = 100_000;

    /// <summary>The seed; each chain has a stream of its own.</summary>
    public long Seed { get; init; } = 1;
}

/// <summary>
/// The Bayesian non-parametric latent class model of Manrique-Vallier (2016, Biometrics 72:1246): persons fall into classes, within a class lists are
/// independent, and how many classes there are is left to the data. The prior of N is 1/N, of every probability uniform.
/// </summary>
public sealed class LatentClassModel
{
    private LatentClassModel(CaptureTable table, LatentClassOptions options, ImmutableArray<double[]> chains, double occupied)
    {
        (Table, Options, Chains, Occupied) = (table, options, chains, occupied);
        Sorted = [.. chains.SelectMany(chain => chain)];
        Array.Sort(Sorted);
        SplitRHat = ChainStatistics.SplitRHat(chains);
        EffectiveSamples = chains.Sum(ChainStatistics.EffectiveSamples);
    }

    /// <summary>The table.</summary>
    public CaptureTable Table { get; }

    /// <summary>How it was sampled.</summary>
    public LatentClassOptions Options { get; }

    /// <summary>The totals that each chain went through, in their order: the trace.</summary>
    public ImmutableArray<double[]> Chains { get; }

    /// <summary>The classes that held somebody, on average.</summary>
    public double Occupied { get; }

    /// <summary>Whether the chains agree: below 1.01 they do (Gelman and others 2013, Bayesian Data Analysis, section 11.4).</summary>
    public double SplitRHat { get; }

    /// <summary>How many independent draws the chains are worth, summed over them; overstated where <see cref="SplitRHat"/> is above 1.01.</summary>
    public double EffectiveSamples { get; }

    /// <summary>All totals, ascending.</summary>
    internal double[] Sorted { get; }

    /// <summary>The mean of the totals.</summary>
    public double Mean => Sorted.Average();

    /// <summary>Samples.</summary>
    /// <param name="table">A table of three lists or more.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <param name="progress">Is told the share that is done.</param>
    /// <param name="cancellation">Stops it.</param>
    public static Answer<LatentClassModel> Of(CaptureTable table, LatentClassOptions? options = null, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        var asked = options ?? new LatentClassOptions();
        if (Fitness.Check(table) is { } reason)
            return reason;
        if (asked.Classes < 2 || asked.Chains < 2 || asked.Steps < 100)
            return Reason.Of(ReasonKind.Mismatch, ("what", "at least 2 classes, 2 chains and 100 steps"));
        var chains = new double[asked.Chains][];
        var occupied = new double[asked.Chains];
        long done = 0;
        Parallel.For(0, asked.Chains, new ParallelOptions { CancellationToken = cancellation }, chain =>
            (chains[chain], occupied[chain]) = Run(new LatentClassChain(table, asked, chain), asked, steps =>
                progress?.Report((double)Interlocked.Add(ref done, steps) / ((long)asked.Chains * (asked.BurnIn + asked.Steps))), cancellation));
        return new LatentClassModel(table, asked, [.. chains], occupied.Average());
    }

    /// <summary>Samples until the chains have met (split R-hat below 1.01, 1,000 effective samples), with four times the steps each time.</summary>
    /// <param name="table">A table of three lists or more.</param>
    /// <param name="options">How; its steps are the first try.</param>
    /// <param name="mostSteps">No chain is longer; then the answer says that they have not met.</param>
    /// <param name="progress">Is told the share of each try that is done.</param>
    /// <param name="cancellation">Stops it.</param>
    public static Answer<LatentClassModel> UntilMet(CaptureTable table, LatentClassOptions options, int mostSteps = 1_600_000, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        var answer = Of(table, options, progress, cancellation);
        return !answer.IsGiven || (answer.Value.SplitRHat < 1.01 && answer.Value.EffectiveSamples >= 1000) || options.Steps * 4L > mostSteps
            ? answer
            : UntilMet(table, options with { Steps = options.Steps * 4, BurnIn = options.BurnIn * 2 }, mostSteps, progress, cancellation);
    }

    /// <summary>The total below which a share of the draws lies.</summary>
    public double Quantile(double share)
    {
        var place = share * (Sorted.Length - 1);
        var index = Math.Min((int)place, Sorted.Length - 2);
        return Sorted[index] + (place - index) * (Sorted[index + 1] - Sorted[index]);
    }

    /// <summary>The posterior median with its interval.</summary>
    public Estimate Estimate(double level = 0.95)
    {
        var medians = Chains.Select(chain => chain.Order().ElementAt(chain.Length / 2)).ToList();
        var met = SplitRHat < 1.01 && EffectiveSamples >= 400;
        return new Estimate(FormattableString.Invariant($"latent classes, at most {Options.Classes}; concentration Gamma({Options.ConcentrationShape}, {Options.ConcentrationRate}), prior of N as 1/N"), Quantile(0.5), Quantile((1 - level) / 2), Quantile((1 + level) / 2), level)
        {
            Diagnostics =
            [
                Diagnostic.Of("mean", Mean), Diagnostic.Of("split_rhat", SplitRHat), Diagnostic.Of("effective_samples", Math.Round(EffectiveSamples)),
                Diagnostic.Of("chains", Options.Chains), Diagnostic.Of("steps", Options.Steps), Diagnostic.Of("burn_in", Options.BurnIn), Diagnostic.Of("occupied_classes", Math.Round(Occupied, 2)),
                .. medians.Select(median => Diagnostic.Of("chain_median", median)),
            ],
            Cautions = [.. met ? Array.Empty<Caution>() : [new Caution(CautionKind.ChainsDisagree, string.Join(", ", medians))], .. Fitness.Cautions(Table)],
        };
    }

    private static (double[] Totals, double Occupied) Run(LatentClassChain chain, LatentClassOptions options, Action<long> tell, CancellationToken cancellation)
    {
        const int between = 1000;
        var totals = new double[options.Steps];
        double occupied = 0;
        for (var step = -options.BurnIn; step < options.Steps; step++)
        {
            chain.Step(learns: step < 0);
            if (step >= 0)
            {
                totals[step] = chain.Total;
                occupied += chain.Occupied;
            }
            if (step % between != 0)
                continue;
            cancellation.ThrowIfCancellationRequested();
            tell(between);
        }
        return (totals, occupied / options.Steps);
    }
}
