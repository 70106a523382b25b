namespace Rapporteur.Archive.Containers;

/// <summary>The lines of a stream as bytes, each with its line end; a line longer than a megabyte comes in pieces.</summary>
internal sealed class ByteLines(Stream stream)
{
    private readonly byte[] buffer = new byte[1 << 20];
    private int start, filled, length;

    /// <summary>The line; valid until the next.</summary>
    public ReadOnlySpan<byte> Current => buffer.AsSpan(start, length);

    /// <summary>Goes on to the next line; false at the end.</summary>
    public bool Next()
    {
        start += length;
        var end = buffer.AsSpan(start, filled - start).IndexOf((byte)'\n');
        if (end < 0)
        {
            buffer.AsSpan(start, filled - start).CopyTo(buffer);
            (start, filled) = (0, filled - start);
            filled += stream.ReadAtLeast(buffer.AsSpan(filled), buffer.Length - filled, throwOnEndOfStream: false);
            end = buffer.AsSpan(0, filled).IndexOf((byte)'\n');
        }
        length = end < 0 ? filled - start : end + 1;
        return length > 0;
    }
}
