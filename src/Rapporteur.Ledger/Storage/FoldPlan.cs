using System.Buffers;

namespace Rapporteur.Ledger;

/// <summary>
/// What must be written so that tiles and bundles hold the journal's entries too: computed apart from writing it, so
/// that the verifier can tell an unfinished fold from a stray file.
/// </summary>
internal sealed class FoldPlan
{
    private FoldPlan(Dictionary<string, byte[]> files, Dictionary<string, (long Offset, byte[] Bytes)> appended)
    {
        Files = files;
        Appended = appended;
    }

    /// <summary>Whole files by relative path, in the order of writing.</summary>
    internal IReadOnlyDictionary<string, byte[]> Files { get; }

    /// <summary>What body bundles gain, by relative path: from which byte, and what.</summary>
    internal IReadOnlyDictionary<string, (long Offset, byte[] Bytes)> Appended { get; }

    internal static FoldPlan Of(LedgerSnapshot snapshot)
    {
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        PlanEntries(snapshot, files);
        PlanHashes(snapshot, files);
        return new(files, PlanBodies(snapshot));
    }

    /// <summary>The plan; null when what is on disk is too damaged to make one.</summary>
    internal static FoldPlan? TryOf(LedgerSnapshot snapshot)
    {
        try
        {
            return Of(snapshot);
        }
        catch (Exception broken) when (broken is IOException or ArgumentException)
        {
            return null;
        }
    }

    private static void PlanEntries(LedgerSnapshot snapshot, Dictionary<string, byte[]> files)
    {
        var (from, to) = (snapshot.Folded.Size, snapshot.Current.Size);
        for (var bundle = from / TilePath.Width; bundle * TilePath.Width < to; bundle++)
        {
            var entries = snapshot.Entries(bundle);
            var bytes = new ArrayBufferWriter<byte>(64 * 1024);
            foreach (var entry in entries)
            {
                EntryBundle.Append(bytes, entry.Span);
            }

            files[TilePath.Entries(bundle, entries.Length)] = bytes.WrittenSpan.ToArray();
        }
    }

    private static void PlanHashes(LedgerSnapshot snapshot, Dictionary<string, byte[]> files)
    {
        var (from, to) = (snapshot.Folded.Size, snapshot.Current.Size);
        var edge = new TileEdge
        {
            TileFull = (level, index, hashes) => files[TilePath.Hashes(level, index, TilePath.Width)] = TileHashes.ToBytes(hashes),
        };
        edge.Resume(from, (level, index, width) => TileHashes.FromBytes(
            snapshot.ReadTile(w => TilePath.Hashes(level, index, w), width).AsSpan(0, width * Hash256.Length)));
        foreach (var entry in snapshot.Pending)
        {
            edge.Append(Merkle.Leaf(entry.Bytes.Span));
        }

        foreach (var (level, index, hashes) in edge.Partial())
        {
            if (TilePath.WidthAt(level, index, from) != TilePath.WidthAt(level, index, to))
            {
                files[TilePath.Hashes(level, index, hashes.Length)] = TileHashes.ToBytes(hashes);
            }
        }
    }

    private static Dictionary<string, (long Offset, byte[] Bytes)> PlanBodies(LedgerSnapshot snapshot)
    {
        var appended = new Dictionary<string, (long Offset, byte[] Bytes)>(StringComparer.Ordinal);
        var (from, to) = (snapshot.Folded.Size, snapshot.Current.Size);
        for (var bundle = from / TilePath.Width; bundle * TilePath.Width < to; bundle++)
        {
            var bytes = new ArrayBufferWriter<byte>(64 * 1024);
            for (var index = Math.Max(from, bundle * TilePath.Width); index < Math.Min(to, (bundle + 1) * TilePath.Width); index++)
            {
                snapshot.Pending[index - from].Body.WriteTo(bytes);
            }

            var folded = TilePath.WidthAt(0, bundle, from);
            appended[TilePath.Bodies(bundle)] = (folded == 0 ? 0 : EndOfBodies(snapshot, bundle, folded), bytes.WrittenSpan.ToArray());
        }

        return appended;
    }

    private static long EndOfBodies(LedgerSnapshot snapshot, long bundle, int count)
    {
        using var reader = new BodyBundleReader(snapshot.Layout.OpenRead(TilePath.Bodies(bundle)));
        for (var at = 0; at < count; at++)
        {
            _ = reader.Skip() ? true : throw snapshot.Damaged(TilePath.Bodies(bundle));
        }

        return reader.Offset;
    }
}
