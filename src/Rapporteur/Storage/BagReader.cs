using System.Text.RegularExpressions;

namespace Rapporteur.Storage;

/// <summary>
/// A bag that was brought by somebody. Nothing in it is believed: paths are of an inquiry's own form or refused, links are refused, and so
/// is whatever the manifest does not name; every byte is hashed when it is taken out.
/// </summary>
public sealed partial class BagReader
{
    private const int LongestManifest = 256 << 20;

    private readonly string place;

    private BagReader(string place, IReadOnlyDictionary<string, string> files) => (this.place, Files) = (place, files);

    /// <summary>The hashes of the payload's files, by their path below <c>data/</c>.</summary>
    public IReadOnlyDictionary<string, string> Files { get; }

    /// <summary>Opens a bag of an inquiry.</summary>
    /// <returns>The bag; or <c>ST021</c>, <c>ST022</c>, <c>ST026</c>.</returns>
    public static Outcome<BagReader> Open(string place)
    {
        place = Path.GetFullPath(place);
        var (declaration, manifest) = (Path.Combine(place, Bag.Declaration), Path.Combine(place, Bag.Manifest));
        if (!File.Exists(declaration) || !File.Exists(manifest) || new FileInfo(manifest).Length > LongestManifest
            || !File.ReadLines(declaration).Take(2).SequenceEqual(["BagIt-Version: 1.0", "Tag-File-Character-Encoding: UTF-8"]))
            return BagRefusals.NoBag.With(("folder", place));
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(manifest))
        {
            if (ManifestLine().Match(line) is not { Success: true } parts)
                return BagRefusals.NoBag.With(("folder", place));
            var (sha256, path) = (parts.Groups[1].Value.ToLowerInvariant(), parts.Groups[2].Value);
            if (!files.TryAdd(path, sha256))
                return BagRefusals.Unsafe.With(("file", path));
        }
        if (!files.ContainsKey(InquiryFolder.Card))
            return BagRefusals.NoInquiry.With(("folder", place));
        if (files.Keys.FirstOrDefault(path => !OfAnInquiry().IsMatch(path)) is { } foreign)
            return BagRefusals.Unsafe.With(("file", foreign));
        var bag = new BagReader(place, files);
        return bag.Strange() is { } strange ? BagRefusals.Unsafe.With(("file", strange)) : bag;
    }

    /// <summary>Takes a file out, unless it is at its target already, whole.</summary>
    /// <param name="path">Its path below <c>data/</c>.</param>
    /// <param name="target">Where to.</param>
    /// <returns>Whether its bytes are what the manifest states.</returns>
    public bool Take(string path, string target)
    {
        if (File.Exists(target) && Bag.HashOf(target) == Files[path])
            return true;
        var source = Path.Combine([place, Bag.Payload, .. path.Split('/')]);
        if (!File.Exists(source))
            return false;
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        using var stream = new FileStream(source, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
        if (Bag.Copy(stream, target) == Files[path])
            return true;
        File.Delete(target);
        return false;
    }

    /// <summary>The first thing in the payload that the manifest does not name, or that is a link; null where there is none.</summary>
    private string? Strange()
    {
        var payload = new DirectoryInfo(Path.Combine(place, Bag.Payload));
        if (!payload.Exists)
            return null;
        if (payload.LinkTarget is not null)
            return Bag.Payload;
        var open = new Stack<DirectoryInfo>([payload]);
        while (open.TryPop(out var folder))
        {
            foreach (var child in folder.EnumerateFileSystemInfos().OrderBy(child => child.Name, StringComparer.Ordinal))
            {
                var path = Path.GetRelativePath(payload.FullName, child.FullName).Replace('\\', '/');
                if (child.LinkTarget is not null || (child is not DirectoryInfo && !Files.ContainsKey(path)))
                    return path;
                if (child is DirectoryInfo inner)
                    open.Push(inner);
            }
        }
        return null;
    }

    /// <summary>Hash, blanks (an asterisk where a program wrote it in binary mode), and a path below <c>data/</c>.</summary>
    [GeneratedRegex(@"^([0-9A-Fa-f]{64})[ \t]+\*?data/([^\r\n]+)$")]
    private static partial Regex ManifestLine();

    /// <summary>What lies in an inquiry: its card, its ledger, and bytes under their hash. Nothing can climb out of that.</summary>
    [GeneratedRegex(@"^(inquiry\.json|(exhibits|texts)/[0-9a-f]{2}/[0-9a-f]{64}|ledger/(?:[a-z0-9][a-z0-9.]*/)*[a-z0-9][a-z0-9.]*)\z")]
    private static partial Regex OfAnInquiry();
}
