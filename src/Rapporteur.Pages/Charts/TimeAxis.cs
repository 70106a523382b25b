using NodaTime;

namespace Rapporteur.Pages;

/// <summary>How wide a column of an axis is.</summary>
public enum TimeUnit
{
    /// <summary>A day.</summary>
    Day,

    /// <summary>A week, from Monday.</summary>
    Week,

    /// <summary>A month.</summary>
    Month,

    /// <summary>A year.</summary>
    Year,

    /// <summary>Ten years.</summary>
    Decade,
}

/// <summary>An extent of days with a weight, for choosing what an axis shows.</summary>
/// <param name="First">First day, or null where it is open.</param>
/// <param name="Last">Last day, included, or null where it is open.</param>
/// <param name="Weight">How many things have it.</param>
public readonly record struct TimeExtent(LocalDate? First, LocalDate? Last, int Weight = 1)
{
    /// <summary>Whether both ends are known.</summary>
    public bool IsClosed => First is not null && Last is not null;
}

/// <summary>A label under an axis.</summary>
/// <param name="At">Day that it stands at.</param>
/// <param name="Label">Its text.</param>
/// <param name="IsYear">Whether it begins a year: set stronger.</param>
public readonly record struct TimeTick(LocalDate At, string Label, bool IsYear);

/// <summary>
/// An axis of whole columns. It shows where most of the things are; few that lie far away are left to be told beside the chart,
/// so that one date of 1825 does not press a summer of 1936 into a line.
/// </summary>
public sealed class TimeAxis
{
    private TimeAxis(TimeUnit unit, LocalDate start, LocalDate end)
    {
        Unit = unit;
        Start = start;
        End = end;
        var columns = new List<LocalDate>();
        for (var column = start; column < end; column = Next(unit, column))
            columns.Add(column);
        Columns = columns;
    }

    /// <summary>What a column is.</summary>
    public TimeUnit Unit { get; }

    /// <summary>The first day.</summary>
    public LocalDate Start { get; }

    /// <summary>The day after the last.</summary>
    public LocalDate End { get; }

    /// <summary>The first day of each column.</summary>
    public IReadOnlyList<LocalDate> Columns { get; }

    /// <summary>Number of days.</summary>
    public int Days => Period.DaysBetween(Start, End);

    /// <summary>An axis in the finest unit, not finer than asked for, that has at most so many columns; null where nothing is dated.</summary>
    public static TimeAxis? For(IEnumerable<TimeExtent> extents, TimeUnit finest, int mostColumns)
    {
        var closed = extents.Where(extent => extent.IsClosed).ToList();
        if (closed.Count == 0)
            return null;
        var (first, last) = Window(closed);
        var unit = finest;
        while (unit < TimeUnit.Decade && ColumnsBetween(unit, first, last) > mostColumns)
            unit++;
        return new TimeAxis(unit, Floor(unit, first), Next(unit, Floor(unit, last)));
    }

    /// <summary>An axis of days over the densest stretch of at most so many; null where nothing is dated.</summary>
    public static TimeAxis? OfDays(IEnumerable<TimeExtent> extents, int mostDays)
    {
        var closed = extents.Where(extent => extent.IsClosed).ToList();
        if (closed.Count == 0)
            return null;
        var (first, last) = Window(closed);
        if (Period.DaysBetween(first, last) >= mostDays)
            (first, last) = DensestStretch(closed, mostDays - 1);
        return new TimeAxis(TimeUnit.Day, first, last.PlusDays(1));
    }

    /// <summary>The column that a day falls in: 0 and up, -1 before the axis, the number of columns after it.</summary>
    public int ColumnOf(LocalDate day)
    {
        if (day < Start)
            return -1;
        if (day >= End)
            return Columns.Count;
        var (low, high) = (0, Columns.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = Columns[middle] <= day ? (middle, high) : (low, middle - 1);
        }
        return low;
    }

    /// <summary>Where a day begins, as a share of the axis (0 to 1 within it).</summary>
    public double Position(LocalDate day) => (double)Period.DaysBetween(Start, day) / Days;

    /// <summary>The first day after a column.</summary>
    public LocalDate EndOf(int column) => column + 1 < Columns.Count ? Columns[column + 1] : End;

    /// <summary>Labels for months, years or decades, so many at most.</summary>
    public IReadOnlyList<TimeTick> Ticks(Words words, int most)
    {
        var months = Days <= 31 * most ? 1 : Days <= 93 * most ? 3 : 0;
        if (months > 0 && Unit <= TimeUnit.Month)
            return WithBeginning(Every(months).ToList(), most)
                .Select((day, index) => new TimeTick(day, MonthLabel(words, day, index == 0), day.Month == 1)).ToList();
        var years = new[] { 1, 2, 5, 10, 20, 50, 100, 1000 }.First(step => Days / 365.25 / step <= most || step == 1000);
        return Every(12).Where(day => day.Year % years == 0)
            .Select(day => new TimeTick(day, day.Year.ToString(System.Globalization.CultureInfo.InvariantCulture), true)).ToList();
    }

