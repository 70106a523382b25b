using Rapporteur.Archive;
using Rapporteur.Charter;
using Rapporteur.Coding;
using Rapporteur.Register;
using Rapporteur.Scrutiny;

namespace Rapporteur.Commission;

/// <summary>
/// What a commission has done, as a pure function of the entries in their order. The rules of procedure stand here once: what a use case
/// may not write is, if a dishonest member signs it all the same, void when it is read, and kept with the reason.
/// </summary>
public sealed partial class Proceedings
{
    private readonly Dictionary<string, object> named = new(StringComparer.Ordinal);
    private readonly List<(Said Said, Refusal Why)> voided = [];

    /// <summary>Takes entries in their order.</summary>
    public static Proceedings Of(IEnumerable<Said> entries)
    {
        var proceedings = new Proceedings();
        foreach (var entry in entries)
            proceedings.Take(entry);
        return proceedings;
    }

    /// <summary>Entries that the rules do not allow, with the reason: they have no effect.</summary>
    public IReadOnlyList<(Said Said, Refusal Why)> Void => voided;

    /// <summary>Takes one entry; one that may not be said is void.</summary>
    public void Take(Said said)
    {
        if (Refuses(said) is { } why)
            voided.Add((said, why));
        else
            Follow(said);
    }

    /// <summary>Why an entry may not be said, or null.</summary>
    public Refusal? Refuses(Said said) => Standing(said.By) ?? said.Body switch
    {
        MandateGiven => Must(said, Roles.Commissioner),
        RulesProposed body => Refuses(said, body),
        MemberNominated or SessionHeld => Secretariat(said),
        InterestDeclared body => Refuses(body),
        MemberRecused body => Must(said, Roles.Commissioner) ?? Missing<Question>(body.Question) ?? NoReason(body.Reason),
        QuestionPut body => Must(said, Roles.Commissioner) ?? NoReason(body.Text),
        QuestionMoved body => Refuses(said, body),
        PassageTendered => Works(said),
        FigureTendered body => Works(said) ?? NoReason(body.What),
        PropositionStated body => Works(said) ?? Missing<Question>(body.Question) ?? NoReason(body.Text),
        ArgumentMade body => Refuses(said, body),
        FindingDrafted body => Refuses(said, body),
        MotionPut body => Refuses(said, body),
        VoteCast body => Refuses(said, body),
        VoteClosed body => Refuses(said, body),
        OpinionGiven body => Refuses(said, body),
        ExhibitImpeached body => Works(said) ?? NoReason(body.Reason),
        NoticeSent body => Refuses(said, body),
        ReplyReceived body => Secretariat(said) ?? Missing<Notice>(body.Notice),
        VerificationMade body => Works(said) ?? NoEvidence(said, body.On) ?? Unknown(body.Outcome, ["confirmed", "refuted", "open"]),
        NoteWritten body => Works(said) ?? NoEvidence(said, body.On) ?? NoReason(body.Text),
        ConsentStated => Works(said),
        HypothesisStated body => Works(said) ?? Missing<Question>(body.Question) ?? NoReason(body.Text),
        EvidenceWeighed body => Works(said) ?? Missing<Hypothesis>(body.Hypothesis) ?? NoEvidence(said, body.On) ?? Unknown(body.Fit, Fits.All) ?? NoReason(body.Reason),
        PredictionRecorded body => Works(said) ?? NoEvidence(said, body.On) ?? NoReason(body.Text),
        PredictionJudged body => Refuses(said, body),
        _ => null,
    };

