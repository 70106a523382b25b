using NodaTime;

namespace Rapporteur.Publishing;

/// <summary>What a commission has done, as its pages show it. Codes are those of the room Commission.</summary>
public sealed record PrintedCommission
{
    /// <summary>The mandate, or null where none was stated.</summary>
    public PrintedMandate? Mandate { get; init; }

    /// <summary>The rules of procedure, or null where there are none: nothing can be voted on.</summary>
    public PrintedRules? Rules { get; init; }

    /// <summary>The members, in the order of their admission.</summary>
    public IReadOnlyList<PrintedMember> Members { get; init; } = [];

    /// <summary>Interests that members declared.</summary>
    public IReadOnlyList<PrintedInterest> Interests { get; init; } = [];

    /// <summary>Sessions and hearings, in ledger order.</summary>
    public IReadOnlyList<PrintedSession> Sessions { get; init; } = [];

    /// <summary>Motions, in ledger order.</summary>
    public IReadOnlyList<PrintedMotion> Motions { get; init; } = [];

    /// <summary>What was sent and what came back, in ledger order.</summary>
    public IReadOnlyList<PrintedNotice> Docket { get; init; } = [];

    /// <summary>What sources foretold, in ledger order.</summary>
    public IReadOnlyList<PrintedPrediction> Predictions { get; init; } = [];

    /// <summary>What was tried to check evidence, in ledger order.</summary>
    public IReadOnlyList<PrintedVerification> Verifications { get; init; } = [];

    /// <summary>Critical notes, in ledger order.</summary>
    public IReadOnlyList<PrintedCriticalNote> Notes { get; init; } = [];

    /// <summary>Entries that the rules do not allow: they have no effect, and are kept with the reason.</summary>
    public IReadOnlyList<PrintedVoid> Void { get; init; } = [];

    /// <summary>Words of exhibits that were tendered in evidence, in ledger order.</summary>
    public IReadOnlyList<PrintedEvidence> Tendered { get; init; } = [];

    /// <summary>The questions, in ledger order.</summary>
    public IReadOnlyList<PrintedQuestion> Questions { get; init; } = [];

    /// <summary>The findings of all questions.</summary>
    public IEnumerable<PrintedFinding> Findings => Questions.SelectMany(question => question.Findings);
}

/// <summary>An interest that a member declared.</summary>
/// <param name="Member">The member.</param>
/// <param name="Question">Handle of the question that it touches, or null for all.</param>
/// <param name="Text">The interest.</param>
public sealed record PrintedInterest(string Member, string? Question, string Text);

/// <summary>What was tried to check evidence.</summary>
/// <param name="On">The evidence.</param>
/// <param name="Tried">What was tried.</param>
/// <param name="Outcome">confirmed, refuted or open.</param>
/// <param name="FollowUp">What is still to be followed up, or null.</param>
public sealed record PrintedVerification(PrintedEvidence On, string Tried, string Outcome, string? FollowUp);

/// <summary>A critical note on evidence.</summary>
/// <param name="On">The evidence.</param>
/// <param name="Text">The note.</param>
/// <param name="By">Whose.</param>
public sealed record PrintedCriticalNote(PrintedEvidence On, string Text, string By);

/// <summary>What a commission is to look into.</summary>
/// <param name="Centre">Where it sits.</param>
/// <param name="Text">Who gave it, and what it says.</param>
/// <param name="Scope">The time that it covers, EDTF, or null for any.</param>
/// <param name="Places">Places as written; empty for any.</param>
/// <param name="Acts">Acts of the code book; empty for any.</param>
public sealed record PrintedMandate(string Centre, string Text, string? Scope, IReadOnlyList<string> Places, IReadOnlyList<string> Acts);

/// <summary>Rules of procedure.</summary>
/// <param name="Quorum">How many commissioners must vote.</param>
/// <param name="Majority">Code of the majority.</param>
/// <param name="ReplyDays">Days that a person has to reply to a notice.</param>
/// <param name="ByName">Whether pages show who voted how.</param>
/// <param name="Standards">The standard of proof by element; null: the commission does not find on it.</param>
public sealed record PrintedRules(int Quorum, string Majority, int ReplyDays, bool ByName, IReadOnlyList<(string Element, string? Standard)> Standards);

/// <summary>A member of the commission.</summary>
/// <param name="Handle">How the member is called.</param>
/// <param name="Roles">The roles.</param>
/// <param name="Standing">What may be done with the key.</param>
/// <param name="NominatedBy">Who nominated, or null where that was not stated.</param>
/// <param name="Recused">Handles of the questions that the member takes no part in, with the reason.</param>
public sealed record PrintedMember(string Handle, IReadOnlyList<string> Roles, string Standing, string? NominatedBy, IReadOnlyList<(string Question, string Reason)> Recused);

