using System.Security.Cryptography;

namespace Rapporteur.Storage;

/// <summary>
/// Bytes under their SHA-256, as received and read-only: exhibits and text layers. Bytes are staged first and made durable;
/// once an entry of the ledger names them they are moved to their place, so that nothing lies there that no entry names.
/// A crash in between is mended on opening: <see cref="Settle"/>.
/// </summary>
public sealed class ContentStore
{
    private const UnixFileMode ReadOnlyMode = UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    private readonly string place;
    private readonly string staging;

    /// <summary>A store over two folders of one file system.</summary>
    /// <param name="place">Where named bytes lie.</param>
    /// <param name="staging">Where bytes lie until an entry names them.</param>
    public ContentStore(string place, string staging) => (this.place, this.staging) = (place, staging);

    /// <summary>Whether the bytes are here.</summary>
    public bool Has(string sha256) => File.Exists(PathOf(sha256)) || File.Exists(StagedPathOf(sha256));

    /// <summary>Stages bytes, durable when it returns. Bytes that are here already are left as they are.</summary>
    /// <returns>Their SHA-256 in hexadecimal.</returns>
    public string Stage(ReadOnlySpan<byte> bytes)
    {
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        if (!Has(sha256))
        {
            var temporary = NewTemporary();
            using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1))
            {
                file.Write(bytes);
                file.Flush(flushToDisk: true);
            }
            File.Move(temporary, StagedPathOf(sha256), overwrite: true);
        }
        return sha256;
    }

    /// <summary>Stages a stream of any length, in constant memory.</summary>
    /// <returns>The SHA-256 in hexadecimal and the length.</returns>
    public (string Sha256, long Length) Stage(Stream source)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var temporary = NewTemporary();
        var buffer = new byte[1 << 18];
        long length = 0;
        try
        {
            using var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1);
            for (int read; (read = source.Read(buffer)) > 0; length += read)
            {
                hash.AppendData(buffer, 0, read);
                file.Write(buffer, 0, read);
            }
            file.Flush(flushToDisk: true);
        }
        catch
        {
            // What could not be read to its end must not fill the disk until the next run.
            File.Delete(temporary);
            throw;
        }
        var sha256 = Convert.ToHexStringLower(hash.GetHashAndReset());
        if (Has(sha256))
            File.Delete(temporary);
        else
            File.Move(temporary, StagedPathOf(sha256), overwrite: true);
        return (sha256, length);
    }

    /// <summary>Moves staged bytes to their place, after the entry that names them was acknowledged.</summary>
    public void Promote(string sha256)
    {
        var staged = StagedPathOf(sha256);
        if (!File.Exists(staged))
            return;
        var target = PathOf(sha256);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(staged, ReadOnlyMode);
        File.Move(staged, target, overwrite: true);
        if (OperatingSystem.IsWindows())
            File.SetAttributes(target, FileAttributes.ReadOnly);
    }

    /// <summary>After a crash: staged bytes that an entry names are moved to their place, all others are discarded.</summary>
    /// <param name="isNamed">Whether an entry of the ledger names this hash.</param>
    /// <returns>How many were completed and how many discarded.</returns>
    public (int Completed, int Discarded) Settle(Func<string, bool> isNamed)
    {
        var (completed, discarded) = (0, 0);
        if (!Directory.Exists(staging))
            return (0, 0);
        foreach (var file in Directory.EnumerateFiles(staging).Order(StringComparer.Ordinal).ToList())
        {
            var name = Path.GetFileName(file);
            if (IsHash(name) && isNamed(name) && HashOf(file) == name)
            {
                Promote(name);
                completed++;
            }
            else
            {
                File.Delete(file);
                discarded++;
            }
        }
        return (completed, discarded);
    }

    /// <summary>Opens the bytes; the caller disposes the stream.</summary>
    /// <returns>A stream that can be read from any position, or null when the bytes are not here.</returns>
    public Stream? Open(string sha256)
    {
        foreach (var path in new[] { PathOf(sha256), StagedPathOf(sha256) })
        {
            if (File.Exists(path))
                return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1 << 16, FileOptions.SequentialScan);
        }
        return null;
    }

    /// <summary>All bytes, or null when they are not here.</summary>
    public byte[]? Read(string sha256)
    {
        using var stream = Open(sha256);
        if (stream is null)
            return null;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>Destroys the bytes, where law or safety demands it: an entry says so beforehand.</summary>
    public void Destroy(string sha256)
    {
        foreach (var path in new[] { PathOf(sha256), StagedPathOf(sha256) }.Where(File.Exists))
        {
            if (OperatingSystem.IsWindows())
                File.SetAttributes(path, FileAttributes.Normal);
            File.Delete(path);
        }
    }

    /// <summary>The path of the bytes below the inquiry, with forward slashes: for lists and links.</summary>
    public string RelativePathOf(string sha256) => $"{Path.GetFileName(place)}/{sha256[..2]}/{sha256}";

    /// <summary>Every file in the store's place, in order of its path below it.</summary>
    public IEnumerable<string> Files() => Directory.Exists(place)
        ? Directory.EnumerateFiles(place, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        : [];

    /// <summary>Whether a file stands where bytes of its hash would stand, and what its bytes hash to; null where it is gone by now.</summary>
    public (bool InPlace, string Sha256)? Check(string file)
    {
        if (HashOf(file) is not { } sha256)
            return null;
        return (IsHash(Path.GetFileName(file)) && PathOf(Path.GetFileName(file)) == file && sha256 == Path.GetFileName(file), sha256);
    }

    /// <summary>Whether the bytes are here, whole: waiting in staging, where a run that acknowledged them did not come to move them yet, or in their place.</summary>
    public bool IsWhole(string sha256) => HashOf(StagedPathOf(sha256)) == sha256 || HashOf(PathOf(sha256)) == sha256;

    private static string? HashOf(string file)
    {
        if (!File.Exists(file))
            return null;
        try
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1, FileOptions.SequentialScan);
            return Convert.ToHexStringLower(SHA256.HashData(stream));
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private string PathOf(string sha256) => Path.Combine(place, sha256[..2], sha256);

    private string StagedPathOf(string sha256) => Path.Combine(staging, sha256);

    private string NewTemporary()
    {
        Directory.CreateDirectory(staging);
        return Path.Combine(staging, $"{Guid.NewGuid():n}.part");
    }

    private static bool IsHash(string name) => name.Length == 64 && name.All(char.IsAsciiHexDigitLower);
}
