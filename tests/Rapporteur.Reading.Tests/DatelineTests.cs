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

    [Fact]
    public void A_date_of_the_sentence_itself_goes_before_the_dateline()
    {
        var reading = Reader.Read("7 October. Leningrad. On 3 October two engineers were arrested.", Autumn1936);

        Assert.Equal("1936-10-03", Assert.Single(reading.Proposals).When?.Date.ToString());
    }
}
