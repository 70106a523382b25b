using System.Text;

namespace Rapporteur.Hostile;

/// <summary>Packages of word processors and tables with entities, spaces, depth, macros; and what only looks like one.</summary>
internal sealed class HostileOffice(HostileFolder folder)
{
    /// <summary>Entities of entities: ten to the ninth laughs.</summary>
    internal static string Laughs { get; } = "<!DOCTYPE lolz [<!ENTITY a \"lol lol \">"
        + string.Concat("bcdefghi".Select(name => $"<!ENTITY {name} \"{HostileFolder.Times($"&{(char)(name - 1)};", 10)}\">")) + "]>";

    private const string External = "<!DOCTYPE x [<!ENTITY i SYSTEM \"file:///etc/passwd\"><!ENTITY % p SYSTEM \"http://example.invalid/x.dtd\"> %p;]>";
    private const string W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private const string Odf = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\"";

    public void Write()
    {
        var (depth, text) = (folder.Scale.Depth, folder.Scale.Text);
        Docx("good", Paragraph(HostileFolder.Good));
        Docx("laughs", Paragraph("&i;"), Laughs);
        Docx("external", Paragraph("&i;"), External);
        Docx("tables", HostileFolder.Times("<w:tbl><w:tr><w:tc>", depth) + Paragraph("deep") + HostileFolder.Times("</w:tc></w:tr></w:tbl>", depth));
        Docx("paragraphs", HostileFolder.Times(Paragraph("a"), text / 4));
        Docx("attributes", $"<w:p {string.Concat(Enumerable.Range(0, text / 20).Select(i => $"a{i}='' "))}/>");
        Docx("cut off", Paragraph("a") + "<w:p>", end: "");
        Docx("noise", Encoding.Latin1.GetString(HostilePdf.Noise(10_000)));
        folder.Put("office/zeros.docx", HostileArchives.Zip(("[Content_Types].xml", HostileArchives.Text("<Types/>")), ("word/document.xml", to => Spaces(to, folder.Scale.Unpacked))));
        folder.Put("office/macros.docm", HostileArchives.Zip(
            ("word/document.xml", HostileArchives.Text(Document(Paragraph(HostileFolder.Good)))), ("word/vbaProject.bin", to => to.Write(HostilePdf.Noise(5_000)))));
        folder.Put("office/no document.docx", HostileArchives.Zip(("word/other.xml", HostileArchives.Text("<a/>"))));
        folder.Put("office/twice.docx", HostileArchives.Zip(
            ("word/document.xml", HostileArchives.Text(Document(Paragraph("one")))), ("word/document.xml", HostileArchives.Text(Document(Paragraph("two"))))));
        Odt("good", $"<text:p>{HostileFolder.Good}</text:p>");
        Odt("spaces", "<text:p>a<text:s text:c=\"2000000000\"/>b<text:s text:c=\"99999999999999999999\"/><text:s text:c=\"-1\"/></text:p>");
        Odt("many spaces", "<text:p>" + HostileFolder.Times("<text:s text:c=\"1000000\"/>", text / 100) + "</text:p>");
        Odt("cells", "<table:table><table:table-row table:number-rows-repeated=\"1000000000\"><table:table-cell table:number-columns-repeated=\"1000000000\"><text:p>a</text:p></table:table-cell></table:table-row></table:table>");
        Odt("deep", HostileFolder.Times("<text:section>", depth) + "<text:p>a</text:p>" + HostileFolder.Times("</text:section>", depth));
        Odt("laughs", "<text:p>&i;</text:p>", Laughs);
        Odt("external", "<text:p>&i;</text:p>", External);
        folder.Put("office/wide.xlsx", Xlsx("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>=cmd|' /C calc'!A0</t></is></c><c r=\"XFD1\"><v>1</v></c></row><row r=\"1048576\"><c r=\"XFD1048576\"><v>2</v></c></row><row r=\"99999999999\"><c r=\"ZZZZZZZZ9\"><v>3</v></c></row>"));
        folder.Put("office/rows.xlsx", Xlsx(HostileFolder.Times("<row><c><v>1</v></c></row>", text / 10)));
        folder.Put("office/shared.xlsx", Xlsx("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>4000000000</v></c><c r=\"B1\" t=\"s\"><v>-1</v></c></row>"));
        folder.Put("office/braces.rtf", "{\\rtf1 " + HostileFolder.Times("{", depth) + "deep" + HostileFolder.Times("}", depth) + "}");
        folder.Put("office/binary.rtf", "{\\rtf1 \\bin2147483647 a \\u-99999999999? \\'zz \\ansicpg99999 {\\object\\objdata " + HostileFolder.Times("41", 10_000) + "}}");
        folder.Put("office/ring.doc", CompoundRing());
        folder.Put("office/sign.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);
    }

    private static string Paragraph(string text) => $"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>";

    private static string Document(string body, string type = "", string end = "</w:body></w:document>") =>
        $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>{type}<w:document {W}><w:body>{body}{end}";

    private void Docx(string name, string body, string type = "", string end = "</w:body></w:document>") =>
        folder.Put($"office/{name}.docx", HostileArchives.Zip(("word/document.xml", HostileArchives.Text(Document(body, type, end)))));

    private void Odt(string name, string body, string type = "") => folder.Put($"office/{name}.odt", HostileArchives.Zip(
        ("mimetype", HostileArchives.Text("application/vnd.oasis.opendocument.text")),
        ("content.xml", HostileArchives.Text($"<?xml version=\"1.0\"?>{type}<office:document-content {Odf}><office:body><office:text>{body}</office:text></office:body></office:document-content>"))));

    private static byte[] Xlsx(string rows) => Xlsx(HostileArchives.Text(
        $"<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><dimension ref=\"A1:XFD1048576\"/><sheetData>{rows}</sheetData></worksheet>"));

    /// <summary>A workbook of one sheet.</summary>
    internal static byte[] Xlsx(Action<Stream> sheet) => HostileArchives.Zip(
        ("[Content_Types].xml", HostileArchives.Text("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>")),
        ("xl/workbook.xml", HostileArchives.Text("<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"=1+1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>")),
        ("xl/_rels/workbook.xml.rels", HostileArchives.Text("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>")),
        ("xl/worksheets/sheet1.xml", sheet));

    private static void Spaces(Stream to, long length)
    {
        var block = Encoding.ASCII.GetBytes(new string(' ', 1 << 20));
        for (var left = length; left > 0; left -= block.Length)
            to.Write(block);
    }

    /// <summary>A compound file whose table of sectors leads back to its beginning.</summary>
    private static byte[] CompoundRing()
    {
        var bytes = new byte[512 * 4];
        new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 }.CopyTo(bytes, 0);
        bytes[24] = 0x3E;
        bytes[26] = 3;
        bytes[28] = 0xFE;
        bytes[29] = 0xFF;
        bytes[30] = 9;
        bytes[32] = 6;
        bytes[44] = 1;
        bytes.AsSpan(80, 432).Fill(0xFF);
        bytes.AsSpan(76, 4).Clear();
        "W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0"u8.CopyTo(bytes.AsSpan(1024));
        return bytes;
    }
}
