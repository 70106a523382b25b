using Rapporteur.Coding;

namespace Rapporteur.Commission;

/// <summary>
/// What an argument or a finding rests on, as entries name it: a claim (<c>LEAF#ORDINAL</c>), a victim of a claim
/// (<c>LEAF#ORDINAL/PLACE</c>), or, by the leaf hash of its entry, a tendered passage, a proposition or a finding.
/// </summary>
public static class EvidenceReference
{
    /// <summary>Whether a claim or a victim of one is meant.</summary>
    public static bool IsClaim(string reference) => reference.Contains('#', StringComparison.Ordinal);

    /// <summary>Whether a victim of a claim is meant.</summary>
    public static bool IsMention(string reference) => reference.Contains('/', StringComparison.Ordinal);

    /// <summary>The claim, where a victim of it is meant; else the reference itself.</summary>
    public static string ClaimOf(string reference) => reference.Split('/')[0];

    /// <summary>The entry that founded it.</summary>
    public static string LeafOf(string reference) => reference.Split('#')[0];
}

/// <summary>What is known of a claim where an entry cites it.</summary>
/// <param name="Exhibit">Leaf hash of the deposit of its exhibit.</param>
/// <param name="State">Of <see cref="ClaimStates"/>, at the citing entry's place in the log.</param>
/// <param name="Act">The act.</param>
public sealed record CitedClaim(string Exhibit, string State, string Act);

/// <summary>What or whom a finding is about.</summary>
/// <param name="Name">As the commission writes it.</param>
/// <param name="Mention">The mention of the person, for the element of a person.</param>
/// <param name="Death">The evidence that the person is dead; null: taken to be living.</param>
public sealed record SubjectBody(string Name, string? Mention, string? Death);

/// <summary>The standard of proof by element; null: the commission makes no findings on that element.</summary>
/// <param name="Act">That an act occurred.</param>
/// <param name="Organ">That an organ is responsible.</param>
/// <param name="Person">That a named person is responsible: there is no default for it.</param>
public sealed record StandardsBody(string? Act, string? Organ, string? Person)
{
    /// <summary>The standard of an element, or null.</summary>
    public string? Of(string element) => element switch { Elements.Act => Act, Elements.Organ => Organ, _ => Person };
}

/// <summary>The commission's answer to a result of scrutiny.</summary>
/// <param name="Rule">The code of its rule.</param>
/// <param name="Claims">The identities of its claims, sorted.</param>
/// <param name="Answer">The answer.</param>
public sealed record ScrutinyAnswer(string Rule, string[] Claims, string Answer);

/// <summary>A number as sources have it.</summary>
/// <param name="Low">At least.</param>
/// <param name="High">At most; null where the words of a source leave it open.</param>
public sealed record BoundsBody(long Low, long? High);
