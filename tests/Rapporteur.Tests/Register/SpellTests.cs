using NodaTime;
using Rapporteur.Chronology;
using Rapporteur.Register;
using Rapporteur.Register.Spells;

namespace Rapporteur.Tests.Register;

/// <summary>What held of a person over a time.</summary>
public sealed class SpellTests
{
    [Fact]
    public void Custody_lasts_from_the_arrest_to_the_release_that_a_member_joined_to_it()
    {
        var spell = Assert.Single(Spells([Told(1, "arrest", "1936-08-16"), Told(2, "release", "1937-01-30")], (1, 2)));
        Assert.Equal(("custody", "1936-08-16/1937-01-30", false), (spell.Kind, spell.When.ToString(), spell.HangsOnMachineJoin));
        Assert.Equal(["1#0", "2#0"], spell.Claims);
    }

    [Fact]
    public void Custody_whose_end_only_the_machine_joined_says_so() =>
        Assert.True(Assert.Single(Spells([Told(1, "arrest", "1936-08-16"), Told(2, "release", "1937-01-30")])).HangsOnMachineJoin);

    [Fact]
    public void A_members_join_is_preferred_to_a_nearer_end_that_only_the_machine_joined() => Assert.Equal(
        "1936-08-16/1937-01-30", Assert.Single(Spells([Told(1, "arrest", "1936-08-16"), Told(2, "release", "1936-09"), Told(3, "release", "1937-01-30")], (1, 3))).When.ToString());

    [Fact]
    public void An_arrest_without_a_release_has_an_end_that_is_not_known() =>
        Assert.Equal("1936-08/", Assert.Single(Spells([Told(1, "arrest", "1936-08")])).When.ToString());

    [Fact]
    public void A_release_before_the_arrest_or_behind_another_arrest_ends_nothing() => Assert.Equal(
        ["1935-02-01/", "1936-08-16/1937"], Spells([Told(1, "release", "1934"), Told(2, "arrest", "1935-02-01"), Told(3, "arrest", "1936-08-16"), Told(4, "release", "1937")]).Select(spell => spell.When.ToString()));

    [Fact]
    public void A_detention_that_was_going_on_held_throughout() =>
        Assert.Equal("1934/..", Assert.Single(Spells([Told(1, "detention", "1934/..")])).When.ToString());

    [Fact]
    public void What_is_denied_or_expected_gives_nothing() =>
        Assert.Empty(Spells([Told(1, "arrest", "1936") with { Modality = "denied" }, Told(2, "execution", "1937") with { Modality = "expected" }]));

    [Fact]
    public void An_office_is_held_on_the_day_and_a_former_one_before_it()
    {
        var spells = Spells([Told(1, "trial", "1936-08-19") with { Roles = ["secretary of the regional committee", "former ambassador to London"] }]);
        Assert.Equal([("office", "/1936-08-19"), ("office", "1936-08-19")], spells.Select(spell => (spell.Kind, spell.When.ToString())).Order());
    }

    [Fact]
    public void What_an_accuser_calls_a_person_becomes_neither_office_nor_membership() =>
        Assert.Empty(Spells([Told(1, "trial", "1936-08-19") with { Roles = ["a Trotskyist", "the accused", "зиновьевец"] }]));

    [Fact]
    public void Deaths_on_other_days_or_of_other_manners_are_in_conflict_and_both_are_shown()
    {
        var spells = Spells([Told(1, "execution", "1937-01-30"), Told(2, "execution", "1942-02-05")]);
        Assert.Equal(2, spells.Count);
        Assert.Equal(["death"], Conflicts.Of(spells));
        Assert.Equal(["death"], Conflicts.Of(Spells([Told(1, "execution", "1937"), Told(2, "suicide", "1937")])));
        Assert.Empty(Conflicts.Of(Spells([Told(1, "execution", "1937-01-30"), Told(2, "execution", "1937-01")])));
    }

    [Fact]
    public void The_ends_of_an_interval_are_dates_within_which_it_began_and_ended()
    {
        var time = SpellTime.Throughout(UncertainDate.Parse("1936-08/1937-01-30"));
        Assert.Equal((new LocalDate(1936, 8, 31), new LocalDate(1937, 1, 30)), (time.From!.Value.Latest!.Value, time.To!.Value.Earliest!.Value));
        Assert.True(SpellTime.Throughout(UncertainDate.Parse("1934/..")).GoesOn);
        Assert.False(SpellTime.Throughout(UncertainDate.Parse("1934/")).GoesOn);
    }

    private static IReadOnlyList<Spell> Spells(Mention[] mentions, params (int A, int B)[] joined) => PersonSpells.Of(
        Identities.Of(mentions, [.. joined.Index().Select(pair => new IdentityDecision { A = $"{pair.Item.A}#0/0", B = $"{pair.Item.B}#0/0", Relation = Relations.Same, Index = pair.Index })]), []);

    private static Mention Told(int claim, string act, string edtf)
    {
        Assert.True(UncertainDate.TryParse(edtf, out var date));
        return new() { Claim = claim, Place = 0, Reference = $"{claim}#0/0", Written = "Ivan Volkov", Name = "Ivan Volkov", Act = act, Modality = "asserted", Edtf = edtf, FirstDay = DayOf(date.Earliest) };
    }

    private static int? DayOf(LocalDate? day) => day is { } known ? Rapporteur.Archive.DayNumber.Of(known) : null;
}
