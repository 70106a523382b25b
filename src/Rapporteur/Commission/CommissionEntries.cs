using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Rapporteur.Coding;
using Rapporteur.Storage;

namespace Rapporteur.Commission;

/// <summary>The commission's mandate: where it sits and what it is to look into. A later one takes its place.</summary>
/// <param name="Centre">The city.</param>
/// <param name="Scope">The time that it covers, EDTF, or null for any.</param>
/// <param name="Places">Places as written, or null for any.</param>
/// <param name="Acts">Acts of the code book, or null for any.</param>
/// <param name="Text">Who gave it, and what it says.</param>
public sealed record MandateGiven(string Centre, string? Scope, string[]? Places, string[]? Acts, string Text) : IEntryBody<MandateGiven>
{
    /// <inheritdoc />
    public static string Kind => "commission.mandate/1";

    /// <inheritdoc />
    public static JsonTypeInfo<MandateGiven> Json => CommissionJson.Default.MandateGiven;
}

/// <summary>Rules of procedure. The first are in force at once; later ones are put to the vote of the commissioners under those in force.</summary>
/// <param name="Quorum">How many commissioners must vote, 1 or more.</param>
/// <param name="Majority">Of <see cref="Majorities"/>.</param>
/// <param name="Standards">The standard of proof by element; an element without one cannot be found on.</param>
/// <param name="ReplyDays">Days that a person has to reply to a notice, by the clock of the log.</param>
/// <param name="ByName">Whether pages show who voted how, or the numbers alone. The ledger keeps every vote with its key.</param>
public sealed record RulesProposed(int Quorum, string Majority, StandardsBody Standards, int ReplyDays, bool ByName) : IEntryBody<RulesProposed>
{
    /// <inheritdoc />
    public static string Kind => "commission.rules/1";

    /// <inheritdoc />
    public static JsonTypeInfo<RulesProposed> Json => CommissionJson.Default.RulesProposed;
}

/// <summary>Who nominated a member.</summary>
/// <param name="Member">The member's handle.</param>
/// <param name="By">Who nominated, as the commission writes it.</param>
public sealed record MemberNominated(string Member, string By) : IEntryBody<MemberNominated>
{
    /// <inheritdoc />
    public static string Kind => "commission.nomination/1";

    /// <inheritdoc />
    public static JsonTypeInfo<MemberNominated> Json => CommissionJson.Default.MemberNominated;
}

/// <summary>A member declares an interest of his own.</summary>
/// <param name="Question">The question that it touches, or null for all.</param>
/// <param name="Text">The interest.</param>
public sealed record InterestDeclared(string? Question, string Text) : IEntryBody<InterestDeclared>
{
    /// <inheritdoc />
    public static string Kind => "commission.interest/1";

    /// <inheritdoc />
    public static JsonTypeInfo<InterestDeclared> Json => CommissionJson.Default.InterestDeclared;
}

/// <summary>A member takes no part in a question.</summary>
/// <param name="Question">The question.</param>
/// <param name="Reason">Why.</param>
public sealed record MemberRecused(string Question, string Reason) : IEntryBody<MemberRecused>
{
    /// <inheritdoc />
    public static string Kind => "commission.recusal/1";

    /// <inheritdoc />
    public static JsonTypeInfo<MemberRecused> Json => CommissionJson.Default.MemberRecused;
}

/// <summary>A session or a hearing was held.</summary>
/// <param name="Sitting">session or hearing.</param>
/// <param name="Date">EDTF.</param>
/// <param name="Present">Handles of the members who were there.</param>
/// <param name="Agenda">Its points.</param>
/// <param name="Witnesses">Who was heard, as the commission calls them; a protected witness by pseudonym.</param>
/// <param name="Tendered">Exhibits tendered: leaf hashes of their deposits.</param>
/// <param name="Minutes">What was said and decided.</param>
public sealed record SessionHeld(
    string Sitting, string Date, string[] Present, string[]? Agenda, string[]? Witnesses, string[]? Tendered, string Minutes)
    : IEntryBody<SessionHeld>
{
    /// <inheritdoc />
    public static string Kind => "commission.session/1";

    /// <inheritdoc />
    public static JsonTypeInfo<SessionHeld> Json => CommissionJson.Default.SessionHeld;
}

