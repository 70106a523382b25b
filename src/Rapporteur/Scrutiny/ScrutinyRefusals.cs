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

    /// <summary>No trial file has this handle.</summary>
    public static readonly RefusalCode NoTrial = new("SC006");

    /// <summary>Not a word of trial files.</summary>
    public static readonly RefusalCode UnknownTrialWord = new("SC007");

    /// <summary>Nobody is charged so in this trial.</summary>
    public static readonly RefusalCode NotCharged = new("SC008");

    /// <summary>Something that a trial file must say is missing.</summary>
    public static readonly RefusalCode TrialSaysNothing = new("SC009");

    /// <summary>No entry of a trial file has this handle.</summary>
    public static readonly RefusalCode NoTrialEntry = new("SC010");

    /// <summary>Only two rules rest on what a member notes.</summary>
    public static readonly RefusalCode NotNoted = new("SC011");
}
