using System.Text;
using Rapporteur.Archive.Texts;

namespace Rapporteur.Tests.Archive.Texts;

public class PlainTextTests
{
    [Theory]
    [InlineData("windows-1251", Documents.RussianLetter, "ru")]
    [InlineData("koi8-r", Documents.RussianLetter, "ru")]
    [InlineData("ibm866", Documents.RussianLetter, "ru")]
    [InlineData("x-mac-cyrillic", Documents.RussianLetter, "ru")]
    [InlineData("windows-1252", Documents.FrenchLetter, "fr")]
    [InlineData("windows-1252", Documents.EnglishQuotation, "en")]
    [InlineData("macintosh", Documents.FrenchLetter, "fr")]
    [InlineData("windows-1256", Documents.ArabicLetter, "ar")]
    [InlineData("windows-1255", Documents.HebrewLetter, "he")]
    [InlineData("utf-8", Documents.FrenchLetter, "fr")]
    public void Bytes_are_read_in_the_encoding_that_makes_words_of_them(string encoding, string text, string language)
    {
        var read = Documents.Read(Documents.In(encoding, text));

        Assert.Equal(encoding, read.Encoding);
        Assert.Equal(text, read.Text);
        Assert.Equal(language, read.Metadata.Language);
        Assert.Equal("guessed", read.Metadata.LanguageBasis);
    }

    [Theory]
    [InlineData("utf-16", true, "utf-16le")]
    [InlineData("utf-16", false, "utf-16le")]
    [InlineData("utf-16BE", true, "utf-16be")]
    [InlineData("utf-16BE", false, "utf-16be")]
    [InlineData("utf-8", true, "utf-8")]
    public void A_byte_order_mark_is_used_and_dropped_and_not_needed(string encoding, bool withMark, string found)
    {
        var encoder = Encoding.GetEncoding(encoding);
        byte[] bytes = [.. withMark ? encoder.GetPreamble() : [], .. encoder.GetBytes(Documents.RussianLetter)];

        var read = Documents.Read(bytes);

        Assert.Equal(found, read.Encoding);
        Assert.Equal(Documents.RussianLetter, read.Text);
    }

    [Theory]
    [InlineData("ru", "Письмо от 4 марта 1937 года\n\nГеоргий Пятаков был арестован в Москве 12 сентября 1936 года.\n")]
    [InlineData("bg", "Арестуваха двама учители в София вчера вечерта.")]
    [InlineData("uk", "Заарештовано двох учителів у Києві вчора ввечері.")]
    [InlineData("en", "Two teachers were arrested in Minsk.")]
    [InlineData("fr", "Deux instituteurs arrêtés à Minsk hier soir.")]
    public void The_language_of_a_line_or_two_is_told(string language, string text) => Assert.Equal(language, LanguageGuess.Of(text));

    [Fact]
    public void Text_is_decoded_unaltered()
    {
        const string text = "One\r\ntwo\rthree\n\tfour  e\u0301 \uFB01\u00AD ";

        Assert.Equal(text, Documents.Read(text).Text);
    }

    [Fact]
    public void The_end_mark_of_DOS_is_no_text() => Assert.Equal("Ordered.", Documents.Read("Ordered.\u001A").Text);

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t ")]
    public void An_empty_file_has_no_text(string text)
    {
        var read = Documents.Read(text);

        Assert.Null(read.Text);
        Assert.Equal("empty", Documents.Class(read));
    }

    [Fact]
    public void Bytes_that_are_no_text_are_binary_whatever_their_name()
    {
        var bytes = new byte[4096];
        new Random(7).NextBytes(bytes);
        for (var i = 0; i < bytes.Length; i += 5)
            bytes[i] = 0;

        Assert.Equal("binary", Documents.Class(Documents.Read(bytes, "letter.txt")));
    }

    [Fact]
    public void A_few_zeros_in_a_text_are_kept_and_said()
    {
        var read = Documents.Read(Documents.EnglishLetter.Replace("Ludovic", "Ludo\0vic"));

        Assert.Contains("Ludo\0vic", read.Text);
        Assert.Contains("AR113", Documents.Codes(read));
    }

    [Fact]
    public void A_turn_of_the_direction_of_writing_is_kept_and_said()
    {
        var read = Documents.Read(Documents.EnglishLetter + "He signed \u202Eton did eh\u202C.");

        Assert.Contains('\u202E', read.Text!);
        Assert.Contains("AR114", Documents.Codes(read));
    }

    [Fact]
    public void Bytes_that_cannot_be_decoded_are_marked_and_counted()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Documents.RussianLetter, 5))), 0xC3, 0x28];

        var read = Documents.Read(bytes);

        Assert.Equal("utf-8", read.Encoding);
        Assert.Equal("1", read.Problems.Single(problem => problem.Code.Code == "AR112").Facts["count"]);
        Assert.Contains('\uFFFD', read.Text!);
    }

    [Fact]
    public void A_line_of_a_million_characters_is_a_line() =>
        Assert.Equal(1_000_000, Documents.Read(string.Concat(Enumerable.Repeat("arrested, ", 100_000))).Text!.Length);

    [Fact]
    public void A_text_above_the_limit_is_refused()
    {
        var read = Documents.Read(Encoding.UTF8.GetBytes(Documents.EnglishLetter), limits: new ExtractionLimits { Characters = 20 });

        Assert.Equal("too-large", Documents.Class(read));
        Assert.Null(read.Text);
    }

    [Fact]
    public void Markdown_speaks_of_itself_in_its_front_matter()
    {
        var read = Documents.Read("---\ntitle: \"Four teachers\"\ndate: 1937-03-19\nlang: en\nsource: The Valley Voice\n---\n\nBrenmoor, 20 March 1937.\n", "notice.md");

        Assert.Equal("text/markdown", read.MediaType);
        Assert.Equal(("Four teachers", "1937-03-19", "found", "The Valley Voice"),
            (read.Metadata.Title, read.Metadata.Published, read.Metadata.PublishedBasis, read.Metadata.Source));
        Assert.StartsWith("---", read.Text);
    }

    [Fact]
    public void A_format_that_is_not_read_is_named()
    {
        var read = Documents.Read([.. "Rar!"u8, 26, 7, 1, 0, 0, 0], "papers.txt");

        Assert.Equal("unsupported", Documents.Class(read));
        Assert.Equal("application/vnd.rar", read.NoText!.Facts["type"]);
        Assert.Contains("AR111", Documents.Codes(read));
    }

    [Fact]
    public void Any_bytes_give_a_text_or_a_reason()
    {
        var random = new Random(3);
        string[] signs = ["", "%PDF-1.4\n", "PK\u0003\u0004", "<html>", "{\\rtf", "\uFEFF",
            "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 1 0 R>>\nendobj\ntrailer<</Root 1 0 R>>\n"];
        for (var i = 0; i < 300; i++)
        {
            var noise = new byte[random.Next(0, 400)];
            random.NextBytes(noise);
            byte[] bytes = [.. Encoding.UTF8.GetBytes(signs[i % signs.Length]), .. noise];

            var read = Documents.Read(bytes, i % 2 == 0 ? "x.txt" : "x.pdf");

            Assert.NotEqual(read.Text is null, read.NoText is null);
        }
    }
}
