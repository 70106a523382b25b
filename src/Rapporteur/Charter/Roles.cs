namespace Rapporteur.Charter;

/// <summary>What a member may do in the inquiry.</summary>
public static class Roles
{
    /// <summary>Decides and votes; admits and suspends members.</summary>
    public const string Commissioner = "commissioner";

    /// <summary>Writes reports.</summary>
    public const string Rapporteur = "rapporteur";

    /// <summary>Codes claims.</summary>
    public const string Coder = "coder";

    /// <summary>Checks what was coded.</summary>
    public const string Reviewer = "reviewer";

    /// <summary>Deposits and withdraws exhibits, sets who may see them.</summary>
    public const string Custodian = "custodian";

    /// <summary>Only looks.</summary>
    public const string Observer = "observer";

    /// <summary>All roles.</summary>
    public static IReadOnlyList<string> All { get; } = [Coder, Commissioner, Custodian, Observer, Rapporteur, Reviewer];

    /// <summary>All but the observer's: what the first member holds.</summary>
    public static IReadOnlyList<string> OfFirstMember { get; } = [Coder, Commissioner, Custodian, Rapporteur, Reviewer];
}

/// <summary>Who may see an exhibit, a person or a claim.</summary>
public static class AccessLevels
{
    /// <summary>The members: the default.</summary>
    public const string Internal = "internal";

    /// <summary>Some members, by name.</summary>
    public const string Members = "members";

    /// <summary>Everybody.</summary>
    public const string Public = "public";

    /// <summary>All levels.</summary>
    public static IReadOnlyList<string> All { get; } = [Internal, Members, Public];
}