/// <summary>A question that the commission is to answer.</summary>
/// <param name="Text">The question.</param>
public sealed record QuestionPut(string Text) : IEntryBody<QuestionPut>
{
    /// <inheritdoc />
    public static string Kind => "commission.question/1";

    /// <inheritdoc />
    public static JsonTypeInfo<QuestionPut> Json => CommissionJson.Default.QuestionPut;
}

/// <summary>A question moved on.</summary>
/// <param name="Question">The question.</param>
/// <param name="To">Of <see cref="QuestionStates"/>.</param>
/// <param name="Reason">Why; needed to examine a question again.</param>
public sealed record QuestionMoved(string Question, string To, string? Reason) : IEntryBody<QuestionMoved>
{
    /// <inheritdoc />
    public static string Kind => "commission.move/1";

    /// <inheritdoc />
    public static JsonTypeInfo<QuestionMoved> Json => CommissionJson.Default.QuestionMoved;
}

/// <summary>Words of an exhibit, tendered in evidence.</summary>
/// <param name="Exhibit">Leaf hash of the deposit.</param>
/// <param name="Text">SHA-256 of the text layer.</param>
/// <param name="Passage">The words and where they stand.</param>
/// <param name="Note">What they are tendered for, or null.</param>
public sealed record PassageTendered(string Exhibit, string Text, PassageBody Passage, string? Note) : IEntryBody<PassageTendered>
{
    /// <inheritdoc />
    public static string Kind => "commission.passage/1";

    /// <inheritdoc />
    public static JsonTypeInfo<PassageTendered> Json => CommissionJson.Default.PassageTendered;
}

/// <summary>A figure, tendered in evidence: a number as it was counted over one state of the ledger, and the command that counts it again.</summary>
/// <param name="What">What is counted, in words.</param>
/// <param name="Section">violations, outcomes, denied or expected: what is never summed with each other.</param>
/// <param name="Command">The command line, whole.</param>
/// <param name="Victims">Victims as reported.</param>
/// <param name="Occurrences">Incidents as reported.</param>
/// <param name="Claims">Claims under it.</param>
/// <param name="Coded">How many of them a person coded.</param>
/// <param name="Size">Entries of the ledger that it was counted over.</param>
/// <param name="Root">Root of the ledger at that size.</param>
public sealed record FigureTendered(string What, string Section, string Command, BoundsBody Victims, BoundsBody Occurrences, int Claims, int Coded, long Size, string Root)
    : IEntryBody<FigureTendered>
{
    /// <inheritdoc />
    public static string Kind => "commission.figure/1";

    /// <inheritdoc />
    public static JsonTypeInfo<FigureTendered> Json => CommissionJson.Default.FigureTendered;
}

/// <summary>A proposition in the argument of a question.</summary>
/// <param name="Question">The question.</param>
/// <param name="Text">The proposition.</param>
public sealed record PropositionStated(string Question, string Text) : IEntryBody<PropositionStated>
{
    /// <inheritdoc />
    public static string Kind => "commission.proposition/1";

    /// <inheritdoc />
    public static JsonTypeInfo<PropositionStated> Json => CommissionJson.Default.PropositionStated;
}

/// <summary>What supports or attacks a proposition, or undercuts an argument.</summary>
/// <param name="Target">The proposition that it supports or rebuts, or the argument that it undercuts.</param>
/// <param name="Stance">Of <see cref="Stances"/>.</param>
/// <param name="On">What it rests on: evidence (<see cref="EvidenceReference"/>) or another proposition.</param>
/// <param name="Warrant">Why the one follows from the other.</param>
public sealed record ArgumentMade(string Target, string Stance, string On, string Warrant) : IEntryBody<ArgumentMade>
{
    /// <inheritdoc />
    public static string Kind => "commission.argument/1";

