using System.Globalization;

namespace Rapporteur.Ledger;

/// <summary>That the folder holds what the ledger is made of, all of it and nothing else.</summary>
internal sealed class FolderCheck(LedgerSnapshot snapshot, FoldPlan? plan, FindingList findings)
{
    internal void Run()
    {
        // A writer may have folded meanwhile: then what it has put in place is accounted for too, and what it took away is not missed.
        var now = snapshot.Layout.ReadAll(LedgerLayout.CheckpointName) is { } bytes ? Checkpoint.TryParse(bytes) : null;
        var isStill = now is null || now.Size == snapshot.Folded.Size;
        var expected = Expected(snapshot.Folded.Size);
        if (!isStill)
        {
            expected.UnionWith(Expected(now!.Size));
            expected.Add(LedgerLayout.JournalName(now.Size));
        }

        var journal = LedgerLayout.JournalName(snapshot.Folded.Size);
        foreach (var file in Files())
        {
            if (!expected.Remove(file) && file != journal)
            {
                CheckExtra(file);
            }
        }

        foreach (var missing in isStill ? expected.Order(StringComparer.Ordinal) : Enumerable.Empty<string>())
        {
            findings.Add(FindingKind.MissingFile, missing, "The file is missing.");
        }
    }

    private static HashSet<string> Expected(long size)
    {
        var expected = new HashSet<string>(StringComparer.Ordinal) { LedgerLayout.CheckpointName, LedgerLayout.VerifierKeyName };
        foreach (var (level, index, width) in TilePath.AllHashes(size))
        {
            expected.Add(TilePath.Hashes(level, index, width));
            if (level == 0)
            {
                expected.Add(TilePath.Entries(index, width));
                expected.Add(TilePath.Bodies(index));
            }
        }

        return expected;
    }

    private IEnumerable<string> Files()
    {
        var everything = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None };
        foreach (var path in Directory.EnumerateFileSystemEntries(snapshot.Layout.Folder, "*", everything).Order(StringComparer.Ordinal))
        {
            var relative = Path.GetRelativePath(snapshot.Layout.Folder, path).Replace(Path.DirectorySeparatorChar, '/');
            var attributes = Attributes(path);
            if (attributes.HasFlag(FileAttributes.ReparsePoint))
            {
                findings.Add(FindingKind.StrayFile, relative, "A symbolic link: the ledger has none.");
            }
            else if (!attributes.HasFlag(FileAttributes.Directory))
            {
                yield return relative;
            }
        }
    }

    private static FileAttributes Attributes(string path)
    {
        try
        {
            return File.GetAttributes(path);
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return FileAttributes.Directory; // A writer has taken it away meanwhile.
        }
    }

    private void CheckExtra(string file)
    {
        var bytes = snapshot.Layout.ReadAll(file);
        if (bytes is null)
        {
            return;
        }

        if (IsPlanned(file, bytes) || IsOldJournal(file, bytes) || IsNarrowerTile(file, bytes))
        {
            findings.Add(FindingKind.UnfinishedFold, file, "Left by a fold that was cut off.");
        }
        else
        {
            findings.Add(FindingKind.StrayFile, file, "Nothing in the ledger accounts for this file.");
        }
    }

    private bool IsPlanned(string file, byte[] bytes) => plan is not null
        && ((plan.Files.TryGetValue(file, out var whole) && whole.AsSpan().SequenceEqual(bytes))
            || (plan.Appended.TryGetValue(file, out var added) && added.Offset == 0 && added.Bytes.AsSpan().StartsWith(bytes)));

    // A journal that was folded, and whose checkpoints are those of this very log.
    private bool IsOldJournal(string file, byte[] bytes)
    {
        if (!file.StartsWith(LedgerLayout.JournalFolderName + "/", StringComparison.Ordinal)
            || !long.TryParse(file.AsSpan(LedgerLayout.JournalFolderName.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var first)
            || first >= snapshot.Folded.Size)
        {
            return false;
        }

        var content = Journal.Read(bytes);
        var reader = LedgerReader.Of(snapshot);
        return content.Tail != JournalTail.Broken && content.Records.All(record =>
            record.Checkpoint.Size <= snapshot.Folded.Size && reader.RootAt(record.Checkpoint.Size) == record.Checkpoint.Root);
    }

    // A partial tile or bundle of an earlier size: the beginning of the one that took its place.
    private bool IsNarrowerTile(string file, byte[] bytes)
    {
        var mark = file.LastIndexOf(".p/", StringComparison.Ordinal);
        if (mark < 0 || !int.TryParse(file.AsSpan(mark + 3), NumberStyles.None, CultureInfo.InvariantCulture, out var width))
        {
            return false;
        }

        var candidates = Enumerable.Range(width + 1, TilePath.Width - 1 - Math.Min(width, TilePath.Width - 1))
            .Select(wider => string.Create(CultureInfo.InvariantCulture, $"{file[..(mark + 3)]}{wider}")).Prepend(file[..mark]);
        return candidates.Select(path => plan?.Files.GetValueOrDefault(path) ?? snapshot.Layout.ReadAll(path))
            .Any(wider => wider is not null && wider.AsSpan().StartsWith(bytes) && HasWidth(file, bytes, width));
    }

    private static bool HasWidth(string file, byte[] bytes, int width) => file.StartsWith("tile/entries/", StringComparison.Ordinal)
        ? EntryBundle.Split(bytes, width, out var length) is not null && length == bytes.Length
        : bytes.Length == width * Hash256.Length;
}
