using System.Numerics;
using Rapporteur.Linkage.Comparing;
using Rapporteur.Linkage.Modelling;

namespace Rapporteur.Linkage.Blocking;

/// <summary>A rule that was chosen, with what it is expected to bring.</summary>
/// <param name="Name">The rule in words.</param>
/// <param name="Pairs">Pairs that it is expected to add.</param>
/// <param name="Reach">The share of all true pairs that the rules up to this one are expected to reach.</param>
public sealed record ChosenRule(string Name, double Pairs, double Reach);

/// <summary>
/// Chooses blocking rules without labels: every combination of up to three key parts is tried on a part of the records, the pairs that
/// they bring are weighed, and those rules are taken that reach most of the expected true pairs for the fewest candidates.
/// </summary>
internal sealed class RuleLearning
{
    private const int MostRecords = 50_000, MostSampled = 400_000, MostRules = 40, MostParts = 3;
    private const double WorthAPair = 1.0 / 4_000, CostOfRule = 0.1, LeastGain = 0.0002;

    private readonly RecordComparison comparison;
    private readonly BlockingKeys keys;
    private readonly int[]? records;
    private readonly double scale;
    private readonly int mostInBlock;
    private readonly CancellationToken cancellation;

    public RuleLearning(RecordComparison comparison, BlockingKeys keys, int mostInBlock, CancellationToken cancellation)
    {
        (this.comparison, this.keys, this.cancellation) = (comparison, keys, cancellation);
        scale = Math.Max(1, (double)keys.Count / MostRecords);
        if (scale > 1)
            records = [.. Enumerable.Range(0, keys.Count).Where(record => ChancePairs.Mix((ulong)record) % (ulong)keys.Count < MostRecords)];
        this.mostInBlock = Math.Max(2, (int)(mostInBlock / scale));
    }

    /// <summary>A rule that is tried: how many pairs it brings, and the share of its blocks that is drawn.</summary>
    private sealed class Trial(BlockingRule rule, double pairs, byte[] sizes)
    {
        public BlockingRule Rule => rule;

        /// <summary>Pairs in blocks that are not too large, among the records tried.</summary>
        public double Pairs => pairs;

        public double Drawn { get; set; } = 1;

        /// <summary>Whether the block of a record is not too large.</summary>
        public bool IsUsable(int at) => (sizes[at >> 3] >> (at & 7) & 1) != 0;
    }

    public (IReadOnlyList<BlockingRule> Rules, IReadOnlyList<ChosenRule> Report) Choose(
        Training training, IReadOnlyList<double> allPairs, Func<int, int, byte> stratum, double budget)
    {
        var trials = Try();
        var quota = Math.Max(500, MostSampled / Math.Max(1, trials.Count));
        foreach (var trial in trials)
            trial.Drawn = Math.Min(1, quota / Math.Max(1, trial.Pairs));
        var sample = Draw(trials, stratum);
        var share = scale * scale;
        training.Dependence = Dependence.Measure(comparison, keys, training.Weights, Seed);
        double[] tried = [.. allPairs.Select(pairs => pairs / share)];
        var probabilities = training.Learn(sample.Pairs, tried, cancellation);
        training.Dependence = Dependence.Measure(comparison, keys, training.Weights, Seed);
        probabilities = training.Learn(sample.Pairs, tried, cancellation);
        return Greedy(trials, sample, probabilities, budget / share);
    }

    private List<Trial> Try()
    {
        var rules = Combinations().ToList();
        var trials = new Trial?[rules.Count];
        Parallel.For(0, rules.Count, new ParallelOptions { CancellationToken = cancellation }, i => trials[i] = TryOne(rules[i]));
        return [.. trials.OfType<Trial>()];
    }

    private IEnumerable<BlockingRule> Combinations()
    {
        var parts = keys.Parts.Count;
        for (var a = 0; a < parts; a++)
        {
            yield return new BlockingRule(1u << a);
            for (var b = a + 1; b < parts; b++)
            {
                if (keys.Parts[a].Field == keys.Parts[b].Field)
                    continue;
                yield return new BlockingRule(1u << a | 1u << b);
                for (var c = b + 1; c < parts; c++)
                {
                    if (keys.Parts[c].Field != keys.Parts[b].Field && keys.Parts[c].Field != keys.Parts[a].Field && IsWholeOrShort(a, b, c))
                        yield return new BlockingRule(1u << a | 1u << b | 1u << c);
                }
            }
        }
    }

    /// <summary>Of combinations of three, those of the first parts of each field: there are too many others.</summary>
    private bool IsWholeOrShort(int a, int b, int c) => PlaceInField(a) <= 1 && PlaceInField(b) <= 1 && PlaceInField(c) <= 1;

    private int PlaceInField(int part) => Enumerable.Range(0, part).Count(p => keys.Parts[p].Field == keys.Parts[part].Field);

    private Trial? TryOne(BlockingRule rule)
    {
        var blocks = new Blocks(keys, rule, records);
        var sizes = new byte[(keys.Count >> 3) + 1];
        double pairs = 0;
        for (int start = 0, end; start < blocks.Count; start = end)
        {
            end = blocks.EndOf(start);
            var size = end - start;
            if (size > mostInBlock)
                continue;
            pairs += size * (size - 1) / 2.0;
            for (var at = start; at < end; at++)
                sizes[blocks.Record(at) >> 3] |= (byte)(1 << (blocks.Record(at) & 7));
        }
        return pairs > 0 ? new Trial(rule, pairs, sizes) : null;
    }

