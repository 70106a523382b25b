using Rapporteur.Ledger;
using Rapporteur.Storage;

namespace Rapporteur.Charter;

/// <summary>A key is suspended, restored or declared lost.</summary>
public static class SetStanding
{
    /// <summary>Whether it may be said, and what.</summary>
    /// <param name="me">Who says it: a commissioner, or the member whose own key is lost.</param>
    /// <param name="members">The members by now.</param>
    /// <param name="whose">The member whose key it is.</param>
    /// <param name="standing">Active, suspended or lost, of <see cref="Standings"/>.</param>
    /// <param name="reason">Why, or null.</param>
    public static Outcome<StandingSet> Decide(Member me, IReadOnlyList<Member> members, Member whose, string standing, string? reason)
    {
        var isOwnLoss = whose.Leaf == me.Leaf && standing == Standings.Lost;
        if (!isOwnLoss && me.Must(Roles.Commissioner) is { } refusal)
            return refusal;
        if (whose.Standing == Standings.Lost)
            return CharterRefusals.GoneForGood.With(("member", whose.Handle));
        var isAnotherLeft = members.Any(member => member.Leaf != whose.Leaf && member.Standing == Standings.Active && member.Must(Roles.Commissioner) is null);
        if (standing != Standings.Active && !isAnotherLeft)
            return CharterRefusals.LastCommissioner.With(("member", whose.Handle));
        return new StandingSet(whose.KeyId, standing, reason);
    }

    /// <summary>Decides and says it.</summary>
    public static Outcome<LeafHash> Run(Inquiry inquiry, string handle, string standing, string? reason)
    {
        var whose = CharterQueries.Find(inquiry, handle);
        var decided = whose.Then(member => CharterQueries.Me(inquiry).Then(me => Decide(me, CharterQueries.Members(inquiry), member, standing, reason)));
        return decided.Refusal is { } refusal ? refusal : inquiry.Say(decided.Value, LeafHash.Parse(whose.Value.Leaf));
    }
}
