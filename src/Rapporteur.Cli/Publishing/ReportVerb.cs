using System.CommandLine;
using Rapporteur.Pages;
using Rapporteur.Publishing;
using Rapporteur.Storage;

namespace Rapporteur.Cli.Publishing;

/// <summary>Writes the working papers.</summary>
internal static class ReportVerb
{
    public static Verb Verb { get; } = new("report", "write the working papers (internal)", Create);

    /// <summary>Writes the working papers into a folder.</summary>
    /// <returns>The path of the front page.</returns>
    public static string Write(Inquiry inquiry, string folder, Terminal terminal)
    {
        var progress = new ProgressLine(terminal, "Writing the working papers", "pages");
        var edition = InquiryEdition.WorkingPapers(inquiry, folder);
        Receipts.Write(inquiry, EditionKind.WorkingPapers, folder);
        var pages = 0;
        StaticReport.Write(edition, folder, _ => progress.Tell(++pages, Math.Max(pages + 1, edition.Totals.Exhibits)), terminal.Cancellation);
        progress.End();
        return Path.Combine(folder, "index.html");
    }

    private static Command Create(Terminal terminal)
    {
        var command = new Command("report", """
            Writes the working papers: pages that need no server and no JavaScript, marked internal. Only what changed is written.

            Examples:
              rapporteur report
              rapporteur report --out ~/papers/report
            """);
        var folder = new Option<string?>("--out") { Description = "Where; else report/ in the inquiry.", HelpName = "DIR" };
        command.Add(folder);
        var options = new InquiryOptions(command, terminal);
        command.SetAction(line => options.Read(line, inquiry =>
        {
            terminal.Out.WriteLine(Write(inquiry, line.GetValue(folder) is { } named ? Path.Combine(terminal.Here, named) : inquiry.Folder.Report, terminal));
            return ExitCodes.Done;
        }));
        return command;
    }
}
