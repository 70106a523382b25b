using System.CommandLine;
using Rapporteur.Archive;
using Rapporteur.Chronology;
using Rapporteur.Coding;
using Rapporteur.Storage;
using Spectre.Console;

namespace Rapporteur.Cli.Coding;

/// <summary>The claims: listed, shown, coded, amended, set aside, added.</summary>
internal static class ClaimsVerb
{
    public static Verb Verb { get; } = new("claims", "list, show, code, amend, set-aside, reopen, add, import", Create);

    private static Command Create(Terminal terminal)
    {
        var command = new Command("claims", """
            What passages say was done to somebody. The machine proposes; only a person codes ("the passage says so").

            Examples:
              rapporteur claims --act arrest --place Kharkiv --from 1936-08-01
              rapporteur claims list --state coded --json
              rapporteur claims show C345
              rapporteur claims code C345
              rapporteur claims amend C345 --date 1936-08-16 --modality official --reason "the note is official"
              rapporteur claims set-aside C346 --reason "a metaphor"
              rapporteur claims reopen C346
              rapporteur claims add E1 --quote "arrests in Tula" --act arrest --modality reported
              rapporteur claims import E7                        # shows how the columns of a list are read
              rapporteur claims import E7 --map "when=Дата ареста" --take
            """);
        command.Add(ListCommand(terminal));
        command.Add(Show(terminal));
        command.Add(Decide(terminal, "code", ClaimStates.Coded, "Codes claims as proposed: the passage says so."));
        command.Add(Decide(terminal, "set-aside", ClaimStates.SetAside, "Sets claims aside: the passage does not say so, or it is no act."));
        command.Add(Decide(terminal, "reopen", "reopened", "Takes the last decision on claims back."));
        command.Add(Amend(terminal));
        command.Add(Add(terminal));
        command.Add(ImportCommand.Create(terminal));
        Listing(command, terminal);
        return command;
    }

    private static Command ListCommand(Terminal terminal)
    {
        var command = new Command("list", "The claims, by number.");
        Listing(command, terminal);
        return command;
    }

    private static void Listing(Command command, Terminal terminal)
    {
        var act = new Option<string?>("--act") { Description = "One act." };
        var modality = new Option<string?>("--modality") { Description = "One modality." };
        var place = new Option<string?>("--place") { Description = "Part of a place's name." };
        var source = new Option<string?>("--source") { Description = "Part of a source's name, or its handle." };
        var exhibit = new Option<string?>("--exhibit") { Description = "One exhibit (E12)." };
        var state = new Option<string?>("--state") { Description = "proposed, coded (by a person), set-aside." };
        var from = new Option<string?>("--from") { Description = "Acts that can have happened on this day or later.", HelpName = "EDTF" };
        var to = new Option<string?>("--to") { Description = "Acts that can have happened on this day or before.", HelpName = "EDTF" };
        var limit = new Option<int>("--limit") { Description = "At most so many.", DefaultValueFactory = _ => -1 };
        foreach (var option in new Option[] { act, modality, place, source, exhibit, state, from, to, limit })
            command.Add(option);
        var options = new InquiryOptions(command, terminal, json: true);
        command.SetAction(line => DayOption.Read(line.GetValue(from), last: false).Then(first => DayOption.Read(line.GetValue(to), last: true).Then<ClaimFilter>(last => new ClaimFilter
        {
            Act = line.GetValue(act),
            Modality = line.GetValue(modality),
            Place = line.GetValue(place),
            Source = line.GetValue(source),
            Exhibit = line.GetValue(exhibit) is { } handle && int.TryParse(handle.TrimStart('E', 'e'), out var number) ? number : null,
            State = line.GetValue(state),
            From = first,
            To = last,
            Limit = line.GetValue(limit),
        })) is { Refusal: null } filter
            ? options.Read(line, inquiry => WriteList(terminal, CodingQueries.Claims(inquiry, filter.Value), line.GetValue(options.Json)))
            : options.Refuse(CodingRefusals.BadDate.With(("date", line.GetValue(from) ?? line.GetValue(to)))));
    }

