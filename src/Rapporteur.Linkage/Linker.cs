using Rapporteur.Linkage.Blocking;
using Rapporteur.Linkage.Clustering;
using Rapporteur.Linkage.Comparing;
using Rapporteur.Linkage.Modelling;
using Rapporteur.Linkage.Records;

namespace Rapporteur.Linkage;

/// <summary>
/// Links the records of a table: compares, learns what agreement is worth, weighs candidates, and gathers them into clusters. The result is
/// the same for any order of the records and any number of threads.
/// </summary>
public sealed class Linker
{
    private const int AllPairsUpTo = 1_200, MostInBlock = 100, MostTrained = 600_000, LargeTable = 200_000;
    private const double PairsOfSmall = 80, PairsOfLarge = 30, OneEach = 0.01;

    private readonly RecordTable table;
    private readonly LinkOptions options;
    private readonly CancellationToken cancellation;
    private readonly RecordComparison comparison;
    private readonly int[]? sources;

    private Linker(RecordTable table, LinkOptions options, CancellationToken cancellation)
    {
        (this.table, this.options, this.cancellation) = (table, options, cancellation);
        sources = table.Sources;
        comparison = new RecordComparison(table);
    }

    /// <summary>Links the records of a table without labels.</summary>
    /// <param name="table">The records, with the kinds of their columns.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="ArgumentException">No column can be compared.</exception>
    public static LinkResult Link(RecordTable table, LinkOptions? options = null, CancellationToken cancellation = default)
    {
        var linker = new Linker(table, options ?? new LinkOptions(), cancellation);
        return linker.comparison.Fields.Count == 0 ? throw new ArgumentException("No column can be compared.", nameof(table)) : linker.Run();
    }

    private LinkResult Run()
    {
        var chance = ChancePairs.Of(comparison, options.Seed, cancellation);
        var keys = new BlockingKeys(comparison);
        var allPairs = AllPairs();
        var training = new Training(comparison, chance);
        IReadOnlyList<BlockingRule> rules = [new BlockingRule(0)];
        IReadOnlyList<ChosenRule> report = [new ChosenRule("all pairs", allPairs.Sum(), 1)];
        var isSmall = table.Count <= AllPairsUpTo;
        if (!isSmall)
        {
            var learning = new RuleLearning(comparison, keys, MostInBlock, cancellation) { Chance = chance, Seed = options.Seed };
            var budget = table.Count * (options.PairsPerRecord ?? (table.Count > LargeTable ? PairsOfLarge : PairsOfSmall));
            (rules, report, _) = learning.Choose(training, allPairs, StratumOf, budget);
        }
        options.Progress?.Invoke("blocking", 1, 1);
        var candidates = new CandidatePairs(keys, rules, isSmall ? AllPairsUpTo : MostInBlock, cancellation);
        var trained = Train(candidates, keys, training, allPairs, isSmall ? allPairs.Sum() : report.Sum(rule => rule.Pairs));
        var (pairs, compared) = Weigh(candidates, trained, allPairs, training.Expected);
        var clusters = Gather(pairs, trained, Probability.LogOdds(Math.Clamp(training.Expected.Sum() / Math.Max(1, allPairs.Sum()), 1e-12, 0.5)), IsOneEach(training.Expected));
        return new LinkResult(table, clusters, pairs, training.Weights, training.Dependence.Settled, report, candidates.LargeBlocks, compared);
    }

    /// <summary>How many pairs there are, within lists and between them.</summary>
    private double[] AllPairs()
    {
        var all = table.Count * (table.Count - 1.0) / 2;
        if (sources is null)
            return [all, 0];
        var within = sources.CountBy(source => source).Sum(list => list.Value * (list.Value - 1.0) / 2);
        return [within, all - within];
    }

    private byte StratumOf(int a, int b) => sources is not null && sources[a] != sources[b] ? (byte)1 : (byte)0;

