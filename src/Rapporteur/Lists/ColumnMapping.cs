namespace Rapporteur.Lists;

/// <summary>Which columns of a list of persons are what: guessed, shown, corrected, kept with the list, and used again for its next edition.</summary>
/// <param name="Columns">By kind of <see cref="PersonKinds"/>, the headings of the columns, in the order in which their words are joined.</param>
/// <param name="Act">What the list says was done to everybody in it, where no column says so; or null.</param>
/// <param name="Orders">By heading, the order of day and month in it, of <see cref="DayOrders"/>, where it makes a difference.</param>
public sealed record ColumnMapping(SortedDictionary<string, string[]> Columns, string? Act = null, SortedDictionary<string, string>? Orders = null)
{
    /// <summary>The headings of a kind.</summary>
    public IReadOnlyList<string> Of(string kind) => Columns.GetValueOrDefault(kind, []);

    /// <summary>The mapping under other headings: columns that are not there are left out.</summary>
    public ColumnMapping Under(IReadOnlyList<string> headings)
    {
        var there = headings.ToHashSet(StringComparer.Ordinal);
        var columns = new SortedDictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var (kind, names) in Columns)
        {
            if (names.Where(there.Contains).ToArray() is { Length: > 0 } left)
                columns[kind] = left;
        }
        return this with { Columns = columns };
    }

    /// <summary>The mapping with some kinds mapped otherwise; a kind without headings is left out, and so are headings without a kind.</summary>
    /// <param name="corrections">Kinds, each with its headings.</param>
    public ColumnMapping With(IEnumerable<(string Kind, string[] Headings)> corrections)
    {
        var columns = new SortedDictionary<string, string[]>(Columns, StringComparer.Ordinal);
        foreach (var (kind, headings) in corrections)
        {
            // A column is one thing: what is mapped by hand is no longer what was guessed.
            foreach (var (other, guessed) in columns.ToList())
            {
                var left = guessed.Except(headings, StringComparer.OrdinalIgnoreCase).ToArray();
                if (left.Length == 0)
                    columns.Remove(other);
                else if (left.Length < guessed.Length)
                    columns[other] = left;
            }
            columns.Remove(kind);
            if (kind.Length > 0 && headings.Length > 0)
                columns[kind] = headings;
        }
        return this with { Columns = columns };
    }
}

/// <summary>In which order day and month stand in dates of numbers.</summary>
public static class DayOrders
{
    /// <summary>06.04.1937 is 6 April.</summary>
    public const string DayFirst = "day-first";

    /// <summary>06/04/1937 is 4 June.</summary>
    public const string MonthFirst = "month-first";

    /// <summary>Both.</summary>
    public static IReadOnlyList<string> All { get; } = [DayFirst, MonthFirst];
}
