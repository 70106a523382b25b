using System.CommandLine;
using Rapporteur.Pages;
using Rapporteur.Publishing;

namespace Rapporteur.Cli.Publishing;

/// <summary>Where the documents of a judgment go, for whom, in which languages and forms.</summary>
internal sealed class JudgmentOptions
{
    private readonly Terminal terminal;
    private readonly Option<string> to = new("--to") { Description = "The folder for the documents, outside the inquiry.", HelpName = "DIR", Required = true };
    private readonly Option<string> audience = new("--audience") { Description = "public or members (public).", DefaultValueFactory = _ => Audiences.Public };
    private readonly Option<string[]> languages = new("--language") { Description = "en, fr or ru; may be repeated (all three).", HelpName = "LANGUAGE" };
    private readonly Option<string[]> forms = new("--form") { Description = "html, docx or pdf; may be repeated (all three).", HelpName = "FORM" };

    public JudgmentOptions(Command command, Terminal terminal)
    {
        this.terminal = terminal;
        audience.AcceptOnlyFromAmong([.. Audiences.All]);
        languages.AcceptOnlyFromAmong([.. JudgmentDocuments.Languages]);
        forms.AcceptOnlyFromAmong([.. JudgmentDocuments.Forms]);
        foreach (var option in new Option[] { to, audience, languages, forms })
            command.Add(option);
    }

    public string Folder(ParseResult line) => Path.GetFullPath(Path.Combine(terminal.Here, line.GetValue(to)!));

    public EditionKind Audience(ParseResult line) => Audiences.KindOf(line.GetValue(audience)!);

    public IReadOnlyList<string> Languages(ParseResult line) => line.GetValue(languages) is { Length: > 0 } some ? [.. some.Distinct()] : JudgmentDocuments.Languages;

    public IReadOnlyList<string> Forms(ParseResult line) => line.GetValue(forms) is { Length: > 0 } some ? [.. some.Distinct()] : JudgmentDocuments.Forms;

    /// <summary>The program that makes PDF; null where none is asked for.</summary>
    public Outcome<PdfProgram?> Pdf(ParseResult line) =>
        Forms(line).Contains("pdf") ? PdfProgram.Find(terminal.Installed).Then<PdfProgram?>(program => program) : (PdfProgram?)null;
}
