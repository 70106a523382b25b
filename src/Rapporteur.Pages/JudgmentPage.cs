using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Rapporteur.Publishing;

namespace Rapporteur.Pages;

/// <summary>A judgment as one page that stands alone: for the screen, for paper, and for the programs that make a PDF of it.</summary>
public static class JudgmentPage
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private const string Style = """
        :root{color-scheme:light dark;--ink:#1b1b18;--paper:#fdfcf8;--rule:#cfcabb;--accent:#1f5f8b;--soft:#5d5a50}
        @media(prefers-color-scheme:dark){:root{--ink:#e9e6dd;--paper:#16171a;--rule:#43454b;--accent:#8ec1e6;--soft:#a9a69c}}
        body{font:17px/1.55 "Iowan Old Style",Charter,"Source Serif 4","Noto Serif",Georgia,serif;background:var(--paper);color:var(--ink);max-width:44rem;margin:2rem auto;padding:0 1rem;overflow-wrap:anywhere}
        header{border-bottom:2px solid var(--ink);padding-bottom:1rem;margin-bottom:2rem}
        h1{font-size:2.4rem;line-height:1.1;margin:0}h2{margin:2.4rem 0 .8rem;border-top:1px solid var(--rule);padding-top:1rem}h3{margin:1.8rem 0 .6rem}
        .standing{font:600 1rem/1.4 system-ui,sans-serif}.state{color:var(--soft);font-size:.85rem}
        p.numbered{display:grid;grid-template-columns:3.4rem 1fr;gap:.4rem;margin:.55rem 0}
        .number{font:.75rem/2.2 system-ui,sans-serif;color:var(--soft);text-decoration:none}
        sup{font-size:.72em;line-height:0}sup a,nav a,.back{color:var(--accent);text-decoration:none}sup a{padding:0 .1em}
        nav ul{columns:2;padding-left:1.2rem}ol.notes{font-size:.88rem;padding-left:2.6rem}ol.notes li{margin:.3rem 0}
        @media(max-width:30rem){nav ul{columns:1}p.numbered{grid-template-columns:1fr;gap:0}}
        @page{size:A4;margin:22mm 20mm;@bottom-center{content:counter(page)}}
        @media print{body{max-width:none;margin:0;font-size:11pt;background:#fff;color:#000}nav{display:none}h2,h3{break-after:avoid}p{orphans:3;widows:3}.back{display:none}}
        """;

    /// <summary>The page, as UTF-8.</summary>
    public static byte[] Write(Judgment judgment)
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"""
            <!DOCTYPE html>
            <html lang="{judgment.Language}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>{Encoded(judgment.Title)}</title>
            <style>{Style}</style>
            </head>
            <body>
            <header>
            <h1>{Encoded(judgment.Title)}</h1>
            <p class="standing">{Encoded(judgment.Standing)}</p>
            <p class="state">{Encoded(judgment.State)}</p>
            </header>
            <nav><ul>

            """);
        foreach (var section in judgment.Sections)
            page.Append(CultureInfo.InvariantCulture, $"<li><a href=\"#{section.Key}\">{Encoded(section.Heading)}</a></li>\n");
        page.Append("</ul></nav>\n<main>\n");
        var cited = new HashSet<int>();
        foreach (var section in judgment.Sections)
        {
            page.Append(CultureInfo.InvariantCulture, $"<section aria-labelledby=\"{section.Key}\">\n<h2 id=\"{section.Key}\">{Encoded(section.Heading)}</h2>\n");
            foreach (var paragraph in section.Paragraphs)
                Append(page, paragraph, cited);
            page.Append("</section>\n");
        }
        Append(page, judgment);
        page.Append("</main>\n</body>\n</html>\n");
        return Encoding.UTF8.GetBytes(page.ToString());
    }

    private static void Append(StringBuilder page, JudgmentParagraph paragraph, HashSet<int> cited)
    {
        if (paragraph.Heading)
        {
            page.Append(CultureInfo.InvariantCulture, $"<h3 id=\"{paragraph.Number}\" dir=\"auto\">{Encoded(paragraph.Text)}</h3>\n");
            return;
        }
        page.Append(CultureInfo.InvariantCulture, $"<p class=\"numbered\" id=\"{paragraph.Number}\"><a class=\"number\" href=\"#{paragraph.Number}\">{paragraph.Number}</a><span dir=\"auto\">{Encoded(paragraph.Text)}");
        foreach (var note in paragraph.Notes)
        {
            // The way back leads to where a note is cited first.
            var id = cited.Add(note) ? $" id=\"cite-{note.ToString(CultureInfo.InvariantCulture)}\"" : "";
            page.Append(CultureInfo.InvariantCulture, $"<sup{id}><a href=\"#note-{note}\">{note}</a></sup> ");
        }
        page.Append("</span></p>\n");
    }

    private static void Append(StringBuilder page, Judgment judgment)
    {
        if (judgment.Notes.Count == 0)
            return;
        page.Append(CultureInfo.InvariantCulture, $"<section aria-labelledby=\"notes\">\n<h2 id=\"notes\">{Encoded(judgment.NotesHeading)}</h2>\n<ol class=\"notes\">\n");
        foreach (var (index, note) in judgment.Notes.Index())
            page.Append(CultureInfo.InvariantCulture, $"<li id=\"note-{index + 1}\" dir=\"auto\">{Encoded(note)} <a class=\"back\" href=\"#cite-{index + 1}\">↑</a></li>\n");
        page.Append("</ol>\n</section>\n");
    }

    private static string Encoded(string text) => Encoder.Encode(PlainText.Visible(text));
}
