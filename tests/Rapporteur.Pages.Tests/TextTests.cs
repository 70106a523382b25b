using CsCheck;
using Rapporteur.Chronicle;
using Rapporteur.Publishing;

namespace Rapporteur.Pages.Tests;

public class TextTests
{
    [Fact]
    public void What_cannot_be_seen_is_shown()
    {
        Assert.Equal("a␀b␇ ‹U+202E›x‹U+2066›\tline\nend ‹U+0085›", PlainText.Visible("a\0b\a \u202Ex\u2066\tline\nend \u0085"));
        Assert.Equal("plain Пятаков تونس 𝔛 \u200E", PlainText.Visible("plain Пятаков تونس 𝔛 \u200E"));
        Assert.Equal("\uFFFDx\uFFFD", PlainText.Visible("\uD835x\uDD1B"));
    }

    [Fact]
    public void The_page_of_a_passage_follows_from_its_offset()
    {
        var text = string.Concat(Enumerable.Range(0, 3_000)
            .Select(line => $"𝔛 {line} {new string('w', line * 7 % 90)}\n{(line % 3 == 0 ? "\n" : "")}"));
        var pages = TextPages.Of(text).ToList();
        Assert.True(pages.Count > 2);
        var points = text.EnumerateRunes().Count();
        for (var start = 0; start < points; start += 613)
        {
            var unit = string.Concat(text.EnumerateRunes().Take(start)).Length;
            var page = pages[TextPages.PageOf(start) - 1];
            var isShown = page.Paragraphs.Any(paragraph => paragraph.Start <= unit && unit < paragraph.End);
            Assert.True(isShown || char.IsWhiteSpace(text[unit]), $"{start} is not on page {page.Number}");
        }
    }

    [Fact]
    public void Every_letter_of_a_text_is_in_a_paragraph() => Gen.String[Gen.Char["ab \n\r\f𝔛"[..6]], 0, 400].Sample(text =>
    {
        var shown = string.Concat(TextPages.Of(text).SelectMany(page => page.Paragraphs)
            .Select(paragraph => text[paragraph.Start..paragraph.End]));
        Assert.Equal(Letters(text), Letters(shown));
    });

    [Fact]
    public void Overlapping_passages_cut_the_text_into_runs_that_join_to_it_again()
    {
        var exhibit = AugustInquiry.WorkingPapers().Exhibits().First();
        PrintedPassage Widened(PrintedPassage passage) => passage with { Start = passage.Start - 7, End = passage.End + 40 };
        var overlapping = exhibit with { Claims = exhibit.Claims.Select(claim => claim with { Passage = Widened(claim.Passage) }).ToList() };
        var text = overlapping.Text!.Content;
        var notes = MarkedText.Notes(overlapping);
        var page = TextPages.Of(text).Single();
        foreach (var (marked, paragraph) in MarkedText.Paragraphs(text, page, notes).Zip(page.Paragraphs))
            Assert.Equal(text[paragraph.Start..paragraph.End], string.Concat(marked.Runs.Select(run => run.Text)));
        Assert.Equal(notes.Count, MarkedText.Paragraphs(text, page, notes).SelectMany(marked => marked.Runs).Sum(run => run.Beginning.Count));
    }

    [Fact]
    public void A_passage_after_an_astral_letter_is_marked_where_it_stands()
    {
        var text = "𝔛𝔛 He was arrested.";
        var exhibit = AugustInquiry.WorkingPapers().Exhibits().First();
        var claim = exhibit.Claims[0] with { Passage = new("arrested", 10, 18) };
        var marked = exhibit with { Text = exhibit.Text! with { Content = text }, Claims = [claim], Measures = [] };
        var run = MarkedText.Paragraphs(text, TextPages.Of(text).Single(), MarkedText.Notes(marked)).Single().Runs.Single(run => run.Covered);
        Assert.Equal("arrested", run.Text);
    }

    [Theory]
    [InlineData("asserted", "own-experience", Mark.Witnessed)]
    [InlineData("reported", "document-seen", Mark.Witnessed)]
    [InlineData("official", "named-source", Mark.Official)]
    [InlineData("reported", "named-source", Mark.Named)]
    [InlineData("asserted", null, Mark.Named)]
    [InlineData("reported", null, Mark.Unnamed)]
    [InlineData("hearsay", "named-source", Mark.Unnamed)]
    [InlineData("alleged", "own-experience", Mark.Alleged)]
    [InlineData("confessed", null, Mark.Alleged)]
    [InlineData("denied", "own-experience", Mark.Denied)]
    [InlineData("expected", null, Mark.Expected)]
    [InlineData("a code of an inquiry's own", "named-source", Mark.Named)]
    public void A_mark_is_drawn_from_the_modality_and_the_basis(string modality, string? basis, Mark mark) =>
        Assert.Equal(mark, Marks.Of(modality, basis));

    [Fact]
    public void A_date_is_never_said_to_be_sharper_than_it_is()
    {
        var words = Words.In("en");
        Assert.Equal("16 August 1936", words.Date(PrintedDate.Day(new(1936, 8, 16))));
        Assert.Equal("August 1936", words.Date(new("1936-08", new(1936, 8, 1), new(1936, 8, 31))));
        Assert.Equal("13–20 August 1936", words.Date(new("", new(1936, 8, 13), new(1936, 8, 20))));
        Assert.Equal("1 June – 31 August 1936", words.Date(new("", new(1936, 6, 1), new(1936, 8, 31))));
        Assert.Equal("from 1 January 1929 on", words.Date(new("1929/..", new(1929, 1, 1), null)));
        Assert.Equal("date not known", words.Date(PrintedDate.Unknown));
        Assert.Equal("August 1936, day not known", words.Heading("1936-08"));
        Assert.Equal("Sunday, 16 August 1936", words.Heading("1936-08-16"));
    }

    [Fact]
    public void Keys_sort_as_the_chronicle_runs()
    {
        string[] keys = ["--1936", "1936", "1936--1938", "1936-08", "1936-08-01", "1936-08-16", "1936-09", "1937", ChronicleKey.Undated];
        Assert.Equal(keys, keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_share_is_never_rounded_to_all_or_nothing()
    {
        var words = Words.In("en");
        Assert.Equal(["0%", "1%", "99%", "100%", "–"], [words.Percent(0, 9), words.Percent(1, 1_000), words.Percent(999, 1_000), words.Percent(9, 9), words.Percent(0, 0)]);
    }

    private static string Letters(string text) => string.Concat(text.Where(letter => letter is 'a' or 'b'));
}
