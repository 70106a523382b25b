using NodaTime;
using Rapporteur.Charter;
using Rapporteur.Commission;
using Rapporteur.Register;
using Rapporteur.Storage;

namespace Rapporteur.Publishing;

/// <summary>Turns what a commission has done into what its pages show.</summary>
internal sealed class CommissionPrinter
{
    private readonly Inquiry inquiry;
    private readonly Proceedings proceedings;
    private readonly EvidencePrinter evidence;
    private readonly EditionKind kind;
    private readonly string language;

    private CommissionPrinter(Inquiry inquiry, Printer printer, Admission admission, string language)
    {
        (this.inquiry, kind, this.language) = (inquiry, admission.Kind, language);
        proceedings = CommissionQueries.Proceedings(inquiry);
        evidence = new EvidencePrinter(inquiry, proceedings, printer, admission);
    }

    /// <summary>The commission of an inquiry, or null where it has not begun.</summary>
    public static PrintedCommission? Print(Inquiry inquiry, Printer printer, Admission admission, string language) =>
        CommissionQueries.HasBegun(inquiry) ? new CommissionPrinter(inquiry, printer, admission, language).Print() : null;

    private PrintedCommission Print() => new()
    {
        Mandate = proceedings.Mandate is { } mandate ? new(mandate.Centre, mandate.Text, mandate.Scope, mandate.Places ?? [], mandate.Acts ?? []) : null,
        Rules = proceedings.Rules is { } rules
            ? new(rules.Quorum, rules.Majority, rules.ReplyDays, rules.ByName, [.. Elements.All.Select(element => (element, rules.Standards.Of(element)))])
            : null,
        Members = [.. CharterQueries.Members(inquiry).Where(IsNamed).Select(Print)],
        Interests = [.. proceedings.Interests.Select(interest => new PrintedInterest(interest.Said.By.Handle, interest.Body.Question is { } question ? evidence.Print(question).Handle : null, interest.Body.Text))],
        Sessions = [.. proceedings.Sessions.Select(session => Print(session.Body))],
        Motions = [.. proceedings.Motions.Select(Print)],
        Docket = [.. proceedings.Notices.Select(Print)],
        Predictions = [.. proceedings.Predictions.Select(Print)],
        Verifications = [.. proceedings.Verifications.Select(check => new PrintedVerification(evidence.Print(check.Body.On), check.Body.Tried, check.Body.Outcome, check.Body.FollowUp))],
        Notes = [.. proceedings.Notes.Select(note => new PrintedCriticalNote(evidence.Print(note.Body.On), note.Body.Text, note.Said.By.Handle))],
        Void = [.. proceedings.Void.Select(entry => new PrintedVoid(entry.Said.Index, entry.Said.By.Handle, entry.Why.Code.Code, entry.Why.Reason(language)))],
        Tendered = [.. proceedings.Passages.Select(evidence.OfPassage)],
        Questions = [.. proceedings.Questions.Select(Print)],
    };

    /// <summary>Outside, those are named who answer for what the commission says; not who codes and keeps.</summary>
    private bool IsNamed(Member member) => kind == EditionKind.WorkingPapers || member.Must(Roles.Commissioner) is null || member.Must(Roles.Rapporteur) is null;

    private bool IsNamed(string handle) => CharterQueries.Members(inquiry).Any(member => member.Handle == handle && IsNamed(member));

    private PrintedMember Print(Member member) => new(
        member.Handle, member.RoleList.Split(' '), member.Standing, proceedings.Nominations.GetValueOrDefault(member.Handle),
        [.. proceedings.Questions.Where(question => question.Recused.ContainsKey(member.Handle)).Select(question => (question.Handle, question.Recused[member.Handle]))]);

    private PrintedMotion Print(Motion motion) => motion.Body is MotionPut put
        ? new(motion.Handle, put.Motion, motion.Question?.Handle, put.Member, put.Reason, Print(motion.Ballot))
        : new(motion.Handle, "rules", null, null, null, Print(motion.Ballot));

    private PrintedSession Print(SessionHeld session) => new(session.Sitting, session.Date, [.. session.Present.Where(IsNamed)], session.Minutes)
    {
        Agenda = session.Agenda ?? [],
        Witnesses = session.Witnesses ?? [],
        Tendered = [.. (session.Tendered ?? []).Select(evidence.Print)],
    };

    /// <summary>Outside, a person to whom notice was given is named only where an adopted finding names one in that question.</summary>
    private PrintedNotice Print(Notice notice)
    {
        var hidden = kind == EditionKind.Public && notice.Body.Mention is not null && !notice.Question.Findings.Exists(finding => finding.Adopted is { Body.Subject.Mention: not null });
        return new(
            notice.Handle, notice.Body.Manner, notice.Question.Handle, hidden ? null : notice.Body.To, hidden ? null : notice.Body.Text, Instant.FromDateTimeOffset(notice.Said.Recorded), notice.Body.Due,
            [.. notice.Replies.Select(reply => new PrintedReply(hidden && reply.Body.Text is not null ? "" : reply.Body.Text, reply.Body.Exhibit is { } exhibit ? evidence.Print(exhibit) : null)
            {
                Entered = Instant.FromDateTimeOffset(reply.Said.Recorded),
            })]);
    }

