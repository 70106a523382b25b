namespace Rapporteur.Lists;

/// <summary>Guesses which columns are what, by their headings; the person who takes the list in corrects the guess.</summary>
public static class MappingGuess
{
    /// <summary>The mapping that headings suggest; columns of which nothing is known are left out.</summary>
    /// <param name="headings">The headings.</param>
    /// <param name="act">What the list says was done to everybody in it, or null.</param>
    public static ColumnMapping Of(IReadOnlyList<string> headings, string? act = null)
    {
        var kinds = headings.Select(heading => (Heading: heading, Kind: HeadingWords.KindOf(heading))).Where(column => column.Kind is not null).ToList();
        // "Name" beside "Surname" is the given name, "Nom" beside "Prénom" the surname.
        var (hasSurname, hasGiven) = (kinds.Exists(column => column.Kind == PersonKinds.Surname), kinds.Exists(column => column.Kind == PersonKinds.Given));
        var columns = new SortedDictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var (heading, found) in kinds)
        {
            var kind = found! switch
            {
                PersonKinds.Name when hasSurname && !hasGiven => PersonKinds.Given,
                PersonKinds.Name when hasGiven && !hasSurname => PersonKinds.Surname,
                _ => found!,
            };
            if (PersonKinds.Several.Contains(kind))
                columns[kind] = [.. columns.GetValueOrDefault(kind, []), heading];
            else
                columns.TryAdd(kind, [heading]);
        }
        return new ColumnMapping(columns, act);
    }
}
