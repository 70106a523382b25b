using System.Text;

namespace Rapporteur.Tests.Archive.Texts;

public class HtmlTests
{
    [Fact]
    public void Blocks_stand_on_lines_of_their_own_and_scripts_nowhere()
    {
        var read = Documents.Read("""
            <!DOCTYPE html><html lang="en"><head><title>Held</title><style>p { color: red }</style></head><body>
            <nav><a href="/">Home</a></nav>
            <h1>Four   teachers
            held</h1><p>They were <b>arrested</b> on Wednesday.<br>The com&shy;mittee keeps a list.</p>
            <table><tr><td>released</td><td>6</td></tr><tr><td>sentenced</td><td>17</td></tr></table>
            <script>document.write("written by a script")</script><p onclick="run()">End.</p></body></html>
            """, "page.html");

        Assert.Equal("Four teachers held\n\nThey were arrested on Wednesday.\nThe committee keeps a list.\n\nreleased\t6\nsentenced\t17\n\nEnd.", read.Text);
        Assert.Equal("text/html", read.MediaType);
        Assert.StartsWith("AngleSharp ", read.Tool);
        Assert.Contains("AR116", Documents.Codes(read));
    }

    [Fact]
    public void The_article_in_the_data_of_a_page_gives_its_date_and_not_the_site()
    {
        var read = Documents.Read("""
            <html><head><link rel="canonical" href="https://valley.example/a"><script type="application/ld+json">
            {"@graph": [{"@type": "WebSite", "datePublished": "1999-01-01"},
            {"@type": ["NewsArticle"], "headline": "Held", "datePublished": "1937-03-20T06:00:00Z", "dateModified": "1937-03-22",
             "author": [{"name": "R. Tollard"}], "publisher": {"name": "The Valley Voice"}}]}</script></head>
            <body><p>Brenmoor, 19 March 1937. Four teachers of the school were arrested.</p></body></html>
            """, "page.html");

        Assert.Equal(("1937-03-20", "found", "R. Tollard", "The Valley Voice", "https://valley.example/a", "Held"),
            (read.Metadata.Published, read.Metadata.PublishedBasis, read.Metadata.Author, read.Metadata.Source, read.Metadata.Address,
            read.Metadata.Title));
    }

    [Theory]
    [InlineData("article:published_time", "1938-11-04T18:00:00+01:00", "1938-11-04")]
    [InlineData("date", "1937-04-13", "1937-04-13")]
    [InlineData("dc.date", "20 March 1937", "1937-03-20")]
    [InlineData("citation_publication_date", "1937/03", "1937-03")]
    public void A_meta_element_gives_the_date(string name, string content, string published)
    {
        var read = Documents.Read($"<html><head><meta name=\"{name}\" content=\"{content}\"></head><body>Text of the page.</body></html>",
            "page.html");

        Assert.Equal(published, read.Metadata.Published);
    }

    [Fact]
    public void Bytes_are_believed_and_not_what_a_page_claims_of_them()
    {
        var page = $"<html lang=\"en\"><head><meta charset=\"utf-8\"></head><body><p>{Documents.RussianLetter}</p></body></html>";

        var read = Documents.Read(Documents.In("windows-1251", page), "page.htm");

        Assert.Equal("windows-1251", read.Encoding);
        Assert.Equal(("ru", "guessed"), (read.Metadata.Language, read.Metadata.LanguageBasis));
        Assert.Contains("AR117", Documents.Codes(read));
        Assert.Contains("арестовали учителя", read.Text);
    }

    [Fact]
    public void A_page_by_another_name_is_seen_through()
    {
        var read = Documents.Read("<!DOCTYPE html><html><body><p>A page.</p></body></html>", "page.txt");

        Assert.Equal("text/html", read.MediaType);
        Assert.Equal("A page.", read.Text);
        Assert.Contains("AR111", Documents.Codes(read));
    }

    [Fact]
    public void A_hundred_thousand_elements_in_each_other_are_read_without_structure()
    {
        var page = "<html><body>" + string.Concat(Enumerable.Repeat("<div>", 100_000)) + "deep<script>no text</script>"
            + string.Concat(Enumerable.Repeat("</div>", 100_000));

        var read = Documents.Read(page, "page.html");

        Assert.Equal("deep", read.Text);
        Assert.Contains("AR110", Documents.Codes(read));
    }

    [Fact]
    public void A_hundred_thousand_elements_beside_each_other_are_no_trouble()
    {
        var read = Documents.Read("<html><body><table><tr>" + string.Concat(Enumerable.Repeat("<td>x</td>", 100_000))
            + "</tr></table></body></html>", "page.html");

        Assert.Equal(199_999, read.Text!.Length);
    }

    [Fact]
    public void A_page_of_tags_never_closed_is_read()
    {
        var read = Documents.Read("<HTML><BODY><FONT FACE=Times><P>Second notice<P>It is the third sentence of the board within a week.<TABLE><TR><TD>a<TD>b", "old.html");

        Assert.Equal("Second notice\n\nIt is the third sentence of the board within a week.\n\na\tb", read.Text);
    }

    [Fact]
    public void A_page_that_only_runs_scripts_has_no_text() =>
        Assert.Equal("empty",
            Documents.Class(Documents.Read(Encoding.UTF8.GetBytes("<html><body><script>app()</script></body></html>"), "app.html")));

    [Fact]
    public void What_stands_around_an_article_is_no_part_of_its_text()
    {
        const string Page = """
            <!DOCTYPE html><html><body class="has-cookie-bar"><header><nav>Home</nav></header><div class="cookie-notice">We use cookies.</div>
            <div class="layout sidebar-right"><div id="content"><h1>Four held</h1><p>Four teachers were arrested on Wednesday, a notice says; nobody knows where they are held.</p>
            <aside>They are named below.</aside><div class="share-buttons">Share this</div></div></div>
            <section id="comments"><p>They should arrest the whole council.</p></section><aside class="related"><a>Flower show opens</a></aside><footer>All rights reserved.</footer></body></html>
            """;
        Assert.Equal("Four held\n\nFour teachers were arrested on Wednesday, a notice says; nobody knows where they are held.", Documents.Read(Page, "a.html").Text);
    }

    [Fact]
    public void A_page_that_is_made_of_comments_is_read_whole() => Assert.Equal(
        "A forum\n\nTwo teachers were arrested in our town on Monday, and nobody knows where they are held; who has seen them?",
        Documents.Read("<!DOCTYPE html><html><body><p>A forum</p><div class='comments'><p>Two teachers were arrested in our town on Monday, and nobody knows where they are held; who has seen them?</p></div></body></html>", "a.html").Text);
}
