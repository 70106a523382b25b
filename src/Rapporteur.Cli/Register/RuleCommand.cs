using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Rapporteur.Register;
using Rapporteur.Storage;
using Spectre.Console;

namespace Rapporteur.Cli.Register;

/// <summary>The commission's rule for the register: shown with what each threshold would join, or set.</summary>
internal static class RuleCommand
{
    private static readonly double[] Shown = [6, 8, 9, 10, 11, 12, 14, 16];

    public static Command Create(Terminal terminal)
    {
        var command = new Command("rule", "From which weight on the machine joins names, with the wrong joins to be expected; and whose decision prevails. Shows it, or sets it.");
        var threshold = new Option<double?>("--threshold") { Description = "In bits: log2 of a likelihood ratio.", HelpName = "BITS" };
        var contradictions = new Option<string?>("--contradictions") { Description = "latest (the later decision prevails) or both (none does, until members agree)." };
        var reason = new Option<string?>("--reason") { Description = "Why (required to set it)." };
        foreach (var option in new Option[] { threshold, contradictions, reason })
            command.Add(option);
        var options = new InquiryOptions(command, terminal, json: true);
        command.SetAction(line =>
        {
            var (bits, way) = (line.GetValue(threshold), line.GetValue(contradictions));
            if (bits is null && way is null)
                return options.Read(line, inquiry => Show(terminal, inquiry, line.GetValue(options.Json)));
            return options.Write(line, inquiry => SetRule.Run(inquiry, bits, way, line.GetValue(reason)).Refusal is { } refusal
                ? options.Refuse(refusal) : Show(terminal, inquiry, line.GetValue(options.Json)));
        });
        return command;
    }

    private static int Show(Terminal terminal, Inquiry inquiry, bool json)
    {
        var rule = RegisterQueries.Rule(inquiry);
        var effects = FalseJoins.Of([.. RegisterQueries.Mentions(inquiry)], Shown.Append(rule.Threshold).Distinct().Order());
        if (json)
            JsonAnswer.Write(terminal.Out, ToJson(rule, effects));
        else
            Write(terminal, rule, effects);
        return ExitCodes.Done;
    }

    private static JsonObject ToJson(RegisterRule rule, IReadOnlyList<ThresholdEffect> effects) => new()
    {
        ["threshold"] = rule.Threshold,
        ["contradictions"] = rule.Way,
        ["effects"] = new JsonArray([.. effects.Select(effect => (JsonNode)new JsonObject
        {
            ["threshold"] = effect.Threshold, ["joins"] = effect.Joins, ["persons"] = effect.Persons, ["false_in_a_thousand"] = Math.Round(effect.FalseInAThousand, 2),
        })]),
    };

    private static void Write(Terminal terminal, RegisterRule rule, IReadOnlyList<ThresholdEffect> effects)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var heading in new[] { "threshold", "joins", "persons", "wrong in 1,000 persons" })
            table.AddColumn(new TableColumn(heading).RightAligned());
        foreach (var effect in effects)
        {
            var mark = effect.Threshold == rule.Threshold ? "> " : "";
            table.AddRow(Plain.Of(string.Create(CultureInfo.InvariantCulture, $"{mark}{effect.Threshold:0.0}")), Plain.Of(effect.Joins.ToString(CultureInfo.InvariantCulture)),
                Plain.Of(effect.Persons.ToString(CultureInfo.InvariantCulture)), Plain.Of(effect.FalseInAThousand.ToString("0.0", CultureInfo.InvariantCulture)));
        }
        terminal.Draw().Write(table);
        terminal.Out.WriteLine("Joins by the machine alone, without what members decided. How many of them are wrong is estimated from their weights, not counted.");
        terminal.Out.WriteLine(rule.BothMustAgree
            ? "Of members who contradict each other on a pair none prevails: the two stay apart until they agree."
            : "Of members who contradict each other on a pair the later prevails.");
    }
}
