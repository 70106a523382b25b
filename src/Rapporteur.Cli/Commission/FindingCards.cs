using System.Text.Json.Nodes;
using Rapporteur.Commission;
using Rapporteur.Storage;

namespace Rapporteur.Cli.Commission;

/// <summary>Findings for people and for machines.</summary>
internal static class FindingCards
{
    public static int WriteList(Inquiry inquiry, Terminal terminal, bool json)
    {
        var proceedings = CommissionQueries.Proceedings(inquiry);
        if (json)
            JsonAnswer.WriteList(terminal.Out, "findings", proceedings.Findings.Select(finding => ToJson(inquiry, proceedings, finding)));
        else
            proceedings.Findings.ToList().ForEach(finding => WriteLine(finding, terminal));
        return ExitCodes.Done;
    }

    /// <summary>A finding in a line or two.</summary>
    public static void WriteLine(Finding finding, Terminal terminal)
    {
        var draft = finding.Adopted ?? finding.Current;
        Paragraph.Write(terminal.Out, $"{draft.Body.Subject.Name}: {draft.Body.Answer} [{Standing(finding)}] {draft.Body.Text}", finding.Handle, 5);
    }

    public static int Write(Inquiry inquiry, Proceedings proceedings, Finding finding, Terminal terminal, bool json)
    {
        if (json)
        {
            JsonAnswer.Write(terminal.Out, ToJson(inquiry, proceedings, finding));
            return ExitCodes.Done;
        }
        var draft = finding.Adopted ?? finding.Current;
        Paragraph.Write(terminal.Out, draft.Body.Text, finding.Handle, 5);
        terminal.Out.WriteLine(Plain.Text($"  {draft.Body.Element}, {draft.Body.Subject.Name}: {draft.Body.Answer}, by {draft.Body.Standard} [{Standing(finding)}]"));
        terminal.Out.WriteLine($"  {finding.Question.Handle}; draft {finding.Drafts.IndexOf(draft) + 1} of {finding.Drafts.Count}; vote {CommissionCard.Vote(draft.Ballot, proceedings.Rules?.ByName ?? true)}");
        Named("For", draft.Body.For);
        Named("Against", draft.Body.Against);
        Said("Search for evidence against", draft.Body.Search);
        Said("Reasons", draft.Body.Reasons);
        Said("Like cases", draft.Body.LikeCases);
        Said("On the reply", draft.Body.ReplyAnswer);
        foreach (var answer in draft.Body.Scrutiny ?? [])
            Said($"On scrutiny, {answer.Rule}", answer.Answer);
        foreach (var (said, opinion) in draft.Opinions)
            Said(opinion.Manner == "dissent" ? $"Dissent of {said.By.Handle}" : $"Separate opinion of {said.By.Handle}", opinion.Text);
        foreach (var mark in draft.Marks)
            Paragraph.Write(terminal.Out, $"! To be examined again: {Path(inquiry, proceedings, finding, mark)}");
        return ExitCodes.Done;

        void Named(string name, string[] evidence) => Said(name, evidence.Length == 0 ? null : string.Join(", ", evidence.Select(reference => CommissionQueries.HandleOf(inquiry, proceedings, reference))));
        void Said(string name, string? words)
        {
            if (words is not null)
                Paragraph.Write(terminal.Out, $"{name}: {words}");
        }
    }

    /// <summary>Where a finding stands.</summary>
    public static string Standing(Finding finding) => finding switch
    {
        { Adopted: { Marks.Count: > 0 } } => "adopted, to be examined again",
        { Adopted: not null } => "adopted",
        { Current.Ballot.Closing: not null } => "not adopted",
        _ => "draft",
    };

    private static string Path(Inquiry inquiry, Proceedings proceedings, Finding finding, ReexaminationMark mark) =>
        string.Join(" > ", mark.Path.Select(reference => reference.Contains(':', StringComparison.Ordinal) ? $"scrutiny {reference.Split(':')[0]}" : CommissionQueries.HandleOf(inquiry, proceedings, reference)).Prepend(finding.Handle))
        + $", entry {mark.Cause.Index} of {mark.Cause.By.Handle}";

    private static JsonObject ToJson(Inquiry inquiry, Proceedings proceedings, Finding finding)
    {
        var draft = finding.Adopted ?? finding.Current;
        JsonArray Handles(IEnumerable<string> references) => JsonAnswer.Words(references.Select(reference => CommissionQueries.HandleOf(inquiry, proceedings, reference)));
        return new()
        {
            ["finding"] = finding.Handle,
            ["question"] = finding.Question.Handle,
            ["element"] = draft.Body.Element,
            ["subject"] = draft.Body.Subject.Name,
            ["answer"] = draft.Body.Answer,
            ["standard"] = draft.Body.Standard,
            ["standing"] = Standing(finding),
            ["text"] = draft.Body.Text,
            ["for"] = Handles(draft.Body.For),
            ["against"] = Handles(draft.Body.Against),
            ["search"] = draft.Body.Search,
            ["reasons"] = draft.Body.Reasons,
            ["votes"] = new JsonObject { ["for"] = draft.Ballot.Count(Choices.For), ["against"] = draft.Ballot.Count(Choices.Against), ["abstain"] = draft.Ballot.Count(Choices.Abstain) },
            ["opinions"] = new JsonArray([.. draft.Opinions.Select(opinion => (JsonNode)new JsonObject { ["member"] = opinion.Said.By.Handle, ["manner"] = opinion.Body.Manner, ["text"] = opinion.Body.Text })]),
            ["re_examine"] = JsonAnswer.Words(draft.Marks.Select(mark => Path(inquiry, proceedings, finding, mark))),
        };
    }
}
