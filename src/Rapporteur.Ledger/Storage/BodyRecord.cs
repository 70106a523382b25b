using System.Buffers;
using System.Buffers.Binary;

namespace Rapporteur.Ledger;

/// <summary>
/// What stands in a body bundle for one entry: <c>length (4 bytes, big-endian) || salt (32) || body</c>, or, when the body
/// was destroyed, the tombstone <c>FF FF FF FF || leaf hash (32) of the entry that withdrew it</c>.
/// </summary>
internal readonly record struct BodyRecord(ReadOnlyMemory<byte> Salt, ReadOnlyMemory<byte> Body, LeafHash? WithdrawnBy = null)
{
    /// <summary>The greatest length of a body, in bytes: half a gibibyte.</summary>
    internal const int MaxLength = 1 << 29;

    internal const uint TombstoneMark = uint.MaxValue;

    /// <summary>Length and salt, or a whole tombstone.</summary>
    internal const int HeadLength = sizeof(uint) + BodyCommitment.SaltLength;

    internal static BodyRecord Tombstone(LeafHash withdrawnBy) => new(default, default, withdrawnBy);

    internal int StoredLength => HeadLength + Body.Length;

    internal void WriteTo(IBufferWriter<byte> destination)
    {
        var head = destination.GetSpan(HeadLength);
        BinaryPrimitives.WriteUInt32BigEndian(head, WithdrawnBy is null ? (uint)Body.Length : TombstoneMark);
        if (WithdrawnBy is { } by)
        {
            by.CopyTo(head[sizeof(uint)..]);
        }
        else
        {
            Salt.Span.CopyTo(head[sizeof(uint)..]);
        }

        destination.Advance(HeadLength);
        destination.Write(Body.Span);
    }

    /// <summary>Reads a record from the start of bytes; null when they hold none. <paramref name="length"/> is how much it took.</summary>
    internal static BodyRecord? Read(ReadOnlyMemory<byte> bytes, out int length)
    {
        length = HeadLength;
        if (bytes.Length < HeadLength)
        {
            return null;
        }

        var mark = BinaryPrimitives.ReadUInt32BigEndian(bytes.Span);
        var rest = bytes[sizeof(uint)..];
        if (mark == TombstoneMark)
        {
            return Tombstone(new LeafHash(rest.Span[..Hash256.Length]));
        }

        if (mark > MaxLength || mark > bytes.Length - HeadLength)
        {
            return null;
        }

        length += (int)mark;
        return new BodyRecord(rest[..BodyCommitment.SaltLength], rest.Slice(BodyCommitment.SaltLength, (int)mark));
    }
}

/// <summary>Reads the records of a body bundle one after the other, so that a bundle of big bodies is never whole in memory.</summary>
internal sealed class BodyBundleReader(FileStream file) : IDisposable
{
    /// <summary>Where the next record starts, in bytes.</summary>
    internal long Offset { get; private set; }

    /// <summary>The length of the file, in bytes.</summary>
    internal long Length => file.Length;

    /// <summary>The next record; null when no whole record stands there.</summary>
    internal BodyRecord? Next()
    {
        var head = new byte[BodyRecord.HeadLength];
        if (!ReadHead(head, out var bodyLength))
        {
            return null;
        }

        var record = new byte[BodyRecord.HeadLength + bodyLength];
        head.CopyTo(record, 0);
        file.ReadExactly(record, BodyRecord.HeadLength, bodyLength);
        Offset += record.Length;
        return BodyRecord.Read(record, out _);
    }

    /// <summary>Steps over a record without reading its body; false when no whole record stands there.</summary>
    internal bool Skip()
    {
        Span<byte> head = stackalloc byte[BodyRecord.HeadLength];
        if (!ReadHead(head, out var bodyLength))
        {
            return false;
        }

        file.Seek(bodyLength, SeekOrigin.Current);
        Offset += BodyRecord.HeadLength + bodyLength;
        return true;
    }

    /// <summary>Everything from here to the end.</summary>
    internal byte[] Rest()
    {
        var rest = new byte[file.Length - Offset];
        file.ReadExactly(rest);
        return rest;
    }

    public void Dispose() => file.Dispose();

    private bool ReadHead(Span<byte> head, out int bodyLength)
    {
        bodyLength = 0;
        if (file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) < head.Length)
        {
            return false;
        }

        var mark = BinaryPrimitives.ReadUInt32BigEndian(head);
        if (mark == BodyRecord.TombstoneMark)
        {
            return true;
        }

        bodyLength = mark <= BodyRecord.MaxLength ? (int)mark : 0;
        return mark <= BodyRecord.MaxLength && mark <= file.Length - Offset - BodyRecord.HeadLength;
    }
}
