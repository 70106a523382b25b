using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Rapporteur.Archive.Texts.Web;

/// <summary>
/// What stands around an article on a saved page and is not the article: navigation, comments of readers, notices of cookies, other
/// articles, advertisements, the foot of the page. Told by the element, its role, or the words of its class and id; never an element that
/// holds the article.
/// </summary>
internal static partial class PageFurniture
{
    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal) { "div", "section", "aside", "ul", "ol", "form", "footer", "header", "p" };

    /// <summary>Whether an element is furniture with all that is in it.</summary>
    public static bool Is(IElement element)
    {
        if (element.GetAttribute("role") is "navigation" or "contentinfo" or "dialog" or "alertdialog" or "search")
            return true;
        if (!Blocks.Contains(element.LocalName))
            return false;
        var isTelling = element.LocalName is "footer" or "aside" && !IsInArticle(element)
            || Telling().IsMatch(element.ClassName ?? "") || Telling().IsMatch(element.Id ?? "");
        return isTelling && !HoldsArticle(element);
    }

    private static bool HoldsArticle(IElement element) => element.QuerySelector("article, main, h1, [role=main], [itemprop=articleBody]") is not null;

    private static bool IsInArticle(IElement element)
    {
        for (var around = element.ParentElement; around is not null; around = around.ParentElement)
        {
            if (around.LocalName == "article")
                return true;
        }
        return false;
    }

    [GeneratedRegex(
        @"(?:^|[\s_-])(?:comments?|commentlist|disqus(?:_thread)?|cookies?|consent|gdpr|newsletter|subscribe|subscription|related|recommended|recommendations|read-?also|read-?more"
        + @"|share|sharing|social|advert(?:s|isement)?|ads?|sponsor(?:ed)?|sidebar|breadcrumbs?|popup|modal|paywall|menu|navbar|nav|toolbar)(?:$|[\s_-])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Telling();
}
