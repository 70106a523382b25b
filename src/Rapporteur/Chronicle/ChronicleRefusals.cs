namespace Rapporteur.Chronicle;

/// <summary>Every coded "no" of the chronicle room.</summary>
public static class ChronicleRefusals
{
    /// <summary>Claims of different acts cannot be one occurrence.</summary>
    public static readonly RefusalCode DifferentActs = new("CR001");

    /// <summary>At least two claims are needed.</summary>
    public static readonly RefusalCode TooFew = new("CR002");

    /// <summary>The claims are not in one occurrence.</summary>
    public static readonly RefusalCode NotTogether = new("CR003");

    /// <summary>Not a date.</summary>
    public static readonly RefusalCode BadDate = new("CR004");

    /// <summary>A reason is needed.</summary>
    public static readonly RefusalCode NoReason = new("CR005");
}