/// <summary>A session or a hearing.</summary>
/// <param name="Sitting">session or hearing.</param>
/// <param name="Date">EDTF.</param>
/// <param name="Present">The members who were there.</param>
/// <param name="Minutes">What was said and decided.</param>
public sealed record PrintedSession(string Sitting, string Date, IReadOnlyList<string> Present, string Minutes)
{
    /// <summary>Its points.</summary>
    public IReadOnlyList<string> Agenda { get; init; } = [];

    /// <summary>Who was heard, as the commission calls them.</summary>
    public IReadOnlyList<string> Witnesses { get; init; } = [];

    /// <summary>Exhibits tendered.</summary>
    public IReadOnlyList<PrintedEvidence> Tendered { get; init; } = [];
}

/// <summary>A motion.</summary>
/// <param name="Handle">The short handle: <c>B1</c>.</param>
/// <param name="Kind">Code of what it asks for; <c>rules</c> for new rules of procedure.</param>
/// <param name="Question">Handle of the question that it concerns, or null.</param>
/// <param name="Member">The member whom it concerns, or null.</param>
/// <param name="Reason">Why, or null.</param>
/// <param name="Vote">The vote.</param>
public sealed record PrintedMotion(string Handle, string Kind, string? Question, string? Member, string? Reason, PrintedVote Vote);

/// <summary>A notice or a request; where the edition does not name its addressee, neither is what was sent and came back.</summary>
/// <param name="Handle">The short handle: <c>N1</c>.</param>
/// <param name="Manner">notice or request.</param>
/// <param name="Question">Handle of the question.</param>
/// <param name="To">The addressee.</param>
/// <param name="Text">What was sent.</param>
/// <param name="Entered">When that was entered.</param>
/// <param name="Due">When an answer is due, EDTF, or null.</param>
/// <param name="Replies">What came back; empty where nothing was entered yet.</param>
public sealed record PrintedNotice(string Handle, string Manner, string Question, string? To, string? Text, Instant Entered, string? Due, IReadOnlyList<PrintedReply> Replies);

/// <summary>What came back to a notice; neither text nor exhibit: nothing came.</summary>
/// <param name="Text">In short, or null.</param>
/// <param name="Exhibit">The exhibit that holds it, or null.</param>
public sealed record PrintedReply(string? Text, PrintedEvidence? Exhibit)
{
    /// <summary>When that was entered.</summary>
    public Instant Entered { get; init; }
}

/// <summary>What a source foretold.</summary>
/// <param name="Handle">The short handle: <c>Y1</c>.</param>
/// <param name="By">Who foretold it.</param>
/// <param name="Made">When, EDTF.</param>
/// <param name="Due">By when it can be judged, EDTF.</param>
/// <param name="Text">What was foretold.</param>
/// <param name="On">Where it was foretold.</param>
/// <param name="Judgments">What came of it: outcome, reason and evidence; the last counts.</param>
public sealed record PrintedPrediction(
    string Handle, string By, string Made, string Due, string Text, PrintedEvidence On, IReadOnlyList<(string Outcome, string Reason, PrintedEvidence? On)> Judgments);

/// <summary>An entry without effect.</summary>
/// <param name="Index">Its place in the log.</param>
/// <param name="By">Who signed it.</param>
/// <param name="Code">Code of the refusal.</param>
/// <param name="Why">The reason.</param>
public sealed record PrintedVoid(long Index, string By, string Code, string Why);

/// <summary>A result of scrutiny that touches the evidence of findings.</summary>
/// <param name="Handle">Its handle (<c>alibi:C12+C40</c>).</param>
/// <param name="Rule">The code of its rule.</param>
/// <param name="IsCertain">Whether it holds under every reading of the dates.</param>
/// <param name="Claims">The handles of the claims under it.</param>
/// <param name="SetAside">Why a member set it aside, or null.</param>
/// <param name="Findings">The findings whose evidence it touches, by handle.</param>
public sealed record PrintedResult(string Handle, string Rule, bool IsCertain, IReadOnlyList<string> Claims, string? SetAside, IReadOnlyList<string> Findings)
{
    /// <summary>A rule in words of a language: what it holds against what, and what would settle it.</summary>
    public static (string Explanation, string Settles) InWords(string rule, string language)
    {
        var words = Scrutiny.RuleBook.Of(rule, language);
        return (words.Explanation, words.Settles);
    }
}
