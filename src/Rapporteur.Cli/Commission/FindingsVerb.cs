using System.CommandLine;
using Rapporteur.Commission;

namespace Rapporteur.Cli.Commission;

/// <summary>The commission's answers, with votes and dissents.</summary>
internal static class FindingsVerb
{
    public static Verb Verb { get; } = new("findings", "the commission's answers: draft, vote, close, dissent", Create);

    private static Command Create(Terminal terminal)
    {
        var command = new Command("findings", """
            The commission's answers, element by element: the act occurred (act), an organ is responsible (organ), a named person is
            (person). A finding cannot be adopted on evidence that was set aside, withdrawn, never coded by a person or joined by the
            machine alone, without evidence against or the search for it, or against a living person who was not heard. What changes
            later under an adopted finding marks it for re-examination.

            Examples:
              rapporteur findings
              rapporteur findings list --json
              rapporteur findings show F1
              rapporteur findings draft Q1 --element act --answer not-established --subject "the meeting" --text "The meeting at the hotel is not established." --for X1 --against X2 --reasons "..."
              rapporteur findings draft Q2 --element person --person P12 --answer established --subject "the investigator" --text "..." --for C12 --search "both archives" --reasons "..." --reply-answer "..."
              rapporteur findings vote F1 for
              rapporteur findings close F1
              rapporteur findings dissent F1 "I would hold it refuted."
              rapporteur findings separate F1 "I concur, for another reason."
            """);
        command.Add(Show(terminal));
        command.Add(Draft(terminal));
        command.Add(Ballots.Vote(terminal, "a finding: F1"));
        command.Add(Ballots.Close(terminal, "a finding: F1"));
        command.Add(Opinion(terminal, "dissent", "Enters your dissent."));
        command.Add(Opinion(terminal, "separate", "Enters your separate opinion."));
        InquiryOptions.AddList(command, terminal, "All findings.", (inquiry, json) => FindingCards.WriteList(inquiry, terminal, json));
        return command;
    }

    private static Command Show(Terminal terminal)
    {
        var command = new Command("show", "A finding with all that it rests on.");
        var handle = new Argument<string>("FINDING") { Description = "F1." };
        command.Add(handle);
        var options = new InquiryOptions(command, terminal, json: true);
        command.SetAction(line => options.Read(line, inquiry =>
        {
            var proceedings = CommissionQueries.Proceedings(inquiry);
            var found = CommissionQueries.Finding(proceedings, line.GetValue(handle)!);
            return found.Refusal is { } refusal ? options.Refuse(refusal) : FindingCards.Write(inquiry, proceedings, found.Value, terminal, line.GetValue(options.Json));
        }));
        return command;
    }

    private static SayingCommand Draft(Terminal terminal)
    {
        var command = new SayingCommand("draft", "Drafts a finding, or a new draft of one (--replaces).", terminal);
        var question = command.Word("QUESTION", "Q1.");
        var (element, answer) = (command.Must("--element", "What it is about.", Elements.All), command.Must("--answer", "What is found.", Answers.All));
        var (subject, text, reasons) = (command.Must("--subject", "What or whom, in words."), command.Must("--text", "The finding."), command.Must("--reasons", "The reasons."));
        var (person, death, replaces) = (command.May("--person", "The person: P12 or M12.", "HANDLE"), command.May("--death", "Evidence that the person is dead.", "HANDLE"), command.May("--replaces", "The finding that it is a new draft of.", "F1"));
        var (pro, contra, search) = (command.Many("--for", "Evidence for it: C12, M12, X1, F2.", "HANDLE"), command.Many("--against", "Evidence against it.", "HANDLE"), command.May("--search", "Where evidence against was looked for."));
        var (like, reply, answers) = (command.May("--like-cases", "How like cases were judged."), command.May("--reply-answer", "What the reasons say to a reply or a silence."), command.Many("--answer-to", "An answer to a result of scrutiny: RESULT=ANSWER.", "RESULT=ANSWER"));
        return command.Says((line, inquiry) => DraftFinding.Run(inquiry, new FindingWords(
            line.GetValue(question)!, line.GetValue(element)!, line.GetValue(answer)!, line.GetValue(subject)!, line.GetValue(text)!, line.GetValue(reasons)!)
        {
            Person = line.GetValue(person),
            Death = line.GetValue(death),
            Replaces = line.GetValue(replaces),
            For = line.GetValue(pro) ?? [],
            Against = line.GetValue(contra) ?? [],
            Search = line.GetValue(search),
            LikeCases = line.GetValue(like),
            ReplyAnswer = line.GetValue(reply),
            Scrutiny = [.. (line.GetValue(answers) ?? []).Select(pair => pair.Split('=', 2) is [var result, var said] ? (result, said) : (pair, ""))],
        }));
    }

    private static SayingCommand Opinion(Terminal terminal, string manner, string description)
    {
        var command = new SayingCommand(manner, description, terminal);
        var (finding, text) = (command.Word("FINDING", "F1."), command.Word("TEXT", "The opinion."));
        return command.Says((line, inquiry) => SayInCommission.Run(inquiry, proceedings => CommissionQueries.Finding(proceedings, line.GetValue(finding)!)
            .Then<OpinionGiven>(found => new OpinionGiven((found.Adopted ?? found.Current).Said.Leaf, manner, line.GetValue(text)!))));
    }
}
