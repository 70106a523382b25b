using System.Security.Cryptography;
using System.Text;
using Rapporteur.Publishing;

namespace Rapporteur.Pages;

/// <summary>Writes a judgment in the forms in which it is delivered: a page for print, a document of WordprocessingML, a PDF.</summary>
public static class JudgmentDocuments
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The forms, by their endings.</summary>
    public static IReadOnlyList<string> Forms { get; } = ["html", "docx", "pdf"];

    /// <summary>The languages that it can be written in.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["en", "fr", "ru"];

    /// <summary>Writes documents.</summary>
    /// <param name="judgment">The judgment.</param>
    /// <param name="folder">Where; it is made if it is not there.</param>
    /// <param name="languages">Of <see cref="Languages"/>.</param>
    /// <param name="forms">Of <see cref="Forms"/>.</param>
    /// <param name="pdf">Makes the PDF; null where none is asked for.</param>
    /// <param name="isDraft">Whether they are marked as drafts.</param>
    /// <returns>What was written; or <c>PU013</c>.</returns>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    public static Outcome<List<WrittenDocument>> Write(
        Judgment judgment, string folder, IReadOnlyList<string> languages, IReadOnlyList<string> forms, PdfProgram? pdf, bool isDraft)
    {
        Directory.CreateDirectory(folder);
        var written = new List<WrittenDocument>();
        foreach (var language in languages)
        {
            var page = Path.Combine(folder, NameOf(judgment, language, "html", isDraft));
            if (forms.Contains("html") || pdf is not null)
                File.WriteAllBytes(page, Html(judgment, language, isDraft));
            if (forms.Contains("docx"))
                File.WriteAllBytes(Path.Combine(folder, NameOf(judgment, language, "docx", isDraft)), Docx(judgment, language, isDraft));
            if (pdf is not null && pdf.Make(page, Path.Combine(folder, NameOf(judgment, language, "pdf", isDraft))).Refusal is { } refusal)
                return refusal;
            if (!forms.Contains("html"))
                File.Delete(page);
            written.AddRange(Forms.Where(forms.Contains).Select(form => NameOf(judgment, language, form, isDraft)).Select(name => new WrittenDocument(name, HashOf(Path.Combine(folder, name)))));
        }
        return written;
    }

    /// <summary>The page, UTF-8.</summary>
    /// <param name="judgment">The judgment.</param>
    /// <param name="language">Of <see cref="Languages"/>.</param>
    /// <param name="isDraft">Whether it is marked as a draft.</param>
    public static byte[] Html(Judgment judgment, string language, bool isDraft)
    {
        using var renderer = new PageRenderer();
        using var page = new MemoryStream();
        using (var writer = new StreamWriter(page, Utf8, leaveOpen: true) { NewLine = "\n" })
        {
            renderer.Render<JudgmentPaper>(writer, new(StringComparer.Ordinal)
            {
                [nameof(JudgmentPaper.Judgment)] = judgment, [nameof(JudgmentPaper.Language)] = language, [nameof(JudgmentPaper.IsDraft)] = isDraft,
            });
        }
        return page.ToArray();
    }

    /// <summary>The document of WordprocessingML (<c>.docx</c>).</summary>
    /// <param name="judgment">The judgment.</param>
    /// <param name="language">Of <see cref="Languages"/>.</param>
    /// <param name="isDraft">Whether it is marked as a draft.</param>
    public static byte[] Docx(Judgment judgment, string language, bool isDraft) => JudgmentDocx.Write(judgment, new JudgmentText(Words.OfJudgments(language)), isDraft);

    private static string NameOf(Judgment judgment, string language, string form, bool isDraft) =>
        $"judgment-{(isDraft ? "draft" : judgment.Edition.ToString(System.Globalization.CultureInfo.InvariantCulture))}-{Audiences.CodeOf(judgment.Audience)}.{language}.{form}";

    private static string HashOf(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }
}
