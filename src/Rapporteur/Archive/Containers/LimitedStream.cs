using Rapporteur.Archive.Texts;

namespace Rapporteur.Archive.Containers;

/// <summary>The next bytes of a stream, up to a length; reading on what was cut off throws <see cref="EndOfStreamException"/>.</summary>
internal sealed class LimitedStream(Stream inner, long length) : ReadOnlyStream
{
    /// <summary>How many bytes were not read yet.</summary>
    public long Left { get; private set; } = length;

    /// <inheritdoc />
    public override int Read(Span<byte> buffer)
    {
        if (Left == 0 || buffer.IsEmpty)
            return 0;
        var read = inner.Read(buffer[..(int)Math.Min(buffer.Length, Left)]);
        if (read == 0)
            throw new EndOfStreamException();
        Left -= read;
        return read;
    }

    /// <summary>Goes on to the end.</summary>
    /// <exception cref="EndOfStreamException">The stream ends before it.</exception>
    public void SkipRest()
    {
        if (inner.CanSeek)
        {
            if (Left > inner.Length - inner.Position)
                throw new EndOfStreamException();
            inner.Seek(Left, SeekOrigin.Current);
            Left = 0;
        }
        var waste = new byte[(int)Math.Min(Left, 1 << 16)];
        while (Left > 0 && Read(waste) > 0)
        {
        }
    }
}
