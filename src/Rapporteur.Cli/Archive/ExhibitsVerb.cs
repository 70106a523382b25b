using System.CommandLine;
using Rapporteur.Archive;
using Rapporteur.Ledger;
using Rapporteur.Storage;
using Spectre.Console;

namespace Rapporteur.Cli.Archive;

/// <summary>The exhibits: listed, shown, withdrawn, their parts set.</summary>
internal static class ExhibitsVerb
{
    public static Verb Verb { get; } = new("exhibits", "list, show, withdraw; receipts and parts", Create);

    private static Command Create(Terminal terminal)
    {
        var command = new Command("exhibits", """
            The preserved documents.

            Examples:
              rapporteur exhibits
              rapporteur exhibits list --json
              rapporteur exhibits show E12
              rapporteur exhibits show E12 --text
              rapporteur exhibits receipt E12 --out e12.tlog-proof
              rapporteur exhibits withdraw E12 --reason "deposited by mistake" --destroy
              rapporteur exhibits parts E12 --part "article:0:5210:V. S.:1936-08-20" --part note:5210:5630
              rapporteur exhibits sums > SHA256SUMS      # then: sha256sum -c SHA256SUMS
            """);
        command.Add(Show(terminal));
        command.Add(Withdraw(terminal));
        command.Add(ReceiptOf(terminal));
        command.Add(SetParts(terminal));
        command.Add(Sums(terminal));
        InquiryOptions.AddList(command, terminal, "All exhibits, in the order of their deposit.", (inquiry, json) => WriteList(inquiry, terminal, json));
        return command;
    }

    private static int WriteList(Inquiry inquiry, Terminal terminal, bool json)
    {
        var exhibits = ArchiveQueries.Exhibits(inquiry);
        if (json)
        {
            JsonAnswer.WriteList(terminal.Out, "exhibits", exhibits.Select(ExhibitJson.Of));
            return ExitCodes.Done;
        }
        var table = new Table().Border(TableBorder.Simple).AddColumn("").AddColumn("title").AddColumn("source").AddColumn("published").AddColumn("access");
        foreach (var exhibit in exhibits)
        {
            table.AddRow(
                exhibit.Handle, exhibit.Withdrawn is null ? Plain.Of(exhibit.Name) : "(withdrawn)", Plain.Of(exhibit.Source ?? ""),
                Plain.Of(exhibit.Published ?? exhibit.Written ?? ""), exhibit.Access);
        }
        terminal.Draw().Write(table);
        return ExitCodes.Done;
    }

    private static Command Show(Terminal terminal)
    {
        var command = new Command("show", "One exhibit; --text prints its text as extracted, nothing else.");
        var handle = new Argument<string>("EXHIBIT") { Description = "E12." };
        var text = new Option<bool>("--text") { Description = "Print its text as extracted, nothing else." };
        command.Add(handle);
        command.Add(text);
        var options = new InquiryOptions(command, terminal, json: true);
        command.SetAction(line => options.Read(line, inquiry =>
        {
            var found = ArchiveQueries.Find(inquiry, line.GetValue(handle)!);
            if (found.Refusal is { } refusal)
                return options.Refuse(refusal);
            var exhibit = found.Value;
            if (!line.GetValue(text))
            {
                if (line.GetValue(options.Json))
                    JsonAnswer.Write(terminal.Out, ExhibitJson.Of(inquiry, exhibit));
                else
                    ExhibitCard.Write(terminal, inquiry, exhibit);
                return ExitCodes.Done;
            }
            if (ArchiveQueries.Text(inquiry, exhibit) is not { } layer)
                return options.Refuse(exhibit.NoText ?? ArchiveRefusals.NoText.With(("exhibit", exhibit.Handle)));
            terminal.Out.Write(terminal.OutIsTerminal ? Plain.Text(layer) : layer);
            return ExitCodes.Done;
        }));
        return command;
    }

