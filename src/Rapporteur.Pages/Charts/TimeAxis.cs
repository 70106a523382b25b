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

/// <summary>A column of an axis.</summary>
/// <param name="First">Its first day.</param>
/// <param name="End">The day after its last.</param>
public readonly record struct TimeColumn(LocalDate First, LocalDate End);

/// <summary>
/// An axis of whole columns over one period, or over several with a break between: it shows where things are, and leaves out the
/// empty years between. What lies in no period is told beside the chart.
/// </summary>
public sealed class TimeAxis
{
    private const int MostPeriods = 4;
    private const double BreakShare = 0.022;

    private readonly List<(LocalDate Start, LocalDate End, double Left, double Width)> periods = [];

    private TimeAxis(TimeUnit unit, IEnumerable<TimePeriod> shown)
    {
        Unit = unit;
        var whole = Whole(unit, shown);
        var room = 1 - BreakShare * (whole.Count - 1);
        var days = whole.Sum(period => (double)Period.DaysBetween(period.Start, period.End));
        var left = 0.0;
        foreach (var (start, end) in whole)
        {
            var width = room * Period.DaysBetween(start, end) / days;
            periods.Add((start, end, left, width));
            left += width + BreakShare;
        }
        Columns = periods.SelectMany(period => ColumnsOf(unit, period.Start, period.End)).ToList();
    }

    /// <summary>What a column is.</summary>
    public TimeUnit Unit { get; }

    /// <summary>The first day.</summary>
    public LocalDate Start => periods[0].Start;

    /// <summary>The day after the last.</summary>
    public LocalDate End => periods[^1].End;

    /// <summary>The columns, in order of time.</summary>
    public IReadOnlyList<TimeColumn> Columns { get; }

    /// <summary>Where the periods end and begin again, as shares of the axis: what is drawn as a break.</summary>
    public IEnumerable<(double From, double To)> Breaks =>
        periods.Zip(periods.Skip(1), (before, after) => (before.Left + before.Width, after.Left));

    /// <summary>Number of days shown.</summary>
    public int Days => periods.Sum(period => Period.DaysBetween(period.Start, period.End));

    /// <summary>An axis in the finest unit, from the one asked for, that has so few columns; null where nothing is dated.</summary>
    public static TimeAxis? For(IEnumerable<TimeExtent> extents, TimeUnit finest, int mostColumns)
    {
        var closed = extents.Where(extent => extent.IsClosed).ToList();
        if (closed.Count == 0)
            return null;
        var shown = TimePeriods.Of(closed, MostPeriods);
        var unit = finest;
        while (unit < TimeUnit.Decade && Whole(unit, shown).Sum(period => ColumnsOf(unit, period.Start, period.End).Count()) > mostColumns)
            unit++;
        return new TimeAxis(unit, shown);
    }

    /// <summary>An axis of days over the densest stretch of at most so many; null where nothing is dated.</summary>
    public static TimeAxis? OfDays(IEnumerable<TimeExtent> extents, int mostDays)
    {
        var closed = extents.Where(extent => extent.IsClosed).ToList();
        if (closed.Count == 0)
            return null;
        var shown = TimePeriods.Of(closed, 1)[0];
        return new TimeAxis(TimeUnit.Day, [shown.Days > mostDays ? DensestStretch(closed, mostDays - 1) : shown]);
    }

    /// <summary>The column that a day falls in, or null where the axis does not show it.</summary>
    public int? ColumnOf(LocalDate day) =>
        FirstEndingAfter(day) is var index && index < Columns.Count && Columns[index].First <= day ? index : null;

    /// <summary>The columns that an extent touches; empty where the axis shows none of it.</summary>
    public IEnumerable<int> ColumnsOf(LocalDate first, LocalDate last)
    {
        for (var index = FirstEndingAfter(first); index < Columns.Count && Columns[index].First <= last; index++)
            yield return index;
    }

    private int FirstEndingAfter(LocalDate day)
    {
        var (low, high) = (0, Columns.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Columns[middle].End > day ? (low, middle) : (middle + 1, high);
        }
        return low;
    }

    /// <summary>Whether the axis shows any of an extent.</summary>
    public bool Shows(LocalDate? first, LocalDate? last) =>
        first is { } from && last is { } to && periods.Any(period => from < period.End && to >= period.Start);

