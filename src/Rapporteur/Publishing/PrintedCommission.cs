using NodaTime;

namespace Rapporteur.Publishing;

/// <summary>A commission and its work, as an edition states them: what pages and judgments are made of.</summary>
public sealed record PrintedCommission
{
    /// <summary>The mandate, or null before it was given.</summary>
    public PrintedMandate? Mandate { get; init; }

    /// <summary>The rules of procedure in force, or null before there are any.</summary>
    public PrintedRules? Rules { get; init; }

    /// <summary>The members, in the order of their admission; in a public edition commissioners and rapporteurs only.</summary>
    public IReadOnlyList<PrintedMember> Members { get; init; } = [];

    /// <summary>Sessions and hearings, in ledger order.</summary>
    public IReadOnlyList<PrintedSession> Sessions { get; init; } = [];

    /// <summary>Motions, in ledger order.</summary>
    public IReadOnlyList<PrintedMotion> Motions { get; init; } = [];

    /// <summary>Questions, in ledger order, each with its argument and its findings.</summary>
    public IReadOnlyList<PrintedQuestion> Questions { get; init; } = [];

    /// <summary>The docket: what was sent and what came back, in ledger order.</summary>
    public IReadOnlyList<PrintedNotice> Notices { get; init; } = [];

    /// <summary>What sources foretold, in ledger order.</summary>
    public IReadOnlyList<PrintedPrediction> Predictions { get; init; } = [];

    /// <summary>What was tried to check evidence, in ledger order.</summary>
    public IReadOnlyList<PrintedVerification> Verifications { get; init; } = [];

    /// <summary>Critical notes, in ledger order.</summary>
    public IReadOnlyList<PrintedCriticalNote> Notes { get; init; } = [];

    /// <summary>Results of scrutiny that touch the evidence of findings, those that are certain first.</summary>
    public IReadOnlyList<PrintedResult> Scrutiny { get; init; } = [];

    /// <summary>Entries that the rules do not allow: index and reason. Empty in a public edition.</summary>
    public IReadOnlyList<(long Index, Refusal Why)> Void { get; init; } = [];

    /// <summary>The findings of all questions.</summary>
    public IEnumerable<PrintedFinding> Findings => Questions.SelectMany(question => question.Findings);
}

/// <summary>What a commission is to look into.</summary>
/// <param name="Centre">The city where it sits.</param>
/// <param name="Scope">The time, or null for any.</param>
/// <param name="Places">Places; empty for any.</param>
/// <param name="Acts">Acts of the code book; empty for any.</param>
/// <param name="Text">Who gave it, and what it says.</param>
public sealed record PrintedMandate(string Centre, PrintedDate? Scope, IReadOnlyList<string> Places, IReadOnlyList<string> Acts, string Text);

/// <summary>Rules of procedure.</summary>
/// <param name="Quorum">How many commissioners must vote.</param>
/// <param name="Majority">What carries a vote.</param>
/// <param name="Standards">The standard of proof by element; null where no finding is made on it.</param>
/// <param name="ReplyDays">Days to reply to a notice.</param>
/// <param name="ByName">Whether it is shown who voted how.</param>
public sealed record PrintedRules(int Quorum, string Majority, IReadOnlyList<(string Element, string? Standard)> Standards, int ReplyDays, bool ByName);

/// <summary>A member of a commission.</summary>
/// <param name="Name">As the commission calls the member.</param>
/// <param name="Roles">The roles.</param>
/// <param name="Standing">Whether the member's key signs.</param>
/// <param name="NominatedBy">Who nominated the member, or null.</param>
/// <param name="Interests">Declared interests; each with the handle of the question that it touches, or null for all.</param>
/// <param name="Recusals">Questions in which the member takes no part, by handle, with the reason.</param>
public sealed record PrintedMember(
    string Name, IReadOnlyList<string> Roles, string Standing, string? NominatedBy,
    IReadOnlyList<(string? Question, string Text)> Interests, IReadOnlyList<(string Question, string Reason)> Recusals);

