using MimeKit;
using Rapporteur.Archive.Containers;

namespace Rapporteur.Archive.Texts;

/// <summary>
/// What a message carries beside its text: attachments, pictures, messages within it. A page saved as MHTML (RFC 2557) carries the
/// pictures and documents of the page; its styles, scripts and letter shapes are no documents.
/// </summary>
internal static class CarriedDocuments
{
    /// <summary>All of them: none is larger than the message.</summary>
    /// <exception cref="FormatException">It is no message.</exception>
    public static CarriedDocument[] Of(ReadOnlyMemory<byte> message)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return [.. MailMessage.Load(message).Carried.Select((entity, i) => new CarriedDocument(
            Unique(NameOf(entity, i + 1), taken),
            entity.ContentLocation is { IsAbsoluteUri: true, Scheme: "http" or "https" } address ? address.ToString() : null,
            Bytes(entity)))];
    }

    private static string NameOf(MimeEntity entity, int number)
    {
        if (entity is MessagePart { Message: var inner })
            return ItemNames.OfFile(entity.ContentDisposition?.FileName ?? (inner?.Subject is { Length: > 0 } subject ? $"{subject}.eml" : null), $"{number}.eml");
        var ending = entity.ContentType.MimeType.ToLowerInvariant() switch
        {
            "text/plain" => ".txt",
            "text/html" => ".html",
            "image/jpeg" => ".jpg",
            "image/png" => ".png",
            "image/gif" => ".gif",
            "application/pdf" => ".pdf",
            "text/calendar" => ".ics",
            _ => ".bin",
        };
        var location = entity.ContentLocation?.ToString().Split('?', '#')[0].TrimEnd('/');
        return ItemNames.OfFile(entity.ContentDisposition?.FileName ?? entity.ContentType.Name ?? location, $"{number}{ending}");
    }

    private static string Unique(string name, HashSet<string> taken)
    {
        var (stem, ending) = (Path.GetFileNameWithoutExtension(name), Path.GetExtension(name));
        for (var i = 2; !taken.Add(name); i++)
            name = $"{stem} ({i}){ending}";
        return name;
    }

    private static byte[] Bytes(MimeEntity entity)
    {
        using var bytes = new MemoryStream();
        if (entity is MimePart { Content: { } content })
            content.DecodeTo(bytes);
        else if (entity is MessagePart { Message: { } inner })
            inner.WriteTo(FormatOptions.Default, bytes);
        return bytes.ToArray();
    }
}
