using System.Text.RegularExpressions;

namespace Rapporteur.Archive.Texts.Web;

/// <summary>
/// What can be told of a page of HTML before it is parsed: its claimed encoding, and how deep its elements lie in each other.
/// </summary>
internal static partial class MarkupSource
{
    private const int ClaimsStandWithin = 4096;

    private static readonly HashSet<string> ClosedByThemselves = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "p", "li", "dt",
        "dd", "tr", "td", "th",
        "option", "thead", "tbody", "tfoot", "colgroup", "basefont", "frame", "keygen",
    };

    /// <summary>The encoding that a page claims in its head, or null.</summary>
    public static string? ClaimedEncoding(ReadOnlySpan<byte> bytes)
    {
        var head = System.Text.Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, ClaimsStandWithin)]);
        var claim = Charset().Match(head);
        return claim.Success ? claim.Groups[1].Value.ToLowerInvariant() : null;
    }

    /// <summary>Whether bytes begin like a page.</summary>
    public static bool LooksLikeHtml(ReadOnlySpan<char> beginning) => Beginning().IsMatch(beginning.ToString());

    /// <summary>The most elements open at one place, those that close by themselves not counted; stops counting at a limit.</summary>
    public static bool IsDeeperThan(ReadOnlySpan<char> html, int limit)
    {
        var depth = 0;
        while (html.IndexOf('<') is var at and >= 0)
        {
            html = html[(at + 1)..];
            var isEnd = html is ['/', ..];
            var name = Name(isEnd ? html[1..] : html);
            if (name.IsEmpty || ClosedByThemselves.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name))
                continue;
            depth = Math.Max(0, depth + (isEnd ? -1 : 1));
            if (depth > limit)
                return true;
        }
        return false;
    }

    private static ReadOnlySpan<char> Name(ReadOnlySpan<char> tag)
    {
        var length = 0;
        while (length < tag.Length && length < 32 && char.IsAsciiLetterOrDigit(tag[length]))
            length++;
        return tag[..length];
    }

    [GeneratedRegex(
        @"<(?:meta|\?xml)[^>]*?(?:charset|encoding)\s*=\s*[""']?\s*([\w\-]+)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Charset();

    [GeneratedRegex(
        @"^\s*(?:<\?xml[^>]*>\s*|<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Beginning();
}
