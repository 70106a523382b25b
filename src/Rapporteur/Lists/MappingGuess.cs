namespace Rapporteur.Lists;

/// <summary>Guesses which columns are what, by their headings; the person who takes the list in corrects the guess.</summary>
public static class MappingGuess
{
    /// <summary>The mapping that headings suggest; columns of which nothing is known are left out.</summary>
    /// <param name="headings">The headings.</param>
    /// <param name="act">What the list says was done to everybody in it, or null.</param>
    public static ColumnMapping Of(IReadOnlyList<string> headings, string? act = null)
    {
        var found = headings.Select(heading => (Heading: heading, Read: HeadingWords.Read(heading))).Where(column => column.Read is not null)
            .Select(column => (column.Heading, column.Read!.Value.Kind, column.Read.Value.Words)).ToList();
        var (hasSurname, hasGiven) = (found.Exists(column => column.Kind == PersonKinds.Surname), found.Exists(column => column.Kind == PersonKinds.Given));
        var columns = new SortedDictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var kind in found.GroupBy(column => Beside(column.Kind, hasSurname, hasGiven), StringComparer.Ordinal))
        {
            // The column whose heading says most: "date of arrest" before "year".
            columns[kind.Key] = PersonKinds.Several.Contains(kind.Key) ? [.. kind.Select(column => column.Heading)] : [kind.MaxBy(column => column.Words).Heading];
        }
        return new ColumnMapping(columns, act);
    }

    /// <summary>"Name" beside "Surname" is the given name, "Nom" beside "Prénom" the surname.</summary>
    private static string Beside(string kind, bool hasSurname, bool hasGiven) => kind switch
    {
        PersonKinds.Name when hasSurname && !hasGiven => PersonKinds.Given,
        PersonKinds.Name when hasGiven && !hasSurname => PersonKinds.Surname,
        _ => kind,
    };
}
