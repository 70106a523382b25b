using System.CommandLine;
using Rapporteur.Pages;
using Rapporteur.Publishing;

namespace Rapporteur.Cli.Publishing;

/// <summary>Where the documents of a judgment go, for whom, in which languages and forms.</summary>
internal sealed class JudgmentOptions
{
    private const string Pdf = "pdf";

    private readonly Terminal terminal;
    private readonly Option<string> folder = new("--out") { Description = "The folder for the documents, outside the inquiry.", HelpName = "DIR", Required = true };
    private readonly Option<string> audience = new("--audience") { Description = "public or members (public).", DefaultValueFactory = _ => Audiences.Public };
    private readonly Option<string[]> languages = new("--language") { Description = "en, fr or ru; may be repeated; else all three.", HelpName = "LANGUAGE" };
    private readonly Option<string[]> forms = new("--form") { Description = "html, docx or pdf; may be repeated; else all that can be made here.", HelpName = "FORM" };

    public JudgmentOptions(Command command, Terminal terminal)
    {
        this.terminal = terminal;
        audience.AcceptOnlyFromAmong([.. Audiences.All]);
        forms.AcceptOnlyFromAmong([.. JudgmentDocuments.Forms]);
        foreach (var option in new Option[] { folder, audience, languages, forms })
            command.Add(option);
    }

    /// <summary>What is asked for, with the program that it needs.</summary>
    /// <returns>The request; or <c>PU007</c>, <c>PU008</c>.</returns>
    public Outcome<JudgmentRequest> Read(ParseResult line)
    {
        var (asked, chosen) = (line.GetValue(languages) ?? [], line.GetValue(forms) ?? []);
        if (asked.FirstOrDefault(language => !JudgmentDocuments.Languages.Contains(language)) is { } unknown)
            return PublishingRefusals.UnknownLanguage.With(("language", unknown));
        var pdf = PdfProgram.Find(terminal.Installed);
        if (chosen.Contains(Pdf) && pdf.Refusal is { } missing)
            return missing;
        if (chosen.Length == 0 && !pdf.IsDone)
            terminal.Say(pdf.Refusal!);
        IReadOnlyList<string> made = chosen.Length > 0 ? [.. chosen.Distinct()] : [.. JudgmentDocuments.Forms.Where(form => form != Pdf || pdf.IsDone)];
        return new JudgmentRequest(
            Path.GetFullPath(Path.Combine(terminal.Here, line.GetValue(folder)!)), Audiences.KindOf(line.GetValue(audience)!),
            asked.Length > 0 ? [.. asked.Distinct()] : JudgmentDocuments.Languages, made, made.Contains(Pdf) ? pdf.Value : null);
    }
}

/// <summary>Which documents are asked for.</summary>
/// <param name="Folder">Where they go.</param>
/// <param name="Audience">For whom they are.</param>
/// <param name="Languages">In which languages.</param>
/// <param name="Forms">In which forms.</param>
/// <param name="Pdf">What makes the PDF, or null where none is asked for.</param>
internal sealed record JudgmentRequest(string Folder, EditionKind Audience, IReadOnlyList<string> Languages, IReadOnlyList<string> Forms, PdfProgram? Pdf);
