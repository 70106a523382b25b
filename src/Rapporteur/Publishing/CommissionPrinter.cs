using NodaTime;
using Rapporteur.Charter;
using Rapporteur.Commission;
using Rapporteur.Storage;

namespace Rapporteur.Publishing;

/// <summary>Turns the proceedings into what an edition states of them.</summary>
internal sealed class CommissionPrinter
{
    private readonly Inquiry inquiry;
    private readonly Proceedings proceedings;
    private readonly EditionKind kind;
    private readonly EvidencePrinter evidence;
    private readonly FindingPrinter findings;
    private readonly IReadOnlyList<Member> members;

    private CommissionPrinter(Inquiry inquiry, Proceedings proceedings, EditionKind kind)
    {
        (this.inquiry, this.proceedings, this.kind) = (inquiry, proceedings, kind);
        members = CharterQueries.Members(inquiry);
        evidence = new EvidencePrinter(inquiry, proceedings, new Admission(kind));
        findings = new FindingPrinter(proceedings, evidence, kind);
    }

    /// <summary>The commission of an inquiry as an edition of a kind states it.</summary>
    public static PrintedCommission Print(Inquiry inquiry, EditionKind kind) => new CommissionPrinter(inquiry, CommissionQueries.Proceedings(inquiry), kind).Print();

    /// <summary>The day of an instant, in UTC.</summary>
    public static LocalDate Day(DateTimeOffset instant) => LocalDate.FromDateTime(instant.UtcDateTime);

    private PrintedCommission Print()
    {
        var questions = proceedings.Questions.Select(Print).ToList();
        return new PrintedCommission
        {
            Mandate = proceedings.Mandate is { } mandate
                ? new(mandate.Centre, mandate.Scope is null ? null : Date(mandate.Scope), mandate.Places ?? [], mandate.Acts ?? [], mandate.Text)
                : null,
            Rules = proceedings.Rules is { } rules
                ? new(rules.Quorum, rules.Majority, [.. Elements.All.Select(element => (element, rules.Standards.Of(element)))], rules.ReplyDays, rules.ByName)
                : null,
            Members = [.. members.Where(IsNamed).Select(Print)],
            Sessions = [.. proceedings.Sessions.Select(session => Print(session.Body))],
            Motions = [.. proceedings.Motions.Select(Print)],
            Questions = questions,
            Notices = [.. proceedings.Notices.Select(Print)],
            Predictions = [.. proceedings.Predictions.Select(Print)],
            Verifications = [.. proceedings.Verifications.Select(item => new PrintedVerification(evidence.Print(item.Body.On), item.Body.Tried, item.Body.Outcome, item.Body.FollowUp, Named(item.Said.By.Handle)))],
            Notes = [.. proceedings.Notes.Select(item => new PrintedCriticalNote(evidence.Print(item.Body.On), item.Body.Text, Named(item.Said.By.Handle)))],
            Scrutiny = [.. Scrutinised(questions)],
            Void = kind == EditionKind.Public ? [] : [.. proceedings.Void.Select(item => (item.Said.Index, item.Why))],
        };
    }

    /// <summary>Those who answer for what the commission says are named; who codes and keeps is not, outside.</summary>
    private bool IsNamed(Member member) => kind == EditionKind.WorkingPapers || member.Must(Roles.Commissioner) is null || member.Must(Roles.Rapporteur) is null;

    private string? Named(string handle) => members.Any(member => member.Handle == handle && IsNamed(member)) ? handle : null;

    private PrintedMember Print(Member member) => new(
        member.Handle, member.RoleList.Split(' '), member.Standing, proceedings.Nominations.GetValueOrDefault(member.Handle),
        [.. proceedings.Interests.Where(item => item.Said.By.Handle == member.Handle).Select(item => (item.Body.Question is { } question ? evidence.HandleOf(question) : null, item.Body.Text))],
        [.. proceedings.Questions.Where(question => question.Recused.ContainsKey(member.Handle)).Select(question => (question.Handle, question.Recused[member.Handle]))]);

    private PrintedSession Print(SessionHeld session) => new(
        session.Sitting, Date(session.Date), [.. session.Present.Where(handle => Named(handle) is not null)], session.Agenda ?? [], session.Witnesses ?? [],
        [.. (session.Tendered ?? []).Select(evidence.Exhibit).OfType<ExhibitReference>().Select(exhibit => exhibit.Handle)], session.Minutes);

