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

    /// <summary>The same, and no more than half of what is free where it goes: an archive never fills the disk.</summary>
    /// <param name="place">A folder on that disk.</param>
    public ContainerLimits Within(string place)
    {
        try
        {
            return this with { Bytes = Math.Min(Bytes, new DriveInfo(Path.GetFullPath(place)).AvailableFreeSpace / 2) };
        }
        catch (Exception unknown) when (unknown is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // A file system that does not say how much is free.
            return this;
        }
    }

    /// <summary>The most bytes in all, unpacked.</summary>
    public long Bytes { get; init; } = 16L << 30;

    /// <summary>How many times its size a file may unpack to in all, above sixteen megabytes.</summary>
    public int Ratio { get; init; } = 200;
}
