using System.Collections.Frozen;
using System.Text.Json;
using Rapporteur.Archive;
using Rapporteur.Coding;
using Rapporteur.Register;
using Rapporteur.Scrutiny;
using Rapporteur.Storage;

namespace Rapporteur.Commission.ProceedingsView;

/// <summary>The kinds of entries that proceedings are made of, and how each is read.</summary>
internal static class ReadKinds
{
    private static readonly FrozenDictionary<string, Func<ReadOnlyMemory<byte>, object>> Readers = Pairs().ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Those of this room.</summary>
    public static IEnumerable<string> OfThisRoom => Pairs().Select(pair => pair.Key).Where(kind => kind.StartsWith("commission.", StringComparison.Ordinal));

    /// <summary>Whether an entry of the kind bears on what a commission does.</summary>
    public static bool Knows(string kind) => Readers.ContainsKey(kind);

    /// <summary>The body of an entry.</summary>
    public static object Read(string kind, ReadOnlyMemory<byte> body) => Readers[kind](body);

    private static IEnumerable<KeyValuePair<string, Func<ReadOnlyMemory<byte>, object>>> Pairs() =>
    [
        Of<MandateGiven>(),
        Of<RulesProposed>(),
        Of<MemberNominated>(),
        Of<InterestDeclared>(),
        Of<MemberRecused>(),
        Of<SessionHeld>(),
        Of<QuestionPut>(),
        Of<QuestionMoved>(),
        Of<PassageTendered>(),
        Of<PropositionStated>(),
        Of<ArgumentMade>(),
        Of<FindingDrafted>(),
        Of<MotionPut>(),
        Of<VoteCast>(),
        Of<VoteClosed>(),
        Of<OpinionGiven>(),
        Of<ExhibitImpeached>(),
        Of<NoticeSent>(),
        Of<ReplyReceived>(),
        Of<VerificationMade>(),
        Of<NoteWritten>(),
        Of<ConsentStated>(),
        Of<HypothesisStated>(),
        Of<EvidenceWeighed>(),
        Of<PredictionRecorded>(),
        Of<PredictionJudged>(),
        // What other rooms say that bears on evidence.
        Of<ClaimDecided>(),
        Of<StatementWithdrawn>(),
        Of<Withdrawal>(),
        Of<IdentityDecided>(),
        Of<ResultTakenUp>(),
    ];

    private static KeyValuePair<string, Func<ReadOnlyMemory<byte>, object>> Of<T>() where T : IEntryBody<T> =>
        new(T.Kind, body => JsonSerializer.Deserialize(body.Span, T.Json)!);
}
