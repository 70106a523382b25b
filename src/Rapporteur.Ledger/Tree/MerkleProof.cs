namespace Rapporteur.Ledger;

/// <summary>
/// Inclusion and consistency proofs (RFC 6962, sections 2.1.1 and 2.1.2). They are made from a function that gives the
/// hash of a perfect subtree [from, to), and checked with nothing but hashes.
/// </summary>
public static class MerkleProof
{
    /// <summary>The audit path of a leaf in a tree: from its sibling up to the child of the root.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The index lies outside of the tree.</exception>
    public static IReadOnlyList<Hash256> Inclusion(long index, long size, Func<long, long, Hash256> perfect)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, size);
        var path = new List<Hash256>();
        long from = 0, to = size;
        while (to - from > 1)
        {
            var middle = from + Subtree.SplitPoint(to - from);
            if (index < middle)
            {
                path.Add(Subtree.Root(middle, to, perfect));
                to = middle;
            }
            else
            {
                path.Add(Subtree.Root(from, middle, perfect));
                from = middle;
            }
        }

        path.Reverse();
        return path;
    }

    /// <summary>
    /// The proof that the tree of <paramref name="oldSize"/> leaves is a prefix of the one of <paramref name="newSize"/>.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The old size is not between 0 and the new one.</exception>
    public static IReadOnlyList<Hash256> Consistency(long oldSize, long newSize, Func<long, long, Hash256> perfect)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(oldSize);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(oldSize, newSize);
        var proof = new List<Hash256>();
        if (oldSize == 0 || oldSize == newSize)
        {
            return proof;
        }

        long from = 0, to = newSize;
        var wholeOldTree = true;
        while (oldSize < to)
        {
            var middle = from + Subtree.SplitPoint(to - from);
            if (oldSize <= middle)
            {
                proof.Add(Subtree.Root(middle, to, perfect));
                to = middle;
            }
            else
            {
                proof.Add(Subtree.Root(from, middle, perfect));
                from = middle;
                wholeOldTree = false;
            }
        }

        if (!wholeOldTree)
        {
            proof.Add(Subtree.Root(from, to, perfect));
        }

        proof.Reverse();
        return proof;
    }

    /// <summary>Whether the path leads from the leaf at an index to the root of the tree of that size.</summary>
    public static bool IncludesLeaf(Hash256 leaf, long index, long size, Hash256 root, IReadOnlyList<Hash256> path)
    {
        if (index < 0 || index >= size)
        {
            return false;
        }

        var (node, last, hash) = (index, size - 1, leaf);
        foreach (var sibling in path)
        {
            if (last == 0)
            {
                return false;
            }

            if (node % 2 == 1 || node == last)
            {
                hash = Merkle.Node(sibling, hash);
                (node, last) = SkipLoneRightNodes(node, last);
            }
            else
            {
                hash = Merkle.Node(hash, sibling);
            }

            (node, last) = (node >> 1, last >> 1);
        }

        return last == 0 && hash == root;
    }

    /// <summary>Whether the proof shows that the old tree is a prefix of the new one.</summary>
    public static bool IsConsistent(long oldSize, Hash256 oldRoot, long newSize, Hash256 newRoot, IReadOnlyList<Hash256> proof)
    {
        if (oldSize < 0 || oldSize > newSize)
        {
            return false;
        }

        if (oldSize == newSize || oldSize == 0)
        {
            return proof.Count == 0 && oldRoot == (oldSize == 0 ? Merkle.EmptyRoot : newRoot);
        }

        // RFC 9162, section 2.1.4.2: a power of two is its own first node.
        IReadOnlyList<Hash256> nodes = long.IsPow2(oldSize) ? [oldRoot, .. proof] : proof;
        if (nodes.Count == 0)
        {
            return false;
        }

        var (node, last) = (oldSize - 1, newSize - 1);
        while (node % 2 == 1)
        {
            (node, last) = (node >> 1, last >> 1);
        }

        var (first, second) = (nodes[0], nodes[0]);
        foreach (var sibling in nodes.Skip(1))
        {
            if (last == 0)
            {
                return false;
            }

            if (node % 2 == 1 || node == last)
            {
                first = Merkle.Node(sibling, first);
                second = Merkle.Node(sibling, second);
                (node, last) = SkipLoneRightNodes(node, last);
            }
            else
            {
                second = Merkle.Node(second, sibling);
            }

            (node, last) = (node >> 1, last >> 1);
        }

        return last == 0 && first == oldRoot && second == newRoot;
    }

    // A node that has no right neighbour rises until it is a right child itself.
    private static (long Node, long Last) SkipLoneRightNodes(long node, long last)
    {
        while (node % 2 == 0 && node != 0)
        {
            (node, last) = (node >> 1, last >> 1);
        }

        return (node, last);
    }
}
