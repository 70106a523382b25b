using Rapporteur.Chronology;
using Rapporteur.Scrutiny.Times;

namespace Rapporteur.Scrutiny.Rules;

/// <summary>Two claims have one person at two places, and the way between them is too long for the time left.</summary>
internal sealed class TravelRule() : Rule("travel", Meeting.Person)
{
    /// <summary>Half way round the earth by post horse.</summary>
    private const long LongestWay = 45 * Stretch.Day;

    public override IEnumerable<ScrutinyResult> Examine(string key, IReadOnlyList<Statement> together, Dossier dossier)
    {
        var presences = together.Where(statement => IsThere(statement, key)).OrderBy(statement => statement.When!.Widened.Hull.From).ToList();
        for (var i = 0; i < presences.Count; i++)
        {
            var until = presences[i].When!.Widened.Hull.To + LongestWay;
            for (var j = i + 1; j < presences.Count && presences[j].When!.Widened.Hull.From < until; j++)
            {
                var certainty = Between(presences[i], presences[j], key, dossier);
                if (certainty != Certainty.Never)
                    yield return Result(certainty, presences[i], presences[j]);
            }
        }
    }

    private static bool IsThere(Statement statement, string person) =>
        statement is { Asserts: true, IsFromAfar: false, Where: not null, When: not null }
        && (statement.Persons.Contains(person) || Tables.IsThere(statement.Act) && statement.Victims.Contains(person));

    private static Certainty Between(Statement one, Statement other, string person, Dossier dossier)
    {
        if (one.Where == other.Where || one.Occurrence is not null && one.Occurrence == other.Occurrence || OutlivesItself(one, other, person) || OutlivesItself(other, one, person))
            return Certainty.Never;
        if (dossier.AreTogether(one.Where!, other.Where!) || dossier.MinutesOfWay(one.Where!, other.Where!, one.When!) is not { } way)
            return Certainty.Never;
        // A place that may be another nearer by leaves everything open.
        var isOpen = Alternatives(one, dossier).Any(first => Alternatives(other, dossier).Any(second => dossier.AreTogether(first, second)
            || dossier.MinutesOfWay(first, second, one.When!) is not { } shorter || shorter < way / 2));
        return AtMost(isOpen ? Certainty.Possibly : Certainty.Certainly, TooShort(one.When!, other.When!, way));
    }

    /// <summary>An act after a death is a matter of the fate, not of the way.</summary>
    private static bool OutlivesItself(Statement death, Statement other, string person) =>
        Tables.IsDeath(death.Act) && death.Victims.Contains(person) && other.When!.Plain.Hull.From >= death.When!.Plain.Hull.To;

    private static IEnumerable<string> Alternatives(Statement statement, Dossier dossier) =>
        dossier.Place(statement.Where)?.MayBe.Append(statement.Where!) ?? [statement.Where!];

    private static Certainty TooShort(TimeTold one, TimeTold other, double way)
    {
        if (LongestGap(one.Plain, other.Plain) < way)
            return LongestGap(one.Widened, other.Widened) < way ? Certainty.Certainly : Certainty.Possibly;
        if (ShortestGap(one.Plain, other.Plain) >= way)
            return Certainty.Never;
        var (first, second) = (one.Plain.Sample(), other.Plain.Sample());
        var share = first.Average(a => second.Average(b => Gap(a, b) < way ? 1.0 : 0.0));
        return share >= Collision.Possible ? Certainty.Possibly : Certainty.Never;
    }

    private static double Gap((double From, double To) a, (double From, double To) b) => Math.Max(0, Math.Max(b.From - a.To, a.From - b.To));

    /// <summary>The most time that any reading leaves between the two.</summary>
    private static double LongestGap(Readings a, Readings b)
    {
        var ((firstA, lastA), (firstB, lastB)) = (Extremes(a), Extremes(b));
        return Math.Max(0, Math.Max(lastB.From - firstA.To, lastA.From - firstB.To));
    }

    private static double ShortestGap(Readings a, Readings b) => Math.Max(0, Math.Max(b.Hull.From - a.Hull.To, a.Hull.From - b.Hull.To));

    /// <summary>The earliest reading and the latest.</summary>
    private static ((double From, double To) Earliest, (double From, double To) Latest) Extremes(Readings of) => of.Lasts
        ? ((of.Begin.From, of.End.From), (of.Begin.To, of.End.To))
        : ((of.Hull.From, of.Hull.From), (of.Hull.To - 1, of.Hull.To - 1));
}
