using static Rapporteur.Publishing.JudgmentComposer;

namespace Rapporteur.Publishing;

/// <summary>Procedure, findings and docket of a judgment.</summary>
public sealed partial class JudgmentDraft
{
    private JudgmentSection Procedure()
    {
        var blocks = new List<JudgmentBlock>();
        if (commission.Rules is { } rules)
        {
            blocks.Add(composer.Paragraph("procedure.rules", Say("procedure.rules", rules.Quorum, Word("majority", rules.Majority), rules.ReplyDays), Say(rules.ByName ? "procedure.byname" : "procedure.numbers")));
            blocks.Add(composer.Paragraph("procedure.standards", rules.Standards.Select(item => item.Standard is { } standard
                ? Say("procedure.standard", Word("element", item.Element), Word("standard", standard))
                : Say("procedure.nostandard", Word("element", item.Element)))));
        }
        blocks.Add(new JudgmentTable("members", 4, [.. commission.Members.Select(Row)]));
        blocks.AddRange(commission.Sessions.Select((session, place) => composer.Paragraph($"procedure.session.{place + 1}", Session(session))));
        blocks.AddRange(commission.Motions.Select(motion => composer.Paragraph($"procedure.{motion.Handle}", Motion(motion))));
        if (commission.Void.Count > 0)
            blocks.Add(composer.Paragraph("procedure.void", Say("procedure.void", commission.Void.Count)));
        return Section("procedure", blocks);
    }

    private IReadOnlyList<IReadOnlyList<JudgmentPhrase>> Row(PrintedMember member) => [
        [Say("plain", member.Handle)],
        [Say("plain", Many(member.Roles.Select(role => Word("role", role))))],
        [member.NominatedBy is { } by ? Quote(by) : Say("members.nobody")],
        !InterestsOf(member).Any() && member.Recused.Count == 0 ? [Say("members.nothing")] : [
            .. InterestsOf(member).SelectMany(interest => (JudgmentPhrase[])[interest.Question is { } question ? Say("members.interestin", question) : Say("members.interest"), Quote(interest.Text)]),
            .. member.Recused.SelectMany(recusal => (JudgmentPhrase[])[Say("members.recused", recusal.Question), Quote(recusal.Reason)])]];

    private IEnumerable<PrintedInterest> InterestsOf(PrintedMember member) => commission.Interests.Where(interest => interest.Member == member.Handle);

    private static IEnumerable<JudgmentPhrase> Session(PrintedSession session)
    {
        yield return Say("procedure.session", Word("sitting", session.Sitting), Date(session.Date), Many(session.Present.Select(member => (JudgmentHole)member)));
        if (session.Agenda.Count > 0)
            yield return Say("procedure.agenda", Many(session.Agenda.Select(point => (JudgmentHole)point)));
        if (session.Witnesses.Count > 0)
            yield return Say("procedure.witnesses", Many(session.Witnesses.Select(witness => (JudgmentHole)witness)));
        if (session.Tendered.Count > 0)
            yield return Say("procedure.tendered", Many(session.Tendered.Select(exhibit => (JudgmentHole)exhibit.Handle)));
        yield return Quote(session.Minutes);
    }

    private static IEnumerable<JudgmentPhrase> Motion(PrintedMotion motion)
    {
        yield return motion.Kind switch
        {
            "recusal" => Say("motion.recusal", motion.Handle, motion.Member ?? "", motion.Question ?? ""),
            "without-notice" => Say("motion.notice", motion.Handle, motion.Question ?? ""),
            _ => Say("motion.rules", motion.Handle),
        };
        if (motion.Reason is { } reason)
            yield return Quote(reason);
        yield return Vote(motion.Vote);
    }

    private static JudgmentSentence Vote(PrintedVote vote) => vote.IsCarried is not { } carried
        ? Say("vote.open", vote.For, vote.Against, vote.Abstained)
        : Say(carried ? "vote.carried" : "vote.failed", vote.For, vote.Against, vote.Abstained);

