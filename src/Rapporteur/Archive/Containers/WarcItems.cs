using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Rapporteur.Archive.Containers;

/// <summary>
/// The documents of a web archive (WARC, ISO 28500): what a server answered with 200, and resources that were put there, each with its
/// address and the time it was taken. Requests, styles, scripts and letter shapes are no documents.
/// </summary>
internal static class WarcItems
{
    private const int LongestHeader = 64 << 10;

    private static readonly string[] NoDocuments =
        ["text/css", "text/javascript", "application/javascript", "application/x-javascript", "application/json", "font/", "application/font", "application/vnd.ms-fontobject"];

    /// <summary>Whether a web archive begins here.</summary>
    public static bool Begins(ReadOnlySpan<byte> head) => head.StartsWith("WARC/"u8);

    public static IEnumerable<ContainedItem> Of(Stream stream, ContainerBudget budget)
    {
        while (Fields(stream) is { } record)
        {
            if (!long.TryParse(record.GetValueOrDefault("content-length"), NumberStyles.None, CultureInfo.InvariantCulture, out var length))
                throw new InvalidDataException();
            var content = new LimitedStream(stream, length);
            var type = record.GetValueOrDefault("warc-type");
            var address = record.GetValueOrDefault("warc-target-uri")?.Trim('<', '>');
            if (address is not null && Document(content, type, record) is { } document)
            {
                yield return new ContainedItem(PathOf(address), budget.Guard(document))
                {
                    Address = Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? address : null,
                    Taken = record.GetValueOrDefault("warc-date"),
                };
            }
            content.SkipRest();
        }
    }

    /// <summary>The document in a record, or null where there is none.</summary>
    private static Stream? Document(LimitedStream content, string? type, Dictionary<string, string> record)
    {
        if (type == "resource")
            return IsDocument(record.GetValueOrDefault("content-type")) ? content : null;
        if (type != "response" || record.GetValueOrDefault("content-type")?.StartsWith("application/http", StringComparison.OrdinalIgnoreCase) != true)
            return null;
        if (Fields(content) is not { } answer || !answer[""].Contains(" 200", StringComparison.Ordinal) || !IsDocument(answer.GetValueOrDefault("content-type")))
            return null;
        Stream body = answer.GetValueOrDefault("transfer-encoding")?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true
            ? new ChunkedStream(content) : content;
        return answer.GetValueOrDefault("content-encoding")?.Trim().ToLowerInvariant() switch
        {
            "gzip" or "x-gzip" => new GZipStream(body, CompressionMode.Decompress),
            "deflate" => new ZLibStream(body, CompressionMode.Decompress),
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            _ => body,
        };
    }

    private static bool IsDocument(string? type) =>
        type is null || !NoDocuments.Any(none => type.StartsWith(none, StringComparison.OrdinalIgnoreCase));

    /// <summary>The address as a path: without its scheme, and with a name for what stands at its root.</summary>
    private static string PathOf(string address)
    {
        var path = address.Contains("://", StringComparison.Ordinal) ? address[(address.IndexOf("://", StringComparison.Ordinal) + 3)..] : address;
        path = path.EndsWith('/') ? path + "index.html" : path;
        return path.Length > 500 ? path[..500] : path;
    }

    /// <summary>
    /// A first line, under the empty name, and the header fields behind it, names in small letters, up to an empty line; null at the end
    /// of the stream.
    /// </summary>
    private static Dictionary<string, string>? Fields(Stream stream)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        var left = LongestHeader;
        while (Line(stream, ref left) is { } line)
        {
            if (line.Length == 0 && fields.Count == 0)
                continue;
            if (line.Length == 0)
                return fields;
            var colon = line.IndexOf(':');
            if (fields.Count == 0)
                fields.Add("", line);
            else if (colon > 0)
                fields.TryAdd(line[..colon].Trim().ToLowerInvariant(), line[(colon + 1)..].Trim());
        }
        return fields.Count > 0 ? throw new InvalidDataException() : null;
    }

    private static string? Line(Stream stream, ref int left)
    {
        var line = new List<byte>();
        int next;
        while ((next = stream is LimitedStream { Left: 0 } ? -1 : stream.ReadByte()) is >= 0 and not '\n')
        {
            line.Add((byte)next);
            if (--left < 0)
                throw new InvalidDataException();
        }
        return next < 0 && line.Count == 0 ? null : Encoding.UTF8.GetString([.. line]).TrimEnd('\r');
    }
}
