using Rapporteur.Names.Comparing;

namespace Rapporteur.Register;

/// <summary>How the commission has the register kept.</summary>
/// <param name="Threshold">From how many bits on the machine takes two names for one person, provisionally.</param>
/// <param name="BothMustAgree">Whether, of members who contradict each other on a pair, none prevails; else the later does.</param>
public sealed record RegisterRule(double Threshold, bool BothMustAgree)
{
    /// <summary>The later decision prevails.</summary>
    public const string Latest = "latest";

    /// <summary>No decision prevails over another member's: the two stay apart until they agree.</summary>
    public const string Both = "both";

    /// <summary>The words for the two.</summary>
    public static IReadOnlyList<string> Ways { get; } = [Latest, Both];

    /// <summary>The word for how contradictory decisions are treated.</summary>
    public string Way => BothMustAgree ? Both : Latest;

    /// <summary>What holds where the commission has said nothing.</summary>
    public static RegisterRule Default { get; } = new(NameComparison.DefaultThreshold, BothMustAgree: false);
}
