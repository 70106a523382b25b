using System.CommandLine;
using System.Text;
using System.Text.Json.Nodes;
using Rapporteur.Cli.Counting;
using Rapporteur.Commission;
using Rapporteur.Counting;
using Rapporteur.Storage;

namespace Rapporteur.Cli.Commission;

/// <summary>Figures of <c>count</c> tendered in evidence, and counted again over the state of the ledger that they were counted over.</summary>
internal static class FigureCommands
{
    public static SayingCommand Tender(Terminal terminal)
    {
        var command = new SayingCommand("figure", "Counts, and tenders the total in evidence: the options are those of count.", terminal);
        var what = command.Word("WHAT", "What is counted, in words.");
        var section = command.May("--section", "violations, outcomes, denied or expected (violations).", "SECTION");
        section.AcceptOnlyFromAmong([.. Enum.GetNames<CountSection>().Select(name => name.ToLowerInvariant())]);
        var asked = new CountOptions(command);
        return command.Says((line, inquiry) => asked.Read(line).Then(question => Count(inquiry, question with { By = [], Under = 0 }, line.GetValue(section) ?? "violations", line.GetValue(what)!, terminal))
            .Then(figure => SayInCommission.Run(inquiry, _ => (Outcome<FigureTendered>)figure)));
    }

    public static Command Again(Terminal terminal)
    {
        var command = new Command("again", "Counts a figure again, over the entries that it was counted over: the digits must be the same.");
        var handle = new Argument<string>("FIGURE") { Description = "G1." };
        command.Add(handle);
        var options = new InquiryOptions(command, terminal);
        command.SetAction(line =>
        {
            var tendered = (FigureTendered?)null;
            var code = options.Read(line, inquiry =>
            {
                var found = CommissionQueries.Figure(CommissionQueries.Proceedings(inquiry), line.GetValue(handle)!);
                tendered = found.IsDone ? found.Value.Body : null;
                return found.Refusal is { } refusal ? options.Refuse(refusal) : ExitCodes.Done;
            });
            return tendered is null ? code : options.ReadAtSize(line, tendered.Size, inquiry => Compare(inquiry, tendered, line.GetValue(handle)!, terminal, options));
        });
        return command;
    }

    public static Bounds BoundsOf(BoundsBody body) => new(body.Low, body.High);

    public static JsonObject ToJson(Figure figure) => new()
    {
        ["figure"] = figure.Handle, ["what"] = figure.Body.What, ["low"] = figure.Body.Victims.Low, ["high"] = figure.Body.Victims.High,
        ["occurrences_low"] = figure.Body.Occurrences.Low, ["occurrences_high"] = figure.Body.Occurrences.High, ["size"] = figure.Body.Size, ["command"] = figure.Body.Command,
    };

    private static int Compare(Inquiry inquiry, FigureTendered tendered, string handle, Terminal terminal, InquiryOptions options)
    {
        var again = Question(tendered.Command).Then(question => Count(inquiry, question with { By = [], Under = 0 }, tendered.Section, tendered.What, terminal));
        if (again.Refusal is { } refusal)
            return options.Refuse(refusal);
        var counted = again.Value with { Size = tendered.Size, Root = tendered.Root };
        terminal.Out.WriteLine($"victims {CountWords.Of(BoundsOf(counted.Victims))}, occurrences {CountWords.Of(BoundsOf(counted.Occurrences))}, claims {counted.Claims}");
        return counted == tendered ? ExitCodes.Done : options.Refuse(CommissionRefusals.FigureDiffers.With(("figure", handle), ("size", tendered.Size)));
    }

    private static Outcome<FigureTendered> Count(Inquiry inquiry, CountQuestion question, string section, string what, Terminal terminal) =>
        CountQueries.Count(inquiry, question, terminal.Cancellation).Then<FigureTendered>(answer =>
        {
            var total = answer.Tables.FirstOrDefault(table => table.Section.ToString().ToLowerInvariant() == section)?.Total ?? new CountRow();
            return new FigureTendered(
                what, section, CountOptions.Command(question, null), new(total.Victims.Low, total.Victims.High), new(total.Occurrences.Low, total.Occurrences.High),
                total.Claims, total.CodedClaims, answer.LedgerSize, answer.LedgerRoot);
        });

    /// <summary>The question that a command line of <c>count</c> asks.</summary>
    private static Outcome<CountQuestion> Question(string commandLine)
    {
        var command = new Command("count");
        var asked = new CountOptions(command);
        return asked.Read(command.Parse([.. Words(commandLine).Skip(2)]));
    }

    /// <summary>Words as a shell takes them apart; what stands between single quotes is one.</summary>
    private static IEnumerable<string> Words(string line)
    {
        var (word, quoted) = (new StringBuilder(), false);
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '\'')
                quoted = !quoted;
            else if (!quoted && line[i] == '\\' && i + 1 < line.Length)
                word.Append(line[++i]);
            else if (!quoted && line[i] == ' ')
            {
                yield return word.ToString();
                word.Clear();
            }
            else
                word.Append(line[i]);
        }
        yield return word.ToString();
    }
}
