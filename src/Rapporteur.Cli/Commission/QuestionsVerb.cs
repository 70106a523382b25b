using System.CommandLine;
using Rapporteur.Commission;

namespace Rapporteur.Cli.Commission;

/// <summary>What the commission must determine, and the argument of each question.</summary>
internal static class QuestionsVerb
{
    public static Verb Verb { get; } = new("questions", "what is to be determined, and the argument of each", Create);

    private static Command Create(Terminal terminal)
    {
        var command = new Command("questions", """
            What the commission must determine. The argument of a question is made of propositions (T1), each with what supports it
            and what rebuts it (A1), every step with its warrant, every leaf resting on a claim, a passage or a finding.

            Examples:
              rapporteur questions
              rapporteur questions list --json
              rapporteur questions show Q1
              rapporteur questions put "Did the meeting at the hotel take place?"
              rapporteur questions move Q1 deliberation
              rapporteur questions move Q1 re-examined --reason "the photographs came to light"
              rapporteur questions state Q1 "The hotel did not exist in 1932"
              rapporteur questions support T1 --on X2 --because "the town's own register says when it was pulled down"
              rapporteur questions rebut T1 --on X3 --because "a café of the name stood next door"
              rapporteur questions undercut A1 --on X4 --because "the register lists houses, not signs"
            """);
        command.Add(Show(terminal));
        command.Add(Put(terminal));
        command.Add(Move(terminal));
        command.Add(State(terminal));
        command.Add(Argue(terminal, "support", Stances.Supports, "Supports a proposition."));
        command.Add(Argue(terminal, "rebut", Stances.Rebuts, "Speaks against a proposition."));
        command.Add(Argue(terminal, "undercut", Stances.Undercuts, "Attacks the step of an argument."));
        InquiryOptions.AddList(command, terminal, "All questions.", (inquiry, json) => QuestionCards.WriteList(inquiry, terminal, json));
        return command;
    }

    private static Command Show(Terminal terminal)
    {
        var command = new Command("show", "A question with its argument and its findings.");
        var handle = new Argument<string>("QUESTION") { Description = "Q1." };
        command.Add(handle);
        var options = new InquiryOptions(command, terminal, json: true);
        command.SetAction(line => options.Read(line, inquiry =>
        {
            var proceedings = CommissionQueries.Proceedings(inquiry);
            var found = CommissionQueries.Question(proceedings, line.GetValue(handle)!);
            return found.Refusal is { } refusal ? options.Refuse(refusal) : QuestionCards.Write(inquiry, proceedings, found.Value, terminal, line.GetValue(options.Json));
        }));
        return command;
    }

    private static SayingCommand Put(Terminal terminal)
    {
        var command = new SayingCommand("put", "Puts a question.", terminal);
        var text = command.Word("TEXT", "The question.");
        return command.Says((line, inquiry) => SayInCommission.Run(inquiry, _ => (Outcome<QuestionPut>)new QuestionPut(line.GetValue(text)!)));
    }

    private static SayingCommand Move(Terminal terminal)
    {
        var command = new SayingCommand("move", "Moves a question on.", terminal);
        var (question, to, reason) = (command.Word("QUESTION", "Q1."), command.Word("TO", string.Join(", ", QuestionStates.All) + "."), command.May("--reason", "Why."));
        to.AcceptOnlyFromAmong([.. QuestionStates.All]);
        return command.Says((line, inquiry) => SayInCommission.Run(inquiry, proceedings => CommissionQueries.Question(proceedings, line.GetValue(question)!)
            .Then<QuestionMoved>(found => new QuestionMoved(found.Leaf, line.GetValue(to)!, line.GetValue(reason)))));
    }

    private static SayingCommand State(Terminal terminal)
    {
        var command = new SayingCommand("state", "States a proposition.", terminal);
        var (question, text) = (command.Word("QUESTION", "Q1."), command.Word("TEXT", "The proposition."));
        return command.Says((line, inquiry) => SayInCommission.Run(inquiry, proceedings => CommissionQueries.Question(proceedings, line.GetValue(question)!)
            .Then<PropositionStated>(found => new PropositionStated(found.Leaf, line.GetValue(text)!))));
    }

    private static SayingCommand Argue(Terminal terminal, string name, string stance, string description)
    {
        var command = new SayingCommand(name, description, terminal);
        var target = command.Word("TARGET", stance == Stances.Undercuts ? "The argument: A1." : "The proposition: T1.");
        var (on, warrant) = (command.Must("--on", "What it rests on: C12, X2, F1, or a proposition T2."), command.Must("--because", "Why the one follows from the other."));
        return command.Says((line, inquiry) => SayInCommission.Run(inquiry, proceedings => CommissionQueries.Arguable(proceedings, line.GetValue(target)!).Then(leaf =>
            CommissionQueries.Ground(inquiry, proceedings, line.GetValue(on)!).Then<ArgumentMade>(ground => new ArgumentMade(leaf, stance, ground, line.GetValue(warrant)!)))));
    }
}
