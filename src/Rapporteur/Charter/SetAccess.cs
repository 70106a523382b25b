using Rapporteur.Ledger;
using Rapporteur.Storage;

namespace Rapporteur.Charter;

/// <summary>A custodian decides who may see an item.</summary>
public static class SetAccess
{
    /// <summary>Whether it may be said, and what.</summary>
    /// <param name="member">Who decides.</param>
    /// <param name="item">The item's identity.</param>
    /// <param name="level">Of <see cref="AccessLevels"/>.</param>
    /// <param name="members">Handles, for the level <c>members</c>.</param>
    /// <param name="reason">Why, or null.</param>
    public static Outcome<AccessSet> Decide(Member member, string item, string level, IReadOnlyList<string> members, string? reason)
    {
        if (!AccessLevels.All.Contains(level))
            return CharterRefusals.UnknownAccess.With(("level", level), ("known", string.Join(", ", AccessLevels.All)));
        if (member.Must(Roles.Custodian) is { } refusal)
            return refusal;
        return new AccessSet(item, level, level == AccessLevels.Members ? [.. members.Order(StringComparer.Ordinal)] : null, reason);
    }

    /// <summary>Decides and says it.</summary>
    public static Outcome<LeafHash> Run(Inquiry inquiry, LeafHash founding, string item, string level, IReadOnlyList<string> members, string? reason)
    {
        var decided = CharterQueries.Me(inquiry).Then(member => Decide(member, item, level, members, reason));
        return decided.Refusal is { } refusal ? refusal : inquiry.Say(decided.Value, founding);
    }
}
