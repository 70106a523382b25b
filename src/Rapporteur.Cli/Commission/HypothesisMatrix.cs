using System.Text.Json.Nodes;
using Rapporteur.Commission;
using Rapporteur.Storage;
using Spectre.Console;

namespace Rapporteur.Cli.Commission;

/// <summary>The matrix of competing hypotheses, drawn.</summary>
internal static class HypothesisMatrix
{
    public static int Write(Inquiry inquiry, string? question, Terminal terminal, bool json, InquiryOptions options)
    {
        var proceedings = CommissionQueries.Proceedings(inquiry);
        if (question is not null && CommissionQueries.Question(proceedings, question).Refusal is { } refusal)
            return options.Refuse(refusal);
        var matrices = proceedings.Questions.Where(found => question is null || string.Equals(found.Handle, question, StringComparison.OrdinalIgnoreCase)).Where(found => found.Hypotheses.Count > 0).ToList();
        if (json)
            JsonAnswer.WriteList(terminal.Out, "hypotheses", matrices.Select(found => ToJson(inquiry, proceedings, found)));
        else
            matrices.ForEach(found => Write(inquiry, proceedings, found, terminal));
        return ExitCodes.Done;
    }

    private static void Write(Inquiry inquiry, Proceedings proceedings, Question question, Terminal terminal)
    {
        var matrix = CompetingHypotheses.Of(question);
        Paragraph.Write(terminal.Out, question.Text, question.Handle, 5);
        var table = new Table().Border(TableBorder.Simple).AddColumn("evidence");
        foreach (var (hypothesis, inconsistent, _) in matrix.Ranked)
            table.AddColumn(Plain.Of($"{hypothesis.Handle} ({inconsistent} against)"));
        foreach (var on in matrix.Evidence)
            table.AddRow([CommissionQueries.HandleOf(inquiry, proceedings, on), .. matrix.Ranked.Select(ranked => ranked.Hypothesis.Weighed.TryGetValue(on, out var weighed) ? weighed.Body.Fit : "not weighed")]);
        terminal.Draw().Write(table);
        foreach (var (hypothesis, _, _) in matrix.Ranked)
            Paragraph.Write(terminal.Out, hypothesis.Body.Text, hypothesis.Handle, 5);
        if (matrix.Decisive(question) is { Count: > 0 } decisive)
            terminal.Out.WriteLine($"If it were false, another would come first: {string.Join(", ", decisive.Select(on => CommissionQueries.HandleOf(inquiry, proceedings, on)))}");
    }

    private static JsonObject ToJson(Inquiry inquiry, Proceedings proceedings, Question question)
    {
        var matrix = CompetingHypotheses.Of(question);
        return new()
        {
            ["question"] = question.Handle,
            ["hypotheses"] = new JsonArray([.. matrix.Ranked.Select(ranked => (JsonNode)new JsonObject
            {
                ["hypothesis"] = ranked.Hypothesis.Handle, ["text"] = ranked.Hypothesis.Body.Text, ["inconsistent"] = ranked.Inconsistent, ["consistent"] = ranked.Consistent,
            })]),
            ["decisive"] = JsonAnswer.Words(matrix.Decisive(question).Select(on => CommissionQueries.HandleOf(inquiry, proceedings, on))),
        };
    }
}
