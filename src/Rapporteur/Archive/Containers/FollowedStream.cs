using Rapporteur.Archive.Texts;

namespace Rapporteur.Archive.Containers;

/// <summary>Bytes that were read already, followed by those that were not.</summary>
internal sealed class FollowedStream(byte[] first, Stream rest) : ReadOnlyStream
{
    private int given;

    /// <inheritdoc />
    public override int Read(Span<byte> buffer)
    {
        if (given == first.Length)
            return rest.Read(buffer);
        var now = Math.Min(buffer.Length, first.Length - given);
        first.AsSpan(given, now).CopyTo(buffer);
        given += now;
        return now;
    }
}
