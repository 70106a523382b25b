using System.Text;

namespace Rapporteur.Tests.Archive.Texts;

public class PdfTests
{
    private static readonly string[] Left =
        ["I was a conductor on the number five", "tram. On the night of 11 March I had the", "late turn, and at ten minutes past mid-",
        "night there were six men in the office.", "One of them wore a long grey coat."];

    private static readonly string[] Right =
        ["I did not sign on the first night, nor on", "the second. There were twenty-", "three pairs of shoes when I came, and",
        "thirty when I was taken upstairs again.", "I do not say that this is exact."];

    [Fact]
    public void Pages_have_their_offsets()
    {
        var read = Documents.Read(Documents.Pdf([(50, 700, "First page.")], [(50, 700, "Second page.")]), "two.pdf");

        Assert.Equal("First page.\n\nSecond page.\n\n", read.Text);
        Assert.Equal([0, 13], read.Pages);
        Assert.StartsWith("PdfPig 0.", read.Tool);
        Assert.Null(read.Encoding);
    }

    [Fact]
    public void Two_columns_are_read_one_after_the_other_under_their_title()
    {
        var lines = Left.Select((line, i) => (50.0, 650.0 - 12 * i, line))
            .Concat(Right.Select((line, i) => (300.0, 650.0 - 12 * i, line)))
            .Prepend((50.0, 700.0, "Testimony of witness K., taken at the Mutual Library on 23 May 1938 and read to him"));

        var text = Documents.Read(Documents.Pdf([.. lines]), "k.pdf").Text!;

        Assert.StartsWith("Testimony of witness K.", text);
        Assert.Contains("past midnight\nthere were six men", text);
        Assert.Contains("twenty-three\npairs", text);
        Assert.True(text.IndexOf("grey coat", StringComparison.Ordinal) < text.IndexOf("I did not sign", StringComparison.Ordinal));
    }

    [Fact]
    public void A_table_is_read_across()
    {
        string[] names = ["Arkwell", "Renko", "Vance", "Marr", "Pell"];
        var lines = names.SelectMany((name, i) =>
            new[] { (50.0, 700.0 - 14 * i, name), (250.0, 700.0 - 14 * i, $"{i + 3} March"), (400.0, 700.0 - 14 * i, "tram") });

        Assert.Contains("Renko 4 March tram\nVance 5 March tram", Documents.Read(Documents.Pdf([.. lines]), "list.pdf").Text);
    }

    [Fact]
    public void A_document_under_a_password_is_encrypted() =>
        Assert.Equal("encrypted", Documents.Class(Documents.Read(Documents.EncryptedPdf(), "locked.pdf")));

    [Fact]
    public void A_document_cut_off_is_damaged_or_read_in_part()
    {
        var whole = Documents.Pdf([(50, 700, "First page.")]);

        foreach (var length in (int[])[9, 60, whole.Length / 3, whole.Length / 2])
        {
            var read = Documents.Read(whole[..length], "cut.pdf");
            Assert.True(read.Text is not null || Documents.Class(read) is "damaged" or "no-text");
        }
        Assert.Equal("damaged", Documents.Class(Documents.Read(whole[..60], "cut.pdf")));
    }

    [Fact]
    public void A_document_of_empty_pages_has_no_text()
    {
        var read = Documents.Read(Documents.Pdf([], []), "scan.pdf");

        Assert.Equal("no-text", Documents.Class(read));
        Assert.Equal("2", read.NoText!.Facts["pages"]);
    }

    [Fact]
    public void A_page_without_text_among_others_is_said() =>
        Assert.Contains("AR115", Documents.Codes(Documents.Read(Documents.Pdf([(50, 700, "First page.")], []), "half.pdf")));

    [Fact]
    public void Arrays_deep_in_each_other_do_not_end_the_program()
    {
        var depth = 2_000_000;
        var bytes = Encoding.ASCII.GetBytes($"%PDF-1.4\n1 0 obj\n{new string('[', depth)}{new string(']', depth)}\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF");

        Assert.Equal("too-deep", Documents.Class(Documents.Read(bytes, "deep.pdf")));
    }

    [Fact]
    public void A_text_by_the_name_of_a_pdf_is_read_as_text()
    {
        var read = Documents.Read(Documents.EnglishLetter, "letter.pdf");

        Assert.Equal("text/plain", read.MediaType);
        Assert.Equal(Documents.EnglishLetter, read.Text);
        Assert.Contains("AR111", Documents.Codes(read));
    }
}
