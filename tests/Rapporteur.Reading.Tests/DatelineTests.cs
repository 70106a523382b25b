using Rapporteur.Chronology;

namespace Rapporteur.Reading.Tests;

public class DatelineTests
{
    private static readonly ReadingOptions Autumn1936 = new() { Language = "en", Published = UncertainDate.Parse("1936-10-30") };

    [Fact]
    public void A_date_that_opens_a_paragraph_dates_the_rest_of_it_and_the_town_before_a_colon_is_its_place()
    {
        var reading = Reader.Read("7 October. Leningrad: three engineers of the port were arrested.\n\nNo more is known of them.",
            Autumn1936);

        var arrest = Assert.Single(reading.Proposals);
        Assert.Equal("1936-10-07", arrest.When?.Date.ToString());
        Assert.Equal(DateBasis.Carried, arrest.When?.Basis);
        Assert.Equal("Leningrad", Assert.Single(arrest.Where).Written);
    }

    [Fact]
    public void A_dated_heading_dates_the_paragraphs_under_it_until_the_next_heading()
    {
        var reading = Reader.Read(
            "## 14 October: Tula\n\nTwo foremen were arrested.\n\nFour clerks were arrested too.\n\n## From the provinces\n\nThree teachers were arrested.\n", Autumn1936);

        Assert.Equal(["1936-10-14", "1936-10-14", null], reading.Proposals.Select(proposal => proposal.When?.Date.ToString()));
        Assert.Equal(["Tula", "Tula", null], reading.Proposals.Select(proposal => proposal.Where.FirstOrDefault()?.Written));
    }

    [Theory]
    [InlineData("en", "## 6 to 10 October: elsewhere\n\nTwo foremen were arrested.")]
    [InlineData("en", "## October 6 to 10, 1936\n\nTwo foremen were arrested.")]
    [InlineData("fr", "## 6 au 10 octobre : ailleurs\n\nDeux contremaîtres ont été arrêtés.")]
    [InlineData("fr", "## 6–10 octobre 1936\n\nDeux contremaîtres ont été arrêtés.")]
    [InlineData("ru", "## 6–10 октября: в других городах\n\nАрестованы двое мастеров.")]
    public void A_heading_of_several_days_dates_what_stands_under_it(string language, string text) =>
        Assert.Equal("1936-10-06/1936-10-10", Assert.Single(Reader.Read(text, Autumn1936 with { Language = language }).Proposals).When?.Date.ToString());

    [Fact]
    public void A_date_of_the_sentence_itself_goes_before_the_dateline()
    {
        var reading = Reader.Read("7 October. Leningrad. On 3 October two engineers were arrested.", Autumn1936);

        Assert.Equal("1936-10-03", Assert.Single(reading.Proposals).When?.Date.ToString());
    }

    [Theory]
    [InlineData("en", "On 3 October nine engineers were sentenced to death; six were shot.")]
    [InlineData("fr", "Le 3 octobre, neuf ingénieurs ont été condamnés à mort ; six ont été fusillés.")]
    [InlineData("ru", "3 октября девять инженеров приговорены к расстрелу; шестеро расстреляны.")]
    public void An_execution_told_with_its_verdict_is_not_before_it(string language, string text)
    {
        var reading = Reader.Read(text, Autumn1936 with { Language = language });

        Assert.Equal(["1936-10-03", "1936-10-03/.."], reading.Proposals.Select(proposal => proposal.When?.Date.ToString()));
    }

    [Fact]
    public void The_accused_of_plots_are_accused_when_the_plots_were_discovered()
    {
        var reading = Reader.Read("On 3 October, discovery of several plots in Tula. Two officers are accused of treason.", Autumn1936);

        Assert.Equal(["1936-10-03", "1936-10-03"], reading.Proposals.Select(proposal => proposal.When?.Date.ToString()));
    }

    [Fact]
    public void A_charge_against_others_is_not_of_the_day_of_the_charge_before()
    {
        var reading = Reader.Read("On 3 October a foreman was charged with sabotage. Two officers are accused of treason.", Autumn1936);

        Assert.Equal(["1936-10-03", null], reading.Proposals.Select(proposal => proposal.When?.Date.ToString()));
    }
}
