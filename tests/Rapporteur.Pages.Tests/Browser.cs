using Microsoft.Playwright;

namespace Rapporteur.Pages.Tests;

/// <summary>The system's Chromium, started once for all tests; without it the tests that need it are skipped, aloud.</summary>
public sealed class Browser : IAsyncLifetime
{
    private const string Program = "/usr/bin/chromium";

    private static readonly string[] Switches =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? playwright;
    private IBrowser? browser;
    private readonly Dictionary<(ColorScheme, int, bool), IPage> pages = [];

    /// <summary>The browser, or a skip.</summary>
    public IBrowser Started
    {
        get
        {
            if (browser is null)
                Assert.Skip($"there is no {Program}: the pages were not looked at in a browser");
            return browser!;
        }
    }

    /// <summary>A page that shares its settings, and so its context, with others of the same kind.</summary>
    public async Task<IPage> Page(ColorScheme scheme, int width, bool script = true)
    {
        if (pages.TryGetValue((scheme, width, script), out var page))
            return page;
        var context = await Started.NewContextAsync(new()
        {
            ColorScheme = scheme,
            ViewportSize = new() { Width = width, Height = 900 },
            JavaScriptEnabled = script,
            BypassCSP = true, // axe is put into the page by the test, which the page's own policy against scripts would forbid
        });
        return pages[(scheme, width, script)] = await context.NewPageAsync();
    }

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Program))
            return;
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Program, Args = Switches });
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
    }
}
