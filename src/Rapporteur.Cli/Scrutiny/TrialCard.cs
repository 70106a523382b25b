using System.Text.Json.Nodes;
using Rapporteur.Cli.Register;
using Rapporteur.Scrutiny;

namespace Rapporteur.Cli.Scrutiny;

/// <summary>The file of a trial, for people and for machines.</summary>
internal static class TrialCard
{
    public static string Line(Trial trial) => $"{trial.Handle,-4} {trial.Opened.Title}, {trial.Opened.Court}{Part(trial.Opened.When)}: {trial.Accused.Count} accused, {trial.Testimony.Count} statements";

    public static void Write(Terminal terminal, Trial trial)
    {
        var lines = new List<string> { Line(trial) };
        foreach (var accused in trial.Accused)
        {
            lines.Add($"  {accused.Person}  {accused.Name}");
            foreach (var charge in accused.Charges)
            {
                lines.Add($"    charge {charge.Said.Charge}: {charge.Said.Words}  ({charge.Handle})");
                lines.AddRange(accused.Answers.Where(answer => answer.Said.Charge == charge.Said.Charge)
                    .Select(answer => $"      {answer.Said.Answer}{Part(answer.Said.Occasion)}{Part(answer.Said.When)}  ({answer.Handle})"));
            }
            lines.AddRange(accused.Record.Select(spell => $"    before  {spell.Handle} {spell.Kind}, {spell.When}{Part(spell.PlaceName)}{Part(spell.What)}"));
            lines.AddRange(accused.Decisions.Select(Decided));
        }
        lines.AddRange(trial.Decisions.Select(Decided));
        lines.AddRange(trial.Graph.Accusations.Select(edge => $"  {edge.Said ?? "undated"}  {Name(trial, edge.Accuser)} accuses {Name(trial, edge.Accused)}  ({edge.Conduct})"));
        lines.AddRange(trial.Graph.Rings.Select(ring => "  ring: " + string.Join(", ", ring.Select(person => Name(trial, person)))));
        if (trial.Graph.Hubs.Count > 0)
            lines.Add("  most accused: " + string.Join(", ", trial.Graph.Hubs.Select(person => Name(trial, person))));
        foreach (var line in lines)
            terminal.Out.WriteLine(Plain.Text(line));
    }

    public static JsonObject ToJson(Trial trial) => new()
    {
        ["trial"] = trial.Handle, ["title"] = trial.Opened.Title, ["court"] = trial.Opened.Court, ["when"] = trial.Opened.When,
        ["place"] = trial.Opened.Where?.Name ?? trial.Opened.Where?.Written,
        ["accused"] = new JsonArray([.. trial.Accused.Select(ToJson)]),
        ["testimony"] = new JsonArray([.. trial.Testimony.Select(brought => (JsonNode)new JsonObject { ["conduct"] = brought.Conduct.Handle, ["charges"] = JsonAnswer.Words(brought.Charges) })]),
        ["decisions"] = new JsonArray([.. trial.Decisions.Select(ToJson)]),
        ["accusations"] = new JsonArray([.. trial.Graph.Accusations.Select(edge => (JsonNode)new JsonObject
        {
            ["accuser"] = edge.Accuser, ["accuser_name"] = Name(trial, edge.Accuser), ["accused"] = edge.Accused, ["accused_name"] = Name(trial, edge.Accused), ["said"] = edge.Said, ["conduct"] = edge.Conduct,
        })]),
        ["rings"] = new JsonArray([.. trial.Graph.Rings.Select(ring => (JsonNode)JsonAnswer.Words(ring))]),
        ["hubs"] = JsonAnswer.Words(trial.Graph.Hubs),
    };

    private static JsonNode ToJson(Accused accused) => new JsonObject
    {
        ["person"] = accused.Person, ["name"] = accused.Name,
        ["charges"] = new JsonArray([.. accused.Charges.Select(charge => (JsonNode)new JsonObject
        {
            ["entry"] = charge.Handle, ["charge"] = charge.Said.Charge, ["words"] = charge.Said.Words, ["exact"] = charge.Said.Passage?.Words.Exact,
            ["answers"] = new JsonArray([.. accused.Answers.Where(answer => answer.Said.Charge == charge.Said.Charge).Select(answer => (JsonNode)new JsonObject
            {
                ["entry"] = answer.Handle, ["answer"] = answer.Said.Answer, ["occasion"] = answer.Said.Occasion, ["when"] = answer.Said.When, ["exact"] = answer.Said.Passage?.Words.Exact,
            })]),
        })]),
        ["record"] = SpellCard.ToJson(accused.Record),
        ["decisions"] = new JsonArray([.. accused.Decisions.Select(ToJson)]),
    };

    private static JsonNode ToJson(TrialEntry<TrialDecided> decided) => new JsonObject
    {
        ["entry"] = decided.Handle, ["step"] = decided.Said.Step, ["words"] = decided.Said.Words, ["when"] = decided.Said.When, ["exact"] = decided.Said.Passage?.Words.Exact,
    };

    private static string Decided(TrialEntry<TrialDecided> decided) => $"    {decided.Said.Step}: {decided.Said.Words}{Part(decided.Said.When)}  ({decided.Handle})";

    private static string Name(Trial trial, string person) => trial.Graph.Names.GetValueOrDefault(person, person);

    private static string Part(string? word) => string.IsNullOrEmpty(word) ? "" : $", {word}";
}
