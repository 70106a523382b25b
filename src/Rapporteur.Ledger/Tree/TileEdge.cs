namespace Rapporteur.Ledger;

/// <summary>The unfinished tiles of a growing tree, one a level; hands out each tile as it fills.</summary>
internal sealed class TileEdge
{
    private readonly List<Level> _levels = [];

    /// <summary>Called with level, index and the 256 hashes of each tile that has become full.</summary>
    internal Action<int, long, Hash256[]>? TileFull { get; init; }

    /// <summary>Takes up a tree of a known size from its partial tiles.</summary>
    internal void Resume(long size, Func<int, long, int, Hash256[]> readTile)
    {
        for (var level = 0; size >> (TilePath.LevelBits * level) > 0; level++)
        {
            var hashes = size >> (TilePath.LevelBits * level);
            var width = (int)(hashes % TilePath.Width);
            var index = hashes / TilePath.Width;
            _levels.Add(new Level { Index = index });
            _levels[level].Hashes.AddRange(width == 0 ? [] : readTile(level, index, width));
        }
    }

    /// <summary>Adds a leaf.</summary>
    internal void Append(Hash256 leaf) => Append(0, leaf);

    /// <summary>The partial tiles as they stand: level, index, hashes (1 to 255).</summary>
    internal IEnumerable<(int Level, long Index, Hash256[] Hashes)> Partial() =>
        _levels.Select((level, number) => (number, level.Index, level.Hashes.ToArray())).Where(tile => tile.Item3.Length > 0);

    private void Append(int number, Hash256 hash)
    {
        if (number == _levels.Count)
        {
            _levels.Add(new Level());
        }

        var level = _levels[number];
        level.Hashes.Add(hash);
        if (level.Hashes.Count < TilePath.Width)
        {
            return;
        }

        var full = level.Hashes.ToArray();
        TileFull?.Invoke(number, level.Index, full);
        level.Hashes.Clear();
        level.Index++;
        Append(number + 1, TileHashes.Root(full, 0, TilePath.Width));
    }

    private sealed class Level
    {
        internal long Index { get; set; }

        internal List<Hash256> Hashes { get; } = new(TilePath.Width);
    }
}

/// <summary>A tile's hashes and their bytes.</summary>
internal static class TileHashes
{
    internal static byte[] ToBytes(ReadOnlySpan<Hash256> hashes)
    {
        var bytes = new byte[hashes.Length * Hash256.Length];
        for (var at = 0; at < hashes.Length; at++)
        {
            hashes[at].CopyTo(bytes.AsSpan(at * Hash256.Length));
        }

        return bytes;
    }

    internal static Hash256[] FromBytes(ReadOnlySpan<byte> bytes)
    {
        var hashes = new Hash256[bytes.Length / Hash256.Length];
        for (var at = 0; at < hashes.Length; at++)
        {
            hashes[at] = new Hash256(bytes.Slice(at * Hash256.Length, Hash256.Length));
        }

        return hashes;
    }

    /// <summary>The root over a perfect part of a tile.</summary>
    internal static Hash256 Root(ReadOnlySpan<Hash256> hashes, int from, int to)
    {
        if (to - from == 1)
        {
            return hashes[from];
        }

        var middle = (from + to) / 2;
        return Merkle.Node(Root(hashes, from, middle), Root(hashes, middle, to));
    }
}
