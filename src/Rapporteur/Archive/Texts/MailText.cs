using System.Globalization;
using MimeKit;
using MimeKit.Utils;
using Rapporteur.Archive.Containers;
using Rapporteur.Archive.Texts.Web;

namespace Rapporteur.Archive.Texts;

/// <summary>
/// Reads the text of a message, and what its header says: subject, author, date, and its identity as an address (<c>mid:</c>, RFC 2392).
/// What it says of the encoding of its text counts as much as such claims elsewhere.
/// </summary>
internal static class MailText
{
    /// <summary>Name and version of the parser.</summary>
    public static string Tool { get; } = ToolVersions.Of("MimeKit", typeof(MimeMessage));

    /// <summary>Reads a message.</summary>
    /// <param name="bytes">The whole message.</param>
    /// <param name="limits">For a text in HTML.</param>
    public static Extraction Read(ReadOnlyMemory<byte> bytes, ExtractionLimits limits)
    {
        var mail = MailMessage.Load(bytes);
        var type = mail.IsSavedPage ? ContainerTypes.SavedPage : ContainerTypes.Message;
        var parts = mail.Texts.Select(part => TextOf(part, limits)).ToList();
        var text = string.Join("\n\n", parts.Select(part => part.Text).Where(part => part.Length > 0));
        return new Extraction
        {
            MediaType = type,
            Text = mail.IsEncrypted ? null : text,
            NoText = mail.IsEncrypted ? ArchiveTextRefusals.Encrypted.With() : null,
            Tool = Tool,
            Carries = mail.Carried.Count,
            Encoding = parts.Select(part => part.Encoding).FirstOrDefault(),
            Metadata = mail.IsSavedPage ? OfPage(mail.Message, parts.Select(part => part.Metadata).FirstOrDefault()) : OfHeader(mail.Message),
            Problems = [.. parts.SelectMany(part => part.Problems).DistinctBy(problem => problem.Code)],
        };
    }

    private sealed record ReadPart(string Text, string Encoding, List<Refusal> Problems, TextMetadata? Metadata);

    private static ReadPart TextOf(TextPart part, ExtractionLimits limits)
    {
        using var decoded = new MemoryStream();
        part.Content?.DecodeTo(decoded);
        var bytes = decoded.GetBuffer().AsSpan(0, (int)decoded.Length);
        var claimed = part.ContentType.Charset?.Trim().ToLowerInvariant() ?? (part.IsHtml ? MarkupSource.ClaimedEncoding(bytes) : null);
        var encoding = TextEncodings.Find(bytes, claimed);
        var (text, problems) = PlainText.Read(bytes, encoding);
        if (claimed is not null && !TextEncodings.AreAlike(claimed, encoding.Name) && !IsAscii(bytes))
            problems.Add(ArchiveTextRefusals.WrongEncoding.With(("claimed", claimed), ("found", encoding.Name)));
        if (!part.IsHtml)
            return new ReadPart(text, encoding.Name, problems, null);
        var (page, metadata, oddities) = HtmlText.Read(text, limits);
        return new ReadPart(page, encoding.Name, [.. problems, .. oddities], metadata);
    }

    private static bool IsAscii(ReadOnlySpan<byte> bytes) => !bytes.ContainsAnyExceptInRange((byte)0, (byte)0x7F);

    private static TextMetadata OfHeader(MimeMessage message)
    {
        var date = DateOf(message);
        return new TextMetadata
        {
            Title = Field(message, HeaderId.Subject, message.Subject),
            Author = message.From.Mailboxes.FirstOrDefault() is { } from ? Clean(from.Name) ?? Clean(from.Address) : null,
            Written = date,
            Published = date,
            PublishedBasis = date is null ? null : TextMetadata.Found,
            Address = Clean(message.MessageId) is { } id ? $"mid:{id}" : null,
        };
    }

    /// <summary>A page says for itself what it is; the header only whence it was saved. The time of saving is no date of the page.</summary>
    private static TextMetadata OfPage(MimeMessage message, TextMetadata? page)
    {
        var saved = message.Headers["Snapshot-Content-Location"] ?? (message.Body as Multipart)?.FirstOrDefault()?.ContentLocation?.ToString();
        page ??= new TextMetadata();
        return page with { Title = page.Title ?? Clean(message.Subject), Address = page.Address ?? Clean(saved) };
    }

    /// <summary>The day in the time zone of who wrote it.</summary>
    private static string? DateOf(MimeMessage message) =>
        message.Headers[HeaderId.Date] is { } written && DateUtils.TryParse(written, out var date) && date.Year is >= 1970 and < 2200
            ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;

    /// <summary>A field; where its bytes are of an old encoding that it does not name, in the one that makes words of them.</summary>
    private static string? Field(MimeMessage message, HeaderId id, string? decoded)
    {
        var raw = message.Headers.FirstOrDefault(header => header.Id == id)?.RawValue;
        return Clean(raw is null || IsAscii(raw) ? decoded : TextEncodings.Find(raw).Decode(raw));
    }

    private static string? Clean(string? text)
    {
        var folded = string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return folded.Length == 0 ? null : folded.Length > 500 ? folded[..500] : folded;
    }
}
