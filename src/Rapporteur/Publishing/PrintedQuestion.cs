using NodaTime;

namespace Rapporteur.Publishing;

/// <summary>What an argument or a finding rests on.</summary>
public enum EvidenceKind
{
    /// <summary>A claim, or a victim of one.</summary>
    Claim,

    /// <summary>What is said that a person did.</summary>
    Conduct,

    /// <summary>Words of an exhibit.</summary>
    Passage,

    /// <summary>An exhibit as a whole.</summary>
    Exhibit,

    /// <summary>A figure, counted.</summary>
    Figure,

    /// <summary>Another finding.</summary>
    Finding,

    /// <summary>A proposition of the argument.</summary>
    Proposition,
}

/// <summary>A piece of evidence, ready to be quoted.</summary>
/// <param name="Handle">What people call it: <c>C12</c>, <c>M12</c>, <c>X2</c>, <c>F1</c>, <c>T4</c>.</param>
/// <param name="Kind">What it is.</param>
public sealed record PrintedEvidence(string Handle, EvidenceKind Kind)
{
    /// <summary>Its identity in the ledger.</summary>
    public required string Reference { get; init; }

    /// <summary>The exhibit that has it; null for findings and propositions, and where it was withheld.</summary>
    public ExhibitReference? Exhibit { get; init; }

    /// <summary>The words; null where there are none, or they were withheld.</summary>
    public PrintedPassage? Passage { get; init; }

    /// <summary>Of a claim, how it is put; else null.</summary>
    public Mark? Mark { get; init; }

    /// <summary>What a passage is tendered for, what a proposition says; else null.</summary>
    public string? Words { get; init; }

    /// <summary>The figure, where it is one.</summary>
    public PrintedFigure? Figure { get; init; }

    /// <summary>Whether this edition may not show it.</summary>
    public bool IsWithheld { get; init; }
}

/// <summary>A number that a finding can cite, with how it was counted and how it is counted again.</summary>
/// <param name="Handle">Its handle (<c>G1</c>).</param>
/// <param name="What">What is counted, in words.</param>
/// <param name="Low">At least.</param>
/// <param name="High">At most; null where the words of a source leave it open.</param>
/// <param name="Occurrences">Incidents as reported, at least and at most.</param>
/// <param name="Claims">Claims under it, and how many of them a person coded.</param>
/// <param name="Command">The command line that asks again.</param>
/// <param name="Size">Entries of the ledger that it was counted over.</param>
/// <param name="Root">Root of the ledger at that size.</param>
public sealed record PrintedFigure(
    string Handle, string What, long Low, long? High, (long Low, long? High) Occurrences, (int All, int Coded) Claims, string Command, long Size, string Root);

/// <summary>What the commission must determine.</summary>
public sealed record PrintedQuestion
{
    /// <summary>Its handle (<c>Q3</c>).</summary>
    public required string Handle { get; init; }

    /// <summary>The question.</summary>
    public required string Text { get; init; }

    /// <summary>Where it stands: open, evidence, deliberation, decided, re-examined.</summary>
    public required string State { get; init; }

    /// <summary>How it moved: where to, when, and why where a reason was given.</summary>
    public IReadOnlyList<(string To, LocalDate Day, string? Reason)> Moves { get; init; } = [];

    /// <summary>The propositions of its argument.</summary>
    public IReadOnlyList<PrintedProposition> Propositions { get; init; } = [];

    /// <summary>Rival hypotheses, those first against which least evidence speaks.</summary>
    public IReadOnlyList<PrintedHypothesis> Hypotheses { get; init; } = [];

    /// <summary>The evidence weighed under any of them, that first which tells most of them apart.</summary>
    public IReadOnlyList<PrintedWeighing> Weighings { get; init; } = [];

    /// <summary>The findings that answer it.</summary>
    public IReadOnlyList<PrintedFinding> Findings { get; init; } = [];
}

/// <summary>A proposition.</summary>
/// <param name="Handle">Its handle (<c>T4</c>).</param>
/// <param name="Text">What it says.</param>
/// <param name="Arguments">What supports it and what speaks against it.</param>
public sealed record PrintedProposition(string Handle, string Text, IReadOnlyList<PrintedArgument> Arguments)
{
    /// <summary>Whether nothing supports it: a missing link.</summary>
    public bool IsGap => !Arguments.Any(argument => argument.Stance == "supports");
}

/// <summary>A step from evidence or a proposition, or an attack on such a step.</summary>
/// <param name="Handle">Its handle (<c>A7</c>).</param>
/// <param name="Stance">supports, rebuts or undercuts.</param>
/// <param name="On">What it rests on.</param>
/// <param name="Warrant">Why the one follows from the other.</param>
/// <param name="Undercuts">What attacks the step.</param>
public sealed record PrintedArgument(string Handle, string Stance, PrintedEvidence On, string Warrant, IReadOnlyList<PrintedArgument> Undercuts)
{
    /// <summary>Whether it attacks, and nothing answers it.</summary>
    public bool IsUnanswered => Stance != "supports" && Undercuts.Count == 0;
}

