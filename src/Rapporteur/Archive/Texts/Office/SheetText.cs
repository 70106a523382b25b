using System.Text;

namespace Rapporteur.Archive.Texts.Office;

/// <summary>
/// The sheets of a spreadsheet as text: the name of a sheet on a line, its rows below it, a tab between cells, an empty line between
/// sheets. White space within a cell is folded; empty cells and rows behind the last that holds anything are left out.
/// </summary>
/// <param name="most">The most characters.</param>
internal sealed class SheetText(int most)
{
    /// <summary>Repeated cells and rows are written as a number, and may claim to be any; no list of persons says one thing so often.</summary>
    private const int MostRepeated = 1_000;

    private readonly StringBuilder text = new();
    private int emptyCells, emptyRows;
    private bool hasCells;

    /// <summary>Begins a sheet.</summary>
    public void Sheet(string name)
    {
        Append(text.Length > 0 ? "\n\n" : "");
        Append(Folded(name));
        (emptyCells, emptyRows, hasCells) = (0, 0, false);
    }

    /// <summary>Adds a cell, some times over.</summary>
    public void Cell(string value, int repeated = 1)
    {
        var cell = Folded(value);
        if (cell.Length == 0)
        {
            emptyCells += Math.Min(repeated, MostRepeated);
            return;
        }
        for (var i = 0; i < Math.Min(repeated, MostRepeated); i++)
        {
            if (!hasCells)
                Append(new string('\n', Math.Min(emptyRows, MostRepeated) + 1));
            Append(new string('\t', emptyCells + (hasCells ? 1 : 0)));
            Append(cell);
            (hasCells, emptyCells, emptyRows) = (true, 0, 0);
        }
    }

    /// <summary>Ends a row, which may stand for several empty ones.</summary>
    public void EndRow(int repeated = 1)
    {
        if (!hasCells)
            emptyRows += Math.Min(repeated, MostRepeated);
        (emptyCells, hasCells) = (0, false);
    }

    /// <inheritdoc />
    public override string ToString() => text.Append('\n').ToString();

    private void Append(string added)
    {
        if (text.Length + added.Length > most)
            throw new UnpackingRefusedException();
        text.Append(added);
    }

    private static string Folded(string cell) => string.Join(' ', cell.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
