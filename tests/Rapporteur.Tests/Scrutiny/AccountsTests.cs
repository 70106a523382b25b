using Rapporteur.Scrutiny;
using static Rapporteur.Tests.Scrutiny.OnRecord;

namespace Rapporteur.Tests.Scrutiny;

/// <summary>Who says so: circular reports, confessions, rings, withdrawals, admissions, contradictions, counts.</summary>
public class AccountsTests
{
    private static readonly Statement Report = new() { Id = "", Exhibit = "", Act = "arrest", Victims = ["strikers"], Occurrence = "k", InCustody = false };

    private static OnRecord Papers => new OnRecord().Body("agency").Exhibit("e1", "agency").Exhibit("e2", "Morning Post", copies: "e1").Exhibit("e3", "Le Jour").Exhibit("e4", "Volksblatt");

    private static OnRecord Accused => new OnRecord().Person("A").Person("B").Person("C").Exhibit("a", "A").Exhibit("b", "B").Exhibit("c", "C").Exhibit("paper", "a paper");

    [Fact]
    public void Accounts_that_name_one_root_are_one() => Expect(
        Papers.Claim(Report with { Id = "c1", Exhibit = "e1" }).Claim(Report with { Id = "c2", Exhibit = "e3", Attribution = ["a traveller", "agency"] })
            .Claim(Report with { Id = "c3", Exhibit = "e4", Attribution = ["a witness"] }),
        "circular certain c1 c2");

    [Fact]
    public void A_chain_is_followed_through_the_exhibits() => Expect(
        Papers.Claim(Report with { Id = "c1", Exhibit = "e2" }).Claim(Report with { Id = "c2", Exhibit = "e3", Attribution = ["agency"] })
            .Claim(Report with { Id = "c3", Exhibit = "e4", Attribution = ["le jour"] }),
        "circular certain c1 c2 c3");

    [Fact]
    public void Two_editions_of_one_source_are_no_circle_and_neither_are_two_acts()
    {
        Expect(Papers.Exhibit("e5", "agency").Claim(Report with { Id = "c1", Exhibit = "e1" }).Claim(Report with { Id = "c2", Exhibit = "e5" }), null);
        Expect(Papers.Claim(Report with { Id = "c1", Exhibit = "e1" }).Claim(Report with { Id = "c2", Exhibit = "e3", Attribution = ["agency"], Occurrence = "other" }), null);
    }

    [Theory]
    [InlineData("In the night soldiers of the guard led eleven typesetters out of the shop in Mill Street to the barracks", "possible")]
    [InlineData("During the night soldiers of the guard led eleven typesetters out of the shop in Mill Street to their barracks", "possible")]
    [InlineData("Eleven men who set type in a shop in Mill Street were taken by soldiers to the barracks in the night", null)]
    [InlineData("Eleven typesetters were arrested", null)]
    public void Nearly_the_same_words_without_a_link_are_a_possible_circle(string other, string? certainty) => Expect(
        Papers.Claim(Report with { Id = "c1", Exhibit = "e3", Passage = "In the night soldiers of the guard led eleven typesetters out of the shop in Mill Street to the barracks" })
            .Claim(Report with { Id = "c2", Exhibit = "e4", Passage = other }),
        certainty is null ? null : $"circular {certainty} c1 c2");

    [Fact]
    public void What_both_openly_quote_is_not_their_own_text()
    {
        const string Decree = "\"Assemblies of more than five persons in streets and squares are forbidden until further notice\"";
        Expect(Papers.Claim(Report with { Id = "c1", Exhibit = "e3", Passage = $"{Decree}, and our man saw twelve led away from the avenue that noon" })
            .Claim(Report with { Id = "c2", Exhibit = "e4", Passage = $"{Decree}: a printer's wife says they fetched her husband from the shop" }), null);
    }

    [Theory]
    [InlineData(true, true, "certain")]
    [InlineData(true, null, "possible")]
    [InlineData(true, false, null)]
    public void What_rests_on_statements_in_custody_alone_is_told(bool one, bool? other, string? certainty) => Expect(
        Accused.Claim(Charge("c1", "a", "C", one)).Claim(Charge("c2", "b", "C", other)), certainty is null ? null : $"confession {certainty} c1 c2");

