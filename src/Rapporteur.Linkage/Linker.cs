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
    private const int AllPairsUpTo = 1_200, MostInBlock = 100, MostTrained = 800_000, LargeTable = 200_000;
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
    /// <exception cref="ArgumentException">No column can be compared, or the model is one of other fields.</exception>
    public static LinkResult Link(RecordTable table, LinkOptions? options = null, CancellationToken cancellation = default)
    {
        var linker = new Linker(table, options ?? new LinkOptions(), cancellation);
        if (linker.comparison.Fields.Count == 0)
            throw new ArgumentException("No column can be compared.", nameof(table));
        if (options?.Model?.Misfit(linker.comparison.Fields, "model") is { } misfit)
            throw new ArgumentException(misfit.ToString(), nameof(options));
        return linker.Run();
    }

    /// <summary>Why a table cannot be linked, or not with a model; null where it can.</summary>
    /// <param name="table">The records, with the kinds of their columns.</param>
    /// <param name="model">A model, or null.</param>
    /// <param name="file">The file's name, for the refusal.</param>
    public static LinkRefusal? Unfit(RecordTable table, LinkModel? model, string file)
    {
        var fields = FieldPlan.Of(table).Take(RecordComparison.MostFields).ToList();
        return fields.Count == 0 ? LinkRefusal.Of(LinkRefusals.NothingToCompare, ("file", file)) : model?.Misfit(fields, file);
    }

    private LinkResult Run()
    {
        var chance = ChancePairs.Of(comparison, options.Seed, cancellation);
        var communities = Communities.Learn(comparison, cancellation);
        var keys = new BlockingKeys(comparison);
        var allPairs = AllPairs();
        var training = new Training(comparison, chance);
        var (rules, report) = ChooseRules(training, keys, chance, allPairs, communities);
        options.Progress?.Invoke("blocking", 1, 1);
        var mostInBlock = table.Count <= AllPairsUpTo ? AllPairsUpTo : MostInBlock;
        var candidates = new CandidatePairs(keys, rules, mostInBlock, cancellation);
        if (options.Model is null)
        {
            Train(candidates, keys, training, allPairs, communities);
            training.LearnFromLabels([.. options.Labels.Where(pair => pair.IsSame).Select(pair => comparison.Compare(pair.A, pair.B))]);
        }
        var model = options.Model ?? ModelOf(training, allPairs);
        var weights = new PairWeights(comparison, model.Fields, new Dependence(model), communities);
        var (pairs, compared) = Weigh(candidates, weights, model);
        var prior = PriorOf(model, allPairs);
        var clusters = Gather(pairs, weights, model, prior);
        return new LinkResult(table, clusters.Of, pairs, model, report, candidates.LargeBlocks, compared)
        {
            WeakestLinks = clusters.WeakestLinks, Unreached = candidates.Unreached(), Labels = options.Labels,
            Threshold = options.Threshold, Comparison = comparison, Weights = weights, Blocking = rules, MostInBlock = mostInBlock, Prior = prior,
        };
    }

    private (IReadOnlyList<BlockingRule> Rules, IReadOnlyList<ChosenRule> Report) ChooseRules(
        Training training, BlockingKeys keys, IReadOnlyList<ChancePairs.Levels> chance, double[] allPairs, Communities communities)
    {
        if (table.Count <= AllPairsUpTo)
            return ([new BlockingRule(0)], [new ChosenRule("all pairs", allPairs.Sum(), 1)]);
        var learning = new RuleLearning(comparison, keys, MostInBlock, cancellation) { Chance = chance, Seed = options.Seed, Communities = communities };
        var budget = table.Count * (options.PairsPerRecord ?? (table.Count > LargeTable ? PairsOfLarge : PairsOfSmall));
        return learning.Choose(training, allPairs, StratumOf, budget);
    }

    /// <summary>What was learned; each list has a person once if as good as no true pairs are expected within lists.</summary>
    private LinkModel ModelOf(Training training, double[] allPairs)
    {
        var expected = training.Expected;
        var isOneEach = sources is not null && expected[0] < OneEach * table.Count && expected[1] > 10 * expected[0];
        return new LinkModel(training.Weights, training.Dependence.Settled, expected[0] / Math.Max(1, allPairs[0]), expected[1] / Math.Max(1, allPairs[1]), isOneEach);
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

    private void Train(CandidatePairs candidates, BlockingKeys keys, Training training, IReadOnlyList<double> allPairs, Communities communities)
    {
        var rate = Math.Min(1, MostTrained / Math.Max(1, candidates.PairsAtMost));
        var takers = Enumerable.Range(0, options.Threads).Select(_ => new Drawing(rate)).ToArray();
        candidates.Visit(takers, (done, total) => options.Progress?.Invoke("sampling", done, total), cancellation);
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
            sample.Together[i] = (float)communities.Together(sample.Patterns[i], comparison.Row(a), comparison.Row(b));
        });
        training.Dependence = Dependence.Measure(comparison, keys, training.Weights, options.Seed);
        training.Learn(sample, allPairs, cancellation);
        training.Dependence = Dependence.Measure(comparison, keys, training.Weights, options.Seed);
        training.Learn(sample, allPairs, cancellation);
        options.Progress?.Invoke("learning", 1, 1);
    }

    private (ScoredPair[] Pairs, long Compared) Weigh(CandidatePairs candidates, PairWeights weights, LinkModel model)
    {
        double[] priors = [model.PriorOf(isBetween: false), model.PriorOf(isBetween: true)];
        var takers = Enumerable.Range(0, options.Threads).Select(_ => new Weighing(weights, priors, StratumOf, options.LeastListed)).ToArray();
        candidates.Visit(takers, (done, total) => options.Progress?.Invoke("comparing", done, total), cancellation);
        var pairs = takers.SelectMany(taker => taker.Pairs).ToArray();
        Array.Sort(pairs, (x, y) => x.A != y.A ? x.A.CompareTo(y.A) : x.B.CompareTo(y.B));
        return (pairs, takers.Sum(taker => taker.Compared));
    }

    private static double PriorOf(LinkModel model, double[] pairs) =>
        Probability.LogOdds(Math.Clamp((model.PriorWithin * pairs[0] + model.PriorBetween * pairs[1]) / Math.Max(1, pairs.Sum()), 1e-12, 0.5));

    private Clusters Gather(ScoredPair[] pairs, PairWeights weights, LinkModel model, double prior)
    {
        var clusters = new Clusters(table.Count, weights.Of, prior, new ClusterBars(model.IsOneEach ? sources : null, options.Different));
        clusters.Join(pairs, options.Threshold, cancellation);
        return clusters;
    }

    private sealed class Drawing(double rate) : IPairTaker
    {
        public List<ulong> Pairs { get; } = [];

        public bool Wants(int a, int b) => rate >= 1 || ChancePairs.Mix((ulong)a << 32 | (uint)b) / (double)ulong.MaxValue < rate;

        public void Take(int a, int b) => Pairs.Add((ulong)a << 32 | (uint)b);
    }

    private sealed class Weighing(PairWeights weights, double[] priors, Func<int, int, byte> stratum, double least) : IPairTaker
    {
        private readonly double leastOdds = Probability.LogOdds(least);

        public List<ScoredPair> Pairs { get; } = [];

        public long Compared { get; private set; }

        public bool Wants(int a, int b) => true;

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
