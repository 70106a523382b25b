using System.CommandLine;
using System.Text.Json.Nodes;
using Rapporteur.Linkage;

namespace Rapporteur.Cli.Register;

/// <summary>How two kept models of a linkage differ: what agreement is worth in each, level by level.</summary>
internal static class LinkCompareCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new Command("compare", """
            Shows where two models differ: the levels of agreement whose weights are a bit or more apart, greatest difference first, and how
            rare true pairs are in each. Fields are matched by name.

            Examples:
              rapporteur link compare model.json model-of-last-year.json
              rapporteur link compare model.json other.json --json
            """);
        var one = new Argument<string>("MODEL") { Description = "A model that --model-out wrote." };
        var other = new Argument<string>("OTHER") { Description = "Another." };
        command.Add(one);
        command.Add(other);
        var options = new InquiryOptions(command, terminal, json: true);
        command.SetAction(line => Run(terminal, line.GetValue(one)!, line.GetValue(other)!, line.GetValue(options.Json)));
        return command;
    }

    private static int Run(Terminal terminal, string one, string other, bool isJson)
    {
        if (Read(terminal, one) is not { } here || Read(terminal, other) is not { } there)
            return ExitCodes.Refused;
        var differences = here.Differences(there).Select(difference => (difference.Field, Level: NameOf(here, difference.Field, difference.Level), difference.Here, difference.There)).ToList();
        if (isJson)
        {
            JsonAnswer.Write(terminal.Out, new JsonObject
            {
                ["prior_within"] = new JsonArray(here.PriorWithin, there.PriorWithin),
                ["prior_between"] = new JsonArray(here.PriorBetween, there.PriorBetween),
                ["differences"] = new JsonArray([.. differences.Select(difference => new JsonObject
                {
                    ["field"] = difference.Field, ["level"] = difference.Level, ["weight"] = Math.Round(difference.Here, 2), ["other_weight"] = Math.Round(difference.There, 2),
                })]),
            });
            return ExitCodes.Done;
        }
        terminal.Out.WriteLine(Plain.Text($"True pairs among all: {here.PriorWithin:0.##E+0} within lists and {here.PriorBetween:0.##E+0} between; {there.PriorWithin:0.##E+0} and {there.PriorBetween:0.##E+0}."));
        foreach (var (field, level, weight, otherWeight) in differences)
            terminal.Out.WriteLine(Plain.Text($"  {field,-24} {level,-32} {weight,7:+0.0;-0.0;0} {otherWeight,7:+0.0;-0.0;0}"));
        terminal.Out.WriteLine(differences.Count == 0 ? "No weight differs by a bit or more." : Plain.Text($"{differences.Count} weights differ by a bit or more."));
        return ExitCodes.Done;
    }

    private static string NameOf(LinkModel model, string field, int level) =>
        model.Fields.First(weights => weights.Name == field).Levels is { Count: > 0 } levels ? levels[level] : $"level {level}";

    private static LinkModel? Read(Terminal terminal, string file)
    {
        var path = Path.Combine(terminal.Here, file);
        LinkRefusal? refusal = null;
        var model = File.Exists(path) ? LinkModel.Read(File.ReadAllText(path), file, out refusal) : null;
        if (model is null)
        {
            refusal ??= LinkRefusal.Of(LinkRefusals.NotThere, ("file", file));
            terminal.Error.WriteLine(Plain.Text($"{refusal.Code}: {refusal.Reason(terminal.Language)}"));
            terminal.Error.WriteLine(Plain.Text($"       {refusal.Mend(terminal.Language)}"));
        }
        return model;
    }
}