    [Fact]
    public void An_organisation_is_never_held() => Expect(
        Accused.Body("court").Exhibit("verdict", "court").Claim(Charge("c1", "a", "C", true)).Claim(Charge("c2", "verdict", "C", null)), null);

    [Fact]
    public void A_denial_supports_nothing_and_a_withdrawal_of_a_denial_does() => Expect(
        Accused.Claim(Charge("c1", "a", "A", true)).Claim(Charge("c2", "a", "A", true) with { Modality = "denied", Retracts = "c1", SaysOf = [] })
            .Claim(Charge("c3", "a", "A", true) with { Retracts = "c2" }),
        "confession certain c1 c3", "recanted certain c1 c2", "recanted certain c2 c3");

    [Fact]
    public void What_is_taken_back_by_hearsay_is_no_second_assertion() => Expect(
        Accused.Claim(Charge("c1", "a", "B", true)).Claim(Charge("c2", "paper", "B", true) with { Attribution = ["A"], Retracts = "c1", Modality = "hearsay" }),
        "confession certain c1", "recanted possible c1 c2");

    [Fact]
    public void Denunciations_close_to_a_ring() => Expect(
        Accused.Claim(Charge("c1", "a", "B", true)).Claim(Charge("c2", "b", "C", true)).Claim(Charge("c3", "c", "A", true)),
        "confession certain c1 c2 c3", "cycle certain c1 c2 c3");

    [Fact]
    public void A_chain_that_does_not_close_and_a_link_at_liberty_are_no_ring()
    {
        Expect(Accused.Claim(Charge("c1", "a", "B", true)).Claim(Charge("c2", "b", "C", true)), "confession certain c1 c2");
        Expect(Accused.Claim(Charge("c1", "a", "B", true)).Claim(Charge("c2", "b", "A", false)), null);
    }

    [Fact]
    public void Who_names_himself_closes_no_ring_and_two_rings_are_two()
    {
        Expect(Accused.Claim(Charge("c1", "a", "A", true)), "confession certain c1");
        Expect(
            Accused.Claim(Charge("c1", "a", "B", true)).Claim(Charge("c2", "b", "A", true)).Claim(Charge("c3", "b", "C", null)).Claim(Charge("c4", "c", "B", true)),
            "confession possible c1 c2 c3 c4", "cycle certain c1 c2", "cycle possible c3 c4");
    }

    [Theory]
    [InlineData("asserted", "certain")]
    [InlineData("hearsay", "possible")]
    public void A_withdrawal_is_as_sure_as_the_word_of_it(string modality, string certainty) => Expect(
        Accused.Claim(Charge("c1", "a", "B", false)).Claim(Charge("c2", "paper", "B", false) with { Attribution = ["A"], Retracts = "c1", Modality = modality }),
        $"recanted {certainty} c1 c2");

    [Theory]
    [InlineData("official", false, "certain")]
    [InlineData("official", null, "certain")]
    [InlineData("unverified", false, "possible")]
    [InlineData("denied", false, null)]
    [InlineData("official", true, null)]
    public void What_hurts_its_own_root_weighs_more(string modality, bool? inCustody, string? certainty) => Expect(
        Papers.Claim(Report with { Id = "c1", Exhibit = "e3", Attribution = ["agency"], Hurts = ["agency"], Modality = modality, InCustody = inCustody }),
        certainty is null ? null : $"against-interest {certainty} c1");

    [Theory]
    [InlineData("1936-08-02", "1936-08-09", "certain")]
    [InlineData("1936-08~", "1936-09", "possible")]
    [InlineData("1932/..", "1932", null)]
    [InlineData("1936-08", "1936-08-09", null)]
    public void One_mouth_gives_two_dates(string one, string other, string? certainty) => Expect(
        Papers.Exhibit("e5", "agency").Claim(Report with { Id = "c1", Exhibit = "e1", When = When(one) }).Claim(Report with { Id = "c2", Exhibit = "e5", When = When(other) }),
        certainty is null ? null : $"self {certainty} c1 c2");

