using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Rapporteur.Pages.Tests;

/// <summary>The pages as a machine reads them.</summary>
public sealed class LinkTests(ReportFixture report)
{
    [Fact]
    public void Every_link_leads_to_a_file_and_every_anchor_to_an_element()
    {
        foreach (var folder in new[] { report.WorkingPapers, report.Public })
            Assert.Empty(BrokenLinks(folder));
    }

    [Fact]
    public void No_id_is_given_twice_on_a_page()
    {
        foreach (var (path, page) in Pages(report.WorkingPapers))
        {
            var ids = page.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();
            var twice = ids.GroupBy(id => id).Where(group => group.Count() > 1).Select(group => $"{path}: {group.Key}");
            Assert.Empty(twice);
        }
    }

    [Fact]
    public void Every_page_says_where_it_stands_what_state_it_is_of_and_how_to_cite_it()
    {
        foreach (var (path, page) in Pages(report.WorkingPapers))
        {
            Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
            Assert.Single(page.QuerySelectorAll("h1"));
            Assert.Single(page.QuerySelectorAll("main"));
            Assert.Contains("Internal. Working papers", page.QuerySelector(".banner")!.TextContent);
            Assert.Contains("132 entries", page.QuerySelector(".foot")!.TextContent);
            Assert.Contains($"page {path}", page.QuerySelector(".cite")!.TextContent);
            Assert.True(path == "index.html" || page.QuerySelector("nav.where [aria-current]") is not null, path);
        }
    }

    [Fact]
    public void No_page_has_a_script_or_an_address_elsewhere()
    {
        foreach (var (path, page) in Pages(report.WorkingPapers))
        {
            Assert.Empty(page.QuerySelectorAll("script, iframe, object, embed"));
            var addresses = page.QuerySelectorAll("[href], [src]")
                .Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!);
            Assert.All(addresses, address => Assert.False(address.Contains(':') || address.StartsWith('/'), $"{path}: {address}"));
        }
    }

    [Fact]
    public void Every_quotation_has_its_language_and_direction()
    {
        var quotations = Pages(report.WorkingPapers)
            .SelectMany(item => item.Page.QuerySelectorAll("blockquote, .words summary, .para > p")).ToList();
        Assert.NotEmpty(quotations);
        Assert.All(quotations, quotation => Assert.Equal("auto", quotation.GetAttribute("dir")));
        Assert.Contains(quotations, quotation => quotation.Closest("[lang]")!.GetAttribute("lang") == "ar");
        Assert.Contains(quotations, quotation => quotation.Closest("[lang]")!.GetAttribute("lang") == "ru");
    }

    [Fact]
    public void A_claim_is_two_clicks_from_any_figure()
    {
        var front = Page("index.html");
        var drawn = front.QuerySelectorAll(".strip.broad a.mark, .beside a")
            .Select(link => link.GetAttribute("href")!.Split('#')[1]).ToList();
        Assert.Equal(AugustInquiry.WorkingPapers().Totals.Occurrences, drawn.Distinct().Count());
        var row = Page("chronicle/index.html").QuerySelector("#C19")!;
        Assert.EndsWith("exhibits/E3.html#C19", row.QuerySelector("th a")!.GetAttribute("href"));
        Assert.NotNull(Page("exhibits/E3.html").QuerySelector("a.siglum#C19"));
    }

    private IHtmlDocument Page(string path) => Pages(report.WorkingPapers).Single(item => item.Path == path).Page;

    private static IEnumerable<string> BrokenLinks(string folder)
    {
        var pages = Pages(folder).ToDictionary(item => item.Path, item => item.Page);
        var anchors = pages.ToDictionary(
            item => item.Key, item => item.Value.QuerySelectorAll("[id]").Select(element => element.Id!).ToHashSet());
        foreach (var (path, page) in pages)
            foreach (var href in page.QuerySelectorAll("[href]").Select(element => element.GetAttribute("href")!).Distinct())
            {
                var target = href.Split('#');
                var file = target[0].Length == 0 ? path : Resolved(path, target[0]);
                var isThere = File.Exists(Path.Combine(folder, file));
                if (!isThere || (target.Length > 1 && anchors.TryGetValue(file, out var ids) && !ids.Contains(target[1])))
                    yield return $"{path}: {href}";
            }
    }

    private static string Resolved(string path, string link)
    {
        var parts = path.Split('/').SkipLast(1).ToList();
        foreach (var part in link.Split('/'))
            if (part == "..")
                parts.RemoveAt(parts.Count - 1);
            else
                parts.Add(Uri.UnescapeDataString(part));
        return string.Join('/', parts);
    }

    private static IEnumerable<(string Path, IHtmlDocument Page)> Pages(string folder)
    {
        var parser = new HtmlParser();
        return Directory.EnumerateFiles(folder, "*.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(file => (Path.GetRelativePath(folder, file).Replace('\\', '/'), parser.ParseDocument(File.ReadAllText(file))));
    }
}
