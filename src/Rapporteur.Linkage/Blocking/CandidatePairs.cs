using Rapporteur.Linkage.Modelling;

namespace Rapporteur.Linkage.Blocking;

/// <summary>What takes candidates, one pair after the other; each thread has its own.</summary>
internal interface IPairTaker
{
    /// <summary>Takes a pair.</summary>
    void Take(int a, int b);
}

/// <summary>A block that was too large and was left to the other rules.</summary>
/// <param name="Rule">The rule in words.</param>
/// <param name="Records">How many records it has.</param>
public sealed record LargeBlock(string Rule, int Records);

/// <summary>
/// The candidate pairs of a set of rules, each pair once (under the first rule that covers it), in parts that can be worked on anywhere:
/// a part is a range of blocks of one rule.
/// </summary>
internal sealed class CandidatePairs
{
    private readonly BlockingKeys keys;
    private readonly BlockingRule[] rules;
    private readonly int mostRecords;
    private readonly ulong[] usable;
    private readonly List<LargeBlock> large = [];

    public CandidatePairs(BlockingKeys keys, IReadOnlyList<BlockingRule> rules, int mostRecords, CancellationToken cancellation)
    {
        (this.keys, this.rules, this.mostRecords) = (keys, [.. rules], mostRecords);
        usable = new ulong[keys.Count];
        for (var r = 0; r < this.rules.Length; r++)
        {
            cancellation.ThrowIfCancellationRequested();
            Mark(r);
        }
    }

    /// <summary>How many pairs the blocks hold, those under several rules counted with each.</summary>
    public double PairsAtMost { get; private set; }

    /// <summary>The largest blocks that were left out, largest first.</summary>
    public IReadOnlyList<LargeBlock> LargeBlocks => [.. large.OrderByDescending(block => block.Records).ThenBy(block => block.Rule, StringComparer.Ordinal).Take(20)];

    private void Mark(int r)
    {
        var blocks = new Blocks(keys, rules[r]);
        var largest = 0;
        for (int start = 0, end; start < blocks.Count; start = end)
        {
            end = blocks.EndOf(start);
            if (end - start > mostRecords)
                largest = Math.Max(largest, end - start);
            else
            {
                PairsAtMost += (end - start) * (end - start - 1.0) / 2;
                for (var at = start; at < end; at++)
                    usable[blocks.Record(at)] |= 1UL << r;
            }
        }
        if (largest > 0)
            large.Add(new LargeBlock(rules[r].Describe(keys), largest));
    }

    /// <summary>Hands every pair to a taker.</summary>
    /// <param name="takers">One for each thread.</param>
    /// <param name="progress">Told how many rules are done.</param>
    /// <param name="cancellation">Stops it.</param>
    public void Visit<TTaker>(IReadOnlyList<TTaker> takers, Action<int, int>? progress, CancellationToken cancellation) where TTaker : class, IPairTaker
    {
        for (var r = 0; r < rules.Length; r++)
        {
            var blocks = new Blocks(keys, rules[r]);
            var bounds = BoundsOf(blocks, takers.Count);
            var rule = r;
            Parallel.For(0, takers.Count, new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = takers.Count },
                part => Visit(blocks, bounds[part], bounds[part + 1], rule, takers[part], cancellation));
            progress?.Invoke(r + 1, rules.Length);
        }
    }

    private static int[] BoundsOf(Blocks blocks, int parts)
    {
        var bounds = new int[parts + 1];
        for (var part = 1; part <= parts; part++)
        {
            var at = (int)((long)blocks.Count * part / parts);
            while (at > 0 && at < blocks.Count && blocks.BlockAt(at) == blocks.BlockAt(at - 1))
                at++;
            bounds[part] = at;
        }
        return bounds;
    }

    private void Visit<TTaker>(Blocks blocks, int from, int to, int r, TTaker taker, CancellationToken cancellation) where TTaker : class, IPairTaker
    {
        for (int start = from, end; start < to; start = end)
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
                    if (IsFirst(a, b, r))
                        taker.Take(a, b);
                }
            }
        }
    }

    /// <summary>Whether a pair falls under this rule and under none before it.</summary>
    private bool IsFirst(int a, int b, int r)
    {
        var common = keys.InCommon(a, b);
        if (!rules[r].Covers(common))
            return false; // two blocks with one number
        var both = usable[a] & usable[b] & ((1UL << r) - 1);
        for (; both != 0; both &= both - 1)
        {
            if (rules[System.Numerics.BitOperations.TrailingZeroCount(both)].Covers(common))
                return false;
        }
        return true;
    }
}
