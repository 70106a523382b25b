namespace Rapporteur.Archive.Apart;

/// <summary>How much a reading process may take over one document, by the document's size; what goes beyond is killed.</summary>
public sealed record ApartLimits
{
    private const double Megabyte = 1 << 20;

    /// <summary>What the program uses.</summary>
    public static ApartLimits Default { get; } = new();

    /// <summary>Time of the processor for a small document: a busy machine refuses nothing.</summary>
    public TimeSpan Processor { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Time of the processor for each megabyte more.</summary>
    public TimeSpan ProcessorForMegabyte { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How many times the processor's time may go by on the wall: for a reader that waits for what never comes.</summary>
    public int Patience { get; init; } = 6;

    /// <summary>The memory that a process may hold over a small document, in bytes.</summary>
    public long Memory { get; init; } = 320L << 20;

    /// <summary>How many times the size of a document its reader may hold beside that.</summary>
    public int MemoryForSize { get; init; } = 3;

    /// <summary>The bytes of an answer over a small document.</summary>
    public long Answer { get; init; } = 160L << 20;

    /// <summary>Documents from this size on are read one at a time, each by a process of its own.</summary>
    public long Large { get; init; } = 16L << 20;

    /// <summary>Documents that one process reads before another takes its place.</summary>
    public int Documents { get; init; } = 1_000;

    /// <summary>The processor's time over a document.</summary>
    /// <param name="size">In bytes.</param>
    public TimeSpan ProcessorFor(long size) => Processor + ProcessorForMegabyte * (size / Megabyte);

    /// <summary>The memory over a document.</summary>
    /// <param name="size">In bytes.</param>
    public long MemoryFor(long size) => Memory + (size < Large ? 0 : size * MemoryForSize);

    /// <summary>The length of the answer over a document, in bytes: it may hold what was packed in it.</summary>
    /// <param name="size">In bytes.</param>
    public long AnswerFor(long size) => Answer + size * 2;
}
