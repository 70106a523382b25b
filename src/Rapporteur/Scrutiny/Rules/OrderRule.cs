using Rapporteur.Chronology;
using Rapporteur.Scrutiny.Times;

namespace Rapporteur.Scrutiny.Rules;

/// <summary>The acts of one case stand in an order in which they cannot have come.</summary>
internal sealed class OrderRule() : Rule("order", Meeting.Person)
{
    /// <summary>Acts further apart than this are taken for acts of two cases: people were tried and arrested more than once.</summary>
    private const long LongestCase = 3 * 366 * Stretch.Day;

    /// <summary>A sentence this long before a trial is of another trial, where that has a sentence of its own.</summary>
    private const long LongestTrial = 366 * Stretch.Day;

    /// <summary>What must not come before what.</summary>
    private static readonly (string Early, string Late)[] Wrong =
        [("execution", "sentence"), ("execution", "trial"), ("sentence", "trial"), ("release", "arrest"), ("trial", "arrest"), ("sentence", "arrest")];

    public override IEnumerable<ScrutinyResult> Examine(string key, IReadOnlyList<Statement> together, Dossier dossier)
    {
        var acts = together.Where(statement => statement is { Asserts: true, When: not null, IsKnownBy: false } && statement.Victims.Contains(key)
            && statement.How is not ("posthumous" or "in-absentia" or "provisional")).ToList();
        foreach (var (early, late) in Wrong)
        {
            foreach (var first in acts.Where(statement => statement.Act == early))
            {
                foreach (var second in acts.Where(statement => statement.Act == late))
                {
                    var certainty = Dates.IsBefore(first.When!, second.When!);
                    if (certainty != Certainty.Never && IsOneCase(first, second, together, dossier.Person(key)))
                        yield return Result(certainty, first, second);
                }
            }
        }
    }

    private static bool IsOneCase(Statement first, Statement second, IReadOnlyList<Statement> all, PersonOnRecord? person)
    {
        if (first.Act == "execution")
            return true;
        var (from, to) = (first.When!.Plain.Hull, second.When!.Plain.Hull);
        if (to.From - from.To > LongestCase)
            return false;
        // Who was sentenced, and tried years later, was tried for something else: the trial has a sentence of its own.
        if (second.Act == "trial" && to.From - from.To > LongestTrial && all.Any(statement => statement is { Asserts: true, Act: "sentence", When: not null } && statement.When.Plain.Hull.To > to.From))
            return false;
        var takings = all.Where(statement => !ReferenceEquals(statement, second) && statement is { Asserts: true, When: not null, Act: "arrest" or "detention" or "internal-exile" or "exile" })
            .Select(statement => statement.When!.Plain.Hull.From)
            .Concat((person?.Spells ?? []).Where(spell => Tables.IsShut(spell.Kind)).Select(spell => spell.When.Plain.Begin.From)).ToList();
        // What was taken up before explains an end or a judgment before; what begins anew between is another case.
        return second.Act == "arrest"
            ? !takings.Any(taken => taken < from.To && taken < to.From)
            : !takings.Any(taken => taken >= from.To && taken < to.To)
                && !all.Any(statement => statement is { Asserts: true, Act: "trial", When: not null } && statement.When.Plain.Hull.From < from.To);
    }
}