    /// <inheritdoc />
    public static JsonTypeInfo<ArgumentMade> Json => CommissionJson.Default.ArgumentMade;
}

/// <summary>A finding, or a new draft of one, for the commissioners to vote on.</summary>
/// <param name="Question">The question that it answers.</param>
/// <param name="Replaces">The draft that it takes the place of, or null.</param>
/// <param name="Element">Of <see cref="Elements"/>.</param>
/// <param name="Subject">What or whom it is about.</param>
/// <param name="Answer">Of <see cref="Answers"/>.</param>
/// <param name="Standard">The standard of proof, that of the rules for the element.</param>
/// <param name="Text">The finding in words.</param>
/// <param name="For">Evidence for it.</param>
/// <param name="Against">Evidence against it.</param>
/// <param name="Search">The search made for evidence against, where none was found.</param>
/// <param name="Reasons">The reasons.</param>
/// <param name="LikeCases">How like cases were judged, or null.</param>
/// <param name="Scrutiny">Answers to results of scrutiny that touch the evidence.</param>
/// <param name="ReplyAnswer">What the reasons say to the reply, or the silence, of the person named.</param>
public sealed record FindingDrafted(
    string Question, string? Replaces, string Element, SubjectBody Subject, string Answer, string Standard, string Text, string[] For, string[] Against, string? Search, string Reasons, string? LikeCases, ScrutinyAnswer[]? Scrutiny, string? ReplyAnswer)
    : IEntryBody<FindingDrafted>
{
    /// <inheritdoc />
    public static string Kind => "commission.finding/1";

    /// <inheritdoc />
    public static JsonTypeInfo<FindingDrafted> Json => CommissionJson.Default.FindingDrafted;
}

/// <summary>A motion put to the vote: that a finding needs no notice, or that a member takes no part in a question.</summary>
/// <param name="Motion">Of <see cref="Motions"/>.</param>
/// <param name="On">The draft of the finding, or the question.</param>
/// <param name="Member">The handle of the member, for a recusal.</param>
/// <param name="Reason">Why.</param>
public sealed record MotionPut(string Motion, string On, string? Member, string Reason) : IEntryBody<MotionPut>
{
    /// <inheritdoc />
    public static string Kind => "commission.motion/1";

    /// <inheritdoc />
    public static JsonTypeInfo<MotionPut> Json => CommissionJson.Default.MotionPut;
}

/// <summary>A commissioner votes on a draft of a finding, a motion, or new rules.</summary>
/// <param name="On">What is voted on.</param>
/// <param name="Choice">Of <see cref="Choices"/>.</param>
public sealed record VoteCast(string On, string Choice) : IEntryBody<VoteCast>
{
    /// <inheritdoc />
    public static string Kind => "commission.vote/1";

    /// <inheritdoc />
    public static JsonTypeInfo<VoteCast> Json => CommissionJson.Default.VoteCast;
}

/// <summary>A vote is closed: what was voted on is carried or fails.</summary>
/// <param name="On">What was voted on.</param>
public sealed record VoteClosed(string On) : IEntryBody<VoteClosed>
{
    /// <inheritdoc />
    public static string Kind => "commission.close/1";

    /// <inheritdoc />
    public static JsonTypeInfo<VoteClosed> Json => CommissionJson.Default.VoteClosed;
}

/// <summary>A commissioner's dissent or separate opinion on a finding.</summary>
/// <param name="Finding">The draft that was voted on.</param>
/// <param name="Manner">dissent or separate.</param>
/// <param name="Text">The opinion.</param>
public sealed record OpinionGiven(string Finding, string Manner, string Text) : IEntryBody<OpinionGiven>
{
    /// <inheritdoc />
    public static string Kind => "commission.opinion/1";

    /// <inheritdoc />
    public static JsonTypeInfo<OpinionGiven> Json => CommissionJson.Default.OpinionGiven;
}

