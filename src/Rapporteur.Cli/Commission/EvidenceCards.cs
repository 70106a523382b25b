using System.Text.Json.Nodes;
using Rapporteur.Cli.Counting;
using Rapporteur.Commission;
using Rapporteur.Storage;

namespace Rapporteur.Cli.Commission;

/// <summary>Passages tendered, checks, notes, consent, and predictions.</summary>
internal static class EvidenceCards
{
    public static int Write(Inquiry inquiry, Terminal terminal, bool json)
    {
        var proceedings = CommissionQueries.Proceedings(inquiry);
        string Named(string reference) => CommissionQueries.HandleOf(inquiry, proceedings, reference);
        if (json)
        {
            JsonAnswer.WriteList(terminal.Out, "evidence", proceedings.Passages.Select(passage => new JsonObject
            {
                ["passage"] = passage.Handle, ["exhibit"] = Named(passage.Body.Exhibit), ["exact"] = passage.Body.Passage.Exact, ["note"] = passage.Body.Note,
            }).Concat(proceedings.Figures.Select(FigureCommands.ToJson)));
            return ExitCodes.Done;
        }
        foreach (var passage in proceedings.Passages)
            Paragraph.Write(terminal.Out, $"{Named(passage.Body.Exhibit)}: “{passage.Body.Passage.Exact}”{(passage.Body.Note is { } note ? $" ({note})" : "")}", passage.Handle, 5);
        foreach (var figure in proceedings.Figures)
            Paragraph.Write(terminal.Out, $"{figure.Body.What}: victims {CountWords.Of(FigureCommands.BoundsOf(figure.Body.Victims))}, occurrences {CountWords.Of(FigureCommands.BoundsOf(figure.Body.Occurrences))}; {figure.Body.Size} entries; {figure.Body.Command}", figure.Handle, 5);
        foreach (var (said, verification) in proceedings.Verifications)
            Paragraph.Write(terminal.Out, $"{Named(verification.On)} checked by {said.By.Handle}: {verification.Tried}: {verification.Outcome}{(verification.FollowUp is { } next ? $"; to follow up: {next}" : "")}");
        foreach (var (said, note) in proceedings.Notes)
            Paragraph.Write(terminal.Out, $"{Named(note.On)}, note of {said.By.Handle}: {note.Text}");
        foreach (var (_, consent) in proceedings.Consents)
            Paragraph.Write(terminal.Out, $"{Named(consent.Exhibit)}, {consent.Witness}: {(consent.Given ? "consents to" : "no longer consents to")} {consent.Purpose} for {consent.Audience}{(consent.Elsewhere is { } other ? $"; also interviewed by {other}" : "")}");
        return ExitCodes.Done;
    }

    public static int WritePredictions(Inquiry inquiry, Terminal terminal, bool json)
    {
        var proceedings = CommissionQueries.Proceedings(inquiry);
        if (json)
        {
            JsonAnswer.WriteList(terminal.Out, "predictions", proceedings.Predictions.Select(prediction => new JsonObject
            {
                ["prediction"] = prediction.Handle, ["text"] = prediction.Body.Text, ["by"] = prediction.Body.By, ["made"] = prediction.Body.Made, ["due"] = prediction.Body.Due,
                ["on"] = CommissionQueries.HandleOf(inquiry, proceedings, prediction.Body.On), ["outcome"] = prediction.Judgments is [.., var last] ? last.Body.Outcome : null,
            }));
            return ExitCodes.Done;
        }
        foreach (var prediction in proceedings.Predictions)
        {
            Paragraph.Write(terminal.Out, $"{prediction.Body.By}, {prediction.Body.Made}: {prediction.Body.Text} (to be judged by {prediction.Body.Due}; {CommissionQueries.HandleOf(inquiry, proceedings, prediction.Body.On)})", prediction.Handle, 5);
            foreach (var (_, judged) in prediction.Judgments)
                Paragraph.Write(terminal.Out, $"{judged.Outcome}: {judged.Reason}{(judged.On is { } on ? $" ({CommissionQueries.HandleOf(inquiry, proceedings, on)})" : "")}", "", 5);
        }
        return ExitCodes.Done;
    }
}
