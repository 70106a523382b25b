using System.CommandLine;
using System.Text.Json.Nodes;
using Rapporteur.Publishing;
using Rapporteur.Storage;

namespace Rapporteur.Cli.Publishing;

/// <summary>Two commissions side by side: where they differ, and on what.</summary>
internal static class CompareCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new Command("compare", "Compares the findings with those of another inquiry on the same evidence.");
        var other = new Argument<string>("INQUIRY") { Description = "The folder of the other inquiry." };
        command.Add(other);
        var options = new InquiryOptions(command, terminal, json: true);
        command.SetAction(line => options.Read(line, inquiry =>
        {
            var folder = InquiryFolder.At(Path.Combine(terminal.Here, line.GetValue(other)!));
            if (folder.Refusal is { } refusal)
                return options.Refuse(refusal);
            using var second = Inquiry.OpenToRead(folder.Value, Rooms.All, null, false, terminal.Cancellation);
            var elements = CompareCommissions.Of(inquiry, second);
            if (line.GetValue(options.Json))
                JsonAnswer.WriteList(terminal.Out, "compared", elements.Select(ToJson));
            else
                elements.ToList().ForEach(element => Write(element, terminal));
            return ExitCodes.Done;
        }));
        return command;
    }

    private static void Write(ComparedElement element, Terminal terminal)
    {
        Paragraph.Write(terminal.Out, $"{element.Question} ({element.Element}: {element.Subject})", element.Differs ? "≠" : element.Here is null || element.There is null ? "?" : "=", 2);
        Write("here ", element.Here, element.OnlyHere, terminal);
        Write("there", element.There, element.OnlyThere, terminal);
        terminal.Out.WriteLine();
    }

    private static void Write(string where, FoundByOne? found, IReadOnlyList<string> only, Terminal terminal)
    {
        Paragraph.Write(terminal.Out, found is null ? "found nothing on it" : $"{found.Answer}, by {found.Standard}, {found.For} to {found.Against} ({found.Handle}). {found.Reasons}", $"  {where}", 9);
        foreach (var dissent in found?.Dissents ?? [])
            Paragraph.Write(terminal.Out, $"dissent: {dissent}", "", 9);
        foreach (var words in only)
            Paragraph.Write(terminal.Out, $"only {where.Trim()}: “{words}”", "", 9);
    }

    private static JsonObject ToJson(ComparedElement element) => new()
    {
        ["question"] = element.Question,
        ["element"] = element.Element,
        ["subject"] = element.Subject,
        ["differs"] = element.Differs,
        ["here"] = ToJson(element.Here, element.OnlyHere),
        ["there"] = ToJson(element.There, element.OnlyThere),
    };

    private static JsonObject? ToJson(FoundByOne? found, IReadOnlyList<string> only) => found is null ? null : new()
    {
        ["finding"] = found.Handle,
        ["answer"] = found.Answer,
        ["standard"] = found.Standard,
        ["for"] = found.For,
        ["against"] = found.Against,
        ["reasons"] = found.Reasons,
        ["dissents"] = JsonAnswer.Words(found.Dissents),
        ["cited_only_here"] = JsonAnswer.Words(only),
    };
}
