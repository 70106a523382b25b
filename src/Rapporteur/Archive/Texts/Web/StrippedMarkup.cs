using System.Net;

namespace Rapporteur.Archive.Texts.Web;

/// <summary>
/// The text of a page whose elements lie too deep for a parser: tags cut out in one pass, a line for each block, scripts and styles left
/// out.
/// </summary>
internal static class StrippedMarkup
{
    private static readonly string[] Inline = ["a", "b", "i", "u", "s", "em", "strong", "span", "font", "small", "big", "sup", "sub",
        "abbr", "mark", "q", "cite", "code", "tt"];

    public static string TextOf(string html)
    {
        var text = new BlockText();
        for (var at = 0; at < html.Length;)
        {
            var tag = html.IndexOf('<', at);
            text.Append(WebUtility.HtmlDecode(html[at..(tag < 0 ? html.Length : tag)]));
            if (tag < 0)
                break;
            at = AfterTag(html, tag, text);
        }
        return text.ToString();
    }

    private static int AfterTag(string html, int tag, BlockText text)
    {
        if (string.CompareOrdinal(html, tag, "<!--", 0, 4) == 0)
            return After(html, "-->", tag);
        var name = NameAt(html, tag + 1);
        if (name.Length == 0 && tag + 1 < html.Length && html[tag + 1] is not ('/' or '!' or '?'))
        {
            text.Append("<");
            return tag + 1;
        }
        if (name is "script" or "style")
            return html.IndexOf($"</{name}", tag, StringComparison.OrdinalIgnoreCase) is var end and >= 0 ? end : html.Length;
        if (!Inline.Contains(name.TrimStart('/')))
            text.Line();
        return After(html, ">", tag);
    }

    private static string NameAt(string html, int at)
    {
        var end = at < html.Length && html[at] == '/' ? at + 1 : at;
        while (end < html.Length && end < at + 32 && char.IsAsciiLetterOrDigit(html[end]))
            end++;
        return html[at..end].ToLowerInvariant();
    }

    private static int After(string html, string mark, int from)
    {
        var at = html.IndexOf(mark, from, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? html.Length : at + mark.Length;
    }
}
