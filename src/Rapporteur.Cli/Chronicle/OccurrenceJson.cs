using System.Globalization;
using System.Text.Json.Nodes;
using NodaTime.Text;
using Rapporteur.Archive;
using Rapporteur.Chronicle;
using Rapporteur.Cli.Coding;

namespace Rapporteur.Cli.Chronicle;

/// <summary>An occurrence for machines.</summary>
internal static class OccurrenceJson
{
    public static JsonObject Of(OccurrenceInFull full, int? knownOn)
    {
        var occurrence = full.Occurrence;
        var json = new JsonObject
        {
            ["occurrence"] = occurrence.Handle,
            ["act"] = occurrence.Act,
            ["filed"] = occurrence.Filed,
            ["earliest"] = Iso(occurrence.FirstDay),
            ["latest"] = Iso(occurrence.LastDay),
            ["accounts"] = full.Claims.Count,
            ["coded_accounts"] = full.Claims.Count(claim => claim.Coded),
            ["distinct_origins"] = full.Accounts.Where(account => account.WhyNot is null).Select(account => account.Origin).Distinct().Count(),
            ["gathered_because"] = occurrence.Because.Length == 0 ? null : occurrence.Because,
            ["may_be_part_of"] = JsonAnswer.Words(full.MayBePartOf.Select(link => string.Create(CultureInfo.InvariantCulture, $"C{link.Whole}"))),
        };
        if (knownOn is not null)
            json["as_known_on"] = Iso(knownOn);
        json["claims"] = new JsonArray([.. full.Claims.Zip(full.Accounts).Select(pair =>
        {
            var claim = ClaimJson.Of(pair.First);
            claim["origin"] = pair.Second.Origin;
            claim["origin_counts_not_because"] = pair.Second.WhyNot;
            claim["known"] = Iso(pair.Second.KnownDay);
            return (JsonNode)claim;
        })]);
        return json;
    }

    private static string? Iso(int? day) => day is { } number ? LocalDatePattern.Iso.Format(DayNumber.ToDay(number)) : null;
}
