using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Rapporteur.Storage;

/// <summary>A file of a bag's payload.</summary>
/// <param name="Path">Its path below the payload folder <c>data/</c>, with forward slashes: letters, digits, <c>.</c>, <c>-</c> and <c>_</c>.</param>
/// <param name="Open">Opens its bytes; null where they are not at hand.</param>
/// <param name="Sha256">The hash that its bytes must have, or null where that is not known beforehand.</param>
public sealed record BagFile(string Path, Func<Stream?> Open, string? Sha256 = null);

/// <summary>What became of a bag.</summary>
/// <param name="Files">Files in it.</param>
/// <param name="Bytes">Bytes in them.</param>
/// <param name="Kept">Files that were there already, whole.</param>
public sealed record BagReport(int Files, long Bytes, int Kept);

/// <summary>
/// Writes a bag (RFC 8493, version 1.0): the payload under <c>data/</c> with a manifest that <c>sha256sum -c</c> reads. The manifest
/// comes last, so that an interrupted bag is none; the same call goes on where it stopped, and keeps what is there whole.
/// </summary>
public sealed class Bag
{
    internal const string Declaration = "bagit.txt", Info = "bag-info.txt", Manifest = "manifest-sha256.txt", TagManifest = "tagmanifest-sha256.txt", Payload = "data";

    private const string Part = ".part";

    private readonly string place;

    private Bag(string place) => this.place = place;

    /// <summary>Writes a bag, or completes one.</summary>
    /// <param name="place">Its folder: it does not exist, is empty, or holds an unfinished or older bag of the same inquiry.</param>
    /// <param name="inquiry">The inquiry's id: the bag's external identifier.</param>
    /// <param name="payload">What goes in.</param>
    /// <param name="info">More lines of <c>bag-info.txt</c>.</param>
    /// <param name="progress">Told how many files of how many are in.</param>
    /// <param name="cancellation">Stops between two files; the same call goes on.</param>
    /// <returns>What is in it; or <c>ST001</c>, <c>ST024</c>, <c>ST025</c>.</returns>
    public static Outcome<BagReport> Write(
        string place, string inquiry, IReadOnlyList<BagFile> payload, IReadOnlyList<(string Label, string Value)> info,
        Action<int, int>? progress = null, CancellationToken cancellation = default)
    {
        var bag = new Bag(System.IO.Path.GetFullPath(place));
        if (bag.Begin(inquiry) is { } refusal)
            return refusal;
        var manifest = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var (bytes, kept) = (0L, 0);
        foreach (var file in payload)
        {
            cancellation.ThrowIfCancellationRequested();
            if (bag.Put(file) is not var (sha256, length, wasThere))
                return BagRefusals.BytesMissing.With(("file", file.Path));
            manifest.Add($"{Payload}/{file.Path}", sha256);
            (bytes, kept) = (bytes + length, kept + (wasThere ? 1 : 0));
            progress?.Invoke(manifest.Count, payload.Count);
        }
        bag.Clear(manifest.Keys);
        bag.Close(inquiry, manifest, [.. info, ("Payload-Oxum", string.Create(CultureInfo.InvariantCulture, $"{bytes}.{manifest.Count}"))]);
        return new BagReport(manifest.Count, bytes, kept);
    }

    /// <summary>Says whose bag it will be, before the first byte is in it; takes away the manifest of an older state.</summary>
    private Refusal? Begin(string inquiry)
    {
        if (File.Exists(place) || (Directory.Exists(place) && Directory.EnumerateFileSystemEntries(place).Any() && !File.Exists(PathOf(Declaration))))
            return StorageRefusals.NotEmpty.With(("folder", place));
        if (File.Exists(PathOf(Info)) && !File.ReadLines(PathOf(Info)).Contains(Identified(inquiry)))
            return BagRefusals.OtherBag.With(("folder", place));
        Directory.CreateDirectory(PathOf(Payload));
        File.Delete(PathOf(TagManifest));
        File.Delete(PathOf(Manifest));
        WriteTag(Info, [Identified(inquiry)]);
        WriteTag(Declaration, ["BagIt-Version: 1.0", "Tag-File-Character-Encoding: UTF-8"]);
        return null;
    }

    /// <summary>Puts a file in, unless it is there, whole.</summary>
    private (string Sha256, long Length, bool WasThere)? Put(BagFile file)
    {
        var target = PathOf(Payload, file.Path);
        using var source = file.Open();
        if (source is null)
            return null;
        if (File.Exists(target) && new FileInfo(target).Length == source.Length && (file.Sha256 ?? HashOf(source)) is var wanted && HashOf(target) == wanted)
            return (wanted, source.Length, true);
        source.Position = 0;
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target)!);
        var sha256 = Copy(source, target);
        return file.Sha256 is null || file.Sha256 == sha256 ? (sha256, source.Length, false) : null;
    }

    /// <summary>Copies bytes to a place, under another name until they are all there.</summary>
    /// <returns>Their hash.</returns>
    internal static string Copy(Stream source, string target)
    {
        var part = target + Part;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using (var copy = new FileStream(part, FileMode.Create, FileAccess.Write, FileShare.None, 1))
        {
            var buffer = new byte[1 << 18];
            for (int read; (read = source.Read(buffer)) > 0;)
            {
                hash.AppendData(buffer, 0, read);
                copy.Write(buffer, 0, read);
            }
            copy.Flush(flushToDisk: true);
        }
        if (File.Exists(target))
            File.SetAttributes(target, FileAttributes.Normal);
        File.Move(part, target, overwrite: true);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    internal static string HashOf(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
        return HashOf(stream);
    }

    private static string HashOf(Stream stream) => Convert.ToHexStringLower(SHA256.HashData(stream));

    /// <summary>Of an older state of the same bag, what is in it no more: tiles that have grown since, parts of copies.</summary>
    private void Clear(IEnumerable<string> manifest)
    {
        var wanted = manifest.ToHashSet(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(PathOf(Payload), "*", SearchOption.AllDirectories).ToList())
        {
            if (wanted.Contains(System.IO.Path.GetRelativePath(place, file).Replace('\\', '/')))
                continue;
            File.SetAttributes(file, FileAttributes.Normal);
            File.Delete(file);
        }
    }

    private void Close(string inquiry, SortedDictionary<string, string> manifest, IReadOnlyList<(string Label, string Value)> info)
    {
        WriteTag(Info, [Identified(inquiry), .. info.Select(line => $"{line.Label}: {line.Value}")]);
        WriteTag(Manifest, manifest.Select(file => $"{file.Value}  {file.Key}"));
        WriteTag(TagManifest, new[] { Info, Declaration, Manifest }.Select(tag => $"{HashOf(PathOf(tag))}  {tag}"));
    }

    private void WriteTag(string name, IEnumerable<string> lines)
    {
        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n"))));
        Copy(bytes, PathOf(name));
    }

    private static string Identified(string inquiry) => $"External-Identifier: {inquiry}";

    private string PathOf(string name) => System.IO.Path.Combine(place, name);

    private string PathOf(string folder, string path) => System.IO.Path.Combine([place, folder, .. path.Split('/')]);
}
