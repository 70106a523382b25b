using System.CommandLine;
using Rapporteur.Commission;
using Rapporteur.Storage;

namespace Rapporteur.Cli.Commission;

/// <summary>The commission itself: mandate, rules of procedure, who nominated whom, interests, recusals, sessions.</summary>
internal static class CommissionVerb
{
    public static Verb Verb { get; } = new("commission", "mandate, rules of procedure, members, sessions", Create);

    private static Command Create(Terminal terminal)
    {
        var command = new Command("commission", """
            The commission: its mandate, its rules of procedure, who nominated its members, their interests and recusals, its sessions.
            The first rules are in force at once; later ones are voted on like a finding.

            Examples:
              rapporteur commission
              rapporteur commission list --json
              rapporteur commission mandate --centre Brussels --scope 1936/1937 --text "given by three leagues on 12 March"
              rapporteur commission rules --quorum 3 --majority simple --act balance-of-probabilities --person clear-and-convincing --reply-days 30
              rapporteur commission nominate "member 2" --by "the lawyers' league"
              rapporteur commission interest "has written against the accused" --question Q1
              rapporteur commission recuse Q1 --reason "brother of an accused"
              rapporteur commission session hearing --date 1937-04-10 --present "member 1" --minutes "heard the witness from ten to one"
              rapporteur commission move recusal --on Q1 --member "member 3" --reason "was the prosecutor's interpreter"
              rapporteur commission vote B1 for
              rapporteur commission close B1
            """);
        command.Add(Mandate(terminal));
        command.Add(Rules(terminal));
        command.Add(Nominate(terminal));
        command.Add(Interest(terminal));
        command.Add(Recuse(terminal));
        command.Add(Session(terminal));
        command.Add(Move(terminal));
        command.Add(Ballots.Vote(terminal, "a motion: B1"));
        command.Add(Ballots.Close(terminal, "a motion: B1"));
        InquiryOptions.AddList(command, terminal, "The commission as it stands.", (inquiry, json) => CommissionCard.Write(inquiry, terminal, json));
        return command;
    }

    private static SayingCommand Mandate(Terminal terminal)
    {
        var command = new SayingCommand("mandate", "States the mandate.", terminal);
        var (centre, text) = (command.Must("--centre", "The city where the commission sits."), command.Must("--text", "Who gave it, and what it says."));
        var (scope, places, acts) = (command.May("--scope", "The time that it covers, EDTF.", "EDTF"), command.Many("--place", "A place; may be repeated."), command.Many("--act", "An act of the code book; may be repeated."));
        return command.Says((line, inquiry) => SayInCommission.Run(inquiry, _ => (Outcome<MandateGiven>)new MandateGiven(
            line.GetValue(centre)!, line.GetValue(scope), Some(line.GetValue(places)), Some(line.GetValue(acts)), line.GetValue(text)!)));
    }

    private static SayingCommand Rules(Terminal terminal)
    {
        var command = new SayingCommand("rules", "Sets the rules of procedure, or puts new ones to the vote.", terminal);
        var (quorum, days) = (new Option<int>("--quorum") { Description = "How many commissioners must vote.", Required = true }, new Option<int>("--reply-days") { Description = "Days to reply to a notice (30).", DefaultValueFactory = _ => 30 });
        command.Add(quorum);
        command.Add(days);
        var majority = command.Must("--majority", "What carries a vote.", Majorities.All);
        var standards = Elements.All.Select(element => command.May($"--{element}", $"Standard of proof for the element {element}: one of {string.Join(", ", StandardsOfProof.All)}.", "STANDARD")).ToList();
        var secret = new Option<bool>("--numbers-only") { Description = "Pages show the numbers of votes, not who voted how. The ledger keeps every vote with its key." };
        command.Add(secret);
        return command.Says((line, inquiry) => SayInCommission.Run(inquiry, _ => (Outcome<RulesProposed>)new RulesProposed(
            line.GetValue(quorum), line.GetValue(majority)!, new StandardsBody(line.GetValue(standards[0]), line.GetValue(standards[1]), line.GetValue(standards[2])), line.GetValue(days), !line.GetValue(secret))));
    }

