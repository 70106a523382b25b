using System.Buffers;
using System.Buffers.Binary;

namespace Rapporteur.Ledger;

/// <summary>Entry bundles of C2SP tlog-tiles: each entry with its length before it, 16 bits, big-endian.</summary>
internal static class EntryBundle
{
    /// <summary>
    /// Splits the first <paramref name="width"/> entries off; null when there are not as many. <paramref name="length"/>
    /// is what they take.
    /// </summary>
    internal static ReadOnlyMemory<byte>[]? Split(ReadOnlyMemory<byte> bytes, int width, out int length)
    {
        var entries = new ReadOnlyMemory<byte>[width];
        length = 0;
        for (var at = 0; at < width; at++)
        {
            var rest = bytes[length..];
            if (rest.Length < sizeof(ushort))
            {
                return null;
            }

            var size = BinaryPrimitives.ReadUInt16BigEndian(rest.Span);
            if (rest.Length < sizeof(ushort) + size)
            {
                return null;
            }

            entries[at] = rest.Slice(sizeof(ushort), size);
            length += sizeof(ushort) + size;
        }

        return entries;
    }

    internal static void Append(IBufferWriter<byte> bundle, ReadOnlySpan<byte> entry)
    {
        BinaryPrimitives.WriteUInt16BigEndian(bundle.GetSpan(sizeof(ushort)), (ushort)entry.Length);
        bundle.Advance(sizeof(ushort));
        bundle.Write(entry);
    }
}
