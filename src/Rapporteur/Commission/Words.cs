using System.Collections.Frozen;

namespace Rapporteur.Commission;

/// <summary>Elements of a finding, and what each asks.</summary>
public static class Elements
{
    /// <summary>The act occurred.</summary>
    public const string Act = "act";

    /// <summary>An organ is responsible.</summary>
    public const string Organ = "organ";

    /// <summary>A named person is responsible.</summary>
    public const string Person = "person";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Act, Organ, Person];
}

/// <summary>What a finding says of its element.</summary>
public static class Answers
{
    /// <summary>Established by the standard of proof.</summary>
    public const string Established = "established";

    /// <summary>Not established.</summary>
    public const string NotEstablished = "not-established";

    /// <summary>Refuted.</summary>
    public const string Refuted = "refuted";

    /// <summary>It cannot be determined.</summary>
    public const string Undetermined = "cannot-be-determined";

    /// <summary>It is too early to say.</summary>
    public const string Premature = "premature";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Established, NotEstablished, Refuted, Undetermined, Premature];
}

/// <summary>Standards of proof, the lowest first: stored, never computed.</summary>
public static class StandardsOfProof
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
        ["reasonable-suspicion", "reasonable-grounds", "balance-of-probabilities", "clear-and-convincing", "beyond-reasonable-doubt"];
}

/// <summary>What a vote needs to carry.</summary>
public static class Majorities
{
    /// <summary>More for than against, of the votes cast.</summary>
    public const string Simple = "simple";

    /// <summary>More than half of all commissioners who may vote.</summary>
    public const string Absolute = "absolute";

    /// <summary>Two thirds or more of the votes for and against.</summary>
    public const string TwoThirds = "two-thirds";

    /// <summary>None against, and one for at least.</summary>
    public const string Unanimous = "unanimous";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Simple, Absolute, TwoThirds, Unanimous];

    /// <summary>Whether a vote carries.</summary>
    /// <param name="majority">One of them.</param>
    /// <param name="pro">Votes for.</param>
    /// <param name="contra">Votes against.</param>
    /// <param name="mayVote">How many may vote.</param>
    public static bool Carries(string majority, int pro, int contra, int mayVote) => majority switch
    {
        Simple => pro > contra,
        Absolute => 2 * pro > mayVote,
        TwoThirds => pro > 0 && 3 * pro >= 2 * (pro + contra),
        _ => pro > 0 && contra == 0,
    };
}

/// <summary>How a commissioner votes.</summary>
public static class Choices
{
    /// <summary>For.</summary>
    public const string For = "for";

    /// <summary>Against.</summary>
    public const string Against = "against";

    /// <summary>Neither; it counts for the quorum.</summary>
    public const string Abstain = "abstain";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [For, Against, Abstain];
}

/// <summary>Where a question stands, and where it may go from there.</summary>
public static class QuestionStates
{
    /// <summary>It was put.</summary>
    public const string Open = "open";

    /// <summary>Evidence is called.</summary>
    public const string Evidence = "evidence";

    /// <summary>The commission deliberates: votes may be cast.</summary>
    public const string Deliberation = "deliberation";

    /// <summary>It is decided.</summary>
    public const string Decided = "decided";

    /// <summary>It is examined again: votes may be cast.</summary>
    public const string Reexamined = "re-examined";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Open, Evidence, Deliberation, Decided, Reexamined];

    private static readonly FrozenSet<(string From, string To)> Steps = new[]
    {
        (Open, Evidence), (Evidence, Deliberation), (Deliberation, Evidence), (Deliberation, Decided), (Decided, Reexamined), (Reexamined, Decided),
    }.ToFrozenSet();

    /// <summary>Whether a question may go from one to the other.</summary>
    public static bool MayGo(string from, string to) => Steps.Contains((from, to));

    /// <summary>Whether votes on its findings may be cast.</summary>
    public static bool IsVoting(string state) => state is Deliberation or Reexamined;
}

/// <summary>How an argument bears on its target.</summary>
public static class Stances
{
    /// <summary>It supports a proposition.</summary>
    public const string Supports = "supports";

    /// <summary>It speaks against a proposition.</summary>
    public const string Rebuts = "rebuts";

    /// <summary>It attacks the step of an argument, not its conclusion.</summary>
    public const string Undercuts = "undercuts";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Supports, Rebuts, Undercuts];
}

/// <summary>What a motion asks for.</summary>
public static class Motions
{
    /// <summary>That a finding adverse to a living named person needs no notice.</summary>
    public const string WithoutNotice = "without-notice";

    /// <summary>That a member takes no part in a question.</summary>
    public const string Recusal = "recusal";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [WithoutNotice, Recusal];
}

/// <summary>What was sent.</summary>
public static class NoticeManners
{
    /// <summary>Notice to a person of what may be found against them.</summary>
    public const string Notice = "notice";

    /// <summary>A request for information.</summary>
    public const string Request = "request";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Notice, Request];
}

/// <summary>How evidence fits a hypothesis.</summary>
public static class Fits
{
    /// <summary>It is what the hypothesis leads one to expect.</summary>
    public const string Consistent = "consistent";

    /// <summary>It speaks against the hypothesis.</summary>
    public const string Inconsistent = "inconsistent";

    /// <summary>It says nothing either way.</summary>
    public const string Neutral = "neutral";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Consistent, Inconsistent, Neutral];
}

/// <summary>What came of a prediction.</summary>
public static class Outcomes
{
    /// <summary>It came.</summary>
    public const string Came = "came";

    /// <summary>It came in part.</summary>
    public const string InPart = "in-part";

    /// <summary>It did not come.</summary>
    public const string DidNotCome = "did-not-come";

    /// <summary>It cannot be judged.</summary>
    public const string CannotBeJudged = "cannot-be-judged";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Came, InPart, DidNotCome, CannotBeJudged];
}