    private static int WriteList(Terminal terminal, IEnumerable<Claim> claims, bool json)
    {
        if (json)
        {
            JsonAnswer.WriteList(terminal.Out, "claims", claims.Select(ClaimJson.Of));
            return ExitCodes.Done;
        }
        var table = new Table().Border(TableBorder.Simple).AddColumn(new TableColumn("").NoWrap()).AddColumn(new TableColumn("act").NoWrap()).AddColumn(new TableColumn("when").NoWrap())
            .AddColumn("where: who").AddColumn(new TableColumn("").NoWrap());
        foreach (var claim in claims)
        {
            table.AddRow(claim.Handle, Plain.Of(claim.Act), Chronicle.ShortDate.Of(claim.FirstDay, claim.LastDay), Plain.Of(ClaimLine.WhereAndWho(claim)),
                claim.Coded ? "coded" : claim.State);
        }
        terminal.Draw().Write(table);
        return ExitCodes.Done;
    }

    private static Command Show(Terminal terminal)
    {
        var command = new Command("show", "One claim in its context, with all its fields.");
        var handle = new Argument<string>("CLAIM") { Description = "C345." };
        command.Add(handle);
        var options = new InquiryOptions(command, terminal, json: true);
        command.SetAction(line => options.Read(line, inquiry =>
        {
            var found = CodingQueries.Find(inquiry, line.GetValue(handle)!);
            if (found.Refusal is { } refusal)
                return options.Refuse(refusal);
            if (line.GetValue(options.Json))
                JsonAnswer.Write(terminal.Out, ClaimJson.Of(found.Value));
            else
                ClaimCard.Write(terminal, found.Value, ArchiveQueries.Exhibit(inquiry, found.Value.Exhibit)!);
            return ExitCodes.Done;
        }));
        return command;
    }

    private static Command Decide(Terminal terminal, string name, string verdict, string description)
    {
        var command = new Command(name, description);
        var handles = new Argument<string[]>("CLAIM") { Description = "C345; several may be named.", Arity = ArgumentArity.OneOrMore };
        var reason = new Option<string?>("--reason") { Description = "Why." };
        command.Add(handles);
        command.Add(reason);
        var options = new InquiryOptions(command, terminal);
        command.SetAction(line => options.Write(line, inquiry =>
        {
            var code = ExitCodes.Done;
            foreach (var handle in line.GetValue(handles)!)
            {
                if (CodeClaim.Run(inquiry, handle, verdict, null, line.GetValue(reason)).Refusal is { } refusal)
                    code = options.Refuse(refusal);
            }
            return code;
        }));
        return command;
    }

    private static Command Amend(Terminal terminal)
    {
        var command = new Command("amend", "Codes a claim with changes; fields that are not named stay as they are.");
        var handle = new Argument<string>("CLAIM") { Description = "C345." };
        var reason = new Option<string?>("--reason") { Description = "Why." };
        command.Add(handle);
        command.Add(reason);
        var fields = new ClaimFields(command);
        var options = new InquiryOptions(command, terminal);
        command.SetAction(line => options.Write(line, inquiry =>
        {
            if (!fields.Any(line))
                return options.Refuse(CodingRefusals.NothingChanged.With(("claim", line.GetValue(handle))));
            var said = CodeClaim.Run(inquiry, line.GetValue(handle)!, ClaimStates.Amended, claim => fields.Change(line, claim.ToBody()), line.GetValue(reason));
            return said.Refusal is { } refusal ? options.Refuse(refusal) : ExitCodes.Done;
        }));
        return command;
    }

    private static Command Add(Terminal terminal)
    {
        var command = new Command("add", "Adds a claim by hand; its words must stand in the exhibit, once.");
        var exhibit = new Argument<string>("EXHIBIT") { Description = "E12." };
        var quote = new Option<string>("--quote") { Description = "The words that it stands on, verbatim.", Required = true };
        command.Add(exhibit);
        command.Add(quote);
        var fields = new ClaimFields(command);
        var options = new InquiryOptions(command, terminal);
        command.SetAction(line => options.Write(line, inquiry =>
        {
            var said = AddClaim.Run(inquiry, line.GetValue(exhibit)!, line.GetValue(quote)!,
                passage => fields.Change(line, new ClaimBody { Act = "other", Modality = "asserted", Passage = passage }));
            if (said.Refusal is { } refusal)
                return options.Refuse(refusal);
            terminal.Out.WriteLine($"C{CodingQueries.NextNumber(inquiry) - 1}");
            return ExitCodes.Done;
        }));
        return command;
    }
}
