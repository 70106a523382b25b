using System.Diagnostics;

namespace Rapporteur.Ledger;

/// <summary>
/// The right to write: held by whoever has the lock file open. The operating system takes it back when the process
/// ends, however it ends; the file itself stays and means nothing.
/// </summary>
internal static class WriterLock
{
    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromMilliseconds(25);

    /// <exception cref="LedgerException"><see cref="LedgerFailure.Busy"/>.</exception>
    internal static FileStream Take(string path, TimeSpan timeout)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
            }
            catch (IOException held) when (held is not (DirectoryNotFoundException or PathTooLongException or FileNotFoundException))
            {
                if (waited.Elapsed >= timeout)
                {
                    throw new LedgerException(LedgerFailure.Busy, "Another writer holds the ledger.", held);
                }
            }

            Thread.Sleep(BetweenAttempts);
        }
    }
}
