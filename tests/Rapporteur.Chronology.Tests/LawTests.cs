using CsCheck;
using NodaTime;

namespace Rapporteur.Chronology.Tests;

/// <summary>
/// What holds of every date, tried on generated ones; the bounds and relations against a reading of the calendar day by day.
/// </summary>
public class LawTests
{
    private const int Tries = 2_000;

    private static readonly Gen<string> Sign = Gen.Frequency((6, Gen.Const("")), (1, AnyOf("?", "~", "%")));

    private static readonly Gen<string> Year = Gen.Frequency(
        (6, Gen.Int[1500, 2100].Select(year => $"{year:0000}")),
        (1, Gen.Int[1500, 2100].Select(year => $"{year:0000}"[..3] + "X")),
        (1, Gen.Int[15, 20].Select(year => $"{year}XX")),
        (1, Gen.Int[1, 9999].Select(year => $"-{year:0000}")),
        (1, Gen.Int[0, 9999].Select(year => $"{year:0000}")));

    private static readonly Gen<string> LongYear = Gen.Select(
        Gen.Long[10_000, 99_999_999], AnyOf("", "-"), AnyOf("", "E3", "S2"), (year, minus, tail) => $"Y{minus}{year}{tail}");

    private static readonly Gen<string> Month = Gen.Frequency(
        (6, Gen.Int[1, 12].Select(month => $"{month:00}")), (1, AnyOf("XX", "0X", "1X", "X1", "X2")));

    private static readonly Gen<string> Day = Gen.Frequency(
        (6, Gen.Int[1, 31].Select(day => $"{day:00}")), (1, AnyOf("XX", "0X", "1X", "2X", "3X", "X1", "X9")));

    private static readonly Gen<string> YearDate = Gen.Select(Sign, Year, Sign, (a, year, b) => a + year + b);

    private static readonly Gen<string> MonthDate =
        Gen.Select(YearDate, Sign, Gen.Frequency((5, Month), (1, Gen.Int[21, 41].Select(season => $"{season}"))), Sign,
            (year, a, month, b) => $"{year}-{a}{month}{b}");

    private static readonly Gen<string> DayDate =
        Gen.Select(YearDate, Sign, Month, Sign, Day, Sign, (year, a, month, b, day, c) => $"{year}-{a}{month}{b}-{day}{c}");

    private static readonly Gen<string> SingleDate = Gen.Frequency((2, YearDate), (3, MonthDate), (5, DayDate), (1, LongYear));

    private static readonly Gen<string> End = Gen.Frequency((5, SingleDate), (1, AnyOf("", "..")));

    private static readonly Gen<string> Member = Gen.Frequency((4, SingleDate),
        (1, Gen.Select(SingleDate, SingleDate, (a, b) => $"{a}..{b}")));

    private static readonly Gen<string> Set = Gen.Select(
        AnyOf("[]", "{}"), AnyOf("", ".."), Member.Array[1, 4], (brackets, open, members) =>
            brackets[0] + (members[0].Contains("..") ? "" : open) + string.Join(",", members) + brackets[1]);

    private static readonly Gen<UncertainDate> Dates = Gen.Select(
        Gen.Frequency((4, SingleDate), (3, Gen.Select(End, End, (a, b) => $"{a}/{b}")), (2, Set)),
        AnyOf(Extent.Within, Extent.Throughout),
        (text, extent) => (UncertainDate?)(UncertainDate.TryParse(text, out var date, out _, extent) ? date : null))
        .Where(date => date is not null).Select(date => date!.Value);

    [Fact]
    public void What_is_printed_is_read_back_as_the_same() => Dates.Sample(date =>
    {
        var again = UncertainDate.Parse(date.ToString(), date.Extent);
        Assert.Equal(date, again);
        Assert.Equal(date.GetHashCode(), again.GetHashCode());
        Assert.Equal(date.ToString(), again.ToString());
    }, iter: Tries);

    [Fact]
    public void The_earliest_day_is_not_after_the_latest() => Dates.Sample(date =>
        Assert.True(date.Earliest is not { } earliest || date.Latest is not { } latest || earliest <= latest), iter: Tries);

    [Fact]
    public void Any_text_is_read_or_refused_at_a_place_in_it() =>
        Gen.OneOf(Gen.String["0123456789-X/.?~%[]{},YESTZ:+u "], Dates.Select(date => date.ToString()), Gen.String)
            .Select(Gen.Int[0, 20], (text, cut) => text[..Math.Min(cut, text.Length)])
            .Sample(text => Assert.True(UncertainDate.TryParse(text, out _, out var error)
                || error.Position >= 0 && error.Position <= text.Length && error.Expected != 0), iter: Tries);