    private static Command Withdraw(Terminal terminal)
    {
        var command = new Command("withdraw", "Withdraws an exhibit; with --destroy its bytes, its texts and what was read in them are destroyed. The log still verifies.");
        var handle = new Argument<string>("EXHIBIT") { Description = "E12." };
        var reason = new Option<string?>("--reason") { Description = "Why (required)." };
        var destroy = new Option<bool>("--destroy") { Description = "Destroy the bytes, where law or safety demands it. Cannot be undone." };
        command.Add(handle);
        command.Add(reason);
        command.Add(destroy);
        var options = new InquiryOptions(command, terminal);
        command.SetAction(line => options.Write(line, inquiry =>
        {
            var words = WhereItLies(inquiry, line.GetValue(handle)!).ToList();
            var done = WithdrawExhibit.Run(inquiry, line.GetValue(handle)!, line.GetValue(reason), line.GetValue(destroy));
            if (done.Refusal is { } refusal)
                return options.Refuse(refusal);
            words.ForEach(terminal.Error.WriteLine);
            terminal.Out.WriteLine($"{line.GetValue(handle)} is withdrawn. Run `rapporteur report` to bring the working papers up to it.");
            return ExitCodes.Done;
        }));
        return command;
    }

    /// <summary>What lies in it stays an exhibit; what it lies in holds its bytes still.</summary>
    private static IEnumerable<string> WhereItLies(Inquiry inquiry, string handle)
    {
        if (ArchiveQueries.Find(inquiry, handle) is not { Refusal: null, Value: var exhibit })
            yield break;
        foreach (var item in ArchiveQueries.ContainersOf(inquiry, exhibit.Number))
            yield return $"It lies in E{item.Container} too, which was not withdrawn.";
        var inside = ArchiveQueries.ContentsOf(inquiry, exhibit.Number).Where(item => item.Exhibit is not null).Select(item => $"E{item.Exhibit}").ToList();
        if (inside.Count > 0)
            yield return $"What lay in it was not withdrawn: {string.Join(", ", inside.Take(20))}{(inside.Count > 20 ? $" and {inside.Count - 20} more" : "")}.";
    }

    private static Command ReceiptOf(Terminal terminal)
    {
        var command = new Command("receipt", "Writes the receipt of a deposit (C2SP tlog-proof): it can be checked without the inquiry.");
        var handle = new Argument<string>("EXHIBIT") { Description = "E12." };
        var file = new Option<string?>("--out") { Description = "The file; else EXHIBIT.tlog-proof.", HelpName = "FILE" };
        command.Add(handle);
        command.Add(file);
        var options = new InquiryOptions(command, terminal);
        command.SetAction(line => options.Read(line, inquiry =>
        {
            var found = ArchiveQueries.Find(inquiry, line.GetValue(handle)!);
            if (found.Refusal is { } refusal)
                return options.Refuse(refusal);
            var path = Path.Combine(terminal.Here, line.GetValue(file) ?? $"{found.Value.Handle}.tlog-proof");
            File.WriteAllBytes(path, Receipt.Of(inquiry.Ledger, found.Value.Index).ToBytes());
            terminal.Out.WriteLine(path);
            return ExitCodes.Done;
        }));
        return command;
    }

    private static Command SetParts(Terminal terminal)
    {
        var command = new Command("parts", "Sets the parts of an exhibit: each --part LABEL:START:END[:AUTHOR[:WRITTEN[:PUBLISHED]]], offsets in characters.");
        var handle = new Argument<string>("EXHIBIT") { Description = "E12." };
        var parts = new Option<string[]>("--part") { Description = "A part; may be repeated.", HelpName = "PART" };
        command.Add(handle);
        command.Add(parts);
        var options = new InquiryOptions(command, terminal);
        command.SetAction(line => options.Write(line, inquiry =>
        {
            var said = Rapporteur.Archive.SetParts.Run(inquiry, line.GetValue(handle)!, line.GetValue(parts) ?? []);
            return said.Refusal is { } refusal ? options.Refuse(refusal) : ExitCodes.Done;
        }));
        return command;
    }

    private static Command Sums(Terminal terminal)
    {
        var command = new Command("sums", "Prints a list for `sha256sum -c`, run in the inquiry's folder.");
        var options = new InquiryOptions(command, terminal);
        command.SetAction(line => options.Read(line, inquiry =>
        {
            foreach (var exhibit in ArchiveQueries.Exhibits(inquiry).Where(exhibit => exhibit is { Sha256: not null, Withdrawn: null }))
                terminal.Out.Write($"{exhibit.Sha256}  {inquiry.Exhibits.RelativePathOf(exhibit.Sha256!)}\n");
            return ExitCodes.Done;
        }));
        return command;
    }
}
