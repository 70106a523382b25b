namespace Rapporteur.Publishing;

/// <summary>A commission's answer to one element of a question: the draft that stands adopted, else the last.</summary>
public sealed record PrintedFinding
{
    /// <summary>The short handle: <c>F1</c>.</summary>
    public required string Handle { get; init; }

    /// <summary>Handle of the question that it answers.</summary>
    public required string Question { get; init; }

    /// <summary>Code of the element: act, organ or person.</summary>
    public required string Element { get; init; }

    /// <summary>Leaf hash of the entry of the draft.</summary>
    public string Leaf { get; init; } = "";

    /// <summary>What or whom it is about.</summary>
    public required string Subject { get; init; }

    /// <summary>Handle of the person whom it is about, or null.</summary>
    public string? Person { get; init; }

    /// <summary>The evidence that this person is dead, or null.</summary>
    public PrintedEvidence? Death { get; init; }

    /// <summary>Code of the answer.</summary>
    public required string Answer { get; init; }

    /// <summary>Code of the standard of proof.</summary>
    public required string Standard { get; init; }

    /// <summary>Where it stands: draft, not-adopted, adopted, or marked (adopted, to be examined again).</summary>
    public required string Standing { get; init; }

    /// <summary>The finding in words.</summary>
    public required string Text { get; init; }

    /// <summary>Evidence for it.</summary>
    public IReadOnlyList<PrintedEvidence> For { get; init; } = [];

    /// <summary>Evidence against it.</summary>
    public IReadOnlyList<PrintedEvidence> Against { get; init; } = [];

    /// <summary>The search made for evidence against, or null.</summary>
    public string? Search { get; init; }

    /// <summary>The reasons.</summary>
    public required string Reasons { get; init; }

    /// <summary>How like cases were judged, or null.</summary>
    public string? LikeCases { get; init; }

    /// <summary>What the reasons say to the reply, or the silence, of the person named; or null.</summary>
    public string? ReplyAnswer { get; init; }

    /// <summary>Why no notice was needed, where that was voted; or null.</summary>
    public string? WithoutNotice { get; init; }

    /// <summary>Answers to results of scrutiny.</summary>
    public IReadOnlyList<PrintedAnswer> Scrutiny { get; init; } = [];

    /// <summary>Evidence that its words and opinions cite in brackets (<c>[X3]</c>), by handle.</summary>
    public IReadOnlyDictionary<string, PrintedEvidence> Cited { get; init; } = new Dictionary<string, PrintedEvidence>();

    /// <summary>Whether it stands: adopted, to be examined again or not.</summary>
    public bool IsAdopted => Standing is "adopted" or "marked";

    /// <summary>Number of the draft that is shown, from 1.</summary>
    public required int Draft { get; init; }

    /// <summary>How many drafts there are.</summary>
    public required int Drafts { get; init; }

    /// <summary>The vote on it.</summary>
    public required PrintedVote Vote { get; init; }

    /// <summary>Dissents and separate opinions, in ledger order.</summary>
    public IReadOnlyList<PrintedOpinion> Opinions { get; init; } = [];

    /// <summary>Why it is to be examined again.</summary>
    public IReadOnlyList<PrintedReexamination> Marks { get; init; } = [];
}

/// <summary>The commission's answer to a result of scrutiny.</summary>
/// <param name="Rule">The code of its rule.</param>
/// <param name="Claims">Handles of its claims.</param>
/// <param name="Answer">The answer.</param>
public sealed record PrintedAnswer(string Rule, IReadOnlyList<string> Claims, string Answer);

/// <summary>How a vote went.</summary>
/// <param name="IsCarried">Whether it carried; null while it is open.</param>
/// <param name="For">Votes for.</param>
/// <param name="Against">Votes against.</param>
/// <param name="Abstained">Votes that were neither.</param>
/// <param name="ByName">Members and their choices, by member; empty where the rules have votes shown as numbers alone.</param>
public sealed record PrintedVote(bool? IsCarried, int For, int Against, int Abstained, IReadOnlyList<(string Member, string Choice)> ByName);

/// <summary>A commissioner's dissent or separate opinion.</summary>
/// <param name="By">The commissioner.</param>
/// <param name="Manner">dissent or separate.</param>
/// <param name="Text">The opinion.</param>
public sealed record PrintedOpinion(string By, string Manner, string Text);

/// <summary>Something changed under a finding after it was adopted.</summary>
/// <param name="Path">From what the finding cites down to what changed.</param>
/// <param name="Index">Place in the log of the entry that changed it.</param>
/// <param name="By">Who signed that entry.</param>
public sealed record PrintedReexamination(IReadOnlyList<PrintedEvidence> Path, long Index, string By);

/// <summary>What a commission rests something on.</summary>
/// <param name="Handle">What it is called: <c>C12</c>, <c>M12</c>, <c>X2</c>, <c>G1</c>, <c>T1</c>, <c>F1</c>, <c>E3</c>; or, in words, what is gone.</param>
public sealed record PrintedEvidence(string Handle)
{
    /// <summary>Its identity in the ledger.</summary>
    public string Reference { get; init; } = "";

    /// <summary>The figure that it is, or null.</summary>
    public PrintedFigure? Figure { get; init; }

    /// <summary>The exhibit that has the words, or null where it is none of an exhibit or the exhibit was withdrawn.</summary>
    public ExhibitReference? Exhibit { get; init; }

    /// <summary>The words, or null.</summary>
    public PrintedPassage? Passage { get; init; }

    /// <summary>Under what the words are marked in the text that the exhibit's pages show (<c>C12</c>, <c>X2</c>), or null where they are not.</summary>
    public string? Anchor { get; init; }

    /// <summary>Whether it is a claim that was set aside since.</summary>
    public bool IsSetAside { get; init; }

    /// <summary>Handle of the question whose proposition it is, or null.</summary>
    public string? Question { get; init; }

    /// <summary>Handle of the finding that it is, or null.</summary>
    public string? Finding { get; init; }

    /// <summary>Whether it is of an exhibit, and this edition does not show it.</summary>
    public bool IsWithheld => this is { Exhibit: null, Figure: null, Finding: null, Question: null };

    /// <summary>A proposition or finding in words, or the note under which a passage was tendered; or null.</summary>
    public string? Text { get; init; }
}

/// <summary>A number that a finding can cite, with how it was counted and how it is counted again.</summary>
/// <param name="What">What is counted, in words.</param>
/// <param name="Victims">Victims as reported: at least, at most or open.</param>
/// <param name="Occurrences">Incidents as reported.</param>
/// <param name="Claims">Claims under it, and how many of them a person coded.</param>
/// <param name="Command">The command line that asks again.</param>
/// <param name="Size">Entries of the ledger that it was counted over.</param>
/// <param name="Root">Root of the ledger at that size.</param>
public sealed record PrintedFigure(
    string What, (long Low, long? High) Victims, (long Low, long? High) Occurrences, (int All, int Coded) Claims, string Command, long Size, string Root);
