using System.Numerics;

namespace Rapporteur.Ledger;

/// <summary>
/// The right edge of a growing Merkle tree: the roots of its perfect subtrees, greatest first. Enough to append
/// leaves and to state the root (RFC 6962, section 2.1), in memory that grows with the logarithm of the size.
/// </summary>
public sealed class CompactRange
{
    private readonly List<Hash256> _roots;

    /// <summary>The empty tree.</summary>
    public CompactRange() => _roots = [];

    private CompactRange(long size, IEnumerable<Hash256> roots)
    {
        Size = size;
        _roots = [.. roots];
    }

    /// <summary>The number of leaves.</summary>
    public long Size { get; private set; }

    /// <summary>A tree of a known size, from the roots of its perfect subtrees as a function of their span [from, to).</summary>
    public static CompactRange Of(long size, Func<long, long, Hash256> subtree) =>
        new(size, Subtree.PerfectParts(0, size).Select(part => subtree(part.From, part.To)));

    /// <summary>Adds a leaf.</summary>
    public void Append(Hash256 leaf)
    {
        var root = leaf;
        for (var merges = BitOperations.TrailingZeroCount(~Size); merges > 0; merges--)
        {
            root = Merkle.Node(_roots[^1], root);
            _roots.RemoveAt(_roots.Count - 1);
        }

        _roots.Add(root);
        Size++;
    }

    /// <summary>The root of the tree as it stands.</summary>
    public Hash256 Root()
    {
        if (Size == 0)
        {
            return Merkle.EmptyRoot;
        }

        var root = _roots[^1];
        for (var next = _roots.Count - 2; next >= 0; next--)
        {
            root = Merkle.Node(_roots[next], root);
        }

        return root;
    }

    /// <summary>A copy that grows on its own.</summary>
    public CompactRange Copy() => new(Size, _roots);
}
