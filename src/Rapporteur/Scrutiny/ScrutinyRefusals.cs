namespace Rapporteur.Scrutiny;

/// <summary>Every coded "no" of the scrutiny room.</summary>
public static class ScrutinyRefusals
{
    /// <summary>A line of a file of cases is not of the form.</summary>
    public static readonly RefusalCode NotACase = new("SC001");

    /// <summary>The file of cases is not there.</summary>
    public static readonly RefusalCode NoSuchFile = new("SC002");

    /// <summary>No result has this handle.</summary>
    public static readonly RefusalCode NoResult = new("SC003");

    /// <summary>A reason is needed.</summary>
    public static readonly RefusalCode NoReason = new("SC004");

    /// <summary>The result was not set aside.</summary>
    public static readonly RefusalCode NotSetAside = new("SC005");
}
