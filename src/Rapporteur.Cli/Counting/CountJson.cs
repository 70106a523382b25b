using System.Text.Json.Nodes;
using Rapporteur.Counting;

namespace Rapporteur.Cli.Counting;

/// <summary>Counts for machines.</summary>
internal static class CountJson
{
    public static JsonObject Of(CountAnswer answer, CountQuestion question, string command, string language) => new()
    {
        ["count"] = new JsonArray([.. answer.Tables.Select(table => (JsonNode)Of(table, question))]),
        ["by"] = JsonAnswer.Words(question.By.Select(dimension => dimension.ToString().ToLowerInvariant())),
        ["method"] = CountWords.Method,
        ["coding"] = new JsonObject { ["claims"] = answer.Coding.Claims, ["coded"] = answer.Coding.Coded, ["blind_second_coding"] = "not measured" },
        ["ledger"] = new JsonObject { ["size"] = answer.LedgerSize, ["root"] = answer.LedgerRoot },
        ["code_book"] = answer.CodeBook,
        ["command"] = command,
        ["warnings"] = Warnings(answer.Warnings, language),
    };

    /// <summary>Warnings in the fields that refusals have.</summary>
    public static JsonArray Warnings(IEnumerable<Refusal> warnings, string language) => new([.. warnings.Select(warning =>
    {
        var json = new JsonObject();
        JsonAnswer.Add(json, warning, language);
        return (JsonNode)json;
    })]);

    private static JsonObject Of(CountTable table, CountQuestion question)
    {
        var aside = new JsonObject();
        foreach (var (why, number) in table.Aside)
            aside[CountWords.Code(why)] = number;
        return new JsonObject
        {
            ["section"] = CountWords.Code(table.Section),
            ["rows"] = new JsonArray([.. table.Rows.Select(row => (JsonNode)Of(row, question))]),
            ["total"] = Of(table.Total, question),
            ["set_aside"] = aside,
            ["doubles"] = new JsonArray([.. table.Doubles.Select(under => (JsonNode)Of(under))]),
        };
    }

    private static JsonObject Of(CountRow row, CountQuestion question)
    {
        var json = new JsonObject();
        foreach (var (dimension, key, word) in question.By.Zip(row.Keys, row.Words))
        {
            json[dimension.ToString().ToLowerInvariant()] = key.Length == 0 ? null : key;
            if (key.Length > 0 && dimension is CountDimension.Place or CountDimension.Source)
                json[$"{dimension.ToString().ToLowerInvariant()}_name"] = word;
        }
        json["occurrences"] = Of(row.Occurrences);
        json["victims"] = Of(row.Victims);
        json["open_occurrences"] = row.Open;
        json["without_number"] = row.WithoutNumber;
        json["disputed"] = row.Disputed;
        json["claims"] = row.Claims;
        json["coded_claims"] = row.CodedClaims;
        json["under_total"] = row.UnderTotal;
        json["under"] = new JsonArray([.. row.Under.Select(under => (JsonNode)Of(under))]);
        return json;
    }

    private static JsonObject Of(CountedUnder under) => new()
    {
        ["occurrence"] = under.Handle,
        ["claims"] = JsonAnswer.Words(under.Claims.Select(claim => $"C{claim}")),
        ["says"] = under.Says is { } says ? Of(says) : null,
        ["adds_to_low"] = under.AddsToLow,
        ["set_aside"] = under.Aside == SetAside.Nothing ? null : CountWords.Code(under.Aside),
        ["double_of"] = under.Other is { } other ? $"C{other}" : null,
    };

    private static JsonObject Of(Bounds bounds) => new() { ["low"] = bounds.Low, ["high"] = bounds.High };
}
