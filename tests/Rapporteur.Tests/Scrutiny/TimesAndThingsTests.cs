using Rapporteur.Scrutiny;
using static Rapporteur.Tests.Scrutiny.OnRecord;

namespace Rapporteur.Tests.Scrutiny;

/// <summary>Anachronism, fate and order of acts.</summary>
public class TimesAndThingsTests
{
    [Theory]
    [InlineData("../1917", "1932-11", "certain")]
    [InlineData("../1917", "1917-12-30", "possible")]
    [InlineData("../1917", "1916", null)]
    [InlineData("1933~/..", "1932", "possible")]
    [InlineData("1933/..", "1932", "certain")]
    [InlineData("1886/1938-03-07", "1938-03", "possible")]
    [InlineData("1886/1938-03-07", "1938-03-07", null)]
    [InlineData("1886/1938-03-07", "1938", "possible")]
    [InlineData("1886/1938-10-07", "1938", null)]
    public void A_house_is_named_when_it_did_not_stand(string existed, string when, string? certainty) =>
        Expect(new OnRecord().Person("A").Place("inn", existed: [existed]).Met("c1", "A", "inn", when), certainty is null ? null : $"anachronism {certainty} c1");

    [Fact]
    public void A_house_that_shut_and_opened_again_stood() =>
        Expect(new OnRecord().Person("A").Place("inn", existed: ["1899/1916-08", "1921-05/1962"]).Met("c1", "A", "inn", "1947-10-04"), null);

    [Fact]
    public void A_room_of_a_house_is_gone_with_it_but_a_town_outlives_its_state()
    {
        Expect(new OnRecord().Person("A").Place("hotel", 55.68, 12.57, existed: ["../1917"]).Place("room", 55.68, 12.57, within: "hotel").Met("c1", "A", "room", "1932"), "anachronism certain c1");
        Expect(new OnRecord().Person("A").Place("state", 52.5, 12.0, existed: ["1949/1990"]).Place("town", 51.05, 13.74, within: "state").Met("c1", "A", "town", "1932"), null);
    }

    [Fact]
    public void Where_another_house_may_be_meant_it_is_possible() => Expect(
        new OnRecord().Person("A").Place("cafe").Place("hotel", existed: ["../1917"], mayBe: "cafe").Met("c1", "A", "hotel", "1932"), "anachronism possible c1");

    [Fact]
    public void A_denial_is_not_out_of_its_time() =>
        Expect(new OnRecord().Person("A").Place("inn", existed: ["../1917"]).Met("c1", "A", "inn", "1932", modality: "denied"), null);

    [Theory]
    [InlineData("1961-08", "certain")]
    [InlineData("1963-02-14", null)]
    [InlineData("1964", null)]
    public void An_office_is_named_before_it_was_held(string when, string? certainty) => Expect(
        new OnRecord().Person(new PersonOnRecord("A", "A") { Offices = [Office("Minister of War", "1963-02-14", "1965-06-30")] })
            .Claim(new() { Id = "c1", Exhibit = "e", Act = "plot", Persons = ["A"], When = When(when), Offices = [("A", "minister of war"), ("A", "mayor")] }),
        certainty is null ? null : $"anachronism {certainty} c1");

    [Fact]
    public void A_body_that_was_not_yet_founded_took_no_part() => Expect(
        new OnRecord().Body("league", "1924-05/..").Claim(new() { Id = "c1", Exhibit = "e", Act = "arrest", Victims = ["somebody"], When = When("1919"), Involves = ["league"] }),
        "anachronism certain c1");

    [Theory]
    [InlineData("1937-05", "1938-05", "certain")]
    [InlineData("1937", "1937-05", null)]
    [InlineData("1937-05~", "1937-06", "possible")]
    [InlineData("1937?", "1938-05", "possible")]
    [InlineData("1937-05-10~", "1937-05-20", "certain")]
    [InlineData("[1937-05,1937-09]", "1937-09-02", null)]
    [InlineData("[1937-05,1937-09]", "1937-07", "certain")]
    public void Two_dates_of_one_death_exclude_each_other(string one, string other, string? certainty) => Expect(
        new OnRecord().Person("A").Done("c1", "execution", "A", one).Done("c2", "execution", "A", other), certainty is null ? null : $"fate {certainty} c1 c2");

    [Theory]
    [InlineData("suicide", "execution", "certain")]
    [InlineData("suicide", "killing", "certain")]
    [InlineData("execution", "killing", null)]
    [InlineData("death-in-custody", "execution", "certain")]
    [InlineData("death-in-custody", "killing", "possible")]
    [InlineData("death", "death-in-custody", null)]
    [InlineData("death", "suicide", "certain")]
    public void Two_manners_of_one_death_exclude_each_other(string one, string other, string? certainty)
    {
        Expect(new OnRecord().Person("A").Done("c1", one, "A", "1937-05-10").Done("c2", other, "A", "1937-05-10"), certainty is null ? null : $"fate {certainty} c1 c2");
        Expect(new OnRecord().Dead("A", "1937-05-10", one).Done("c1", other, "A", "1937-05-10"), certainty is null ? null : $"fate {certainty} c1");
    }

