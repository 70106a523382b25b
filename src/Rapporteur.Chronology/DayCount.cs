using NodaTime;

namespace Rapporteur.Chronology;

/// <summary>
/// Days counted from 1970-01-01 in the Gregorian calendar extended both ways, for years far beyond those that NodaTime counts.
/// A season may end in a month 13 or 14: January and February of the next year.
/// </summary>
internal static class DayCount
{
    /// <summary>Before every day.</summary>
    public const long Past = long.MinValue;

    /// <summary>After every day.</summary>
    public const long Future = long.MaxValue;

    /// <summary>The greatest year, in either direction, whose days can be counted.</summary>
    public const long GreatestYear = 9_999_999_999_999_999;

    private const int DaysOfEra = 146_097;
    private const int EpochFromMarchOfYearZero = 719_468;
    private static readonly long FirstOfNodaTime = Of(-9998, 1, 1);
    private static readonly long LastOfNodaTime = Of(9999, 12, 31);

    /// <summary>The count of a day; the year begins in March, so that the leap day ends it.</summary>
    public static long Of(long year, int month, int day)
    {
        if (month > 12)
            (year, month) = (year + 1, month - 12);
        if (month <= 2)
            year--;
        var era = Math.DivRem(year, 400, out var yearOfEra);
        if (yearOfEra < 0)
            (era, yearOfEra) = (era - 1, yearOfEra + 400);
        var dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
        return era * DaysOfEra + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - EpochFromMarchOfYearZero;
    }

    /// <summary>How many days the month of that year has.</summary>
    public static int DaysInMonth(long year, int month)
    {
        if (month > 12)
            (year, month) = (year + 1, month - 12);
        if (month == 2)
            return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
        return month is 4 or 6 or 9 or 11 ? 30 : 31;
    }

    /// <summary>The day, or null where it lies outside the years -9998 to 9999 or is no day at all.</summary>
    public static LocalDate? ToLocalDate(long count) =>
        count < FirstOfNodaTime || count > LastOfNodaTime ? null : new LocalDate(1970, 1, 1).PlusDays((int)count);

    /// <summary>
    /// The day as a date; beyond the four-digit years, which alone have months and days in EDTF, its year.
    /// </summary>
    public static PartialDate ToPartialDate(long count)
    {
        var fromMarchOfYearZero = count + EpochFromMarchOfYearZero;
        var era = Math.DivRem(fromMarchOfYearZero, DaysOfEra, out var dayOfEra);
        if (dayOfEra < 0)
            (era, dayOfEra) = (era - 1, dayOfEra + DaysOfEra);
        var yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        var dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        var monthFromMarch = (5 * dayOfYear + 2) / 153;
        var month = (int)(monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9);
        var day = (int)(dayOfYear - (153 * monthFromMarch + 2) / 5 + 1);
        var year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
        return Math.Abs(year) > 9999 ? PartialDate.OfYear(year) : PartialDate.OfDay((int)year, month, day);
    }
}
