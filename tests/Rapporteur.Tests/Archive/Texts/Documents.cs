using System.IO.Compression;
using System.Text;
using Rapporteur.Archive.Texts;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Rapporteur.Tests.Archive.Texts;

/// <summary>Small documents, made for a test.</summary>
internal static class Documents
{
    public const string EnglishLetter =
        "Brenmoor, 14 March 1937\n\nDear Ludovic,\n\n"
        + "On Thursday night they came for the man who keeps the books of the union, and searched the flat.\n";

    public const string RussianLetter =
        "Заречье, 9 апреля 1937 г.\r\n\r\nДорогая Вера!\r\n\r\n"
        + "В ночь на третье апреля арестовали учителя. Обыск длился до утра, взяли тетради и письма.\r\n";

    public const string FrenchLetter =
        "Saint-Orens, le 27 octobre 1938\n\nCher Maître,\n\n"
        + "Étienne a été emmené samedi ; ma belle-sœur l’a su par un voisin, à la grille de l’usine.\n";

    public const string EnglishQuotation = "“They came at night,” she said – “and took the man’s letters …” Nobody knows where he is held.\n";

    public const string ArabicLetter = "وادي النخيل، 5 حزيران 1984\nاعتقل المعلم من بيته، وفتش الجنود الغرف كلها وأخذوا الرسائل والكتب.\n";

    public const string HebrewLetter = "כפר אילון, 12 בינואר 1949\nביום שני בערב עצרו את המורה בביתו, והשוטרים חיפשו שעתיים ולקחו שתי מחברות.\n";

    public static Extraction Read(byte[] bytes, string name = "a.txt", ExtractionLimits? limits = null) =>
        TextExtraction.Extract(bytes, name, limits ?? ExtractionLimits.Default);

    public static Extraction Read(string text, string name = "a.txt") => Read(Encoding.UTF8.GetBytes(text), name);

    public static string? Class(Extraction extraction) => extraction.NoText?.Code.Class;

    public static IEnumerable<string> Codes(Extraction extraction) => extraction.Problems.Select(problem => problem.Code.Code);

    static Documents() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static byte[] In(string encoding, string text) => Encoding.GetEncoding(encoding).GetBytes(text);

    /// <summary>A docx of paragraphs, whose XML is given.</summary>
    public static byte[] Docx(string body, params (string Name, string Content)[] others)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            foreach (var (name, content) in others.Append(("word/document.xml", Word("document", $"<w:body>{body}</w:body>"))))
            {
                using var entry = new StreamWriter(zip.CreateEntry(name).Open());
                entry.Write(content);
            }
        }
        return bytes.ToArray();
    }

    public static string Word(string root, string content) =>
        $"<w:{root} xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">{content}</w:{root}>";

    public static string Paragraph(string text) => $"<w:p><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>";

    /// <summary>A PDF of pages, each of lines at places.</summary>
    public static byte[] Pdf(params (double X, double Y, string Line)[][] pages)
    {
        var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        foreach (var lines in pages)
        {
            var page = builder.AddPage(PageSize.A4);
            foreach (var (x, y, line) in lines)
                page.AddText(line, 10, new PdfPoint(x, y), font);
        }
        return builder.Build();
    }

    /// <summary>A PDF that wants a password: its user key fits none.</summary>
    public static byte[] EncryptedPdf()
    {
        var key = string.Concat(Enumerable.Repeat("41", 32));
        return Encoding.ASCII.GetBytes(
            "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n"
            + "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] >>\nendobj\n"
            + $"4 0 obj\n<< /Filter /Standard /V 1 /R 2 /O <{key}> /U <{key}> /P -4 >>\nendobj\n"
            + $"trailer\n<< /Root 1 0 R /Size 5 /Encrypt 4 0 R /ID [<{key}> <{key}>] >>\nstartxref\n0\n%%EOF\n");
    }
}
