namespace Rapporteur.Publishing;

/// <summary>What an index is of.</summary>
public enum IndexOf
{
    /// <summary>Persons, by surname: a name may be that of several.</summary>
    Persons,

    /// <summary>Places.</summary>
    Places,

    /// <summary>Organisations.</summary>
    Organisations,
}

/// <summary>A name where a claim names it.</summary>
/// <param name="Written">As written there; a Russian name in the nominative.</param>
/// <param name="Exhibit">The exhibit.</param>
/// <param name="Claim">Handle of the claim: the anchor of its passage.</param>
/// <param name="Start">Where the passage begins, in code points of the text layer.</param>
public sealed record NamedAt(string Written, ExhibitReference Exhibit, string Claim, int Start);

/// <summary>One line of an index: a name in all its spellings, and where it stands.</summary>
/// <param name="Name">What is looked for: the surname, or the place, in its commonest spelling.</param>
/// <param name="Spellings">How it is written, commonest first, with the number of times; without what is written just like the name.</param>
/// <param name="Passages">How many passages name it.</param>
/// <param name="First">The first passage of each exhibit that names it, by number of the exhibit, <see cref="NameIndex.MostListed"/> at most.</param>
/// <param name="Exhibits">How many exhibits name it.</param>
/// <param name="PlaceKey">Names a place in links, where the gazetteer knows it; else null.</param>
public sealed record IndexedName(
    string Name, IReadOnlyList<(string Written, int Times)> Spellings, int Passages, IReadOnlyList<NamedAt> First, int Exhibits, string? PlaceKey);

/// <summary>Gathers names by a key that brings their spellings together: a pure function of what is named where.</summary>
public static class NameIndex
{
    /// <summary>Exhibits that a line names at most; a search finds the others.</summary>
    public const int MostListed = 40;

    /// <summary>The lines, in the order of the alphabet: by a Latin spelling where there is one, else by the key.</summary>
    /// <param name="named">Key, key of the place or null, and where; in any order.</param>
    /// <param name="headOf">What of a spelling is looked for: of a person the surname.</param>
    public static IReadOnlyList<IndexedName> Gather(IEnumerable<(string Key, string? PlaceKey, NamedAt At)> named, Func<string, string> headOf) =>
    [
        .. named.GroupBy(name => name.Key, StringComparer.Ordinal)
            .Select(group => (Line: Line([.. group.Select(name => name.At)], group.First().PlaceKey, headOf), group.Key))
            .OrderBy(line => Latin(line.Line, headOf) ?? line.Key, StringComparer.Ordinal).ThenBy(line => line.Key, StringComparer.Ordinal)
            .Select(line => line.Line),
    ];

    private static IndexedName Line(List<NamedAt> named, string? placeKey, Func<string, string> headOf)
    {
        var spellings = named.GroupBy(name => name.Written, StringComparer.Ordinal).Select(spelling => (Written: spelling.Key, Times: spelling.Count()))
            .OrderByDescending(spelling => spelling.Times).ThenBy(spelling => spelling.Written, StringComparer.Ordinal).ToList();
        var exhibits = named.GroupBy(name => name.Exhibit.Number).OrderBy(exhibit => exhibit.Key).ToList();
        var head = headOf(spellings[0].Written);
        return new IndexedName(
            head, [.. spellings.Where(spelling => spelling.Written != head)], named.Select(name => (name.Exhibit.Number, name.Start)).Distinct().Count(),
            [.. exhibits.Take(MostListed).Select(exhibit => exhibit.OrderBy(name => name.Start).ThenBy(name => name.Claim, StringComparer.Ordinal).First())],
            exhibits.Count, placeKey);
    }

    private static string? Latin(IndexedName line, Func<string, string> headOf) =>
        line.Spellings.Select(spelling => headOf(spelling.Written)).Prepend(line.Name).FirstOrDefault(spelling => spelling.Length > 0 && char.IsAsciiLetter(spelling[0]))?.ToLowerInvariant();
}
