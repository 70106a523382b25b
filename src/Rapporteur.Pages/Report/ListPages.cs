namespace Rapporteur.Pages;

/// <summary>A page of a list.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Of">How many there are.</param>
/// <param name="Path">Its path.</param>
internal sealed record ListLink(int Number, int Of, string Path);

/// <summary>Gathers the rows of a long list and writes a page whenever one is full.</summary>
/// <param name="total">How many rows there will be.</param>
/// <param name="place">Folder of the pages.</param>
/// <param name="write">Writes a page: path, rows, and the pages before and after it.</param>
internal sealed class ListPages<TRow>(int total, string place, Action<string, IReadOnlyList<TRow>, ListLink?, ListLink?> write)
{
    /// <summary>Rows of a page.</summary>
    public const int Length = 400;

    private readonly int pages = Math.Max(1, (total + Length - 1) / Length);
    private readonly List<TRow> rows = [];
    private int number = 1;

    public void Add(TRow row)
    {
        if (rows.Count == Length)
            Write();
        rows.Add(row);
    }

    public void Finish()
    {
        if (rows.Count > 0 || number == 1)
            Write();
    }

    private void Write()
    {
        write(PathOf(number), rows.ToList(), Neighbour(number - 1), Neighbour(number + 1));
        rows.Clear();
        number++;
    }

    private ListLink? Neighbour(int page) => page >= 1 && page <= pages ? new(page, pages, PathOf(page)) : null;

    private string PathOf(int page) => page == 1 ? $"{place}/index.html" : $"{place}/{page}.html";
}
