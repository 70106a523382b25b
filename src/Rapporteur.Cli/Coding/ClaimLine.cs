using Rapporteur.Coding;

namespace Rapporteur.Cli.Coding;

/// <summary>A claim in a line of a narrow table.</summary>
internal static class ClaimLine
{
    private const int WhoLength = 60;

    /// <summary>The named victims, or the group as described.</summary>
    public static string Who(Claim claim) => string.Join("; ", claim.Victims.Select(victim => victim.Name ?? victim.Written));

    /// <summary>The place, a colon, and who; either may be missing.</summary>
    public static string WhereAndWho(Claim claim) =>
        string.Join(": ", new[] { claim.PlaceName, Plain.Cut(Who(claim), WhoLength) }.Where(words => !string.IsNullOrEmpty(words)));
}
