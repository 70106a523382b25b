namespace Rapporteur.Ledger;

/// <summary>Builds the tree from the entries anew, compares its tiles with those on disk and its roots with every checkpoint.</summary>
internal sealed class TreeCheck
{
    private readonly LedgerSnapshot _snapshot;
    private readonly FindingList _findings;
    private readonly CompactRange _tree = new();
    private readonly TileEdge _edge;
    private readonly List<(long Size, Hash256 Root, FindingKind Kind, string File)> _stated = [];
    private int _nextStated;

    internal TreeCheck(LedgerSnapshot snapshot, (long Size, Hash256 Root)? expected, FindingList findings)
    {
        _snapshot = snapshot;
        _findings = findings;
        _edge = new TileEdge { TileFull = CompareTile };
        _stated.Add((snapshot.Folded.Size, snapshot.Folded.Root, FindingKind.CheckpointRoot, LedgerLayout.CheckpointName));
        var journal = LedgerLayout.JournalName(snapshot.Folded.Size);
        _stated.AddRange(snapshot.Journal.Records.Select(record =>
            (record.Checkpoint.Size, record.Checkpoint.Root, FindingKind.CheckpointRoot, journal)));
        if (expected is { } written)
        {
            _stated.Add((written.Size, written.Root, FindingKind.Unexpected, LedgerLayout.CheckpointName));
        }

        _stated.Sort(static (left, right) => left.Size.CompareTo(right.Size));
        CompareRoots();
    }

    internal void Append(LeafHash leaf)
    {
        _tree.Append(leaf.Hash);
        if (_tree.Size <= _snapshot.Folded.Size)
        {
            _edge.Append(leaf.Hash);
        }

        CompareRoots();
    }

    internal void Finish()
    {
        foreach (var (level, index, hashes) in _edge.Partial())
        {
            CompareTile(level, index, hashes);
        }

        foreach (var (size, _, kind, file) in _stated.Skip(_nextStated))
        {
            _findings.Add(kind, file, $"{size} entries were expected, the log can be read to {_tree.Size}.");
        }
    }

    private void CompareRoots()
    {
        for (; _nextStated < _stated.Count && _stated[_nextStated].Size == _tree.Size; _nextStated++)
        {
            var (size, root, kind, file) = _stated[_nextStated];
            if (_tree.Root() is var actual && actual != root)
            {
                _findings.Add(kind, file, $"At {size} entries the root is {actual}, not {root}.");
            }
        }
    }

    // Level 0 was compared entry by entry.
    private void CompareTile(int level, long index, Hash256[] hashes)
    {
        if (level == 0)
        {
            return;
        }

        var file = TilePath.Hashes(level, index, hashes.Length);
        if (_snapshot.Layout.ReadAll(file) is { } bytes && !bytes.AsSpan().SequenceEqual(TileHashes.ToBytes(hashes)))
        {
            _findings.Add(FindingKind.TileMismatch, file, "The tile does not hold the hashes that the entries lead to.",
                offset: bytes.AsSpan().CommonPrefixLength(TileHashes.ToBytes(hashes)));
        }
    }
}
