using System.CommandLine;
using Rapporteur.Coding;
using Rapporteur.Counting;
using Rapporteur.Storage;

namespace Rapporteur.Cli.Counting;

/// <summary>How many victims and occurrences are reported, as bounds.</summary>
internal static class CountVerb
{
    public static Verb Verb { get; } = new("count", "reported victims and occurrences, as bounds of what sources say", Create);

    private static Command Create(Terminal terminal)
    {
        var command = new Command("count", """
            Counts reported victims and occurrences, from at least to at most, as the sources say under the reading rules; no minimum of
            victims. Outcomes, what is denied and what is expected stand apart.

            Examples:
              rapporteur count --by act --by month
              rapporteur count --by place --act arrest --from 1936-08 --to 1936-08 --claims
              rapporteur count --by source --as-known-on 1936-08-25 --json
              rapporteur count --act execution --doubles
              rapporteur count --by act --coded --card
            """);
        var asked = new CountOptions(command);
        var claims = new Option<bool>("--claims") { Description = "Name the occurrences and claims under each number." };
        var doubles = new Option<bool>("--doubles") { Description = "Name what was set aside as a double, and why." };
        var card = new Option<bool>("--card") { Description = "Each figure as a card that can be cited." };
        var csv = new Option<bool>("--csv") { Description = "Answer as CSV." };
        var recorded = new Option<string?>("--as-recorded-on") { Description = "As the ledger stood at the end of that day (UTC).", HelpName = "DATE" };
        foreach (var option in new Option[] { claims, doubles, card, csv, recorded })
            command.Add(option);
        var options = new InquiryOptions(command, terminal, json: true);
        command.SetAction(line =>
        {
            var names = line.GetValue(claims) || line.GetValue(doubles) || line.GetValue(options.Json);
            var read = asked.Read(line).Then<CountQuestion>(question => names ? question : question with { Under = 0 });
            if (read.Refusal is { } wrong)
                return options.Refuse(wrong);
            int Answer(Inquiry inquiry)
            {
                var counted = CountQueries.Count(inquiry, read.Value, terminal.Cancellation);
                if (counted.Refusal is { } refusal)
                    return options.Refuse(refusal);
                var command = CountOptions.Command(read.Value, line.GetValue(recorded));
                if (line.GetValue(options.Json))
                    JsonAnswer.Write(terminal.Out, CountJson.Of(counted.Value, read.Value, command, terminal.Language));
                else if (line.GetValue(csv))
                    CountTables.WriteCsv(terminal.Out, counted.Value, read.Value);
                else if (line.GetValue(card))
                    CountCards.Write(terminal.Out, counted.Value, read.Value, CodingQueries.Readers(inquiry), command);
                else
                    CountTables.Write(terminal, counted.Value, read.Value, line.GetValue(claims), line.GetValue(doubles));
                terminal.Out.Flush();
                foreach (var warning in counted.Value.Warnings)
                    terminal.Say(warning);
                return ExitCodes.Done;
            }
            return line.GetValue(recorded) is { } day ? options.ReadAsRecorded(line, day, Answer) : options.Read(line, Answer);
        });
        return command;
    }
}