    private PrintedMotion Print(Motion motion)
    {
        var put = motion.Body as MotionPut;
        return new(motion.Handle, put?.Motion ?? "rules", motion.Question?.Handle, put?.Member, put?.Reason, findings.Print(motion.Ballot));
    }

    private PrintedQuestion Print(Question question)
    {
        var matrix = CompetingHypotheses.Of(question);
        var decisive = matrix.Decisive(question).ToHashSet(StringComparer.Ordinal);
        return new PrintedQuestion
        {
            Handle = question.Handle,
            Text = question.Text,
            State = question.State,
            Moves = [.. question.Moves.Select(move => (move.Move.To, Day(move.Said.Recorded), move.Move.Reason))],
            Propositions = [.. question.Propositions.Select(proposition => new PrintedProposition(proposition.Handle, proposition.Body.Text, [.. proposition.Arguments.Select(Print)]))],
            Hypotheses = [.. matrix.Ranked.Select(ranked => new PrintedHypothesis(ranked.Hypothesis.Handle, ranked.Hypothesis.Body.Text, ranked.Inconsistent, ranked.Consistent))],
            Weighings = [.. matrix.Evidence.Select(on => new PrintedWeighing(evidence.Print(on), Fits(question, on), decisive.Contains(on)))],
            Findings = [.. question.Findings.Select(findings.Print)],
        };
    }

    private static SortedDictionary<string, (string, string)> Fits(Question question, string on) => new(
        question.Hypotheses.Where(hypothesis => hypothesis.Weighed.ContainsKey(on)).ToDictionary(hypothesis => hypothesis.Handle, hypothesis => (hypothesis.Weighed[on].Body.Fit, hypothesis.Weighed[on].Body.Reason)),
        StringComparer.Ordinal);

    private PrintedArgument Print(Argument argument) =>
        new(argument.Handle, argument.Body.Stance, evidence.Print(argument.Body.On), argument.Body.Warrant, [.. argument.Undercuts.Select(Print)]);

    /// <summary>Outside, a person to whom notice was given is named only where an adopted finding names the same person.</summary>
    private PrintedNotice Print(Notice notice)
    {
        var hidden = kind == EditionKind.Public && notice.Body.Mention is not null && !notice.Question.Findings.Exists(finding => finding.Adopted is { Body.Subject.Mention: not null });
        return new(
            notice.Handle, notice.Body.Manner, notice.Question.Handle, hidden ? null : notice.Body.To, hidden ? null : notice.Body.Text, Day(notice.Said.Recorded),
            notice.Body.Due is { } due ? Date(due) : null,
            [.. notice.Replies.Select(reply => (Day(reply.Said.Recorded), hidden && reply.Body.Text is not null ? "" : reply.Body.Text, evidence.Exhibit(reply.Body.Exhibit)))]);
    }

    private PrintedPrediction Print(Prediction prediction)
    {
        var judged = prediction.Judgments is [.., var last] ? last.Body : null;
        return new(
            prediction.Handle, prediction.Body.By, Date(prediction.Body.Made), Date(prediction.Body.Due), prediction.Body.Text, evidence.Print(prediction.Body.On),
            judged?.Outcome, judged?.On is { } on ? evidence.Print(on) : null, judged?.Reason);
    }

    private IEnumerable<PrintedResult> Scrutinised(IReadOnlyList<PrintedQuestion> questions)
    {
        var resting = questions.SelectMany(question => question.Findings)
            .SelectMany(finding => finding.For.Concat(finding.Against).Select(cited => (Claim: EvidenceReference.ClaimOf(cited.Reference), finding.Handle)))
            .ToLookup(cited => cited.Claim, cited => cited.Handle, StringComparer.Ordinal);
        return resting.Count == 0 ? [] : Scrutiny.ScrutinyQueries.Results(inquiry)
            .Select(found => (found.Result, found.Claims, Findings: found.Claims.SelectMany(claim => resting[claim.Reference]).Distinct().Order(StringComparer.Ordinal).ToList()))
            .Where(found => found.Findings.Count > 0)
            .Select(found => new PrintedResult(
                found.Result.Handle, found.Result.Result.Rule, found.Result.Result.Certainty == Chronology.Certainty.Certainly, [.. found.Claims.Select(claim => claim.Handle)],
                found.Result.SetAside?.Reason, found.Findings))
            .OrderBy(result => !result.IsCertain);
    }

    private static PrintedDate Date(string edtf) => PrintedDates.OfDocument(edtf, "declared") is { Edtf.Length: > 0 } date ? date : new PrintedDate("", null, null) { Written = edtf };
}
