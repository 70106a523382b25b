using NodaTime;

namespace Rapporteur.Chronology;

// How dates are made, other than from text.
public readonly partial struct UncertainDate
{
    /// <summary>
    /// A day. A day of another calendar than the Gregorian is converted; for one of <see cref="CalendarSystem.Julian"/>, <see
    /// cref="Calendar"/> says so.
    /// </summary>
    public static UncertainDate OfDay(LocalDate day)
    {
        var iso = day.WithCalendar(CalendarSystem.Iso);
        return OfDay(iso.Year, iso.Month, iso.Day)
            .With(day.Calendar == CalendarSystem.Julian ? DateCalendar.Julian : DateCalendar.Gregorian);
    }

    /// <summary>A day of the Gregorian calendar.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is not -9999 to 9999, or there is no such day.</exception>
    public static UncertainDate OfDay(int year, int month, int day)
    {
        CheckMonth(year, month);
        ArgumentOutOfRangeException.ThrowIfLessThan(day, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(day, DayCount.DaysInMonth(year, month));
        return Single(PartialDate.OfDay(year, month, day));
    }

    /// <summary>A month of the Gregorian calendar.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is not -9999 to 9999, or the month not 1 to 12.</exception>
    public static UncertainDate OfMonth(int year, int month)
    {
        CheckMonth(year, month);
        return Single(PartialDate.OfMonth(year, month));
    }

    /// <summary>A month of the Julian calendar: the interval of the Gregorian days that it covers.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such month, or it reaches beyond what NodaTime counts.</exception>
    public static UncertainDate OfJulianMonth(int year, int month)
    {
        var first = new LocalDate(year, month, 1, CalendarSystem.Julian);
        return Interval(OfDay(first), OfDay(first.PlusMonths(1).PlusDays(-1)));
    }

    /// <summary>A year of the Julian calendar, begun on 1 January: the interval of the Gregorian days that it covers.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year reaches beyond what NodaTime counts.</exception>
    public static UncertainDate OfJulianYear(int year) =>
        Interval(OfDay(new LocalDate(year, 1, 1, CalendarSystem.Julian)), OfDay(new LocalDate(year, 12, 31, CalendarSystem.Julian)));

    /// <summary>A day that the source gives in both calendars ("25 October (7 November) 1917").</summary>
    /// <param name="julian">The digits of the Old Style day.</param>
    /// <param name="gregorian">The New Style day.</param>
    /// <returns>The day, or null when the two do not agree.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such Julian day.</exception>
    public static UncertainDate? OfBothCalendars((int Year, int Month, int Day) julian, LocalDate gregorian)
    {
        var converted = new LocalDate(julian.Year, julian.Month, julian.Day, CalendarSystem.Julian).WithCalendar(CalendarSystem.Iso);
        return converted == gregorian.WithCalendar(CalendarSystem.Iso) ? OfDay(converted).With(DateCalendar.Both) : null;
    }

    /// <summary>
    /// The same digits read as Old Style: the day in the Gregorian calendar, or the interval of the days that the Julian month or year
    /// covers; of an interval both ends.
    /// </summary>
    /// <returns>The date, or null for sets, seasons, dates with unknown digits or parts, and what NodaTime does not count.</returns>
    public UncertainDate? FromOldStyle()
    {
        if (Form == DateForm.Interval)
        {
            var (first, last) = (Start?.FromOldStyle(), End?.FromOldStyle());
            if (first is null && Start is not null || last is null && End is not null)
                return null;
            var (from, to) = (first?.Start ?? first, last?.End ?? last);
            return from is null ? Until(to!.Value) : to is null ? Since(from.Value) : Interval(from.Value, to.Value);
        }
        if (Form != DateForm.Single || AnyQualification != Qualification.None || Earliest is not { Year: > 0 } day || Latest is not { } end)
            return null;
        return Precision switch
        {
            DatePrecision.Day when day == end => OfDay(new LocalDate(day.Year, day.Month, day.Day, CalendarSystem.Julian)),
            DatePrecision.Month when day.Month == end.Month && day.Year == end.Year => OfJulianMonth(day.Year, day.Month),
            DatePrecision.Year when day.Year == end.Year => OfJulianYear(day.Year),
            _ => null,
        };
    }

    /// <summary>A part of a year.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is not -9999 to 9999, or the season is none.</exception>
    public static UncertainDate OfSeason(int year, Season season)
    {
        if (!Enum.IsDefined(season))
            throw new ArgumentOutOfRangeException(nameof(season));
        CheckMonth(year, 1);
        return Single(PartialDate.OfMonth(year, 1) with { Month = (byte)season, Precision = DatePrecision.Season });
    }

    /// <summary>A year.</summary>
    /// <param name="year">Up to 9,999,999,999,999,999 in either direction; 0 is the year before 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year is beyond that.</exception>
    public static UncertainDate OfYear(long year)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, DayCount.GreatestYear);
        ArgumentOutOfRangeException.ThrowIfLessThan(year, -DayCount.GreatestYear);
        return Single(PartialDate.OfYear(year));
    }

    /// <summary>Some year of a decade: <c>193X</c>.</summary>
    /// <param name="firstYear">A year of the decade, 0 to 9999; its last digit does not matter.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year is not 0 to 9999.</exception>
    public static UncertainDate OfDecade(int firstYear) => Masked(firstYear, knownDigits: 3);

    /// <summary>Some year of a century: <c>19XX</c>.</summary>
    /// <param name="firstYear">A year of the century, 0 to 9999; its last two digits do not matter.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year is not 0 to 9999.</exception>
    public static UncertainDate OfCentury(int firstYear) => Masked(firstYear, knownDigits: 2);

    /// <summary>An interval from one single date to another.</summary>
    /// <exception cref="ArgumentException">One of them is no single date, or the end is before the start.</exception>
    public static UncertainDate Interval(UncertainDate from, UncertainDate to, Extent extent = Extent.Within)
    {
        var interval = Between(EndOf(from), EndOf(to)).With(extent).With(from.Calendar);
        return interval.IsInOrder() ? interval : throw new ArgumentException("The end is before the start.", nameof(to));
    }

    /// <summary>An interval without an end: <c>1932/..</c>, or <c>1932/</c> when it had one that is not known.</summary>
    /// <exception cref="ArgumentException">It is no single date.</exception>
    public static UncertainDate Since(UncertainDate from, bool isEndUnknown = false, Extent extent = Extent.Within) =>
        Between(EndOf(from), isEndUnknown ? IntervalEnd.Unknown : IntervalEnd.Open).With(extent).With(from.Calendar);

    /// <summary>An interval without a start: <c>../1936</c>, or <c>/1936</c> when it had one that is not known.</summary>
    /// <exception cref="ArgumentException">It is no single date.</exception>
    public static UncertainDate Until(UncertainDate to, bool isStartUnknown = false, Extent extent = Extent.Within) =>
        Between(isStartUnknown ? IntervalEnd.Unknown : IntervalEnd.Open, EndOf(to)).With(extent).With(to.Calendar);

    /// <summary>One of several dates, not known which.</summary>
    /// <param name="members">
    /// Single dates and intervals; sets among them are taken apart, an unknown end is written as an open one, a time of day is dropped.
    /// </param>
    /// <exception cref="ArgumentException">
    /// There is none, or another than the first is open at its start, or than the last at its end.
    /// </exception>
    public static UncertainDate OneOf(params IEnumerable<UncertainDate> members) => SetOf(DateForm.OneOf, MembersOf(members));

    /// <summary>Every one of several dates.</summary>
    /// <param name="members">
    /// Single dates and intervals; sets among them are taken apart, an unknown end is written as an open one, a time of day is dropped.
    /// </param>
    /// <exception cref="ArgumentException">
    /// There is none, or another than the first is open at its start, or than the last at its end.
    /// </exception>
    public static UncertainDate AllOf(params IEnumerable<UncertainDate> members) => SetOf(DateForm.AllOf, MembersOf(members));

    internal static UncertainDate Single(in PartialDate date) =>
        new(DateForm.Single, new IntervalEnd(date), default, null, Extent.Within, DateCalendar.Gregorian);

    internal static UncertainDate Between(in IntervalEnd start, in IntervalEnd end) =>
        new(DateForm.Interval, start, end, null, Extent.Within, DateCalendar.Gregorian);

    internal static UncertainDate SetOf(DateForm form, UncertainDate[] members) =>
        new(form, default, default, members, Extent.Within, DateCalendar.Gregorian);

    internal static UncertainDate AtTime(PartialDate date, int secondOfDay, int? offsetMinutes) =>
        new(DateForm.Single, new IntervalEnd(date), default, null, Extent.Within, DateCalendar.Gregorian,
            secondOfDay + 1, offsetMinutes is { } minutes ? (short)(minutes + OffsetOrigin) : NoOffset);

    /// <summary>Whether some reading of the end is not before some reading of the start.</summary>
    internal bool IsInOrder() =>
        start.Kind != IntervalEndKind.Date || end.Kind != IntervalEndKind.Date || start.Date.IsPlainlyNotAfter(end.Date)
        || start.Date.EarliestReading()!.Value.First <= end.Date.LatestReading()!.Value.Last;

    private static void CheckMonth(int year, int month)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9999);
        ArgumentOutOfRangeException.ThrowIfLessThan(year, -9999);
        ArgumentOutOfRangeException.ThrowIfLessThan(month, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, 12);
    }

    private static UncertainDate Masked(int year, int knownDigits)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(year);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9999);
        var unit = PartialDate.PowerOfTen(4 - knownDigits);
        return Single(new PartialDate { Year = year - year % unit, KnownDigits = (byte)((1 << knownDigits) - 1) });
    }

    private static IntervalEnd EndOf(UncertainDate date) => date.Form == DateForm.Single
        ? new IntervalEnd(date.start.Date)
        : throw new ArgumentException("An interval goes from one single date to another.", nameof(date));

    private static UncertainDate[] MembersOf(IEnumerable<UncertainDate> dates)
    {
        var flat = dates.SelectMany(date => date.members ?? [date]).Select(date => date.AsMember()).ToArray();
        if (flat.Length == 0)
            throw new ArgumentException("A set has at least one member.", nameof(dates));
        if (flat.Skip(1).Any(date => date.start.Kind == IntervalEndKind.Open)
            || flat.SkipLast(1).Any(date => date.end.Kind == IntervalEndKind.Open))
            throw new ArgumentException("Only the start of the first and the end of the last member can be open.", nameof(dates));
        if (flat.Any(date => date.start.Kind == IntervalEndKind.Open && date.end.Kind == IntervalEndKind.Open))
            throw new ArgumentException("A member has a date.", nameof(dates));
        return flat;
    }

    private UncertainDate AsMember() =>
        new(Form, KnownOrOpen(start), KnownOrOpen(end), null, Extent.Within, DateCalendar.Gregorian);

    private static IntervalEnd KnownOrOpen(IntervalEnd end) => end.Kind == IntervalEndKind.Unknown ? IntervalEnd.Open : end;
}