    private static SayingCommand Nominate(Terminal terminal)
    {
        var command = new SayingCommand("nominate", "States who nominated a member.", terminal);
        var (member, by) = (command.Word("MEMBER", "The member's handle."), command.Must("--by", "Who nominated."));
        return command.Says((line, inquiry) => SayInCommission.Run(inquiry, _ => Charter(inquiry, line.GetValue(member)!).Then<MemberNominated>(handle => new MemberNominated(handle, line.GetValue(by)!))));
    }

    private static SayingCommand Interest(Terminal terminal)
    {
        var command = new SayingCommand("interest", "Declares an interest of your own.", terminal);
        var (text, question) = (command.Word("TEXT", "The interest."), command.May("--question", "The question that it touches, else all.", "Q"));
        return command.Says((line, inquiry) => SayInCommission.Run(inquiry, proceedings => line.GetValue(question) is { } handle
            ? CommissionQueries.Question(proceedings, handle).Then<InterestDeclared>(found => new InterestDeclared(found.Leaf, line.GetValue(text)!))
            : new InterestDeclared(null, line.GetValue(text)!)));
    }

    private static SayingCommand Recuse(Terminal terminal)
    {
        var command = new SayingCommand("recuse", "You take no part in a question from here on.", terminal);
        var (question, reason) = (command.Word("QUESTION", "Q1."), command.Must("--reason", "Why."));
        return command.Says((line, inquiry) => SayInCommission.Run(inquiry, proceedings =>
            CommissionQueries.Question(proceedings, line.GetValue(question)!).Then<MemberRecused>(found => new MemberRecused(found.Leaf, line.GetValue(reason)!))));
    }

    private static SayingCommand Session(Terminal terminal)
    {
        var command = new SayingCommand("session", "Enters a session or a hearing that was held.", terminal);
        var sitting = command.Word("KIND", "session or hearing.");
        sitting.AcceptOnlyFromAmong("session", "hearing");
        var (date, minutes) = (command.Must("--date", "When, EDTF."), command.Must("--minutes", "What was said and decided."));
        var (present, agenda, witnesses, tendered) = (command.Many("--present", "A member who was there."), command.Many("--agenda", "A point of the agenda."), command.Many("--witness", "Who was heard; a protected witness by pseudonym."), command.Many("--tendered", "An exhibit tendered: E3."));
        return command.Says((line, inquiry) =>
        {
            var exhibits = (line.GetValue(tendered) ?? []).Select(handle => Rapporteur.Archive.ArchiveQueries.Find(inquiry, handle)).ToList();
            if (exhibits.FirstOrDefault(found => found.Refusal is not null).Refusal is { } missing)
                return missing;
            return SayInCommission.Run(inquiry, _ => (Outcome<SessionHeld>)new SessionHeld(line.GetValue(sitting)!, line.GetValue(date)!, line.GetValue(present) ?? [],
                Some(line.GetValue(agenda)), Some(line.GetValue(witnesses)), Some([.. exhibits.Select(found => found.Value.Leaf)]), line.GetValue(minutes)!));
        });
    }

    private static SayingCommand Move(Terminal terminal)
    {
        var command = new SayingCommand("move", "Puts a motion to the vote: a recusal, or that a finding needs no notice.", terminal);
        var motion = command.Word("MOTION", string.Join(" or ", Motions.All) + ".");
        motion.AcceptOnlyFromAmong([.. Motions.All]);
        var (on, reason, member) = (command.Must("--on", "The question (Q1) of a recusal, or the finding (F1)."), command.Must("--reason", "Why."), command.May("--member", "Whom, for a recusal.", "MEMBER"));
        return command.Says((line, inquiry) => SayInCommission.Run(inquiry, proceedings => (line.GetValue(motion) == Motions.Recusal
            ? CommissionQueries.Question(proceedings, line.GetValue(on)!).Then<string>(question => question.Leaf)
            : CommissionQueries.Finding(proceedings, line.GetValue(on)!).Then<string>(finding => finding.Current.Said.Leaf))
            .Then<MotionPut>(leaf => new MotionPut(line.GetValue(motion)!, leaf, line.GetValue(member), line.GetValue(reason)!))));
    }

    private static Outcome<string> Charter(Inquiry inquiry, string handle) => Rapporteur.Charter.CharterQueries.Find(inquiry, handle).Then<string>(member => member.Handle);

    private static string[]? Some(string[]? values) => values is { Length: > 0 } ? values : null;
}
