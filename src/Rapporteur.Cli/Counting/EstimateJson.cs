using System.Text.Json.Nodes;
using Rapporteur.Statistics;
using Rapporteur.Statistics.Lists;

namespace Rapporteur.Cli.Counting;

/// <summary>An estimate for machines.</summary>
internal static class EstimateJson
{
    internal static JsonObject Of(EstimateAsked asked, CaptureTable table, Estimate estimate) => new()
    {
        ["method"] = asked.Method,
        ["estimate"] = Number(estimate.Value),
        ["low"] = Number(estimate.Low),
        ["high"] = Number(estimate.High),
        ["level"] = estimate.Level,
        ["described"] = estimate.Method,
        ["seed"] = asked.Seed,
        ["persons"] = table.Persons,
        ["lists"] = new JsonArray([.. table.Lists.Select(list => (JsonNode)list)]),
        ["diagnostics"] = Diagnostics(table, estimate),
        ["warnings"] = new JsonArray([.. estimate.Cautions.Select(caution => (JsonNode)new JsonObject
        {
            ["kind"] = Underscored(caution.Kind.ToString()),
            ["about"] = caution.About,
            ["text"] = EstimateWords.Sentence(caution),
        })]),
    };

    /// <summary>By name; what comes more than once (weights of models, medians of chains) is a list.</summary>
    private static JsonObject Diagnostics(CaptureTable table, Estimate estimate)
    {
        var all = new JsonObject();
        foreach (var named in estimate.Diagnostics.GroupBy(diagnostic => diagnostic.Name))
            all[named.Key] = named.Count() == 1 ? Value(named.Single()) : new JsonArray([.. named.Select(Value)]);
        all["pairs"] = new JsonArray([.. ListPair.All(table).Select(pair => (JsonNode)new JsonObject
        {
            ["lists"] = new JsonArray(pair.List, pair.Other),
            ["both"] = pair.Both,
            ["lincoln_petersen"] = Number(pair.LincolnPetersen),
            ["chapman"] = Number(pair.Chapman),
            ["log_odds"] = Number(pair.LogOdds),
            ["log_odds_error"] = Number(pair.LogOddsError),
        })]);
        return all;
    }

    private static JsonNode? Value(Diagnostic diagnostic) =>
        diagnostic.Number is { } number && !diagnostic.Text.Contains(' ', StringComparison.Ordinal) ? Number(number) : diagnostic.Text;

    /// <summary>JSON has no infinity: what has no bound is null.</summary>
    private static JsonNode? Number(double value) => double.IsFinite(value) ? JsonValue.Create(value) : null;

    private static string Underscored(string name) => string.Concat(name.Select((letter, i) => char.IsUpper(letter) && i > 0 ? $"_{char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));
}