/// <summary>A session or a hearing.</summary>
/// <param name="Sitting">session or hearing.</param>
/// <param name="When">When it was held.</param>
/// <param name="Present">The members who were there.</param>
/// <param name="Agenda">Its points.</param>
/// <param name="Witnesses">Who was heard, as the commission calls them.</param>
/// <param name="Tendered">Exhibits tendered, by handle.</param>
/// <param name="Minutes">What was said and decided.</param>
public sealed record PrintedSession(
    string Sitting, PrintedDate When, IReadOnlyList<string> Present, IReadOnlyList<string> Agenda, IReadOnlyList<string> Witnesses, IReadOnlyList<string> Tendered, string Minutes);

/// <summary>How a vote went.</summary>
/// <param name="Carried">Null while it is open.</param>
/// <param name="For">Votes for.</param>
/// <param name="Against">Votes against.</param>
/// <param name="Abstained">Abstentions.</param>
/// <param name="ByName">Who voted how, where the rules let it be shown; else empty.</param>
/// <param name="Closed">The day on which it was closed, or null.</param>
public sealed record PrintedVote(bool? Carried, int For, int Against, int Abstained, IReadOnlyList<(string Member, string Choice)> ByName, LocalDate? Closed)
{
    /// <summary>Whether anybody voted yet.</summary>
    public bool IsCast => For + Against + Abstained > 0;
}

/// <summary>A motion.</summary>
/// <param name="Handle">Its handle (<c>B1</c>).</param>
/// <param name="Kind">without-notice, recusal, or rules.</param>
/// <param name="Question">The question that it concerns, by handle, or null.</param>
/// <param name="Member">The member whom a recusal concerns, or null.</param>
/// <param name="Reason">Why, or null.</param>
/// <param name="Vote">The vote on it.</param>
public sealed record PrintedMotion(string Handle, string Kind, string? Question, string? Member, string? Reason, PrintedVote Vote);

/// <summary>What was sent, and what came back.</summary>
/// <param name="Handle">Its handle (<c>N1</c>).</param>
/// <param name="Manner">notice or request.</param>
/// <param name="Question">The question, by handle.</param>
/// <param name="To">The addressee; null where a public edition names them nowhere else.</param>
/// <param name="Text">What was sent; null with the addressee.</param>
/// <param name="Sent">When the log recorded it.</param>
/// <param name="Due">When an answer is due, or null.</param>
/// <param name="Replies">What came back: the day, the words in short and the exhibit; neither words nor exhibit: nothing came.</param>
public sealed record PrintedNotice(
    string Handle, string Manner, string Question, string? To, string? Text, LocalDate Sent, PrintedDate? Due, IReadOnlyList<(LocalDate Day, string? Text, ExhibitReference? Exhibit)> Replies);

/// <summary>What a source foretold, and what came of it.</summary>
/// <param name="Handle">Its handle (<c>Y1</c>).</param>
/// <param name="By">Who foretold it.</param>
/// <param name="Made">When.</param>
/// <param name="Due">By when it can be judged.</param>
/// <param name="Text">What was foretold.</param>
/// <param name="At">Where it was foretold.</param>
/// <param name="Outcome">What came of it by the last judgment, or null.</param>
/// <param name="Decided">The evidence that decides it, or null.</param>
/// <param name="Reason">Why, or null.</param>
public sealed record PrintedPrediction(
    string Handle, string By, PrintedDate Made, PrintedDate Due, string Text, PrintedEvidence At, string? Outcome, PrintedEvidence? Decided, string? Reason);

/// <summary>What was tried to check evidence.</summary>
/// <param name="On">The evidence.</param>
/// <param name="Tried">What was tried.</param>
/// <param name="Outcome">confirmed, refuted or open.</param>
/// <param name="FollowUp">What is still to be followed up, or null.</param>
/// <param name="By">By whom; null where the edition does not name the member.</param>
public sealed record PrintedVerification(PrintedEvidence On, string Tried, string Outcome, string? FollowUp, string? By);

/// <summary>A critical note on evidence.</summary>
/// <param name="On">The evidence.</param>
/// <param name="Text">The note.</param>
/// <param name="By">By whom; null where the edition does not name the member.</param>
public sealed record PrintedCriticalNote(PrintedEvidence On, string Text, string? By);

/// <summary>A result of scrutiny.</summary>
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
