using Rapporteur.Charter;
using Rapporteur.Commission;
using Rapporteur.Ledger;
using Rapporteur.Storage;

namespace Rapporteur.Publishing;

/// <summary>A document of a judgment, as it was written.</summary>
/// <param name="Name">Its file name.</param>
/// <param name="Sha256">SHA-256 of its bytes.</param>
public sealed record WrittenDocument(string Name, string Sha256);

/// <summary>A commissioner or a rapporteur delivers a judgment: its documents, and the findings that it holds, are sealed by an entry.</summary>
public static class DeliverJudgment
{
    /// <summary>Why a judgment cannot be delivered as things stand, or null.</summary>
    /// <param name="member">Who would deliver it.</param>
    /// <param name="proceedings">The proceedings.</param>
    /// <param name="edition">The edition that it would be.</param>
    /// <param name="reason">Why there is a new edition.</param>
    public static Refusal? Refused(Member member, Proceedings proceedings, int edition, string? reason)
    {
        if (member.Must(Roles.Commissioner) is { } lacks && member.Must(Roles.Rapporteur) is not null)
            return lacks;
        if (!proceedings.Findings.Any(finding => finding.Adopted is not null))
            return PublishingRefusals.NothingToDeliver.With();
        if (edition > 1 && string.IsNullOrWhiteSpace(reason))
            return PublishingRefusals.NoReason.With();
        if (proceedings.Findings.FirstOrDefault(finding => finding.Adopted is { Marks.Count: > 0 }) is { } marked)
            return PublishingRefusals.ToBeReexamined.With(("finding", marked.Handle));
        return OpenVote(proceedings) is { } open ? PublishingRefusals.VoteOpen.With(("finding", open)) : null;
    }

    /// <summary>Delivers a judgment whose documents have been made.</summary>
    /// <param name="inquiry">The inquiry, open to write; nothing was entered since the judgment was drafted.</param>
    /// <param name="judgment">The judgment.</param>
    /// <param name="documents">Its documents: file name and SHA-256.</param>
    /// <param name="reason">Why there is a new edition, or null for the first.</param>
    /// <returns>The entry; <c>PU004</c> to <c>PU006</c>, <c>PU009</c>, <c>PU012</c>.</returns>
    public static Outcome<LeafHash> Run(Inquiry inquiry, Judgment judgment, IReadOnlyList<WrittenDocument> documents, string? reason) =>
        Allowed(inquiry, judgment, reason).Then(_ => inquiry.Ledger.Size == judgment.Ledger.Size
            ? (Outcome<LeafHash>)Say(inquiry, judgment, documents, reason)
            : PublishingRefusals.Stale.With(("size", judgment.Ledger.Size)));

    /// <summary>Whether the member whose keys are open may deliver a judgment now: asked before documents are made.</summary>
    public static Outcome<Judgment> Allowed(Inquiry inquiry, Judgment judgment, string? reason) => CharterQueries.Me(inquiry).Then(me =>
        Refused(me, CommissionQueries.Proceedings(inquiry), judgment.Edition, reason) is { } refusal ? refusal : (Outcome<Judgment>)judgment);

    private static LeafHash Say(Inquiry inquiry, Judgment judgment, IReadOnlyList<WrittenDocument> documents, string? reason)
    {
        var before = JudgmentQueries.Before(inquiry, judgment.Audience).Delivered;
        var body = new JudgmentDelivered(
            judgment.Edition, Audiences.CodeOf(judgment.Audience), before.Count == 0 ? null : before[^1].Leaf, reason, judgment.Ledger.Size, judgment.Ledger.Root,
            [.. documents.OrderBy(document => document.Name, StringComparer.Ordinal).Select(document => new DocumentBody(document.Name, document.Sha256))],
            [.. judgment.Findings],
            [.. JudgmentDraft.Numbered(judgment).Select(paragraph => new ParagraphBody(paragraph.Key, paragraph.Number, paragraph.Digest))],
            [.. judgment.Changes.Select(change => new ChangeBody(change.Key, change.Number, change.Change))]);
        return inquiry.Say(body, [.. judgment.Findings.Concat(before.TakeLast(1).Select(edition => edition.Leaf)).Select(LeafHash.Parse)]);
    }

    /// <summary>What is being voted on: a draft of a question under deliberation, or a motion.</summary>
    private static string? OpenVote(Proceedings proceedings) =>
        proceedings.Findings.FirstOrDefault(finding => finding.Current.Ballot is { Closing: null } ballot && (ballot.Votes.Count > 0 || QuestionStates.IsVoting(finding.Question.State)))?.Handle
        ?? proceedings.Motions.FirstOrDefault(motion => motion.Ballot.Closing is null)?.Handle;
}
