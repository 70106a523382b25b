using Rapporteur.Archive.Texts;

namespace Rapporteur.Archive.Containers;

/// <summary>Counts what is taken out of one file that was given, and stops it at the limits.</summary>
/// <param name="packedLength">Length of that file, in bytes.</param>
/// <param name="limits">The limits.</param>
public sealed class ContainerBudget(long packedLength, ContainerLimits limits)
{
    private const long FreeBytes = 16 << 20;

    private readonly UnpackingBudget bytes = new(Math.Min(limits.Bytes, FreeBytes + packedLength * limits.Ratio));
    private int items;

    /// <summary>How many containers may lie in each other.</summary>
    public int Depth => limits.Depth;

    /// <summary>The most documents.</summary>
    public int Items => limits.Items;

    /// <summary>Counts a document; false where it is one too many.</summary>
    internal bool TakesOneMore() => items++ < limits.Items;

    /// <summary>The same stream, counted.</summary>
    internal Stream Guard(Stream unpacked) => bytes.Guard(unpacked);
}
