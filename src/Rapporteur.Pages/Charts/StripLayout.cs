using NodaTime;
using Rapporteur.Publishing;

namespace Rapporteur.Pages;

/// <summary>Something that a strip draws one mark for.</summary>
/// <param name="Mark">Its shape.</param>
/// <param name="Coded">Full ink, or the grey of the machine.</param>
/// <param name="First">First day that it can be of.</param>
/// <param name="Last">Last day.</param>
/// <param name="Href">What it opens.</param>
/// <param name="Title">What it is, in words.</param>
public sealed record StripItem(Mark Mark, bool Coded, LocalDate? First, LocalDate? Last, string Href, string Title);

/// <summary>A mark at its place.</summary>
/// <param name="Item">What it stands for.</param>
/// <param name="X">Middle.</param>
/// <param name="Y">Middle.</param>
public readonly record struct PlacedMark(StripItem Item, double X, double Y);

/// <summary>The band of an extent longer than a column: its ends fade, unless the axis cuts it.</summary>
/// <param name="X">Left.</param>
/// <param name="Width">Width.</param>
/// <param name="Y">Top.</param>
/// <param name="Height">Height.</param>
/// <param name="Unseen">How many of its marks there was no room for.</param>
public readonly record struct PlacedBand(double X, double Width, double Y, double Height, int Unseen);

/// <summary>
/// Where the marks of one lane go: what is known to a column is stacked on the base line; what is vaguer lies under it, spread over
/// a band as long as its extent, one band for all of the same extent.
/// </summary>
public sealed class StripLayout
{
    private readonly TimeAxis axis;
    private readonly double width;
    private readonly double pitch;

    private StripLayout(TimeAxis axis, double width, double radius)
    {
        (this.axis, this.width, Radius) = (axis, width, radius);
        pitch = radius * 2 + 1.6;
    }

    /// <summary>Radius of a mark.</summary>
    public double Radius { get; }

    /// <summary>The base line, from the top of the lane.</summary>
    public double Base { get; private set; }

    /// <summary>Height of the lane with its bands.</summary>
    public double Height { get; private set; }

    /// <summary>The marks.</summary>
    public List<PlacedMark> Marks { get; } = [];

    /// <summary>The bands.</summary>
    public List<PlacedBand> Bands { get; } = [];

    /// <summary>Lays out a lane.</summary>
    /// <param name="items">Its things, in chronicle order; those that the axis does not show are left out.</param>
    /// <param name="axis">The axis.</param>
    /// <param name="width">Width of the axis.</param>
    /// <param name="mostHeight">Stacks are made to fit into this height where marks can be made small enough.</param>
    /// <param name="largest">The largest radius of a mark.</param>
    public static StripLayout Of(IReadOnlyList<StripItem> items, TimeAxis axis, double width, double mostHeight, double largest)
    {
        StripLayout layout;
        var radius = largest;
        do
        {
            layout = new StripLayout(axis, width, radius);
            layout.Place(items);
            radius -= 0.4;
        }
        while (layout.Base > mostHeight && radius >= 1.6);
        return layout;
    }

    private void Place(IReadOnlyList<StripItem> items)
    {
        var columns = new Dictionary<int, List<StripItem>>();
        var bands = new SortedDictionary<(LocalDate First, LocalDate Last), List<StripItem>>();
        foreach (var item in items)
        {
            if (!axis.Shows(item.First, item.Last) || item is not { First: { } first, Last: { } last })
                continue;
            if (axis.ColumnOf(first) is { } column && column == axis.ColumnOf(last))
                Under(columns, column).Add(item);
            else
                Under(bands, (first, last)).Add(item);
        }
        PlaceStacks(columns);
        PlaceBands(bands);
    }

    private void PlaceStacks(Dictionary<int, List<StripItem>> columns)
    {
        var rows = columns.Select(column => (column.Value.Count - 1) / Abreast(column.Key) + 1).DefaultIfEmpty(0).Max();
        Base = Math.Max(rows, 1) * pitch + 2;
        foreach (var (column, stack) in columns.OrderBy(column => column.Key))
        {
            var abreast = Math.Min(Abreast(column), stack.Count);
            var left = (LeftOf(column) + RightOf(column)) / 2 - (abreast - 1) * pitch / 2;
            foreach (var (index, item) in stack.Index())
                Marks.Add(new(item, left + index % abreast * pitch, Base - pitch / 2 - index / abreast * pitch - 1));
        }
    }

    private void PlaceBands(SortedDictionary<(LocalDate First, LocalDate Last), List<StripItem>> bands)
    {
        var taken = new List<(int Row, double Left, double Right)>();
        var rowHeight = pitch + 3;
        var shortestFirst = bands.OrderBy(band => Period.DaysBetween(band.Key.First, band.Key.Last)).ThenBy(band => band.Key.First);
        foreach (var ((first, last), items) in shortestFirst)
        {
            var (from, to) = axis.Position(first, last);
            var (left, right) = (from * width, Math.Max(to * width, from * width + pitch));
            var row = FreeRow(taken, left, right);
            taken.Add((row, left, right));
            PlaceBand(items, left, right, Base + 5 + row * rowHeight, rowHeight);
        }
        var rows = taken.Count == 0 ? 0 : taken.Max(band => band.Row) + 1;
        Height = Base + (rows == 0 ? 0 : 5 + rows * rowHeight);
    }

    /// <summary>A band and its marks, spread evenly over it; those without room are counted.</summary>
    private void PlaceBand(List<StripItem> items, double left, double right, double top, double height)
    {
        var shown = Math.Min(Math.Max(1, (int)((right - left) / pitch)), items.Count);
        var step = (right - left) / shown;
        for (var index = 0; index < shown; index++)
            Marks.Add(new(items[index], left + step * (index + 0.5), top + height / 2));
        Bands.Add(new(left, right - left, top + 0.5, height - 1, items.Count - shown));
    }

    private static int FreeRow(List<(int Row, double Left, double Right)> taken, double left, double right)
    {
        var row = 0;
        while (taken.Any(band => band.Row == row && band.Left < right + 4 && band.Right > left - 4))
            row++;
        return row;
    }

    private int Abreast(int column) => Math.Max(1, (int)((RightOf(column) - LeftOf(column) - 2) / pitch));

    private double LeftOf(int column) => axis.Position(axis.Columns[column].First) * width;

    private double RightOf(int column) => axis.Position(axis.Columns[column].First, axis.Columns[column].End.PlusDays(-1)).To * width;

    private static List<StripItem> Under<TKey>(IDictionary<TKey, List<StripItem>> groups, TKey key)
    {
        if (!groups.TryGetValue(key, out var group))
            groups[key] = group = [];
        return group;
    }
}
