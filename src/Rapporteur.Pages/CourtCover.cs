using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Rapporteur.Publishing;

namespace Rapporteur.Pages;

/// <summary>
/// The page in front of exhibits that are handed to a court: what is here, and how to check it without trusting this program. It stands alone,
/// since the bundle has no style sheet, and prints on paper.
/// </summary>
public static class CourtCover
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private const string Style = """
        :root{color-scheme:light dark;--ink:#1b1b18;--paper:#fdfcf8;--rule:#cfcabb;--accent:#1f5f8b}
        @media(prefers-color-scheme:dark){:root{--ink:#e9e6dd;--paper:#16171a;--rule:#43454b;--accent:#8ec1e6}}
        body{font:17px/1.5 "Iowan Old Style",Charter,"Source Serif 4","Noto Serif",Georgia,serif;background:var(--paper);color:var(--ink);max-width:46rem;margin:2rem auto;padding:0 1rem}
        h1{line-height:1.2;font-size:2rem}h2{margin-top:2.4rem}a{color:var(--accent)}
        dl{display:grid;grid-template-columns:minmax(7rem,auto) 1fr;gap:.2rem 1rem;border-top:1px solid var(--rule);padding-top:.6rem}
        dt{font:14px/1.7 system-ui,sans-serif}dd{margin:0;overflow-wrap:anywhere}
        code,pre{font:14px/1.5 ui-monospace,monospace;overflow-wrap:anywhere;white-space:pre-wrap}section{break-inside:avoid}
        @media(max-width:30rem){dl{grid-template-columns:1fr}dd{margin-bottom:.5rem}}
        """;

    /// <summary>The page, as UTF-8.</summary>
    public static byte[] Write(CourtBundle bundle)
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>Exhibits: {Encoded(bundle.Inquiry)}</title>
            <style>{Style}</style>
            </head>
            <body>
            <h1 dir="auto">{Encoded(bundle.Inquiry)}: {bundle.Exhibits.Count} {(bundle.Exhibits.Count == 1 ? "exhibit" : "exhibits")}</h1>
            <p>Documents as they were received, each with its text as a program read it, the signed record of its deposit, and a receipt
            that proves that the inquiry's log held this record when it had {bundle.Size} entries. Nothing here says that what a
            document states is true.</p>

            """);
        foreach (var exhibit in bundle.Exhibits)
            Append(page, exhibit);
        page.Append(CultureInfo.InvariantCulture, $"""
            <h2>How to check this</h2>
            <p>That every file is as it was packed; in the folder above this one, on any system with <code>sha256sum</code>:</p>
            <pre>sha256sum -c manifest-sha256.txt</pre>
            <p>That each document is the one that was deposited, and that the log held its deposit; in this folder, with Node 20 and without
            the program that packed it:</p>
            <pre>node {CourtBundle.Verifier}</pre>
            <p>Compare the fingerprint of the log's key with one that you were given by another way. All proofs rest on it:</p>
            <pre>{Encoded(bundle.Fingerprint)}</pre>
            <p>The log at this size has the root</p>
            <pre>{bundle.Size}:{bundle.Root}</pre>
            <h2>What this does not prove</h2>
            <p>A signature proves that a key signed, not who held it. The time of deposit is the word of whoever holds the log's key, made costly to
            change by everybody who noted a size and root since. A receipt says nothing of who wrote a document, or when.</p>
            </body>
            </html>

            """);
        return Encoding.UTF8.GetBytes(page.ToString());
    }

    private static void Append(StringBuilder page, CourtExhibit exhibit)
    {
        page.Append(CultureInfo.InvariantCulture, $"<section>\n<h2 id=\"{exhibit.Handle}\">{exhibit.Handle} <bdi>{Encoded(exhibit.Title)}</bdi></h2>\n<dl>\n");
        foreach (var (label, value) in exhibit.Facts)
            page.Append(CultureInfo.InvariantCulture, $"<dt>{label}</dt><dd dir=\"auto\">{Encoded(value)}</dd>\n");
        var files = new[] { exhibit.Document, exhibit.Text, $"{exhibit.Handle}/deposit.json", $"{exhibit.Handle}/deposit.salt", $"{exhibit.Handle}/receipt.tlog-proof" };
        // A browser must not run what was deposited.
        page.Append("<dt>Files</dt><dd>").AppendJoin(", ", files.OfType<string>().Select(file => $"<a href=\"{file}\" download>{file}</a>")).Append("</dd>\n</dl>\n</section>\n");
    }

    private static string Encoded(string text) => Encoder.Encode(PlainText.Visible(text));
}
