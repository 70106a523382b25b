using Rapporteur.Chronology;

namespace Rapporteur.Scrutiny.Rules;

/// <summary>A source at liberty says what it is bad for it that others know. Not a collision: a claim to be weighed.</summary>
internal sealed class AgainstInterestRule() : Rule("against-interest", Meeting.Alone)
{
    public override IEnumerable<ScrutinyResult> Examine(string key, IReadOnlyList<Statement> together, Dossier dossier)
    {
        foreach (var statement in together)
        {
            if (!statement.Asserts || !statement.Hurts.Select(dossier.Who).Contains(dossier.RootOf(statement)))
                continue;
            var inCustody = dossier.SpokeInCustody(statement);
            if (inCustody != true)
                yield return Result(statement.IsSecondHand || inCustody is null ? Certainty.Possibly : Certainty.Certainly, statement);
        }
    }
}
