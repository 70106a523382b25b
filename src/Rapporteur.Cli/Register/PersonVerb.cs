using System.CommandLine;
using Rapporteur.Register;
using Rapporteur.Storage;

namespace Rapporteur.Cli.Register;

/// <summary>One person: shown, joined with another, kept apart from one; what held of it, and which account is preferred.</summary>
internal static class PersonVerb
{
    public static Verb Verb { get; } = new("person", "one person: show, same, different, unsure, split, spell, choose", Create);

    private static Command Create(Terminal terminal)
    {
        var command = new Command("person", """
            One person of the register: all mentions, and what members decided. A decision is signed, with its reason, on two mentions
            (M345) or on the founding mentions of two persons (P345); a later decision on the same two takes its place.

            Examples:
              rapporteur person                                  # what was decided so far
              rapporteur person show P12
              rapporteur person show P12 --as-known-on 1936-08-25
              rapporteur person same P12 P40 --reason "same office, same arrest"
              rapporteur person different M12 M40 --reason "father and son"
              rapporteur person unsure P12 P40 --reason "the second source is lost"
              rapporteur person split P12 M40 M41 --reason "these are of his son"
              rapporteur person spell P12 custody --when 1936-08-16/1937-01-30 --what "the inner prison" --claim C12
              rapporteur person spell M12 birth --when 1890-08-06 --exhibit E3 --quote "born on 6 August 1890"
              rapporteur person withdraw H1 --reason "another man of that name"
              rapporteur person choose P12 death M40 --reason "the certificate of 1955 gives a false day"
            """);
        command.Add(Show(terminal));
        command.Add(Decide(terminal, Relations.Same, "Holds two to be of one person."));
        command.Add(Decide(terminal, Relations.Different, "Holds two to be of different persons."));
        command.Add(Decide(terminal, Relations.Unsure, "Takes back what was decided on two: it is open."));
        command.Add(Split(terminal));
        command.Add(SpellCommands.Spell(terminal));
        command.Add(SpellCommands.Withdraw(terminal));
        command.Add(SpellCommands.Choose(terminal));
        var options = new InquiryOptions(command, terminal, json: true);
        command.SetAction(line => options.Read(line, inquiry =>
        {
            var decisions = RegisterQueries.Decisions(inquiry);
            var inForce = RegisterQueries.InForce(inquiry, decisions);
            if (line.GetValue(options.Json))
                JsonAnswer.WriteList(terminal.Out, "person", decisions.Select(decision => PersonCard.ToJson(decision, inForce.Contains(decision.Index))));
            else
                PersonCard.Write(terminal, RegisterQueries.Persons(inquiry), decisions, inForce);
            return ExitCodes.Done;
        }));
        return command;
    }

    private static Command Show(Terminal terminal)
    {
        var command = new Command("show", "All mentions of a person, and what was decided.");
        var handle = new Argument<string>("PERSON") { Description = "P12, or a mention M12." };
        var known = new Option<string?>("--as-known-on") { Description = "Only what stands in texts written, else first published, by then.", HelpName = "DATE" };
        command.Add(handle);
        command.Add(known);
        var options = new InquiryOptions(command, terminal, json: true);
        command.SetAction(line =>
        {
            var day = DayOption.Read(line.GetValue(known), last: true);
            return day.Refusal is { } wrong ? options.Refuse(wrong) : options.Read(line, inquiry =>
            {
                var found = RegisterQueries.Find(inquiry, line.GetValue(handle)!);
                return found.Refusal is { } refusal ? options.Refuse(refusal) : Show(terminal, inquiry, found.Value.Person, day.Value, line.GetValue(options.Json));
            });
        });
        return command;
    }

    private static int Show(Terminal terminal, Inquiry inquiry, Person found, int? day, bool json)
    {
        var person = day is { } known ? found.KnownOn(known) : found;
        var spells = RegisterQueries.Spells(inquiry, [person]).Where(spell => day is null || spell.KnownDay <= day).ToList();
        var (decisions, choices) = (RegisterQueries.Decisions(inquiry), RegisterQueries.Choices(inquiry));
        if (json)
        {
            var answer = PersonCard.ToJson(person);
            answer["spells"] = SpellCard.ToJson(spells);
            answer["conflicts"] = JsonAnswer.Words(Conflicts.Of(spells));
            answer["choices"] = SpellCard.ToJson(person, choices);
            JsonAnswer.Write(terminal.Out, answer);
        }
        else if (person.Mentions.Count == 0)
        {
            terminal.Out.WriteLine($"Nothing of {person.Handle} was known then.");
        }
        else
        {
            PersonCard.Write(terminal, person, decisions, RegisterQueries.InForce(inquiry, decisions));
            SpellCard.Write(terminal, person, spells, choices);
        }
        return ExitCodes.Done;
    }

    private static Command Split(Terminal terminal)
    {
        var command = new Command("split", "Takes mentions out of a person: none of them is of one person with those that stay.");
        var handle = new Argument<string>("PERSON") { Description = "P12, or a mention M12." };
        var mentions = new Argument<string[]>("MENTIONS") { Description = "The mentions that go: M40 M41.", Arity = ArgumentArity.OneOrMore };
        var reason = new Option<string?>("--reason") { Description = "Why (required)." };
        command.Add(handle);
        command.Add(mentions);
        command.Add(reason);
        var options = new InquiryOptions(command, terminal);
        command.SetAction(line => options.Write(line, inquiry =>
            SplitPerson.Run(inquiry, line.GetValue(handle)!, line.GetValue(mentions)!, line.GetValue(reason)).Refusal is { } refusal ? options.Refuse(refusal) : ExitCodes.Done));
        return command;
    }

    private static Command Decide(Terminal terminal, string relation, string description)
    {
        var command = new Command(relation, description);
        var (first, second) = (new Argument<string>("A") { Description = "A person or a mention." }, new Argument<string>("B") { Description = "Another." });
        var reason = new Option<string?>("--reason") { Description = "Why (required)." };
        command.Add(first);
        command.Add(second);
        command.Add(reason);
        var options = new InquiryOptions(command, terminal);
        command.SetAction(line => options.Write(line, inquiry =>
            DecideIdentity.Run(inquiry, line.GetValue(first)!, line.GetValue(second)!, relation, line.GetValue(reason)).Refusal is { } refusal ? options.Refuse(refusal) : ExitCodes.Done));
        return command;
    }
}
