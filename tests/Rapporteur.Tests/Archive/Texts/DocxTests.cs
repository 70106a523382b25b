using System.IO.Compression;
using System.Text;

namespace Rapporteur.Tests.Archive.Texts;

public class DocxTests
{
    [Fact]
    public void Paragraphs_tables_and_footnotes_are_read()
    {
        var body = Documents.Paragraph("Minutes of the second sitting")
            + "<w:p><w:r><w:t>Renko was detained</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r><w:r><w:t xml:space=\"preserve\"> on 11 March.</w:t></w:r></w:p>"
            + $"<w:tbl><w:tr><w:tc>{Documents.Paragraph("released")}</w:tc><w:tc>{Documents.Paragraph("6")}</w:tc></w:tr></w:tbl>";
        var notes = Documents.Word("footnotes",
            $"<w:footnote w:id=\"-1\">{Documents.Paragraph("")}</w:footnote><w:footnote w:id=\"2\">{Documents.Paragraph("The union's list says the 12th.")}</w:footnote>");

        var read = Documents.Read(Documents.Docx(body, ("word/footnotes.xml", notes)), "minutes.docx");

        Assert.Equal("Minutes of the second sitting\n\nRenko was detained[2] on 11 March.\n\nreleased\t6\n\n[2] The union's list says the 12th.", read.Text);
    }

    [Fact]
    public void Inserted_text_is_read_and_deleted_text_is_not()
    {
        var body = "<w:p><w:r><w:t>on </w:t></w:r><w:del w:id=\"1\"><w:r><w:delText>12</w:delText><w:t>12</w:t></w:r></w:del>"
            + "<w:ins w:id=\"2\"><w:r><w:t>11</w:t></w:r></w:ins><w:r><w:t xml:space=\"preserve\"> March</w:t></w:r></w:p>";

        Assert.Equal("on 11 March", Documents.Read(Documents.Docx(body), "m.docx").Text);
    }

    [Fact]
    public void A_text_box_that_is_written_twice_for_older_programs_is_read_once()
    {
        var box = Documents.Paragraph("In a box.");
        var body = "<mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">"
            + $"<mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>{Documents.Paragraph("After it.")}";

        Assert.Equal("In a box.\n\nAfter it.", Documents.Read(Documents.Docx(body), "m.docx").Text);
    }

    [Fact]
    public void Comments_are_told_apart()
    {
        var comments = Documents.Word("comments",
            $"<w:comment w:id=\"0\" w:author=\"L. A.\">{Documents.Paragraph("Say this in the report.")}</w:comment>");

        var read = Documents.Read(Documents.Docx(Documents.Paragraph("The text."), ("word/comments.xml", comments)), "m.docx");

        Assert.Equal("The text.\n\n[comment 0: L. A.] Say this in the report.", read.Text);
    }

    [Fact]
    public void Title_and_author_are_found_and_the_time_of_making_is_no_date()
    {
        const string properties = "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
            + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\"><dc:title>Minutes</dc:title><dc:creator>L. Abara</dc:creator>"
            + "<dcterms:created>2024-05-06T10:00:00Z</dcterms:created></cp:coreProperties>";

        var read = Documents.Read(Documents.Docx(Documents.Paragraph("The text."), ("docProps/core.xml", properties)), "m.docx");

        Assert.Equal(("Minutes", "L. Abara", null), (read.Metadata.Title, read.Metadata.Author, read.Metadata.Published));
    }

    [Fact]
    public void A_document_that_unpacks_without_end_is_a_bomb()
    {
        var bomb = Documents.Docx(Documents.Paragraph(new string('x', 60 << 20)));

        Assert.True(bomb.Length < 1 << 20);
        Assert.Equal("bomb", Documents.Class(Documents.Read(bomb, "bomb.docx")));
    }

    [Fact]
    public void A_hundred_thousand_elements_in_each_other_are_read()
    {
        var body = string.Concat(Enumerable.Repeat("<w:sdt>", 100_000)) + Documents.Paragraph("deep")
            + string.Concat(Enumerable.Repeat("</w:sdt>", 100_000));

        Assert.Equal("deep", Documents.Read(Documents.Docx(body), "deep.docx").Text);
    }

    [Fact]
    public void A_document_type_definition_is_damage()
    {
        var bytes = Documents.Docx("", ("word/footnotes.xml", "<!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>"));

        Assert.Equal("damaged", Documents.Class(Documents.Read(bytes, "m.docx")));
    }

    [Fact]
    public void A_document_cut_off_is_damaged()
    {
        var bytes = Documents.Docx(Documents.Paragraph(string.Concat(Enumerable.Range(0, 2000))));

        Assert.Equal("damaged", Documents.Class(Documents.Read(bytes[..(bytes.Length / 2)], "m.docx")));
    }

    [Fact]
    public void A_text_by_the_name_of_a_docx_is_read_as_text() =>
        Assert.Equal("text/plain", Documents.Read(Documents.EnglishLetter, "letter.docx").MediaType);

    [Fact]
    public void Another_package_is_not_read_and_named()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
            zip.CreateEntry("ppt/presentation.xml");

        var read = Documents.Read(bytes.ToArray(), "talk.pptx");

        Assert.Equal("unsupported", Documents.Class(read));
        Assert.Contains("presentation", read.MediaType);
    }

    [Fact]
    public void An_office_file_under_a_password_is_encrypted()
    {
        byte[] bytes = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600], .. Encoding.Unicode.GetBytes("EncryptedPackage"),
            .. new byte[64]];

        Assert.Equal("encrypted", Documents.Class(Documents.Read(bytes, "locked.docx")));
    }
}
