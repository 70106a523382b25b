using System.Buffers.Binary;
using System.IO.Compression;

namespace Rapporteur.Hostile;

/// <summary>Pictures that claim to be huge, are huge, or go round in circles; sound and film; and what only has their signs.</summary>
internal sealed class HostilePictures(HostileFolder folder)
{
    public void Write()
    {
        folder.Put("pictures/claims.png", Png(int.MaxValue, int.MaxValue, _ => { }));
        folder.Put("pictures/zeros.png", Png(60_000, 20_000, to => Zeros(to, Math.Min(folder.Scale.Unpacked, 1L << 30))));
        folder.Put("pictures/thin.png", Png(1, 1_000_000, to => Zeros(to, 2_000_000)));
        folder.Put("pictures/sign.png", [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        folder.Put("pictures/claims.jpg", [0xFF, 0xD8, 0xFF, 0xC0, 0, 17, 8, 0xFF, 0xFF, 0xFF, 0xFF, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1, 0xFF, 0xD9]);
        folder.Put("pictures/segments.jpg", [0xFF, 0xD8, .. Enumerable.Repeat<byte[]>([0xFF, 0xE1, 0, 2], 100_000).SelectMany(x => x)]);
        folder.Put("pictures/claims.gif", [.. "GIF89a"u8, 0xFF, 0xFF, 0xFF, 0xFF, 0xF7, 0, 0, .. new byte[768], 0x2C, 0, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF, 0, 8, 1, 0, 0, 0x3B]);
        folder.Put("pictures/ring.tif", [0x49, 0x49, 0x2A, 0, 8, 0, 0, 0, 1, 0, 0, 1, 4, 0, 1, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0x7F, 8, 0, 0, 0]);
        folder.Put("pictures/strips.tif", [0x4D, 0x4D, 0, 0x2A, 0, 0, 0, 8, 0xFF, 0xFF, .. HostilePdf.Noise(4_096)]);
        folder.Put("pictures/claims.bmp", [.. "BM"u8, 0xFF, 0xFF, 0xFF, 0x7F, 0, 0, 0, 0, 54, 0, 0, 0, 40, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0x7F, 0xFF, 0xFF, 0xFF, 0x7F, 1, 0, 24, 0, .. new byte[24]]);
        folder.Put("pictures/claims.webp", [.. "RIFF"u8, 0xFF, 0xFF, 0xFF, 0x7F, .. "WEBPVP8X"u8, 10, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF]);
        folder.Put("pictures/phone.heic", [0, 0, 0, 0x18, .. "ftypheic"u8, 0, 0, 0, 0, .. "mif1heic"u8, .. HostilePdf.Noise(2_000)]);
        folder.Put("pictures/boxes.heic", [0, 0, 0, 0x18, .. "ftypheic"u8, 0, 0, 0, 0, .. "mif1heic"u8, .. Enumerable.Repeat<byte[]>([0, 0, 0, 8, .. "meta"u8], 10_000).SelectMany(x => x)]);
        folder.Put("pictures/laughs.svg", "<?xml version=\"1.0\"?>" + HostileOffice.Laughs + "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"><text>&i;</text></svg>");
        folder.Put("sound/call.mp3", [.. "ID3"u8, 4, 0, 0, 0x7F, 0x7F, 0x7F, 0x7F, .. HostilePdf.Noise(2_000)]);
        folder.Put("sound/call.ogg", [.. "OggS"u8, .. HostilePdf.Noise(2_000)]);
        folder.Put("sound/street.mp4", [0, 0, 0, 0x18, .. "ftypmp42"u8, 0, 0, 0, 0, .. "mp42isom"u8, 0xFF, 0xFF, 0xFF, 0xFF, .. "mdat"u8]);
    }

    /// <summary>A PNG of one bit a pixel.</summary>
    internal static byte[] Png(int width, int height, Action<Stream> rows)
    {
        using var bytes = new MemoryStream();
        bytes.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 1;
        Chunk("IHDR"u8, header);
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            rows(zlib);
        Chunk("IDAT"u8, packed.ToArray());
        Chunk("IEND"u8, []);
        return bytes.ToArray();

        void Chunk(ReadOnlySpan<byte> name, byte[] content)
        {
            var word = new byte[4];
            BinaryPrimitives.WriteInt32BigEndian(word, content.Length);
            bytes.Write(word);
            byte[] checkedBytes = [.. name, .. content];
            bytes.Write(checkedBytes);
            BinaryPrimitives.WriteUInt32BigEndian(word, Crc(checkedBytes));
            bytes.Write(word);
        }
    }

    private static void Zeros(Stream to, long length)
    {
        var block = new byte[1 << 20];
        for (var left = length; left > 0; left -= block.Length)
            to.Write(block, 0, (int)Math.Min(left, block.Length));
    }

    private static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) != 0 ? crc >> 1 ^ 0xEDB88320 : crc >> 1;
        }
        return ~crc;
    }
}
