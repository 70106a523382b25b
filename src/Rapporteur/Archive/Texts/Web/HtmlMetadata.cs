using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Rapporteur.Chronology;

namespace Rapporteur.Archive.Texts.Web;

/// <summary>What a page says of itself: JSON-LD of schema.org, Open Graph, Dublin Core and plain meta elements, in this order.</summary>
internal static partial class HtmlMetadata
{
    private const int DeepestJson = 64;

    private static readonly string[] ArticleTypes =
        ["NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "Article", "BlogPosting", "OpinionNewsArticle", "Report",
        "ScholarlyArticle", "LiveBlogPosting"];

    private static readonly string[] DateNames =
    [
        "article:published_time", "og:article:published_time", "datepublished", "dc.date.issued", "dcterms.issued",
        "citation_publication_date", "citation_date",
        "publication_date", "pubdate", "publish-date", "publishdate", "sailthru.date", "parsely-pub-date", "dc.date", "dcterms.date",
        "date",
    ];

    /// <summary>Reads the head of a page and the data in it.</summary>
    public static TextMetadata Of(IHtmlDocument document, string html)
    {
        var metas = Metas(document);
        var article = Article(document);
        var published = DateOf(article?.Date)
            ?? DateNames.Select(name => DateOf(metas.GetValueOrDefault(name))).FirstOrDefault(date => date is not null)
            ?? DateOf(TimeElement(document));
        var language = Language(document.DocumentElement.GetAttribute("lang") ?? article?.Language ?? metas.GetValueOrDefault("og:locale"));
        return new TextMetadata
        {
            Title = Clean(article?.Title ?? First(metas, "og:title", "dc.title", "dcterms.title", "citation_title") ?? document.Title),
            Author = Clean(article?.Author ?? First(metas, "author", "article:author", "dc.creator", "dcterms.creator", "citation_author")),
            Source = Clean(article?.Publisher
                ?? First(metas, "og:site_name", "dc.publisher", "dcterms.publisher", "citation_journal_title")),
            Published = published,
            PublishedBasis = published is null ? null : TextMetadata.Found,
            Language = language,
            LanguageBasis = language is null ? null : TextMetadata.Found,
            Address = Address(document, metas, html),
        };
    }

    /// <summary>A date as EDTF: what ISO 8601 says of the day, or a date as people write it; null for what is none.</summary>
    internal static string? DateOf(string? written)
    {
        if (string.IsNullOrWhiteSpace(written))
            return null;
        var text = written.Trim().Replace('/', '-');
        if (IsoDay().Match(text) is { Success: true } iso && UncertainDate.TryParse(iso.Groups[1].Value, out var day))
            return day.ToString();
        if (UncertainDate.TryParse(written.Trim(), out var edtf))
            return edtf.ToString();
        return WrittenDate.AllIn(written.Length > 200 ? written[..200] : written) is [var date, ..] ? date.Date.ToString() : null;
    }

    private static Dictionary<string, string> Metas(IHtmlDocument document)
    {
        var metas = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var meta in document.GetElementsByTagName("meta"))
        {
            var name = meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop");
            if (name is not null && meta.GetAttribute("content") is { Length: > 0 } content)
                metas.TryAdd(name, content);
        }
        return metas;
    }

    private static string? First(Dictionary<string, string> metas, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (metas.TryGetValue(name, out var value))
                return value;
        }
        return null;
    }

    private static string? TimeElement(IHtmlDocument document) =>
        document.QuerySelector("time[itemprop=datePublished], time[pubdate], [itemprop=datePublished]") is { } time
            ? time.GetAttribute("datetime") ?? time.GetAttribute("content") ?? time.TextContent
            : null;

    private sealed record DescribedArticle(string? Title, string? Author, string? Publisher, string? Date, string? Language);

    /// <summary>The first article among the data of the page; the site and its other pages are passed over.</summary>
    private static DescribedArticle? Article(IHtmlDocument document)
    {
        foreach (var script in document.Scripts.Where(script =>
            string.Equals(script.Type, "application/ld+json", StringComparison.OrdinalIgnoreCase)))
        {
            try
            {
                using var json = JsonDocument.Parse(script.TextContent,
                    new JsonDocumentOptions { MaxDepth = DeepestJson, AllowTrailingCommas = true });
                if (FindArticle(json.RootElement) is { } article)
                    return Describe(article);
            }
            catch (JsonException)
            {
                // Pages in the wild hold broken data: the page is read without it.
            }
        }
        return null;
    }

    private static JsonElement? FindArticle(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            if (element.TryGetProperty("@type", out var type) && IsArticle(type))
                return element;
            return element.TryGetProperty("@graph", out var graph) ? FindArticle(graph) : null;
        }
        return element.ValueKind == JsonValueKind.Array
            ? element.EnumerateArray().Select(FindArticle).FirstOrDefault(article => article is not null) : null;
    }

    private static bool IsArticle(JsonElement type) => type.ValueKind switch
    {
        JsonValueKind.String => ArticleTypes.Contains(type.GetString()),
        JsonValueKind.Array => type.EnumerateArray().Any(IsArticle),
        _ => false,
    };

    private static DescribedArticle Describe(JsonElement article) => new(
        Text(article, "headline") ?? Text(article, "name"),
        Text(article, "author"),
        Text(article, "publisher"),
        Text(article, "datePublished"),
        Text(article, "inLanguage"));

    /// <summary>A property as text: itself, its name, or the first of several.</summary>
    private static string? Text(JsonElement element, string property) =>
        element.TryGetProperty(property, out var value) ? Text(value) : null;

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Object => Text(value, "name"),
        JsonValueKind.Array when value.GetArrayLength() > 0 => Text(value[0]),
        _ => null,
    };

    private static string? Address(IHtmlDocument document, Dictionary<string, string> metas, string html)
    {
        var canonical = document.QuerySelector("link[rel=canonical]")?.GetAttribute("href");
        var saved = SavedFrom().Match(html[..Math.Min(html.Length, 2000)]);
        var address = canonical ?? First(metas, "og:url") ?? (saved.Success ? saved.Groups[1].Value : null);
        return Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? address : null;
    }

    private static string? Language(string? tag) =>
        tag is not null && LanguageTag().Match(tag.Trim()) is { Success: true } match ? match.Groups[1].Value.ToLowerInvariant() : null;

    private static string? Clean(string? text)
    {
        var folded = text is null ? "" : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return folded.Length == 0 ? null : folded.Length > 500 ? folded[..500] : folded;
    }

    [GeneratedRegex(@"^(\d{4}(?:-\d\d(?:-\d\d)?)?)(?:$|[T\s])")]
    private static partial Regex IsoDay();

    [GeneratedRegex(@"saved from url=\(\d+\)(\S+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SavedFrom();

    [GeneratedRegex(@"^([A-Za-z]{2,3})(?:[-_]\w+)*$")]
    private static partial Regex LanguageTag();
}
