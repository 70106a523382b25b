using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;
using MimeKit;

namespace Rapporteur.Archive.Texts;

/// <summary>
/// A message (RFC 5322, MIME) told apart into its own text and what it carries. Of several forms of one text the plain one is taken,
/// else the HTML one; signatures over it are neither text nor carried.
/// </summary>
internal sealed partial class MailMessage
{
    private const int DeepestPart = 50;

    private static readonly ParserOptions Options = new() { MaxMimeDepth = DeepestPart };
    private readonly List<TextPart> texts = [];
    private readonly List<MimeEntity> carried = [];

    private MailMessage(MimeMessage message)
    {
        Message = message;
        if (message.Body is { } body)
            Sort(body, 0);
    }

    /// <summary>The message as parsed.</summary>
    public MimeMessage Message { get; }

    /// <summary>Whether it is a page saved with what belongs to it (MHTML).</summary>
    public bool IsSavedPage => Message.Body is Multipart && Message.Body.ContentType.IsMimeType("multipart", "related")
        && (Message.Headers.Contains("Snapshot-Content-Location") || Message.From.Count == 0 || Message.Headers[HeaderId.From]?.Contains("Saved by", StringComparison.OrdinalIgnoreCase) == true);

    /// <summary>Whether its text lies in it encrypted (S/MIME, PGP).</summary>
    public bool IsEncrypted => Message.Body?.ContentType is { } type
        && (type.IsMimeType("multipart", "encrypted") || type.IsMimeType("application", "pkcs7-mime") && type.Parameters["smime-type"] != "signed-data");

    /// <summary>Its own text, part by part.</summary>
    public IReadOnlyList<TextPart> Texts => texts;

    /// <summary>Parses a message.</summary>
    /// <exception cref="FormatException">There is none.</exception>
    public static MailMessage Load(ReadOnlyMemory<byte> bytes) => new(new MimeParser(Options, Over(bytes), MimeFormat.Entity).ParseMessage());

    private static MemoryStream Over(ReadOnlyMemory<byte> bytes) => MemoryMarshal.TryGetArray(bytes, out var array)
        ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
        : new MemoryStream(bytes.ToArray(), writable: false);

    /// <summary>What it carries beside its text.</summary>
    public IReadOnlyList<MimeEntity> Carried => carried;

    /// <summary>
    /// Whether header fields of a message stand at the beginning. A letter that was typed with "From:" and "Date:" over it is none; by
    /// its name it may be.
    /// </summary>
    public static bool Begins(ReadOnlySpan<byte> bytes, string fileName)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 8 << 10)]);
        if (!FieldLine().IsMatch(head))
            return false;
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in head.AsSpan().EnumerateLines())
        {
            if (line.IsWhiteSpace())
                break;
            if (line[0] is not (' ' or '\t') && line.IndexOf(':') is var colon and > 0)
                names.Add(line[..colon].ToString());
        }
        var isNamed = Path.GetExtension(fileName).ToLowerInvariant() is ".eml" or ".mht" or ".mhtml";
        var known = names.Count(name => name.ToLowerInvariant() is "from" or "to" or "date" or "subject" or "sender" or "content-type");
        var ofMachines = names.Count(name => name.ToLowerInvariant() is "message-id" or "mime-version" or "received" or "return-path" or "delivered-to" or "x-mailer");
        return known > 0 && ofMachines > 0 || isNamed && known > 0;
    }

    private void Sort(MimeEntity entity, int depth)
    {
        if (entity is Multipart { Count: > 0 } multipart && depth <= DeepestPart)
            SortParts(multipart, depth + 1);
        else if (entity is TextPart { IsAttachment: false } text && string.IsNullOrEmpty(text.FileName) && (text.IsPlain || text.IsHtml))
            texts.Add(text);
        else if (entity is not Multipart && !IsSignature(entity.ContentType) && !IsOfThePage(entity.ContentType))
            carried.Add(entity);
    }

    private void SortParts(Multipart parts, int depth)
    {
        var own = parts.ContentType.IsMimeType("multipart", "alternative") ? OneForm(parts) : null;
        foreach (var part in parts)
        {
            if (own is null || part == own || !IsForm(part))
                Sort(part, depth);
        }
    }

    /// <summary>The plain form where it says anything, else the last, which the standard calls the richest.</summary>
    private static MimeEntity? OneForm(Multipart forms) =>
        forms.FirstOrDefault(form => form is TextPart { IsPlain: true, Content.Stream.Length: > 2 }) ?? forms.LastOrDefault(IsForm);

    private static bool IsForm(MimeEntity part) => part is TextPart { IsAttachment: false } or Multipart;

    private static bool IsSignature(ContentType type) => type.IsMimeType("application", "pgp-signature") || type.IsMimeType("application", "pkcs7-signature")
        || type.IsMimeType("application", "x-pkcs7-signature");

    /// <summary>Styles, scripts and letter shapes of a saved page.</summary>
    private bool IsOfThePage(ContentType type) => IsSavedPage
        && (type.IsMimeType("text", "css") || type.IsMimeType("font", "*") || type.MimeType.Contains("javascript", StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"\A[A-Za-z][A-Za-z0-9-]{0,60}:[ \t]?\S?", RegexOptions.NonBacktracking)]
    private static partial Regex FieldLine();
}