    [Fact]
    public void One_mouth_says_yes_and_no_and_names_two_towns()
    {
        OnRecord Record(Statement second) => Papers.Place("Minsk", 53.9, 27.57).Place("Gomel", 52.43, 31.0).Place("Gomel station", 52.43, 31.0, within: "Gomel")
            .Claim(Report with { Id = "c1", Exhibit = "e3", Where = "Gomel" }).Claim(second with { Id = "c2", Exhibit = "e3" });
        Expect(Record(Report with { Where = "Minsk" }), "self certain c1 c2");
        Expect(Record(Report with { Where = "Gomel station" }), null);
        Expect(Record(Report with { Modality = "denied" }), "self certain c1 c2");
    }

    [Fact]
    public void Two_mouths_in_one_paper_and_an_open_correction_contradict_nobody()
    {
        Expect(Papers.Claim(Report with { Id = "c1", Exhibit = "e3", When = When("1936-08-02") }).Claim(Report with { Id = "c2", Exhibit = "e3", Attribution = ["a guard"], When = When("1936-08-09") }), null);
        Expect(Papers.Exhibit("e5", "agency", corrects: "e1").Exhibit("e6", "agency", corrects: "e5")
            .Claim(Report with { Id = "c1", Exhibit = "e1", When = When("1936-08-02"), Count = new(17, 17, false) })
            .Claim(Report with { Id = "c2", Exhibit = "e6", When = When("1936-08-09"), Count = new(71, 71, false) }), null);
    }

    [Theory]
    [InlineData(300, 300, false, 190, 165, "certain")]
    [InlineData(300, null, false, 190, 165, null)]
    [InlineData(280, 320, true, 190, 165, "possible")]
    [InlineData(355, 355, false, 190, 165, null)]
    public void Parts_are_not_more_than_their_whole(int low, int? high, bool about, int one, int other, string? certainty) => Expect(
        Papers.Claim(Report with { Id = "c1", Exhibit = "e1", Count = new(low, high, about) })
            .Claim(Report with { Id = "c2", Exhibit = "e1", Occurrence = null, PartOf = "c1", Victims = ["at the barracks"], Count = new(one, one, false) })
            .Claim(Report with { Id = "c3", Exhibit = "e1", Occurrence = null, PartOf = "c1", Victims = ["at the theatre"], Count = new(other, other, false) }),
        certainty is null ? null : $"numbers {certainty} c1 c2 c3");

    [Fact]
    public void Two_accounts_of_one_part_count_once() => Expect(
        Papers.Claim(Report with { Id = "c1", Exhibit = "e1", Count = new(300, 300, false) })
            .Claim(Report with { Id = "c2", Exhibit = "e3", Occurrence = "part", PartOf = "c1", Count = new(190, 190, false) })
            .Claim(Report with { Id = "c3", Exhibit = "e4", Occurrence = "part", PartOf = "c1", Count = new(200, 200, false) }),
        null);

    [Theory]
    [InlineData(23, 81, "1936-08-02", "certain")]
    [InlineData(23, 23, "1936-08-02", null)]
    [InlineData(23, 81, "1936-08-02/1936-08-04", null)]
    public void One_root_gives_two_totals(int one, int other, string otherWhen, string? certainty) => Expect(
        Papers.Exhibit("e5", "agency").Claim(Report with { Id = "c1", Exhibit = "e1", When = When("1936-08-02"), Count = new(one, one, false) })
            .Claim(Report with { Id = "c2", Exhibit = "e5", When = When(otherWhen), Count = new(other, other, false) }),
        certainty is null ? null : $"numbers {certainty} c1 c2");

    private static Statement Charge(string id, string exhibit, string accused, bool? inCustody) =>
        new() { Id = id, Exhibit = exhibit, Act = "plot", Persons = [accused], SaysOf = [accused], Occurrence = "k", InCustody = inCustody };

    private static void Expect(OnRecord record, string? result, params string[] more) => Assert.Equal(result is null ? [] : [result, .. more], record.Found);
}