    [Theory]
    [InlineData("release", null, "certain")]
    [InlineData("torture", null, "certain")]
    [InlineData("trial", null, "certain")]
    [InlineData("trial", "posthumous", null)]
    [InlineData("rehabilitation", null, null)]
    [InlineData("search", null, null)]
    public void Little_is_done_to_the_dead(string act, string? how, string? certainty)
    {
        Expect(new OnRecord().Dead("A", "1937-05-10").Done("c1", act, "A", "1938-02", how), certainty is null ? null : $"fate {certainty} c1");
        Expect(new OnRecord().Person("A").Done("c1", "suicide", "A", "1937-05-10").Done("c2", act, "A", "1938-02", how), certainty is null ? null : $"fate {certainty} c1 c2");
    }

    [Fact]
    public void The_fate_of_one_who_may_be_another_is_possible_and_of_two_who_may_be_a_third_nothing()
    {
        var record = () => new OnRecord().Person(new PersonOnRecord("A", "A") { MayBe = ["B", "C"] }).Person("B").Person("C");
        Expect(record().Done("c1", "execution", "A", "1937").Done("c2", "release", "B", "1938"), "fate possible c1 c2");
        Expect(record().Done("c1", "execution", "B", "1937").Done("c2", "release", "C", "1938"), null);
    }

    [Fact]
    public void An_act_after_a_death_that_another_claims_is_a_matter_of_the_fate() =>
        Expect(new OnRecord().Person("A").Done("c1", "killing", "A", "1937-05").Met("c2", "A", null, "1938"), "fate certain c1 c2");

    [Theory]
    [InlineData("execution", "1938-03-04", "sentence", "1938-03-15", "certain")]
    [InlineData("execution", "1938-03-15", "sentence", "1938-03-15", null)]
    [InlineData("execution", "1938-03~", "sentence", "1938-04-15", "possible")]
    [InlineData("sentence", "1938-03-04", "trial", "1938-03-05/1938-03-09", "certain")]
    [InlineData("sentence", "1938-03-07", "trial", "1938-03-05/1938-03-09", null)]
    [InlineData("sentence", "1938-03-04", "arrest", "1938-04-05", "certain")]
    [InlineData("release", "1938-03-04", "arrest", "1938-04-05", "certain")]
    [InlineData("release", "1938", "arrest", "1938-04-05", null)]
    [InlineData("sentence", "1929-03-04", "arrest", "1938-04-05", null)]
    public void The_acts_of_a_case_have_an_order(string early, string earlyWhen, string late, string lateWhen, string? certainty) => Expect(
        new OnRecord().Person("A").Done("c1", early, "A", earlyWhen).Done("c2", late, "A", lateWhen), certainty is null ? null : $"order {certainty} c1 c2");

    [Fact]
    public void An_earlier_taking_explains_an_earlier_end()
    {
        Expect(new OnRecord().Person("A", Spell("prison", "1937-01-05", "1938-03-04", null)).Done("c1", "release", "A", "1938-03-04").Done("c2", "arrest", "A", "1938-04-05"), null);
        Expect(new OnRecord().Person("A").Done("c0", "arrest", "A", "1937").Done("c1", "sentence", "A", "1938-03-04").Done("c2", "arrest", "A", "1938-04-05"), null);
        Expect(new OnRecord().Person("A").Done("c1", "sentence", "A", "1938-03-04", "in-absentia").Done("c2", "arrest", "A", "1938-04-05"), null);
        Expect(new OnRecord().Person("A").Done("c1", "release", "A", "1938-03-04", "provisional").Done("c2", "arrest", "A", "1938-04-05"), null);
    }

    [Fact]
    public void Another_case_that_begins_between_explains_a_trial_after_a_sentence() =>
        Expect(new OnRecord().Person("A").Done("c1", "sentence", "A", "1937-02-04").Done("c2", "arrest", "A", "1938-01-05").Done("c3", "trial", "A", "1938-03-05"), "order certain c1 c2");

    [Fact]
    public void The_Julian_calendar_is_read_as_such()
    {
        OnRecord Record(string julian, string gregorian) => new OnRecord().Person("A")
            .Claim(new() { Id = "c1", Exhibit = "e", Act = "execution", Victims = ["A"], When = When(julian, isJulian: true) })
            .Claim(new() { Id = "c2", Exhibit = "f", Act = "execution", Victims = ["A"], When = When(gregorian) });
        Expect(Record("1826-07-13", "1826-07-25"), null);
        Expect(Record("1726-07-13", "1726-07-24"), null);
        Expect(Record("1900-02", "1900-03-13"), null);
        Expect(Record("1826-07-13", "1826-07-13"), "fate certain c1 c2");
    }

    private static void Expect(OnRecord record, string? result) => Assert.Equal(result is null ? [] : [result], record.Found);
}
