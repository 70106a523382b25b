using System.IO.Compression;
using System.Text;

namespace Rapporteur.Archive.Containers;

/// <summary>What is packed by gzip (RFC 1952): the files of a tar archive, the records of a web archive, or one document.</summary>
internal static class GzipItems
{
    private const int HeaderLength = 10, HasExtra = 4, HasName = 8, LongestName = 255;

    public static IEnumerable<ContainedItem> Of(Stream stream, string path, ContainerBudget budget)
    {
        var name = ItemNames.OfFile(PackedName(stream), WithoutEnding(path));
        stream.Position = 0;
        using var packed = new GZipStream(stream, CompressionMode.Decompress, leaveOpen: true);
        using var unpacked = new PeekedStream(packed, 512);
        var items = TarItems.Begins(unpacked.Head) ? TarItems.Of(unpacked, budget)
            : WarcItems.Begins(unpacked.Head) ? WarcItems.Of(unpacked, budget)
            : [new ContainedItem(name, budget.Guard(unpacked))];
        foreach (var item in items)
            yield return item;
    }

    /// <summary>The name in the header, Latin-1 by the standard, UTF-8 by custom; null where there is none.</summary>
    private static string? PackedName(Stream stream)
    {
        var head = new byte[HeaderLength + LongestName];
        var read = head.AsSpan(0, stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false));
        if (read.Length <= HeaderLength || (read[3] & HasName) == 0 || (read[3] & HasExtra) != 0)
            return null;
        var end = read[HeaderLength..].IndexOf((byte)0);
        return end > 0 ? Encoding.UTF8.GetString(read.Slice(HeaderLength, end)) : null;
    }

    private static string WithoutEnding(string path)
    {
        var name = Path.GetFileName(path);
        return Path.GetExtension(name).ToLowerInvariant() switch
        {
            ".gz" => name[..^3],
            ".tgz" => name[..^4] + ".tar",
            _ => name,
        };
    }
}
