using NodaTime;

namespace Rapporteur.Chronology.Tests;

public class RelationTests
{
    [Theory]
    [InlineData("1936-08-16", "1936-08-17", Certainty.Certainly)]
    [InlineData("1936-08-16", "1936-08-16", Certainty.Never)]
    [InlineData("1936-08", "1936-08-16", Certainty.Possibly)]
    [InlineData("1936-08", "1936-09", Certainty.Certainly)]
    [InlineData("1936-08-16/1936-08-20", "1936-08-20", Certainty.Possibly)]
    [InlineData("../1936", "1937", Certainty.Certainly)]
    [InlineData("1932/..", "1937", Certainty.Possibly)]
    [InlineData("[1934,1936]", "1935", Certainty.Possibly)]
    [InlineData("[1933,1934]", "1935", Certainty.Certainly)]
    [InlineData("{1934,1936}", "1935-06-01", Certainty.Never)]
    public void The_act_of_a_moment_comes_before_another(string first, string second, Certainty expected) =>
        Assert.Equal(expected, Act(first).IsBefore(Act(second)));

    [Theory]
    [InlineData("1932/1936", "1934-05-01", Certainty.Certainly)]
    [InlineData("1932/1936", "1932-05-01", Certainty.Possibly)]
    [InlineData("1932/1936", "1937-05-01", Certainty.Never)]
    [InlineData("1932/..", "2020", Certainty.Certainly)]
    [InlineData("1932/", "2020", Certainty.Possibly)]
    [InlineData("1936", "1936-05", Certainty.Certainly)]
    [InlineData("193X", "1935-05-01", Certainty.Possibly)]
    public void A_custody_holds_on_the_day_of_an_alleged_meeting(string custody, string meeting, Certainty expected)
    {
        Assert.Equal(expected, Act(meeting).IsDuring(Spell(custody)));
        Assert.Equal(expected, Spell(custody).Overlaps(Act(meeting)));
    }

    [Fact]
    public void Two_acts_within_one_month_are_possibly_of_one_day() =>
        Assert.Equal(Certainty.Possibly, Act("1936-08").IsSameTimeAs(Act("1936-08")));

    [Fact]
    public void Two_spells_of_the_same_days_are_certainly_the_same_time()
    {
        Assert.Equal(Certainty.Certainly, Spell("1936-08").IsSameTimeAs(Spell("1936-08-01/1936-08-31")));
        Assert.Equal(Certainty.Never, Spell("1936-08").IsSameTimeAs(Spell("1936-09")));
    }

    [Fact]
    public void A_whole_year_is_never_one_day() => Assert.Equal(Certainty.Never, Spell("1936").IsSameTimeAs(Act("1936")));

    [Fact]
    public void Between_the_members_of_a_set_there_is_nothing() =>
        Assert.Equal(Certainty.Never, Act("[1934,1936]").Overlaps(Act("1935")));

    [Theory]
    [InlineData("1936-08", "1936-08-16/1936-08-20", "1936-08-16/1936-08-20")]
    [InlineData("1936-08-01/1936-08-18", "1936-08-16/1936-08-20", "1936-08-16/1936-08-18")]
    [InlineData("1936-08-01/1936-08-16", "1936-08-16/..", "1936-08-16")]
    [InlineData("1936-08", "1936-09", null)]
    [InlineData("[1934,1936]", "1936-08", "1936-08")]
    [InlineData("1935/..", "[1934,1936,1938]", "[1936,1938]")]
    [InlineData("1932/..", "../1936", "1932-01-01/1936-12-31")]
    public void What_two_reports_allow_together(string first, string second, string? common) =>
        Assert.Equal(common, Act(first).Intersect(Act(second))?.ToString());

    [Theory]
    [InlineData("1936-08", "1936-08-16", "1936-08")]
    [InlineData("1936-08-16", "1936", "1936")]
    [InlineData("1936-08", "1936-09", "1936-08-01/1936-09-30")]
    [InlineData("1938", "1936-08", "[1936-08,1938]")]
    [InlineData("1938", "/1936", "[..1936,1938]")]
    [InlineData("1938/", "[1934,1936]", "[1934,1936,1938..]")]
    [InlineData("1932/..", "../1936", "../..")]
    public void What_either_report_allows(string first, string second, string either) =>
        Assert.Equal(either, Act(first).Union(Act(second)).ToString());

    [Fact]
    public void A_spell_lasts_between_a_least_and_a_greatest_number_of_days()
    {
        Assert.Equal((1, 1L), Act("1936-08").Days);
        Assert.Equal((31, 31L), Spell("1936-08").Days);
        Assert.Equal((2, 62L), Spell("1936-07/1936-08").Days);
        Assert.Null(Spell("1936-07/").Days.Greatest);
    }

    [Fact]
    public void The_October_Revolution_was_in_November()
    {
        var day = new LocalDate(1917, 10, 25, CalendarSystem.Julian);

        Assert.Equal("1917-11-07", UncertainDate.OfDay(day).ToString());
        Assert.Equal(DateCalendar.Julian, UncertainDate.OfDay(day).Calendar);
        Assert.Equal("1917-10-14/1917-11-13", UncertainDate.OfJulianMonth(1917, 10).ToString());
        Assert.Equal("1900-01-13/1901-01-13", UncertainDate.OfJulianYear(1900).ToString());
        Assert.Equal(DateCalendar.Both, UncertainDate.OfBothCalendars((1917, 10, 25), new LocalDate(1917, 11, 7))!.Value.Calendar);
        Assert.Null(UncertainDate.OfBothCalendars((1917, 10, 25), new LocalDate(1917, 11, 8)));
    }

    private static UncertainDate Act(string edtf) => UncertainDate.Parse(edtf, Extent.Within);

    private static UncertainDate Spell(string edtf) => UncertainDate.Parse(edtf, Extent.Throughout);
}
