using NodaTime;
using Rapporteur.Chronology;

namespace Rapporteur.Archive;

/// <summary>
/// The day by which a text was known, for "as known on": when it was written, where that is known, else when it was first
/// published. The last day that it can have been, for nothing may count as known before it certainly was.
/// </summary>
public static class KnownDay
{
    /// <summary>Days since 1 January 1970 and what they rest on (<c>written</c> or <c>published</c>); nulls where neither is known.</summary>
    public static (int? Day, string? Basis) Of(string? written, string? published)
    {
        if (Last(written) is { } day)
            return (day, "written");
        return Last(published) is { } other ? (other, "published") : (null, null);
    }

    internal static (int? Day, string? Basis) Of(Description about) => Of(about.Written, about.Published);

    private static int? Last(string? edtf) =>
        edtf is not null && UncertainDate.TryParse(edtf, out var date) && date.Latest is { } latest ? DayNumber.Of(latest) : null;
}

/// <summary>Days as integers, for tables.</summary>
public static class DayNumber
{
    private static readonly LocalDate Epoch = new(1970, 1, 1);

    /// <summary>Days since 1 January 1970.</summary>
    public static int Of(LocalDate day) => Period.DaysBetween(Epoch, day);

    /// <summary>The day of a number.</summary>
    public static LocalDate ToDay(long number) => Epoch.PlusDays((int)number);
}
