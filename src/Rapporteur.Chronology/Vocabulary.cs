namespace Rapporteur.Chronology;

/// <summary>The three answers to a question about times that are not fully known.</summary>
public enum Certainty
{
    /// <summary>No reading of the dates makes it true.</summary>
    Never = 0,

    /// <summary>Some readings make it true, others do not.</summary>
    Possibly = 1,

    /// <summary>Every reading makes it true.</summary>
    Certainly = 2,
}

/// <summary>What a stretch of time says of the thing that it dates.</summary>
public enum Extent : byte
{
    /// <summary>On one day within the stretch: the act of a moment ("arrested early in 1935").</summary>
    Within = 0,

    /// <summary>From its first day to its last: a state or stated duration ("in prison 1932 to 1936").</summary>
    Throughout = 1,
}

/// <summary>The calendar in which the source reckoned. The digits of an <see cref="UncertainDate"/> are Gregorian in every case.</summary>
public enum DateCalendar : byte
{
    /// <summary>The Gregorian calendar, extended backwards (ISO 8601-1, 4.2.1).</summary>
    Gregorian = 0,

    /// <summary>The Julian calendar ("Old Style"), converted on the way in.</summary>
    Julian = 1,

    /// <summary>The source gives both ("25 October (7 November) 1917") and they agree.</summary>
    Both = 2,
}

/// <summary>How surely a date, or a part of it, is known (ISO 8601-2, 8.4).</summary>
[Flags]
public enum Qualification : byte
{
    /// <summary>Nothing is said against it.</summary>
    None = 0,

    /// <summary>Its source is doubtful: <c>?</c>.</summary>
    Uncertain = 1,

    /// <summary>It is an estimate, thought nearly right: <c>~</c>.</summary>
    Approximate = 2,

    /// <summary>Both: <c>%</c>.</summary>
    UncertainAndApproximate = Uncertain | Approximate,
}

/// <summary>What an <see cref="UncertainDate"/> is made of.</summary>
public enum DateForm : byte
{
    /// <summary>One date, perhaps with digits left out: <c>1936-08</c>, <c>193X</c>, <c>1936-21</c>.</summary>
    Single = 0,

    /// <summary>A time interval, perhaps open or unknown at an end: <c>1936-08-16/1936-08-20</c>, <c>1932/..</c>.</summary>
    Interval = 1,

    /// <summary>One of several, not known which: <c>[1934,1936]</c> (ISO 8601-2, 8.7.2).</summary>
    OneOf = 2,

    /// <summary>Every one of several: <c>{1934,1936}</c> (ISO 8601-2, 8.7.3).</summary>
    AllOf = 3,
}

/// <summary>The finest unit that a single date states.</summary>
public enum DatePrecision : byte
{
    /// <summary>A year, decade or century.</summary>
    Year = 0,

    /// <summary>A season, quarter or other part of a year.</summary>
    Season = 1,

    /// <summary>A month.</summary>
    Month = 2,

    /// <summary>A day.</summary>
    Day = 3,
}

/// <summary>
/// Parts of a year and their codes (ISO 8601-2, 4.8). The standard does not say which months they cover; here the seasons are the
/// meteorological
/// ones, those without a hemisphere are northern, and a winter (summer in the south) begins in the December of its year.
/// </summary>
public enum Season
{
    /// <summary>March to May.</summary>
    Spring = 21,

    /// <summary>June to August.</summary>
    Summer = 22,

    /// <summary>September to November.</summary>
    Autumn = 23,

    /// <summary>December to February of the next year.</summary>
    Winter = 24,

    /// <summary>March to May.</summary>
    NorthernSpring = 25,

    /// <summary>June to August.</summary>
    NorthernSummer = 26,

    /// <summary>September to November.</summary>
    NorthernAutumn = 27,

    /// <summary>December to February of the next year.</summary>
    NorthernWinter = 28,

    /// <summary>September to November.</summary>
    SouthernSpring = 29,

    /// <summary>December to February of the next year.</summary>
    SouthernSummer = 30,

    /// <summary>March to May.</summary>
    SouthernAutumn = 31,

    /// <summary>June to August.</summary>
    SouthernWinter = 32,

    /// <summary>January to March.</summary>
    FirstQuarter = 33,

    /// <summary>April to June.</summary>
    SecondQuarter = 34,

    /// <summary>July to September.</summary>
    ThirdQuarter = 35,

    /// <summary>October to December.</summary>
    FourthQuarter = 36,

    /// <summary>January to April.</summary>
    FirstThird = 37,

    /// <summary>May to August.</summary>
    SecondThird = 38,

    /// <summary>September to December.</summary>
    LastThird = 39,

    /// <summary>January to June.</summary>
    FirstHalf = 40,

    /// <summary>July to December.</summary>
    SecondHalf = 41,
}
