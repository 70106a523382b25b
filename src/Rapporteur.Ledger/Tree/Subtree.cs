using System.Numerics;

namespace Rapporteur.Ledger;

/// <summary>Spans [from, to) of leaves, as RFC 6962 splits them.</summary>
internal static class Subtree
{
    /// <summary>The greatest power of two that is less than the length: where RFC 6962 splits a list of leaves.</summary>
    internal static long SplitPoint(long length) => (long)(BitOperations.RoundUpToPowerOf2((ulong)length) >> 1);

    /// <summary>Whether a span is a complete binary subtree that stands at its own boundary.</summary>
    internal static bool IsPerfect(long from, long to) => BitOperations.IsPow2(to - from) && from % (to - from) == 0;

    /// <summary>The perfect subtrees of a list of leaves that starts at a boundary, greatest first.</summary>
    internal static IEnumerable<(long From, long To)> PerfectParts(long from, long to)
    {
        while (from < to)
        {
            var part = 1L << BitOperations.Log2((ulong)(to - from));
            yield return (from, from + part);
            from += part;
        }
    }

    /// <summary>The Merkle tree hash of a span, from the hashes of its perfect parts.</summary>
    internal static Hash256 Root(long from, long to, Func<long, long, Hash256> perfect)
    {
        if (from == to)
        {
            return Merkle.EmptyRoot;
        }

        if (IsPerfect(from, to))
        {
            return perfect(from, to);
        }

        var middle = from + SplitPoint(to - from);
        return Merkle.Node(Root(from, middle, perfect), Root(middle, to, perfect));
    }
}
