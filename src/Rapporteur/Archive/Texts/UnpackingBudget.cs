namespace Rapporteur.Archive.Texts;

/// <summary>A packed document unpacks to more than it may.</summary>
internal sealed class UnpackingRefusedException : IOException;

/// <summary>Counts what is unpacked of one document, over all its parts, and stops it at the limits.</summary>
/// <param name="most">The most bytes.</param>
internal sealed class UnpackingBudget(long most)
{
    private const long FreeBytes = 1 << 20;

    private long left = most;

    /// <summary>What a packed document may unpack to.</summary>
    public UnpackingBudget(long packedLength, ExtractionLimits limits)
        : this(Math.Min(limits.UnpackedBytes, FreeBytes + packedLength * limits.UnpackingRatio))
    {
    }

    /// <summary>The same stream; reading beyond what is left throws <see cref="UnpackingRefusedException"/>.</summary>
    public Stream Guard(Stream unpacked) => new Guarded(unpacked, this);

    private int Spend(int read)
    {
        left -= read;
        return left < 0 ? throw new UnpackingRefusedException() : read;
    }

    private sealed class Guarded(Stream inner, UnpackingBudget budget) : ReadOnlyStream
    {
        public override int Read(Span<byte> buffer) => budget.Spend(inner.Read(buffer));

        protected override void Dispose(bool disposing)
        {
            inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
