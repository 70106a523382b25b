using System.CommandLine;
using Rapporteur.Coding;
using Rapporteur.Storage;

namespace Rapporteur.Cli.Coding;

/// <summary>What passages say that persons did: coded by members, listed, taken back.</summary>
internal static class ConductVerb
{
    public static Verb Verb { get; } = new("conduct", "what is said that persons did: list, show, add, withdraw", Create);

    private static Command Create(Terminal terminal)
    {
        var command = new Command("conduct", """
            What passages say that persons did (met, plotted, wrote, travelled ...), by whose word, said under whose hand. It is kept under
            charges and testimony: never in the chronicle, never counted. A person is a handle of the register (P12, M12) or a new name.

            Examples:
              rapporteur conduct list --json
              rapporteur conduct show C345
              rapporteur conduct add E2 --quote "he met her" --act meeting --said-by P12 --did P12 --with "Anna Rost" --date 1932-11
              rapporteur conduct add E2 --quote "he met her" --act meeting --did P12 --against P12 --said 1936-08-21 --liberty in-custody
              rapporteur conduct add E9 --quote "it was false" --act meeting --said-by P12 --did P12 --modality denied --retracts C345
              rapporteur conduct withdraw C345 --reason "the passage speaks of another man"
            """);
        InquiryOptions.AddList(command, terminal, "All conduct that members coded, by number.", (inquiry, json) => WriteList(inquiry, json, terminal));
        command.Add(Show(terminal));
        command.Add(Add(terminal));
        command.Add(Withdraw(terminal, "Takes back a conduct that was coded."));
        return command;
    }

    /// <summary>Takes back a conduct or a statement of existence.</summary>
    public static Command Withdraw(Terminal terminal, string description)
    {
        var command = new Command("withdraw", description);
        var handle = new Argument<string>("STATEMENT") { Description = "C345, as it is listed." };
        var reason = new Option<string?>("--reason") { Description = "Why (required)." };
        command.Add(handle);
        command.Add(reason);
        var options = new InquiryOptions(command, terminal);
        command.SetAction(line => options.Write(line, inquiry =>
            CodeConduct.Withdraw(inquiry, line.GetValue(handle)!, line.GetValue(reason)).Refusal is { } refusal ? options.Refuse(refusal) : ExitCodes.Done));
        return command;
    }

    private static int WriteList(Inquiry inquiry, bool json, Terminal terminal)
    {
        var conducts = CodingQueries.Conducts(inquiry);
        if (json)
            JsonAnswer.WriteList(terminal.Out, "conduct", conducts.Select(StatementCard.ToJson));
        else
        {
            foreach (var conduct in conducts)
                terminal.Out.WriteLine(Plain.Text(StatementCard.Line(conduct)));
        }
        return ExitCodes.Done;
    }

    private static Command Show(Terminal terminal)
    {
        var command = new Command("show", "One conduct, or one statement of existence, with all that was coded.");
        var handle = new Argument<string>("STATEMENT") { Description = "C345." };
        command.Add(handle);
        var options = new InquiryOptions(command, terminal, json: true);
        command.SetAction(line => options.Read(line, inquiry =>
        {
            var found = CodingQueries.FindStatement(inquiry, line.GetValue(handle)!);
            if (found.Refusal is { } refusal)
                return options.Refuse(refusal);
            if (line.GetValue(options.Json))
                JsonAnswer.Write(terminal.Out, StatementCard.ToJson(found.Value));
            else
                StatementCard.Write(terminal, found.Value);
            return ExitCodes.Done;
        }));
        return command;
    }

    private static Command Add(Terminal terminal)
    {
        var command = new Command("add", "Codes what a passage says that persons did; its words must stand in the exhibit, once.");
        var exhibit = new Argument<string>("EXHIBIT") { Description = "E12." };
        var quote = new Option<string>("--quote") { Description = "The words that it stands on, verbatim.", Required = true };
        command.Add(exhibit);
        command.Add(quote);
        var fields = new ConductFields(command);
        var options = new InquiryOptions(command, terminal);
        command.SetAction(line => options.Write(line, inquiry =>
        {
            var said = fields.Persons(line, inquiry).Then(persons => CodeConduct.Run(
                inquiry, line.GetValue(exhibit)!, line.GetValue(quote)!, fields.SameAs(line), fields.Retracts(line), passage => fields.Make(line, passage, persons)));
            if (said.Refusal is { } refusal)
                return options.Refuse(refusal);
            terminal.Out.WriteLine($"C{CodingQueries.NextNumber(inquiry) - 1}");
            return ExitCodes.Done;
        }));
        return command;
    }
}