    /// <summary>Whether each list has a person once: as good as no true pairs are expected within lists.</summary>
    private bool IsOneEach(double[] expected) => sources is not null && expected[0] < OneEach * table.Count && expected[1] > 10 * expected[0];

    private PairWeights Train(CandidatePairs candidates, BlockingKeys keys, Training training, IReadOnlyList<double> allPairs, double expectedPairs)
    {
        var rate = Math.Min(1, MostTrained / Math.Max(1, expectedPairs));
        var takers = Enumerable.Range(0, options.Threads).Select(_ => new Drawing(rate)).ToArray();
        candidates.Visit(takers, null, cancellation);
        var drawn = takers.SelectMany(taker => taker.Pairs).ToArray();
        Array.Sort(drawn);
        var sample = new PairSample(drawn.Length, comparison.Fields.Count);
        var weights = new PairWeights(comparison, training.Weights);
        Parallel.For(0, drawn.Length, i =>
        {
            int a = (int)(drawn[i] >> 32), b = (int)(uint)drawn[i];
            (sample.A[i], sample.B[i], sample.Stands[i], sample.Stratum[i]) = (a, b, 1 / rate, StratumOf(a, b));
            sample.Patterns[i] = comparison.Compare(a, b);
            weights.Rarities(sample.Patterns[i], a, b, sample.Rarities(i));
        });
        training.Dependence = Dependence.Measure(comparison, keys, training.Weights, options.Seed);
        training.Learn(sample, allPairs, cancellation);
        training.Dependence = Dependence.Measure(comparison, keys, training.Weights, options.Seed);
        training.Learn(sample, allPairs, cancellation);
        options.Progress?.Invoke("learning", 1, 1);
        return new PairWeights(comparison, training.Weights, training.Dependence);
    }

    private (ScoredPair[] Pairs, long Compared) Weigh(CandidatePairs candidates, PairWeights weights, IReadOnlyList<double> allPairs, double[] expected)
    {
        double[] priors = [.. expected.Select((sum, stratum) => Probability.LogOdds(Math.Clamp(sum / Math.Max(1, allPairs[stratum]), 1e-15, 0.5)))];
        var takers = Enumerable.Range(0, options.Threads).Select(_ => new Weighing(weights, priors, StratumOf, options.LeastListed)).ToArray();
        candidates.Visit(takers, (done, total) => options.Progress?.Invoke("comparing", done, total), cancellation);
        var pairs = takers.SelectMany(taker => taker.Pairs).ToArray();
        Array.Sort(pairs, (x, y) => x.A != y.A ? x.A.CompareTo(y.A) : x.B.CompareTo(y.B));
        return (pairs, takers.Sum(taker => taker.Compared));
    }

    private int[] Gather(ScoredPair[] pairs, PairWeights weights, double prior, bool isOneEach)
    {
        var clusters = new Clusters(table.Count, weights.Of, prior, new ClusterBars(isOneEach ? sources : null, options.Different));
        clusters.Join(pairs, options.Threshold, cancellation);
        return clusters.Of;
    }

    private sealed class Drawing(double rate) : IPairTaker
    {
        public List<ulong> Pairs { get; } = [];

        public void Take(int a, int b)
        {
            var pair = (ulong)a << 32 | (uint)b;
            if (rate >= 1 || ChancePairs.Mix(pair) / (double)ulong.MaxValue < rate)
                Pairs.Add(pair);
        }
    }

    private sealed class Weighing(PairWeights weights, double[] priors, Func<int, int, byte> stratum, double least) : IPairTaker
    {
        private readonly double leastOdds = Probability.LogOdds(least);

        public List<ScoredPair> Pairs { get; } = [];

        public long Compared { get; private set; }

        public void Take(int a, int b)
        {
            Compared++;
            var weight = weights.Of(a, b);
            var odds = weight + priors[stratum(a, b)];
            if (odds >= leastOdds)
                Pairs.Add(new ScoredPair(a, b, (float)weight, (float)Probability.OfLogOdds(odds)));
        }
    }
}