/// <summary>A rival answer.</summary>
/// <param name="Handle">Its handle (<c>H1</c>).</param>
/// <param name="Text">What it says.</param>
/// <param name="Inconsistent">How much evidence speaks against it.</param>
/// <param name="Consistent">How much evidence is what it leads one to expect.</param>
public sealed record PrintedHypothesis(string Handle, string Text, int Inconsistent, int Consistent);

/// <summary>Evidence weighed under the hypotheses of a question.</summary>
/// <param name="On">The evidence.</param>
/// <param name="Fits">By the handle of a hypothesis, how it fits and why.</param>
/// <param name="IsDecisive">Whether, if it were false, another hypothesis would come first.</param>
public sealed record PrintedWeighing(PrintedEvidence On, IReadOnlyDictionary<string, (string Fit, string Reason)> Fits, bool IsDecisive);

/// <summary>The commission's answer to one element of a question: the draft that counts.</summary>
public sealed record PrintedFinding
{
    /// <summary>Its handle (<c>F2</c>).</summary>
    public required string Handle { get; init; }

    /// <summary>The question that it answers, by handle.</summary>
    public required string Question { get; init; }

    /// <summary>Leaf hash of the entry of the draft.</summary>
    public required string Leaf { get; init; }

    /// <summary>draft, adopted or not-adopted.</summary>
    public required string Standing { get; init; }

    /// <summary>act, organ or person.</summary>
    public required string Element { get; init; }

    /// <summary>What or whom it is about; null where a public edition does not name a person on whom nothing was adopted.</summary>
    public string? Subject { get; init; }

    /// <summary>What it says of its element.</summary>
    public required string Answer { get; init; }

    /// <summary>The standard of proof.</summary>
    public required string Standard { get; init; }

    /// <summary>The finding in words.</summary>
    public required string Text { get; init; }

    /// <summary>Evidence for it.</summary>
    public IReadOnlyList<PrintedEvidence> For { get; init; } = [];

    /// <summary>Evidence against it.</summary>
    public IReadOnlyList<PrintedEvidence> Against { get; init; } = [];

    /// <summary>The evidence that the person is dead, or null.</summary>
    public PrintedEvidence? Death { get; init; }

    /// <summary>The search made for evidence against, or null.</summary>
    public string? Search { get; init; }

    /// <summary>The reasons.</summary>
    public required string Reasons { get; init; }

    /// <summary>How like cases were judged, or null.</summary>
    public string? LikeCases { get; init; }

    /// <summary>What the reasons say to a reply or a silence, or null.</summary>
    public string? ReplyAnswer { get; init; }

    /// <summary>Why no notice was needed, where it was voted so; else null.</summary>
    public string? WithoutNotice { get; init; }

    /// <summary>Answers to results of scrutiny: the rule, the handles of the claims, and the answer.</summary>
    public IReadOnlyList<(string Rule, IReadOnlyList<string> Claims, string Answer)> Scrutiny { get; init; } = [];

    /// <summary>The vote.</summary>
    public required PrintedVote Vote { get; init; }

    /// <summary>Dissents and separate opinions, in ledger order.</summary>
    public IReadOnlyList<PrintedOpinion> Opinions { get; init; } = [];

    /// <summary>Why it is to be examined again.</summary>
    public IReadOnlyList<PrintedReexamination> Marks { get; init; } = [];

    /// <summary>How many drafts came before this one.</summary>
    public int EarlierDrafts { get; init; }

    /// <summary>Evidence that its words cite in brackets (<c>[X3]</c>), by the handle.</summary>
    public IReadOnlyDictionary<string, PrintedEvidence> Cited { get; init; } = new Dictionary<string, PrintedEvidence>();
}

/// <summary>A dissent or a separate opinion.</summary>
/// <param name="By">Whose.</param>
/// <param name="IsDissent">Whether it dissents.</param>
/// <param name="Text">The opinion.</param>
/// <param name="Day">When it was given.</param>
public sealed record PrintedOpinion(string By, bool IsDissent, string Text, LocalDate Day);

/// <summary>Something that a finding rests on changed after it was adopted.</summary>
/// <param name="Path">Handles, from the finding down to what changed.</param>
/// <param name="Entry">Index of the entry that changed it.</param>
/// <param name="Day">When.</param>
public sealed record PrintedReexamination(IReadOnlyList<string> Path, long Entry, LocalDate Day);
