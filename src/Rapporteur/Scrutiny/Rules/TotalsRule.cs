using Rapporteur.Chronology;

namespace Rapporteur.Scrutiny.Rules;

/// <summary>One root gives two totals of one act that exclude each other.</summary>
internal sealed class TotalsRule() : Rule("numbers", Meeting.Occurrence)
{
    public override IEnumerable<ScrutinyResult> Examine(string key, IReadOnlyList<Statement> together, Dossier dossier)
    {
        var totals = together.Where(statement => statement is { Asserts: true, Count: not null });
        foreach (var counted in totals.GroupBy(statement => (dossier.RootOf(statement), statement.Act, statement.PartOf)))
        {
            foreach (var (first, second) in Pairs([.. counted]))
            {
                var (one, other) = (first.Count!.Value, second.Count!.Value);
                if (one.Excludes(other) && AreOfOneSpan(first, second) && !SelfRule.IsMended(first, second, together, dossier))
                    yield return Result(one.IsAbout || other.IsAbout ? Certainty.Possibly : Certainty.Certainly, first, second);
            }
        }
    }

    /// <summary>A count that goes on counts another span of days.</summary>
    private static bool AreOfOneSpan(Statement first, Statement second) => first.When is null || second.When is null
        || !first.When.Plain.Lasts && !second.When.Plain.Lasts || first.When.Plain.Hull == second.When.Plain.Hull;
}
