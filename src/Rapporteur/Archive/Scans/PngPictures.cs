using System.Buffers.Binary;

namespace Rapporteur.Archive.Scans;

/// <summary>PNG pictures that lie one behind the other.</summary>
internal static class PngPictures
{
    private const int Sign = 8, ChunkFrame = 12;

    /// <summary>The pictures, each whole; what is cut off at the end is left out.</summary>
    public static IReadOnlyList<byte[]> In(byte[] bytes)
    {
        var pictures = new List<byte[]>();
        var start = 0;
        for (long at = Sign; at + ChunkFrame <= bytes.Length;)
        {
            var isLast = bytes.AsSpan((int)at + 4, 4).SequenceEqual("IEND"u8);
            at += ChunkFrame + BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan((int)at));
            if (!isLast || at > bytes.Length)
                continue;
            pictures.Add(bytes[start..(int)at]);
            start = (int)at;
            at += Sign;
        }
        return pictures;
    }
}
