using NodaTime;
using Rapporteur.Publishing;

namespace Rapporteur.Pages.Tests;

public class TimeAxisTests
{
    private static readonly LocalDate August = new(1936, 8, 1);

    [Fact]
    public void Weeks_begin_on_Monday_and_hold_every_day()
    {
        var axis = TimeAxis.For([Days(0, 0), Days(30, 30)], TimeUnit.Week, 110)!;
        Assert.All(axis.Columns, column => Assert.Equal(IsoDayOfWeek.Monday, column.First.DayOfWeek));
        for (var day = August; day <= August.PlusDays(30); day = day.PlusDays(1))
            Assert.InRange(day, axis.Columns[axis.ColumnOf(day)!.Value].First, axis.Columns[axis.ColumnOf(day)!.Value].End.PlusDays(-1));
    }

    [Fact]
    public void A_sequel_after_twenty_years_gets_a_period_of_its_own()
    {
        var axis = TimeAxis.For([.. Enumerable.Range(0, 20).Select(day => Days(day, day)), Days(7_000, 7_000)], TimeUnit.Week, 110)!;
        Assert.Single(axis.Breaks);
        Assert.Equal(TimeUnit.Week, axis.Unit);
        Assert.NotNull(axis.ColumnOf(August.PlusDays(7_000)));
        Assert.Null(axis.ColumnOf(August.PlusDays(3_000)));
        Assert.False(axis.Shows(August.PlusDays(3_000), August.PlusDays(3_001)));
        Assert.True(axis.Shows(August.PlusDays(10), August.PlusDays(3_000)));
    }

    [Fact]
    public void One_in_a_hundred_that_lies_far_away_is_told_beside_the_chart()
    {
        var axis = TimeAxis.For([.. Enumerable.Range(0, 100).Select(day => Days(day, day)), Days(-40_000, -40_000)], TimeUnit.Week, 110)!;
        Assert.Empty(axis.Breaks);
        Assert.False(axis.Shows(August.PlusDays(-40_000), August.PlusDays(-40_000)));
    }

    [Fact]
    public void A_claim_dated_to_a_year_makes_no_period_of_its_own()
    {
        var axis = TimeAxis.For([.. Enumerable.Range(0, 20).Select(day => Days(day, day)), Days(-578, -213)], TimeUnit.Week, 110)!;
        Assert.InRange(axis.Days, 20, 40);
    }

    [Fact]
    public void Too_many_weeks_become_months_and_too_many_months_years()
    {
        Assert.Equal(TimeUnit.Month, TimeAxis.For([Days(0, 390), Days(300, 690), Days(600, 990)], TimeUnit.Week, 110)!.Unit);
        Assert.Equal(TimeUnit.Year, TimeAxis.For(Enumerable.Range(0, 40).Select(year => Days(year * 365, year * 365 + 300)), TimeUnit.Week, 110)!.Unit);
    }

    [Fact]
    public void Positions_grow_with_the_days_and_stay_on_the_axis()
    {
        var axis = TimeAxis.For([Days(0, 40), Days(5_000, 5_050)], TimeUnit.Week, 110)!;
        var positions = Enumerable.Range(-100, 5_300).Select(day => axis.Position(August.PlusDays(day))).ToList();
        Assert.All(positions, position => Assert.InRange(position, 0, 1));
        Assert.Equal(positions.Order(), positions);
    }

    [Fact]
    public void Nothing_dated_has_no_axis() => Assert.Null(TimeAxis.For([new TimeExtent(null, null), new TimeExtent(August, null)], TimeUnit.Week, 110));

    [Fact]
    public void A_vague_claim_is_spread_evenly_and_on_no_day_as_a_whole()
    {
        var axis = TimeAxis.For([Days(0, 30)], TimeUnit.Day, 110)!;
        var counts = BinnedCounts.Of([new Tally("arrest", Mark.Named, false, August, August.PlusDays(9), 5)], axis);
        Assert.All(counts.Columns, column => Assert.Equal(0, column.Coded + column.Proposed));
        Assert.All(counts.Columns.Take(10), column => Assert.Equal(0.5, column.ProposedSpread, 9));
        Assert.All(counts.Columns.Take(10), column => Assert.Equal(5, column.Possible));
        Assert.Equal(5, counts.Columns.Sum(column => column.Total), 9);
    }

    [Fact]
    public void A_claim_known_to_its_week_is_certain_in_a_week_and_spread_over_days()
    {
        var monday = new LocalDate(1936, 8, 10);
        var tally = new Tally("arrest", Mark.Named, true, monday, monday.PlusDays(6), 1);
        var weeks = BinnedCounts.Of([tally], TimeAxis.For([new(monday, monday.PlusDays(6))], TimeUnit.Week, 10)!);
        Assert.Equal(1, Assert.Single(weeks.Columns).Coded);
        var days = BinnedCounts.Of([tally], TimeAxis.For([new(monday, monday.PlusDays(6))], TimeUnit.Day, 10)!);
        Assert.All(days.Columns, column => Assert.Equal((0, 1 / 7.0), (column.Coded, Math.Round(column.CodedSpread, 12)), Near));
    }

    [Fact]
    public void What_has_no_date_or_an_open_one_is_counted_beside_the_axis()
    {
        var axis = TimeAxis.For([Days(0, 30)], TimeUnit.Week, 110)!;
        var counts = BinnedCounts.Of([new("arrest", Mark.Named, true, null, null, 3), new("arrest", Mark.Named, true, August, null, 2)], axis);
        Assert.Equal(5, counts.Beside);
        Assert.Equal(0, counts.Highest);
    }

    [Fact]
    public void Marks_of_a_strip_do_not_lie_on_each_other()
    {
        var axis = TimeAxis.For([Days(0, 60)], TimeUnit.Week, 110)!;
        var items = Enumerable.Range(0, 120).Select(index => new StripItem(Mark.Named, false, August.PlusDays(index % 9), August.PlusDays(index % 9 + (index % 4 == 0 ? 20 : 0)), "#", "")).ToList();
        var layout = StripLayout.Of(items, axis, 1080, 190, 6);
        Assert.True(layout.Base <= 192, $"the stack is {layout.Base} high");
        foreach (var (index, mark) in layout.Marks.Index())
            foreach (var other in layout.Marks.Skip(index + 1))
                Assert.True(Math.Max(Math.Abs(mark.X - other.X), Math.Abs(mark.Y - other.Y)) > layout.Radius, "two marks share a place");
        Assert.Equal(items.Count, layout.Marks.Count + layout.Bands.Sum(band => band.Unseen));
    }

    private static TimeExtent Days(int from, int to) => new(August.PlusDays(from), August.PlusDays(to));

    private static bool Near((int, double) one, (int, double) other) => one.Item1 == other.Item1 && Math.Abs(one.Item2 - other.Item2) < 1e-9;
}
