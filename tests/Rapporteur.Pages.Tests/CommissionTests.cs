using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Rapporteur.Publishing;

namespace Rapporteur.Pages.Tests;

/// <summary>The pages of the commission, as a machine reads them.</summary>
public sealed class CommissionTests(ReportFixture report)
{
    [Fact]
    public void Every_page_leads_to_the_commission_and_it_leads_to_its_questions_and_findings()
    {
        Assert.NotNull(Page("map.html").QuerySelector(".menu a[href='commission/index.html']"));
        var links = Links(Page("commission/index.html"));
        Assert.Contains("../questions/Q2.html", links);
        Assert.Contains("../findings/F1.html", links);
    }

    [Fact]
    public void The_public_edition_has_no_page_of_the_commission()
    {
        Assert.All(new[] { "commission", "questions", "findings" }, folder => Assert.False(Directory.Exists(Path.Combine(report.Public, folder)), folder));
        Assert.DoesNotContain("commission/index.html", File.ReadAllText(Path.Combine(report.Public, "index.html")));
    }

    [Fact]
    public void A_public_edition_that_holds_its_papers_is_a_bug_that_stops_the_writing()
    {
        var papers = AugustInquiry.WorkingPapers();
        var wrong = new FixtureEdition(papers.Imprint with { Kind = EditionKind.Public }, [], []) { Papers = papers.Commission };
        Assert.Throws<InvalidOperationException>(() => StaticReport.Write(wrong, report.Folder("wrong-commission")));
    }

    [Fact]
    public void An_inquiry_whose_commission_has_not_begun_has_no_page_of_it()
    {
        var folder = report.Folder("no-commission");
        StaticReport.Write(new FixtureEdition(AugustInquiry.WorkingPapers().Imprint, [], []), folder);
        Assert.False(Directory.Exists(Path.Combine(folder, "commission")));
        Assert.DoesNotContain("commission/index.html", File.ReadAllText(Path.Combine(folder, "index.html")));
    }

    [Fact]
    public void What_supports_what_rebuts_and_what_undercuts_differ_in_outline_and_word()
    {
        var drawing = Page("questions/Q1.html").QuerySelector("svg.argument.broad")!;
        var nodes = drawing.QuerySelectorAll("a.node").ToList();
        Assert.Equal(["T1", "A1", "A2", "A3", "A4", "A5", "T2"], nodes.Select(node => node.GetAttribute("href")!.TrimStart('#')));
        Assert.All(nodes.Skip(1).SkipLast(1), node => Assert.Contains(node.ClassList[1], node.QuerySelector("text.head")!.TextContent, StringComparison.Ordinal));
        Assert.Equal(4, nodes.Select(node => Corners(node.QuerySelector("path")!)).Distinct().Count());
        Assert.All(nodes, node => Assert.NotEmpty(node.QuerySelector("title")!.TextContent));
    }

    [Fact]
    public void Gaps_are_said_in_the_drawing_and_in_words()
    {
        var page = Page("questions/Q1.html");
        Assert.Contains("nothing supports it yet", page.QuerySelector("a.node[href='#T2']")!.TextContent);
        Assert.Contains("nothing supports it yet", page.QuerySelector("#T2 .gap")!.TextContent);
        Assert.Contains("an attack on it is unanswered", page.QuerySelector("a.node[href='#T1']")!.TextContent);
        Assert.Equal(["A3", "A4"], page.QuerySelectorAll(".tree li li, .tree li li li").Where(line => line.Children.Any(child => child.ClassName == "gap")).Select(line => line.Id));
    }

    [Fact]
    public void No_node_of_the_drawing_covers_another()
    {
        var asked = AugustInquiry.WorkingPapers().Commission!.Questions[0];
        var deep = asked with { Propositions = [.. asked.Propositions, new("T3", "Deep", [Enumerable.Range(10, 5).Aggregate(asked.Propositions[0].Arguments[1], (below, number) => below with { Handle = $"A{number}", Undercuts = [below] })])] };
        foreach (var (question, width, isStacked) in new[] { (asked, 1080.0, false), (asked, 340.0, true), (deep, 1080.0, false), (deep, 340.0, true) })
        {
            var drawn = ArgumentLayout.Of(question, Words.In("en"), width, isStacked);
            Assert.Equal(width, drawn.Width);
            foreach (var (a, b) in drawn.Nodes.SelectMany((a, index) => drawn.Nodes.Skip(index + 1).Select(b => (a, b))))
                Assert.True(a.X + drawn.NodeWidth <= b.X || b.X + drawn.NodeWidth <= a.X || a.Y + a.Height <= b.Y || b.Y + b.Height <= a.Y, $"{a.Handle} and {b.Handle}");
            Assert.All(drawn.Nodes, node => Assert.True(node.X + drawn.NodeWidth <= drawn.Width + 0.01 && node.Y + node.Height <= drawn.Height, node.Handle));
        }
    }

    [Fact]
    public void A_finding_shows_both_sides_with_their_words_and_where_they_stand()
    {
        var page = Page("findings/F1.html");
        var (pro, contra) = (page.QuerySelector("section[aria-labelledby=for]")!, page.QuerySelector("section[aria-labelledby=against]")!);
        Assert.Contains("Avel Marchenko", pro.QuerySelector("blockquote")!.TextContent);
        Assert.Contains("../exhibits/E1.html#C1", Links(pro));
        Assert.Contains("../exhibits/E4.html#X1", Links(contra));
        Assert.Contains("in evidence before the commission", Page("exhibits/E4.html").QuerySelector("#n-X1")!.TextContent);
        Assert.Contains("no longer among the exhibits", contra.TextContent);
    }

    [Fact]
    public void A_dissent_stands_beside_the_reasons_under_a_heading_of_the_same_rank()
    {
        var page = Page("findings/F1.html");
        var dissent = page.QuerySelectorAll("h2").Single(heading => heading.TextContent.StartsWith("Dissent of", StringComparison.Ordinal));
        Assert.Same(page.QuerySelector("#reasons")!.Closest(".sides"), dissent.Closest(".sides"));
        Assert.Contains(AugustCommission.Secret, dissent.NextElementSibling!.TextContent);
    }

    [Fact]
    public void A_mark_names_the_path_to_what_changed()
    {
        var mark = Page("findings/F1.html").QuerySelector(".conflict")!;
        Assert.Contains("F1 › C1 › E1", mark.TextContent);
        Assert.Equal(["../exhibits/E1.html#C1", "../exhibits/E1.html"], Links(mark));
    }

    [Fact]
    public void Votes_are_shown_by_name_only_where_the_edition_states_names()
    {
        Assert.Contains("1 for, 1 against, 0 abstained (member 1 for, member 2 against)", Text(Page("findings/F1.html").QuerySelector(".facts")!));
        Assert.DoesNotContain("member 1", Text(Page("findings/F2.html").QuerySelector(".facts")!));
    }

    private IHtmlDocument Page(string path) => new HtmlParser().ParseDocument(File.ReadAllText(Path.Combine(report.WorkingPapers, path)));

    private static List<string> Links(IParentNode part) => [.. part.QuerySelectorAll("a").Select(link => link.GetAttribute("href")!)];

    private static string Text(IElement part) => string.Join(' ', part.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The commands of an outline, without its lengths.</summary>
    private static string Corners(IElement path) => string.Concat(path.GetAttribute("d")!.Where(char.IsLetter));
}
