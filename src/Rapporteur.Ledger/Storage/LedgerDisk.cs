using System.Runtime.InteropServices;

namespace Rapporteur.Ledger;

/// <summary>
/// Every change that the ledger makes on disk, as few operations as will do: so that a test can count the flushes,
/// tear a write at any byte and crash after any operation. Reading needs no such layer.
/// </summary>
internal abstract class LedgerDisk
{
    /// <summary>Creates a folder and those above it.</summary>
    internal abstract void CreateFolder(string path);

    /// <summary>Opens a file for appending, created when missing, cut to <paramref name="length"/> bytes.</summary>
    internal abstract AppendFile OpenAppend(string path, long length);

    /// <summary>Puts content in the place of a file at once: flushed to <paramref name="temporary"/> first, then renamed.</summary>
    internal abstract void Replace(string path, string temporary, ReadOnlySpan<byte> content);

    /// <summary>Removes a file; none there is fine.</summary>
    internal abstract void Delete(string path);

    /// <summary>Removes a folder that is empty; none there, or not empty, is fine.</summary>
    internal abstract void DeleteFolder(string path);

    /// <summary>Makes the names in a folder durable: what was created, renamed or removed in it.</summary>
    internal abstract void FlushFolder(string path);
}

/// <summary>A file that only grows, or is cut back to an earlier length.</summary>
internal abstract class AppendFile : IDisposable
{
    /// <summary>Writes at the end.</summary>
    internal abstract void Append(ReadOnlySpan<byte> bytes);

    /// <summary>Makes what was written durable (fsync).</summary>
    internal abstract void Flush();

    /// <inheritdoc/>
    public abstract void Dispose();
}

/// <summary>The operating system's own disk.</summary>
internal sealed partial class PhysicalDisk : LedgerDisk
{
    private const int ReplaceAttempts = 50;
    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromMilliseconds(20);

    internal override void CreateFolder(string path) => Directory.CreateDirectory(path);

    internal override AppendFile OpenAppend(string path, long length) => new PhysicalAppendFile(path, length);

    internal override void Replace(string path, string temporary, ReadOnlySpan<byte> content)
    {
        using (var file = File.OpenHandle(temporary, FileMode.Create, FileAccess.Write, FileShare.None, FileOptions.None, content.Length))
        {
            RandomAccess.Write(file, content, 0);
            RandomAccess.FlushToDisk(file);
        }

        for (var attempt = 1; ; attempt++)
        {
            try
            {
                File.Move(temporary, path, overwrite: true);
                return;
            }
            catch (Exception held) when (OperatingSystem.IsWindows() && attempt < ReplaceAttempts
                && held is IOException or UnauthorizedAccessException)
            {
                // Windows refuses while a reader holds the old file open; readers hold it for an instant only.
                Thread.Sleep(BetweenAttempts);
            }
        }
    }

    internal override void Delete(string path)
    {
        if (File.Exists(path))
        {
            File.Delete(path);
        }
    }

    internal override void DeleteFolder(string path)
    {
        if (Directory.Exists(path) && !Directory.EnumerateFileSystemEntries(path).Any())
        {
            Directory.Delete(path);
        }
    }

    internal override void FlushFolder(string path)
    {
        // Windows makes names durable with the file; there is no call for a folder.
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var folder = OpenFolder(path, 0);
        if (folder < 0)
        {
            throw new IOException($"The folder cannot be opened (error {Marshal.GetLastPInvokeError()}).");
        }

        var failed = FlushDescriptor(folder) != 0;
        var error = Marshal.GetLastPInvokeError();
        _ = CloseDescriptor(folder);
        if (failed)
        {
            throw new IOException($"The folder cannot be flushed (error {error}).");
        }
    }

    // .NET opens no folders, and without a flush of its folder a new name can be lost with the power.
    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int OpenFolder(string path, int readOnly);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int FlushDescriptor(int descriptor);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    private static partial int CloseDescriptor(int descriptor);

    private sealed class PhysicalAppendFile : AppendFile
    {
        private readonly Microsoft.Win32.SafeHandles.SafeFileHandle _file;
        private long _length;

        internal PhysicalAppendFile(string path, long length)
        {
            _file = File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
            if (RandomAccess.GetLength(_file) != length)
            {
                RandomAccess.SetLength(_file, length);
                RandomAccess.FlushToDisk(_file);
            }

            _length = length;
        }

        internal override void Append(ReadOnlySpan<byte> bytes)
        {
            RandomAccess.Write(_file, bytes, _length);
            _length += bytes.Length;
        }

        internal override void Flush() => RandomAccess.FlushToDisk(_file);

        public override void Dispose() => _file.Dispose();
    }
}
