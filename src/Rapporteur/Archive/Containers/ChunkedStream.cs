using Rapporteur.Archive.Texts;
using System.Globalization;
using System.Text;

namespace Rapporteur.Archive.Containers;

/// <summary>What a server sent in chunks (RFC 9112, section 7.1), put together again.</summary>
internal sealed class ChunkedStream(Stream inner) : ReadOnlyStream
{
    private const int LongestLine = 1_024;

    private long left;
    private bool ended, began;

    /// <inheritdoc />
    public override int Read(Span<byte> buffer)
    {
        if (left == 0 && !ended)
            BeginChunk();
        if (ended || buffer.IsEmpty)
            return 0;
        var read = inner.Read(buffer[..(int)Math.Min(buffer.Length, left)]);
        if (read == 0)
            throw new EndOfStreamException();
        left -= read;
        return read;
    }

    private void BeginChunk()
    {
        if (began)
            Line();
        began = true;
        var size = Line().Split(';')[0].Trim();
        if (!long.TryParse(size, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out left) || left < 0)
            throw new InvalidDataException();
        ended = left == 0;
    }

    private string Line()
    {
        var line = new StringBuilder();
        for (int next; (next = inner.ReadByte()) is >= 0 and not '\n';)
        {
            if (line.Append((char)next).Length > LongestLine)
                throw new InvalidDataException();
        }
        return line.ToString();
    }
}
