using System.Diagnostics;
using System.Globalization;
using System.Text;
using Rapporteur.Archive.Containers;
using Rapporteur.Archive.Texts;
using Rapporteur.Hostile;
using Rapporteur.Tests.Archive.Texts;

namespace Rapporteur.Tests.Fuzz;

/// <summary>
/// Documents of every kind, changed at random: each has a text or a reason, in bounded time. Short on every run; with
/// <c>RAPPORTEUR_FUZZ_SECONDS</c> as long as it says, for each kind. A document that breaks a rule is kept in the temporary folder.
/// </summary>
public class FuzzTests
{
    private const int Seed = 1936;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    public static TheoryData<string> Kinds => [.. Seeds().Select(seed => seed.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_changed_document_has_a_text_or_a_reason(string name)
    {
        var seed = Seeds().Single(seed => seed.Name == name).Bytes;
        var random = new Random(Seed);
        var watch = Stopwatch.StartNew();
        var until = Environment.GetEnvironmentVariable("RAPPORTEUR_FUZZ_SECONDS") is { } seconds ? TimeSpan.FromSeconds(int.Parse(seconds, CultureInfo.InvariantCulture)) : TimeSpan.Zero;
        var tried = 0;
        for (; tried < Long.Or(40, 4_000) || watch.Elapsed < until; tried++)
            Try(name, Mutations.Of(seed, random));
        TestContext.Current.TestOutputHelper?.WriteLine($"{name}: {tried} tried");
    }

    private static void Try(string name, byte[] changed)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            var read = TextExtraction.Extract(changed, name, ExtractionLimits.Default);
            Assert.True(read.Text is not null || read.NoText is not null || ContainerTypes.Holds(read.MediaType));
            Assert.All(read.Pages, page => Assert.InRange(page, 0, read.Text!.Length));
            Assert.True(watch.Elapsed < Longest, $"{watch.Elapsed.TotalSeconds:0} s");
        }
        catch (Exception broken)
        {
            var kept = Path.Combine(Path.GetTempPath(), $"rapporteur-fuzz-{Guid.NewGuid():n}{Path.GetExtension(name)}");
            File.WriteAllBytes(kept, changed);
            throw new InvalidOperationException($"{kept}: {broken.Message}", broken);
        }
    }

    /// <summary>A sound document of each kind that has a reader.</summary>
    private static IEnumerable<(string Name, byte[] Bytes)> Seeds()
    {
        yield return ("a.pdf", Documents.Pdf([(50, 700, "On 20 August 1936 the clerk was arrested."), (50, 680, "He was released on the next day.")], [(50, 700, "Second page.")]));
        yield return ("objects.pdf", HostilePdf.Pdf("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Rotate 90 /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>", "<< /Length 44 >>\nstream\nBT /F1 12 Tf 50 700 Td (arrested) Tj [(a) -200 (b)] TJ ET\nendstream"));
        yield return ("a.docx", Documents.Docx(Documents.Paragraph(HostileFolder.Good) + "<w:tbl><w:tr><w:tc>" + Documents.Paragraph("cell") + "</w:tc></w:tr></w:tbl>"));
        yield return ("document.xml", Encoding.UTF8.GetBytes(Documents.Word("document", "<w:body>" + Documents.Paragraph("x") + "</w:body>")));
        yield return ("a.odt", HostileArchives.Zip(("mimetype", HostileArchives.Text("application/vnd.oasis.opendocument.text")), ("content.xml", HostileArchives.Text(
            "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:text><text:p>a<text:s text:c=\"3\"/>b</text:p></office:text></office:body></office:document-content>"))));
        yield return ("a.rtf", Encoding.ASCII.GetBytes("{\\rtf1\\ansi\\ansicpg1251{\\fonttbl{\\f0 Times;}}\\f0 Arrested \\'c0\\u1072?{\\footnote note}\\par next}"));
        yield return ("a.html", Encoding.UTF8.GetBytes("<!doctype html><html lang=en><head><title>x</title><meta property=og:title content=y><script type='application/ld+json'>{\"datePublished\":\"1936-08-20\"}</script></head><body><article><p>" + HostileFolder.Good + "</p><ul><li>a<li>b</ul></article></body></html>"));
        yield return ("a.eml", Encoding.ASCII.GetBytes("From: a <a@b.example>\r\nDate: Thu, 20 Aug 1936 10:00:00 +0000\r\nSubject: =?utf-8?B?0JA=?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=koi8-r\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n=C1=C2 arrested\r\n--b\r\nContent-Type: message/rfc822\r\n\r\nSubject: inner\r\n\r\ntext\r\n--b--\r\n"));
        yield return ("a.txt", Encoding.UTF8.GetBytes(Documents.RussianLetter + Documents.FrenchLetter + Documents.EnglishLetter));
        yield return ("koi8.txt", Documents.In("koi8-r", Documents.RussianLetter));
        yield return ("a.md", Encoding.UTF8.GetBytes("---\ntitle: a\ndate: 1937-03-19\n---\n\n# Notice\n\n" + HostileFolder.Good));
        yield return ("a.csv", Encoding.UTF8.GetBytes("name,date\n\"a, b\",1936\n=1+1,x\n"));
    }
}
