using Rapporteur.Charter;

namespace Rapporteur.Commission;

/// <summary>Motions and votes: on drafts of findings, on motions, on new rules.</summary>
public sealed partial class Proceedings
{
    private readonly List<Motion> motions = [];

    /// <summary>The motions, in ledger order.</summary>
    public IReadOnlyList<Motion> Motions => motions;

    private Question? QuestionOf(MotionPut body) => Named(body.On) switch { Question question => question, Draft draft => draft.Finding.Question, _ => null };

    private Ballot? BallotOf(string leaf) => Named(leaf) switch { Draft draft => draft.Ballot, Motion motion => motion.Ballot, _ => null };

    private Refusal? Refuses(Said said, MotionPut body)
    {
        if ((Must(said, Roles.Commissioner) ?? Unknown(body.Motion, Commission.Motions.All) ?? NoReason(body.Reason)) is { } refusal)
            return refusal;
        if (Rules is null)
            return CommissionRefusals.NoRules.With();
        return body.Motion == Commission.Motions.Recusal
            ? Missing<Question>(body.On) ?? (said.Bench.Contains(body.Member) ? null : CommissionRefusals.NotThere.With(("what", "commissioner")))
            : Missing<Draft>(body.On);
    }

    private Refusal? Refuses(Said said, VoteCast body)
    {
        if ((Must(said, Roles.Commissioner) ?? Unknown(body.Choice, Choices.All)) is { } refusal)
            return refusal;
        if (RefusesVoting(body.On) is { } closed)
            return closed;
        if (IsBarred(said.By.Handle, body.On))
            return CommissionRefusals.Recused.With(("member", said.By.Handle));
        return BallotOf(body.On)!.Votes.ContainsKey(said.By.Handle) ? CommissionRefusals.VotedBefore.With(("member", said.By.Handle)) : null;
    }

    /// <summary>Why there is no vote on it now, or null.</summary>
    private Refusal? RefusesVoting(string leaf)
    {
        if (BallotOf(leaf) is not { } ballot)
            return CommissionRefusals.NotThere.With(("what", "vote"));
        if (ballot.Closing is not null)
            return CommissionRefusals.VoteClosed.With();
        if (Named(leaf) is not Draft draft)
            return null;
        if (draft.Finding.Current != draft)
            return CommissionRefusals.NotCurrent.With(("finding", draft.Finding.Handle));
        return QuestionStates.IsVoting(draft.Finding.Question.State) ? null : CommissionRefusals.NotDeliberating.With(("question", draft.Finding.Question.Handle), ("state", draft.Finding.Question.State));
    }

    /// <summary>Whether a member takes no part in a vote: recused from the question, or the one whom the motion is about.</summary>
    private bool IsBarred(string member, string leaf) => Named(leaf) switch
    {
        Draft draft => draft.Finding.Question.Recused.ContainsKey(member),
        Motion { Body: MotionPut { Member: { } concerned } } when concerned == member => true,
        Motion { Question: { } question } => question.Recused.ContainsKey(member),
        _ => false,
    };

    private Refusal? Refuses(Said said, VoteClosed body)
    {
        if ((Secretariat(said) ?? RefusesVoting(body.On)) is { } refusal)
            return refusal;
        var (ballot, counted) = (BallotOf(body.On)!, Electors(said, body.On));
        var votes = ballot.Votes.Where(vote => counted.Contains(vote.Key)).ToList();
        if (votes.Count < Rules!.Quorum)
            return CommissionRefusals.NoQuorum.With(("votes", votes.Count), ("quorum", Rules.Quorum));
        return Named(body.On) is Draft draft && Carries(ballot, counted) ? RefusesStandard(draft) ?? RefusesAdoption(draft, said.Recorded) : null;
    }

    /// <summary>New rules may have come between the draft and the vote.</summary>
    private Refusal? RefusesStandard(Draft draft) => Rules!.Standards.Of(draft.Body.Element) == draft.Body.Standard
        ? null
        : CommissionRefusals.WrongStandard.With(("element", draft.Body.Element), ("standard", Rules.Standards.Of(draft.Body.Element) ?? "none"));

    private HashSet<string> Electors(Said said, string on) => said.Bench.Where(member => !IsBarred(member, on)).ToHashSet(StringComparer.Ordinal);

    private bool Carries(Ballot ballot, HashSet<string> electors)
    {
        int Count(string choice) => ballot.Votes.Count(vote => vote.Value == choice && electors.Contains(vote.Key));
        return Majorities.Carries(Rules!.Majority, Count(Choices.For), Count(Choices.Against), electors.Count);
    }

    private void Follow(Said said, VoteClosed body)
    {
        var (ballot, electors) = (BallotOf(body.On)!, Electors(said, body.On));
        var carried = Carries(ballot, electors);
        ballot.Close(said, carried, electors);
        if (!carried)
            return;
        switch (Named(body.On))
        {
            case Draft draft: Watch(draft); break;
            case Motion { Body: RulesProposed rules }: Rules = rules; break;
            case Motion { Body: MotionPut { Motion: Commission.Motions.Recusal, Member: { } member, Reason: var reason }, Question: { } question }: question.Recuse(member, reason); break;
            case Motion { Body: MotionPut put } motion: Get<Draft>(put.On).WithoutNotice = motion; break;
        }
    }

    private Refusal? Refuses(Said said, OpinionGiven body)
    {
        if ((Must(said, Roles.Commissioner) ?? Missing<Draft>(body.Finding) ?? Unknown(body.Manner, ["dissent", "separate"]) ?? NoReason(body.Text)) is { } refusal)
            return refusal;
        return IsBarred(said.By.Handle, body.Finding) ? CommissionRefusals.Recused.With(("member", said.By.Handle)) : null;
    }
}
