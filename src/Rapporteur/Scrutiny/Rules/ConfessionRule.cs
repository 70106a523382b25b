using Rapporteur.Chronology;

namespace Rapporteur.Scrutiny.Rules;

/// <summary>Everything that asserts an act against somebody was said in custody.</summary>
internal sealed class ConfessionRule() : Rule("confession", Meeting.Occurrence)
{
    public override IEnumerable<ScrutinyResult> Examine(string key, IReadOnlyList<Statement> together, Dossier dossier)
    {
        var asserting = together.Where(statement => statement.Asserts).ToList();
        if (asserting.Count == 0)
            yield break;
        var inCustody = asserting.Select(dossier.SpokeInCustody).ToList();
        if (asserting.All(statement => statement.SaysOf.Length > 0) && inCustody.All(held => held != false))
            yield return Result(inCustody.Contains(null) ? Certainty.Possibly : Certainty.Certainly, asserting);
    }
}
