using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Rapporteur.Pages;
using Rapporteur.Publishing;

namespace Rapporteur.Cli.Publishing;

/// <summary>The judgment: drafted as often as anybody likes, delivered by entry.</summary>
internal static class JudgmentVerb
{
    private static readonly string[] Forms = ["html", "docx", "pdf"];

    public static Verb Verb { get; } = new("judgment", "draft or deliver the judgment: HTML, DOCX, PDF", Create);

    private static Command Create(Terminal terminal)
    {
        var command = new Command("judgment", """
            The judgment: findings with reasons and footnotes to exhibits, procedure, dissents in full, limits. A draft is written as often as you
            like; one that is delivered is sealed by an entry, with the state of the ledger and its SHA-256, and only another edition follows
            it, with a list of changes. PDF is made by Chromium or WeasyPrint, where one of them is installed.

            Examples:
              rapporteur judgment list --json
              rapporteur judgment draft --out papers --language fr
              rapporteur judgment deliver --out judgment --form html --form docx --form pdf
              rapporteur judgment deliver --out judgment-2 --reason "the photographs came to light"
              rapporteur judgment compare ../aarhus/papers.inquiry
            """);
        command.Add(Write(terminal, "draft", "Writes a draft.", Draft));
        command.Add(Write(terminal, "deliver", "Delivers the judgment: its next edition.", Deliver));
        command.Add(CompareCommand.Create(terminal));
        InquiryOptions.AddList(command, terminal, "The editions that were delivered.", (inquiry, json) =>
        {
            var editions = DeliverJudgment.Editions(inquiry);
            if (json)
                JsonAnswer.WriteList(terminal.Out, "judgments", editions.Select(edition => ToJson(edition.Body)));
            foreach (var (_, edition) in json ? [] : editions)
            {
                terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"edition {edition.Edition}, {edition.Findings.Length} findings, {edition.Changes.Length} paragraphs changed, ledger {edition.Size}:{edition.Root}"));
                foreach (var document in edition.Documents)
                    terminal.Out.WriteLine($"  {document.Sha256}  {document.Name}");
            }
            return ExitCodes.Done;
        });
        return command;
    }

    private static JsonObject ToJson(JudgmentDelivered edition) => new()
    {
        ["edition"] = edition.Edition,
        ["reason"] = edition.Reason,
        ["size"] = edition.Size,
        ["root"] = edition.Root,
        ["findings"] = edition.Findings.Length,
        ["documents"] = new JsonArray([.. edition.Documents.Select(document => (JsonNode)new JsonObject { ["name"] = document.Name, ["sha256"] = document.Sha256 })]),
        ["changes"] = new JsonArray([.. edition.Changes.Select(change => (JsonNode)new JsonObject { ["paragraph"] = change.Number, ["change"] = change.Change })]),
    };

    private static Command Write(Terminal terminal, string name, string description, Func<InquiryOptions, ParseResult, string, string?, Func<Judgment, string, IReadOnlyList<DocumentBody>>, int> write)
    {
        var command = new Command(name, description);
        var folder = new Option<string>("--out") { Description = "The folder to write it into.", Required = true, HelpName = "DIR" };
        var language = new Option<string>("--language") { Description = "en, fr or ru.", DefaultValueFactory = _ => terminal.Language };
        var forms = new Option<string[]>("--form") { Description = "html, docx, pdf; may be repeated; else html and docx.", DefaultValueFactory = _ => ["html", "docx"] };
        forms.AcceptOnlyFromAmong(Forms);
        var reason = new Option<string?>("--reason") { Description = "Why there is another edition." };
        command.Add(folder);
        command.Add(language);
        command.Add(forms);
        if (name == "deliver")
            command.Add(reason);
        var options = new InquiryOptions(command, terminal);
        command.SetAction(line =>
        {
            var (place, chosen) = (Path.Combine(terminal.Here, line.GetValue(folder)!), line.GetValue(forms)!);
            if (chosen.Contains("pdf") && Printer() is null)
                return options.Refuse(PublishingRefusals.NoPrinter.With(("file", "judgment.html")));
            Directory.CreateDirectory(place);
            return write(options, line, line.GetValue(language)!, name == "deliver" ? line.GetValue(reason) : null, (judgment, stem) => WriteForms(judgment, Path.Combine(place, stem), chosen, terminal));
        });
        return command;
    }

    private static int Draft(InquiryOptions options, ParseResult line, string language, string? reason, Func<Judgment, string, IReadOnlyList<DocumentBody>> write) => options.Read(line, inquiry =>
    {
        var draft = DeliverJudgment.Draft(inquiry, language);
        if (draft.Refusal is { } refusal)
            return options.Refuse(refusal);
        write(draft.Value, "draft");
        return ExitCodes.Done;
    });

    private static int Deliver(InquiryOptions options, ParseResult line, string language, string? reason, Func<Judgment, string, IReadOnlyList<DocumentBody>> write) => options.Write(line, inquiry =>
        DeliverJudgment.Run(inquiry, language, reason, judgment => write(judgment, "judgment")).Refusal is { } refusal ? options.Refuse(refusal) : ExitCodes.Done);

    /// <summary>Writes the forms that were chosen, each with its SHA-256.</summary>
    private static IReadOnlyList<DocumentBody> WriteForms(Judgment judgment, string stem, string[] forms, Terminal terminal)
    {
        File.WriteAllBytes(stem + ".html", JudgmentPage.Write(judgment));
        if (forms.Contains("docx"))
        {
            using var file = File.Create(stem + ".docx");
            JudgmentDocx.Write(judgment, file);
        }
        if (forms.Contains("pdf"))
            Print(stem);
        string[] written = [.. forms.Prepend("html").Distinct().Select(form => $"{stem}.{form}")];
        foreach (var file in written)
            terminal.Out.WriteLine(file);
        return [.. written.Select(file => new DocumentBody(Path.GetFileName(file), Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)))))];
    }

    private static string? Printer() => new[] { "chromium", "chromium-browser", "google-chrome", "weasyprint" }.Select(InstalledPrograms.Find).FirstOrDefault(found => found is not null);

    /// <summary>Has a program that is installed make a PDF of the page: without a network, and with a profile that is thrown away.</summary>
    private static void Print(string stem)
    {
        var printer = Printer()!;
        var profile = Directory.CreateTempSubdirectory("rapporteur-print-");
        try
        {
            string[] arguments = Path.GetFileName(printer).StartsWith("weasyprint", StringComparison.Ordinal)
                ? [stem + ".html", stem + ".pdf"]
                : ["--headless", "--disable-gpu", "--no-sandbox", "--disable-background-networking", $"--user-data-dir={profile.FullName}", "--no-pdf-header-footer", $"--print-to-pdf={stem}.pdf", new Uri(stem + ".html").AbsoluteUri];
            using var process = Process.Start(new ProcessStartInfo(printer, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
            process.ErrorDataReceived += static (_, _) => { };
            process.OutputDataReceived += static (_, _) => { };
            process.BeginErrorReadLine();
            process.BeginOutputReadLine();
            process.WaitForExit();
            if (process.ExitCode != 0 || !File.Exists(stem + ".pdf"))
                throw new IOException($"{Path.GetFileName(printer)} ended with {process.ExitCode} and made no PDF.");
        }
        finally
        {
            profile.Delete(recursive: true);
        }
    }
}
