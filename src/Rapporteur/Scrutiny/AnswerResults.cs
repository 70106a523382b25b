using Rapporteur.Charter;
using Rapporteur.Ledger;
using Rapporteur.Storage;

namespace Rapporteur.Scrutiny;

/// <summary>A member sets a result aside, or takes it up again: with a reason, and visible after.</summary>
public static class AnswerResults
{
    /// <summary>Whether a result may be set aside.</summary>
    public static Outcome<ResultSetAside> DecideAside(Member member, InquiryResult result, IReadOnlyList<CitedStatement> claims, string? reason)
    {
        if (string.IsNullOrWhiteSpace(reason))
            return ScrutinyRefusals.NoReason.With();
        return member.Must(Roles.Reviewer) is { } lacks ? lacks : new ResultSetAside(result.Result.Rule, References(claims), reason);
    }

    /// <summary>Whether a result may be taken up again.</summary>
    public static Outcome<ResultTakenUp> DecideTakingUp(Member member, InquiryResult result, IReadOnlyList<CitedStatement> claims, string? reason)
    {
        if (result.SetAside is null)
            return ScrutinyRefusals.NotSetAside.With(("handle", result.Handle));
        if (string.IsNullOrWhiteSpace(reason))
            return ScrutinyRefusals.NoReason.With();
        return member.Must(Roles.Reviewer) is { } lacks ? lacks : new ResultTakenUp(result.Result.Rule, References(claims), reason);
    }

    /// <summary>Sets a result aside by its handle.</summary>
    public static Outcome<LeafHash> SetAside(Inquiry inquiry, string handle, string? reason) => ScrutinyQueries.Find(inquiry, handle).Then(found =>
        CharterQueries.Me(inquiry).Then(me => DecideAside(me, found.Result, found.Claims, reason)).Then<LeafHash>(said => inquiry.Say(said, Links(found.Claims))));

    /// <summary>Takes a result up again by its handle.</summary>
    public static Outcome<LeafHash> TakeUp(Inquiry inquiry, string handle, string? reason) => ScrutinyQueries.Find(inquiry, handle).Then(found =>
        CharterQueries.Me(inquiry).Then(me => DecideTakingUp(me, found.Result, found.Claims, reason)).Then<LeafHash>(said => inquiry.Say(said, Links(found.Claims))));

    private static string[] References(IEnumerable<CitedStatement> claims) => [.. claims.Select(claim => claim.Reference).Order(StringComparer.Ordinal)];

    private static LeafHash[] Links(IEnumerable<CitedStatement> claims) =>
        [.. claims.Select(claim => claim.Leaf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(LeafHash.Parse)];
}
