using System.Globalization;
using System.Text;
using Rapporteur.Archive.Texts;

namespace Rapporteur.Archive.Containers;

/// <summary>
/// The files of a tar archive, read in one go: POSIX ustar and pax (long and UTF-8 names), GNU (long names), and older. Names in old
/// encodings are recognised one by one. Links and devices are named and refused.
/// </summary>
internal static class TarItems
{
    private const int Block = 512;
    private const int LongestName = 1 << 16;

    /// <summary>Whether a tar archive begins here: the sum of its first header is right.</summary>
    public static bool Begins(ReadOnlySpan<byte> head)
    {
        if (head.Length < Block || head[0] == 0)
            return false;
        var sum = 0;
        for (var i = 0; i < Block; i++)
            sum += i is >= 148 and < 156 ? ' ' : head[i];
        return Number(head.Slice(148, 8)) == sum;
    }

    public static IEnumerable<ContainedItem> Of(Stream stream, ContainerBudget budget)
    {
        var header = new byte[Block];
        string? longName = null;
        while (stream.ReadAtLeast(header, Block, throwOnEndOfStream: false) == Block && header[0] != 0)
        {
            if (!Begins(header))
                throw new InvalidDataException();
            var (size, kind) = (Number(header.AsSpan(124, 12)), (char)header[156]);
            if (size < 0)
                throw new InvalidDataException();
            var content = new LimitedStream(stream, size);
            if (kind is 'L' or 'x')
            {
                longName = kind == 'L' ? OldName(Bytes(content)) : PaxPath(Bytes(content)) ?? longName;
            }
            else
            {
                var name = ItemNames.Folded(longName ?? HeaderName(header));
                longName = null;
                if (!name.EndsWith('/') && kind is not ('5' or 'g' or 'K'))
                    yield return Of(name, kind, OldName(header.AsSpan(157, 100)), content, budget);
            }
            content.SkipRest();
            // The last block may lack what fills it up.
            var fill = (int)((Block - size % Block) % Block);
            stream.ReadAtLeast(header.AsSpan(0, fill), fill, throwOnEndOfStream: false);
        }
    }

    private static ContainedItem Of(string name, char kind, string target, Stream content, ContainerBudget budget) => kind switch
    {
        '0' or '\0' or '7' => new ContainedItem(name, budget.Guard(content)),
        '2' when target.StartsWith('/') || target.Contains("..", StringComparison.Ordinal) =>
            new ContainedItem(name, null, ArchiveRefusals.LinkOutside.With(("file", name))),
        '1' or '2' => new ContainedItem(name, null, ArchiveRefusals.LinkInside.With(("file", name))),
        '3' or '4' or '6' => new ContainedItem(name, null, ArchiveRefusals.NotAFile.With(("file", name))),
        _ => new ContainedItem(name, null, ArchiveTextRefusals.Unsupported.With(("file", name), ("type", $"tar {kind}"))),
    };

    private static string HeaderName(ReadOnlySpan<byte> header)
    {
        var name = OldName(header[..100]);
        var isPosix = header.Slice(257, 6).SequenceEqual("ustar\0"u8);
        return isPosix && OldName(header.Slice(345, 155)) is { Length: > 0 } folder ? $"{folder}/{name}" : name;
    }

    /// <summary>A name that says nothing of its encoding.</summary>
    private static string OldName(ReadOnlySpan<byte> field)
    {
        var end = field.IndexOf((byte)0);
        var name = end < 0 ? field : field[..end];
        return TextEncodings.Find(name, "ibm866").Encoding.GetString(name);
    }

    /// <summary>The path among the records "LENGTH KEY=VALUE\n" of a pax header (POSIX.1-2001, UTF-8), or null.</summary>
    private static string? PaxPath(ReadOnlySpan<byte> records)
    {
        while (records.IndexOf((byte)' ') is var space and > 0)
        {
            if (!int.TryParse(records[..space], NumberStyles.None, CultureInfo.InvariantCulture, out var length) || length <= space || length > records.Length)
                return null;
            var record = records[(space + 1)..length].TrimEnd((byte)'\n');
            if (record.StartsWith("path="u8))
                return Encoding.UTF8.GetString(record[5..]);
            records = records[length..];
        }
        return null;
    }

    /// <summary>Octal digits, or the binary form of GNU for large numbers; -1 where it is neither.</summary>
    private static long Number(ReadOnlySpan<byte> field)
    {
        if ((field[0] & 0x80) != 0)
        {
            long binary = 0;
            foreach (var value in field[^8..])
                binary = (binary << 8) | value;
            return binary;
        }
        long number = 0;
        foreach (var digit in field.Trim("\0 "u8))
        {
            if (digit is < (byte)'0' or > (byte)'7')
                return -1;
            number = number * 8 + digit - '0';
        }
        return number;
    }

    private static byte[] Bytes(LimitedStream content)
    {
        if (content.Left > LongestName)
            throw new InvalidDataException();
        var bytes = new byte[content.Left];
        content.ReadExactly(bytes);
        return bytes;
    }
}