/// <summary>An exhibit is held to be forged or not what it says it is, from here on.</summary>
/// <param name="Exhibit">Leaf hash of the deposit.</param>
/// <param name="Reason">Why.</param>
public sealed record ExhibitImpeached(string Exhibit, string Reason) : IEntryBody<ExhibitImpeached>
{
    /// <inheritdoc />
    public static string Kind => "commission.impeachment/1";

    /// <inheritdoc />
    public static JsonTypeInfo<ExhibitImpeached> Json => CommissionJson.Default.ExhibitImpeached;
}

/// <summary>A notice or a request was sent.</summary>
/// <param name="Manner">Of <see cref="NoticeManners"/>.</param>
/// <param name="Question">The question.</param>
/// <param name="To">The addressee, as the commission writes it.</param>
/// <param name="Mention">The mention of the person named, for a notice of an adverse finding.</param>
/// <param name="Text">What was sent.</param>
/// <param name="Due">When an answer is due, EDTF, or null.</param>
public sealed record NoticeSent(string Manner, string Question, string To, string? Mention, string Text, string? Due) : IEntryBody<NoticeSent>
{
    /// <inheritdoc />
    public static string Kind => "commission.notice/1";

    /// <inheritdoc />
    public static JsonTypeInfo<NoticeSent> Json => CommissionJson.Default.NoticeSent;
}

/// <summary>What came back to a notice; neither text nor exhibit: nothing came.</summary>
/// <param name="Notice">The notice.</param>
/// <param name="Text">What came back, in short.</param>
/// <param name="Exhibit">Leaf hash of the deposit that holds it.</param>
public sealed record ReplyReceived(string Notice, string? Text, string? Exhibit) : IEntryBody<ReplyReceived>
{
    /// <inheritdoc />
    public static string Kind => "commission.reply/1";

    /// <inheritdoc />
    public static JsonTypeInfo<ReplyReceived> Json => CommissionJson.Default.ReplyReceived;
}

/// <summary>What was tried to check a claim or a passage, and with what outcome.</summary>
/// <param name="On">The evidence.</param>
/// <param name="Tried">What was tried.</param>
/// <param name="Outcome">confirmed, refuted or open.</param>
/// <param name="FollowUp">What is still to be followed up, or null.</param>
public sealed record VerificationMade(string On, string Tried, string Outcome, string? FollowUp) : IEntryBody<VerificationMade>
{
    /// <inheritdoc />
    public static string Kind => "commission.verification/1";

    /// <inheritdoc />
    public static JsonTypeInfo<VerificationMade> Json => CommissionJson.Default.VerificationMade;
}

/// <summary>A critical note on a claim or a passage, signed.</summary>
/// <param name="On">The evidence.</param>
/// <param name="Text">The note.</param>
public sealed record NoteWritten(string On, string Text) : IEntryBody<NoteWritten>
{
    /// <inheritdoc />
    public static string Kind => "commission.note/1";

    /// <inheritdoc />
    public static JsonTypeInfo<NoteWritten> Json => CommissionJson.Default.NoteWritten;
}

/// <summary>What a witness consents to, or consents to no longer, for one purpose and one audience.</summary>
/// <param name="Exhibit">Leaf hash of the deposit of the testimony.</param>
/// <param name="Witness">The pseudonym or name that the commission uses.</param>
/// <param name="Purpose">What for.</param>
/// <param name="Audience">Who may see it.</param>
/// <param name="Given">Whether consent is given, or withdrawn.</param>
/// <param name="Elsewhere">Where else the witness was interviewed, or null.</param>
public sealed record ConsentStated(string Exhibit, string Witness, string Purpose, string Audience, bool Given, string? Elsewhere) : IEntryBody<ConsentStated>
{
    /// <inheritdoc />
    public static string Kind => "commission.consent/1";

    /// <inheritdoc />
    public static JsonTypeInfo<ConsentStated> Json => CommissionJson.Default.ConsentStated;
}

