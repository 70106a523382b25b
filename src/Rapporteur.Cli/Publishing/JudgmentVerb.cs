using System.CommandLine;
using Rapporteur.Pages;
using Rapporteur.Publishing;
using Rapporteur.Storage;

namespace Rapporteur.Cli.Publishing;

/// <summary>The commission's judgment: drafted as often as anybody likes, delivered by entry, corrected by new editions.</summary>
internal static class JudgmentVerb
{
    public static Verb Verb { get; } = new("judgment", "draft or deliver the judgment: HTML, DOCX, PDF", Create);

    private static Command Create(Terminal terminal)
    {
        var command = new Command("judgment", """
            The report that a commission delivers: findings with reasons and footnotes to exhibits, dissents in full, procedure, limits, exhibits
            with their hashes. It is written as HTML for print, DOCX and PDF, in English, French and Russian; PDF is made by Chromium or
            WeasyPrint, where one of them is installed. Once delivered it is sealed by an entry; a correction is a new edition, whose
            paragraphs keep their numbers, with a list of changes. A handle in brackets in reasons and opinions ([X3], [C12], [E5], [G1])
            becomes a footnote.

            Examples:
              rapporteur judgment list --json
              rapporteur judgment draft --out papers --language fr --form html
              rapporteur judgment deliver --out judgment
              rapporteur judgment deliver --out judgment-2 --reason "the photographs came to light" --audience members
              rapporteur judgment show J1
              rapporteur judgment compare ../aarhus/papers.inquiry
            """);
        command.Add(Draft(terminal));
        command.Add(Deliver(terminal));
        command.Add(Show(terminal));
        command.Add(CompareCommand.Create(terminal));
        InquiryOptions.AddList(command, terminal, "The judgments that were delivered.", (inquiry, json) => JudgmentCards.WriteList(inquiry, terminal, json));
        return command;
    }

    private static Command Draft(Terminal terminal)
    {
        var command = new Command("draft", "Writes the judgment as it would be delivered now, marked as a draft.");
        var asked = new JudgmentOptions(command, terminal);
        var options = new InquiryOptions(command, terminal);
        command.SetAction(line => options.Read(line, inquiry => Ready(inquiry, asked.Read(line), options, terminal, request =>
            JudgmentDraft.Of(inquiry, request.Audience).Then(judgment => Written(inquiry, judgment, request, isDraft: true)))));
        return command;
    }

    private static Command Deliver(Terminal terminal)
    {
        var command = new Command("deliver", "Delivers the judgment: the documents are written and sealed by an entry.");
        var asked = new JudgmentOptions(command, terminal);
        var reason = new Option<string?>("--reason") { Description = "Why there is a new edition; needed from the second on." };
        command.Add(reason);
        var options = new InquiryOptions(command, terminal);
        command.SetAction(line => options.Write(line, inquiry =>
        {
            var why = line.GetValue(reason);
            return Ready(inquiry, asked.Read(line), options, terminal, request => JudgmentDraft.Of(inquiry, request.Audience, why)
                .Then(judgment => DeliverJudgment.Allowed(inquiry, judgment, why))
                .Then(judgment => Written(inquiry, judgment, request, isDraft: false).Then(documents => Delivered(inquiry, judgment, documents, why, terminal))));
        }));
        return command;
    }

    private static Command Show(Terminal terminal)
    {
        var command = new Command("show", "A judgment that was delivered: its documents with their hashes, what changed, and what became of its findings since.");
        var handle = new Argument<string>("JUDGMENT") { Description = "J1." };
        command.Add(handle);
        var options = new InquiryOptions(command, terminal, json: true);
        command.SetAction(line => options.Read(line, inquiry =>
        {
            var found = JudgmentQueries.Find(inquiry, line.GetValue(handle)!);
            return found.Refusal is { } refusal ? options.Refuse(refusal) : JudgmentCards.Write(inquiry, found.Value, terminal, line.GetValue(options.Json));
        }));
        return command;
    }

    /// <summary>Does the work if the folder is a good one and the programs are there, and says which documents came of it.</summary>
    private static int Ready(Inquiry inquiry, Outcome<JudgmentRequest> asked, InquiryOptions options, Terminal terminal, Func<JudgmentRequest, Outcome<List<WrittenDocument>>> work)
    {
        var done = asked.Then(request => JudgmentPlace.Check(inquiry, request.Folder)).Then(_ => work(asked.Value));
        if (done.Refusal is { } refusal)
            return options.Refuse(refusal);
        foreach (var document in done.Value)
            terminal.Out.WriteLine($"{document.Sha256}  {Path.Combine(asked.Value.Folder, document.Name)}");
        return ExitCodes.Done;
    }

    private static Outcome<List<WrittenDocument>> Written(Inquiry inquiry, Judgment judgment, JudgmentRequest request, bool isDraft)
    {
        Receipts.Write(inquiry, judgment.Audience, request.Folder, judgment.Exhibits);
        return JudgmentDocuments.Write(judgment, request.Folder, request.Languages, request.Forms, request.Pdf, isDraft);
    }

    private static Outcome<List<WrittenDocument>> Delivered(Inquiry inquiry, Judgment judgment, List<WrittenDocument> documents, string? reason, Terminal terminal) =>
        DeliverJudgment.Run(inquiry, judgment, documents, reason).Then<List<WrittenDocument>>(_ =>
        {
            terminal.Out.WriteLine(JudgmentQueries.Delivered(inquiry)[^1].Handle);
            return documents;
        });
}
