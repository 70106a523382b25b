namespace Rapporteur.Coding.Lists;

/// <summary>Guesses how a list is mapped, by its headings; the person who takes it in corrects the guess.</summary>
internal static class ListGuess
{
    private const int RowsLookedAt = 20;

    /// <summary>The row of headings: the first of those that name most fields; null where none names two.</summary>
    public static ListRow? Header(IReadOnlyList<ListRow> rows) => rows.Take(RowsLookedAt)
        .Select(row => (Row: row, Fields: row.Cells.Select(cell => ListWords.FieldOf(cell.Value)).OfType<string>().Distinct().Count()))
        .Where(row => row.Fields >= 2).OrderByDescending(row => row.Fields).ThenBy(row => row.Row.Number).FirstOrDefault().Row;

    /// <summary>The mapping that headings suggest; the act may stand in the heading of the date ("Arrested", «Дата ареста»).</summary>
    public static ListMapping Mapping(ListRow header)
    {
        var columns = new SortedDictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var cell in header.Cells)
        {
            if (ListWords.FieldOf(cell.Value) is not { } field || field != ListFields.Victim && columns.ContainsKey(field) && !IsUpperEnd(field, cell.Value))
                continue;
            columns[field] = [.. columns.GetValueOrDefault(field, []), cell.Value];
        }
        // "Number of detentions" says what is counted, whatever the gathering was.
        var counted = ActIn(header, ListFields.Count);
        if (counted is not null)
            columns.Remove(ListFields.Act);
        return new ListMapping(counted ?? (columns.ContainsKey(ListFields.Act) ? null : ActIn(header, ListFields.When)), "asserted", columns);
    }

    private static string? ActIn(ListRow header, string field) =>
        header.Cells.Where(cell => ListWords.FieldOf(cell.Value) == field).Select(cell => ListWords.ActOf(cell.Value)).FirstOrDefault(found => found is not null);

    /// <summary>An estimate may stand in two columns, at least and at most.</summary>
    private static bool IsUpperEnd(string field, string heading) => field == ListFields.Count && heading.Contains("high", StringComparison.OrdinalIgnoreCase);
}