/// <summary>One of the rival answers to a question.</summary>
/// <param name="Question">The question.</param>
/// <param name="Text">The hypothesis.</param>
public sealed record HypothesisStated(string Question, string Text) : IEntryBody<HypothesisStated>
{
    /// <inheritdoc />
    public static string Kind => "commission.hypothesis/1";

    /// <inheritdoc />
    public static JsonTypeInfo<HypothesisStated> Json => CommissionJson.Default.HypothesisStated;
}

/// <summary>Evidence weighed under a hypothesis. A later weighing of the same takes its place.</summary>
/// <param name="Hypothesis">The hypothesis.</param>
/// <param name="On">The evidence.</param>
/// <param name="Fit">Of <see cref="Fits"/>.</param>
/// <param name="Reason">Why.</param>
public sealed record EvidenceWeighed(string Hypothesis, string On, string Fit, string Reason) : IEntryBody<EvidenceWeighed>
{
    /// <inheritdoc />
    public static string Kind => "commission.weighing/1";

    /// <inheritdoc />
    public static JsonTypeInfo<EvidenceWeighed> Json => CommissionJson.Default.EvidenceWeighed;
}

/// <summary>What a source foretold.</summary>
/// <param name="On">The evidence: where it was foretold.</param>
/// <param name="By">Who foretold it.</param>
/// <param name="Made">When, EDTF.</param>
/// <param name="Due">By when it can be judged, EDTF.</param>
/// <param name="Text">What was foretold.</param>
public sealed record PredictionRecorded(string On, string By, string Made, string Due, string Text) : IEntryBody<PredictionRecorded>
{
    /// <inheritdoc />
    public static string Kind => "commission.prediction/1";

    /// <inheritdoc />
    public static JsonTypeInfo<PredictionRecorded> Json => CommissionJson.Default.PredictionRecorded;
}

/// <summary>What came of a prediction. A later judgment takes the place of an earlier one.</summary>
/// <param name="Prediction">The prediction.</param>
/// <param name="Outcome">Of <see cref="Outcomes"/>.</param>
/// <param name="On">The evidence that decides it; needed unless it cannot be judged.</param>
/// <param name="Reason">Why.</param>
public sealed record PredictionJudged(string Prediction, string Outcome, string? On, string Reason) : IEntryBody<PredictionJudged>
{
    /// <inheritdoc />
    public static string Kind => "commission.outcome/1";

    /// <inheritdoc />
    public static JsonTypeInfo<PredictionJudged> Json => CommissionJson.Default.PredictionJudged;
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(MandateGiven))]
[JsonSerializable(typeof(RulesProposed))]
[JsonSerializable(typeof(MemberNominated))]
[JsonSerializable(typeof(InterestDeclared))]
[JsonSerializable(typeof(MemberRecused))]
[JsonSerializable(typeof(SessionHeld))]
[JsonSerializable(typeof(QuestionPut))]
[JsonSerializable(typeof(QuestionMoved))]
[JsonSerializable(typeof(PassageTendered))]
[JsonSerializable(typeof(FigureTendered))]
[JsonSerializable(typeof(PropositionStated))]
[JsonSerializable(typeof(ArgumentMade))]
[JsonSerializable(typeof(FindingDrafted))]
[JsonSerializable(typeof(MotionPut))]
[JsonSerializable(typeof(VoteCast))]
[JsonSerializable(typeof(VoteClosed))]
[JsonSerializable(typeof(OpinionGiven))]
[JsonSerializable(typeof(ExhibitImpeached))]
[JsonSerializable(typeof(NoticeSent))]
[JsonSerializable(typeof(ReplyReceived))]
[JsonSerializable(typeof(VerificationMade))]
[JsonSerializable(typeof(NoteWritten))]
[JsonSerializable(typeof(ConsentStated))]
[JsonSerializable(typeof(HypothesisStated))]
[JsonSerializable(typeof(EvidenceWeighed))]
[JsonSerializable(typeof(PredictionRecorded))]
[JsonSerializable(typeof(PredictionJudged))]
internal sealed partial class CommissionJson : JsonSerializerContext;
