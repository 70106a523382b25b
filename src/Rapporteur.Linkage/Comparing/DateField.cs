namespace Rapporteur.Linkage.Comparing;

/// <summary>Dates, however well they are known: days among days, years among years.</summary>
internal sealed class DateField : Field
{
    public const int SameDay = 1, OldStyle = 2, SlipOfDay = 3, NearYear = 4, TwoOfThree = 5, SameYear = 6, YearAway = 7, Other = 8;
    public const int SameMonthOfYear = 9, SameYearOnly = 10, YearsTouch = 11, YearsNear = 12, OtherYear = 13;

    private const int LeastJulian = 10, MostJulian = 13, NearYears = 2;

    private static readonly IReadOnlyList<Level> AllLevels =
    [
        new("missing", 0, 0), new("same day", 1, 0.72), new("the day of the other calendar", 1, 0.02), new("one slip, or day and month exchanged", 1, 0.09),
        new("same day and month, near year", 1, 0.03), new("two of day, month, year", 1, 0.05), new("same year", 1, 0.03), new("a year or two away", 1, 0.02), new("other", 1, 0.04),
        new("same month", 2, 0.30), new("same year", 2, 0.50), new("years touch", 2, 0.10), new("two or three years away", 2, 0.05), new("other years", 2, 0.05),
    ];

    private readonly List<DateValue> dates;
    private readonly bool areNewYearsYears;
    private readonly int[] dayCounts, yearCounts = new int[10_000];
    private readonly Population known, days;

    /// <summary>A field of dates.</summary>
    /// <param name="name">The heading.</param>
    /// <param name="dates">The distinct values; the first is not known.</param>
    /// <param name="codes">The value of each record.</param>
    public DateField(string name, IReadOnlyList<DateValue> dates, int[] codes) : base(name, AllLevels)
    {
        areNewYearsYears = AreNewYearsYears(dates, codes);
        this.dates = [.. dates.Select(AsMeant)];
        Codes = codes;
        dayCounts = CountsOf(codes, dates.Count);
        int dated = 0, ofDays = 0;
        for (var value = 0; value < dates.Count; value++)
        {
            if (!this.dates[value].IsKnown)
                continue;
            dated += dayCounts[value];
            if (this.dates[value].IsDay)
                ofDays += dayCounts[value];
            if (this.dates[value].IsOneYear)
                yearCounts[Math.Clamp(this.dates[value].FirstYear, 0, yearCounts.Length - 1)] += dayCounts[value];
        }
        dayCounts[0] = 0;
        (known, days) = (new Population(dated), new Population(ofDays));
    }

    public override int[] Codes { get; }

    public DateValue ValueOf(int code) => dates[code];

    public override double? ChanceOfEquality => null;

    /// <summary>Where far too many days are a first of January, it stands for "some time of the year".</summary>
    private static bool AreNewYearsYears(IReadOnlyList<DateValue> dates, int[] codes)
    {
        const double Suspicious = 0.03;
        var counts = CountsOf(codes, dates.Count);
        double days = 0, newYears = 0;
        for (var value = 1; value < dates.Count; value++)
        {
            days += dates[value].IsDay ? counts[value] : 0;
            newYears += dates[value] is { Day: 1, Month: 1 } ? counts[value] : 0;
        }
        return days > 0 && newYears / days > Suspicious;
    }

    private DateValue AsMeant(DateValue date) => areNewYearsYears && date is { Day: 1, Month: 1 } ? date with { Day = 0, Month = 0 } : date;

    public override int Compare(int a, int b)
    {
        DateValue x = dates[a], y = dates[b];
        if (!x.IsKnown || !y.IsKnown)
            return Missing;
        return x.IsDay && y.IsDay ? CompareDays(x, y) : CompareYears(x, y);
    }

    private static int CompareDays(DateValue x, DateValue y)
    {
        bool sameYear = x.FirstYear == y.FirstYear, sameMonth = x.Month == y.Month, sameDay = x.Day == y.Day;
        var years = Math.Abs(x.FirstYear - y.FirstYear);
        if (sameYear && sameMonth && sameDay)
            return SameDay;
        if (years <= 1 && DayNumber(x) is { } dayX && DayNumber(y) is { } dayY && Math.Abs(dayX - dayY) is >= LeastJulian and <= MostJulian)
            return OldStyle;
        if (sameMonth && sameDay && years <= NearYears)
            return NearYear;
        if (IsSlip(x, y) || sameYear && x.Month == y.Day && x.Day == y.Month)
            return SlipOfDay;
        if ((sameYear ? 1 : 0) + (sameMonth ? 1 : 0) + (sameDay ? 1 : 0) == 2)
            return TwoOfThree;
        return sameYear ? SameYear : years <= NearYears ? YearAway : Other;
    }

    private static int CompareYears(DateValue x, DateValue y)
    {
        var gap = Math.Max(0, Math.Max(x.FirstYear, y.FirstYear) - Math.Min(x.LastYear, y.LastYear));
        if (x.IsOneYear && y.IsOneYear && gap == 0)
            return x.Month != 0 && y.Month != 0 ? x.Month == y.Month ? SameMonthOfYear : YearsTouch : SameYearOnly;
        return gap <= 1 || x.IsAbout && y.IsAbout && gap <= NearYears ? YearsTouch : gap <= NearYears + 1 ? YearsNear : OtherYear;
    }

    /// <summary>One digit of the eight differs, or two neighbours are exchanged.</summary>
    private static bool IsSlip(DateValue x, DateValue y)
    {
        Span<char> a = stackalloc char[8], b = stackalloc char[8];
        Write(x, a);
        Write(y, b);
        int differing = 0, first = -1;
        for (var i = 0; i < 8; i++)
        {
            if (a[i] == b[i])
                continue;
            first = first < 0 ? i : first;
            differing++;
        }
        return differing == 1 || differing == 2 && first < 7 && a[first] == b[first + 1] && a[first + 1] == b[first];
    }

    private static void Write(DateValue date, Span<char> digits)
    {
        var number = date.FirstYear % 10_000 * 10_000 + date.Month * 100 + date.Day;
        for (var i = 7; i >= 0; i--, number /= 10)
            digits[i] = (char)('0' + number % 10);
    }

    /// <summary>Days since an origin; null where the day written is none of the calendar.</summary>
    private static int? DayNumber(DateValue date) =>
        date.FirstYear is >= 1 and <= 9999 && date.Month is >= 1 and <= 12 && date.Day <= DateTime.DaysInMonth(date.FirstYear, date.Month)
            ? new DateOnly(date.FirstYear, date.Month, date.Day).DayNumber
            : null;

    public override double Rarity(int a, int b, int level) => level switch
    {
        SameDay => days.RarityOf(Math.Max(CountOf(dayCounts, a), CountOf(dayCounts, b))),
        SameYear or SameYearOnly or SameMonthOfYear => known.RarityOf(yearCounts[Math.Clamp(dates[a].FirstYear, 0, yearCounts.Length - 1)]),
        _ => 0,
    };

    internal override int Size => dates.Count;

    internal override int Take(IReadOnlyList<string> cells)
    {
        var date = cells.Count == 1 ? DateValue.Read(cells[0]) : DateValue.OfParts(cells[0], cells[1], cells[2]);
        if (!date.IsKnown)
            return Missing;
        dates.Add(AsMeant(date));
        return dates.Count - 1;
    }

    internal override void GiveUp(int code)
    {
        if (code != Missing)
            dates.RemoveAt(code);
    }
}
