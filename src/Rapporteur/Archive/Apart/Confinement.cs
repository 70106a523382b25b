using System.Runtime.InteropServices;

namespace Rapporteur.Archive.Apart;

/// <summary>
/// What a reading process gives up before its first document, where the system lets it: to write files, to leave a dump of its memory,
/// to open many files (setrlimit(2), on Linux).
/// </summary>
internal static partial class Confinement
{
    private const int FileSize = 1, CoreSize = 4, OpenFiles = 7;
    private const ulong FewFiles = 256;

    /// <summary>Gives it up; what the system refuses is left as it is.</summary>
    public static void Apply()
    {
        if (!OperatingSystem.IsLinux())
            return;
        Limit(FileSize, 0);
        Limit(CoreSize, 0);
        Limit(OpenFiles, FewFiles);
    }

    private static void Limit(int resource, ulong most)
    {
        var limit = new Pair(most, most);
        _ = Set(resource, in limit);
    }

    [LibraryImport("libc", EntryPoint = "setrlimit")]
    private static partial int Set(int resource, in Pair limit);

    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct Pair(ulong Soft, ulong Hard);
}
