using System.Buffers.Binary;
using System.Text;
using Rapporteur.Archive.Texts;
using Rapporteur.Tests.Archive.Containers;

namespace Rapporteur.Tests.Archive.Texts;

/// <summary>Documents of office programs other than docx: OpenDocument, workbooks, RTF, old Word.</summary>
public class OfficeTests
{
    private const string OdfNames = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
        + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\"";

    [Fact]
    public void Odt_gives_text_notes_and_comments_apart_and_no_deleted_text()
    {
        var read = Documents.Read(Odf("text", "<office:text><text:tracked-changes><text:changed-region><text:deletion><text:p>eight men</text:p></text:deletion></text:changed-region></text:tracked-changes>"
            + "<text:h>Statement</text:h><text:p>Four men<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Exhibit 14.</text:p></text:note-body></text:note>"
            + " were<text:s text:c=\"3\"/>taken.<office:annotation><dc:creator>A clerk</dc:creator><dc:date>2020-01-01</dc:date><text:p>Signature checked.</text:p></office:annotation></text:p>"
            + "<table:table><table:table-row><table:table-cell><text:p>Marr</text:p></table:table-cell><table:table-cell><text:p>taken</text:p></table:table-cell></table:table-row></table:table></office:text>"), "a.odt");
        Assert.Equal("Statement\n\nFour men[1] were taken.\n\nMarr\ttaken\n\n[1] Exhibit 14.\n\n[comment 1] A clerk: Signature checked.", read.Text);
        Assert.Equal(("odf 1", "A title", "An author"), (read.Tool, read.Metadata.Title, read.Metadata.Author));
    }

    [Fact]
    public void Odt_that_claims_a_thousand_million_spaces_is_read() =>
        Assert.Equal("a b", Documents.Read(Odf("text", "<office:text><text:p>a<text:s text:c=\"1000000000\"/>b</text:p></office:text>"), "a.odt").Text);

    [Fact]
    public void Ods_gives_its_sheets_by_name_and_cells_by_row_with_dates_as_they_are()
    {
        var read = Documents.Read(Odf("spreadsheet", "<office:spreadsheet><table:table table:name=\"Arrests\">"
            + "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>"
            + "<table:table-row><table:table-cell/><table:table-cell><text:p>Marr</text:p></table:table-cell><table:table-cell office:value-type=\"date\" office:date-value=\"1937-03-11\"><text:p>11.03.37</text:p></table:table-cell>"
            + "<table:table-cell table:number-columns-repeated=\"16000\"/></table:table-row>"
            + "<table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell/></table:table-row></table:table>"
            + "<table:table table:name=\"Notes\"><table:table-row><table:table-cell><text:p>by hand</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet>"), "a.ods");
        Assert.Equal("Arrests\n\n\n\tMarr\t1937-03-11\n\nNotes\nby hand\n", read.Text);
        Assert.Null(read.Metadata.Published);
    }

    [Fact]
    public void A_table_that_repeats_one_cell_without_end_is_a_bomb() => Assert.Equal("bomb", Documents.Class(Documents.Read(
        Odf("spreadsheet", "<office:spreadsheet><table:table table:name=\"x\">" + string.Concat(Enumerable.Repeat("<table:table-row><table:table-cell table:number-columns-repeated=\"16384\"><text:p>again</text:p></table:table-cell></table:table-row>", 40)) + "</table:table></office:spreadsheet>"),
        "a.ods", new ExtractionLimits { Characters = 100_000 })));

    [Fact]
    public void A_workbook_gives_strings_numbers_and_dates_by_sheet_and_row()
    {
        var read = Documents.Read(Workbook(
            "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"C1\" t=\"inlineStr\"><is><t>in line</t></is></c></row>"
            + "<row r=\"3\"><c r=\"A3\" s=\"1\"><v>13585</v></c><c r=\"B3\" s=\"2\"><v>13585.5</v></c><c r=\"C3\"><v>13585</v></c><c r=\"D3\" t=\"b\"><v>1</v></c><c r=\"E3\" t=\"str\"><f>A1</f><v>result</v></c></row>"), "a.xlsx");
        Assert.Equal("Arrests\nMarr, Tobias\t\tin line\n\n1937-03-11\t1937-03-11T12:00\t13585\tTRUE\tresult\n", read.Text);
        Assert.Equal(("xlsx 1", (string?)null), (read.Tool, read.Metadata.Published));
    }

    [Fact]
    public void Rtf_is_read_in_the_code_page_of_its_font_with_escapes_notes_and_tables()
    {
        const string Rtf = @"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\froman\fcharset0 Times;}{\f1\froman\fcharset204{\*\falt X}Times Cyr;}}{\stylesheet{\s0 Normal;}}"
            + @"{\info{\title A title}{\author An author}{\creatim\yr2020}}{\header page 1\par}"
            + @"{\f1 \'c0\'f0\'e5\'f1\'f2\'fb}\par caf\'e9 \u1052?\u1072?rr\emdash taken{\footnote {\super 1} Exhibit 14.\par} \{here\}\par"
            + "{\\*\\generator x;}{\\pict\\wmetafile8 0102030405}{\\deleted eight men}{\\*\\annotation A clerk saw it.}\n"
            + @"\trowd\cellx1000\cellx2000 Marr\cell taken\cell\row}";
        var read = Documents.Read(Encoding.Latin1.GetBytes(Rtf), "a.rtf");
        Assert.Equal("Аресты\n\ncafé Маrr—taken[1] {here}\n\nMarr\ttaken\n\n[1] 1 Exhibit 14.\n\n[comment 1] A clerk saw it.", read.Text);
        Assert.Equal(("A title", "An author"), (read.Metadata.Title, read.Metadata.Author));
    }

