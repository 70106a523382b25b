using NodaTime;
using Rapporteur.Chronology;

namespace Rapporteur.Scrutiny.Times;

/// <summary>
/// A date as told: the readings that it allows as it stands, and those that it allows when what is marked <c>?</c> or <c>~</c> is widened
/// by one unit on either side (a year by a year, a month by a month, a day by three days).
/// </summary>
internal sealed class TimeTold
{
    private const int DaysAround = 3;
    private static readonly LocalDate Epoch = new(1970, 1, 1);

    private TimeTold(Readings plain, Readings widened, bool isOpenAtEnd) => (Plain, Widened, IsOpenAtEnd) = (plain, widened, isOpenAtEnd);

    public Readings Plain { get; }

    public Readings Widened { get; }

    /// <summary>Whether it goes on without an end (<c>1932/..</c>).</summary>
    public bool IsOpenAtEnd { get; }

    /// <summary>The readings of a date.</summary>
    /// <param name="date">The date; the digits of one in Old Style are still Julian.</param>
    /// <param name="isOldStyle">Whether the digits are to be read as Julian.</param>
    public static TimeTold Of(UncertainDate date, bool isOldStyle = false)
    {
        var plain = ReadingsOf(date, isOldStyle, widened: false);
        var doubtful = date.IsApproximate || date.IsUncertain;
        var isOpenAtEnd = date is { Form: DateForm.Interval, IsOpen: true, End: null };
        return new(plain, doubtful ? ReadingsOf(date, isOldStyle, widened: true) : plain, isOpenAtEnd);
    }

    /// <summary>All of a date: what is said to have lasted "in 1932" lasted from the first day of that year to the last.</summary>
    public static TimeTold Whole(UncertainDate date)
    {
        if (date.Form != DateForm.Single)
            return Of(date.With(Extent.Throughout));
        Readings All(bool widened)
        {
            var hull = Hull(date, false, widened);
            return Readings.Lasting(new(hull.From, hull.From), new(hull.To, hull.To));
        }
        return new(All(false), All(true), isOpenAtEnd: false);
    }

    /// <summary>What lasted from one date to another; null is open on that side.</summary>
    public static TimeTold Lasting(UncertainDate? from, UncertainDate? to)
    {
        Readings Both(bool widened) => Readings.Lasting(
            from is { } begin ? Hull(begin, false, widened) : new(Stretch.Past, Stretch.Past),
            to is { } end ? Hull(end, false, widened) : new(Stretch.Future, Stretch.Future));
        return new(Both(false), Both(true), isOpenAtEnd: to is null);
    }

    /// <summary>The same, in either reading, with something done to it.</summary>
    public TimeTold With(Func<Readings, Readings> change)
    {
        var plain = change(Plain);
        return new(plain, ReferenceEquals(Plain, Widened) ? plain : change(Widened), IsOpenAtEnd);
    }

    /// <summary>What goes on without an end was said on some day, and nobody can have said more than until then.</summary>
    public TimeTold SaidOn(TimeTold? day) => !IsOpenAtEnd || day is null || day.Plain.Hull.To <= Plain.Begin.From
        ? this
        : new TimeTold(Readings.Lasting(Plain.Begin, Day(day)), Readings.Lasting(Widened.Begin, Day(day)), isOpenAtEnd: false);

    private static Stretch Day(TimeTold day) => day.Plain.Hull;

    private static Readings ReadingsOf(UncertainDate date, bool isOldStyle, bool widened)
    {
        if (date.Form is DateForm.OneOf or DateForm.AllOf)
            return Readings.Sometime([.. date.Members.Select(member => Hull(member, isOldStyle, widened))]);
        if (date.Form == DateForm.Single || date.Extent != Extent.Throughout)
            return Readings.Sometime(Hull(date, isOldStyle, widened));
        var begin = date.Start is { } start ? Hull(start, isOldStyle, widened) : new(Stretch.Past, Stretch.Past);
        // An end that is not known claims no more than the beginning; an open one claims everything.
        var end = date.End is { } last ? Hull(last, isOldStyle, widened)
            : date.IsOpen ? new(Stretch.Future, Stretch.Future) : new(begin.To, begin.To);
        return Readings.Lasting(begin, end);
    }

    /// <summary>From the first minute that a date can touch to the last.</summary>
    private static Stretch Hull(UncertainDate date, bool isOldStyle, bool widened)
    {
        var from = Minute(date.Earliest, isOldStyle) ?? Stretch.Past;
        var to = Minute(date.Latest?.PlusDays(1), isOldStyle) ?? Stretch.Future;
        if (date.TimeOfDay is { } time)
        {
            from += time.Hour * 60 + time.Minute;
            to = from + 1;
        }
        if (!widened || date.Form != DateForm.Single && date is { Start: null, End: null })
            return new(from, to);
        var (before, after) = date.Form == DateForm.Single ? (date, date) : (date.Start ?? default, date.End ?? default);
        return new(Moved(from, before, -1), Moved(to, after, 1));
    }

    private static long Moved(long minute, UncertainDate by, int direction)
    {
        if (!by.IsApproximate && !by.IsUncertain || minute is Stretch.Past or Stretch.Future)
            return minute;
        var day = Epoch.PlusDays((int)Math.Floor(minute / (double)Stretch.Day));
        var moved = by.Precision switch
        {
            DatePrecision.Year => day.PlusYears(direction),
            DatePrecision.Season => day.PlusMonths(3 * direction),
            DatePrecision.Month => day.PlusMonths(direction),
            _ => day.PlusDays(DaysAround * direction),
        };
        return Minute(moved, isOldStyle: false)!.Value;
    }

    private static long? Minute(LocalDate? digits, bool isOldStyle)
    {
        if (digits is not { } day)
            return null;
        var gregorian = isOldStyle ? new LocalDate(day.Year, day.Month, day.Day, CalendarSystem.Julian).WithCalendar(CalendarSystem.Iso) : day;
        return Period.DaysBetween(Epoch, gregorian) * Stretch.Day;
    }
}
