namespace Rapporteur.Archive.Texts.Office;

/// <summary>Cells that are shown as one; only the first of them holds anything.</summary>
/// <param name="Top">The first row, from 1.</param>
/// <param name="Bottom">The last.</param>
/// <param name="Left">The first column, from 0.</param>
/// <param name="Right">The last.</param>
internal readonly record struct MergedCells(int Top, int Bottom, int Left, int Right);

/// <summary>Gives every cell that is merged what the first of them holds: a town that stands once beside ten names is the town of all ten.</summary>
internal sealed class MergedFilling(IEnumerable<MergedCells> merged)
{
    private const int MostColumns = 1_000;

    private readonly Queue<MergedCells> waiting = new(merged.Where(cells => cells.Right - cells.Left < MostColumns).OrderBy(cells => cells.Top).ThenBy(cells => cells.Left));
    private readonly List<(MergedCells Cells, string Value)> open = [];

    /// <summary>The row with its merged cells filled; rows come in their order.</summary>
    public SheetRow Fill(SheetRow row)
    {
        open.RemoveAll(cells => cells.Cells.Bottom < row.Number);
        while (waiting.TryPeek(out var next) && next.Top <= row.Number)
        {
            waiting.Dequeue();
            if (next.Top == row.Number && next.Left < row.Cells.Count)
                open.Add((next, row.Cells[next.Left]));
        }
        if (open.Count == 0)
            return row;
        var cells = row.Cells.ToList();
        foreach (var (place, value) in open)
        {
            while (cells.Count <= place.Right)
                cells.Add("");
            for (var at = place.Left; at <= place.Right; at++)
                cells[at] = value;
        }
        return row with { Cells = cells };
    }
}