    private IEnumerable<JudgmentSection> Findings()
    {
        yield return Section("findings", [], commission.Questions.Select(question => Under(
            question.Handle.ToLowerInvariant(), [Say("heading.question", question.Handle), Quote(question.Text)],
            [composer.Paragraph($"{question.Handle}.state", Say("question.state", Word("state", question.State)))],
            question.Findings.Where(finding => finding.IsAdopted).Select(Finding).Concat(NotAdopted(question)))));
    }

    private JudgmentSection Finding(PrintedFinding finding)
    {
        var key = finding.Handle;
        return Under(key.ToLowerInvariant(), [Say("heading.finding", key, Word("element", finding.Element), finding.Subject)],
            [
                composer.Paragraph($"{key}.answer", [.. composer.Cite(finding.Text, finding.Cited), Say("finding.answer", Word("answer", finding.Answer), Word("standard", finding.Standard))]),
                new JudgmentColumns("columns.for", Side(key, "for", finding.For), "columns.against", Against(finding)),
            ],
            [
                Under($"{key}-reasons".ToLowerInvariant(), [Say("heading.reasons")], Reasons(finding)),
                .. finding.Opinions.Select((opinion, place) => Under(
                    $"{key}-opinion-{place + 1}".ToLowerInvariant(), [Say(opinion.Manner == Dissent ? "heading.dissent" : "heading.separate", opinion.By)],
                    composer.AtLength($"{key}.opinion.{place + 1}", opinion.Text, finding.Cited))),
            ]);
    }

    private List<JudgmentParagraph> Side(string finding, string side, IReadOnlyList<PrintedEvidence> evidence) => evidence.Count == 0
        ? [composer.Paragraph($"{finding}.{side}", Say("columns.nothing"))]
        : [.. evidence.DistinctBy(KeyOf).Select(item => composer.Paragraph($"{finding}.{side}.{KeyOf(item)}", Evidence(item), composer.Note(item)))];

    /// <summary>The handle, which stays; what is gone has none of its own.</summary>
    private static string KeyOf(PrintedEvidence evidence) => evidence.Handle.Contains(' ', StringComparison.Ordinal) ? evidence.Reference : evidence.Handle;

    private List<JudgmentParagraph> Against(PrintedFinding finding)
    {
        var side = finding.Against.Count == 0 && finding.Search is not null ? [] : Side(finding.Handle, "against", finding.Against);
        if (finding.Search is { } search)
            side.Add(composer.Paragraph($"{finding.Handle}.search", [Say("finding.search"), .. composer.Cite(search, finding.Cited)]));
        return side;
    }

    /// <summary>A piece of evidence in a line; its words and its place stand in the note.</summary>
    private static JudgmentPhrase Evidence(PrintedEvidence evidence) => evidence switch
    {
        { Finding: { } finding } => Say("evidence.finding", finding),
        { Figure: { } figure } => Say("evidence.figure", evidence.Handle, figure.What, Interval(figure.Victims)),
        { IsWithheld: true } => Say("evidence.withheld", evidence.Handle),
        { Exhibit: { } exhibit, Text: { } words } => Say("evidence.tendered", evidence.Handle, exhibit.Title, exhibit.Handle, words),
        { Exhibit: { } exhibit } => Say("evidence.of", evidence.Handle, exhibit.Title, exhibit.Handle),
        _ => Say("plain", evidence.Handle),
    };

