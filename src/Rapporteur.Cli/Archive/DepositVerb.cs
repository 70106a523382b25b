using System.CommandLine;
using Rapporteur.Storage;

namespace Rapporteur.Cli.Archive;

/// <summary>Takes documents in without reading them for claims.</summary>
internal static class DepositVerb
{
    public static Verb Verb { get; } = new("deposit", "preserve documents, with what is known of them", Create);

    private static Command Create(Terminal terminal)
    {
        var command = new Command("deposit", """
            Preserves a folder of documents, or one document: bytes as received, hash, text layer, and what you declare of it
            (by flags, or in exhibits.csv beside the files).

            Examples:
              rapporteur deposit ~/papers/august-1936
              rapporteur deposit letter.txt --source "a witness" --written 1936-08-25 --access members
            """);
        var path = new Argument<string>("PATH") { Description = "A folder or a file." };
        command.Add(path);
        var options = new InquiryOptions(command, terminal, json: true);
        var declared = new DeclarationOptions(command);
        command.SetAction(line => declared.Read(line) is { Refusal: { } wrong } ? options.Refuse(wrong) : options.Write(line, inquiry =>
        {
            terminal.Error.WriteLine("This folder is not encrypted yet: it is no place for confidential testimony.");
            var progress = new ProgressLine(terminal, "Depositing", "MB");
            using var reader = terminal.OpenReader();
            var ran = Inquire.Run(inquiry, Path.Combine(terminal.Here, line.GetValue(path)!), declared.Read(line).Value, read: false, lists: false, reader, reader.OpenTesseract,
                at => progress.Tell(at.Done / 1e6, at.Total / 1e6, $"{at.Files} of {at.AllFiles} files{(at.Inside > 0 ? $", {at.Inside} documents inside" : "")}"), terminal.Cancellation);
            progress.End();
            if (ran.Refusal is { } refusal)
                return options.Refuse(refusal);
            if (line.GetValue(options.Json))
                JsonAnswer.Write(terminal.Out, RunSummary.ToJson(ran.Value, inquiry, terminal.Language));
            else
                RunSummary.Write(ran.Value, terminal);
            return ran.Value.HasRefusals ? ExitCodes.Refused : ExitCodes.Done;
        }));
        return command;
    }
}