    [Fact]
    public void Rtf_of_braces_in_braces_is_refused_and_binary_data_passed_over()
    {
        Assert.Equal("too-deep", Documents.Class(Documents.Read("{\\rtf1 " + new string('{', 100_000), "a.rtf")));
        Assert.Equal("before after", Documents.Read("{\\rtf1 before {\\*\\x\\bin5 }}}}}}after}", "a.rtf").Text);
        Assert.Equal("cut", Documents.Read("{\\rtf1 cut\\bin2147483647 abc", "a.rtf").Text);
    }

    [Fact]
    public void An_old_Word_document_gives_its_pieces_without_field_instructions()
    {
        var read = Documents.Read(OldWord("Стефан was taken\r\u0013 HYPERLINK \"x\" \u0014here\u0015.\r", unicode: true), "a.doc");
        Assert.Equal("Стефан was taken\n\nhere.\n", read.Text);
        Assert.Equal("caf\u00e9\n", Documents.Read(OldWord("café\r", unicode: false), "a.doc").Text);
    }

    [Fact]
    public void A_compound_file_that_runs_in_circles_or_is_cut_off_is_damaged()
    {
        var circle = OldWord("text\r", unicode: true);
        BinaryPrimitives.WriteUInt32LittleEndian(circle.AsSpan(512 + 4), 1);
        Assert.Equal("damaged", Documents.Class(Documents.Read(circle, "a.doc")));
        Assert.Equal("damaged", Documents.Class(Documents.Read(OldWord("text\r", unicode: true)[..1400], "a.doc")));
    }

    private static byte[] Odf(string kind, string body) => Packed.Zip(
        ("mimetype", Packed.Text($"application/vnd.oasis.opendocument.{kind}")),
        ("meta.xml", Packed.Text($"<office:document-meta {OdfNames}><office:meta><dc:title>A title</dc:title><meta:initial-creator>An author</meta:initial-creator></office:meta></office:document-meta>")),
        ("content.xml", Packed.Text($"<office:document-content {OdfNames}><office:body>{body}</office:body></office:document-content>")));

    private static byte[] Workbook(string rows)
    {
        const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
        return Packed.Zip(
            ("xl/workbook.xml", Packed.Text($"<workbook {Main}><workbookPr/><sheets><sheet name=\"Arrests\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>")),
            ("xl/_rels/workbook.xml.rels", Packed.Text("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>")),
            ("xl/sharedStrings.xml", Packed.Text($"<sst {Main}><si><r><t>Marr, </t></r><r><t>Tobias</t></r><rPh><t>read</t></rPh></si></sst>")),
            ("xl/styles.xml", Packed.Text($"<styleSheet {Main}><numFmts><numFmt numFmtId=\"164\" formatCode=\"[$-409]d mmm yyyy hh:mm\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>")),
            ("xl/worksheets/sheet1.xml", Packed.Text($"<worksheet {Main}><sheetData>{rows}</sheetData></worksheet>")));
    }

    /// <summary>A compound file of two streams in sectors of 512 bytes: a document with its piece table.</summary>
    private static byte[] OldWord(string text, bool unicode)
    {
        const int StreamLength = 4096;
        var characters = unicode ? Encoding.Unicode.GetBytes(text) : Encoding.Latin1.GetBytes(text);
        var document = new byte[StreamLength];
        BinaryPrimitives.WriteUInt16LittleEndian(document.AsSpan(2), 0x00C1);
        BinaryPrimitives.WriteInt32LittleEndian(document.AsSpan(0x01A6), 5 + 16);
        characters.CopyTo(document, 2048);
        var table = new byte[StreamLength];
        table[0] = 2;
        BinaryPrimitives.WriteInt32LittleEndian(table.AsSpan(1), 16);
        BinaryPrimitives.WriteInt32LittleEndian(table.AsSpan(9), text.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(table.AsSpan(15), unicode ? 2048u : 0x40000000u | 4096u);

        var file = new byte[512 + 512 * 18];
        ((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).CopyTo(file);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(0x1E), 9);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(0x20), 6);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(0x30), 1);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(0x38), 4096);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(0x3C), 0xFFFFFFFE);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(0x44), 0xFFFFFFFE);
        file.AsSpan(0x4C, 109 * 4).Fill(0xFF);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(0x4C), 0);
        uint[] next = [0xFFFFFFFD, 0xFFFFFFFE, 3, 4, 5, 6, 7, 8, 9, 0xFFFFFFFE, 11, 12, 13, 14, 15, 16, 17, 0xFFFFFFFE];
        for (var i = 0; i < 128; i++)
            BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(512 + i * 4), i < next.Length ? next[i] : 0xFFFFFFFF);
        Entry(0, "Root Entry", 5, 0xFFFFFFFE, 0);
        Entry(1, "WordDocument", 2, 2, StreamLength);
        Entry(2, "0Table", 2, 10, StreamLength);
        document.CopyTo(file, 512 * 3);
        table.CopyTo(file, 512 * 11);
        return file;

        void Entry(int at, string name, byte kind, uint first, int length)
        {
            var entry = file.AsSpan(1024 + at * 128, 128);
            Encoding.Unicode.GetBytes(name).CopyTo(entry);
            BinaryPrimitives.WriteUInt16LittleEndian(entry[0x40..], (ushort)(name.Length * 2 + 2));
            entry[0x42] = kind;
            BinaryPrimitives.WriteUInt32LittleEndian(entry[0x74..], first);
            BinaryPrimitives.WriteInt32LittleEndian(entry[0x78..], length);
        }
    }
}
