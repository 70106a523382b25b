using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Rapporteur.Archive.Texts.Chats;

namespace Rapporteur.Archive.Texts.Web;

/// <summary>A page as read.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Metadata">What it says of itself.</param>
/// <param name="Problems">What is odd in it.</param>
internal sealed record ReadPage(string Text, TextMetadata Metadata, List<Refusal> Problems)
{
    /// <summary>The chat that the page is an export of, in the place of its text; else null.</summary>
    public Chat? Chat { get; init; }
}

/// <summary>
/// Reads a page of HTML as its reader sees it: blocks on lines of their own, white space as a browser folds it. Scripts, styles,
/// navigation and what stands around an article are left out, nothing is fetched, nothing is run. Soft hyphens, which ask for a break and are no letters, are dropped.
/// </summary>
internal static class HtmlText
{
    /// <summary>Where less than this part of a page would be its article, the page has none.</summary>
    private const int LeastShareOfArticle = 4;

    private static readonly HashSet<string> LeftOut = new(StringComparer.Ordinal)
        { "script", "style", "head", "template", "nav", "svg", "math", "iframe", "object", "embed", "canvas", "audio", "video", "select",
            "datalist", "dialog" };

    private static readonly HashSet<string> Paragraphs = new(StringComparer.Ordinal)
    {
        "p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "ul", "ol", "dl", "table", "article", "section", "main", "header",
        "footer", "aside", "figure",
        "address", "form", "fieldset", "details", "hr", "center",
    };

    private static readonly HashSet<string> Lines = new(StringComparer.Ordinal)
        { "div", "li", "dt", "dd", "tr", "caption", "figcaption", "legend", "summary", "option", "body", "title" };

    /// <summary>Name and version of the parser.</summary>
    public static string Tool { get; } = ToolVersions.Of("AngleSharp", typeof(HtmlParser));

    /// <summary>Reads a page.</summary>
    /// <param name="html">The decoded page.</param>
    /// <param name="limits">How deep its elements may lie.</param>
    public static ReadPage Read(string html, ExtractionLimits limits)
    {
        if (MarkupSource.IsDeeperThan(html, limits.Depth))
            return new ReadPage(StrippedMarkup.TextOf(html), new TextMetadata(), [ArchiveTextRefusals.TooDeep.With(("limit", limits.Depth))]);
        var document = new HtmlParser(new HtmlParserOptions { IsScripting = false }).ParseDocument(html);
        var problems = new List<Refusal>();
        if (document.Scripts.Length > 0)
            problems.Add(ArchiveTextRefusals.Scripts.With(("count", document.Scripts.Length)));
        return TelegramPage.Is(document)
            ? new ReadPage("", new TextMetadata(), []) { Chat = TelegramPage.Read(document) }
            : new ReadPage(TextOf(document), HtmlMetadata.Of(document, html), problems);
    }

    /// <summary>The article; where hardly anything would be left of the page, all of it: a forum is made of comments.</summary>
    private static string TextOf(IHtmlDocument document)
    {
        var all = TextOf(document, withFurniture: true);
        var article = TextOf(document, withFurniture: false);
        return article.Length * LeastShareOfArticle < all.Length ? all : article;
    }

    /// <summary>Walks the tree without recursion, by index: siblings are found in no time even where there are a million.</summary>
    private static string TextOf(IHtmlDocument document, bool withFurniture)
    {
        var text = new BlockText();
        var open = new Stack<(INode Node, int NextChild)>();
        if (document.Body is { } body && Enter(body, text, withFurniture))
            open.Push((body, 0));
        while (open.TryPop(out var place))
        {
            if (place.NextChild == place.Node.ChildNodes.Length)
            {
                Leave((IElement)place.Node, text);
                continue;
            }
            open.Push((place.Node, place.NextChild + 1));
            var child = place.Node.ChildNodes[place.NextChild];
            if (Enter(child, text, withFurniture))
                open.Push((child, 0));
        }
        return text.ToString();
    }

    /// <summary>Writes what stands at the beginning of a node; true for an element whose children are to be read.</summary>
    private static bool Enter(INode node, BlockText text, bool withFurniture)
    {
        if (node is IText run)
            text.Append(run.Data, IsPreformatted(run));
        if (node is not IElement element || LeftOut.Contains(element.LocalName) || element.HasAttribute("hidden")
            || !withFurniture && PageFurniture.Is(element))
            return false;
        if (element.LocalName == "br")
            text.LineBreak();
        Break(element, text);
        return true;
    }

    private static void Leave(IElement element, BlockText text)
    {
        if (element.LocalName is "td" or "th")
            text.EndCell();
        else
            Break(element, text);
    }

    private static void Break(IElement element, BlockText text)
    {
        if (Paragraphs.Contains(element.LocalName))
            text.Paragraph();
        else if (Lines.Contains(element.LocalName))
            text.Line();
    }

    private static bool IsPreformatted(IText run) =>
        run.ParentElement is { LocalName: "pre" or "textarea" or "listing" or "xmp" } or { ParentElement.LocalName: "pre" };
}
