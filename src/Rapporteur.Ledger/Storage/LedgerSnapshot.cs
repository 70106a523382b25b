namespace Rapporteur.Ledger;

/// <summary>
/// What lies on disk at one moment: the folded checkpoint and the journal that goes on from it. Taken without any lock:
/// each journal has its own name, the size at which it starts, and is never rewritten in place, so a journal that is
/// there belongs to the checkpoint that was read before it.
/// </summary>
internal sealed class LedgerSnapshot
{
    private const int Attempts = 100;
    private const int BrokenAttempts = 3;

    internal LedgerSnapshot(LedgerLayout layout, LogKeys keys, Checkpoint folded, JournalContent journal)
    {
        Layout = layout;
        Keys = keys;
        Folded = folded;
        Journal = journal;
        Current = journal.Records.Count == 0 ? folded : journal.Records[^1].Checkpoint;
        Pending = [.. journal.Records.SelectMany(record => record.Entries)];
    }

    internal LedgerLayout Layout { get; }

    /// <summary>All keys that the log has had.</summary>
    internal LogKeys Keys { get; }

    /// <summary>The key that signs now.</summary>
    internal LogVerifierKey LogKey => Keys.At(Current.Size);

    /// <summary>What tiles and bundles hold.</summary>
    internal Checkpoint Folded { get; }

    /// <summary>What the journal holds beyond.</summary>
    internal JournalContent Journal { get; }

    /// <summary>The entries of the journal, the first at index <c>Folded.Size</c>.</summary>
    internal StoredEntry[] Pending { get; }

    /// <summary>The checkpoint over everything.</summary>
    internal Checkpoint Current { get; }

    /// <exception cref="LedgerException"><see cref="LedgerFailure.NotALedger"/> or <see cref="LedgerFailure.Damaged"/>.</exception>
    internal static LedgerSnapshot Take(LedgerLayout layout)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var folded = ReadCheckpoint(layout);
            var journal = layout.ReadAll(LedgerLayout.JournalName(folded.Size));
            if (journal is null && ReadCheckpoint(layout).Size != folded.Size)
            {
                continue; // It was folded between the two reads.
            }

            var content = journal is null ? JournalContent.Empty : Ledger.Journal.Read(journal);
            if (content.Tail == JournalTail.Broken && attempt < BrokenAttempts)
            {
                continue; // Perhaps read in the very moment in which a failed write was cut off.
            }

