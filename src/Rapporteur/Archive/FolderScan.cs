using Rapporteur.Storage;

namespace Rapporteur.Archive;

/// <summary>A file found in a folder, or what was refused there.</summary>
/// <param name="FullPath">Where it lies.</param>
/// <param name="Path">The path below the folder given, with forward slashes.</param>
/// <param name="Refusal">Why it is not taken, or null.</param>
public sealed record FoundFile(string FullPath, string Path, Refusal? Refusal = null);

/// <summary>
/// Looks through a folder: every file once, in order of its path (ordinal), copies by their name after all others; links out of the folder and what is no file refused,
/// files of operating systems passed over. Nothing is opened.
/// </summary>
public static class FolderScan
{
    /// <summary>All files below a folder, or the one file.</summary>
    /// <returns>The files, or <c>AR001</c> where there is nothing.</returns>
    public static Outcome<IReadOnlyList<FoundFile>> Of(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (File.Exists(full))
            return new List<FoundFile> { Look(new FileInfo(full), Path.GetFileName(full), full) };
        if (!Directory.Exists(full))
            return ArchiveRefusals.NotThere.With(("path", path));
        var files = new List<FoundFile>();
        Walk(new DirectoryInfo(full), "", full, files);
        return files.OrderBy(file => CopyNames.IsOfCopy(file.Path)).ThenBy(file => file.Path, StringComparer.Ordinal).ToList();
    }

    private static void Walk(DirectoryInfo folder, string below, string top, List<FoundFile> files)
    {
        IEnumerable<FileSystemInfo> children;
        try
        {
            children = folder.EnumerateFileSystemInfos("*", new EnumerationOptions { AttributesToSkip = 0, IgnoreInaccessible = false }).ToList();
        }
        catch (Exception world) when (world is IOException or UnauthorizedAccessException)
        {
            files.Add(new FoundFile(folder.FullName, below, ArchiveRefusals.Unreadable.With(("file", below))));
            return;
        }
        foreach (var child in children)
        {
            if (!CanBeNamed(child))
            {
                var shown = $"{below}/{child.Name}".TrimStart('/');
                files.Add(new FoundFile(folder.FullName, shown, (child.FullName.Length == 0 ? ArchiveRefusals.PathTooLong : ArchiveRefusals.BadName).With(("file", shown))));
                continue;
            }
            var path = below.Length == 0 ? child.Name : $"{below}/{child.Name}";
            if (child is FileInfo || child.LinkTarget is not null || SystemFiles.Is(child.Name))
                files.Add(Look(child, path, top));
            else if (File.Exists(Path.Combine(child.FullName, "inquiry.json")))
                files.Add(new FoundFile(child.FullName, path, ArchiveRefusals.HoldsInquiry.With(("folder", path))));
            else
                Walk((DirectoryInfo)child, path, top, files);
        }
    }

    private static FoundFile Look(FileSystemInfo child, string path, string top)
    {
        if (SystemFiles.Is(child.Name))
            return new FoundFile(child.FullName, path, ArchiveRefusals.SystemFile.With(("file", path)));
        if (path.Contains('\uFFFD'))
            return new FoundFile(child.FullName, path, ArchiveRefusals.BadName.With(("file", path)));
        if (child.LinkTarget is not null)
            return FollowLink(child, path, top);
        return UnixFileKind.IsRegular(child.FullName)
            ? new FoundFile(child.FullName, path)
            : new FoundFile(child.FullName, path, ArchiveRefusals.NotAFile.With(("file", path)));
    }

    /// <summary>A path beyond what the system takes comes out empty; a folder whose name is no Unicode cannot be opened by it.</summary>
    private static bool CanBeNamed(FileSystemInfo child) =>
        child.FullName.Length > 0 && !(child is DirectoryInfo && child.Name.Contains('\uFFFD'));

    private static FoundFile FollowLink(FileSystemInfo link, string path, string top)
    {
        FileSystemInfo? target;
        try
        {
            target = link.ResolveLinkTarget(returnFinalTarget: true);
        }
        catch (IOException)
        {
            target = null;
        }
        var inside = target is FileInfo { Exists: true } && target.FullName.StartsWith(top + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        // A link to a file inside is the same bytes once more: that file is found by its own name.
        return new FoundFile(link.FullName, path, (inside ? ArchiveRefusals.LinkInside : ArchiveRefusals.LinkOutside).With(("file", path)));
    }
}
