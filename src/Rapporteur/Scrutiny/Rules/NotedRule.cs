using Rapporteur.Chronology;

namespace Rapporteur.Scrutiny.Rules;

/// <summary>What a member noted of a statement: that it is against its source's interest, or that a source is silent on it. For members to weigh.</summary>
/// <param name="code">against-interest or silence.</param>
internal sealed class NotedRule(string code) : Rule(code, Meeting.Alone)
{
    public override IEnumerable<ScrutinyResult> Examine(string key, IReadOnlyList<Statement> together, Dossier dossier) =>
        together.Where(statement => statement.Noted.Contains(Code)).Select(statement => Result(Certainty.Possibly, statement));
}
