using System.Diagnostics;
using System.Formats.Tar;
using System.Globalization;
using System.Text;
using Rapporteur.Archive.Containers;
using Rapporteur.Archive.Scans;
using Rapporteur.Archive.Texts;
using Rapporteur.Hostile;
using Rapporteur.Tests.Archive.Containers;
using Rapporteur.Tests.Archive.Texts;

namespace Rapporteur.Tests.Fuzz;

/// <summary>
/// Documents of every kind, changed at random: each has a text or a reason, in bounded time. Short on every run; with
/// <c>RAPPORTEUR_FUZZ_SECONDS</c> as long as it says, for each kind, and from another beginning with <c>RAPPORTEUR_FUZZ_SEED</c>. What is
/// packed is unpacked too. A document that breaks a rule is kept in the temporary folder.
/// </summary>
public class FuzzTests
{
    private const int FirstSeed = 1936;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);
    private static readonly ContainerLimits Little = new() { Bytes = 32 << 20, Items = 2_000 };

    public static TheoryData<string> Kinds => [.. Seeds().Select(seed => seed.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_changed_document_has_a_text_or_a_reason(string name)
    {
        var seed = Seeds().Single(seed => seed.Name == name).Bytes;
        var random = new Random(Told("RAPPORTEUR_FUZZ_SEED") ?? FirstSeed);
        var watch = Stopwatch.StartNew();
        var until = TimeSpan.FromSeconds(Told("RAPPORTEUR_FUZZ_SECONDS") ?? 0);
        var tried = 0;
        for (; tried < Long.Or(40, 4_000) || watch.Elapsed < until; tried++)
            Try(name, name.EndsWith(".xml", StringComparison.Ordinal) ? Package(name, Mutations.Of(seed, random)) : Mutations.Of(seed, random));
        TestContext.Current.TestOutputHelper?.WriteLine($"{name}: {tried} tried");
    }

    private static int? Told(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { } number ? int.Parse(number, CultureInfo.InvariantCulture) : null;

    private static void Try(string name, byte[] changed)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            var read = TextExtraction.Extract(changed, name, ExtractionLimits.Default);
            Assert.True(read.Text is not null || read.NoText is not null || ContainerTypes.Holds(read.MediaType));
            Assert.All(read.Pages, page => Assert.InRange(page, 0, read.Text!.Length));
            Assert.All(read.Parts, part => Assert.True(part.Start >= 0 && part.Start <= part.End && part.End <= read.Text!.Length));
            if (ContainerTypes.Holds(read.MediaType))
                Unpack(changed, read.MediaType, name);
            if (name.EndsWith(".png", StringComparison.Ordinal) || name.EndsWith(".jpg", StringComparison.Ordinal))
                Assert.True(PictureHeader.Of(changed) is not { } size || size.Pixels >= 0);
            Assert.True(watch.Elapsed < Longest, $"{watch.Elapsed.TotalSeconds:0} s");
        }
        catch (Exception broken)
        {
            var kept = Path.Combine(Path.GetTempPath(), $"rapporteur-fuzz-{Guid.NewGuid():n}{Path.GetExtension(name)}");
            File.WriteAllBytes(kept, changed);
            throw new InvalidOperationException($"{kept}: {broken.Message}", broken);
        }
    }

    /// <summary>Damage ends a container, and is said by one of the exceptions that are promised.</summary>
    private static void Unpack(byte[] changed, string type, string name)
    {
        if (ContainerTypes.IsMessage(type))
            Assert.True(new ReaderHere().Carried(changed, name) is { IsDone: false } or { Value.Length: >= 0 });
        var budget = new ContainerBudget(changed.Length, Little);
        try
        {
            foreach (var item in OpenContainer.Items(new MemoryStream(changed), type, name, budget))
            {
                item.Bytes?.CopyTo(Stream.Null);
                if (!budget.TakesOneMore())
                    break;
            }
        }
        catch (Exception damage) when (damage is InvalidDataException or FormatException or IOException or UnpackingRefusedException)
        {
        }
    }

    /// <summary>What lies in a package, changed and packed again: bytes of the package itself are seldom read past its directory.</summary>
    private static byte[] Package(string part, byte[] changed) => part switch
    {
        "content.xml" => HostileArchives.Zip(("mimetype", HostileArchives.Text("application/vnd.oasis.opendocument.text")), (part, to => to.Write(changed))),
        "sheet/content.xml" => HostileArchives.Zip(("mimetype", HostileArchives.Text("application/vnd.oasis.opendocument.spreadsheet")), ("content.xml", to => to.Write(changed))),
        "xl/worksheets/sheet1.xml" => HostileOffice.Xlsx(to => to.Write(changed)),
        _ => HostileArchives.Zip((part, to => to.Write(changed))),
    };

    /// <summary>A sound document of each kind that has a reader.</summary>
    private static IEnumerable<(string Name, byte[] Bytes)> Seeds()
    {
        yield return ("a.pdf", Documents.Pdf([(50, 700, "On 20 August 1936 the clerk was arrested."), (50, 680, "He was released on the next day.")], [(50, 700, "Second page.")]));
        yield return ("objects.pdf", HostilePdf.Pdf("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Rotate 90 /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>", "<< /Length 44 >>\nstream\nBT /F1 12 Tf 50 700 Td (arrested) Tj [(a) -200 (b)] TJ ET\nendstream"));
        yield return ("a.docx", Documents.Docx(Documents.Paragraph(HostileFolder.Good) + "<w:tbl><w:tr><w:tc>" + Documents.Paragraph("cell") + "</w:tc></w:tr></w:tbl>"));
        yield return ("word/document.xml", Encoding.UTF8.GetBytes(Documents.Word("document", "<w:body>" + Documents.Paragraph(HostileFolder.Good) + "<w:p><w:ins w:author='a'><w:r><w:t>added</w:t></w:r></w:ins><w:footnoteReference w:id='1'/></w:p></w:body>")));
        yield return ("content.xml", Encoding.UTF8.GetBytes(
            "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:text><text:p>a<text:s text:c=\"3\"/>b</text:p></office:text></office:body></office:document-content>"));
        yield return ("a.rtf", Encoding.ASCII.GetBytes("{\\rtf1\\ansi\\ansicpg1251{\\fonttbl{\\f0 Times;}}\\f0 Arrested \\'c0\\u1072?{\\footnote note}\\par next}"));
        yield return ("a.html", Encoding.UTF8.GetBytes("<!doctype html><html lang=en><head><title>x</title><meta property=og:title content=y><script type='application/ld+json'>{\"datePublished\":\"1936-08-20\"}</script></head><body><article><p>" + HostileFolder.Good + "</p><ul><li>a<li>b</ul></article></body></html>"));
        yield return ("a.eml", Encoding.ASCII.GetBytes("From: a <a@b.example>\r\nDate: Thu, 20 Aug 1936 10:00:00 +0000\r\nSubject: =?utf-8?B?0JA=?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=koi8-r\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n=C1=C2 arrested\r\n--b\r\nContent-Type: message/rfc822\r\n\r\nSubject: inner\r\n\r\ntext\r\n--b--\r\n"));
        yield return ("a.txt", Encoding.UTF8.GetBytes(Documents.RussianLetter + Documents.FrenchLetter + Documents.EnglishLetter));
        yield return ("koi8.txt", Documents.In("koi8-r", Documents.RussianLetter));
        yield return ("a.md", Encoding.UTF8.GetBytes("---\ntitle: a\ndate: 1937-03-19\n---\n\n# Notice\n\n" + HostileFolder.Good));
        foreach (var seed in ContainerSeeds().Concat(ChatSeeds()))
            yield return seed;
        yield return ("xl/worksheets/sheet1.xml", Encoding.UTF8.GetBytes(
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>name</t></is></c><c r=\"B1\"><v>13368</v></c></row><row r=\"3\"><c r=\"B3\" t=\"s\"><v>0</v></c><c><f>A1</f><v>1</v></c></row></sheetData></worksheet>"));
        yield return ("sheet/content.xml", Encoding.UTF8.GetBytes(
            "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:spreadsheet><table:table table:name=\"a\"><table:table-row table:number-rows-repeated=\"2\"><table:table-cell table:number-columns-repeated=\"3\"><text:p>x</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>"));
        yield return ("a.png", HostilePictures.Png(40, 30, to => to.Write(new byte[41 * 30])));
        yield return ("a.jpg", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, .. "JFIF"u8, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0xFF, 0xC0, 0, 11, 8, 0, 30, 0, 40, 1, 1, 0x11, 0, 0xFF, 0xD9]);
        yield return ("a.csv", Encoding.UTF8.GetBytes("name,date\n\"a, b\",1936\n=1+1,x\n"));
    }

    private static IEnumerable<(string Name, byte[] Bytes)> ContainerSeeds()
    {
        var (note, page) = (Encoding.UTF8.GetBytes(HostileFolder.Good), Encoding.UTF8.GetBytes("<p>One was released."));
        var tar = Packed.Tar(TarEntryFormat.Pax, to =>
        {
            to.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, "папка/note.txt") { DataStream = new MemoryStream(note) });
            to.WriteEntry(new PaxTarEntry(TarEntryType.SymbolicLink, "link") { LinkName = "/etc/passwd" });
        });
        yield return ("a.zip", Packed.Zip(("note.txt", note), ("inner.zip", Packed.Zip(("page.html", page)))));
        yield return ("a.tar", tar);
        yield return ("a.tar.gz", Packed.Gzip(tar));
        yield return ("a.mbox", Packed.Mailbox(Packed.Message("first", "From here\nthey were taken."), Packed.Message("second", "two", "utf-8", Packed.Attachment("list.csv", note))));
        yield return ("a.warc", [
            .. Packed.Record("response", "http://a.example/", "application/http; msgtype=response", Packed.Answer("200 OK", "text/html", page)),
            .. Packed.Record("response", "http://a.example/2", "application/http; msgtype=response",
                Packed.Answer("200 OK", "text/html", Encoding.ASCII.GetBytes("4\r\nWiki\r\n0\r\n\r\n"), "Transfer-Encoding: chunked\r\n"))]);
        yield return ("a.mhtml", Encoding.ASCII.GetBytes(
            "From: <Saved by a browser>\r\nSnapshot-Content-Location: http://a.example/\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type=\"text/html\"; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Location: http://a.example/\r\n\r\n<p>arrested\r\n--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: http://a.example/p.png\r\n\r\niVBORw0KGgo=\r\n--b--\r\n"));
    }

    private static IEnumerable<(string Name, byte[] Bytes)> ChatSeeds()
    {
        yield return ("result.json", Encoding.UTF8.GetBytes(
            """{ "name": "x", "type": "public_channel", "id": 1, "messages": [ { "id": 2, "type": "message", "date": "2022-03-01T12:30:05", "from": "A", "text": [ "On 2 March ", { "type": "bold", "text": "two" }, " were arrested." ] }, { "id": 3, "type": "message", "date": "2022-03-04T08:00:00", "forwarded_from": "B", "photo": "p.jpg", "text": "" } ] }"""));
        yield return ("messages.html", Encoding.UTF8.GetBytes(
            """<!DOCTYPE html><html><body><div class="page_wrap"><div class="page_header"><div class="text bold">x</div></div><div class="history"><div class="message default" id="message2"><div class="body"><div class="date details" title="01.03.2022 12:30:00 UTC+03:00">12:30</div><div class="from_name">A</div><div class="text">Two<br>were arrested.</div></div></div></div></div></body></html>"""));
        yield return ("WhatsApp Chat with B.txt", Encoding.UTF8.GetBytes("01/03/2022, 12:30 - A: Two were arrested.\nand a third\n01/03/2022, 12:31 - B: <Media omitted>\n04.03.22, 08:00 - C joined\n"));
    }
}
