using System.Text.RegularExpressions;

namespace Rapporteur.Archive;

/// <summary>
/// Names that programs give to copies: "Copy of letter.txt", "letter (2).txt", "letter - Copy.txt", "letter — копия.txt". Of two files
/// of the same bytes the one without such a name is the exhibit, the other its duplicate.
/// </summary>
internal static partial class CopyNames
{
    /// <summary>Whether a path ends in such a name.</summary>
    public static bool IsOfCopy(string path) => Copy().IsMatch(Path.GetFileNameWithoutExtension(path));

    [GeneratedRegex(
        @"^(?:copy|copie|kopie|kopia|копия|копія)(?:\s*\(\d+\))?(?:\s+(?:of|de|von)|\s*[-–—])?\s"
        + @"|[\s_–—-](?:copy|copie|kopie|kopia|копия|копія)(?:\s*\(?\d{1,2}\)?)?$|\s?\(\d{1,2}\)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Copy();
}