    private PrintedPrediction Print(Prediction prediction) => new(
        prediction.Handle, prediction.Body.By, prediction.Body.Made, prediction.Body.Due, prediction.Body.Text, evidence.Print(prediction.Body.On),
        [.. prediction.Judgments.Select(judged => (judged.Body.Outcome, judged.Body.Reason, judged.Body.On is { } on ? evidence.Print(on) : null))]);

    private PrintedQuestion Print(Question question) => new(question.Handle, question.Text, question.State)
    {
        Recused = [.. question.Recused.Select(recused => (recused.Key, recused.Value)).OrderBy(recused => recused.Key, StringComparer.Ordinal)],
        Propositions = [.. question.Propositions.Select(proposition => new PrintedProposition(proposition.Handle, proposition.Body.Text, [.. proposition.Arguments.Select(Print)]))],
        Hypotheses = question.Hypotheses.Count > 0 ? Hypotheses(question) : null,
        Findings = [.. question.Findings.Select(Print)],
    };

    private PrintedArgument Print(Argument argument) => new(
        argument.Handle, argument.Body.Stance, evidence.Print(argument.Body.On), argument.Body.Warrant, [.. argument.Undercuts.Select(Print)]);

    private PrintedHypotheses Hypotheses(Question question)
    {
        var matrix = CompetingHypotheses.Of(question);
        var decisive = matrix.Decisive(question);
        return new(
            [.. matrix.Ranked.Select(ranked => (ranked.Hypothesis.Handle, ranked.Hypothesis.Body.Text, ranked.Inconsistent, ranked.Consistent))],
            [.. matrix.Evidence.Select(on => new PrintedWeighing(evidence.Print(on), [.. matrix.Ranked.Select(ranked => Fit(ranked.Hypothesis, on))], decisive.Contains(on)))]);
    }

    private static (string, string)? Fit(Hypothesis hypothesis, string on) =>
        hypothesis.Weighed.TryGetValue(on, out var weighed) ? (weighed.Body.Fit, weighed.Body.Reason) : null;

    private PrintedFinding Print(Finding finding)
    {
        var draft = finding.Adopted ?? finding.Current;
        var body = draft.Body;
        return new PrintedFinding
        {
            Handle = finding.Handle,
            Question = finding.Question.Handle,
            Leaf = draft.Said.Leaf,
            Element = body.Element,
            Subject = body.Subject.Name,
            Person = body.Subject.Mention is { } mention ? PersonOf(mention) : null,
            Death = body.Subject.Death is { } death ? evidence.Print(death) : null,
            Answer = body.Answer,
            Standard = body.Standard,
            Standing = Standing(finding),
            Text = body.Text,
            For = [.. body.For.Select(evidence.Print)],
            Against = [.. body.Against.Select(evidence.Print)],
            Search = body.Search,
            Reasons = body.Reasons,
            LikeCases = body.LikeCases,
            ReplyAnswer = body.ReplyAnswer,
            WithoutNotice = draft.WithoutNotice?.Body is MotionPut { Reason: var reason } ? reason : null,
            Scrutiny = [.. (body.Scrutiny ?? []).Select(answer => new PrintedAnswer(answer.Rule, [.. answer.Claims.Select(claim => evidence.Print(claim).Handle)], answer.Answer))],
            Cited = evidence.CitedIn([body.Text, body.Reasons, body.Search, body.LikeCases, body.ReplyAnswer, .. (body.Scrutiny ?? []).Select(answer => answer.Answer), .. draft.Opinions.Select(opinion => opinion.Body.Text)]),
            Draft = finding.Drafts.IndexOf(draft) + 1,
            Drafts = finding.Drafts.Count,
            Vote = Print(draft.Ballot),
            Opinions = [.. draft.Opinions.Select(opinion => new PrintedOpinion(opinion.Said.By.Handle, opinion.Body.Manner, opinion.Body.Text))],
            Marks = [.. draft.Marks.Select(mark => new PrintedReexamination([.. mark.Path.Select(evidence.Print)], mark.Cause.Index, mark.Cause.By.Handle))],
        };
    }

    private string? PersonOf(string mention) =>
        RegisterQueries.Find(inquiry, CommissionQueries.HandleOf(inquiry, proceedings, mention)) is { Refusal: null } found ? found.Value.Person.Handle : null;

    private static string Standing(Finding finding) => finding switch
    {
        { Adopted: { Marks.Count: > 0 } } => "marked",
        { Adopted: not null } => "adopted",
        { Current.Ballot.Closing: not null } => "not-adopted",
        _ => "draft",
    };

    /// <summary>A vote; who voted how stays in the ledger where the rules have it so.</summary>
    private PrintedVote Print(Ballot ballot) => new(
        ballot.IsCarried, ballot.Count(Choices.For), ballot.Count(Choices.Against), ballot.Count(Choices.Abstain),
        proceedings.Rules is { ByName: true } ? [.. ballot.Votes.Select(vote => (vote.Key, vote.Value)).OrderBy(vote => vote.Key, StringComparer.Ordinal)] : []);
}
