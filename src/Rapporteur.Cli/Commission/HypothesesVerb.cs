using System.CommandLine;
using Rapporteur.Commission;

namespace Rapporteur.Cli.Commission;

/// <summary>Rival hypotheses, each weighed against the same evidence.</summary>
internal static class HypothesesVerb
{
    public static Verb Verb { get; } = new("hypotheses", "rival answers, weighed against the same evidence", Create);

    private static Command Create(Terminal terminal)
    {
        var command = new Command("hypotheses", """
            Rival answers to a question in the matrix of competing hypotheses (Heuer 1999, chapter 8): each piece of evidence is consistent,
            inconsistent or neutral under each, with a reason. They are ordered by what speaks against them, and the list says which
            single piece of evidence, if it were false, would change that order.

            Examples:
              rapporteur hypotheses --question Q1
              rapporteur hypotheses state Q1 "The meeting took place elsewhere"
              rapporteur hypotheses weigh H1 X1 inconsistent --reason "the house was gone"
            """);
        command.Add(State(terminal));
        command.Add(Weigh(terminal));
        var question = new Option<string?>("--question") { Description = "Only those of a question.", HelpName = "Q" };
        command.Add(question);
        var options = new InquiryOptions(command, terminal, json: true);
        command.SetAction(line => options.Read(line, inquiry => HypothesisMatrix.Write(inquiry, line.GetValue(question), terminal, line.GetValue(options.Json), options)));
        return command;
    }

    private static SayingCommand State(Terminal terminal)
    {
        var command = new SayingCommand("state", "States a hypothesis.", terminal);
        var (question, text) = (command.Word("QUESTION", "Q1."), command.Word("TEXT", "The hypothesis."));
        return command.Says((line, inquiry) => SayInCommission.Run(inquiry, proceedings => CommissionQueries.Question(proceedings, line.GetValue(question)!)
            .Then<HypothesisStated>(found => new HypothesisStated(found.Leaf, line.GetValue(text)!))));
    }

    private static SayingCommand Weigh(Terminal terminal)
    {
        var command = new SayingCommand("weigh", "Weighs evidence under a hypothesis.", terminal);
        var (hypothesis, evidence, fit) = (command.Word("HYPOTHESIS", "H1."), command.Word("EVIDENCE", "C12, X1 or F1."), command.Word("FIT", string.Join(", ", Fits.All) + "."));
        fit.AcceptOnlyFromAmong([.. Fits.All]);
        var reason = command.Must("--reason", "Why.");
        return command.Says((line, inquiry) => SayInCommission.Run(inquiry, proceedings => CommissionQueries.Hypothesis(proceedings, line.GetValue(hypothesis)!).Then(found =>
            CommissionQueries.Evidence(inquiry, proceedings, line.GetValue(evidence)!).Then<EvidenceWeighed>(on => new EvidenceWeighed(found.Said.Leaf, on, line.GetValue(fit)!, line.GetValue(reason)!)))));
    }
}
