using System.CommandLine;
using Rapporteur.Archive;
using Rapporteur.Charter;
using Rapporteur.Coding;
using Rapporteur.Ledger;

namespace Rapporteur.Cli.Charter;

/// <summary>Who may see an exhibit or a claim.</summary>
internal static class AccessVerb
{
    public static Verb Verb { get; } = new("access", "who may see an exhibit or a claim: internal, members, public", Create);

    private static Command Create(Terminal terminal)
    {
        var command = new Command("access", """
            Shows or sets who may see an exhibit (E12) or a claim (C345). Everything is internal until somebody says otherwise.

            Examples:
              rapporteur access E12
              rapporteur access E12 public --reason "published in the daily press"
              rapporteur access C345 members --member "member 2"
            """);
        var item = new Argument<string>("ITEM") { Description = "E12 or C345." };
        var level = new Argument<string?>("LEVEL") { Description = "internal, members or public; none to show it.", Arity = ArgumentArity.ZeroOrOne };
        var members = new Option<string[]>("--member") { Description = "A member who may see it, for the level members; may be repeated." };
        var reason = new Option<string?>("--reason") { Description = "Why." };
        command.Add(item);
        command.Add(level);
        command.Add(members);
        command.Add(reason);
        var options = new InquiryOptions(command, terminal, json: true);
        command.SetAction(line =>
        {
            var handle = line.GetValue(item)!;
            if (line.GetValue(level) is not { } wanted)
                return options.Read(line, inquiry => Named(inquiry, handle) is { Refusal: null } named ? Show(named.Value.Access) : options.Refuse(Named(inquiry, handle).Refusal!));
            return options.Write(line, inquiry =>
            {
                var said = Named(inquiry, handle).Then(named => SetAccess.Run(inquiry, LeafHash.Parse(named.Leaf), named.Item, wanted, line.GetValue(members) ?? [], line.GetValue(reason)));
                return said.Refusal is { } refusal ? options.Refuse(refusal) : Show(wanted);
            });

            int Show(string access)
            {
                if (line.GetValue(options.Json))
                    JsonAnswer.Write(terminal.Out, new() { ["item"] = handle, ["access"] = access });
                else
                    terminal.Out.WriteLine($"{handle}: {access}");
                return ExitCodes.Done;
            }
        });
        return command;
    }

    private static Outcome<(string Leaf, string Item, string Access)> Named(Rapporteur.Storage.Inquiry inquiry, string handle) =>
        handle.StartsWith('C') || handle.StartsWith('c')
            ? CodingQueries.Find(inquiry, handle).Then<(string, string, string)>(claim => (claim.Leaf, claim.Reference, claim.Access))
            : ArchiveQueries.Find(inquiry, handle).Then<(string, string, string)>(exhibit => (exhibit.Leaf, exhibit.Leaf, exhibit.Access));
}
