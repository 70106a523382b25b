namespace Rapporteur.Ledger;

/// <summary>The steps by which a ledger changes on disk, each of which leaves it whole.</summary>
internal sealed class LedgerWriter(LedgerLayout layout, LedgerDisk disk)
{
    /// <summary>Lays down an empty ledger; the checkpoint comes last, so that a ledger is there or is not.</summary>
    internal void Create(LogVerifierKey logKey, Checkpoint empty)
    {
        disk.CreateFolder(layout.JournalFolder);
        disk.CreateFolder(layout.WorkFolder);
        Replace(LedgerLayout.VerifierKeyName, System.Text.Encoding.UTF8.GetBytes(logKey + "\n"));
        Replace(LedgerLayout.CheckpointName, empty.ToBytes());
        disk.FlushFolder(layout.Folder);
        disk.FlushFolder(Path.GetDirectoryName(layout.Folder)!);
    }

    /// <summary>Lists a key that is about to take the log over: until it has signed, it is a leftover.</summary>
    internal void AnnounceKey(LogKeys keys)
    {
        Replace(LedgerLayout.KeysName, keys.ListBytes());
        disk.FlushFolder(layout.Folder);
    }

    /// <summary>States the key that signs now, after the log was handed over or the attempt was cut off.</summary>
    internal void StateKey(LogKeys settled)
    {
        Replace(LedgerLayout.VerifierKeyName, System.Text.Encoding.UTF8.GetBytes(settled.Stated + "\n"));
        if (settled.Terms.Count > 1)
        {
            Replace(LedgerLayout.KeysName, settled.ListBytes());
        }
        else
        {
            disk.Delete(layout.PathOf(LedgerLayout.KeysName));
        }

        disk.FlushFolder(layout.Folder);
    }

    /// <summary>Opens the journal that starts at a size, cut to its good part.</summary>
    internal AppendFile OpenJournal(long first, long goodLength)
    {
        disk.CreateFolder(layout.JournalFolder);
        var journal = disk.OpenAppend(layout.PathOf(LedgerLayout.JournalName(first)), goodLength);
        try
        {
            disk.FlushFolder(layout.JournalFolder);
            return journal;
        }
        catch
        {
            journal.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Brings tiles, bundles and checkpoint up to the journal. Everything is durable before the checkpoint changes, and the
    /// journal stays until <see cref="Supersede"/>: a crash anywhere leaves either the old checkpoint with its journal or the new one.
    /// </summary>
    internal void Fold(LedgerSnapshot snapshot)
    {
        var plan = FoldPlan.Of(snapshot);
        var folders = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (relative, bytes) in plan.Files)
        {
            Prepare(relative, folders);
            Replace(relative, bytes);
        }

        foreach (var (relative, (offset, bytes)) in plan.Appended)
        {
            Prepare(relative, folders);
            using var bundle = disk.OpenAppend(layout.PathOf(relative), offset);
            bundle.Append(bytes);
            bundle.Flush();
        }

        foreach (var folder in folders)
        {
            disk.FlushFolder(folder);
        }

        Replace(LedgerLayout.CheckpointName, snapshot.Current.ToBytes());
        MakeCheckpointDurable();
    }

    /// <summary>The last step of a fold, and its first one again where that was cut off behind the checkpoint.</summary>
    internal void MakeCheckpointDurable() => disk.FlushFolder(layout.Folder);

    /// <summary>
    /// Removes what a fold from one size to another has left behind: narrower partial tiles, then, once that is durable,
    /// the old journal.
    /// </summary>
    internal void Supersede(long from, long to)
    {
        var folders = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (path, index, width) in PartialTiles(from, to))
        {
            var folder = Path.GetDirectoryName(layout.PathOf(path(index, 1)))!;
            if (Directory.Exists(folder))
            {
                DeleteOthers(folder, layout.PathOf(path(index, width)));
                folders.Add(Directory.Exists(folder) ? folder : Path.GetDirectoryName(folder)!);
            }
        }

        foreach (var folder in folders)
        {
            disk.FlushFolder(folder);
        }

        disk.Delete(layout.PathOf(LedgerLayout.JournalName(from)));
    }

    /// <summary>Puts a body bundle in the place of another.</summary>
    internal void ReplaceBodies(string relative, ReadOnlySpan<byte> bytes)
    {
        Replace(relative, bytes);
        disk.FlushFolder(Path.GetDirectoryName(layout.PathOf(relative))!);
    }

    private void Replace(string relative, ReadOnlySpan<byte> content) => disk.Replace(layout.PathOf(relative), layout.Temporary, content);

    // All tiles and entry bundles that were partial at the first size or became so on the way.
    private static IEnumerable<(Func<long, int, string> Path, long Index, int Width)> PartialTiles(long from, long to)
    {
        for (var level = 0; to >> (TilePath.LevelBits * level) > 0; level++)
        {
            var (first, last) = (from >> (TilePath.LevelBits * level), to >> (TilePath.LevelBits * level));
            for (var index = first / TilePath.Width; index * TilePath.Width < last; index++)
            {
                var (tileLevel, width) = (level, TilePath.WidthAt(level, index, to));
                yield return ((i, w) => TilePath.Hashes(tileLevel, i, w), index, width);
                if (level == 0)
                {
                    yield return (TilePath.Entries, index, width);
                }
            }
        }
    }

    private void DeleteOthers(string folder, string kept)
    {
        foreach (var file in Directory.GetFiles(folder).Where(file => file != kept).Order(StringComparer.Ordinal))
        {
            disk.Delete(file);
        }

        disk.DeleteFolder(folder);
    }

    private void Prepare(string relative, SortedSet<string> folders)
    {
        var folder = Path.GetDirectoryName(layout.PathOf(relative))!;
        if (!folders.Contains(folder))
        {
            disk.CreateFolder(folder);
        }

        for (; folder.Length >= layout.Folder.Length && folders.Add(folder); folder = Path.GetDirectoryName(folder)!)
        {
        }
    }
}
