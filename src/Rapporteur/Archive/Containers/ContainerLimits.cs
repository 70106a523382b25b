namespace Rapporteur.Archive.Containers;

/// <summary>How much is taken out of one file that was given, over all containers that lie in it.</summary>
public sealed record ContainerLimits
{
    /// <summary>What the program uses.</summary>
    public static ContainerLimits Default { get; } = new();

    /// <summary>How many containers may lie in each other; what lies deeper is kept, and not opened.</summary>
    public int Depth { get; init; } = 8;

    /// <summary>The most documents.</summary>
    public int Items { get; init; } = 100_000;

    /// <summary>The most bytes in all, unpacked.</summary>
    public long Bytes { get; init; } = 16L << 30;

    /// <summary>How many times its size a file may unpack to in all, above sixteen megabytes.</summary>
    public int Ratio { get; init; } = 200;
}
