using System.Numerics;
using Rapporteur.Linkage.Modelling;

namespace Rapporteur.Linkage.Blocking;

/// <summary>A rule that makes candidates: records that have all of some key parts in common.</summary>
/// <param name="Parts">The parts, a bit each.</param>
internal readonly record struct BlockingRule(uint Parts)
{
    /// <summary>How many parts must be in common.</summary>
    public int Size => BitOperations.PopCount(Parts);

    /// <summary>Whether records with these parts in common fall under the rule.</summary>
    public bool Covers(uint common) => (common & Parts) == Parts;

    /// <summary>A number for the block of a record; 0 where it lies in none, because a part is not known.</summary>
    public uint BlockOf(ReadOnlySpan<int> row)
    {
        ulong hash = Parts;
        for (var rest = Parts; rest != 0; rest &= rest - 1)
        {
            var key = row[BitOperations.TrailingZeroCount(rest)];
            if (key == 0)
                return 0;
            hash = ChancePairs.Mix(hash * 31 + (uint)key);
        }
        return (uint)(hash >> 32) | 1;
    }

    /// <summary>The rule in words.</summary>
    public string Describe(BlockingKeys keys)
    {
        var parts = Parts;
        return string.Join(" + ", Enumerable.Range(0, keys.Parts.Count).Where(p => (parts >> p & 1) != 0).Select(p => keys.Parts[p].Name));
    }
}
