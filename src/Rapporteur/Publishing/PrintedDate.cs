using NodaTime;

namespace Rapporteur.Publishing;

/// <summary>How a date is known.</summary>
public enum DateBasis
{
    /// <summary>The passage or document writes it.</summary>
    Found,

    /// <summary>Drawn from the words and the date of the text ("yesterday", "the 16th").</summary>
    Inferred,

    /// <summary>A depositor or member declared it.</summary>
    Declared,

    /// <summary>The machine guessed it.</summary>
    Guessed,
}

/// <summary>A date as written and as read.</summary>
/// <param name="Edtf">As read: ISO 8601-2 (EDTF, levels 0 to 2); empty where nothing is known.</param>
/// <param name="First">The first day that it can be, Gregorian; null where that is open or unknown.</param>
/// <param name="Last">The last day that it can be, included; null where that is open or unknown.</param>
public sealed record PrintedDate(string Edtf, LocalDate? First, LocalDate? Last)
{
    /// <summary>Nothing is known of when.</summary>
    public static PrintedDate Unknown { get; } = new("", null, null);

    /// <summary>A date that is one known day.</summary>
    public static PrintedDate Day(LocalDate day, string? written = null) =>
        new(NodaTime.Text.LocalDatePattern.Iso.Format(day), day, day) { Written = written };

    /// <summary>The words of the passage, or null where it has none.</summary>
    public string? Written { get; init; }

    /// <summary>How it is known.</summary>
    public DateBasis Basis { get; init; }

    /// <summary>Whether what is dated went on throughout the extent; else it fell some time within it.</summary>
    public bool Throughout { get; init; }

    /// <summary>The calendar that it was written in (<c>julian</c>, <c>hijri</c>), or null for the Gregorian.</summary>
    public string? Calendar { get; init; }

    /// <summary>Whether it is one known day.</summary>
    public bool IsDay => First is not null && First == Last;

    /// <summary>The key that the chronicle files it under.</summary>
    public string Key => ChronicleKey.Of(First, Last);
}

/// <summary>
/// The key under which the chronicle files a date: the smallest day (<c>1936-08-16</c>), month (<c>1936-08</c>) or year
/// (<c>1936</c>) that holds the whole of it, else the years that it spans (<c>1936--1938</c>, <c>1936--</c>, <c>--1936</c>), else
/// <c>undated</c>. Ordinal order of keys is the order of the chronicle: a year before its months, a month before its days.
/// </summary>
public static class ChronicleKey
{
    /// <summary>The key of what has no date at all.</summary>
    public const string Undated = "undated";

    /// <summary>The key of an extent of days, ends included; null is open.</summary>
    public static string Of(LocalDate? first, LocalDate? last) => (first, last) switch
    {
        (null, null) => Undated,
        ({ } from, null) => $"{from.Year:D4}--",
        (null, { } to) => $"--{to.Year:D4}",
        ({ } from, { } to) when from == to => $"{from.Year:D4}-{from.Month:D2}-{from.Day:D2}",
        ({ } from, { } to) when from.Year == to.Year && from.Month == to.Month => $"{from.Year:D4}-{from.Month:D2}",
        ({ } from, { } to) when from.Year == to.Year => $"{from.Year:D4}",
        ({ } from, { } to) => $"{from.Year:D4}--{to.Year:D4}",
    };
}
