using NodaTime;

namespace Rapporteur.Chronology.Tests;

/// <summary>The examples of ISO 8601-2 and of the EDTF specification, level by level: read, bounded, printed.</summary>
public class EdtfTests
{
    [Theory]
    // Level 0
    [InlineData("1985-04-12", "1985-04-12", "1985-04-12")]
    [InlineData("1985-04", "1985-04-01", "1985-04-30")]
    [InlineData("1985", "1985-01-01", "1985-12-31")]
    [InlineData("0000", "0000-01-01", "0000-12-31")]
    [InlineData("1964/2008", "1964-01-01", "2008-12-31")]
    [InlineData("2004-06/2006-08", "2004-06-01", "2006-08-31")]
    [InlineData("2004-02-01/2005-02-08", "2004-02-01", "2005-02-08")]
    [InlineData("2004-02-01/2005-02", "2004-02-01", "2005-02-28")]
    [InlineData("2005/2006-02", "2005-01-01", "2006-02-28")]
    // Level 1
    [InlineData("-1985", "-1985-01-01", "-1985-12-31")]
    [InlineData("2001-21", "2001-03-01", "2001-05-31")]
    [InlineData("2003-24", "2003-12-01", "2004-02-29")]
    [InlineData("1984?", "1984-01-01", "1984-12-31")]
    [InlineData("2004-06~", "2004-06-01", "2004-06-30")]
    [InlineData("2004-06-11%", "2004-06-11", "2004-06-11")]
    [InlineData("201X", "2010-01-01", "2019-12-31")]
    [InlineData("20XX", "2000-01-01", "2099-12-31")]
    [InlineData("2004-XX", "2004-01-01", "2004-12-31")]
    [InlineData("1985-04-XX", "1985-04-01", "1985-04-30")]
    [InlineData("1985-XX-XX", "1985-01-01", "1985-12-31")]
    [InlineData("1985-04-12/..", "1985-04-12", null)]
    [InlineData("1985/", "1985-01-01", null)]
    [InlineData("../1985-04", null, "1985-04-30")]
    [InlineData("/1985-04-12", null, "1985-04-12")]
    [InlineData("1984~/2004-06", "1984-01-01", "2004-06-30")]
    [InlineData("1984?/2004%", "1984-01-01", "2004-12-31")]
    [InlineData("2004-06-11%/2004-06~", "2004-06-11", "2004-06-30")]
    // Level 2
    [InlineData("Y17E2", "1700-01-01", "1700-12-31", "1700")]
    [InlineData("1950S2", "1900-01-01", "1999-12-31")]
    [InlineData("2001-34", "2001-04-01", "2001-06-30")]
    [InlineData("2001-31", "2001-03-01", "2001-05-31")]
    [InlineData("2004-06~-11", "2004-06-11", "2004-06-11")]
    [InlineData("2004?-06-11", "2004-06-11", "2004-06-11")]
    [InlineData("?2004-06-~11", "2004-06-11", "2004-06-11", "2004?-06-~11")]
    [InlineData("2004-%06-11", "2004-06-11", "2004-06-11")]
    [InlineData("2004?-06~", "2004-06-01", "2004-06-30", "2004%-~06")]
    [InlineData("156X-12-25", "1560-12-25", "1569-12-25")]
    [InlineData("15XX-12-25", "1500-12-25", "1599-12-25")]
    [InlineData("XXXX-12-XX", "0000-12-01", "9999-12-31")]
    [InlineData("1XXX-XX", "1000-01-01", "1999-12-31")]
    [InlineData("1984-1X", "1984-10-01", "1984-12-31")]
    [InlineData("1X3X", "1030-01-01", "1939-12-31")]
    [InlineData("190X-02-29", "1904-02-29", "1908-02-29")]
    [InlineData("1936-0X-31", "1936-01-31", "1936-08-31")]
    [InlineData("-1XXX", "-1999-01-01", "-1000-12-31")]
    [InlineData("[1667,1668, 1670..1672]", "1667-01-01", "1672-12-31", "[1667,1668,1670..1672]")]
    [InlineData("[..1760-12-03]", null, "1760-12-03")]
    [InlineData("[1760-12..]", "1760-12-01", null)]
    [InlineData("[1760-01,1760-02,1760-12..]", "1760-01-01", null)]
    [InlineData("[1667,1760-12]", "1667-01-01", "1760-12-31")]
    [InlineData("{1960,1961-12}", "1960-01-01", "1961-12-31")]
    [InlineData("{..1984}", null, "1984-12-31")]
    [InlineData("2004-06-XX/2004-07-03", "2004-06-01", "2004-07-03")]
    [InlineData("2003-06-25~/2004-01-~01", "2003-06-25", "2004-01-01")]
    public void A_date_has_its_bounds_and_prints_as_it_was_written(string edtf, string? earliest, string? latest, string? canonical = null)
    {
        var date = UncertainDate.Parse(edtf);

        Assert.Equal(earliest, Iso(date.Earliest));
        Assert.Equal(latest, Iso(date.Latest));
        Assert.Equal(canonical ?? edtf, date.ToString());
    }

