using System.Security.Cryptography;
using System.Text;
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
        ? JudgmentDraft.Of(inquiry, CommissionQueries.Proceedings(inquiry), language, null, Editions(inquiry) is [.., var last] ? last.Body : null, onlyPublic)
        : PublishingRefusals.UnknownLanguage.With(("language", language));

    /// <summary>The editions that were delivered, in the order of the ledger.</summary>
    public static IReadOnlyList<(string Leaf, JudgmentDelivered Body)> Editions(Inquiry inquiry) => JudgmentView.JudgmentView.Editions(inquiry);

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

    /// <summary>Delivers the next edition; it names only exhibits that are public.</summary>
    /// <param name="inquiry">The inquiry, open to write.</param>
    /// <param name="language">en, fr or ru.</param>
    /// <param name="reason">Why there is another edition; not asked for the first.</param>
    /// <param name="write">Writes its forms and says what they are; called once nothing is to be refused.</param>
    public static Outcome<LeafHash> Run(Inquiry inquiry, string language, string? reason, Func<Judgment, IReadOnlyList<DocumentBody>> write)
    {
        if (!JudgmentWords.Languages.Contains(language))
            return PublishingRefusals.UnknownLanguage.With(("language", language));
        var (proceedings, editions) = (CommissionQueries.Proceedings(inquiry), Editions(inquiry));
        (string Leaf, JudgmentDelivered Body)? before = editions.Count == 0 ? null : editions[^1];
        return CharterQueries.Me(inquiry).Then<LeafHash>(me =>
        {
            if (Refused(me, proceedings) is { } refusal)
                return refusal;
            if (before is not null && string.IsNullOrWhiteSpace(reason))
                return PublishingRefusals.NoReason.With();
            Judgment In(string words) => JudgmentDraft.Of(inquiry, proceedings, words, editions.Count + 1, before?.Body, onlyPublic: true);
            // A paragraph is the same where its English words are, whatever language the documents are in.
            ParagraphBody[] paragraphs = [.. In(JudgmentWords.Languages[0]).Sections.SelectMany(section => section.Paragraphs).Select(paragraph => new ParagraphBody(paragraph.Number, paragraph.Number, Digest(paragraph.Text)))];
            string[] findings = [.. proceedings.Findings.Select(finding => finding.Adopted?.Said.Leaf).OfType<string>()];
            var (size, root) = (inquiry.Ledger.Size, inquiry.Ledger.Root.ToString()!);
            var delivered = new JudgmentDelivered(editions.Count + 1, AccessLevels.Public, before?.Leaf, before is null ? null : reason, size, root, [.. write(In(language))], findings, paragraphs, Changes(before?.Body, paragraphs));
            return inquiry.Say(delivered, [.. findings.Select(LeafHash.Parse)]);
        });
    }

    private static string Digest(string words) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)));

    private static ChangeBody[] Changes(JudgmentDelivered? before, ParagraphBody[] now)
    {
        if (before is null)
            return [];
        var then = before.Paragraphs.ToDictionary(paragraph => paragraph.Key, StringComparer.Ordinal);
        var changed = now.Where(paragraph => !then.TryGetValue(paragraph.Key, out var earlier) || earlier.Digest != paragraph.Digest)
            .Select(paragraph => new ChangeBody(paragraph.Key, paragraph.Number, then.ContainsKey(paragraph.Key) ? "changed" : "added"));
        var gone = before.Paragraphs.ExceptBy(now.Select(paragraph => paragraph.Key), paragraph => paragraph.Key, StringComparer.Ordinal).Select(paragraph => new ChangeBody(paragraph.Key, paragraph.Number, "removed"));
        return [.. changed, .. gone];
    }
}
