using Rapporteur.Chronology;

namespace Rapporteur.Reading.Tests;

/// <summary>What single sentences say; every sentence was made up for these tests.</summary>
public class ReadingOfSentencesTests
{
    private static readonly ReadingOptions In1936 = new() { Language = "en", Published = UncertainDate.Parse("1936-11") };

    private static Proposal Only(string text) => Assert.Single(Reader.Read(text, In1936).Proposals);

    [Theory]
    [InlineData("Ivan Sedov was arrested in Tula on 3 October.", "arrest", "1936-10-03", "Ivan Sedov", 1, 1)]
    [InlineData("On October 5 the police arrested Anna Lebed in Kursk.", "arrest", "1936-10-05", "Anna Lebed", 1, 1)]
    [InlineData("The arrest of Marta Kolb was announced on 7 October 1936.", "arrest", "1936-10-07", "Marta Kolb", 1, 1)]
    [InlineData("Peter Wolin, former editor of the newspaper, was shot in 1935.", "execution", "1935", "Peter Wolin", 1, 1)]
    [InlineData("In March 1934 the tribunal sentenced Josef Brandt and Otto Hahn to death.", "sentence", "1934-03", "Josef Brandt", 2, 2)]
    [InlineData("Karel Novak was expelled from the party in early 1935.", "expulsion", "1935-01/1935-04~", "Karel Novak", 1, 1)]
    [InlineData("Maria Stern has been held in the Butyrka prison since 1933.", "detention", "1933/..", "Maria Stern", 1, 1)]
    [InlineData("Pavel Orlik committed suicide on the night of 3 to 4 May 1936.", "suicide", "1936-05-03/1936-05-04", "Pavel Orlik", 1, 1)]
    [InlineData("Jan Vesely was released on 12 June 1936 after two years in prison.", "release", "1936-06-12", "Jan Vesely", 1, 1)]
    public void A_named_victim_with_act_and_date(string text, string act, string edtf, string victim, int low, int high)
    {
        var proposal = Only(text);
        Assert.Equal(act, proposal.Act);
        Assert.Equal(edtf, proposal.When?.Date.ToString());
        Assert.Equal(victim, proposal.Victims[0].Name);
        Assert.Equal((low, high), (proposal.Quantity!.Low, proposal.Quantity.High));
    }

    [Theory]
    [InlineData("The editors of the party daily Zaria were arrested in Kursk.")]
    [InlineData("The editors of *Zaria*, the government newspaper of the province, were arrested.")]
    [InlineData("The printers of Zaria, a weekly, were arrested.")]
    public void A_newspaper_is_no_person(string text) => Assert.All(Only(text).Victims, victim => Assert.Null(victim.Name));

    [Theory]
    [InlineData("Additionally he was detained by other officers.")]
    [InlineData("Absolutely nobody knew that they had been arrested.")]
    [InlineData("Nonetheless, they were sentenced to four years in jail.")]
    public void An_adverb_at_the_head_is_no_person(string text) =>
        Assert.All(Reader.Read(text, In1936).Proposals, proposal => Assert.All(proposal.Victims, victim => Assert.Null(victim.Name)));

    [Fact]
    public void A_name_that_ends_as_adverbs_do_is_a_person() => Assert.Equal("Connolly", Only("Connolly was arrested in Cork.").Victims[0].Name);

    [Theory]
    [InlineData("More than 40 miners were arrested in Donetsk.", 41, null, "more-than")]
    [InlineData("As many as 60 students were expelled from the university.", 1, 60, "up-to")]
    [InlineData("Several hundred peasants were deported from the village.", 300, 999, "several-hundred")]
    [InlineData("A few dozen priests were shot.", 36, 99, "several-dozen")]
    [InlineData("Teachers and two printers were arrested in Perm.", 4, null, "sum")]
    [InlineData("At least twelve sailors were arrested.", 12, null, "at-least")]
    [InlineData("Tens of thousands of people were deported.", 20000, 99999, "tens-of-thousands")]
    [InlineData("Between 20 and 30 workers were arrested in Tver.", 20, 30, "between")]
    [InlineData("About 50 railwaymen were arrested.", 40, 60, "about")]
    [InlineData("Two hundred and fifty soldiers were arrested.", 250, 250, "exact")]
    public void A_count_is_read_by_its_rule(string text, long low, int? high, string rule)
    {
        var quantity = Only(text).Quantity!;
        Assert.Equal((low, high, rule), (quantity.Low, (int?)quantity.High, quantity.Reading));
    }

    [Theory]
    [InlineData("Ivan Sedov was not arrested.", "negated")]
    [InlineData("If Ivan Sedov is arrested, the union will strike.", "hypothetical")]
    [InlineData("Ivan Sedov could be arrested at any moment.", "hypothetical")]
    [InlineData("Was Ivan Sedov arrested?", "question")]
    [InlineData("No arrests were made.", "negated")]
    public void What_is_not_told_as_done_is_refused_with_the_reason(string text, string reason)
    {
        var reading = Reader.Read(text, In1936 with { Explain = true });
        Assert.Empty(reading.Proposals);
        Assert.Contains(reading.Refused, r => r.Reason == reason);
    }

