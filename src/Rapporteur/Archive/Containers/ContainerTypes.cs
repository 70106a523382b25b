namespace Rapporteur.Archive.Containers;

/// <summary>The media types of what holds other documents.</summary>
public static class ContainerTypes
{
    /// <summary>A zip archive that is no document of an office or a book.</summary>
    public const string Zip = "application/zip";

    /// <summary>A web archive packed as WACZ.</summary>
    public const string Wacz = "application/wacz";

    /// <summary>A tar archive (POSIX.1-2001, GNU, or older).</summary>
    public const string Tar = "application/x-tar";

    /// <summary>A file packed by gzip (RFC 1952): one document, a tar archive or a web archive.</summary>
    public const string Gzip = "application/gzip";

    /// <summary>A message (RFC 5322).</summary>
    public const string Message = "message/rfc822";

    /// <summary>A mailbox (RFC 4155).</summary>
    public const string Mailbox = "application/mbox";

    /// <summary>A page saved with what belongs to it (RFC 2557).</summary>
    public const string SavedPage = "multipart/related";

    /// <summary>A web archive (ISO 28500).</summary>
    public const string WebArchive = "application/warc";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Zip, Wacz, Tar, Gzip, Message, Mailbox, SavedPage, WebArchive];

    /// <summary>Whether documents may lie in what has this type.</summary>
    public static bool Holds(string? mediaType) => mediaType is not null && All.Contains(mediaType);

    /// <summary>Whether it is a message or a saved page, which a parser takes apart, and so another process.</summary>
    public static bool IsMessage(string mediaType) => mediaType is Message or SavedPage;

    /// <summary>How a document came out of what has this type, as its deposit says it.</summary>
    public static string HowOutOf(string mediaType) => mediaType switch
    {
        Message => "attachment of a message",
        Mailbox => "message of a mailbox",
        SavedPage => "part of a saved page",
        WebArchive => "record of a web archive",
        _ => "file of an archive",
    };
}