    /// <summary>Adds the beginning of the axis where the first month has enough room before the next.</summary>
    private List<LocalDate> WithBeginning(List<LocalDate> days, int most)
    {
        var room = days.Count == 0 ? Days : Period.DaysBetween(Start, days[0]);
        if (room > 0 && room * most > Days)
            days.Insert(0, Start);
        return days;
    }

    private static string MonthLabel(Words words, LocalDate day, bool isFirst)
    {
        var name = words[$"month.short.{day.Month}"];
        return day.Month == 1 || isFirst ? $"{name} {day.Year}" : name;
    }

    private IEnumerable<LocalDate> Every(int months)
    {
        var day = new LocalDate(Start.Year, 1, 1);
        for (; day < End; day = day.PlusMonths(months))
            if (day >= Start)
                yield return day;
    }

    /// <summary>From the first to the last day, unless a few far ones would stretch that to more than three times what most need.</summary>
    private static (LocalDate First, LocalDate Last) Window(List<TimeExtent> extents)
    {
        var first = extents.Min(extent => extent.First!.Value);
        var last = extents.Max(extent => extent.Last!.Value);
        var middles = extents.Select(extent => (Day: Middle(extent), extent.Weight)).OrderBy(point => point.Day).ToList();
        var (early, late) = (Quantile(middles, 0.06), Quantile(middles, 0.94));
        var most = Math.Max(Period.DaysBetween(early, late), 60);
        if (Period.DaysBetween(first, last) <= 3 * most)
            return (first, last);
        var margin = most / 8;
        return (LocalDate.Max(first, early.PlusDays(-margin)), LocalDate.Min(last, late.PlusDays(margin)));
    }

    private static (LocalDate First, LocalDate Last) DensestStretch(List<TimeExtent> extents, int days)
    {
        var middles = extents.Select(extent => (Day: Middle(extent), extent.Weight)).OrderBy(point => point.Day).ToList();
        var (best, bestFrom, weight, end) = (-1L, middles[0].Day, 0L, 0);
        for (var from = 0; from < middles.Count; from++)
        {
            for (; end < middles.Count && middles[end].Day <= middles[from].Day.PlusDays(days); end++)
                weight += middles[end].Weight;
            if (weight > best)
                (best, bestFrom) = (weight, middles[from].Day);
            weight -= middles[from].Weight;
        }
        return (bestFrom, bestFrom.PlusDays(days));
    }

    private static LocalDate Middle(TimeExtent extent) =>
        extent.First!.Value.PlusDays(Period.DaysBetween(extent.First.Value, extent.Last!.Value) / 2);

    private static LocalDate Quantile(List<(LocalDate Day, int Weight)> points, double share)
    {
        var rest = share * points.Sum(point => (long)point.Weight);
        foreach (var (day, weight) in points)
        {
            rest -= weight;
            if (rest <= 0)
                return day;
        }
        return points[^1].Day;
    }

    private static int ColumnsBetween(TimeUnit unit, LocalDate first, LocalDate last) => unit switch
    {
        TimeUnit.Day => Period.DaysBetween(first, last) + 1,
        TimeUnit.Week => Period.DaysBetween(Floor(unit, first), last) / 7 + 1,
        TimeUnit.Month => (last.Year - first.Year) * 12 + last.Month - first.Month + 1,
        TimeUnit.Year => last.Year - first.Year + 1,
        _ => last.Year / 10 - first.Year / 10 + 1,
    };

    private static LocalDate Floor(TimeUnit unit, LocalDate day) => unit switch
    {
        TimeUnit.Day => day,
        TimeUnit.Week => day.PlusDays(1 - (int)day.DayOfWeek),
        TimeUnit.Month => new LocalDate(day.Year, day.Month, 1),
        TimeUnit.Year => new LocalDate(day.Year, 1, 1),
        _ => new LocalDate(Math.Max(day.Year / 10 * 10, 1), 1, 1),
    };

    private static LocalDate Next(TimeUnit unit, LocalDate start) => unit switch
    {
        TimeUnit.Day => start.PlusDays(1),
        TimeUnit.Week => start.PlusWeeks(1),
        TimeUnit.Month => start.PlusMonths(1),
        TimeUnit.Year => start.PlusYears(1),
        _ => start.PlusYears(10),
    };
}
