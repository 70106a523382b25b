using System.Text.Json.Nodes;
using Rapporteur.Commission;
using Rapporteur.Publishing;
using Rapporteur.Storage;

namespace Rapporteur.Cli.Publishing;

/// <summary>Delivered judgments for people and for machines.</summary>
internal static class JudgmentCards
{
    public static int WriteList(Inquiry inquiry, Terminal terminal, bool json)
    {
        var delivered = JudgmentQueries.Delivered(inquiry);
        if (json)
        {
            JsonAnswer.WriteList(terminal.Out, "judgment", delivered.Select(judgment => ToJson(inquiry, judgment)));
            return ExitCodes.Done;
        }
        if (delivered.Count == 0)
            terminal.Error.WriteLine("No judgment was delivered yet.");
        foreach (var judgment in delivered)
            Paragraph.Write(terminal.Out, Line(inquiry, judgment), judgment.Handle, 5);
        return ExitCodes.Done;
    }

    public static int Write(Inquiry inquiry, DeliveredJudgment judgment, Terminal terminal, bool json)
    {
        if (json)
        {
            JsonAnswer.Write(terminal.Out, ToJson(inquiry, judgment));
            return ExitCodes.Done;
        }
        Paragraph.Write(terminal.Out, Line(inquiry, judgment), judgment.Handle, 5);
        if (judgment.Reason is { } reason)
            Paragraph.Write(terminal.Out, $"why: {reason}", "", 5);
        Paragraph.Write(terminal.Out, $"from {judgment.Size} entries, root {judgment.Body.Root}", "", 5);
        foreach (var document in judgment.Body.Documents)
            terminal.Out.WriteLine($"{document.Sha256}  {document.Name}");
        foreach (var change in judgment.Body.Changes)
            terminal.Out.WriteLine($"  {change.Number,-6} {change.Change,-8} {change.Key}");
        return ExitCodes.Done;
    }

    private static string Line(Inquiry inquiry, DeliveredJudgment judgment) =>
        $"edition {judgment.Edition}, {judgment.Body.Audience}, delivered by {judgment.By} on {judgment.Delivered:yyyy-MM-dd}, {judgment.Body.Findings.Length} findings"
        + (Since(inquiry, judgment) is { Count: > 0 } since ? $"; since then no longer as delivered: {string.Join(", ", since)}" : "");

    /// <summary>Findings that it holds and that stand no more as it tells them.</summary>
    private static List<string> Since(Inquiry inquiry, DeliveredJudgment judgment)
    {
        var proceedings = CommissionQueries.Proceedings(inquiry);
        return [.. judgment.Body.Findings.Select(proceedings.Named).OfType<Draft>().Where(draft => draft.Marks.Count > 0 || draft.Finding.Adopted != draft).Select(draft => draft.Finding.Handle)];
    }

    private static JsonObject ToJson(Inquiry inquiry, DeliveredJudgment judgment) => new()
    {
        ["judgment"] = judgment.Handle,
        ["edition"] = judgment.Edition,
        ["audience"] = judgment.Body.Audience,
        ["reason"] = judgment.Reason,
        ["by"] = judgment.By,
        ["size"] = judgment.Size,
        ["root"] = judgment.Body.Root,
        ["documents"] = new JsonArray([.. judgment.Body.Documents.Select(document => (JsonNode)new JsonObject { ["name"] = document.Name, ["sha256"] = document.Sha256 })]),
        ["paragraphs"] = judgment.Body.Paragraphs.Length,
        ["changes"] = new JsonArray([.. judgment.Body.Changes.Select(change => (JsonNode)new JsonObject { ["number"] = change.Number, ["change"] = change.Change, ["paragraph"] = change.Key })]),
        ["no_longer_as_delivered"] = JsonAnswer.Words(Since(inquiry, judgment)),
    };
}
