using Rapporteur.Chronology;
using Rapporteur.Scrutiny.Times;

namespace Rapporteur.Scrutiny.Rules;

/// <summary>Somebody is said to have acted where they cannot have been: held or staying elsewhere at that time, or dead.</summary>
internal sealed class AlibiRule() : Rule("alibi", Meeting.Alone)
{
    /// <summary>People go out: an address this near to the place speaks against nothing.</summary>
    private const double DayTripKm = 50;

    /// <summary>A town is not a point: a place this near to its middle lies in it, though the dossier does not say so.</summary>
    private const double TownKm = 3;

    public override IEnumerable<ScrutinyResult> Examine(string key, IReadOnlyList<Statement> together, Dossier dossier)
    {
        foreach (var statement in together)
        {
            if (!statement.Asserts || statement.When is null || statement.Act == "death")
                continue;
            var told = statement.When.SaidOn(dossier.Exhibit(statement.Exhibit)?.Published);
            var certainty = statement.Persons.Except(statement.Victims).Select(person => OfPerson(statement, told, person, dossier)).DefaultIfEmpty().Max();
            if (certainty != Certainty.Never)
                yield return Result(certainty, statement);
        }
    }

    private static Certainty OfPerson(Statement statement, TimeTold told, string person, Dossier dossier)
    {
        var own = dossier.Person(person) is { } known ? OfRecord(statement, told, known, dossier) : Certainty.Never;
        return own == Certainty.Certainly ? own : dossier.MayBe(person).Select(dossier.Person).OfType<PersonOnRecord>()
            .Select(other => AtMost(Certainty.Possibly, OfRecord(statement, told, other, dossier))).Append(own).Max();
    }

    private static Certainty OfRecord(Statement statement, TimeTold told, PersonOnRecord person, Dossier dossier)
    {
        var dead = Dead(statement, told, person);
        if (dead == Certainty.Certainly || statement.IsFromAfar)
            return dead;
        var spells = Spells.Of(person, told);
        var binding = OfSpells(statement, told, spells.Where(spell => spell.IsFirm), person, dossier);
        // Another place that may be meant leaves it open, but not where nobody who was held could be there either.
        if (statement.Where is null || binding > AtElsewhere(statement, told, spells, person, dossier))
            binding = AtMost(Certainty.Possibly, binding);
        var any = binding == Certainty.Never ? AtMost(Certainty.Possibly, OfSpells(statement, told, spells, person, dossier)) : binding;
        return Stronger(dead, any);
    }

    /// <summary>The weakest answer at the places that may be meant instead.</summary>
    private static Certainty AtElsewhere(Statement statement, TimeTold told, List<SpellOnCall> spells, PersonOnRecord person, Dossier dossier) =>
        (dossier.Place(statement.Where)?.MayBe ?? []).Select(other => OfSpells(statement with { Where = other }, told, spells.Where(spell => spell.IsFirm), person, dossier))
            .Append(Certainty.Certainly).Min();

    private static Certainty Dead(Statement statement, TimeTold told, PersonOnRecord person)
    {
        if (person.Died is not { } died || statement.How is "posthumous" or "in-absentia" or "through-another")
            return Certainty.Never;
        // A letter may be dated by the day on which it came.
        return AtMost(statement.How == "letter" ? Certainty.Possibly : Certainty.Certainly, Collision.Of(told, [Spells.After(died)], []));
    }

    private static Certainty OfSpells(Statement statement, TimeTold told, IEnumerable<SpellOnCall> spells, PersonOnRecord person, Dossier dossier)
    {
        var (bars, clears) = (new List<TimeTold>(), new List<TimeTold>());
        foreach (var spell in spells)
        {
            if (statement.Where is null)
            {
                // Who is shut up may still write; who moves freely may have acted where he was.
                if (statement.Act != "writing" && Tables.IsShut(spell.Spell.Kind))
                    bars.Add(spell.When);
            }
            else if (IsHere(spell.Spell, statement.Where, dossier))
                clears.Add(spell.When);
            else if (spell.Spell.Place is null || Tables.IsBinding(spell.Spell.Kind) || !(dossier.Km(spell.Spell.Place, statement.Where) <= DayTripKm))
                bars.Add(spell.When);
        }
        if (bars.Count > 0 && person.Died is { } died)
            bars.Add(Spells.After(died));
        return Collision.Of(told, bars, clears);
    }

    private static bool IsHere(Spell spell, string where, Dossier dossier) => spell.Place is { } place
        && (dossier.AreTogether(where, place) || Tables.IsTown(spell.Kind) && dossier.Km(where, place) <= TownKm);
}
