using Rapporteur.Archive;
using Rapporteur.Charter;
using Rapporteur.Coding;

namespace Rapporteur.Commission;

/// <summary>Findings: what may be drafted, and what an adopted finding must rest on.</summary>
public sealed partial class Proceedings
{
    private static readonly string[] Deaths = ["execution", "killing", "suicide", "death-in-custody"];
    private readonly List<Finding> findings = [];
    private readonly List<Notice> notices = [];

    /// <summary>The findings, in ledger order.</summary>
    public IReadOnlyList<Finding> Findings => findings;

    /// <summary>Notices and requests, in ledger order.</summary>
    public IReadOnlyList<Notice> Notices => notices;

    private Refusal? Refuses(Said said, FindingDrafted body)
    {
        if ((Secretariat(said) ?? Missing<Question>(body.Question) ?? Unknown(body.Element, Elements.All) ?? Unknown(body.Answer, Answers.All) ?? NoReason(body.Text) ?? NoReason(body.Reasons)) is { } refusal)
            return refusal;
        if (Rules is null)
            return CommissionRefusals.NoRules.With();
        if (Rules.Standards.Of(body.Element) is not { } standard)
            return CommissionRefusals.NoStandard.With(("element", body.Element));
        if (body.Standard != standard)
            return CommissionRefusals.WrongStandard.With(("element", body.Element), ("standard", standard));
        if (body.Element == Elements.Person && body.Subject.Mention is null)
            return CommissionRefusals.NobodyNamed.With();
        return RefusesReplacing(body) ?? body.For.Concat(body.Against).Select(evidence => NoEvidence(said, evidence) ?? OfItself(body, evidence)).FirstOrDefault(no => no is not null) ?? NoDeath(said, body);
    }

    private Refusal? RefusesReplacing(FindingDrafted body)
    {
        if (body.Replaces is not { } before)
            return null;
        if (Named(before) is not Draft draft || draft.Finding.Question.Leaf != body.Question)
            return Missing<Draft>(before) ?? CommissionRefusals.NotThere.With(("what", "draft"));
        return draft.Finding.Current == draft ? null : CommissionRefusals.NotCurrent.With(("finding", draft.Finding.Handle));
    }

    /// <summary>A finding may rest on another one, never, through whatever steps, on itself.</summary>
    private Refusal? OfItself(FindingDrafted body, string evidence)
    {
        if (body.Replaces is not { } replaced || Named(evidence) is not Draft cited)
            return null;
        var (self, open, seen) = (Get<Draft>(replaced).Finding, new Stack<Finding>([cited.Finding]), new HashSet<Finding>(ReferenceEqualityComparer.Instance));
        while (open.TryPop(out var finding))
        {
            if (ReferenceEquals(finding, self))
                return CommissionRefusals.Circular.With(("handle", self.Handle));
            if (!seen.Add(finding))
                continue;
            foreach (var below in finding.Drafts.SelectMany(draft => draft.RestsOn).Select(Named).OfType<Draft>())
                open.Push(below.Finding);
        }
        return null;
    }

    private Refusal? NoDeath(Said said, FindingDrafted body)
    {
        if (body.Subject.Death is not { } death)
            return null;
        if (NoEvidence(said, death) is { } refusal)
            return refusal;
        return EvidenceReference.IsClaim(death) && !Deaths.Contains(said.Cited[EvidenceReference.ClaimOf(death)].Act) ? CommissionRefusals.NoDeath.With() : null;
    }

    private void Follow(Said said, FindingDrafted body)
    {
        var question = Get<Question>(body.Question);
        var finding = body.Replaces is { } before ? Get<Draft>(before).Finding : new Finding($"F{findings.Count + 1}", question);
        if (body.Replaces is null)
        {
            findings.Add(finding);
            question.Findings.Add(finding);
        }
        var draft = new Draft(said, body, finding);
        finding.Drafts.Add(draft);
        named.Add(said.Leaf, draft);
    }

    /// <summary>Why a draft cannot be adopted as things stand, or null: what is asked beside the vote.</summary>
    public Refusal? RefusesAdoption(Draft draft, DateTimeOffset at) =>
        NothingFor(draft) ?? draft.RestsOn.Select(evidence => Shaky(draft.Finding, evidence)).FirstOrDefault(no => no is not null) ?? NotJoined(draft) ?? NotHeard(draft, at);

