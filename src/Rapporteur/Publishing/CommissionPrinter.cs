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
    private readonly string language;

    private CommissionPrinter(Inquiry inquiry, Printer printer, Admission admission, string language)
    {
        (this.inquiry, this.language) = (inquiry, language);
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
        Members = [.. CharterQueries.Members(inquiry).Select(Print)],
        Interests = [.. proceedings.Interests.Select(interest => (interest.Said.By.Handle, interest.Body.Text))],
        Sessions = [.. proceedings.Sessions.Select(session => new PrintedSession(session.Body.Sitting, session.Body.Date, session.Body.Present, session.Body.Minutes))],
        Motions = [.. proceedings.Motions.Select(Print)],
        Docket = [.. proceedings.Notices.Select(Print)],
        Predictions = [.. proceedings.Predictions.Select(Print)],
        Void = [.. proceedings.Void.Select(entry => new PrintedVoid(entry.Said.Index, entry.Said.By.Handle, entry.Why.Code.Code, entry.Why.Reason(language)))],
        Tendered = [.. proceedings.Passages.Select(evidence.OfPassage)],
        Questions = [.. proceedings.Questions.Select(Print)],
    };

    private PrintedMember Print(Member member) => new(
        member.Handle, member.RoleList.Split(' '), member.Standing, proceedings.Nominations.GetValueOrDefault(member.Handle),
        [.. proceedings.Questions.Where(question => question.Recused.ContainsKey(member.Handle)).Select(question => (question.Handle, question.Recused[member.Handle]))]);

    private PrintedMotion Print(Motion motion) => motion.Body is MotionPut put
        ? new(motion.Handle, put.Motion, motion.Question?.Handle, put.Member, put.Reason, Print(motion.Ballot))
        : new(motion.Handle, "rules", null, null, null, Print(motion.Ballot));

    private PrintedNotice Print(Notice notice) => new(
        notice.Handle, notice.Body.Manner, notice.Question.Handle, notice.Body.To, notice.Body.Text, Instant.FromDateTimeOffset(notice.Said.Recorded), notice.Body.Due,
        [.. notice.Replies.Select(reply => new PrintedReply(reply.Body.Text, reply.Body.Exhibit is { } exhibit ? evidence.Print(exhibit) : null))]);

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
            Scrutiny = [.. (body.Scrutiny ?? []).Select(answer => (answer.Rule, answer.Answer))],
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
