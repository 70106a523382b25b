using Rapporteur.Scrutiny;
using static Rapporteur.Tests.Scrutiny.OnRecord;

namespace Rapporteur.Tests.Scrutiny;

/// <summary>Alibi and travel: where somebody cannot have been.</summary>
public class WhereaboutsTests
{
    private static OnRecord World => new OnRecord()
        .Place("Moscow", 55.75, 37.62).Place("Lubyanka", 55.76, 37.63, within: "Moscow").Place("Lubyanka cell", 55.76, 37.63, within: "Lubyanka")
        .Place("Paris", 48.86, 2.35).Place("Versailles", 48.80, 2.13).Place("Oslo", 59.91, 10.75).Place("Suzdal", 56.42, 40.45).Place("a ship");

    [Theory]
    [InlineData("1934-11", "certain")]
    [InlineData("1932/1936", "certain")]
    [InlineData("[1933-05-01..1933-05-09]", "certain")]
    [InlineData("1933", "possible")]
    [InlineData("1933-01-01", null)]
    [InlineData("1935-06-30", null)]
    [InlineData("193X", null)]
    [InlineData("1935-07", null)]
    public void Who_sat_in_prison_met_nobody_elsewhere(string when, string? certainty) =>
        Expect(World.Person("Smirnov", Spell("prison", "1933-01-01", "1935-06-30", "Suzdal")).Met("c1", "Smirnov", "Paris", when), certainty is null ? null : $"alibi {certainty} c1");

    [Theory]
    [InlineData("Suzdal")]
    [InlineData("Lubyanka cell")]
    [InlineData("Moscow")]
    public void At_the_place_of_the_spell_or_about_it_nothing_collides(string where) => Expect(
        World.Person("A", Spell("prison", "1933", "1935", where == "Suzdal" ? "Suzdal" : "Lubyanka")).Met("c1", "A", where, "1934-05-05"), null);

    [Theory]
    [InlineData("letter")]
    [InlineData("telephone")]
    [InlineData("through-another")]
    public void What_needs_no_presence_collides_with_no_spell(string how) =>
        Expect(World.Person("A", Spell("camp", "1933", "1935", "Suzdal")).Met("c1", "A", "Paris", "1934", how), null);

    [Fact]
    public void A_denial_and_a_prediction_collide_with_nothing()
    {
        Expect(World.Person("A", Spell("prison", "1933", "1935", "Suzdal")).Met("c1", "A", "Paris", "1934", modality: "denied"), null);
        Expect(World.Person("A", Spell("prison", "1933", "1935", "Suzdal")).Met("c1", "A", "Paris", "1934", modality: "expected"), null);
    }

    [Fact]
    public void Where_no_place_is_told_only_who_was_shut_up_is_asked()
    {
        Expect(World.Person("A", Spell("prison", "1933", "1935", "Suzdal")).Met("c1", "A", null, "1934-05"), "alibi possible c1");
        Expect(World.Person("A", Spell("stay", "1933", "1935", "Paris")).Met("c1", "A", null, "1934-05"), null);
    }

    [Fact]
    public void An_address_is_no_prison()
    {
        Expect(World.Person("A", Spell("residence", "1933", "1935", "Oslo")).Met("c1", "A", "Paris", "1934-05-05"), "alibi possible c1");
        Expect(World.Person("A", Spell("residence", "1933", "1935", "Versailles")).Met("c1", "A", "Paris", "1934-05-05"), null);
    }

    [Fact]
    public void A_stay_shown_breaks_a_residence_but_no_prison()
    {
        Expect(World.Person("A", Spell("residence", "1933", "1935", "Oslo"), Spell("stay", "1934-05-01", "1934-05-20", "Paris")).Met("c1", "A", "Paris", "1934-05-10"), null);
        Expect(World.Person("A", Spell("residence", "1933", "1935", "Paris"), Spell("prison", "1934-05-01", "1934-05-20", "Oslo")).Met("c1", "A", "Paris", "1934-05-10"), "alibi certain c1");
    }

    [Fact]
    public void Who_was_handed_from_prison_to_camp_was_never_free_between() => Expect(
        World.Person("A", Spell("prison", "1934-01-10", "1934-03-15", "Lubyanka"), Spell("camp", "1934-03-15", "1936", "Suzdal")).Met("c1", "A", "Paris", "1934-03"),
        "alibi certain c1");

    [Theory]
    [InlineData(null, "possible")]
    [InlineData("..", "certain")]
    public void An_end_not_on_record_leaves_it_possible(string? to, string certainty) =>
        Expect(World.Person("A", Spell("prison", "1931-05-11", to, "Suzdal")).Met("c1", "A", "Paris", "1934-12-02"), $"alibi {certainty} c1");

