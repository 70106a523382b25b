using Rapporteur.Charter;
using Rapporteur.Chronology;
using Rapporteur.Ledger;
using Rapporteur.Storage;

namespace Rapporteur.Coding;

/// <summary>
/// A member says that a passage says so (codes it), codes it with changes (amends), sets it aside, or takes such a decision back
/// (reopens). Nothing is ever coded by the machine.
/// </summary>
public static class CodeClaim
{
    /// <summary>Whether the member may decide so.</summary>
    /// <param name="member">Who decides.</param>
    /// <param name="claim">The claim as it stands.</param>
    /// <param name="verdict">coded, amended, set-aside, reopened.</param>
    /// <param name="amended">The claim as the member codes it, for <c>amended</c>.</param>
    /// <param name="reason">Why, or null.</param>
    public static Outcome<ClaimDecided> Decide(Member member, Claim claim, string verdict, ClaimBody? amended, string? reason)
    {
        if (member.Must(Roles.Coder) is { } refusal)
            return refusal;
        if (verdict == "reopened" && claim.State is (ClaimStates.Proposed or ClaimStates.ByHand or ClaimStates.Superseded))
            return CodingRefusals.NothingToUndo.With(("claim", claim.Handle));
        if (amended is not null && Refused(amended) is { } wrong)
            return wrong;
        return new ClaimDecided(claim.Reference, verdict, verdict == ClaimStates.Amended ? amended : null, reason);
    }

    /// <summary>What is wrong with a claim as a member writes it, or null.</summary>
    public static Refusal? Refused(ClaimBody claim)
    {
        if (!CodeBook.KnowsAct(claim.Act))
            return CodingRefusals.UnknownAct.With(("act", claim.Act), ("known", string.Join(", ", CodeBook.Acts)));
        if (!CodeBook.Modalities.Contains(claim.Modality))
            return CodingRefusals.UnknownModality.With(("modality", claim.Modality), ("known", string.Join(", ", CodeBook.Modalities)));
        if (claim.When is { } when && !UncertainDate.TryParse(when.Edtf, out _))
            return CodingRefusals.BadDate.With(("date", when.Edtf));
        if (claim.Quantity is { } count && (count.Low < 0 || count.High < count.Low))
            return CodingRefusals.BadQuantity.With(("low", count.Low), ("high", count.High));
        return null;
    }

    /// <summary>Whether the member may decide so on a measure: it is coded, set aside or reopened, never amended.</summary>
    public static Outcome<ClaimDecided> Decide(Member member, Measure measure, string verdict, string? reason)
    {
        if (member.Must(Roles.Coder) is { } refusal)
            return refusal;
        if (verdict == ClaimStates.Amended)
            return CodingRefusals.MeasureAmended.With(("measure", measure.Handle));
        if (verdict == "reopened" && measure.State is (ClaimStates.Proposed or ClaimStates.Superseded))
            return CodingRefusals.NothingToUndo.With(("claim", measure.Handle));
        return new ClaimDecided(ClaimReference.Of(measure.Leaf, measure.Ordinal), verdict, null, reason);
    }

    /// <summary>Decides on a claim, or on a measure, by its handle.</summary>
    public static Outcome<LeafHash> Run(Inquiry inquiry, string handle, string verdict, Func<Claim, ClaimBody>? amend = null, string? reason = null)
    {
        if (CodingQueries.Measure(inquiry, handle) is { } measure)
            return Say(inquiry, measure.Leaf, CharterQueries.Me(inquiry).Then(me => Decide(me, measure, verdict, reason)));
        var found = CodingQueries.Find(inquiry, handle);
        return found.Refusal is { } missing
            ? missing
            : Say(inquiry, found.Value.Leaf, CharterQueries.Me(inquiry).Then(me => Decide(me, found.Value, verdict, amend?.Invoke(found.Value), reason)));
    }

    private static Outcome<LeafHash> Say(Inquiry inquiry, string founding, Outcome<ClaimDecided> decided) =>
        decided.Refusal is { } refusal ? refusal : inquiry.Say(decided.Value, LeafHash.Parse(founding));
}