    /// <summary>Where a day begins, as a share of the axis: 0 to 1; a day in a break lies where the break begins.</summary>
    public double Position(LocalDate day)
    {
        var (start, end, left, width) = periods.FindLast(period => period.Start <= day) is { Width: > 0 } found ? found : periods[0];
        var share = (double)Period.DaysBetween(start, day) / Period.DaysBetween(start, end);
        return left + width * Math.Clamp(share, 0, 1);
    }

    /// <summary>Where the part of an extent that is shown begins and ends, as shares of the axis.</summary>
    public (double From, double To) Position(LocalDate first, LocalDate last)
    {
        var from = periods.Find(period => period.End > first);
        var to = periods.FindLast(period => period.Start <= last);
        var end = last >= to.End ? to.Left + to.Width : Position(last) + to.Width / Period.DaysBetween(to.Start, to.End);
        return (first < from.Start ? from.Left : Position(first), end);
    }

    /// <summary>Labels for every seventh day, for months, years or decades, so many at most.</summary>
    public IReadOnlyList<TimeTick> Ticks(Words words, int most) =>
        periods.SelectMany(period => Ticks(period, words, Math.Max(1, (int)(most * period.Width)))).ToList();

    private IEnumerable<TimeTick> Ticks((LocalDate Start, LocalDate End, double Left, double Width) period, Words words, int most)
    {
        var days = Period.DaysBetween(period.Start, period.End);
        if (Unit == TimeUnit.Day && days <= 7 * most)
            return Enumerable.Range(0, (days + 6) / 7).Select(week => period.Start.PlusWeeks(week))
                .Select((day, index) => new TimeTick(day, $"{day.Day} {MonthLabel(words, day, index == 0)}", false));
        var months = days <= 31 * most ? 1 : days <= 93 * most ? 3 : 0;
        if (months > 0 && Unit <= TimeUnit.Month)
            return WithBeginning(Every(period.Start, period.End, months), period.Start, days / most)
                .Select((day, index) => new TimeTick(day, MonthLabel(words, day, index == 0), day.Month == 1));
        var years = new[] { 1, 2, 5, 10, 20, 50, 100, 1000 }.First(step => days / 365.25 / step <= most || step == 1000);
        var round = Every(period.Start, period.End, 12).Where(day => day.Year % years == 0);
        return WithBeginning(round, period.Start, days / most).Select(day => new TimeTick(day, YearLabel(day), true));
    }

    /// <summary>Adds the beginning of a period where there is room for its label before the next.</summary>
    private static List<LocalDate> WithBeginning(IEnumerable<LocalDate> round, LocalDate start, int room)
    {
        var days = round.ToList();
        if (days.Count == 0 || Period.DaysBetween(start, days[0]) > room)
            days.Insert(0, start);
        return days;
    }

    private static string MonthLabel(Words words, LocalDate day, bool isFirst)
    {
        var name = words[$"month.short.{day.Month}"];
        return day.Month == 1 || isFirst ? $"{name} {YearLabel(day)}" : name;
    }

    private static string YearLabel(LocalDate day) => day.Year.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<LocalDate> Every(LocalDate start, LocalDate end, int months)
    {
        for (var day = new LocalDate(start.Year, 1, 1); day < end; day = day.PlusMonths(months))
            if (day >= start)
                yield return day;
    }

    private static TimePeriod DensestStretch(List<TimeExtent> extents, int days)
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
        return new(bestFrom, bestFrom.PlusDays(days));
    }

    private static LocalDate Middle(TimeExtent extent) =>
        extent.First!.Value.PlusDays(Period.DaysBetween(extent.First.Value, extent.Last!.Value) / 2);

    /// <summary>Periods widened to whole columns; those that meet then are one.</summary>
    private static List<(LocalDate Start, LocalDate End)> Whole(TimeUnit unit, IEnumerable<TimePeriod> shown)
    {
        var whole = new List<(LocalDate Start, LocalDate End)>();
        foreach (var period in shown)
        {
            var (start, end) = (Floor(unit, period.First), Next(unit, Floor(unit, period.Last)));
            if (whole.Count > 0 && start <= whole[^1].End)
                whole[^1] = (whole[^1].Start, LocalDate.Max(end, whole[^1].End));
            else
                whole.Add((start, end));
        }
        return whole;
    }

    private static IEnumerable<TimeColumn> ColumnsOf(TimeUnit unit, LocalDate start, LocalDate end)
    {
        for (var column = start; column < end; column = Next(unit, column))
            yield return new(column, Next(unit, column));
    }

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
        _ => new LocalDate(start.Year / 10 * 10 + 10, 1, 1),
    };
}
