using Rapporteur.Charter;

namespace Rapporteur.Commission;

/// <summary>Questions, the argument of each, rival hypotheses, predictions.</summary>
public sealed partial class Proceedings
{
    private readonly List<Question> questions = [];
    private readonly List<Passage> passages = [];
    private readonly List<Figure> figures = [];
    private readonly List<Proposition> propositions = [];
    private readonly List<Argument> arguments = [];
    private readonly List<Hypothesis> hypotheses = [];
    private readonly List<Prediction> predictions = [];
    private readonly List<(Said Said, VerificationMade Body)> verifications = [];
    private readonly List<(Said Said, NoteWritten Body)> notes = [];
    private readonly List<(Said Said, ConsentStated Body)> consents = [];

    /// <summary>The questions, in ledger order.</summary>
    public IReadOnlyList<Question> Questions => questions;

    /// <summary>Passages tendered in evidence, in ledger order.</summary>
    public IReadOnlyList<Passage> Passages => passages;

    /// <summary>Figures tendered in evidence, in ledger order.</summary>
    public IReadOnlyList<Figure> Figures => figures;

    /// <summary>All propositions, in ledger order.</summary>
    public IReadOnlyList<Proposition> Propositions => propositions;

    /// <summary>All arguments, in ledger order.</summary>
    public IReadOnlyList<Argument> Arguments => arguments;

    /// <summary>All hypotheses, in ledger order.</summary>
    public IReadOnlyList<Hypothesis> Hypotheses => hypotheses;

    /// <summary>Predictions, in ledger order.</summary>
    public IReadOnlyList<Prediction> Predictions => predictions;

    /// <summary>What was tried to check evidence, in ledger order.</summary>
    public IReadOnlyList<(Said Said, VerificationMade Body)> Verifications => verifications;

    /// <summary>Critical notes, in ledger order.</summary>
    public IReadOnlyList<(Said Said, NoteWritten Body)> Notes => notes;

    /// <summary>The history of consent, in ledger order.</summary>
    public IReadOnlyList<(Said Said, ConsentStated Body)> Consents => consents;

    private Refusal? Refuses(Said said, QuestionMoved body)
    {
        if ((Must(said, Roles.Commissioner) ?? Missing<Question>(body.Question) ?? Unknown(body.To, QuestionStates.All)) is { } refusal)
            return refusal;
        var question = Get<Question>(body.Question);
        if (!QuestionStates.MayGo(question.State, body.To))
            return CommissionRefusals.WrongStep.With(("question", question.Handle), ("from", question.State), ("to", body.To));
        if (body.To == QuestionStates.Decided && (question.Findings.Count == 0 || question.Findings.Exists(finding => finding.Current.Ballot.Closing is null)))
            return CommissionRefusals.NothingDecided.With(("question", question.Handle));
        return body.To == QuestionStates.Reexamined ? NoReason(body.Reason) : null;
    }

    private void Follow(Said said, PropositionStated body)
    {
        var proposition = new Proposition($"T{propositions.Count + 1}", said, body, Get<Question>(body.Question));
        Add(propositions, said, proposition);
        proposition.Question.Propositions.Add(proposition);
    }

    private void Follow(Said said, HypothesisStated body)
    {
        var hypothesis = new Hypothesis($"H{hypotheses.Count + 1}", said, body, Get<Question>(body.Question));
        Add(hypotheses, said, hypothesis);
        hypothesis.Question.Hypotheses.Add(hypothesis);
    }

    private Refusal? Refuses(Said said, ArgumentMade body)
    {
        if ((Works(said) ?? Unknown(body.Stance, Stances.All) ?? NoReason(body.Warrant)) is { } refusal)
            return refusal;
        if ((body.Stance == Stances.Undercuts ? Missing<Argument>(body.Target) : Missing<Proposition>(body.Target)) is { } missing)
            return missing;
        if (Named(body.On) is not Proposition ground)
            return NoEvidence(said, body.On);
        return Leads(ground, body.Target) ? CommissionRefusals.Circular.With(("handle", ground.Handle)) : null;
    }

    private void Follow(Said said, ArgumentMade body)
    {
        var question = Named(body.Target) is Argument attacked ? attacked.Question : Get<Proposition>(body.Target).Question;
        var argument = new Argument($"A{arguments.Count + 1}", said, body, question);
        Add(arguments, said, argument);
        if (Named(body.Target) is Argument target)
            target.Undercuts.Add(argument);
        else
            Get<Proposition>(body.Target).Arguments.Add(argument);
        if (body.Stance != Stances.Supports)
            MarkAll(question.Findings, said, [said.Leaf]);
    }

    /// <summary>Whether a proposition rests, through its arguments, on the target.</summary>
    private bool Leads(Proposition from, string target)
    {
        var (open, seen) = (new Stack<object>([from]), new HashSet<object>(ReferenceEqualityComparer.Instance));
        while (open.TryPop(out var next))
        {
            if (!seen.Add(next))
                continue;
            var (leaf, above) = next is Proposition proposition ? (proposition.Said.Leaf, proposition.Arguments) : (((Argument)next).Said.Leaf, ((Argument)next).Undercuts);
            if (leaf == target)
                return true;
            foreach (var argument in above)
                open.Push(argument);
            if (next is Argument { Body.On: var on } && Named(on) is Proposition ground)
                open.Push(ground);
        }
        return false;
    }

    private Refusal? Refuses(Said said, PredictionJudged body)
    {
        if ((Works(said) ?? Missing<Prediction>(body.Prediction) ?? Unknown(body.Outcome, Outcomes.All) ?? NoReason(body.Reason)) is { } refusal)
            return refusal;
        return body.On is { } evidence ? NoEvidence(said, evidence) : body.Outcome == Outcomes.CannotBeJudged ? null : CommissionRefusals.NothingCited.With();
    }
}
