using NodaTime;

namespace Rapporteur.Chronology;

/// <summary>
/// A date as far as it is known: EDTF, levels 0 to 2 of ISO 8601-2, with what it says of the thing that it dates (<see cref="Extent"/>) and
/// the calendar
/// in which the source reckoned. Every value is a date that can be: there is no 30 February, no interval that ends before it starts, no
/// empty set.
/// The default value is <c>XXXX</c>, a year of which no digit is known. Equality is of all that is stated, not of bounds.
/// </summary>
public readonly partial struct UncertainDate : IEquatable<UncertainDate>, ISpanParsable<UncertainDate>
{
    private const short NoOffset = 0;
    private const short OffsetOrigin = 20_000;

    private readonly IntervalEnd start;
    private readonly IntervalEnd end;
    private readonly UncertainDate[]? members;
    private readonly int secondOfDayPlusOne;
    private readonly short offsetFromOrigin;

    private UncertainDate(
        DateForm form, in IntervalEnd start, in IntervalEnd end, UncertainDate[]? members, Extent extent, DateCalendar calendar,
        int secondOfDayPlusOne = 0, short offsetFromOrigin = NoOffset)
    {
        Form = form;
        this.start = start;
        this.end = end;
        this.members = members;
        Extent = form == DateForm.OneOf ? Extent.Within : extent;
        Calendar = calendar;
        this.secondOfDayPlusOne = secondOfDayPlusOne;
        this.offsetFromOrigin = offsetFromOrigin;
    }

    /// <summary>What the date is made of.</summary>
    public DateForm Form { get; }

    /// <summary>
    /// Whether the thing dated happened within the date or lasted throughout it. One of several (<c>[..]</c>) is always within.
    /// </summary>
    public Extent Extent { get; }

    /// <summary>The calendar of the source; the digits here are Gregorian.</summary>
    public DateCalendar Calendar { get; }

    /// <summary>The finest unit stated by a single date, or by the start of an interval or the first of a set.</summary>
    public DatePrecision Precision =>
        members is null ? (start.Kind == IntervalEndKind.Date ? start : end).Date.Precision : members[0].Precision;

    /// <summary>Whether any part of it is marked <c>?</c> or <c>%</c>.</summary>
    public bool IsUncertain => (AnyQualification & Qualification.Uncertain) != 0;

    /// <summary>Whether any part of it is marked <c>~</c> or <c>%</c>.</summary>
    public bool IsApproximate => (AnyQualification & Qualification.Approximate) != 0;

    /// <summary>The time of day of a single day, where the text states one (level 0).</summary>
    public LocalTime? TimeOfDay => secondOfDayPlusOne == 0 ? null : LocalTime.FromSecondsSinceMidnight(secondOfDayPlusOne - 1);

    /// <summary>The difference from UTC of <see cref="TimeOfDay"/>, where the text states one.</summary>
    public Offset? OffsetFromUtc => offsetFromOrigin == NoOffset ? null : Offset.FromSeconds((offsetFromOrigin - OffsetOrigin) * 60);

    /// <summary>The start of an interval as a date of its own; null when it is no interval, or open or unknown there.</summary>
    public UncertainDate? Start =>
        Form == DateForm.Interval && start.Kind == IntervalEndKind.Date ? Single(start.Date).With(Calendar) : null;

    /// <summary>The end of an interval as a date of its own; null when it is no interval, or open or unknown there.</summary>
    public UncertainDate? End => Form == DateForm.Interval && end.Kind == IntervalEndKind.Date ? Single(end.Date).With(Calendar) : null;

    /// <summary>
    /// Whether the interval goes back without a start or on without an end (<c>..</c>): as opposed to one that is not known.
    /// </summary>
    public bool IsOpen => Form == DateForm.Interval && (start.Kind == IntervalEndKind.Open || end.Kind == IntervalEndKind.Open);

    /// <summary>The members of a set (single dates and intervals), in the order written; empty for other forms.</summary>
    public IReadOnlyList<UncertainDate> Members => members ?? [];

    /// <summary>The first day that it can touch; null where it is open or unknown, or before the year -9998.</summary>
    public LocalDate? Earliest => DayCount.ToLocalDate(EarliestDay);

    /// <summary>The last day that it can touch; null where it is open or unknown, or after the year 9999.</summary>
    public LocalDate? Latest => DayCount.ToLocalDate(LatestDay);

    /// <summary>The same date, saying something else of the thing that it dates.</summary>
    public UncertainDate With(Extent extent) => new(Form, start, end, members, extent, Calendar, secondOfDayPlusOne, offsetFromOrigin);

    /// <summary>The same date, from a source that reckoned in that calendar. The digits stay as they are.</summary>
    public UncertainDate With(DateCalendar calendar) =>
        new(Form, start, end, members, Extent, calendar, secondOfDayPlusOne, offsetFromOrigin);

    /// <summary>The same date with every component qualified besides; a time of day is dropped, since EDTF has no sign for it.</summary>
    public UncertainDate Qualified(Qualification by)
    {
        if (by == Qualification.None)
            return this;
        var qualified = members?.Select(member => member.Qualified(by)).ToArray();
        return new(Form, Qualified(start, by), Qualified(end, by), qualified, Extent, Calendar);
    }

    private static IntervalEnd Qualified(IntervalEnd end, Qualification by) =>
        end.Kind == IntervalEndKind.Date ? new IntervalEnd(end.Date.Qualified(by)) : end;

    private Qualification AnyQualification => members is null
        ? start.Date.AnyQualification | end.Date.AnyQualification
        : members.Aggregate(Qualification.None, (all, member) => all | member.AnyQualification);

    /// <inheritdoc />
    public bool Equals(UncertainDate other) =>
        Form == other.Form && Extent == other.Extent && Calendar == other.Calendar && start == other.start && end == other.end
        && secondOfDayPlusOne == other.secondOfDayPlusOne && offsetFromOrigin == other.offsetFromOrigin
        && Members.SequenceEqual(other.Members);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is UncertainDate other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(Form);
        hash.Add(Extent);
        hash.Add(start);
        hash.Add(end);
        hash.Add(secondOfDayPlusOne);
        foreach (var member in Members)
            hash.Add(member);
        return hash.ToHashCode();
    }

    /// <summary>Whether all that is stated is equal. For equal times see <see cref="IsSameTimeAs"/>.</summary>
    public static bool operator ==(UncertainDate left, UncertainDate right) => left.Equals(right);

    /// <summary>Whether anything that is stated differs.</summary>
    public static bool operator !=(UncertainDate left, UncertainDate right) => !left.Equals(right);
}
