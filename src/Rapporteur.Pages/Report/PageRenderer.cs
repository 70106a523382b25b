using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Rapporteur.Pages;

/// <summary>Renders whole pages without a host. All scripts are written as they are, not as entities; everything is encoded.</summary>
internal sealed class PageRenderer : IDisposable
{
    private readonly ServiceProvider services = new ServiceCollection()
        .AddSingleton(HtmlEncoder.Create(UnicodeRanges.All))
        .AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance)
        .BuildServiceProvider();

    /// <summary>Renders a page.</summary>
    /// <remarks>A renderer keeps every component that it ever made: each page gets its own, so that memory stays bounded.</remarks>
    public void Render<TPage>(PageContext page, TextWriter writer, params ReadOnlySpan<(string Name, object? Value)> parameters)
        where TPage : ReportPage
    {
        var all = new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(ReportPage.Page)] = page };
        foreach (var (name, value) in parameters)
            all[name] = value;
        Render<TPage>(writer, all);
    }

    /// <summary>Renders a component that is a document of its own.</summary>
    public void Render<TRoot>(TextWriter writer, Dictionary<string, object?> parameters) where TRoot : IComponent
    {
        using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        renderer.Dispatcher.InvokeAsync(async () =>
        {
            var root = await renderer.RenderComponentAsync<TRoot>(ParameterView.FromDictionary(parameters));
            root.WriteHtmlTo(writer);
        }).GetAwaiter().GetResult();
    }

    public void Dispose() => services.Dispose();
}
