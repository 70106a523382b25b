using Rapporteur.Chronology;
using Rapporteur.Scrutiny.Times;

namespace Rapporteur.Scrutiny.Rules;

/// <summary>One person has two deaths, or something was done to them, or by them, after one.</summary>
internal sealed class FateRule() : Rule("fate", Meeting.Person)
{
    public override IEnumerable<ScrutinyResult> Examine(string key, IReadOnlyList<Statement> together, Register register)
    {
        var told = together.Where(statement => statement.Asserts).ToList();
        var deaths = told.Where(statement => Dead(statement).Length > 0).ToList();
        return deaths.SelectMany(death => OfClaim(death, told, register)).Concat(OfRecord(key, told, register));
    }

    /// <summary>A death that is claimed against every other claim on the person, or on one who may be the person.</summary>
    private IEnumerable<ScrutinyResult> OfClaim(Statement death, List<Statement> told, Register register)
    {
        foreach (var other in told.Where(other => !ReferenceEquals(other, death)))
        {
            var certainty = Dead(other).Length > 0
                ? AtMost(Same(Dead(death), Dead(other), register), Deaths(death.When, death.Act, other.When, other.Act))
                : Stronger(
                    AtMost(Same(Dead(death), other.Victims, register), DoneAfter(death, other)),
                    AtMost(Same(Dead(death), other.Persons, register), ActedAfter(death, other, register)));
            if (certainty != Certainty.Never)
                yield return Result(certainty, death, other);
        }
    }

    /// <summary>Claims against the death on record.</summary>
    private IEnumerable<ScrutinyResult> OfRecord(string key, List<Statement> told, Register register)
    {
        if (register.Person(key) is not { } person || person.Died is null && person.Manner is null)
            yield break;
        foreach (var statement in told)
        {
            var certainty = Dead(statement) is { Length: > 0 } dead
                ? AtMost(Same([key], dead, register), Deaths(person.Died, person.Manner, statement.When, statement.Act))
                : AtMost(Same([key], statement.Victims, register), NeedsLife(statement) ? After(statement.When, person.Died) : Certainty.Never);
            if (certainty != Certainty.Never)
                yield return Result(certainty, statement);
        }
    }

    /// <summary>Whether two claims speak of one person: possible where nobody has yet decided it.</summary>
    private static Certainty Same(string[] ones, string[] others, Register register) =>
        ones.Intersect(others).Any() ? Certainty.Certainly
        : ones.Any(one => register.MayBe(one).Intersect(others).Any()) ? Certainty.Possibly
        : Certainty.Never;

    private static Certainty Deaths(TimeTold? when, string? manner, TimeTold? otherWhen, string? otherManner)
    {
        var dates = when is null || otherWhen is null ? Certainty.Never : Dates.Exclude(when, otherWhen);
        var manners = manner is null || otherManner is null ? Certainty.Never : Tables.CanBeOneDeath(manner, otherManner) switch
        {
            Certainty.Never => Certainty.Certainly,
            Certainty.Possibly => Certainty.Possibly,
            _ => Certainty.Never,
        };
        return Stronger(dates, manners);
    }

    /// <summary>A judgment after an execution is a matter of the order of acts.</summary>
    private static Certainty DoneAfter(Statement death, Statement other) =>
        !NeedsLife(other) || death.Act == "execution" && other.Act is ("sentence" or "trial") ? Certainty.Never : After(other.When, death.When);

    /// <summary>Where the register has the death, an act after it is an alibi.</summary>
    private static Certainty ActedAfter(Statement death, Statement other, Register register) =>
        other.How is "posthumous" or "letter" or "through-another" or "in-absentia" || other.Persons.Any(person => register.Person(person)?.Died is not null)
            ? Certainty.Never
            : After(other.When, death.When);

    private static Certainty After(TimeTold? act, TimeTold? death) => act is null || death is null ? Certainty.Never : Dates.IsBefore(death, act);

    private static bool NeedsLife(Statement statement) => Tables.NeedsLife(statement.Act) && statement.How is not ("posthumous" or "in-absentia");

    /// <summary>Who is dead by a claim; nobody where it tells of no death.</summary>
    private static string[] Dead(Statement statement) => !Tables.IsDeath(statement.Act) ? []
        : statement is { Act: "death", Victims: [] } ? statement.Persons
        : statement.Victims;
}