    [Theory]
    [InlineData("Y170000002", "Y170000002")]
    [InlineData("Y-170000002", "Y-170000002")]
    [InlineData("Y-17E7", "Y-170000000")]
    [InlineData("Y171010000S3", "Y171010000S3")]
    [InlineData("Y3388E2S3", "Y338800S3")]
    public void A_year_beyond_the_calendar_is_a_date_without_days(string edtf, string canonical)
    {
        var date = UncertainDate.Parse(edtf);

        Assert.Equal(canonical, date.ToString());
        Assert.Null(date.Earliest);
        Assert.Equal(edtf.Contains('-') ? Certainty.Certainly : Certainty.Never, date.IsBefore(UncertainDate.OfYear(1936)));
    }

    [Theory]
    [InlineData("1985-04-12T23:20:30", "1985-04-12T23:20:30")]
    [InlineData("1985-04-12T23:20:30Z", "1985-04-12T23:20:30Z")]
    [InlineData("1985-04-12T23:20:30-04", "1985-04-12T23:20:30-04:00")]
    [InlineData("1985-04-12T23:20:30+04:30", "1985-04-12T23:20:30+04:30")]
    [InlineData("1985-04-12T00:00:00-00:00", "1985-04-12T00:00:00Z")]
    public void A_time_of_day_is_kept(string edtf, string canonical)
    {
        var date = UncertainDate.Parse(edtf);

        Assert.Equal(canonical, date.ToString());
        Assert.Equal(new LocalDate(1985, 4, 12), date.Earliest);
        Assert.NotNull(date.TimeOfDay);
    }

