using NodaTime;

namespace Rapporteur.Chronicle;

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
