namespace Rapporteur.Archive;

/// <summary>Files that operating systems and programs leave for themselves: accounted for, never documents.</summary>
internal static class SystemFiles
{
    private static readonly HashSet<string> Names =
        new(StringComparer.OrdinalIgnoreCase) { ".DS_Store", "Thumbs.db", "desktop.ini", ".directory", ".localized", "__MACOSX", ".Spotlight-V100", ".Trashes" };

    /// <summary>Whether a path leads to such a file, or through such a folder.</summary>
    public static bool Is(string path) => path.Split('/').Any(name =>
        Names.Contains(name) || name.StartsWith("._", StringComparison.Ordinal) || name.StartsWith("~$", StringComparison.Ordinal));
}
