using System.Buffers.Binary;

namespace Rapporteur.Archive.Scans;

/// <summary>How large a picture says that it is. Headers are read, pixels never: those are for the program that recognises text.</summary>
/// <param name="Width">In pixels; of several pages the widest.</param>
/// <param name="Height">In pixels; of several pages the highest.</param>
internal readonly record struct PictureHeader(long Width, long Height)
{
    private const int MostPages = 2_000;
    private const ushort WidthTag = 256, HeightTag = 257;

    /// <summary>How many pixels it claims; both numbers may be made up, and their product is then more than a number holds.</summary>
    public long Pixels => Width > 0 && Height > long.MaxValue / Width ? long.MaxValue : Width * Height;

    /// <summary>The size of a PNG, JPEG, TIFF, GIF, BMP or WebP; null where the header does not say.</summary>
    public static PictureHeader? Of(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return bytes switch
            {
                [0x89, (byte)'P', ..] => new(BinaryPrimitives.ReadUInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadUInt32BigEndian(bytes[20..])),
                [0xFF, 0xD8, ..] => OfJpeg(bytes),
                [0x49, 0x49, ..] => OfTiff(bytes, isLittle: true),
                [0x4D, 0x4D, ..] => OfTiff(bytes, isLittle: false),
                [(byte)'G', (byte)'I', (byte)'F', ..] => new(BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]), BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..])),
                [(byte)'B', (byte)'M', ..] => new(Math.Abs((long)BinaryPrimitives.ReadInt32LittleEndian(bytes[18..])), Math.Abs((long)BinaryPrimitives.ReadInt32LittleEndian(bytes[22..]))),
                [(byte)'R', (byte)'I', (byte)'F', (byte)'F', ..] => OfWebP(bytes),
                _ => null,
            };
        }
        catch (Exception cut) when (cut is ArgumentOutOfRangeException or IndexOutOfRangeException)
        {
            return null;
        }
    }

    /// <summary>The frame's header (SOF0 to SOF15), behind segments of stated length.</summary>
    private static PictureHeader? OfJpeg(ReadOnlySpan<byte> bytes)
    {
        for (var at = 2; at + 9 < bytes.Length;)
        {
            if (bytes[at] != 0xFF)
                return null;
            var marker = bytes[at + 1];
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return new(BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..]));
            at += marker is 0xFF ? 1 : marker is 0x01 or (>= 0xD0 and <= 0xD8) ? 2 : 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
        }
        return null;
    }

    /// <summary>The directories of all pages, which may lead back to each other.</summary>
    private static PictureHeader? OfTiff(ReadOnlySpan<byte> bytes, bool isLittle)
    {
        long width = 0, height = 0;
        var seen = new HashSet<uint>();
        var at = UInt32(bytes[4..], isLittle);
        while (at != 0 && seen.Add(at) && seen.Count <= MostPages && at + 2 <= bytes.Length)
        {
            var directory = bytes[(int)at..];
            var fields = UInt16(directory, isLittle);
            for (var field = 0; field < fields; field++)
            {
                var entry = directory[(2 + 12 * field)..];
                var isShort = UInt16(entry[2..], isLittle) == 3;
                var value = isShort ? UInt16(entry[8..], isLittle) : UInt32(entry[8..], isLittle);
                if (UInt16(entry, isLittle) == WidthTag)
                    width = Math.Max(width, value);
                else if (UInt16(entry, isLittle) == HeightTag)
                    height = Math.Max(height, value);
            }
            at = UInt32(directory[(2 + 12 * fields)..], isLittle);
        }
        return width == 0 || height == 0 ? null : new(width, height);
    }

    private static PictureHeader? OfWebP(ReadOnlySpan<byte> bytes) => bytes[15] switch
    {
        (byte)'X' => new((BinaryPrimitives.ReadUInt32LittleEndian(bytes[24..]) & 0xFFFFFF) + 1, (BinaryPrimitives.ReadUInt32LittleEndian(bytes[27..]) & 0xFFFFFF) + 1),
        (byte)'L' => new((BinaryPrimitives.ReadUInt16LittleEndian(bytes[21..]) & 0x3FFF) + 1, (BinaryPrimitives.ReadUInt32LittleEndian(bytes[21..]) >> 14 & 0x3FFF) + 1),
        _ => new(BinaryPrimitives.ReadUInt16LittleEndian(bytes[26..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(bytes[28..]) & 0x3FFF),
    };

    private static ushort UInt16(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint UInt32(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