    private static Refusal? NothingFor(Draft draft)
    {
        if (draft.Body.For.Length == 0 && draft.Body.Answer is Answers.Established or Answers.Refuted)
            return CommissionRefusals.NothingCited.With();
        return draft.Body.Against.Length == 0 && string.IsNullOrWhiteSpace(draft.Body.Search) ? CommissionRefusals.NoSearch.With(("finding", draft.Finding.Handle)) : null;
    }

    /// <summary>Evidence on which nothing can be found.</summary>
    private Refusal? Shaky(Finding finding, string evidence)
    {
        if (!EvidenceReference.IsClaim(evidence))
        {
            return Named(evidence) switch
            {
                Passage passage when lost.ContainsKey(passage.Body.Exhibit) => CommissionRefusals.ExhibitLost.With(("finding", finding.Handle), ("evidence", passage.Handle)),
                Draft { IsAdopted: false } draft => CommissionRefusals.NotAdopted.With(("finding", finding.Handle), ("evidence", draft.Finding.Handle)),
                Draft { Marks.Count: > 0 } draft => CommissionRefusals.NotAdopted.With(("finding", finding.Handle), ("evidence", draft.Finding.Handle)),
                _ => null,
            };
        }
        var claim = claims[EvidenceReference.ClaimOf(evidence)];
        if (lost.ContainsKey(claim.Exhibit))
            return CommissionRefusals.ExhibitLost.With(("finding", finding.Handle), ("evidence", evidence));
        if (claim.State == ClaimStates.SetAside)
            return CommissionRefusals.SetAside.With(("finding", finding.Handle), ("evidence", evidence));
        return ClaimStates.IsCoded(claim.State) ? null : CommissionRefusals.NeverCoded.With(("finding", finding.Handle), ("evidence", evidence));
    }

    /// <summary>What a claim says of a victim is held against or for the person named only where a member joined the two.</summary>
    private Refusal? NotJoined(Draft draft) =>
        draft.Body.Subject.Mention is { } person && draft.RestsOn.Where(EvidenceReference.IsMention).FirstOrDefault(mention => !AreJoined(person, mention)) is { } apart
            ? CommissionRefusals.NotJoined.With(("finding", draft.Finding.Handle), ("evidence", apart))
            : null;

    /// <summary>A living person must have had notice, time, and an answer to the reply or the silence.</summary>
    private Refusal? NotHeard(Draft draft, DateTimeOffset at)
    {
        if (!draft.IsAdverseToTheLiving || draft.WithoutNotice is not null)
            return null;
        var sent = draft.Finding.Question.Notices.Where(notice => notice.Body.Manner == NoticeManners.Notice && notice.Body.Mention is { } mention && AreJoined(mention, draft.Body.Subject.Mention!)).ToList();
        if (sent.Count == 0)
            return CommissionRefusals.NoNotice.With(("finding", draft.Finding.Handle));
        var heard = sent.Exists(notice => notice.Replies.Exists(reply => reply.Body.Text is not null || reply.Body.Exhibit is not null || Waited(notice, reply.Said.Recorded)));
        if (!heard)
            return CommissionRefusals.NoReply.With(("finding", draft.Finding.Handle), ("days", Rules!.ReplyDays));
        return string.IsNullOrWhiteSpace(draft.Body.ReplyAnswer) ? CommissionRefusals.ReplyUnanswered.With(("finding", draft.Finding.Handle)) : null;
    }

    private bool Waited(Notice notice, DateTimeOffset until) => until - notice.Said.Recorded >= TimeSpan.FromDays(Rules!.ReplyDays);

    private Refusal? Refuses(Said said, NoticeSent body)
    {
        if ((Secretariat(said) ?? Missing<Question>(body.Question) ?? Unknown(body.Manner, NoticeManners.All) ?? NoReason(body.To) ?? NoReason(body.Text)) is { } refusal)
            return refusal;
        return null;
    }

    private void Follow(Said said, NoticeSent body)
    {
        var notice = new Notice($"N{notices.Count + 1}", said, body, Get<Question>(body.Question));
        Add(notices, said, notice);
        notice.Question.Notices.Add(notice);
    }

    private Refusal? NoEvidence(Said said, string reference)
    {
        if (EvidenceReference.IsClaim(reference))
            return said.Cited.ContainsKey(EvidenceReference.ClaimOf(reference)) ? null : CommissionRefusals.NotThere.With(("what", "claim"));
        return Named(reference) is Passage or Figure or Draft ? null : CommissionRefusals.NotThere.With(("what", "evidence"));
    }
}