    [Fact]
    public void An_end_not_on_record_came_before_the_next_spell() =>
        Expect(World.Person("A", Spell("prison", "1931-05-11", null, "Suzdal"), Spell("residence", "1933-02-01", "1936", "Paris")).Met("c1", "A", "Paris", "1934-12-02"), null);

    [Fact]
    public void Each_participant_is_asked_and_the_result_is_one() => Expect(
        World.Person("A").Person("B", Spell("at-sea", "1934-05-01", "1934-05-20", "a ship")).Person("C", Spell("hospital", "1934-05-01", "1934-05-20", "Oslo"))
            .Claim(new() { Id = "c1", Exhibit = "e", Act = "meeting", Persons = ["A", "B", "C"], Where = "Paris", When = When("1934-05-07") }),
        "alibi certain c1");

    [Fact]
    public void The_dead_meet_nobody_and_need_no_place_for_it()
    {
        Expect(World.Dead("A", "1935-01-17").Met("c1", "A", null, "1936-05"), "alibi certain c1");
        Expect(World.Dead("A", "1935-01-17").Met("c1", "A", "Paris", "1935-01-17"), null);
        Expect(World.Dead("A", "1935-01~").Met("c1", "A", "Paris", "1935-02-10"), "alibi possible c1");
    }

    [Fact]
    public void One_who_may_be_another_makes_it_possible_and_a_namesake_nothing()
    {
        var prisoner = new PersonOnRecord("B", "B") { Spells = [Spell("prison", "1933", "1935", "Suzdal")] };
        Expect(World.Person(prisoner).Person(new PersonOnRecord("A", "A") { MayBe = ["B"] }).Met("c1", "A", "Paris", "1934-05"), "alibi possible c1");
        Expect(World.Person(prisoner).Person(new PersonOnRecord("A", "B")).Met("c1", "A", "Paris", "1934-05"), null);
    }

    [Fact]
    public void What_goes_on_without_end_was_said_on_a_day() => Expect(
        World.Person("A", Spell("prison", "1937-05-01", "1938", "Suzdal")).Exhibit("e", "a paper", "1934-02-01")
            .Claim(new() { Id = "c1", Exhibit = "e", Act = "presence", Persons = ["A"], Where = "Paris", When = When("1932/..") }),
        null);

    [Theory]
    [InlineData("1934-05-05T09:00:00", "1934-05-05T12:00:00", "certain")]
    [InlineData("1934-05-05", "1934-05-05", null)]
    [InlineData("1934-05-05", "1934-05-07", null)]
    [InlineData("1934-05-05T09:00:00", "1934-05-05", "possible")]
    public void The_way_from_Moscow_to_Paris_takes_eight_hours_by_air(string one, string other, string? certainty) =>
        Expect(World.Person("A").Met("c1", "A", "Moscow", one).Met("c2", "A", "Paris", other), certainty is null ? null : $"travel {certainty} c1 c2");

    [Theory]
    [InlineData(1825, "certain")]
    [InlineData(1905, "possible")]
    [InlineData(1971, null)]
    public void The_period_decides_how_long_it_takes(int era, string? certainty) => Expect(
        new OnRecord { Era = era }.Place("Moscow", 55.75, 37.62).Place("Petersburg", 59.94, 30.31).Place("Kiev", 50.45, 30.52).Person("A")
            .Met("c1", "A", "Petersburg", "1905-05-05").Met("c2", "A", "Kiev", "1905-05-05"),
        certainty is null ? null : $"travel {certainty} c1 c2");

    [Fact]
    public void A_stay_told_of_days_is_a_stay_on_each() => Expect(
        new OnRecord { Era = 1825 }.Place("Oslo", 59.91, 10.75).Place("Paris", 48.86, 2.35).Person("A").Met("c1", "A", "Oslo", "1825-05-01/1825-05-20").Met("c2", "A", "Paris", "1825-05-10"),
        "travel certain c1 c2");

    [Fact]
    public void Neither_two_accounts_of_one_act_nor_a_place_in_the_other_are_travel()
    {
        Statement At(string id, string where) => new() { Id = id, Exhibit = id, Act = "meeting", Persons = ["A"], Where = where, When = When("1934-05-05T09:00:00"), Occurrence = "k" };
        Expect(World.Person("A").Claim(At("c1", "Moscow")).Claim(At("c2", "Paris")), null);
        Expect(World.Person("A").Met("c1", "A", "Moscow", "1934-05-05T09:00:00").Met("c2", "A", "Lubyanka", "1934-05-05T09:00:00"), null);
    }

    private static void Expect(OnRecord record, string? result) => Assert.Equal(result is null ? [] : [result], record.Found);
}
