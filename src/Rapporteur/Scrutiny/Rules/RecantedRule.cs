using Rapporteur.Chronology;

namespace Rapporteur.Scrutiny.Rules;

/// <summary>A speaker takes back what he had said.</summary>
internal sealed class RecantedRule() : Rule("recanted", Meeting.Withdrawal)
{
    public override IEnumerable<ScrutinyResult> Examine(string key, IReadOnlyList<Statement> together, Dossier dossier)
    {
        if (together.FirstOrDefault(statement => statement.Id == key) is not { } withdrawn)
            return [];
        return together.Where(statement => statement.Retracts == key)
            .Select(withdrawal => Result(withdrawal.IsSecondHand ? Certainty.Possibly : Certainty.Certainly, withdrawn, withdrawal));
    }
}