    private void Follow(Said said)
    {
        Remember(said);
        switch (said.Body)
        {
            case MandateGiven body: Mandate = body; break;
            case RulesProposed body: Follow(said, body); break;
            case MemberNominated body: nominations[body.Member] = body.By; break;
            case SessionHeld body: sessions.Add((said, body)); break;
            case InterestDeclared body: interests.Add((said, body)); break;
            case MemberRecused body: Get<Question>(body.Question).Recuse(said.By.Handle, body.Reason); break;
            case QuestionPut body: Add(questions, said, new Question(questions.Count + 1, said, body)); break;
            case QuestionMoved body: Get<Question>(body.Question).Move(said, body); break;
            case PassageTendered body: Add(passages, said, new Passage($"X{passages.Count + 1}", said, body)); break;
            case FigureTendered body: Add(figures, said, new Figure($"G{figures.Count + 1}", said, body)); break;
            case PropositionStated body: Follow(said, body); break;
            case ArgumentMade body: Follow(said, body); break;
            case FindingDrafted body: Follow(said, body); break;
            case MotionPut body: Add(motions, said, new Motion($"B{motions.Count + 1}", said, body, QuestionOf(body))); break;
            case VoteCast body: BallotOf(body.On)!.Cast(said.By.Handle, body.Choice); break;
            case VoteClosed body: Follow(said, body); break;
            case OpinionGiven body: Get<Draft>(body.Finding).Opinions.Add((said, body)); break;
            case NoticeSent body: Follow(said, body); break;
            case ReplyReceived body: Get<Notice>(body.Notice).Replies.Add((said, body)); break;
            case VerificationMade body: verifications.Add((said, body)); break;
            case NoteWritten body: notes.Add((said, body)); break;
            case ConsentStated body: consents.Add((said, body)); break;
            case HypothesisStated body: Follow(said, body); break;
            case EvidenceWeighed body: Get<Hypothesis>(body.Hypothesis).Weighed[body.On] = (said, body); break;
            case PredictionRecorded body: Add(predictions, said, new Prediction($"Y{predictions.Count + 1}", said, body)); break;
            case PredictionJudged body: Get<Prediction>(body.Prediction).Judgments.Add((said, body)); break;
            case ClaimDecided or StatementWithdrawn or Withdrawal or ExhibitImpeached or IdentityDecided or ResultTakenUp: Change(said); break;
        }
    }

    /// <summary>What the leaf hash of an entry founded, or null.</summary>
    public object? Named(string leaf) => named.GetValueOrDefault(leaf);

    private T Get<T>(string leaf) => (T)named[leaf];

    private void Add<T>(List<T> to, Said said, T thing) where T : class
    {
        to.Add(thing);
        named.Add(said.Leaf, thing);
    }

    private Refusal? Missing<T>(string leaf) => Named(leaf) is T ? null : CommissionRefusals.NotThere.With(("what", typeof(T).Name.ToLowerInvariant()));

    private static Refusal? Standing(Member by) => by.Standing switch
    {
        Standings.Active => null,
        Standings.Suspended => CharterRefusals.Suspended.With(("member", by.Handle)),
        Standings.Lost => CharterRefusals.LostKey.With(("member", by.Handle)),
        _ => CharterRefusals.ReplacedKey.With(("member", by.Handle)),
    };

    private static Refusal? Must(Said said, string role) => said.By.Must(role);

    /// <summary>Commissioners and rapporteurs keep the commission's papers.</summary>
    private static Refusal? Secretariat(Said said) => said.By.Must(Roles.Rapporteur) is null ? null : said.By.Must(Roles.Commissioner);

    /// <summary>Whoever is more than an observer may bring evidence and argue.</summary>
    private static Refusal? Works(Said said) => Roles.All.Where(role => role != Roles.Observer).Any(role => said.By.Must(role) is null) ? null : said.By.Must(Roles.Coder);

    private static Refusal? NoReason(string? text) => string.IsNullOrWhiteSpace(text) ? CommissionRefusals.NoText.With() : null;

    private static Refusal? Unknown(string word, IReadOnlyList<string> known) =>
        known.Contains(word) ? null : CommissionRefusals.UnknownWord.With(("word", word), ("known", string.Join(", ", known)));
}
