using System.CommandLine;
using Rapporteur.Coding;
using Rapporteur.Storage;

namespace Rapporteur.Cli.Coding;

/// <summary>When things existed, by the passages that say so.</summary>
internal static class ExistenceVerb
{
    public static Verb Verb { get; } = new("existence", "when a place, body or document was there: list, add, withdraw", Create);

    private static Command Create(Terminal terminal)
    {
        var command = new Command("existence", """
            When a place, a building, an organisation, an office, a document or a service existed, or did not, by a passage that says so.
            Scrutiny holds conduct against it.

            Examples:
              rapporteur existence list --json
              rapporteur existence add E9 --quote "closed in 1917" --of building --name "Hotel Bristol" --existed 1902/1917
              rapporteur existence add E9 --quote "no hotel of that name" --name "Hotel Bristol" --place Copenhagen --absent 1932
              rapporteur existence add E10 --quote "a café stood there" --name "Café Bristol" --existed 1932 --meant-by "Hotel Bristol"
              rapporteur existence withdraw C346 --reason "it speaks of another house"
            """);
        InquiryOptions.AddList(command, terminal, "All that members coded, by number.", (inquiry, json) => WriteList(inquiry, json, terminal));
        command.Add(Add(terminal));
        command.Add(ConductVerb.Withdraw(terminal, "Takes back what was coded."));
        return command;
    }

    private static int WriteList(Inquiry inquiry, bool json, Terminal terminal)
    {
        var existences = CodingQueries.Existences(inquiry);
        if (json)
            JsonAnswer.WriteList(terminal.Out, "existence", existences.Select(StatementCard.ToJson));
        else
        {
            foreach (var existence in existences)
                terminal.Out.WriteLine(Plain.Text(StatementCard.Line(existence)));
        }
        return ExitCodes.Done;
    }

    private static Command Add(Terminal terminal)
    {
        var command = new Command("add", "Codes it from a passage; its words must stand in the exhibit, once.");
        var exhibit = new Argument<string>("EXHIBIT") { Description = "E12." };
        var quote = new Option<string>("--quote") { Description = "The words that it stands on, verbatim.", Required = true };
        var thing = new Option<string?>("--of") { Description = string.Join(", ", ConductWords.Things) + "." };
        var name = new Option<string?>("--name") { Description = "Its name, as conduct names it." };
        var place = new Option<string?>("--place") { Description = "Where it stood." };
        var existed = new Option<string[]>("--existed") { Description = "A time throughout which it existed; may be repeated.", HelpName = "EDTF" };
        var absent = new Option<string[]>("--absent") { Description = "A time throughout which it did not; may be repeated.", HelpName = "EDTF" };
        var meantBy = new Option<string[]>("--meant-by") { Description = "A name under which others may mean it; may be repeated." };
        command.Add(exhibit);
        foreach (var option in new Option[] { quote, thing, name, place, existed, absent, meantBy })
            command.Add(option);
        var options = new InquiryOptions(command, terminal);
        command.SetAction(line => options.Write(line, inquiry =>
        {
            var said = CodeExistence.Run(inquiry, line.GetValue(exhibit)!, line.GetValue(quote)!, passage => new ExistenceBody
            {
                Thing = line.GetValue(thing) ?? "building",
                Name = line.GetValue(name) ?? "",
                Passage = passage,
                Where = line.GetValue(place) is { } where ? ClaimFields.Locate(where) : null,
                Existed = NullIfEmpty(line.GetValue(existed)),
                Absent = NullIfEmpty(line.GetValue(absent)),
                MeantBy = NullIfEmpty(line.GetValue(meantBy)),
            });
            if (said.Refusal is { } refusal)
                return options.Refuse(refusal);
            terminal.Out.WriteLine($"C{CodingQueries.NextNumber(inquiry) - 1}");
            return ExitCodes.Done;
        }));
        return command;
    }

    private static string[]? NullIfEmpty(string[]? words) => words is { Length: > 0 } ? words : null;
}
