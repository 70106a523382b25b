using Rapporteur.Archive;
using Rapporteur.Chronology;
using Rapporteur.Ledger;
using Rapporteur.Scrutiny;
using Rapporteur.Storage;

namespace Rapporteur.Commission;

/// <summary>
/// A vote is closed. Beside the rules of procedure, which hold whoever signs, what would carry is held against the exhibits and against
/// scrutiny as they are now.
/// </summary>
public static class CloseVote
{
    /// <summary>Closes the vote on the current draft of a finding (<c>F1</c>) or on a motion (<c>B1</c>).</summary>
    public static Outcome<LeafHash> Run(Inquiry inquiry, string handle) => SayInCommission.Run(inquiry, proceedings => OnVote(proceedings, handle).Then(on =>
        proceedings.Named(on) is Draft draft && Refused(inquiry, proceedings, draft) is { } refusal ? refusal : (Outcome<VoteClosed>)new VoteClosed(on)));

    /// <summary>What is voted on under a handle: the leaf hash of the current draft of a finding, or of a motion.</summary>
    public static Outcome<string> OnVote(Proceedings proceedings, string handle) => handle.StartsWith("B", StringComparison.OrdinalIgnoreCase)
        ? CommissionQueries.Named(proceedings.Motions, motion => motion.Handle, handle).Then<string>(motion => motion.Said.Leaf)
        : CommissionQueries.Finding(proceedings, handle).Then<string>(finding => finding.Current.Said.Leaf);

    private static Refusal? Refused(Inquiry inquiry, Proceedings proceedings, Draft draft) =>
        draft.RestsOn.Select(proceedings.Named).OfType<Passage>().FirstOrDefault(passage => !Stands(inquiry, passage)) is { } changed
            ? CommissionRefusals.PassageChanged.With(("evidence", changed.Handle))
            : Unanswered(inquiry, draft);

    /// <summary>Whether the words tendered stand in the text of the exhibit where the passage says.</summary>
    private static bool Stands(Inquiry inquiry, Passage passage) =>
        inquiry.Texts.Read(passage.Body.Text) is { } bytes && PassageText.StandsIn(System.Text.Encoding.UTF8.GetString(bytes), passage.Body.Passage);

    private static Refusal? Unanswered(Inquiry inquiry, Draft draft)
    {
        var cited = draft.RestsOn.Where(EvidenceReference.IsClaim).Select(EvidenceReference.ClaimOf).ToHashSet(StringComparer.Ordinal);
        if (cited.Count == 0)
            return null;
        var answered = (draft.Body.Scrutiny ?? []).Select(answer => (answer.Rule, Key(answer.Claims))).ToHashSet();
        foreach (var (result, claims) in ScrutinyQueries.Results(inquiry))
        {
            if (result is { SetAside: null, Result.Certainty: Certainty.Certainly } && claims.Any(claim => cited.Contains(claim.Reference))
                && !answered.Contains((result.Result.Rule, Key(claims.Select(claim => claim.Reference)))))
                return CommissionRefusals.Unanswered.With(("finding", draft.Finding.Handle), ("result", result.Handle));
        }
        return null;
    }

    private static string Key(IEnumerable<string> claims) => string.Join('+', claims.Order(StringComparer.Ordinal));
}
