using Rapporteur.Charter;

namespace Rapporteur.Commission;

/// <summary>Mandate, rules of procedure, members, sessions.</summary>
public sealed partial class Proceedings
{
    private readonly Dictionary<string, string> nominations = new(StringComparer.Ordinal);
    private readonly List<(Said Said, InterestDeclared Body)> interests = [];
    private readonly List<(Said Said, SessionHeld Body)> sessions = [];

    /// <summary>The mandate, or null before it was given.</summary>
    public MandateGiven? Mandate { get; private set; }

    /// <summary>The rules in force, or null before there are any.</summary>
    public RulesProposed? Rules { get; private set; }

    /// <summary>Who nominated a member, by the member's handle.</summary>
    public IReadOnlyDictionary<string, string> Nominations => nominations;

    /// <summary>Declarations of interest, in ledger order.</summary>
    public IReadOnlyList<(Said Said, InterestDeclared Body)> Interests => interests;

    /// <summary>Sessions and hearings, in ledger order.</summary>
    public IReadOnlyList<(Said Said, SessionHeld Body)> Sessions => sessions;

    private static Refusal? Refuses(Said said, RulesProposed body)
    {
        if ((Must(said, Roles.Commissioner) ?? Unknown(body.Majority, Majorities.All)) is { } refusal)
            return refusal;
        if (Elements.All.Select(body.Standards.Of).OfType<string>().Select(standard => Unknown(standard, StandardsOfProof.All)).FirstOrDefault(no => no is not null) is { } unknown)
            return unknown;
        if (body.Quorum < 1 || body.Quorum > said.Bench.Count)
            return CommissionRefusals.QuorumOutOfReach.With(("quorum", body.Quorum), ("commissioners", said.Bench.Count));
        return body.ReplyDays < 0 ? CommissionRefusals.NegativeDays.With() : null;
    }

    private void Follow(Said said, RulesProposed body)
    {
        if (Rules is null)
            Rules = body;
        else
            Add(motions, said, new Motion($"B{motions.Count + 1}", said, body, null));
    }

    private Refusal? Refuses(InterestDeclared body) => (body.Question is { } question ? Missing<Question>(question) : null) ?? NoReason(body.Text);
}
