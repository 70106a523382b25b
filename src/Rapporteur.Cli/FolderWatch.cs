using System.Security.Cryptography;
using System.Text;

namespace Rapporteur.Cli;

/// <summary>
/// Waits until something in a folder has changed and then been quiet for a while, so that a file that is still being copied is not taken in
/// by half. The system's notices make it quick; looking again now and then makes it sure, where notices are lost or there are none (shares,
/// many folders).
/// </summary>
internal sealed class FolderWatch : IDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(1), LookAgain = TimeSpan.FromSeconds(10);

    private static readonly EnumerationOptions All = new() { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint };

    private readonly string folder;
    private readonly AutoResetEvent noticed = new(false);
    private readonly FileSystemWatcher? watcher;
    private string seen;

    /// <summary>Watches a folder from now on.</summary>
    public FolderWatch(string folder)
    {
        this.folder = folder;
        watcher = Watcher();
        seen = Look();
    }

    /// <summary>Waits for a change that has come to rest.</summary>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <returns>Whether there is one; else the waiting was ended.</returns>
    public bool Wait(CancellationToken cancellation)
    {
        while (WaitHandle.WaitAny([cancellation.WaitHandle, noticed], LookAgain) != 0)
        {
            var now = Look();
            if (now == seen)
                continue;
            for (var before = ""; before != now; now = Look())
            {
                before = now;
                if (cancellation.WaitHandle.WaitOne(Quiet))
                    return false;
            }
            seen = now;
            return true;
        }
        return false;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        watcher?.Dispose();
        noticed.Dispose();
    }

    private FileSystemWatcher? Watcher()
    {
        try
        {
            var made = new FileSystemWatcher(folder) { IncludeSubdirectories = true };
            made.Created += (_, _) => noticed.Set();
            made.Changed += (_, _) => noticed.Set();
            made.Renamed += (_, _) => noticed.Set();
            made.Error += (_, _) => noticed.Set();
            made.EnableRaisingEvents = true;
            return made;
        }
        catch (Exception world) when (world is IOException or UnauthorizedAccessException or ArgumentException or PlatformNotSupportedException)
        {
            return null;
        }
    }

    /// <summary>What lies in the folder, by names, sizes and times; inquiries in it are not looked at, since a run writes to them.</summary>
    private string Look()
    {
        var lines = new DirectoryInfo(folder).EnumerateFiles("*", All)
            .Where(file => !file.FullName.Contains(Rapporteur.Storage.InquiryFolder.Ending + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            .Select(Line).Order(StringComparer.Ordinal);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var line in lines)
            hash.AppendData(Encoding.UTF8.GetBytes(line));
        return Convert.ToHexString(hash.GetHashAndReset());
    }

    private static string Line(FileInfo file)
    {
        try
        {
            return $"{file.FullName}\n{file.Length}\n{file.LastWriteTimeUtc.Ticks}\n";
        }
        catch (IOException)
        {
            // It went away while it was looked at.
            return "";
        }
    }
}
