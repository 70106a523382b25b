using Rapporteur.Chronology;

namespace Rapporteur.Reading.Tests;

public class GazetteerTests
{
    [Theory]
    [InlineData("Kharkov", "en", "1936", "UA")]
    [InlineData("Dnepropetrovsk", "en", "1936", "UA")]
    [InlineData("Kiev", "fr", "1937", "UA")]
    [InlineData("Stalinabad", "en", "1936", "TJ")]
    [InlineData("Харьков", "ru", "1936", "UA")]
    [InlineData("Moscou", "fr", "1937", "RU")]
    [InlineData("nizhni novgorod", "en", "1930", "RU")]
    [InlineData("Georgia", "en", "1936", "GE")]
    public void A_name_of_its_time_finds_its_place(string written, string language, string when, string country) =>
        Assert.Equal(country, Gazetteer.BuiltIn.Lookup(written, language, UncertainDate.Parse(when))[0].Country);

    [Fact]
    public void An_ambiguous_name_keeps_its_candidates() => Assert.True(Gazetteer.BuiltIn.Lookup("Moscow", "en", null).Count > 1);

    [Fact]
    public void An_unknown_name_finds_nothing() => Assert.Empty(Gazetteer.BuiltIn.Lookup("Zzyzxgrad", "en", null));

    [Fact]
    public void A_country_has_no_point() => Assert.Null(Gazetteer.BuiltIn.Lookup("Azerbaijan", "en", null)[0].Latitude);
}