            var keys = ReadKeys(layout); // After the rest: a key is listed before it signs.
            CheckSigned(folded, keys);
            CheckRecords(content, folded, keys);
            return new LedgerSnapshot(layout, keys, folded, content);
        }

        throw new LedgerException(LedgerFailure.Busy, "The ledger changes faster than it can be read.");
    }

    /// <summary>The envelopes of a bundle as far as the log goes, those of the journal too.</summary>
    internal ReadOnlyMemory<byte>[] Entries(long bundle)
    {
        var entries = new ReadOnlyMemory<byte>[TilePath.WidthAt(0, bundle, Current.Size)];
        var folded = TilePath.WidthAt(0, bundle, Folded.Size);
        if (folded > 0)
        {
            (EntryBundle.Split(ReadTile(width => TilePath.Entries(bundle, width), folded), folded, out _)
                ?? throw Damaged(TilePath.Entries(bundle, folded))).CopyTo(entries, 0);
        }

        for (var at = folded; at < entries.Length; at++)
        {
            entries[at] = Pending[bundle * TilePath.Width + at - Folded.Size].Bytes;
        }

        return entries;
    }

    /// <summary>The bodies of a bundle from an index on, one after the other.</summary>
    internal IEnumerable<BodyRecord> Bodies(long from)
    {
        var bundle = from / TilePath.Width;
        var end = Math.Min((bundle + 1) * TilePath.Width, Current.Size);
        var index = from;
        if (from < Folded.Size)
        {
            using var reader = new BodyBundleReader(Layout.OpenRead(TilePath.Bodies(bundle)));
            for (var skipped = bundle * TilePath.Width; skipped < from; skipped++)
            {
                _ = reader.Skip() ? true : throw Damaged(TilePath.Bodies(bundle));
            }

            for (; index < Math.Min(end, Folded.Size); index++)
            {
                yield return reader.Next() ?? throw Damaged(TilePath.Bodies(bundle));
            }
        }

        for (; index < end; index++)
        {
            yield return Pending[index - Folded.Size].Body;
        }
    }

    /// <summary>The hash of a perfect subtree [from, to) of the whole log, from tiles where they hold it, else from leaves.</summary>
    internal Hash256 Perfect(long from, long to)
    {
        if (to <= Folded.Size)
        {
            return FoldedPerfect(from, to);
        }

        if (to - from == 1)
        {
            return Merkle.Leaf(Pending[from - Folded.Size].Bytes.Span);
        }

        var middle = (from + to) / 2;
        return Merkle.Node(Perfect(from, middle), Perfect(middle, to));
    }

    /// <summary>
    /// A tile or bundle of at least that width: the exact one, or, where the writer has replaced it since, the full or a wider
    /// one, of which it is the beginning.
    /// </summary>
    internal byte[] ReadTile(Func<int, string> path, int width)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if ((Layout.ReadAll(path(width)) ?? Layout.ReadAll(path(TilePath.Width)) ?? ReadWider(path, width)) is { } bytes)
            {
                return bytes;
            }
        }

        throw Damaged(path(width));
    }

    internal LedgerException Damaged(string relative) => new(LedgerFailure.Damaged, $"{relative} is missing or malformed.");

    private Hash256 FoldedPerfect(long from, long to)
    {
        var level = System.Numerics.BitOperations.Log2((ulong)(to - from)) / TilePath.LevelBits;
        var (first, last) = (from >> (level * TilePath.LevelBits), to >> (level * TilePath.LevelBits));
        var tile = first / TilePath.Width;
        var width = TilePath.WidthAt(level, tile, Folded.Size);
        var hashes = TileHashes.FromBytes(ReadTile(w => TilePath.Hashes(level, tile, w), width));
        var offset = tile * TilePath.Width;
        return hashes.Length >= width
            ? TileHashes.Root(hashes, (int)(first - offset), (int)(last - offset))
            : throw Damaged(TilePath.Hashes(level, tile, width));
    }

    private byte[]? ReadWider(Func<int, string> path, int width)
    {
        for (var wider = width + 1; wider < TilePath.Width; wider++)
        {
            if (Layout.ReadAll(path(wider)) is { } bytes)
            {
                return bytes;
            }
        }

        return null;
    }

    private static LogKeys ReadKeys(LedgerLayout layout)
    {
        var stated = layout.ReadAll(LedgerLayout.VerifierKeyName)
            ?? throw new LedgerException(LedgerFailure.NotALedger, $"There is no {LedgerLayout.VerifierKeyName} in the folder.");
        return LogKeys.TryParse(stated, layout.ReadAll(LedgerLayout.KeysName))
            ?? throw new LedgerException(LedgerFailure.Damaged, $"{LedgerLayout.VerifierKeyName} or {LedgerLayout.KeysName} is malformed.");
    }

    private static Checkpoint ReadCheckpoint(LedgerLayout layout)
    {
        var bytes = layout.ReadAll(LedgerLayout.CheckpointName)
            ?? throw new LedgerException(LedgerFailure.NotALedger, "There is no checkpoint in the folder.");
        return Checkpoint.TryParse(bytes) ?? throw new LedgerException(LedgerFailure.Damaged, "The checkpoint is malformed.");
    }

    private static void CheckSigned(Checkpoint checkpoint, LogKeys keys)
    {
        if (!checkpoint.IsSignedBy(keys.At(checkpoint.Size)))
        {
            throw new LedgerException(LedgerFailure.Damaged, $"The checkpoint of size {checkpoint.Size} is not signed by the log's key.");
        }
    }

    private static void CheckRecords(JournalContent journal, Checkpoint folded, LogKeys keys)
    {
        if (journal.Tail == JournalTail.Broken)
        {
            throw new LedgerException(LedgerFailure.Damaged, $"The journal is damaged from byte {journal.GoodLength} on.");
        }

        var next = folded.Size;
        foreach (var record in journal.Records)
        {
            if (record.First != next)
            {
                throw new LedgerException(LedgerFailure.Damaged, "The journal does not go on from the checkpoint.");
            }

            next = record.Checkpoint.Size;
        }

        if (journal.Records is [.., var last])
        {
            CheckSigned(last.Checkpoint, keys);
        }
    }
}
