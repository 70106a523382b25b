using Rapporteur.Archive.Texts;

namespace Rapporteur.Archive.Containers;

/// <summary>A stream whose beginning was looked at: it is read from there all the same.</summary>
internal sealed class PeekedStream : ReadOnlyStream
{
    private readonly byte[] head;
    private readonly FollowedStream all;

    /// <summary>Looks at a beginning of at most so many bytes.</summary>
    public PeekedStream(Stream inner, int most)
    {
        head = new byte[most];
        Array.Resize(ref head, inner.ReadAtLeast(head, most, throwOnEndOfStream: false));
        all = new FollowedStream(head, inner);
    }

    /// <summary>The beginning.</summary>
    public ReadOnlySpan<byte> Head => head;

    /// <inheritdoc />
    public override int Read(Span<byte> buffer) => all.Read(buffer);
}
