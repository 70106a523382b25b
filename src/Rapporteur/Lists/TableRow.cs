using System.Globalization;

namespace Rapporteur.Lists;

/// <summary>A row of a table, as it stands there.</summary>
/// <param name="Number">Its number in the file or the sheet, from 1, as RFC 7111 counts: the heading is a row too.</param>
/// <param name="Cells">What its cells hold, with the white space around it taken off; line breaks within a cell are kept.</param>
public sealed record TableRow(int Number, IReadOnlyList<string> Cells)
{
    /// <summary>Why it cannot be trusted to be one row, or null.</summary>
    public Refusal? Problem { get; init; }

    /// <summary>Places of cells whose formula has no stored result.</summary>
    public IReadOnlyList<int> Unreckoned { get; init; } = [];

    /// <summary>Whether nothing stands in it.</summary>
    public bool IsBlank => Problem is null && Cells.All(cell => cell.Length == 0);

    /// <summary>The cell at a place; empty where the row is shorter.</summary>
    public string At(int column) => column < Cells.Count ? Cells[column] : "";
}

/// <summary>The way back to a row or a cell, as a fragment of RFC 7111 (<c>row=12</c>, <c>cell=12,3</c>), behind the name of its sheet where there is one.</summary>
public static class CellReference
{
    /// <summary>A row.</summary>
    /// <param name="sheet">The sheet, or null.</param>
    /// <param name="row">Its number, from 1.</param>
    public static string Of(string? sheet, int row) => Behind(sheet, string.Create(CultureInfo.InvariantCulture, $"row={row}"));

    /// <summary>A cell.</summary>
    /// <param name="sheet">The sheet, or null.</param>
    /// <param name="row">The number of its row, from 1.</param>
    /// <param name="column">The number of its column, from 1.</param>
    public static string Of(string? sheet, int row, int column) => Behind(sheet, string.Create(CultureInfo.InvariantCulture, $"cell={row},{column}"));

    private static string Behind(string? sheet, string fragment) => sheet is null ? $"#{fragment}" : $"{sheet}#{fragment}";
}
