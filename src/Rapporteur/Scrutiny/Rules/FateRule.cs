using Rapporteur.Chronology;
using Rapporteur.Scrutiny.Times;

namespace Rapporteur.Scrutiny.Rules;

/// <summary>One person has two deaths, or something was done to them, or by them, after one.</summary>
internal sealed class FateRule() : Rule("fate", Meeting.Person)
{
    public override IEnumerable<ScrutinyResult> Examine(string key, IReadOnlyList<Statement> together, Dossier dossier)
    {
        var told = together.Where(statement => statement.Asserts).ToList();
        var deaths = told.Where(statement => Dead(statement).Length > 0).ToList();
        return deaths.SelectMany(death => OfClaim(death, told, dossier)).Concat(OfRecord(key, told, dossier));
    }

    /// <summary>A death that is claimed against every other claim on the person, or on one who may be the person.</summary>
    private IEnumerable<ScrutinyResult> OfClaim(Statement death, List<Statement> told, Dossier dossier)
    {
        foreach (var other in told.Where(other => !ReferenceEquals(other, death)))
        {
            var certainty = Dead(other).Length > 0
                ? AtMost(Same(Dead(death), Dead(other), dossier), Deaths(death.When, death.Act, other.When, other.Act))
                : Stronger(
                    AtMost(Same(Dead(death), other.Victims, dossier), DoneAfter(death, other)),
                    AtMost(Same(Dead(death), other.Persons, dossier), ActedAfter(death, other, dossier)));
            if (certainty != Certainty.Never)
                yield return Result(certainty, death, other);
        }
    }

    /// <summary>Claims against the death on record.</summary>
    private IEnumerable<ScrutinyResult> OfRecord(string key, List<Statement> told, Dossier dossier)
    {
        if (dossier.Person(key) is not { } person || person.Died is null && person.Manner is null)
            yield break;
        foreach (var statement in told)
        {
            var certainty = Dead(statement) is { Length: > 0 } dead
                ? AtMost(Same([key], dead, dossier), Deaths(person.Died, person.Manner, statement.When, statement.Act))
                : AtMost(Same([key], statement.Victims, dossier), NeedsLife(statement) ? After(statement.When, person.Died) : Certainty.Never);
            if (certainty != Certainty.Never)
                yield return Result(certainty, statement);
        }
    }

    /// <summary>Whether two claims speak of one person: possible where nobody has yet decided it.</summary>
    private static Certainty Same(string[] ones, string[] others, Dossier dossier) =>
        ones.Intersect(others).Any() ? Certainty.Certainly
        : ones.Any(one => dossier.MayBe(one).Intersect(others).Any()) ? Certainty.Possibly
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

    /// <summary>Where the dossier has the death, an act after it is an alibi.</summary>
    private static Certainty ActedAfter(Statement death, Statement other, Dossier dossier) =>
        other.How is "posthumous" or "letter" or "through-another" or "in-absentia" || other.Persons.Any(person => dossier.Person(person)?.Died is not null)
            ? Certainty.Never
            : After(other.When, death.When);

    private static Certainty After(TimeTold? act, TimeTold? death) => act is null || death is null ? Certainty.Never : Dates.IsBefore(death, act);

    private static bool NeedsLife(Statement statement) => Tables.NeedsLife(statement.Act) && statement.How is not ("posthumous" or "in-absentia");

    /// <summary>Who is dead by a claim; nobody where it tells of no death.</summary>
    private static string[] Dead(Statement statement) => !Tables.IsDeath(statement.Act) ? []
        : statement is { Act: "death", Victims: [] } ? statement.Persons
        : statement.Victims;
}