    /// <summary>Pairs with the trials that cover each, a bit a trial.</summary>
    private sealed record Drawn(PairSample Pairs, List<int>[] Covered);

    private Drawn Draw(List<Trial> trials, Func<int, int, byte> stratum)
    {
        var drawn = new List<ulong>[trials.Count];
        Parallel.For(0, trials.Count, new ParallelOptions { CancellationToken = cancellation }, t => drawn[t] = DrawOf(trials[t], (ulong)t));
        var pairs = drawn.SelectMany(list => list).Distinct().ToArray();
        Array.Sort(pairs);
        var sample = new PairSample(pairs.Length, comparison.Fields.Count);
        var covered = new List<int>[pairs.Length];
        var weights = new PairWeights(comparison, new Training(comparison, Chance).Weights);
        Parallel.For(0, pairs.Length, i =>
        {
            int a = (int)(pairs[i] >> 32), b = (int)(uint)pairs[i];
            (sample.A[i], sample.B[i]) = (a, b);
            sample.Patterns[i] = comparison.Compare(a, b);
            weights.Rarities(sample.Patterns[i], a, b, sample.Rarities(i));
            sample.Stratum[i] = stratum(a, b);
            sample.Together[i] = (float)Communities.Together(sample.Patterns[i], comparison.Row(a), comparison.Row(b));
            var common = keys.InCommon(a, b);
            covered[i] = [];
            var missed = 1.0;
            for (var t = 0; t < trials.Count; t++)
            {
                if (!trials[t].Rule.Covers(common) || !trials[t].IsUsable(a))
                    continue;
                covered[i].Add(t);
                missed *= 1 - trials[t].Drawn;
            }
            sample.Stands[i] = 1 / Math.Max(1e-3, 1 - missed);
        });
        return new Drawn(sample, covered);
    }

    /// <summary>The communities of the records.</summary>
    public required Communities Communities { get; init; }

    /// <summary>Fixes what is drawn at random.</summary>
    public ulong Seed { get; init; }

    /// <summary>What pairs drawn at random look like; set before <see cref="Choose"/>.</summary>
    public required IReadOnlyList<ChancePairs.Levels> Chance { get; init; }

    private List<ulong> DrawOf(Trial trial, ulong salt)
    {
        var blocks = new Blocks(keys, trial.Rule, records);
        var found = new List<ulong>();
        for (int start = 0, end; start < blocks.Count; start = end)
        {
            end = blocks.EndOf(start);
            var isDrawn = trial.Drawn >= 1 || ChancePairs.Mix(blocks.BlockAt(start) + (salt << 32)) / (double)ulong.MaxValue < trial.Drawn;
            if (!isDrawn || end - start > mostInBlock)
                continue;
            for (var i = start; i < end; i++)
            {
                for (var j = i + 1; j < end; j++)
                    found.Add((ulong)blocks.Record(i) << 32 | (uint)blocks.Record(j));
            }
        }
        return found;
    }

    private (List<BlockingRule>, List<ChosenRule>) Greedy(List<Trial> trials, Drawn drawn, double[] probabilities, double budget)
    {
        var gains = new double[trials.Count];
        var costs = trials.Select(trial => trial.Pairs).ToArray();
        var mass = probabilities.Select((p, i) => p * drawn.Pairs.Stands[i]).ToArray();
        for (var i = 0; i < mass.Length; i++)
        {
            foreach (var t in drawn.Covered[i])
                gains[t] += mass[i];
        }
        double total = mass.Sum(), reached = 0, spent = 0;
        var isReached = new bool[mass.Length];
        var (rules, report) = (new List<BlockingRule>(), new List<ChosenRule>());
        var start = CostOfRule * (records?.Length ?? keys.Count);
        while (rules.Count < MostRules)
        {
            var best = -1;
            for (var t = 0; t < trials.Count; t++)
            {
                if (gains[t] > total * LeastGain && spent + costs[t] <= budget && gains[t] > costs[t] * WorthAPair && (best < 0 || gains[t] / (costs[t] + start) > gains[best] / (costs[best] + start)))
                    best = t;
            }
            if (best < 0)
                break;
            Reach(best);
            rules.Add(trials[best].Rule);
            report.Add(new ChosenRule(trials[best].Rule.Describe(keys), Math.Round(costs[best] * scale * scale), reached / Math.Max(1, total)));
            costs[best] = double.MaxValue;
        }
        return (rules, report);

        void Reach(int rule)
        {
            spent += costs[rule];
            for (var i = 0; i < mass.Length; i++)
            {
                if (isReached[i] || !drawn.Covered[i].Contains(rule))
                    continue;
                isReached[i] = true;
                reached += mass[i];
                foreach (var t in drawn.Covered[i])
                {
                    gains[t] -= mass[i];
                    costs[t] = Math.Max(0, costs[t] - drawn.Pairs.Stands[i]);
                }
            }
        }
    }
}
