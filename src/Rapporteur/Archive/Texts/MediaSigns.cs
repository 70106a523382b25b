using System.Buffers.Binary;

namespace Rapporteur.Archive.Texts;

/// <summary>The signs of pictures, sound and film that do not stand in the first bytes alone.</summary>
internal static class MediaSigns
{
    private const int ShortestBitmapHeader = 12, LongestBitmapHeader = 124;

    /// <summary>The type, or null.</summary>
    public static string? Of(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', _, _, _, _, ..] => OfBrand(bytes.Slice(8, 4)),
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, var a, var b, var c, var d, ..] => ((char)a, (char)b, (char)c, (char)d) switch
        {
            ('W', 'E', 'B', 'P') => "image/webp",
            ('W', 'A', 'V', 'E') => "audio/wav",
            ('A', 'V', 'I', ' ') => "video/x-msvideo",
            _ => null,
        },
        [(byte)'B', (byte)'M', ..] when bytes.Length > 26 && BinaryPrimitives.ReadInt32LittleEndian(bytes[14..]) is >= ShortestBitmapHeader and <= LongestBitmapHeader => "image/bmp",
        [0x1A, 0x45, 0xDF, 0xA3, ..] => "video/x-matroska",
        [(byte)'f', (byte)'L', (byte)'a', (byte)'C', ..] => "audio/flac",
        [(byte)'#', (byte)'!', (byte)'A', (byte)'M', (byte)'R', ..] => "audio/amr",
        [0xFF, 0xFB or 0xF3 or 0xF2, ..] => "audio/mpeg",
        [0x30, 0x26, 0xB2, 0x75, 0x8E, 0x66, 0xCF, 0x11, ..] => "video/x-ms-wmv",
        [0, 0, 1, 0xBA or 0xB3, ..] => "video/mpeg",
        _ => null,
    };

    /// <summary>Boxes as of ISO/IEC 14496-12: the brand tells pictures of telephones from film and sound.</summary>
    private static string OfBrand(ReadOnlySpan<byte> brand)
    {
        if (brand.StartsWith("hei"u8) || brand.StartsWith("hev"u8) || brand.StartsWith("mif"u8) || brand.StartsWith("msf"u8))
            return "image/heic";
        if (brand.StartsWith("avi"u8))
            return "image/avif";
        if (brand.StartsWith("M4A"u8) || brand.StartsWith("M4B"u8))
            return "audio/mp4";
        return brand.StartsWith("qt"u8) ? "video/quicktime" : "video/mp4";
    }
}
