using System.Globalization;

namespace Rapporteur.Ledger;

/// <summary>
/// Where the parts of a ledger lie. Nothing but the ledger lies in its folder; the lock and temporary files lie in the
/// work folder, which must be on the same volume, so that a rename is one step.
/// </summary>
internal sealed class LedgerLayout(string folder, string? workFolder = null)
{
    internal const string CheckpointName = "checkpoint";
    internal const string VerifierKeyName = "log.vkey";
    internal const string KeysName = "log.keys";
    internal const string JournalFolderName = "journal";

    internal string Folder { get; } = Path.GetFullPath(folder);

    internal string Checkpoint => PathOf(CheckpointName);

    internal string VerifierKey => PathOf(VerifierKeyName);

    internal string JournalFolder => PathOf(JournalFolderName);

    internal string WorkFolder { get; } = Path.GetFullPath(workFolder ?? folder + ".work");

    internal string Lock => Path.Combine(WorkFolder, "ledger.lock");

    internal string Temporary => Path.Combine(WorkFolder, "ledger.tmp");

    /// <summary>The full path of something below the ledger's folder, from its relative path with '/'.</summary>
    internal string PathOf(string relative) => Path.Combine(Folder, relative.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>The relative path of the journal whose first entry has this index.</summary>
    internal static string JournalName(long first) => string.Create(CultureInfo.InvariantCulture, $"{JournalFolderName}/{first}");

    /// <summary>The indexes at which journals on disk start, in order.</summary>
    internal IReadOnlyList<long> Journals() => !Directory.Exists(JournalFolder)
        ? []
        : [.. Directory.EnumerateFiles(JournalFolder)
            .Select(path => Path.GetFileName(path))
            .Select(name => long.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var first) ? first : -1)
            .Where(first => first >= 0).Order()];

    /// <summary>A whole file; null when there is none. Readers let the writer replace and remove what they hold open.</summary>
    internal byte[]? ReadAll(string relative)
    {
        try
        {
            using var file = OpenRead(relative);
            var bytes = new byte[file.Length];
            file.ReadExactly(bytes);
            return bytes;
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    internal FileStream OpenRead(string relative) => new(PathOf(relative), new FileStreamOptions
    {
        Mode = FileMode.Open,
        Access = FileAccess.Read,
        Share = FileShare.ReadWrite | FileShare.Delete,
        Options = FileOptions.SequentialScan,
    });
}
