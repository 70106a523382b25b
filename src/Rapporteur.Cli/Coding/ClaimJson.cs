using System.Text.Json.Nodes;
using Rapporteur.Charter;
using Rapporteur.Coding;

namespace Rapporteur.Cli.Coding;

/// <summary>A claim for machines, in the words of <c>read FILE --json</c>.</summary>
internal static class ClaimJson
{
    public static JsonObject Of(Claim claim) => new()
    {
        ["claim"] = claim.Handle,
        ["identity"] = claim.Reference,
        ["exhibit"] = $"E{claim.Exhibit}",
        ["state"] = claim.State,
        ["coded_by_a_person"] = claim.Coded,
        ["decided_by"] = claim.Decider,
        ["reason"] = claim.Reason,
        ["proposed_by"] = claim.Reader,
        ["recorded"] = Plain.Instant(claim.RecordedSeconds),
        ["access"] = claim.Access,
        ["act"] = claim.Act,
        ["act_detail"] = claim.Detail,
        ["act_huridocs"] = CodeBook.HuridocsCode(claim.Act),
        ["modality"] = claim.Modality,
        ["basis"] = claim.Basis,
        ["confidence"] = claim.Confidence is { } share ? share / 1000.0 : null,
        ["passage"] = new JsonObject
        {
            ["exact"] = claim.Exact, ["prefix"] = claim.Prefix, ["suffix"] = claim.Suffix, ["start"] = claim.Start, ["end"] = claim.End, ["text"] = claim.TextSha256,
        },
        ["when"] = claim.Edtf is null ? null : new JsonObject
        {
            ["edtf"] = claim.Edtf, ["written"] = claim.DateWritten, ["basis"] = claim.DateBasis, ["calendar"] = claim.Calendar ?? "gregorian", ["extent"] = claim.Throughout ? "throughout" : "within",
        },
        ["where"] = new JsonArray([.. claim.Places.Select(place => (JsonNode)new JsonObject
        {
            ["written"] = place.Written, ["name"] = place.Name, ["country"] = place.Country, ["gazetteer"] = place.Gazetteer,
            ["lat"] = place.Latitude / 100_000.0, ["lon"] = place.Longitude / 100_000.0, ["precision"] = place.Precision, ["candidates"] = JsonAnswer.Words(place.Candidates ?? []),
        })]),
        ["victims"] = new JsonArray([.. claim.Victims.Select(victim => (JsonNode)new JsonObject
        {
            ["kind"] = victim.Kind, ["written"] = victim.Written, ["name"] = victim.Name, ["roles"] = JsonAnswer.Words(victim.Roles ?? []),
        })]),
        ["quantity"] = claim.QuantityLow is null ? null : new JsonObject
        {
            ["written"] = claim.QuantityWritten, ["low"] = claim.QuantityLow, ["high"] = claim.QuantityHigh, ["reading"] = claim.QuantityReading,
        },
        ["part_of"] = claim.PartOf is { } whole ? $"C{whole}" : null,
        ["charges"] = JsonAnswer.Words(claim.Charges),
        ["perpetrators"] = new JsonArray([.. claim.Perpetrators.Select(organ => (JsonNode)new JsonObject { ["written"] = organ.Written, ["kind"] = organ.Kind })]),
        ["attribution"] = JsonAnswer.Words(claim.Attribution),
    };
}