    [Fact]
    public void Bounds_are_those_that_a_search_of_the_calendar_finds() =>
        Gen.Select(Gen.Int[1890, 2010].Select(year => $"{year}"[..3]), AnyOf("X", "0", "4", "9"), Month, Day, (decade, unit, month, day) =>
            $"{decade}{unit}-{month}-{day}")
            .Sample(text =>
            {
                var fitting = Decade(text).Where(day => Matches(NodaTime.Text.LocalDatePattern.Iso.Format(day), text)).ToList();
                Assert.Equal(fitting.Count > 0, UncertainDate.TryParse(text, out var date));
                if (fitting.Count == 0)
                    return;
                Assert.Equal(fitting[0], date.Earliest);
                Assert.Equal(fitting[^1], date.Latest);
            }, iter: Tries);

    [Fact]
    public void A_relation_never_contradicts_a_reading_of_both_dates() =>
        Gen.Select(Stretches, Stretches).Sample(pair =>
        {
            var (a, b) = pair;
            Consistent(a.Date.IsBefore(b.Date), a.Last < b.First);
            Consistent(a.Date.IsAfter(b.Date), a.First > b.Last);
            Consistent(a.Date.Overlaps(b.Date), a.First <= b.Last && b.First <= a.Last);
            Consistent(a.Date.IsDuring(b.Date), b.First <= a.First && a.Last <= b.Last);
            Consistent(a.Date.IsSameTimeAs(b.Date), a.First == b.First && a.Last == b.Last);
        }, iter: Tries);

    [Fact]
    public void Relations_of_both_sides_agree() => Gen.Select(Dates, Dates).Sample((a, b) =>
    {
        Assert.Equal(a.Overlaps(b), b.Overlaps(a));
        Assert.Equal(a.IsSameTimeAs(b), b.IsSameTimeAs(a));
        if (a.IsBefore(b) == Certainty.Certainly)
        {
            Assert.Equal(Certainty.Never, a.IsAfter(b));
            Assert.Equal(Certainty.Never, a.Overlaps(b));
        }
    }, iter: Tries);

    [Fact]
    public void Intersection_narrows_and_union_widens() => Gen.Select(Dates, Dates).Sample((a, b) =>
    {
        var union = a.Union(b);
        Assert.True(Reaches(union, a) && Reaches(union, b));
        if (a.Intersect(b) is { } common)
            Assert.True(Reaches(a, common) && Reaches(b, common));
        else
            Assert.Equal(Certainty.Never, a.With(Extent.Within).Overlaps(b.With(Extent.Within)));
    }, iter: Tries);

    private static Gen<T> AnyOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static bool Reaches(UncertainDate wide, UncertainDate narrow) =>
        wide.EarliestDay <= narrow.EarliestDay && wide.LatestDay >= narrow.LatestDay;

    private static void Consistent(Certainty answer, bool holds) => Assert.NotEqual(holds ? Certainty.Never : Certainty.Certainly, answer);

    private static IEnumerable<LocalDate> Decade(string text)
    {
        var first = new LocalDate(int.Parse(text[..3]) * 10, 1, 1);
        for (var day = first; day.Year < first.Year + 10; day = day.PlusDays(1))
            yield return day;
    }

    private static bool Matches(string day, string pattern) =>
        day.Zip(pattern).All(pair => pair.Second == 'X' || pair.First == pair.Second);

    /// <summary>A date and one stretch of days that it may stand for.</summary>
    private static readonly Gen<(UncertainDate Date, LocalDate First, LocalDate Last)> Stretches =
        from start in Gen.Int[0, 60]
        from length in Gen.Int[0, 40]
        from form in Gen.Int[0, 3]
        from extent in AnyOf(Extent.Within, Extent.Throughout)
        from pick in Gen.Double.Unit
        select Stretch(new LocalDate(1936, 8, 1).PlusDays(start), length, form, extent, pick);

    private static (UncertainDate, LocalDate, LocalDate) Stretch(LocalDate first, int length, int form, Extent extent, double pick)
    {
        var last = first.PlusDays(length);
        var date = form switch
        {
            0 => UncertainDate.OfDay(first),
            1 => UncertainDate.OfMonth(first.Year, first.Month),
            2 => UncertainDate.Interval(UncertainDate.OfDay(first), UncertainDate.OfDay(last)),
            _ => UncertainDate.Interval(UncertainDate.OfMonth(first.Year, first.Month), UncertainDate.OfDay(last)),
        };
        date = date.With(extent);
        var (from, to) = (date.Earliest!.Value, date.Latest!.Value);
        if (extent == Extent.Throughout)
            return form == 3 ? (date, first, to) : (date, from, to);
        var day = from.PlusDays((int)(pick * Period.DaysBetween(from, to)));
        return (date, day, day);
    }
}
