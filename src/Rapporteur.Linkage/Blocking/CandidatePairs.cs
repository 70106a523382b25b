using Rapporteur.Linkage.Modelling;

namespace Rapporteur.Linkage.Blocking;

/// <summary>What takes candidates, one pair after the other; each thread has its own.</summary>
internal interface IPairTaker
{
    /// <summary>Whether a pair is of interest: asked before it is told whether it was under an earlier rule already, which takes longer.</summary>
    bool Wants(int a, int b);

    /// <summary>Takes a pair.</summary>
    void Take(int a, int b);
}

/// <summary>A block that was too large and was left to the other rules.</summary>
/// <param name="Rule">The rule in words.</param>
/// <param name="Records">How many records it has.</param>
public sealed record LargeBlock(string Rule, int Records);

/// <summary>
/// The candidate pairs of a set of rules, each pair once (under the first rule that covers it), in parts that can be worked on anywhere:
/// a part is a share of the blocks of one rule.
/// </summary>
internal sealed class CandidatePairs
{
    /// <summary>A part sorts no more records than these at once, so that memory is bounded.</summary>
    private const int RecordsOfPart = 4_000_000;

    private readonly BlockingKeys keys;
    private readonly BlockingRule[] rules;
    private readonly int mostRecords, partsOfRule;
    private readonly ulong[] usable;
    private readonly List<LargeBlock> large = [];

    public CandidatePairs(BlockingKeys keys, IReadOnlyList<BlockingRule> rules, int mostRecords, CancellationToken cancellation)
    {
        (this.keys, this.rules, this.mostRecords) = (keys, [.. rules], mostRecords);
        partsOfRule = keys.Count / RecordsOfPart + 1;
        usable = new ulong[keys.Count];
        Parallel.For(0, Parts, new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount }, Mark);
    }

    /// <summary>How many pairs the blocks hold, those under several rules counted with each.</summary>
    public double PairsAtMost { get; private set; }

    /// <summary>The largest blocks that were left out, largest first.</summary>
    public IReadOnlyList<LargeBlock> LargeBlocks =>
        [.. large.GroupBy(block => block.Rule, (rule, blocks) => new LargeBlock(rule, blocks.Max(block => block.Records)))
            .OrderByDescending(block => block.Records).ThenBy(block => block.Rule, StringComparer.Ordinal).Take(20)];

    /// <summary>The records that no rule compares with any: too little is known of them, or all their blocks are too large.</summary>
    public int[] Unreached() => [.. Enumerable.Range(0, usable.Length).Where(record => usable[record] == 0)];

    private int Parts => rules.Length * partsOfRule;

    private (int Rule, Blocks Blocks) PartAt(int part) => (part / partsOfRule, new Blocks(keys, rules[part / partsOfRule], (part % partsOfRule, partsOfRule)));

    private void Mark(int part)
    {
        var (rule, blocks) = PartAt(part);
        var largest = 0;
        double pairs = 0;
        for (int start = 0, end; start < blocks.Count; start = end)
        {
            end = blocks.EndOf(start);
            if (end - start > mostRecords)
            {
                largest = Math.Max(largest, end - start);
                continue;
            }
            pairs += (end - start) * (end - start - 1.0) / 2;
            for (var at = start; at < end; at++)
                Interlocked.Or(ref usable[blocks.Record(at)], 1UL << rule);
        }
        lock (large)
        {
            PairsAtMost += pairs;
            if (largest > 0)
                large.Add(new LargeBlock(rules[rule].Describe(keys), largest));
        }
    }

    /// <summary>Hands every pair to a taker.</summary>
    /// <param name="takers">One for each thread; which of them gets a pair is left to chance.</param>
    /// <param name="progress">Told how many parts are done.</param>
    /// <param name="cancellation">Stops it.</param>
    public void Visit<TTaker>(IReadOnlyList<TTaker> takers, Action<int, int>? progress, CancellationToken cancellation) where TTaker : class, IPairTaker
    {
        int next = -1, done = 0;
        Parallel.For(0, takers.Count, new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = takers.Count }, thread =>
        {
            while (Interlocked.Increment(ref next) is var part && part < Parts)
            {
                var (rule, blocks) = PartAt(part);
                Visit(blocks, rule, takers[thread], cancellation);
                lock (large)
                    progress?.Invoke(++done, Parts);
            }
        });
    }

    private void Visit<TTaker>(Blocks blocks, int rule, TTaker taker, CancellationToken cancellation) where TTaker : class, IPairTaker
    {
        for (int start = 0, end; start < blocks.Count; start = end)
        {
            end = blocks.EndOf(start);
            if (end - start > mostRecords)
                continue;
            cancellation.ThrowIfCancellationRequested();
            for (var i = start; i < end; i++)
            {
                var a = blocks.Record(i);
                for (var j = i + 1; j < end; j++)
                {
                    var b = blocks.Record(j);
                    if (taker.Wants(a, b) && IsFirst(a, b, rule))
                        taker.Take(a, b);
                }
            }
        }
    }

    /// <summary>Whether a pair falls under this rule and under none before it.</summary>
    private bool IsFirst(int a, int b, int rule)
    {
        var common = keys.InCommon(a, b);
        if (!rules[rule].Covers(common))
            return false; // two blocks with one number
        var both = usable[a] & usable[b] & ((1UL << rule) - 1);
        for (; both != 0; both &= both - 1)
        {
            if (rules[System.Numerics.BitOperations.TrailingZeroCount(both)].Covers(common))
                return false;
        }
        return true;
    }
}