    [Theory]
    [InlineData("", 0, EdtfExpectation.Year)]
    [InlineData("19", 0, EdtfExpectation.CenturyIsXX)]
    [InlineData("193", 0, EdtfExpectation.CenturyIsXX)]
    [InlineData("19uu", 2, EdtfExpectation.UnspecifiedIsX)]
    [InlineData("1936-uu", 5, EdtfExpectation.UnspecifiedIsX)]
    [InlineData("193x", 3, EdtfExpectation.UnspecifiedIsX)]
    [InlineData("unknown/2006", 0, EdtfExpectation.UnknownIsEmpty)]
    [InlineData("2004/unknown", 5, EdtfExpectation.UnknownIsEmpty)]
    [InlineData("2004/open", 5, EdtfExpectation.OpenIsTwoDots)]
    [InlineData("y170000002", 0, EdtfExpectation.LongYear)]
    [InlineData("Y1936", 0, EdtfExpectation.LongYear)]
    [InlineData("19361", 0, EdtfExpectation.LongYear)]
    [InlineData("Y9E99", 0, EdtfExpectation.LongYear)]
    [InlineData("Y99999999999999999999999", 0, EdtfExpectation.LongYear)]
    [InlineData("1950S0", 4, EdtfExpectation.SignificantDigits)]
    [InlineData("1950S5", 4, EdtfExpectation.SignificantDigits)]
    [InlineData("195XS2", 4, EdtfExpectation.End)]
    [InlineData("-0000", 0, EdtfExpectation.Year)]
    [InlineData("1936-13", 5, EdtfExpectation.Month)]
    [InlineData("1936-42", 5, EdtfExpectation.Month)]
    [InlineData("1936-00", 5, EdtfExpectation.Month)]
    [InlineData("1936-2X", 5, EdtfExpectation.Month)]
    [InlineData("1936-8", 5, EdtfExpectation.Month)]
    [InlineData("1937-02-31", 8, EdtfExpectation.Day)]
    [InlineData("1937-02-29", 8, EdtfExpectation.Day)]
    [InlineData("1936-02-3X", 8, EdtfExpectation.Day)]
    [InlineData("19X1-02-29", 8, EdtfExpectation.Day)]
    [InlineData("1936-08-00", 8, EdtfExpectation.Day)]
    [InlineData("1936-21-01", 7, EdtfExpectation.End)]
    [InlineData("1936-08-16 ", 10, EdtfExpectation.End)]
    [InlineData("1936-08-16??", 11, EdtfExpectation.End)]
    [InlineData("1936/1935", 5, EdtfExpectation.LaterEnd)]
    [InlineData("1936-08-16/1936-08-15", 11, EdtfExpectation.LaterEnd)]
    [InlineData("1936-08/1936-07", 8, EdtfExpectation.LaterEnd)]
    [InlineData("1936-08-16/1936-07", 11, EdtfExpectation.LaterEnd)]
    [InlineData("1936-24/1936-11", 8, EdtfExpectation.LaterEnd)]
    [InlineData("1936/1937/1938", 9, EdtfExpectation.End)]
    [InlineData("[1936", 5, EdtfExpectation.ClosingBracket)]
    [InlineData("[1936}", 5, EdtfExpectation.ClosingBracket)]
    [InlineData("[]", 1, EdtfExpectation.SetMember)]
    [InlineData("[1936,]", 6, EdtfExpectation.SetMember)]
    [InlineData("[1936..1935]", 1, EdtfExpectation.LaterEnd)]
    [InlineData("[1936..,1940]", 7, EdtfExpectation.Year)]
    [InlineData("1985-04-12T25:20:30", 11, EdtfExpectation.Time)]
    [InlineData("1985-04T23:20:30", 7, EdtfExpectation.End)]
    [InlineData("1985-04-12T23:20:30+19", 19, EdtfExpectation.Offset)]
    [InlineData("August 1936", 0, EdtfExpectation.Year)]
    public void What_is_no_EDTF_is_refused_at_its_place(string text, int position, EdtfExpectation expected)
    {
        Assert.False(UncertainDate.TryParse(text, out var date, out var error));

        Assert.Equal(new EdtfError(position, expected), error);
        Assert.Equal(default, date);
    }

    [Fact]
    public void Every_expectation_has_a_sentence()
    {
        var sentences = Enum.GetValues<EdtfExpectation>().Select(expected => new EdtfError(0, expected).Message).ToList();

        Assert.Equal(sentences.Count, sentences.Distinct().Count());
    }

    [Fact]
    public void The_default_is_a_year_of_which_nothing_is_known() => Assert.Equal("XXXX", default(UncertainDate).ToString());

    [Fact]
    public void One_of_several_is_always_within() =>
        Assert.Equal(Extent.Within, UncertainDate.Parse("[1934,1936]", Extent.Throughout).Extent);

    [Fact]
    public void Signs_are_seen()
    {
        Assert.True(UncertainDate.Parse("1936-%08").IsUncertain);
        Assert.True(UncertainDate.Parse("1936/1937~").IsApproximate);
        Assert.False(UncertainDate.Parse("[1936,1937~]").IsUncertain);
        Assert.Equal("1936-08~", UncertainDate.OfMonth(1936, 8).Qualified(Qualification.Approximate).ToString());
    }

    [Fact]
    public void Level_0_is_read_without_allocation()
    {
        UncertainDate.TryParse("1936-08-16/1936-08-20", out _, out _);
        var before = GC.GetAllocatedBytesForCurrentThread();

        for (var i = 0; i < 100; i++)
        {
            UncertainDate.TryParse("1936-08-16", out _, out _);
            UncertainDate.TryParse("1936-08-16/1936-08-20", out _, out _);
            UncertainDate.TryParse("1985-04-12T23:20:30-04:00", out _, out _);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static string? Iso(LocalDate? date) => date is { } day ? NodaTime.Text.LocalDatePattern.Iso.Format(day) : null;
}
