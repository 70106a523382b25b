using System.CommandLine;
using Rapporteur.Archive;
using Rapporteur.Commission;

namespace Rapporteur.Cli.Commission;

/// <summary>The docket: what was sent, what came back, what is due.</summary>
internal static class NoticesVerb
{
    public static Verb Verb { get; } = new("notices", "the docket: notices, requests, replies, deadlines", Create);

    private static Command Create(Terminal terminal)
    {
        var command = new Command("notices", """
            The docket: notices to persons of what may be found against them, requests for information, and what came back, also where
            nothing did.

            Examples:
              rapporteur notices
              rapporteur notices list --json
              rapporteur notices send notice --question Q1 --to "the prosecutor" --person P12 --text "..." --due 1937-09-01
              rapporteur notices send request --question Q1 --to "the town's archive" --text "When was the hotel pulled down?"
              rapporteur notices reply N1 --text "denies everything" --exhibit E14
              rapporteur notices reply N1
            """);
        command.Add(Send(terminal));
        command.Add(Reply(terminal));
        InquiryOptions.AddList(command, terminal, "All notices and requests.", (inquiry, json) => Docket.Write(inquiry, terminal, json));
        return command;
    }

    private static SayingCommand Send(Terminal terminal)
    {
        var command = new SayingCommand("send", "Enters that a notice or a request was sent.", terminal);
        var manner = command.Word("KIND", string.Join(" or ", NoticeManners.All) + ".");
        manner.AcceptOnlyFromAmong([.. NoticeManners.All]);
        var (question, to, text) = (command.Must("--question", "Q1."), command.Must("--to", "The addressee."), command.Must("--text", "What was sent."));
        var (person, due) = (command.May("--person", "The person named: P12 or M12.", "HANDLE"), command.May("--due", "When an answer is due, EDTF.", "EDTF"));
        return command.Says((line, inquiry) => SayInCommission.Run(inquiry, proceedings => CommissionQueries.Question(proceedings, line.GetValue(question)!).Then(found =>
            (line.GetValue(person) is { } handle ? CommissionQueries.Mention(inquiry, handle).Then<string?>(mention => mention) : (Outcome<string?>)(string?)null)
                .Then<NoticeSent>(mention => new NoticeSent(line.GetValue(manner)!, found.Leaf, line.GetValue(to)!, mention, line.GetValue(text)!, line.GetValue(due))))));
    }

    private static SayingCommand Reply(Terminal terminal)
    {
        var command = new SayingCommand("reply", "Enters what came back; without --text and --exhibit: nothing.", terminal);
        var (notice, text, exhibit) = (command.Word("NOTICE", "N1."), command.May("--text", "What came back, in short."), command.May("--exhibit", "The exhibit that holds it.", "E3"));
        return command.Says((line, inquiry) =>
        {
            var found = line.GetValue(exhibit) is { } handle ? ArchiveQueries.Find(inquiry, handle).Then<string?>(held => held.Leaf) : (Outcome<string?>)(string?)null;
            return found.Then(leaf => SayInCommission.Run(inquiry, proceedings => CommissionQueries.Notice(proceedings, line.GetValue(notice)!)
                .Then<ReplyReceived>(sent => new ReplyReceived(sent.Said.Leaf, line.GetValue(text), leaf))));
        });
    }
}
