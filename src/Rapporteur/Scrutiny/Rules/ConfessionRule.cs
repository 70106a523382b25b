using Rapporteur.Chronology;

namespace Rapporteur.Scrutiny.Rules;

/// <summary>Everything that asserts an act, or a charge, against somebody was said in custody, or by the accuser alone.</summary>
/// <param name="meeting">By the occurrence, or by the charge.</param>
internal sealed class ConfessionRule(Meeting meeting) : Rule("confession", meeting)
{
    public override IEnumerable<ScrutinyResult> Examine(string key, IReadOnlyList<Statement> together, Dossier dossier)
    {
        var asserting = together.Where(statement => statement.Asserts).ToList();
        if (asserting.Count == 0)
            yield break;
        var inCustody = asserting.Select(statement => statement.IsAccusers ? true : dossier.SpokeInCustody(statement)).ToList();
        if (asserting.All(statement => statement.SaysOf.Length > 0) && inCustody.All(held => held != false))
            yield return Result(inCustody.Contains(null) ? Certainty.Possibly : Certainty.Certainly, asserting);
    }
}
