using Rapporteur.Charter;
using Rapporteur.Coding;
using Rapporteur.Ledger;
using Rapporteur.Storage;

namespace Rapporteur.Chronicle;

/// <summary>A member joins claims to one occurrence, or takes one out of it: each with a reason, each can be reversed.</summary>
public static class JoinAndSplit
{
    /// <summary>Whether claims may be joined.</summary>
    public static Outcome<ClaimsJoined> DecideJoin(Member member, IReadOnlyList<Claim> claims, string? reason)
    {
        if (claims.Count < 2)
            return ChronicleRefusals.TooFew.With();
        if (claims.Select(claim => ActFamilies.Of(claim.Act)).Distinct().Count() > 1)
            return ChronicleRefusals.DifferentActs.With(("acts", string.Join(", ", claims.Select(claim => claim.Act).Distinct().Order(StringComparer.Ordinal))));
        if (string.IsNullOrWhiteSpace(reason))
            return ChronicleRefusals.NoReason.With();
        return member.Must(Roles.Coder) is { } refusal ? refusal : new ClaimsJoined([.. claims.Select(claim => claim.Reference)], reason);
    }

    /// <summary>Whether a claim may be taken out of the occurrence that it stands in.</summary>
    public static Outcome<ClaimsSplit> DecideSplit(Member member, Claim claim, IReadOnlyList<Claim> from, string? reason)
    {
        if (from.Count == 0)
            return ChronicleRefusals.NotTogether.With(("claim", claim.Handle));
        if (string.IsNullOrWhiteSpace(reason))
            return ChronicleRefusals.NoReason.With();
        return member.Must(Roles.Coder) is { } refusal ? refusal : new ClaimsSplit(claim.Reference, [.. from.Select(other => other.Reference)], reason);
    }

    /// <summary>Joins claims by their handles: the whole occurrences that they stand in become one.</summary>
    public static Outcome<LeafHash> Join(Inquiry inquiry, IReadOnlyList<string> handles, string? reason)
    {
        var claims = new SortedDictionary<int, Claim>();
        foreach (var handle in handles.Distinct(StringComparer.OrdinalIgnoreCase))
        {
            var found = CodingQueries.Find(inquiry, handle);
            if (found.Refusal is { } missing)
                return missing;
            foreach (var claim in ChronicleQueries.OccurrenceOf(inquiry, found.Value.Number)?.Claims ?? [found.Value])
                claims[claim.Number] = claim;
        }
        var decided = CharterQueries.Me(inquiry).Then(me => DecideJoin(me, [.. claims.Values], reason));
        return decided.Refusal is { } refusal ? refusal : inquiry.Say(decided.Value, Links(claims.Values));
    }

    /// <summary>Takes a claim out of its occurrence.</summary>
    public static Outcome<LeafHash> Split(Inquiry inquiry, string handle, string? reason)
    {
        var found = CodingQueries.Find(inquiry, handle);
        if (found.Refusal is { } missing)
            return missing;
        var claim = found.Value;
        var others = ChronicleQueries.OccurrenceOf(inquiry, claim.Number)?.Claims.Where(other => other.Number != claim.Number).ToList() ?? [];
        var decided = CharterQueries.Me(inquiry).Then(me => DecideSplit(me, claim, others, reason));
        return decided.Refusal is { } refusal ? refusal : inquiry.Say(decided.Value, Links([claim, .. others]));
    }

    /// <summary>Decides whether an origin counts for itself.</summary>
    public static Outcome<LeafHash> CountOrigin(Inquiry inquiry, string origin, string countedAs, string? reason)
    {
        if (string.IsNullOrWhiteSpace(reason))
            return ChronicleRefusals.NoReason.With();
        var me = CharterQueries.Me(inquiry).Then<Member>(me => me.Must(Roles.Reviewer) is { } lacks ? lacks : me);
        return me.Refusal is { } refusal ? refusal : inquiry.Say(new OriginDecided(origin, countedAs, reason));
    }

    private static LeafHash[] Links(IEnumerable<Claim> claims) =>
        [.. claims.Select(claim => claim.Leaf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(LeafHash.Parse)];
}
