using System.CommandLine;
using Rapporteur.Pages;
using Rapporteur.Publishing;

namespace Rapporteur.Cli.Publishing;

/// <summary>Writes the public edition.</summary>
internal static class PublishVerb
{
    public static Verb Verb { get; } = new("publish", "write the public edition", Create);

    private static Command Create(Terminal terminal)
    {
        var command = new Command("publish", """
            Writes the public edition: public exhibits, and claims coded by a person only; without depositor, paths and contacts; with a
            list of how many items were withheld, and why.

            Example:
              rapporteur publish ~/august-1936-public
            """);
        var folder = new Argument<string>("DIR") { Description = "A folder that is empty or holds an earlier edition." };
        command.Add(folder);
        var options = new InquiryOptions(command, terminal);
        command.SetAction(line => options.Read(line, inquiry =>
        {
            var free = PublicPlace.Check(inquiry, Path.Combine(terminal.Here, line.GetValue(folder)!));
            if (free.Refusal is { } refusal)
                return options.Refuse(refusal);
            var place = free.Value;
            var edition = InquiryEdition.Public(inquiry, place);
            Receipts.Write(inquiry, EditionKind.Public, place);
            StaticReport.Write(edition, place, cancelled: terminal.Cancellation);
            foreach (var withheld in edition.Withheld)
                terminal.Out.WriteLine($"{withheld.Count} {withheld.What} withheld: {withheld.Reason}");
            terminal.Out.WriteLine(Path.Combine(place, "index.html"));
            return ExitCodes.Done;
        }));
        return command;
    }
}
