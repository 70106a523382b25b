using System.Text;

namespace Rapporteur.Chronology;

/// <summary>
/// One date as EDTF writes it: a year, a part of a year, a month or a day, of which digits may be unspecified and components qualified.
/// The default value is <c>XXXX</c>, a year of which no digit is known.
/// </summary>
internal readonly record struct PartialDate
{
    /// <summary>The digits that are known: four of the year, two of the month, two of the day, the first in the lowest bit.</summary>
    public byte KnownDigits { get; init; }

    /// <summary>The year; unspecified digits count as 0.</summary>
    public long Year { get; init; }

    /// <summary>Whether the year is written with a minus (<c>-0XXX</c> has no other trace of it).</summary>
    public bool IsNegative { get; init; }

    /// <summary>How many digits of the year are significant, 0 where nothing is said (ISO 8601-2, 4.4.3).</summary>
    public byte SignificantDigits { get; init; }

    /// <summary>The finest unit stated.</summary>
    public DatePrecision Precision { get; init; }

    /// <summary>The month 1 to 12 or the code of the season 21 to 41; unspecified digits count as 0.</summary>
    public byte Month { get; init; }

    /// <summary>The day of the month; unspecified digits count as 0.</summary>
    public byte Day { get; init; }

    /// <summary>The qualification of the year, as written or by a sign that covers it.</summary>
    public Qualification YearIs { get; init; }

    /// <summary>The qualification of the month or season.</summary>
    public Qualification MonthIs { get; init; }

    /// <summary>The qualification of the day.</summary>
    public Qualification DayIs { get; init; }

    public const byte AllYearDigits = 0b0000_1111;
    public const byte AllMonthDigits = 0b0011_0000;
    public const byte AllDayDigits = 0b1100_0000;

    /// <summary>A year of which every digit is known.</summary>
    public static PartialDate OfYear(long year) => new() { Year = year, IsNegative = year < 0, KnownDigits = AllYearDigits };

    /// <summary>A month of a year of four digits.</summary>
    public static PartialDate OfMonth(int year, int month) =>
        OfYear(year) with { Month = (byte)month, KnownDigits = AllYearDigits | AllMonthDigits, Precision = DatePrecision.Month };

    /// <summary>A day of a year of four digits.</summary>
    public static PartialDate OfDay(int year, int month, int day) =>
        OfMonth(year, month) with { Day = (byte)day, KnownDigits = byte.MaxValue, Precision = DatePrecision.Day };

    /// <summary>Whether it has one reading only: nothing is left out.</summary>
    public bool IsFixed => SignificantDigits == 0 && KnownDigits == Precision switch
    {
        DatePrecision.Year => AllYearDigits,
        DatePrecision.Day => byte.MaxValue,
        _ => AllYearDigits | AllMonthDigits,
    };

    /// <summary>Whether there is such a date: 30 February cannot be. No days are counted where nothing is left out.</summary>
    public bool CanBe => IsFixed && Precision == DatePrecision.Day
        ? Month is >= 1 and <= 12 && Day >= 1 && Day <= DayCount.DaysInMonth(Year, Month)
        : EarliestReading() is not null;

    /// <summary>
    /// Whether it plainly begins no later than the other ends, by its digits alone; false says nothing, and then days must be counted.
    /// </summary>
    public bool IsPlainlyNotAfter(in PartialDate other) => IsFixed && other.IsFixed
        && (Year < other.Year || Year == other.Year && Precision == other.Precision && Precision != DatePrecision.Season
            && (Month < other.Month || Month == other.Month && Day <= other.Day));

    /// <summary>The first and the last day of the earliest date that this can be; null where none can (30 February).</summary>
    public (long First, long Last)? EarliestReading() => Reading(latest: false);

    /// <summary>The first and the last day of the latest date that this can be; null where none can.</summary>
    public (long First, long Last)? LatestReading() => Reading(latest: true);

    /// <summary>The same date with every stated component qualified besides.</summary>
    public PartialDate Qualified(Qualification by) => this with
    {
        YearIs = YearIs | by,
        MonthIs = Precision > DatePrecision.Year ? MonthIs | by : MonthIs,
        DayIs = Precision == DatePrecision.Day ? DayIs | by : DayIs,
    };

    /// <summary>All qualifications of any component.</summary>
    public Qualification AnyQualification => YearIs | MonthIs | DayIs;

    private (long First, long Last)? Reading(bool latest)
    {
        if (IsFixed)
            return ReadingOfFixed();
        var (first, last) = Years();
        var step = latest ? -1 : 1;
        for (var year = latest ? last : first; year >= first && year <= last; year += step)
        {
            if (YearFits(year) && ReadingOf(year, latest) is { } reading)
                return reading;
        }
        return null;
    }

    private (long First, long Last)? ReadingOfFixed()
    {
        if (Precision is DatePrecision.Year or DatePrecision.Season)
            return ReadingOf(Year, latest: false);
        if (Month is < 1 or > 12)
            return null;
        var days = DayCount.DaysInMonth(Year, Month);
        if (Precision == DatePrecision.Month)
            return (DayCount.Of(Year, Month, 1), DayCount.Of(Year, Month, days));
        if (Day < 1 || Day > days)
            return null;
        var day = DayCount.Of(Year, Month, Day);
        return (day, day);
    }

    private (long First, long Last)? ReadingOf(long year, bool latest)
    {
        if (Precision == DatePrecision.Year)
            return (DayCount.Of(year, 1, 1), DayCount.Of(year, 12, 31));
        if (Precision == DatePrecision.Season)
        {
            var (from, to) = MonthsOf((Season)Month);
            return (DayCount.Of(year, from, 1), DayCount.Of(year, to, DayCount.DaysInMonth(year, to)));
        }
        for (var i = 1; i <= 12; i++)
        {
            var month = latest ? 13 - i : i;
            if (!Fits(month, Month, KnownDigits >> 4))
                continue;
            if (Precision == DatePrecision.Month)
                return (DayCount.Of(year, month, 1), DayCount.Of(year, month, DayCount.DaysInMonth(year, month)));
            if (DayOf(year, month, latest) is { } day)
                return (DayCount.Of(year, month, day), DayCount.Of(year, month, day));
        }
        return null;
    }

    private int? DayOf(long year, int month, bool latest)
    {
        var days = DayCount.DaysInMonth(year, month);
        for (var i = 1; i <= days; i++)
        {
            var day = latest ? days + 1 - i : i;
            if (Fits(day, Day, KnownDigits >> 6))
                return day;
        }
        return null;
    }

    /// <summary>The range of years, of which <see cref="YearFits"/> picks those whose known digits agree.</summary>
    private (long First, long Last) Years()
    {
        var size = Math.Abs(Year);
        var spread = SignificantDigits > 0 ? SpreadOfInsignificant(ref size) : SpreadOfUnspecified();
        return IsNegative ? (-(size + spread), -size) : (size, size + spread);
    }

    private long SpreadOfInsignificant(ref long size)
    {
        var digits = Math.Max(4, DigitsOf(size));
        var unit = PowerOfTen(digits - SignificantDigits);
        size -= size % unit;
        return unit - 1;
    }

    private long SpreadOfUnspecified()
    {
        var spread = 0L;
        for (var digit = 0; digit < 4; digit++)
            spread = spread * 10 + ((KnownDigits >> digit & 1) == 0 ? 9 : 0);
        return spread;
    }

    private bool YearFits(long year)
    {
        if ((KnownDigits & AllYearDigits) == AllYearDigits)
            return true;
        var (left, known) = (Math.Abs(year), Math.Abs(Year));
        for (var digit = 3; digit >= 0; digit--, left /= 10, known /= 10)
        {
            if ((KnownDigits >> digit & 1) == 1 && left % 10 != known % 10)
                return false;
        }
        return !(IsNegative && year == 0);
    }

    /// <summary>Whether a number of two digits agrees with those that are known (bit 0 the tens, bit 1 the units).</summary>
    private static bool Fits(int number, int written, int known) =>
        ((known & 1) == 0 || number / 10 == written / 10) && ((known & 2) == 0 || number % 10 == written % 10);

    private static (int From, int To) MonthsOf(Season season) => season switch
    {
        Season.Spring or Season.NorthernSpring or Season.SouthernAutumn => (3, 5),
        Season.Summer or Season.NorthernSummer or Season.SouthernWinter => (6, 8),
        Season.Autumn or Season.NorthernAutumn or Season.SouthernSpring => (9, 11),
        Season.Winter or Season.NorthernWinter or Season.SouthernSummer => (12, 14),
        Season.FirstQuarter => (1, 3),
        Season.SecondQuarter => (4, 6),
        Season.ThirdQuarter => (7, 9),
        Season.FourthQuarter => (10, 12),
        Season.FirstThird => (1, 4),
        Season.SecondThird => (5, 8),
        Season.LastThird => (9, 12),
        Season.FirstHalf => (1, 6),
        _ => (7, 12),
    };

    /// <summary>How many digits a year has, without leading zeros.</summary>
    public static int DigitsOf(long year)
    {
        var digits = 1;
        for (var rest = Math.Abs(year); rest >= 10; rest /= 10)
            digits++;
        return digits;
    }

    /// <summary>10 to a power from 0 to 18.</summary>
    public static long PowerOfTen(int exponent)
    {
        var power = 1L;
        for (var i = 0; i < exponent; i++)
            power *= 10;
        return power;
    }

    /// <summary>
    /// Canonical EDTF. A sign that holds from the year on stands behind the last component that it covers; a component
    /// that is qualified otherwise has its sign before it (ISO 8601-2, 8.4.2 and 8.4.3).
    /// </summary>
    public void Print(StringBuilder text)
    {
        Span<Qualification> signs = [YearIs, MonthIs, DayIs];
        var components = Precision switch { DatePrecision.Year => 1, DatePrecision.Day => 3, _ => 2 };
        var covered = 1;
        while (covered < components && signs[covered] == YearIs)
            covered++;
        for (var i = 0; i < components; i++)
        {
            if (i > 0)
                text.Append('-');
            if (i >= covered)
                PrintSign(text, signs[i]);
            if (i == 0)
                PrintYear(text);
            else
                PrintTwoDigits(text, i == 1 ? Month : Day, KnownDigits >> 2 + 2 * i);
            if (i == covered - 1)
                PrintSign(text, YearIs);
        }
    }

    private void PrintYear(StringBuilder text)
    {
        var size = Math.Abs(Year);
        if (size > 9999)
            text.Append('Y');
        if (IsNegative)
            text.Append('-');
        if (size > 9999)
            text.Append(size);
        else
        {
            PrintTwoDigits(text, (int)(size / 100), KnownDigits);
            PrintTwoDigits(text, (int)(size % 100), KnownDigits >> 2);
        }
        if (SignificantDigits > 0)
            text.Append('S').Append(SignificantDigits);
    }

    private static void PrintTwoDigits(StringBuilder text, int number, int known) =>
        text.Append((known & 1) == 1 ? (char)('0' + number / 10) : 'X').Append((known & 2) == 2 ? (char)('0' + number % 10) : 'X');

    private static void PrintSign(StringBuilder text, Qualification qualification)
    {
        if (qualification != Qualification.None)
            text.Append(qualification switch { Qualification.Uncertain => '?', Qualification.Approximate => '~', _ => '%' });
    }
}
