using Rapporteur.Commission;

namespace Rapporteur.Publishing;

/// <summary>Turns findings and votes into what an edition states of them.</summary>
/// <param name="proceedings">The proceedings.</param>
/// <param name="evidence">What is cited.</param>
/// <param name="kind">For whom the edition is.</param>
internal sealed class FindingPrinter(Proceedings proceedings, EvidencePrinter evidence, EditionKind kind)
{
    /// <summary>A finding by the draft that counts: the one that was adopted last, else the last.</summary>
    public PrintedFinding Print(Finding finding)
    {
        var draft = finding.Adopted ?? finding.Current;
        var body = draft.Body;
        return new PrintedFinding
        {
            Handle = finding.Handle,
            Question = finding.Question.Handle,
            Leaf = draft.Said.Leaf,
            Standing = draft.IsAdopted ? "adopted" : draft.Ballot.Closing is null ? "draft" : "not-adopted",
            Element = body.Element,
            Subject = kind == EditionKind.Public && body.Element == Elements.Person && !draft.IsAdopted ? null : body.Subject.Name,
            Answer = body.Answer,
            Standard = body.Standard,
            Text = body.Text,
            For = [.. body.For.Select(evidence.Print)],
            Against = [.. body.Against.Select(evidence.Print)],
            Death = body.Subject.Death is { } death ? evidence.Print(death) : null,
            Search = body.Search,
            Reasons = body.Reasons,
            LikeCases = body.LikeCases,
            ReplyAnswer = body.ReplyAnswer,
            WithoutNotice = draft.WithoutNotice?.Body is MotionPut { Reason: var reason } ? reason : null,
            Scrutiny = [.. (body.Scrutiny ?? []).Select(answer => (answer.Rule, (IReadOnlyList<string>)[.. answer.Claims.Select(evidence.HandleOf)], answer.Answer))],
            Vote = Print(draft.Ballot),
            Opinions = [.. draft.Opinions.Select(opinion => new PrintedOpinion(opinion.Said.By.Handle, opinion.Body.Manner == "dissent", opinion.Body.Text, CommissionPrinter.Day(opinion.Said.Recorded)))],
            Marks = [.. draft.Marks.Select(mark => Print(finding, mark))],
            EarlierDrafts = finding.Drafts.IndexOf(draft),
            Cited = evidence.CitedIn([body.Text, body.Reasons, body.Search, body.LikeCases, body.ReplyAnswer, .. draft.Opinions.Select(opinion => opinion.Body.Text)]),
        };
    }

    /// <summary>A vote; by name where the rules of procedure say so.</summary>
    public PrintedVote Print(Ballot ballot) => new(
        ballot.IsCarried, ballot.Count(Choices.For), ballot.Count(Choices.Against), ballot.Count(Choices.Abstain),
        proceedings.Rules is { ByName: true } ? [.. ballot.Votes.OrderBy(vote => vote.Key, StringComparer.Ordinal).Select(vote => (vote.Key, vote.Value))] : [],
        ballot.Closing is { } closing ? CommissionPrinter.Day(closing.Recorded) : null);

    private PrintedReexamination Print(Finding finding, ReexaminationMark mark) => new(
        [finding.Handle, .. mark.Path.Select(reference => reference.Contains(':', StringComparison.Ordinal) ? reference.Split(':')[0] : evidence.HandleOf(reference))],
        mark.Cause.Index, CommissionPrinter.Day(mark.Cause.Recorded));
}
