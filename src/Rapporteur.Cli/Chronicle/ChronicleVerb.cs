using System.CommandLine;
using Rapporteur.Chronicle;
using Rapporteur.Storage;

namespace Rapporteur.Cli.Chronicle;

/// <summary>The chronicle: as a table, JSON, CSV or XLSX; claims joined and split; origins decided.</summary>
internal static class ChronicleVerb
{
    public static Verb Verb { get; } = new("chronicle", "what is reported, by time, place and act; join and split", Create);

    private static Command Create(Terminal terminal)
    {
        var command = new Command("chronicle", """
            Incidents as reported, in the order of time, each with its accounts and their distinct origins.

            Examples:
              rapporteur chronicle --from 1936-08-01 --to 1936-08-25
              rapporteur chronicle --act arrest --place Minsk --csv > minsk.csv
              rapporteur chronicle --as-known-on 1936-08-25 --json
              rapporteur chronicle --xlsx august.xlsx
              rapporteur chronicle join C12 C40 --reason "the same editors"
              rapporteur chronicle split C40 --reason "another town of that name"
              rapporteur chronicle origin "Le Temps" --counted-as "Le Temps" --reason "its own correspondent saw it"
            """);
        command.Add(Join(terminal));
        command.Add(Split(terminal));
        command.Add(OriginCommand(terminal));
        Listing(command, terminal);
        return command;
    }

    private static void Listing(Command command, Terminal terminal)
    {
        var filter = new ChronicleOptions(command);
        var csv = new Option<bool>("--csv") { Description = "Answer as CSV." };
        var xlsx = new Option<string?>("--xlsx") { Description = "Write a workbook.", HelpName = "FILE" };
        var recorded = new Option<string?>("--as-recorded-on") { Description = "As the ledger stood at the end of that day (UTC).", HelpName = "DATE" };
        command.Add(csv);
        command.Add(xlsx);
        command.Add(recorded);
        var options = new InquiryOptions(command, terminal, json: true);
        command.SetAction(line =>
        {
            var asked = filter.Read(line);
            if (asked.Refusal is { } wrong)
                return options.Refuse(wrong);
            int Answer(Inquiry inquiry)
            {
                var occurrences = ChronicleQueries.Occurrences(inquiry, asked.Value);
                if (line.GetValue(options.Json))
                    JsonAnswer.WriteList(terminal.Out, "chronicle", occurrences.Select(occurrence => OccurrenceJson.Of(occurrence, asked.Value.KnownOn)));
                else if (line.GetValue(csv))
                    ChronicleTables.WriteCsv(terminal.Out, occurrences);
                else if (line.GetValue(xlsx) is { } file)
                    ChronicleTables.WriteXlsx(Path.Combine(terminal.Here, file), occurrences);
                else
                    ChronicleTables.Write(terminal, occurrences, asked.Value.KnownOn is not null);
                return ExitCodes.Done;
            }
            return line.GetValue(recorded) is { } day ? options.ReadAsRecorded(line, day, Answer) : options.Read(line, Answer);
        });
    }

    private static Command Join(Terminal terminal)
    {
        var command = new Command("join", "Joins claims to one occurrence, against what the machine took them for.");
        var handles = new Argument<string[]>("CLAIM") { Description = "Two claims or more.", Arity = ArgumentArity.OneOrMore };
        var reason = new Option<string?>("--reason") { Description = "Why (required)." };
        command.Add(handles);
        command.Add(reason);
        var options = new InquiryOptions(command, terminal);
        command.SetAction(line => options.Write(line, inquiry =>
            JoinAndSplit.Join(inquiry, line.GetValue(handles)!, line.GetValue(reason)).Refusal is { } refusal ? options.Refuse(refusal) : ExitCodes.Done));
        return command;
    }

    private static Command Split(Terminal terminal)
    {
        var command = new Command("split", "Takes a claim out of the occurrence that it is gathered in.");
        var handle = new Argument<string>("CLAIM") { Description = "C40." };
        var reason = new Option<string?>("--reason") { Description = "Why (required)." };
        command.Add(handle);
        command.Add(reason);
        var options = new InquiryOptions(command, terminal);
        command.SetAction(line => options.Write(line, inquiry =>
            JoinAndSplit.Split(inquiry, line.GetValue(handle)!, line.GetValue(reason)).Refusal is { } refusal ? options.Refuse(refusal) : ExitCodes.Done));
        return command;
    }

    private static Command OriginCommand(Terminal terminal)
    {
        var command = new Command("origin", "Decides under which origin one is counted: itself, where it is independent.");
        var origin = new Argument<string>("ORIGIN") { Description = "The origin, as the chronicle names it." };
        var countedAs = new Option<string>("--counted-as") { Description = "The origin that it is counted under.", Required = true };
        var reason = new Option<string?>("--reason") { Description = "Why (required)." };
        command.Add(origin);
        command.Add(countedAs);
        command.Add(reason);
        var options = new InquiryOptions(command, terminal);
        command.SetAction(line => options.Write(line, inquiry =>
            JoinAndSplit.CountOrigin(inquiry, line.GetValue(origin)!, line.GetValue(countedAs)!, line.GetValue(reason)).Refusal is { } refusal ? options.Refuse(refusal) : ExitCodes.Done));
        return command;
    }
}
