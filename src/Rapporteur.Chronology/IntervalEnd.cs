namespace Rapporteur.Chronology;

/// <summary>Whether an end of an interval is a date, unknown or open.</summary>
internal enum IntervalEndKind : byte
{
    Date = 0,
    Unknown = 1,
    Open = 2,
}

/// <summary>An end of an interval (ISO 8601-2, 9.2): a date, unknown (written as nothing), or open (<c>..</c>).</summary>
internal readonly record struct IntervalEnd(IntervalEndKind Kind, PartialDate Date)
{
    public static readonly IntervalEnd Unknown = new(IntervalEndKind.Unknown, default);
    public static readonly IntervalEnd Open = new(IntervalEndKind.Open, default);

    public IntervalEnd(PartialDate date) : this(IntervalEndKind.Date, date) { }
}
