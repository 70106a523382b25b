using System.Buffers;
using System.Globalization;
using System.Text;

namespace Rapporteur.Ledger;

/// <summary>
/// What the log itself shows of an entry: a small JSON object of fixed shape that names no person and no exhibit.
/// </summary>
/// <param name="Kind">What kind of entry, as <c>room.verb/version</c>.</param>
/// <param name="Inquiry">The inquiry that it belongs to: the origin of the log.</param>
/// <param name="Author">The key id of who signed it first.</param>
/// <param name="Instant">The author's word on when it was signed: UTC, whole milliseconds. The log's own word is the recorded time.</param>
/// <param name="Links">The entries that it speaks of, all before it in the log.</param>
/// <param name="Commitment">SHA-256 over domain prefix, salt and body: see <see cref="BodyCommitment"/>.</param>
public sealed record EntryHeader(
    string Kind, string Inquiry, string Author, DateTimeOffset Instant, IReadOnlyList<LeafHash> Links, Hash256 Commitment)
{
    /// <summary>The greatest length of a kind, and of an inquiry's id, in characters.</summary>
    public const int MaxNameLength = 128;

    private const string InstantFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
    private const int InstantLength = 24;

    private static readonly SearchValues<char> IdCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789.-/");
    private static readonly SearchValues<char> WordCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    /// <summary>Whether a text can be an inquiry's id: 1 to 128 of <c>a-z 0-9 . - /</c>.</summary>
    public static bool IsInquiryId(string text) =>
        text.Length is > 0 and <= MaxNameLength && !text.AsSpan().ContainsAnyExcept(IdCharacters);

    /// <summary>Whether a text can be a kind: <c>room.verb/version</c>, in <c>a-z 0-9 -</c>, the version a whole number from 1.</summary>
    public static bool IsKind(string text)
    {
        var (dot, slash) = (text.IndexOf('.'), text.IndexOf('/'));
        return text.Length <= MaxNameLength && dot > 0 && slash > dot + 1
            && char.IsAsciiLetterLower(text[0]) && char.IsAsciiLetterLower(text[dot + 1])
            && !text.AsSpan(0, dot).ContainsAnyExcept(WordCharacters)
            && !text.AsSpan(dot + 1, slash - dot - 1).ContainsAnyExcept(WordCharacters)
            && text.Length - slash is > 1 and <= 5 && text[slash + 1] != '0' && !text.AsSpan(slash + 1).ContainsAnyExceptInRange('0', '9');
    }

    /// <summary>An instant as headers carry it: UTC, cut to milliseconds.</summary>
    public static DateTimeOffset CutInstant(DateTimeOffset instant) =>
        new(instant.UtcTicks - instant.UtcTicks % TimeSpan.TicksPerMillisecond, TimeSpan.Zero);

    /// <summary>The canonical bytes: the payload of the envelope.</summary>
    public byte[] ToBytes()
    {
        var text = new StringBuilder(512)
            .Append("{\"author\":\"").Append(Author)
            .Append("\",\"commitment\":\"").Append(Commitment)
            .Append("\",\"inquiry\":\"").Append(Inquiry)
            .Append("\",\"instant\":\"").Append(Instant.ToString(InstantFormat, CultureInfo.InvariantCulture))
            .Append("\",\"kind\":\"").Append(Kind)
            .Append("\",\"links\":[");
        for (var at = 0; at < Links.Count; at++)
        {
            text.Append(at == 0 ? "\"" : ",\"").Append(Links[at]).Append('"');
        }

        return Encoding.ASCII.GetBytes(text.Append("]}").ToString());
    }

    /// <summary>
    /// Reads a header; null when it is none. Its shape is fixed and its values need no escapes, so reading it literally
    /// is at once the check that it is canonical.
    /// </summary>
    internal static EntryHeader? TryParse(ReadOnlySpan<byte> payload)
    {
        var text = new LiteralReader(payload);
        if (!text.Take("{\"author\":\""u8) || !text.Until((byte)'"', out var author) || !KeyIdOf(author, out var authorId)
            || !text.Take(",\"commitment\":\""u8) || !text.Until((byte)'"', out var commitment)
            || !HashOf(commitment, out var commitmentHash)
            || !text.Take(",\"inquiry\":\""u8) || !text.Until((byte)'"', out var inquiry)
            || !text.Take(",\"instant\":\""u8) || !text.Until((byte)'"', out var instant) || !InstantOf(instant, out var when)
            || !text.Take(",\"kind\":\""u8) || !text.Until((byte)'"', out var kind)
            || !text.Take(",\"links\":["u8) || !LinksOf(ref text, out var links) || !text.Take("}"u8) || !text.AtEnd)
        {
            return null;
        }

        var (kindName, inquiryId) = (NamePool.Of(kind), NamePool.Of(inquiry));
        return IsKind(kindName) && IsInquiryId(inquiryId)
            ? new EntryHeader(kindName, inquiryId, authorId, when, links, commitmentHash)
            : null;
    }

    private static bool KeyIdOf(ReadOnlySpan<byte> ascii, out string keyId)
    {
        keyId = Ledger.KeyId.IsValid(ascii) ? NamePool.Of(ascii) : "";
        return keyId.Length > 0;
    }

    private static bool HashOf(ReadOnlySpan<byte> ascii, out Hash256 hash)
    {
        hash = default;
        Span<byte> bytes = stackalloc byte[Hash256.Length];
        if (ascii.Length != 2 * Hash256.Length || ascii.ContainsAnyInRange((byte)'A', (byte)'Z')
            || Convert.FromHexString(ascii, bytes, out _, out _) != OperationStatus.Done)
        {
            return false;
        }

        hash = new Hash256(bytes);
        return true;
    }

    private static bool InstantOf(ReadOnlySpan<byte> ascii, out DateTimeOffset instant)
    {
        instant = default;
        Span<char> text = stackalloc char[InstantLength];
        return ascii.Length == InstantLength && Encoding.ASCII.TryGetChars(ascii, text, out _)
            && DateTimeOffset.TryParseExact(text, InstantFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out instant);
    }

    private static bool LinksOf(ref LiteralReader text, out IReadOnlyList<LeafHash> links)
    {
        links = [];
        if (text.Take("]"u8))
        {
            return true;
        }

        var found = new List<LeafHash>(1);
        do
        {
            if (!text.Take("\""u8) || !text.Until((byte)'"', out var link) || !HashOf(link, out var hash))
            {
                return false;
            }

            found.Add(new LeafHash(hash));
        }
        while (text.Take(","u8));
        links = found;
        return text.Take("]"u8);
    }
}
