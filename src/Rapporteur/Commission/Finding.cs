namespace Rapporteur.Commission;

/// <summary>The commission's answer to one element of a question, with all its drafts.</summary>
/// <param name="handle">The short handle: <c>F2</c>.</param>
/// <param name="question">The question.</param>
public sealed class Finding(string handle, Question question)
{
    /// <summary>The short handle: <c>F2</c>.</summary>
    public string Handle => handle;

    /// <summary>The question.</summary>
    public Question Question => question;

    /// <summary>Its drafts; the last is the one that counts.</summary>
    public List<Draft> Drafts { get; } = [];

    /// <summary>The draft that counts.</summary>
    public Draft Current => Drafts[^1];

    /// <summary>The draft that was adopted last, or null: it stands until another is.</summary>
    public Draft? Adopted => Drafts.FindLast(draft => draft.IsAdopted);
}

/// <summary>A draft of a finding, with the vote on it.</summary>
/// <param name="said">The entry.</param>
/// <param name="body">What it says.</param>
/// <param name="finding">The finding.</param>
public sealed class Draft(Said said, FindingDrafted body, Finding finding)
{
    /// <summary>The entry.</summary>
    public Said Said => said;

    /// <summary>What it says.</summary>
    public FindingDrafted Body => body;

    /// <summary>The finding.</summary>
    public Finding Finding => finding;

    /// <summary>The vote.</summary>
    public Ballot Ballot { get; } = new();

    /// <summary>Dissents and separate opinions.</summary>
    public List<(Said Said, OpinionGiven Body)> Opinions { get; } = [];

    /// <summary>Why it is to be examined again: what changed since it was adopted, with the path that leads to it.</summary>
    public List<ReexaminationMark> Marks { get; } = [];

    /// <summary>The motion by which no notice is needed, or null.</summary>
    public Motion? WithoutNotice { get; internal set; }

    /// <summary>Whether it was adopted.</summary>
    public bool IsAdopted => Ballot.IsCarried == true;

    /// <summary>Whether it says something against a named person who is not known to be dead.</summary>
    public bool IsAdverseToTheLiving => Body is { Element: Elements.Person, Answer: Answers.Established, Subject.Death: null };

    /// <summary>All that it rests on.</summary>
    public IEnumerable<string> RestsOn => Body.Subject.Death is { } death ? Body.For.Concat(Body.Against).Append(death) : Body.For.Concat(Body.Against);
}

/// <summary>Something that a finding rests on changed after it was adopted.</summary>
/// <param name="Cause">The entry that changed it.</param>
/// <param name="Path">From what the finding cites down to what changed: references as entries write them.</param>
public sealed record ReexaminationMark(Said Cause, IReadOnlyList<string> Path);

/// <summary>A motion, with the vote on it.</summary>
/// <param name="Handle">The short handle: <c>B1</c>.</param>
/// <param name="Said">The entry.</param>
/// <param name="Body">What it says: a motion, or rules of procedure that are to take the place of those in force.</param>
/// <param name="Question">The question that it concerns, or null for the rules.</param>
public sealed record Motion(string Handle, Said Said, object Body, Question? Question)
{
    /// <summary>The vote.</summary>
    public Ballot Ballot { get; } = new();
}

/// <summary>A vote: open until it is closed.</summary>
public sealed class Ballot
{
    private readonly Dictionary<string, string> votes = new(StringComparer.Ordinal);

    /// <summary>Choices by the handle of the commissioner.</summary>
    public IReadOnlyDictionary<string, string> Votes => votes;

    /// <summary>The entry that closed it, or null while it is open.</summary>
    public Said? Closing { get; private set; }

    /// <summary>Whether it carried; null while it is open.</summary>
    public bool? IsCarried { get; private set; }

    /// <summary>How many chose this of those whose vote counted.</summary>
    public int Count(string choice) => votes.Values.Count(vote => vote == choice);

    internal void Cast(string member, string choice) => votes.Add(member, choice);

    internal void Close(Said closing, bool carried, IReadOnlySet<string> counted)
    {
        foreach (var member in votes.Keys.Where(member => !counted.Contains(member)).ToList())
            votes.Remove(member);
        (Closing, IsCarried) = (closing, carried);
    }
}
