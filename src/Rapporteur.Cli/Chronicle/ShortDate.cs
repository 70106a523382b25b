using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Rapporteur.Archive;
using Rapporteur.Chronicle;

namespace Rapporteur.Cli.Chronicle;

/// <summary>The days of an occurrence as a narrow table shows them: what both ends have in common stands once.</summary>
internal static class ShortDate
{
    /// <summary><c>1936-08-16</c>, <c>1936-08-16…20</c>, <c>1936-08</c>, <c>1936</c>, <c>from 1932</c>, <c>undated</c>.</summary>
    public static string Of(Occurrence occurrence) => (Day(occurrence.FirstDay), Day(occurrence.LastDay)) switch
    {
        (null, null) => "undated",
        ({ } first, null) => $"from {Head(first)}",
        (null, { } last) => $"to {Iso(last)}",
        ({ } first, { } last) when first == last => Iso(first),
        ({ } first, { } last) when first is { Month: 1, Day: 1 } && last is { Month: 12, Day: 31 } => first.Year == last.Year ? Year(first) : $"{Year(first)}…{Year(last)}",
        ({ } first, { } last) when first.Year == last.Year && first.Month == last.Month =>
            first.Day == 1 && last == first.With(DateAdjusters.EndOfMonth) ? Iso(first)[..7] : $"{Iso(first)}…{last.Day:00}",
        ({ } first, { } last) when first.Year == last.Year => $"{Iso(first)}…{last.Month:00}-{last.Day:00}",
        ({ } first, { } last) => $"{Iso(first)}…{Year(last)}",
    };

    private static LocalDate? Day(int? number) => number is { } day ? DayNumber.ToDay(day) : null;

    private static string Head(LocalDate first) => first is { Month: 1, Day: 1 } ? Year(first) : first.Day == 1 ? Iso(first)[..7] : Iso(first);

    private static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);

    private static string Year(LocalDate day) => day.Year.ToString("0000", CultureInfo.InvariantCulture);
}
