using NodaTime;
using Rapporteur.Tests.Shared;

namespace Rapporteur.Chronology.Tests;

/// <summary>The samples of the README, run; and that those in the README are these.</summary>
public class ReadmeTests
{
    [Fact]
    public void Reading_and_bounds()
    {
        var strike = UncertainDate.Parse("1936-08-16/1936-08-20");
        Assert.Equal(new LocalDate(1936, 8, 16), strike.Earliest);
        Assert.Equal(new LocalDate(1936, 8, 20), strike.Latest);

        var thirties = UncertainDate.OfDecade(1930);
        Assert.Equal("193X", thirties.ToString());
    }

    [Fact]
    public void What_is_no_date()
    {
        if (!UncertainDate.TryParse("1937-02-31", out _, out var error))
            Assert.Equal("At position 8: expected a day that this month has.", error.Message);
    }

    [Fact]
    public void Alibis()
    {
        var inPrison = UncertainDate.Parse("1932/1936", Extent.Throughout);
        var meeting = UncertainDate.Parse("1934-11");
        Assert.Equal(Certainty.Certainly, meeting.IsDuring(inPrison));
        Assert.Equal(Certainty.Possibly, UncertainDate.Parse("1936-11").IsDuring(inPrison));
        Assert.Equal(Certainty.Never, UncertainDate.Parse("1937-11").IsDuring(inPrison));
    }

    [Fact]
    public void Two_reports()
    {
        var press = UncertainDate.Parse("1936-08");
        var witness = UncertainDate.Parse("1936-08-16~/1936-08-20~");
        Assert.Equal(witness, press.Intersect(witness));
    }

    [Fact]
    public void Old_style()
    {
        var revolution = UncertainDate.OfDay(new LocalDate(1917, 10, 25, CalendarSystem.Julian));
        Assert.Equal("1917-11-07", revolution.ToString());
        Assert.Equal(DateCalendar.Julian, revolution.Calendar);
    }

    [Fact]
    public void Every_sample_of_the_README_is_run_here() => ReadmeSamples.AreRun(5);
}
