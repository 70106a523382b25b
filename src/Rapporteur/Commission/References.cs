namespace Rapporteur.Commission;

/// <summary>What an entry of this room refers to.</summary>
internal static class References
{
    /// <summary>Everything that it names: entries by their leaf hash, claims and victims of claims by theirs.</summary>
    public static IEnumerable<string> In(object body) => (body switch
    {
        InterestDeclared { Question: { } question } => [question],
        MemberRecused recused => [recused.Question],
        SessionHeld session => session.Tendered ?? [],
        QuestionMoved move => [move.Question],
        PassageTendered passage => [passage.Exhibit],
        PropositionStated proposition => [proposition.Question],
        ArgumentMade argument => [argument.Target, argument.On],
        FindingDrafted finding => In(finding),
        MotionPut motion => [motion.On],
        VoteCast vote => [vote.On],
        VoteClosed close => [close.On],
        OpinionGiven opinion => [opinion.Finding],
        ExhibitImpeached impeached => [impeached.Exhibit],
        NoticeSent notice => notice.Mention is { } mention ? [notice.Question, mention] : [notice.Question],
        ReplyReceived reply => reply.Exhibit is { } exhibit ? [reply.Notice, exhibit] : [reply.Notice],
        VerificationMade verification => [verification.On],
        NoteWritten note => [note.On],
        ConsentStated consent => [consent.Exhibit],
        HypothesisStated hypothesis => [hypothesis.Question],
        EvidenceWeighed weighed => [weighed.Hypothesis, weighed.On],
        PredictionRecorded prediction => [prediction.On],
        PredictionJudged judged => judged.On is { } evidence ? [judged.Prediction, evidence] : [judged.Prediction],
        _ => Enumerable.Empty<string>(),
    }).Distinct(StringComparer.Ordinal);

    /// <summary>The claims among them.</summary>
    public static IEnumerable<string> ClaimsIn(object body) =>
        In(body).Where(EvidenceReference.IsClaim).Select(EvidenceReference.ClaimOf).Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> In(FindingDrafted finding) =>
        new[] { finding.Question, finding.Replaces, finding.Subject.Mention, finding.Subject.Death }.OfType<string>()
            .Concat(finding.For).Concat(finding.Against).Concat((finding.Scrutiny ?? []).SelectMany(answer => answer.Claims));
}
