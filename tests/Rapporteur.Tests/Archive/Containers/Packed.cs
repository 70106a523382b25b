using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using MimeKit;

namespace Rapporteur.Tests.Archive.Containers;

/// <summary>Archives, mailboxes and web archives, made for a test as programs make them.</summary>
internal static class Packed
{
    public const string Letter = "Brenmoor, 14 March 1937\n\nOn 11 March 1937 the engineer Pavel Lisitsyn was arrested in Minsk, the Tass agency reports.\n";

    public static byte[] Zip(params (string Name, byte[] Content)[] files) => Zip(Encoding.UTF8, files);

    public static byte[] Zip(Encoding names, params (string Name, byte[] Content)[] files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true, names))
        {
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }
        return bytes.ToArray();
    }

    public static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    public static byte[] Tar(TarEntryFormat format, Action<TarWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var tar = new TarWriter(bytes, format, leaveOpen: true))
            write(tar);
        return bytes.ToArray();
    }

    public static byte[] Gzip(byte[] content)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(content);
        return bytes.ToArray();
    }

    /// <summary>A message with a plain text in an encoding, and what it carries.</summary>
    public static MimeMessage Message(string subject, string text, string charset = "utf-8", params MimeEntity[] carried)
    {
        var message = new MimeMessage { Subject = subject, Date = new DateTimeOffset(1997, 6, 4, 23, 30, 0, TimeSpan.FromHours(4)), MessageId = "4@example.org" };
        message.From.Add(new MailboxAddress("Nina K.", "nk@example.org"));
        message.To.Add(new MailboxAddress("", "committee@example.org"));
        var body = new TextPart("plain");
        body.SetText(Encoding.GetEncoding(charset), text);
        message.Body = carried.Length == 0 ? body : new Multipart("mixed") { body };
        foreach (var entity in carried)
            ((Multipart)message.Body).Add(entity);
        return message;
    }

    public static MimePart Attachment(string name, byte[] content) => new("application", "octet-stream")
    {
        Content = new MimeContent(new MemoryStream(content)), FileName = name, ContentDisposition = new ContentDisposition("attachment") { FileName = name },
        ContentTransferEncoding = ContentEncoding.Base64,
    };

    public static byte[] Bytes(MimeMessage message)
    {
        using var bytes = new MemoryStream();
        message.WriteTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>A mailbox as mail programs write it: lines that begin with "From " quoted by one sign.</summary>
    public static byte[] Mailbox(params MimeMessage[] messages)
    {
        using var bytes = new MemoryStream();
        foreach (var message in messages)
        {
            bytes.Write("From nk@example.org Wed Jun  4 21:14:05 1997\n"u8);
            foreach (var line in Encoding.Latin1.GetString(Bytes(message)).Split('\n'))
                bytes.Write(Encoding.Latin1.GetBytes((line.TrimStart('>').StartsWith("From ", StringComparison.Ordinal) ? ">" : "") + line + "\n"));
        }
        return bytes.ToArray();
    }

    /// <summary>A record of a web archive.</summary>
    public static byte[] Record(string type, string address, string contentType, byte[] content) =>
        [.. Text($"WARC/1.0\r\nWARC-Type: {type}\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2022-03-01T10:00:00Z\r\nContent-Type: {contentType}\r\nContent-Length: {content.Length}\r\n\r\n"),
            .. content, .. "\r\n\r\n"u8];

    /// <summary>What a server answered.</summary>
    public static byte[] Answer(string status, string contentType, byte[] body, string more = "") =>
        [.. Text($"HTTP/1.1 {status}\r\nContent-Type: {contentType}\r\n{more}\r\n"), .. body];
}
