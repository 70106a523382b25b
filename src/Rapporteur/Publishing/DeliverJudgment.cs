using Rapporteur.Charter;
using Rapporteur.Commission;
using Rapporteur.Ledger;
using Rapporteur.Publishing.Judgments;
using Rapporteur.Storage;

namespace Rapporteur.Publishing;

/// <summary>A judgment is drafted as often as anybody likes, and delivered by entry: then only another edition follows it.</summary>
public static class DeliverJudgment
{
    /// <summary>A draft of the judgment.</summary>
    /// <param name="inquiry">The inquiry.</param>
    /// <param name="language">en, fr or ru.</param>
    /// <param name="onlyPublic">Whether exhibits that are not public are named only as such.</param>
    /// <returns>The judgment, or <c>PU008</c>.</returns>
    public static Outcome<Judgment> Draft(Inquiry inquiry, string language, bool onlyPublic = false) => JudgmentWords.Languages.Contains(language)
        ? JudgmentDraft.Of(inquiry, CommissionQueries.Proceedings(inquiry), language, null, Editions(inquiry) is [.., var last] ? last : null, onlyPublic)
        : PublishingRefusals.UnknownLanguage.With(("language", language));

    /// <summary>The editions that were delivered, in the order of the ledger.</summary>
    public static IReadOnlyList<JudgmentDelivered> Editions(Inquiry inquiry) => JudgmentView.JudgmentView.Editions(inquiry);

    /// <summary>Whether it may be delivered.</summary>
    public static Refusal? Refused(Member member, Proceedings proceedings)
    {
        if (member.Must(Roles.Rapporteur) is not null && member.Must(Roles.Commissioner) is { } lacks)
            return lacks;
        if (!proceedings.Findings.Any(finding => finding.Adopted is not null))
            return PublishingRefusals.NothingToDeliver.With();
        if (proceedings.Findings.FirstOrDefault(finding => finding.Adopted is { Marks.Count: > 0 }) is { } marked)
            return PublishingRefusals.ToBeReexamined.With(("finding", marked.Handle));
        return proceedings.Findings.FirstOrDefault(finding => finding.Current.Ballot is { Closing: null, Votes.Count: > 0 }) is { } open ? PublishingRefusals.VoteOpen.With(("finding", open.Handle)) : null;
    }

    /// <summary>Delivers the next edition.</summary>
    /// <param name="inquiry">The inquiry, open to write.</param>
    /// <param name="language">en, fr or ru.</param>
    /// <param name="write">Writes its forms, and gives the SHA-256 of the HTML; called once nothing is to be refused.</param>
    public static Outcome<LeafHash> Run(Inquiry inquiry, string language, Func<Judgment, string> write)
    {
        if (!JudgmentWords.Languages.Contains(language))
            return PublishingRefusals.UnknownLanguage.With(("language", language));
        var (proceedings, before) = (CommissionQueries.Proceedings(inquiry), Editions(inquiry));
        return CharterQueries.Me(inquiry).Then<LeafHash>(me =>
        {
            if (Refused(me, proceedings) is { } refusal)
                return refusal;
            var (edition, size, root) = (before.Count + 1, inquiry.Ledger.Size, inquiry.Ledger.Checkpoint.Root.ToString());
            var judgment = JudgmentDraft.Of(inquiry, proceedings, language, edition, before is [.., var last] ? last : null, onlyPublic: true);
            string[] findings = [.. proceedings.Findings.Select(finding => finding.Adopted?.Said.Leaf).OfType<string>()];
            return inquiry.Say(new JudgmentDelivered(edition, language, size, root!, findings, write(judgment)), [.. findings.Select(LeafHash.Parse)]);
        });
    }
}
