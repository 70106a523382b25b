using System.CommandLine;
using Rapporteur.Commission;

namespace Rapporteur.Cli.Commission;

/// <summary>What sources foretold, and what came of it.</summary>
internal static class PredictionsVerb
{
    public static Verb Verb { get; } = new("predictions", "what was foretold, and what came of it", Create);

    private static Command Create(Terminal terminal)
    {
        var command = new Command("predictions", """
            What sources foretold, with the date on which they did, the date by which it can be judged, and what came of it.

            Examples:
              rapporteur predictions
              rapporteur predictions list --json
              rapporteur predictions record X5 --by "the witness" --made 1936-08-30 --due 1938 --text "more trials will follow"
              rapporteur predictions judge Y1 came --on C40 --reason "the trial of January 1937"
              rapporteur predictions judge Y2 cannot-be-judged --reason "no record of those years is open"
            """);
        command.Add(Record(terminal));
        command.Add(Judge(terminal));
        InquiryOptions.AddList(command, terminal, "All predictions.", (inquiry, json) => EvidenceCards.WritePredictions(inquiry, terminal, json));
        return command;
    }

    private static SayingCommand Record(Terminal terminal)
    {
        var command = new SayingCommand("record", "Records a prediction.", terminal);
        var on = command.Word("EVIDENCE", "Where it was foretold: X5 or C12.");
        var (by, made, due, text) = (command.Must("--by", "Who foretold it."), command.Must("--made", "When, EDTF."), command.Must("--due", "By when it can be judged, EDTF."), command.Must("--text", "What was foretold."));
        return command.Says((line, inquiry) => SayInCommission.Run(inquiry, proceedings => CommissionQueries.Evidence(inquiry, proceedings, line.GetValue(on)!)
            .Then<PredictionRecorded>(evidence => new PredictionRecorded(evidence, line.GetValue(by)!, line.GetValue(made)!, line.GetValue(due)!, line.GetValue(text)!))));
    }

    private static SayingCommand Judge(Terminal terminal)
    {
        var command = new SayingCommand("judge", "Says what came of a prediction.", terminal);
        var (prediction, outcome) = (command.Word("PREDICTION", "Y1."), command.Word("OUTCOME", string.Join(", ", Outcomes.All) + "."));
        outcome.AcceptOnlyFromAmong([.. Outcomes.All]);
        var (on, reason) = (command.May("--on", "The evidence that decides it.", "HANDLE"), command.Must("--reason", "Why."));
        return command.Says((line, inquiry) => SayInCommission.Run(inquiry, proceedings => CommissionQueries.Prediction(proceedings, line.GetValue(prediction)!).Then(found =>
            (line.GetValue(on) is { } handle ? CommissionQueries.Evidence(inquiry, proceedings, handle).Then<string?>(evidence => evidence) : (Outcome<string?>)(string?)null)
                .Then<PredictionJudged>(evidence => new PredictionJudged(found.Said.Leaf, line.GetValue(outcome)!, evidence, line.GetValue(reason)!)))));
    }
}