    private IEnumerable<JudgmentBlock> Reasons(PrintedFinding finding)
    {
        var key = finding.Handle;
        foreach (var paragraph in composer.AtLength($"{key}.reasons", finding.Reasons, finding.Cited))
            yield return paragraph;
        if (finding.LikeCases is { } like)
            yield return composer.Paragraph($"{key}.like", [Say("finding.like"), .. composer.Cite(like, finding.Cited)]);
        foreach (var (place, answer) in finding.Scrutiny.Index())
            yield return composer.Paragraph($"{key}.scrutiny.{place + 1}", [Say("finding.scrutiny", new RuleHole(answer.Rule), Many(answer.Claims.Select(claim => (JudgmentHole)claim))), .. composer.Cite(answer.Answer, finding.Cited)]);
        if (finding.ReplyAnswer is { } reply)
            yield return composer.Paragraph($"{key}.reply", [Say("finding.reply"), .. composer.Cite(reply, finding.Cited)]);
        if (finding.WithoutNotice is { } why)
            yield return composer.Paragraph($"{key}.notice", Say("finding.nonotice"), Quote(why));
        if (finding.Death is { } death)
            yield return composer.Paragraph($"{key}.death", Say("finding.death"), composer.Note(death));
        yield return composer.Paragraph($"{key}.vote", [Vote(finding.Vote), .. finding.Vote.ByName.Count == 0 ? (JudgmentPhrase[])[] : [Say("vote.byname",
            Named(finding.Vote, "for"), Named(finding.Vote, "against"), Named(finding.Vote, "abstain"))]]);
    }

    private static JudgmentHole Named(PrintedVote vote, string choice) =>
        vote.ByName.Where(item => item.Choice == choice).Select(item => (JudgmentHole)item.Member).ToList() is { Count: > 0 } names ? Many(names) : new WordHole("vote", "nobody");

    private IEnumerable<JudgmentSection> NotAdopted(PrintedQuestion question) =>
        question.Findings.Where(finding => finding.Standing == "not-adopted").Select(finding => Under(
            finding.Handle.ToLowerInvariant(), [Say("heading.notadopted", finding.Handle, Word("element", finding.Element))],
            [composer.Paragraph($"{finding.Handle}.vote", Vote(finding.Vote))],
            imprint.Kind == EditionKind.Public && finding.Element == "person" ? [] : finding.Opinions.Select((opinion, place) => Under(
                $"{finding.Handle}-opinion-{place + 1}".ToLowerInvariant(), [Say(opinion.Manner == Dissent ? "heading.dissent" : "heading.separate", opinion.By)],
                composer.AtLength($"{finding.Handle}.opinion.{place + 1}", opinion.Text, finding.Cited)))));

    private JudgmentSection Docket() => Section("docket", commission.Docket.Count == 0 ? [] : [
        .. commission.Docket.Select(notice => composer.Paragraph($"docket.{notice.Handle}", Notice(notice))),
        .. Adopted.Where(finding => finding.Element == "person" && finding.Answer == "established").Select(finding => composer.Paragraph($"docket.named.{finding.Handle}",
            Say("docket.named", finding.Subject, finding.Handle), new JudgmentCrossReference($"{finding.Handle}.answer")))]);

    private static IEnumerable<JudgmentPhrase> Notice(PrintedNotice notice)
    {
        yield return notice.To is { } to
            ? Say($"docket.{notice.Manner}", notice.Handle, notice.Question, to, Day(notice.Entered))
            : Say("docket.unnamed", notice.Handle, notice.Question, Day(notice.Entered));
        if (notice.Text is { } text)
            yield return Quote(text);
        if (notice.Due is { } due)
            yield return Say("docket.due", Date(due));
        foreach (var reply in notice.Replies)
        {
            yield return reply switch
            {
                { Text: null, Exhibit: null } => Say("docket.nothing", Day(reply.Entered)),
                { Exhibit: { } held } => Say("docket.replyin", Day(reply.Entered), held.Handle),
                _ => Say("docket.reply", Day(reply.Entered)),
            };
            if (!string.IsNullOrEmpty(reply.Text))
                yield return Quote(reply.Text);
        }
        if (notice.Replies.Count == 0)
            yield return Say("docket.noreply");
    }
}
