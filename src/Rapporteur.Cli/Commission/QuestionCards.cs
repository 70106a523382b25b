using System.Text.Json.Nodes;
using Rapporteur.Commission;
using Rapporteur.Storage;
using Spectre.Console;

namespace Rapporteur.Cli.Commission;

/// <summary>Questions, and the argument of each as a tree.</summary>
internal static class QuestionCards
{
    public static int WriteList(Inquiry inquiry, Terminal terminal, bool json)
    {
        var proceedings = CommissionQueries.Proceedings(inquiry);
        if (json)
        {
            JsonAnswer.WriteList(terminal.Out, "questions", proceedings.Questions.Select(question => ToJson(inquiry, proceedings, question)));
            return ExitCodes.Done;
        }
        foreach (var question in proceedings.Questions)
            Paragraph.Write(terminal.Out, $"{question.Text} [{question.State}] {string.Join(" ", question.Findings.Select(finding => finding.Handle))}", question.Handle, 5);
        if (proceedings.Questions.Count == 0)
            terminal.Error.WriteLine("No question was put yet: `rapporteur questions put \"...\"`.");
        return ExitCodes.Done;
    }

    public static int Write(Inquiry inquiry, Proceedings proceedings, Question question, Terminal terminal, bool json)
    {
        if (json)
        {
            JsonAnswer.Write(terminal.Out, ToJson(inquiry, proceedings, question));
            return ExitCodes.Done;
        }
        Paragraph.Write(terminal.Out, question.Text, question.Handle, 5);
        terminal.Out.WriteLine($"     {question.State}");
        foreach (var (member, reason) in question.Recused.OrderBy(recused => recused.Key, StringComparer.Ordinal))
            Paragraph.Write(terminal.Out, $"{member} takes no part: {reason}");
        foreach (var proposition in question.Propositions)
        {
            var tree = new Tree(Plain.Of($"{proposition.Handle} {proposition.Body.Text}{Gap(proposition)}"));
            foreach (var argument in proposition.Arguments)
                Add(tree, inquiry, proceedings, argument);
            terminal.Draw().Write(tree);
        }
        foreach (var finding in question.Findings)
            FindingCards.WriteLine(finding, terminal);
        return ExitCodes.Done;
    }

    private static void Add(IHasTreeNodes to, Inquiry inquiry, Proceedings proceedings, Argument argument)
    {
        var sign = argument.Body.Stance switch { Stances.Supports => "+", Stances.Rebuts => "-", _ => "x" };
        var node = to.AddNode(Plain.Of($"{sign} {argument.Handle} {argument.Body.Stance}, on {CommissionQueries.HandleOf(inquiry, proceedings, argument.Body.On)}: {argument.Body.Warrant}"));
        foreach (var undercut in argument.Undercuts)
            Add(node, inquiry, proceedings, undercut);
    }

    private static string Gap(Proposition proposition) => proposition.Arguments.Count == 0 ? "  (nothing supports it yet)"
        : proposition.Arguments.Exists(argument => argument.Body.Stance == Stances.Rebuts && argument.Undercuts.Count == 0) ? "  (an attack on it is unanswered)" : "";

    private static JsonObject ToJson(Inquiry inquiry, Proceedings proceedings, Question question) => new()
    {
        ["question"] = question.Handle,
        ["text"] = question.Text,
        ["state"] = question.State,
        ["propositions"] = new JsonArray([.. question.Propositions.Select(proposition => (JsonNode)new JsonObject
        {
            ["proposition"] = proposition.Handle, ["text"] = proposition.Body.Text,
            ["arguments"] = new JsonArray([.. proposition.Arguments.Select(argument => (JsonNode)ToJson(inquiry, proceedings, argument))]),
        })]),
        ["findings"] = JsonAnswer.Words(question.Findings.Select(finding => finding.Handle)),
    };

    private static JsonObject ToJson(Inquiry inquiry, Proceedings proceedings, Argument argument) => new()
    {
        ["argument"] = argument.Handle,
        ["stance"] = argument.Body.Stance,
        ["on"] = CommissionQueries.HandleOf(inquiry, proceedings, argument.Body.On),
        ["warrant"] = argument.Body.Warrant,
        ["undercut_by"] = new JsonArray([.. argument.Undercuts.Select(undercut => (JsonNode)ToJson(inquiry, proceedings, undercut))]),
    };
}
