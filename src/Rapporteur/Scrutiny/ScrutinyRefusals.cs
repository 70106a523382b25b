namespace Rapporteur.Scrutiny;

/// <summary>Every coded "no" of the scrutiny room.</summary>
public static class ScrutinyRefusals
{
    /// <summary>A line of a file of cases is not of the form.</summary>
    public static readonly RefusalCode NotACase = new("SC001");

    /// <summary>The file of cases is not there.</summary>
    public static readonly RefusalCode NoSuchFile = new("SC002");
}
