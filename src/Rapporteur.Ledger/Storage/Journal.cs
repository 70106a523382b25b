using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Rapporteur.Ledger;

/// <summary>An entry as stored: its envelope's bytes and what stands for its body.</summary>
internal readonly record struct StoredEntry(ReadOnlyMemory<byte> Bytes, BodyRecord Body);

/// <summary>One acknowledged batch: entries, bodies and the checkpoint signed over the tree with them.</summary>
internal sealed record JournalRecord(long First, IReadOnlyList<StoredEntry> Entries, Checkpoint Checkpoint);

/// <summary>How a journal ends.</summary>
internal enum JournalTail
{
    /// <summary>With a whole record.</summary>
    Clean,

    /// <summary>
    /// With a record that was not written to its end: the file stops within it, or, as some file systems leave it after a
    /// power cut, holds zeros where its end should be. It was never acknowledged.
    /// </summary>
    CutOff,

    /// <summary>With bytes that no interrupted write leaves: damage. They may have been acknowledged, so nobody may discard them.</summary>
    Broken,
}

/// <summary>What a journal holds: its whole records, how long they are together, and what follows.</summary>
internal sealed record JournalContent(IReadOnlyList<JournalRecord> Records, long GoodLength, long FileLength, JournalTail Tail)
{
    internal static JournalContent Empty { get; } = new([], 0, 0, JournalTail.Clean);
}

/// <summary>
/// The journal: what makes a batch durable with one flush. One record a batch:
/// <c>"RJ01" || payload length (8) || check (4) || payload || SHA-256 of all before (32)</c>, where check is the start
/// of the SHA-256 of the 12 bytes before it, so that a damaged length is told from a record cut off. The payload:
/// <c>first index (8) || count (4) || count x (length (2) || entry || body record) || length (4) || checkpoint</c>.
/// All numbers big-endian.
/// </summary>
internal static class Journal
{
    /// <summary>The greatest length of a record, in bytes: one gibibyte.</summary>
    internal const int MaxRecordLength = 1 << 30;

    private const int CheckLength = 4;
    private const int LengthLength = sizeof(ulong);
    private const int HeadLength = 4 + LengthLength + CheckLength;

    private static ReadOnlySpan<byte> Magic => "RJ01"u8;

    /// <summary>The bytes of a record.</summary>
    /// <exception cref="LedgerException"><see cref="LedgerFailure.TooLarge"/>.</exception>
    internal static byte[] Encode(long first, IReadOnlyList<StoredEntry> entries, Checkpoint checkpoint)
    {
        var note = checkpoint.ToBytes();
        var length = sizeof(ulong) + sizeof(uint) + sizeof(uint) + note.Length
            + entries.Sum(entry => (long)sizeof(ushort) + entry.Bytes.Length + entry.Body.StoredLength);
        if (HeadLength + length + SHA256.HashSizeInBytes > MaxRecordLength)
        {
            throw new LedgerException(LedgerFailure.TooLarge,
                $"The batch has {length} bytes, the most is {MaxRecordLength}: append it in parts.");
        }

        var record = new ArrayBufferWriter<byte>(HeadLength + (int)length + SHA256.HashSizeInBytes);
        record.Write(Magic);
        Write(record, (ulong)length);
        record.Write(SHA256.HashData(record.WrittenSpan).AsSpan(0, CheckLength));
        Write(record, (ulong)first);
        Write(record, (uint)entries.Count);
        foreach (var entry in entries)
        {
            EntryBundle.Append(record, entry.Bytes.Span);
            entry.Body.WriteTo(record);
        }

        Write(record, (uint)note.Length);
        record.Write(note);
        record.Write(SHA256.HashData(record.WrittenSpan));
        return record.WrittenSpan.ToArray();
    }

    /// <summary>Reads all whole records.</summary>
    internal static JournalContent Read(ReadOnlyMemory<byte> bytes)
    {
        var records = new List<JournalRecord>();
        var good = 0;
        while (good < bytes.Length)
        {
            var tail = ReadRecord(bytes[good..], out var record, out var length);
            if (record is null)
            {
                return new(records, good, bytes.Length, tail);
            }

            records.Add(record);
            good += length;
        }

        return new(records, good, bytes.Length, JournalTail.Clean);
    }

    private static JournalTail ReadRecord(ReadOnlyMemory<byte> bytes, out JournalRecord? record, out int length)
    {
        record = null;
        length = 0;
        var span = bytes.Span;
        if (!span.ContainsAnyExcept((byte)0))
        {
            return JournalTail.CutOff;
        }

        if (span.Length < HeadLength)
        {
            var start = Math.Min(span.Length, Magic.Length);
            return span[..start].SequenceEqual(Magic[..start]) ? JournalTail.CutOff : JournalTail.Broken;
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(span[..(HeadLength - CheckLength)], hash);
        var payloadLength = BinaryPrimitives.ReadUInt64BigEndian(span[Magic.Length..]);
        if (!span.StartsWith(Magic) || !span[(HeadLength - CheckLength)..HeadLength].SequenceEqual(hash[..CheckLength])
            || payloadLength > MaxRecordLength)
        {
            return JournalTail.Broken;
        }

        var end = HeadLength + (int)payloadLength;
        if (span.Length < end + hash.Length)
        {
            return JournalTail.CutOff;
        }

        var stored = span.Slice(end, hash.Length);
        if (!stored.ContainsAnyExcept((byte)0) && span.Length == end + hash.Length)
        {
            return JournalTail.CutOff;
        }

        SHA256.HashData(span[..end], hash);
        record = stored.SequenceEqual(hash) ? ReadPayload(bytes[HeadLength..end]) : null;
        length = end + hash.Length;
        return record is null ? JournalTail.Broken : JournalTail.Clean;
    }

    private static JournalRecord? ReadPayload(ReadOnlyMemory<byte> payload)
    {
        if (payload.Length < sizeof(ulong) + sizeof(uint))
        {
            return null;
        }

        var first = (long)BinaryPrimitives.ReadUInt64BigEndian(payload.Span);
        var count = BinaryPrimitives.ReadUInt32BigEndian(payload.Span[sizeof(ulong)..]);
        var rest = payload[(sizeof(ulong) + sizeof(uint))..];
        var entries = new List<StoredEntry>();
        for (; count > 0; count--)
        {
            if (EntryBundle.Split(rest, 1, out var entryLength) is not [var entry]
                || BodyRecord.Read(rest[entryLength..], out var bodyLength) is not { } body)
            {
                return null;
            }

            entries.Add(new StoredEntry(entry, body));
            rest = rest[(entryLength + bodyLength)..];
        }

        return rest.Length >= sizeof(uint) && BinaryPrimitives.ReadUInt32BigEndian(rest.Span) == rest.Length - sizeof(uint)
            && Checkpoint.TryParse(rest.Span[sizeof(uint)..]) is { } checkpoint && checkpoint.Size == first + entries.Count
            ? new JournalRecord(first, entries, checkpoint)
            : null;
    }

    private static void Write(ArrayBufferWriter<byte> record, ulong number)
    {
        BinaryPrimitives.WriteUInt64BigEndian(record.GetSpan(sizeof(ulong)), number);
        record.Advance(sizeof(ulong));
    }

    private static void Write(ArrayBufferWriter<byte> record, uint number)
    {
        BinaryPrimitives.WriteUInt32BigEndian(record.GetSpan(sizeof(uint)), number);
        record.Advance(sizeof(uint));
    }
}
