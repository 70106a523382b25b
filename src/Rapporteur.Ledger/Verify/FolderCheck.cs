using System.Globalization;

namespace Rapporteur.Ledger;

/// <summary>
/// That the folder holds what the ledger is made of, all of it and nothing else. A writer may be at work meanwhile: what
/// seems wrong is looked at again for as long as the ledger changes, and only what stays wrong is reported.
/// </summary>
internal static class FolderCheck
{
    private const int Looks = 5;

    internal static void Run(LedgerSnapshot snapshot, FindingList findings)
    {
        var problems = new FolderLook(snapshot).Problems();
        for (var look = 1; look < Looks && problems.Count > 0 && Changed(snapshot) is { } changed; look++)
        {
            snapshot = changed;
            problems.IntersectWith(new FolderLook(snapshot).Problems());
        }

        foreach (var (file, kind, detail) in problems.OrderBy(problem => problem.File, StringComparer.Ordinal))
        {
            findings.Add(kind, file, detail);
        }
    }

    private static LedgerSnapshot? Changed(LedgerSnapshot snapshot)
    {
        try
        {
            var now = LedgerSnapshot.Take(snapshot.Layout);
            return now.Folded.Size == snapshot.Folded.Size && now.Current.Size == snapshot.Current.Size ? null : now;
        }
        catch (LedgerException)
        {
            return null; // Damage, which is reported elsewhere.
        }
    }
}

/// <summary>One look at the folder, measured against what the ledger is at that moment.</summary>
internal sealed class FolderLook(LedgerSnapshot snapshot)
{
    private readonly FoldPlan? _plan = FoldPlan.TryOf(snapshot);
    private readonly HashSet<(string File, FindingKind Kind, string Detail)> _problems = [];

    internal HashSet<(string File, FindingKind Kind, string Detail)> Problems()
    {
        var expected = Expected(snapshot.Folded.Size);
        if (snapshot.Keys.Terms.Count > 1)
        {
            expected.Add(LedgerLayout.KeysName);
        }

        var journal = LedgerLayout.JournalName(snapshot.Folded.Size);
        foreach (var file in Files())
        {
            if (!expected.Remove(file) && file != journal)
            {
                CheckExtra(file);
            }
        }

        foreach (var missing in expected)
        {
            Add(FindingKind.MissingFile, missing, "The file is missing.");
        }

        CheckUnfinishedBodies();
        if (snapshot.Keys.IsCutOff(snapshot.Current.Size))
        {
            Add(FindingKind.UnfinishedFold, LedgerLayout.KeysName, "Handing the log over to another key was cut off.");
        }

        return _problems;
    }

    private void Add(FindingKind kind, string file, string detail) => _problems.Add((file, kind, detail));

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
                Add(FindingKind.StrayFile, relative, "A symbolic link: the ledger has none.");
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

    // Behind the last body may stand what an unfinished fold has begun to add, and nothing else.
    private void CheckUnfinishedBodies()
    {
        var (bundle, width) = (snapshot.Folded.Size / TilePath.Width, (int)(snapshot.Folded.Size % TilePath.Width));
        var file = TilePath.Bodies(bundle);
        if (width == 0 || !File.Exists(snapshot.Layout.PathOf(file)))
        {
            return;
        }

        using var reader = new BodyBundleReader(snapshot.Layout.OpenRead(file));
        for (var at = 0; at < width; at++)
        {
            if (!reader.Skip())
            {
                return; // Reported where it was read.
            }
        }

        if (reader.Offset < reader.Length)
        {
            var isPlanned = _plan is not null && _plan.Appended.TryGetValue(file, out var planned)
                && planned.Bytes.AsSpan().StartsWith(reader.Rest());
            Add(isPlanned ? FindingKind.UnfinishedFold : FindingKind.MalformedFile, file,
                isPlanned ? "A fold had begun to add bodies." : "Something follows the last body.");
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
            Add(FindingKind.UnfinishedFold, file, "Left by a fold that was cut off.");
        }
        else
        {
            Add(FindingKind.StrayFile, file, "Nothing in the ledger accounts for this file.");
        }
    }

    private bool IsPlanned(string file, byte[] bytes) => _plan is not null
        && ((_plan.Files.TryGetValue(file, out var whole) && whole.AsSpan().SequenceEqual(bytes))
            || (_plan.Appended.TryGetValue(file, out var added) && added.Offset == 0 && added.Bytes.AsSpan().StartsWith(bytes)));

    // A journal that was folded, and whose checkpoints are those of this very log.
    private bool IsOldJournal(string file, byte[] bytes)
    {
        var folder = LedgerLayout.JournalFolderName + "/";
        if (!file.StartsWith(folder, StringComparison.Ordinal)
            || !long.TryParse(file.AsSpan(folder.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var first)
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
        return candidates.Select(path => _plan?.Files.GetValueOrDefault(path) ?? snapshot.Layout.ReadAll(path))
            .Any(wider => wider is not null && wider.AsSpan().StartsWith(bytes) && HasWidth(file, bytes, width));
    }

    private static bool HasWidth(string file, byte[] bytes, int width) => file.StartsWith("tile/entries/", StringComparison.Ordinal)
        ? EntryBundle.Split(bytes, width, out var length) is not null && length == bytes.Length
        : bytes.Length == width * Hash256.Length;
}
