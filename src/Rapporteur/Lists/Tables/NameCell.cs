using System.Text.RegularExpressions;
using Rapporteur.Names.Written;

namespace Rapporteur.Lists.Tables;

/// <summary>A cell with the whole name of a person, or of several.</summary>
internal static partial class NameCell
{
    private const int FewestWords = 2, StemLength = 4;

    /// <summary>
    /// The names in a cell: parted by semicolons, slashes or line breaks; by commas only where what stands between is a whole name each
    /// time, as of a family.
    /// </summary>
    public static IReadOnlyList<string> NamesIn(string cell)
    {
        if (cell.AsSpan().IndexOfAny(";/\n,") < 0)
            return [cell];
        var parts = cell.Split([';', '/', '\n', '\r'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(part => part.Any(char.IsLetter)).ToArray();
        if (parts.Length > 1)
            return parts;
        var between = cell.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return between.Length > 1 && AreOfOneFamily(between) ? between : [cell];
    }

    /// <summary>
    /// A name as it is read: where two spaces part it, or its surname was written first and with a comma, the surname stands before a
    /// comma; else the words in their order.
    /// </summary>
    public static string Read(string written, out NameFlags flags)
    {
        var gap = Gap().Match(written.Trim());
        var name = CellWords.NameOf(gap.Success ? $"{gap.Groups[1].Value}, {gap.Groups[2].Value}" : written);
        flags = NeedsParsing(name) ? WrittenName.Parse(name).Flags : NameFlags.None;
        return name;
    }

    /// <summary>Whether there is more in a name than words, so that it is worth being taken apart.</summary>
    private static bool NeedsParsing(string name) =>
        name.Contains('?') || name.Contains('&') || name.Count(char.IsWhiteSpace) is var spaces && (spaces == 0 || spaces > 3) || name.StartsWith("un", StringComparison.OrdinalIgnoreCase)
        || name.Contains(" and ", StringComparison.Ordinal) || name.Contains(" et ", StringComparison.Ordinal) || name.Contains(" с ", StringComparison.Ordinal) || name.Contains(" и ", StringComparison.Ordinal)
        || name.StartsWith("N.", StringComparison.OrdinalIgnoreCase) || name.StartsWith("неизв", StringComparison.OrdinalIgnoreCase);

    /// <summary>Every part is a name of two words or more, and all begin with the same surname, as its forms for men and women do.</summary>
    private static bool AreOfOneFamily(string[] parts) => parts.All(part => part.Count(char.IsWhiteSpace) >= FewestWords - 1)
        && parts.Select(StemOf).Distinct(StringComparer.OrdinalIgnoreCase).Count() == 1;

    private static string StemOf(string name) => name[..Math.Min(StemLength, name.IndexOf(' '))];

    [GeneratedRegex(@"^(\p{L}[\p{L}'’ -]*?)\s{2,}(\p{L}[^\s].*)$")]
    private static partial Regex Gap();
}
