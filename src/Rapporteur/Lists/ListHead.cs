namespace Rapporteur.Lists;

/// <summary>The headings of a table, of one row or of two, one above the other.</summary>
/// <param name="Headings">The headings, each once: a second of the same words has a number behind it, an empty one is named by its column.</param>
/// <param name="First">Number of the first row that is no heading.</param>
/// <param name="Exact">Whether every row must have as many cells: in delimited text, where cells may have slipped.</param>
public sealed record ListHead(IReadOnlyList<string> Headings, int First, bool Exact)
{
    private const int RowsLookedAt = 30;

    /// <summary>Finds the headings: the row, among the first, that has most words known of headings.</summary>
    /// <param name="table">The table.</param>
    /// <param name="row">The number of the row, where it is told; 0 for a table without headings, whose columns are named by their letters.</param>
    /// <returns>The headings, or <c>LS003</c>.</returns>
    public static Outcome<ListHead> Find(Table table, int? row = null)
    {
        var first = table.Rows().Take(Math.Max(RowsLookedAt, row ?? 0)).ToList();
        var exact = table.Form.Format == TableFormats.Delimited;
        if (row == 0)
            return new ListHead([.. Enumerable.Range(1, first.Select(r => r.Cells.Count).DefaultIfEmpty().Max()).Select(LetterOf)], 1, exact);
        if (first is [{ Number: 0 } names, ..])
            return new ListHead(names.Cells, 1, false);
        var found = row is { } told ? first.Find(r => r.Number == told) : Best(first);
        if (found is null)
            return ListsRefusals.NoHeadings.With(("rows", first.Count));
        var (above, below) = (Neighbour(first, found, -1), Neighbour(first, found, 1));
        if (row is null && below is not null && IsHeading(below, found))
            return new ListHead(Unique(Joined(found, below)), below.Number + 1, exact);
        return new ListHead(Unique(row is null && above is not null && IsAbove(above, found) ? Joined(above, found) : found.Cells), found.Number + 1, exact);
    }

    private static TableRow? Best(List<TableRow> rows) => rows.Select(row => (Row: row, Known: Known(row)))
        .Where(row => row.Known > 0).OrderByDescending(row => row.Known).ThenBy(row => row.Row.Number).FirstOrDefault().Row;

    /// <summary>How many different kinds the cells of a row name; a word of a name or a place in a row of data is hardly ever one.</summary>
    private static int Known(TableRow row) => row.Cells.Count(cell => cell.Length > 0 && char.IsDigit(cell[0])) * 2 > row.Cells.Count(cell => cell.Length > 0) ? 0 : row.Cells.Select(HeadingWords.KindOf).OfType<string>().Distinct().Count();

    private static TableRow? Neighbour(List<TableRow> rows, TableRow row, int step) => rows.Find(other => other.Number == row.Number + step);

    /// <summary>Whether a row below the headings is of headings too: it names kinds, under cells that are empty or the same above several.</summary>
    private static bool IsHeading(TableRow row, TableRow above) => Known(row) >= 2 && IsLabels(row) && Enumerable.Range(0, above.Cells.Count).Any(at => IsShared(above, at));

    /// <summary>Whether a row above the headings gathers some of them: words over several columns, and not the title of the table.</summary>
    private static bool IsAbove(TableRow row, TableRow below) =>
        IsLabels(row) && row.Cells.Count(cell => cell.Length > 0) >= 2 && Enumerable.Range(0, below.Cells.Count).Any(at => IsShared(row, at) && below.At(at).Length > 0);

    private static bool IsShared(TableRow row, int at) => row.At(at).Length == 0 ? at > 0 && row.Cells.Take(at).Any(cell => cell.Length > 0) : at > 0 && row.At(at) == row.At(at - 1);

    private static bool IsLabels(TableRow row) => row.Cells.All(cell => cell.Length < 60 && !cell.Any(char.IsDigit));

    /// <summary>Words over several columns stand before those of each.</summary>
    private static List<string> Joined(TableRow above, TableRow below)
    {
        var (joined, over) = (new List<string>(), "");
        for (var at = 0; at < Math.Max(above.Cells.Count, below.Cells.Count); at++)
        {
            over = above.At(at).Length > 0 ? above.At(at) : below.At(at).Length > 0 ? over : "";
            joined.Add(over.Length > 0 && below.At(at).Length > 0 && over != below.At(at) ? $"{over}: {below.At(at)}" : over.Length > 0 ? over : below.At(at));
        }
        return joined;
    }

    private static List<string> Unique(IReadOnlyList<string> headings)
    {
        var (unique, known) = (new List<string>(), new HashSet<string>(StringComparer.OrdinalIgnoreCase));
        foreach (var (at, heading) in headings.Index())
        {
            var name = heading.Length == 0 ? $"column {LetterOf(at + 1)}" : heading.ReplaceLineEndings(" ");
            for (var times = 2; !known.Add(name); times++)
                name = $"{heading} ({times})";
            unique.Add(name);
        }
        return unique;
    }

    /// <summary>The letters of a column, as spreadsheets have them: 1 is A, 28 is AB.</summary>
    private static string LetterOf(int column) => column <= 26 ? $"{(char)('A' + column - 1)}" : LetterOf((column - 1) / 26) + LetterOf((column - 1) % 26 + 1);
}
