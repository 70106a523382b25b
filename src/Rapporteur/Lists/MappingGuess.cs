namespace Rapporteur.Lists;

/// <summary>Guesses which columns are what, by their headings; the person who takes the list in corrects the guess.</summary>
public static class MappingGuess
{
    private const int RowsLookedAt = 200;

    /// <summary>The mapping that headings suggest; columns of which nothing is known are left out.</summary>
    /// <param name="headings">The headings.</param>
    /// <param name="rows">Some of the rows: a column of numbers names nobody, whatever stands over it.</param>
    public static ColumnMapping Of(IReadOnlyList<string> headings, IReadOnlyList<TableRow>? rows = null)
    {
        var there = headings.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var found = headings.Select((heading, at) => (Heading: heading, Read: IsRepeated(heading, there) ? null : HeadingWords.Read(heading), At: at)).Where(column => column.Read is not null)
            .Where(column => !IsOfName(column.Read!.Value.Kind) || HasLetters(rows ?? [], column.At))
            .Select(column => (column.Heading, column.Read!.Value.Kind, column.Read.Value.Words)).ToList();
        var (hasSurname, hasGiven) = (found.Exists(column => column.Kind == PersonKinds.Surname), found.Exists(column => column.Kind == PersonKinds.Given));
        var columns = new SortedDictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var kind in found.GroupBy(column => Beside(column.Kind, hasSurname, hasGiven), StringComparer.Ordinal))
        {
            // The column whose heading says most: "date of arrest" before "year".
            columns[kind.Key] = PersonKinds.Several.Contains(kind.Key) ? [.. kind.Select(column => column.Heading)] : [kind.MaxBy(column => column.Words).Heading];
        }
        // Beside surname and given name only what is headed as a whole name is one: it stands in where those are empty.
        if (hasSurname && hasGiven && columns.TryGetValue(PersonKinds.Name, out var names) && HeadingWords.Read(names[0]) is not { IsWhole: true })
            columns.Remove(PersonKinds.Name);
        return new ColumnMapping(columns);
    }

    private static bool IsOfName(string kind) => kind is PersonKinds.Name or PersonKinds.Surname or PersonKinds.Given or PersonKinds.Second or PersonKinds.Alias;

    private static bool HasLetters(IReadOnlyList<TableRow> rows, int at) =>
        rows.Select(row => row.At(at)).Where(cell => cell.Length > 0).Take(RowsLookedAt).ToList() is var cells && (cells.Count == 0 || cells.Count(cell => cell.Any(char.IsLetter)) * 2 > cells.Count);

    /// <summary>What stands in an object under the name of a field of the row itself speaks of that field: its source, a note on it.</summary>
    private static bool IsRepeated(string heading, HashSet<string> there) => heading.LastIndexOf('.') is var dot and > 0 && there.Contains(heading[(dot + 1)..]);

    /// <summary>"Name" beside "Surname" is the given name, "Nom" beside "Prénom" the surname.</summary>
    private static string Beside(string kind, bool hasSurname, bool hasGiven) => kind switch
    {
        PersonKinds.Name when hasSurname && !hasGiven => PersonKinds.Given,
        PersonKinds.Name when hasGiven && !hasSurname => PersonKinds.Surname,
        _ => kind,
    };
}