    [Theory]
    [InlineData("The child suffered from arrested development.")]
    [InlineData("The execution of the plan was praised by the ministry.")]
    [InlineData("The author beat the deadline and released a new book.")]
    [InlineData("He fired the stove and hit on an idea.")]
    [InlineData("The minister demanded that the strikers be arrested.")]
    public void Figures_of_speech_and_wishes_are_no_acts(string text) => Assert.Empty(Reader.Read(text, In1936).Proposals);

    [Fact]
    public void Two_acts_of_one_sentence_are_two_claims_on_the_same_person()
    {
        var proposals = Reader.Read("Lev Gorin was arrested in Omsk and executed.", In1936).Proposals;
        Assert.Equal(["arrest", "execution"], proposals.Select(p => p.Act));
        Assert.All(proposals, p => Assert.Equal("Lev Gorin", p.Victims[0].Name));
    }

    [Fact]
    public void A_crime_in_a_charge_is_no_act_but_the_charge()
    {
        var proposal = Only("Lev Gorin is accused of having murdered a guard.");
        Assert.Equal("other", proposal.Act);
        Assert.Contains("murdered a guard", proposal.Charges[0].Exact);
    }

    [Fact]
    public void A_list_repeats_its_act_without_the_verb()
    {
        var proposals = Reader.Read("On October 2 arrests in Tula. The 4th, in Kursk. The 5th, in Omsk and Perm.", In1936).Proposals;
        Assert.Equal(["1936-10-02", "1936-10-04", "1936-10-05"], proposals.Select(p => p.When!.Date.ToString()));
        Assert.Equal(["Tula", "Kursk", "Omsk", "Perm"], proposals.SelectMany(p => p.Where).Select(w => w.Written));
    }

    [Fact]
    public void Pronouns_stand_for_those_told_of_before_and_the_date_is_carried()
    {
        var proposals = Reader.Read("On 2 May 1935 twenty printers were arrested in Kazan. They were taken to the Central police station and beaten.", In1936).Proposals;
        Assert.Equal(["arrest", "detention", "torture"], proposals.Select(p => p.Act));
        Assert.All(proposals, p => Assert.Equal((20L, 20L), (p.Quantity!.Low, p.Quantity.High!.Value)));
        Assert.Equal(DateBasis.Carried, proposals[1].When!.Basis);
        Assert.Equal("1935-05-02", proposals[1].When!.Date.ToString());
    }

    [Theory]
    [InlineData("According to the newspaper Golos, Ivan Sedov was arrested.", "the newspaper Golos", "reported")]
    [InlineData("The ministry announced that Ivan Sedov was arrested.", "The ministry", "official")]
    [InlineData("Eyewitnesses say that Ivan Sedov was beaten by the police.", "Eyewitnesses", "reported")]
    public void The_speaker_is_named_and_sets_how_it_is_put(string text, string root, string modality)
    {
        var proposal = Only(text);
        Assert.Equal(root, proposal.Attribution[^1]);
        Assert.Equal(modality, proposal.Modality);
    }

    [Theory]
    [InlineData("Ivan Sedov will be arrested tomorrow.", "expected")]
    [InlineData("It is said that Ivan Sedov was arrested.", "unverified")]
    [InlineData("Ivan Sedov has no doubt been executed.", "inferred")]
    public void Hedges_and_tense_set_how_it_is_put(string text, string modality) => Assert.Equal(modality, Only(text).Modality);

    [Fact]
    public void A_chain_of_speakers_ends_with_its_root()
    {
        var proposal = Only("The agency announces, according to the official bulletin, the arrest of Ivan Sedov.");
        Assert.Equal(["The agency", "the official bulletin"], proposal.Attribution);
    }

    [Fact]
    public void A_former_name_is_resolved_to_the_place_of_today()
    {
        var where = Only("Ivan Sedov was arrested in Sverdlovsk on 3 October 1936.").Where[0];
        Assert.Equal(("Sverdlovsk", "Yekaterinburg", "RU"), (where.Written, where.Place!.Name, where.Place.Country));
        Assert.InRange(where.Place.Latitude!.Value, 56.5, 57.1);
    }

    [Fact]
    public void A_measure_is_kept_apart_without_victims()
    {
        var reading = Reader.Read("On a signal from Trud the campaign began, and a decree was published on 5 October 1936.", In1936);
        Assert.Contains(reading.Measures, m => m.Kind == "signal");
        Assert.Contains(reading.Measures, m => m.Kind == "decree" && m.When!.Date.ToString() == "1936-10-05");
    }
}
