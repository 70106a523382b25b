namespace Rapporteur.Cli;

/// <summary>What a process says to a script.</summary>
public static class ExitCodes
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Refused, in part or whole.</summary>
    public const int Refused = 1;

    /// <summary>The command line is off.</summary>
    public const int Usage = 2;

    /// <summary>The world failed: disk, rights, memory.</summary>
    public const int WorldFailed = 3;

    /// <summary>The integrity of the inquiry is broken.</summary>
    public const int IntegrityBroken = 4;
}
