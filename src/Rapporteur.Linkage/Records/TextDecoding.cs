using System.Text;

namespace Rapporteur.Linkage.Records;

/// <summary>Tells in which encoding a file is written: by its byte order mark, as valid UTF-8, else Windows-1251.</summary>
internal static class TextDecoding
{
    private const int ChunkBytes = 1 << 20;

    public static Encoding Detect(Stream file)
    {
        Span<byte> mark = stackalloc byte[4];
        var count = file.ReadAtLeast(mark, 4, throwOnEndOfStream: false);
        file.Position = 0;
        if (mark[..count] is [0xFF, 0xFE, ..])
            return Encoding.Unicode;
        if (mark[..count] is [0xFE, 0xFF, ..])
            return Encoding.BigEndianUnicode;
        var utf8 = IsUtf8(file);
        file.Position = 0;
        return utf8 ? Encoding.UTF8 : CodePagesEncodingProvider.Instance.GetEncoding(1251)!;
    }

    private static bool IsUtf8(Stream file)
    {
        var chunk = new byte[ChunkBytes];
        var kept = 0;
        while (true)
        {
            var read = file.ReadAtLeast(chunk.AsSpan(kept), ChunkBytes - kept, throwOnEndOfStream: false);
            var held = kept + read;
            var isEnd = held < ChunkBytes;
            var whole = isEnd ? held : held - LengthOfOpenEnd(chunk);
            if (!System.Text.Unicode.Utf8.IsValid(chunk.AsSpan(0, whole)))
                return false;
            if (isEnd)
                return true;
            kept = held - whole;
            chunk.AsSpan(whole, kept).CopyTo(chunk);
        }
    }

    /// <summary>How many bytes at the end may belong to a character that goes on in the next chunk.</summary>
    private static int LengthOfOpenEnd(ReadOnlySpan<byte> chunk)
    {
        for (var back = 1; back <= 3; back++)
        {
            var b = chunk[^back];
            if (b >= 0xC0)
                return back;
            if (b < 0x80)
                return 0;
        }
        return 0;
    }
}
