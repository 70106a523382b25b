using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Rapporteur.Pages.Tests;

/// <summary>The pages as a reader meets them: in light and dark, at 360 pixels, without script and without a network.</summary>
public sealed class BrowserTests(ReportFixture report, Browser browser)
{
    /// <summary>In the dark only the colours differ.</summary>
    private static readonly AxeRunOptions OnlyColours = new() { RunOnly = RunOnlyOptions.Rules("color-contrast") };

    /// <summary>One page of every kind.</summary>
    public static TheoryData<string> Kinds => new(
        "index.html", "chronicle/index.html", "chronicle/act-arrest.html", "chronicle/place-geonames-698740.html", "occurrences/C1.html",
        "occurrences/C4.html", "exhibits/index.html", "exhibits/E1.html", "exhibits/E3.html", "exhibits/E4.html", "exhibits/E5.html",
        "exhibits/E6.2.html", "exhibits/E7.html", "counts.html", "map.html", "measures.html", "sources/index.html", "sources/S3.html",
        "commission/index.html", "questions/Q1.html", "findings/F1.html", "ingest/index.html", "verify.html", "method.html");

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task No_page_has_a_barrier_that_axe_finds_in_light_or_dark(string path)
    {
        foreach (var (scheme, rules) in new[] { (ColorScheme.Light, null), (ColorScheme.Dark, OnlyColours) })
        {
            var page = await Opened(path, scheme, 1280);
            var result = await page.RunAxe(rules);
            Assert.True(result.Violations.Length == 0, string.Join("\n", result.Violations.Select(violation =>
                $"{scheme} {violation.Id}: {violation.Help}: {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))}")));
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task No_page_scrolls_sideways_at_360_pixels(string path)
    {
        var page = await Opened(path, ColorScheme.Light, 360);
        Assert.Equal(360, await page.EvaluateAsync<int>("Math.max(document.documentElement.scrollWidth, document.body.scrollWidth)"));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task No_page_asks_for_anything_that_is_not_beside_it(string path)
    {
        var page = await browser.Page(ColorScheme.Light, 1280, script: false);
        var asked = new List<string>();
        void Asked(object? sender, IRequest request) => asked.Add(request.Url);
        page.Request += Asked;
        await page.GotoAsync(Address(path));
        page.Request -= Asked;
        Assert.NotEmpty(asked);
        Assert.All(asked, url => Assert.StartsWith(new Uri(report.WorkingPapers + "/").AbsoluteUri, url, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_quotation_opens_in_place_without_script()
    {
        var page = await browser.Page(ColorScheme.Light, 1280, script: false);
        await page.GotoAsync(Address("chronicle/index.html"));
        var words = page.Locator("tr#C1 + tr.words");
        Assert.False(await words.Locator("blockquote").First.IsVisibleAsync());
        await words.Locator("summary").ClickAsync();
        Assert.True(await words.Locator("blockquote").First.IsVisibleAsync());
    }

    [Fact]
    public async Task An_Arabic_paragraph_runs_from_right_to_left()
    {
        var page = await Opened("exhibits/E4.html", ColorScheme.Light, 1280);
        Assert.Equal("rtl", await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('#p2 > p')).direction"));
        Assert.Equal("ltr", await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('#p2 .notes')).direction"));
    }

    [Fact]
    public async Task Nothing_in_an_exhibit_is_run()
    {
        var page = await browser.Page(ColorScheme.Light, 1280);
        var said = new List<string>();
        page.Dialog += (_, dialog) => { said.Add(dialog.Message); _ = dialog.DismissAsync(); };
        await page.GotoAsync(Address("exhibits/E5.html"));
        Assert.Empty(said);
        Assert.Equal(0, await page.Locator("script, main img, main iframe").CountAsync());
    }

    /// <summary>A page with everything on it unfolded.</summary>
    private async Task<IPage> Opened(string path, ColorScheme scheme, int width)
    {
        var page = await browser.Page(scheme, width);
        await page.GotoAsync(Address(path));
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(part => part.open = true)");
        return page;
    }

    private string Address(string path) => new Uri(Path.Combine(report.WorkingPapers, path)).AbsoluteUri;
}
