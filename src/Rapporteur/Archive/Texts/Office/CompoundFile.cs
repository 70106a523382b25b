using System.Buffers.Binary;
using System.Text;

namespace Rapporteur.Archive.Texts.Office;

/// <summary>
/// Reads the streams of a compound file ([MS-CFB]), the container of old Office documents. Chains of sectors that run in a circle or out
/// of the file are damage; no stream is longer than the file.
/// </summary>
internal sealed class CompoundFile
{
    private const int HeaderLength = 512, DirectoryEntryLength = 128, SectorsInHeader = 109;
    private const uint LastSector = 0xFFFFFFFA;

    private readonly ReadOnlyMemory<byte> bytes;
    private readonly int sectorLength, smallSectorLength;
    private readonly uint smallStreamBelow;
    private readonly List<uint> table = [];
    private readonly List<uint> smallTable = [];
    private readonly List<(string Name, byte Kind, uint First, long Length)> entries = [];
    private readonly byte[] smallStreams;

    private CompoundFile(ReadOnlyMemory<byte> bytes)
    {
        this.bytes = bytes;
        var header = bytes.Span[..HeaderLength];
        sectorLength = 1 << BinaryPrimitives.ReadUInt16LittleEndian(header[0x1E..]);
        smallSectorLength = 1 << BinaryPrimitives.ReadUInt16LittleEndian(header[0x20..]);
        smallStreamBelow = BinaryPrimitives.ReadUInt32LittleEndian(header[0x38..]);
        if (sectorLength is not (512 or 4096) || smallSectorLength is < 8 or > 512)
            throw new InvalidDataException();
        ReadTable(header);
        smallTable = Numbers(Chain(BinaryPrimitives.ReadUInt32LittleEndian(header[0x3C..])));
        ReadDirectory(Chain(BinaryPrimitives.ReadUInt32LittleEndian(header[0x30..])));
        var root = entries.FirstOrDefault(entry => entry.Kind == 5);
        smallStreams = root.Name is null ? [] : Chain(root.First);
    }

    /// <summary>Opens a file.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    /// <exception cref="ArgumentOutOfRangeException">It is cut off.</exception>
    public static CompoundFile Open(ReadOnlyMemory<byte> bytes) => new(bytes);

    /// <summary>The bytes of a stream, wherever it lies in the file; null where there is none of this name.</summary>
    public byte[]? Stream(string name)
    {
        var found = entries.FirstOrDefault(entry => entry.Kind == 2 && entry.Name == name);
        if (found.Name is null)
            return null;
        var chain = found.Length < smallStreamBelow ? SmallChain(found.First) : Chain(found.First);
        return found.Length <= chain.Length ? chain[..(int)found.Length] : throw new InvalidDataException();
    }

    private void ReadTable(ReadOnlySpan<byte> header)
    {
        var places = Numbers(header.Slice(0x4C, SectorsInHeader * 4).ToArray());
        var next = BinaryPrimitives.ReadUInt32LittleEndian(header[0x44..]);
        for (var turns = 0; next < LastSector && turns <= bytes.Length / sectorLength; turns++)
        {
            var more = Numbers(Sector(next).ToArray());
            places.AddRange(more[..^1]);
            next = more[^1];
        }
        foreach (var place in places.Where(place => place < LastSector))
            table.AddRange(Numbers(Sector(place).ToArray()));
    }

    private void ReadDirectory(byte[] directory)
    {
        for (var at = 0; at + DirectoryEntryLength <= directory.Length; at += DirectoryEntryLength)
        {
            var entry = directory.AsSpan(at, DirectoryEntryLength);
            var nameLength = BinaryPrimitives.ReadUInt16LittleEndian(entry[0x40..]);
            if (nameLength is >= 2 and <= 64 && entry[0x42] is 2 or 5)
            {
                entries.Add((Encoding.Unicode.GetString(entry[..(nameLength - 2)]), entry[0x42], BinaryPrimitives.ReadUInt32LittleEndian(entry[0x74..]),
                    BinaryPrimitives.ReadUInt32LittleEndian(entry[0x78..])));
            }
        }
    }

    private ReadOnlySpan<byte> Sector(uint number)
    {
        var at = (number + 1L) * sectorLength;
        return at >= bytes.Length ? throw new InvalidDataException()
            : bytes.Span.Slice((int)at, (int)Math.Min(sectorLength, bytes.Length - at));
    }

    private byte[] Chain(uint first)
    {
        using var chain = new MemoryStream();
        for (var sector = first; sector < LastSector; sector = sector < table.Count ? table[(int)sector] : throw new InvalidDataException())
        {
            if (chain.Length > bytes.Length)
                throw new InvalidDataException();
            chain.Write(Sector(sector));
        }
        return chain.ToArray();
    }

    private byte[] SmallChain(uint first)
    {
        using var chain = new MemoryStream();
        for (var sector = first; sector < LastSector; sector = sector < smallTable.Count ? smallTable[(int)sector] : throw new InvalidDataException())
        {
            if (chain.Length > smallStreams.Length || (sector + 1L) * smallSectorLength > smallStreams.Length + smallSectorLength)
                throw new InvalidDataException();
            var at = (int)(sector * (long)smallSectorLength);
            chain.Write(smallStreams.AsSpan(at, Math.Min(smallSectorLength, smallStreams.Length - at)));
        }
        return chain.ToArray();
    }

    private static List<uint> Numbers(byte[] bytes)
    {
        var numbers = new List<uint>(bytes.Length / 4);
        for (var at = 0; at + 4 <= bytes.Length; at += 4)
            numbers.Add(BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at)));
        return numbers;
    }
}
