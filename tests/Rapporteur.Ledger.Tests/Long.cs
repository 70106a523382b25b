namespace Rapporteur.Ledger.Tests;

/// <summary>How much is tried: a little on every run, much when <c>RAPPORTEUR_LONG=1</c>.</summary>
internal static class Long
{
    internal static bool IsAsked { get; } = Environment.GetEnvironmentVariable("RAPPORTEUR_LONG") == "1";

    internal static int Or(int few, int many) => IsAsked ? many : few;
}
