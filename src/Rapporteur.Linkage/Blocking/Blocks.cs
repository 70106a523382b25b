namespace Rapporteur.Linkage.Blocking;

/// <summary>The records under one rule, sorted by block: those of a block stand side by side, in the order of the records.</summary>
internal sealed class Blocks
{
    private const int Digit = 11, Buckets = 1 << Digit;

    private readonly ulong[] entries;

    /// <summary>Sorts records by the blocks of a rule.</summary>
    /// <param name="keys">The keys of all records.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="records">The records to take, ascending; null for all.</param>
    public Blocks(BlockingKeys keys, BlockingRule rule, int[]? records = null)
    {
        var count = records?.Length ?? keys.Count;
        var found = new ulong[count];
        var filled = 0;
        for (var i = 0; i < count; i++)
        {
            var record = records?[i] ?? i;
            var block = rule.BlockOf(keys.Row(record));
            if (block != 0)
                found[filled++] = (ulong)block << 32 | (uint)record;
        }
        entries = Sorted(found, filled);
        Count = filled;
    }

    /// <summary>Sorts the records of a part of the blocks.</summary>
    /// <param name="keys">The keys of all records.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="part">Which part, and of how many.</param>
    public Blocks(BlockingKeys keys, BlockingRule rule, (int Number, int Of) part)
    {
        var found = new ulong[keys.Count / part.Of + 1];
        var filled = 0;
        for (var record = 0; record < keys.Count; record++)
        {
            var block = rule.BlockOf(keys.Row(record));
            if (block == 0 || block / 2 % (uint)part.Of != part.Number)
                continue;
            if (filled == found.Length)
                Array.Resize(ref found, filled + filled / 2);
            found[filled++] = (ulong)block << 32 | (uint)record;
        }
        entries = Sorted(found, filled);
        Count = filled;
    }

    /// <summary>How many records lie in a block.</summary>
    public int Count { get; }

    /// <summary>The record at a place.</summary>
    public int Record(int at) => (int)(uint)entries[at];

    /// <summary>The place behind the last record of the block that begins at a place.</summary>
    public int EndOf(int start)
    {
        var block = entries[start] >> 32;
        var end = start + 1;
        while (end < Count && entries[end] >> 32 == block)
            end++;
        return end;
    }

    /// <summary>The block's number at a place.</summary>
    public uint BlockAt(int at) => (uint)(entries[at] >> 32);

    /// <summary>Where a block stands: from its first record to behind its last.</summary>
    /// <param name="block">The block's number.</param>
    public (int Start, int End) Find(uint block)
    {
        int from = 0, to = Count;
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (BlockAt(middle) < block)
                from = middle + 1;
            else
                to = middle;
        }
        return from < Count && BlockAt(from) == block ? (from, EndOf(from)) : (from, from);
    }

    /// <summary>By the upper half, digit by digit; the lower half is in order already, and the sort is stable.</summary>
    private static ulong[] Sorted(ulong[] from, int count)
    {
        var to = new ulong[from.Length];
        Span<int> starts = stackalloc int[Buckets];
        for (var shift = 32; shift < 64; shift += Digit)
        {
            starts.Clear();
            for (var i = 0; i < count; i++)
                starts[(int)(from[i] >> shift) & (Buckets - 1)]++;
            var sum = 0;
            for (var bucket = 0; bucket < Buckets; bucket++)
                (starts[bucket], sum) = (sum, sum + starts[bucket]);
            for (var i = 0; i < count; i++)
                to[starts[(int)(from[i] >> shift) & (Buckets - 1)]++] = from[i];
            (from, to) = (to, from);
        }
        return from;
    }
}
