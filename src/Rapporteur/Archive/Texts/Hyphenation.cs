namespace Rapporteur.Archive.Texts;

/// <summary>
/// Joins words that are broken over a line end. The hyphen goes, unless it belongs to the word: before a capital, in numbers
/// ("twenty-three"), before the particles of
/// French and Russian, or where the page writes the word with its hyphen elsewhere.
/// </summary>
internal static class Hyphenation
{
    private static readonly HashSet<string> FirstParts = new(StringComparer.OrdinalIgnoreCase)
    {
        "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "vingt", "trente", "quarante", "cinquante",
        "soixante", "quatre", "dix",
        "anti", "ex", "non", "vice", "semi", "экс", "вице", "по", "кое", "из", "во", "в",
    };

    private static readonly HashSet<string> LastParts = new(StringComparer.OrdinalIgnoreCase)
    {
        "il", "elle", "ils", "elles", "on", "je", "tu", "nous", "vous", "ce", "ci", "là", "t", "le", "la", "les", "lui", "leur", "moi",
        "même", "mêmes", "dire",
        "то", "либо", "нибудь", "ка", "таки",
    };

    /// <summary>The lines with broken words joined at the end of the first of the two, line feeds between lines.</summary>
    public static string Joined(List<string> lines)
    {
        var wholeWords = lines.SelectMany(line => line.Split(' ')).Select(Bare).Where(word => word.Contains('-'))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (BrokenEnd(lines[i]) is not { } first || lines[i + 1].Length == 0 || !char.IsLetter(lines[i + 1][0]))
                continue;
            var space = lines[i + 1].IndexOf(' ');
            var second = space < 0 ? lines[i + 1] : lines[i + 1][..space];
            var isSoft = lines[i][^1] == '\u00AD';
            var keeps = !isSoft && KeepsHyphen(first, Bare(second), wholeWords);
            lines[i] = lines[i][..^1] + (keeps ? "-" : "") + second;
            lines[i + 1] = space < 0 ? "" : lines[i + 1][(space + 1)..];
            if (lines[i + 1].Length == 0)
                lines.RemoveAt(i + 1);
        }
        return string.Join('\n', lines).Replace("\u00AD", "", StringComparison.Ordinal);
    }

    /// <summary>The part of a word before a hyphen at the end of a line; null where there is none.</summary>
    private static string? BrokenEnd(string line)
    {
        if (line.Length < 3 || line[^1] is not ('-' or '\u2010' or '\u00AD') || !char.IsLetter(line[^2]))
            return null;
        return Bare(line[(line.LastIndexOf(' ') + 1)..^1]);
    }

    private static bool KeepsHyphen(string first, string second, HashSet<string> wholeWords) =>
        char.IsUpper(second.FirstOrDefault()) && !first.All(char.IsUpper)
        || FirstParts.Contains(first) || LastParts.Contains(second) || wholeWords.Contains($"{first}-{second}");

    private static string Bare(string word) => word.Trim(',', '.', ';', ':', '!', '?', '"', '«', '»', '“', '”', '(', ')');
}
