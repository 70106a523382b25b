using System.Text.Json;
using Rapporteur.Archive;
using Rapporteur.Chronology;
using Rapporteur.Names;

namespace Rapporteur.Coding.ClaimView;

/// <summary>What a row of the claim table derives from a claim.</summary>
internal sealed record ClaimRow
{
    public int? FirstDay { get; init; }

    public int? LastDay { get; init; }

    public PlaceBody? Place { get; init; }

    public string? Places { get; init; }

    public string? Victims { get; init; }

    public required string Who { get; init; }

    public string? Charges { get; init; }

    public string? Perpetrators { get; init; }

    public string? Attribution { get; init; }

    public static ClaimRow Of(ClaimBody claim)
    {
        var (first, last) = Days(claim.When);
        return new ClaimRow
        {
            FirstDay = first,
            LastDay = last,
            Place = claim.Where?.FirstOrDefault(),
            Places = Json(claim.Where),
            Victims = Json(claim.Victims),
            Who = WhoKey(claim.Victims),
            Charges = Json(claim.Charges),
            Perpetrators = Json(claim.Perpetrators),
            Attribution = Json(claim.Attribution),
        };
    }

    public static (int? First, int? Last) Days(DateBody? when)
    {
        if (when is null || !UncertainDate.TryParse(when.Edtf, out var date))
            return (null, null);
        return (date.Earliest is { } first ? DayNumber.Of(first) : null, date.Latest is { } last ? DayNumber.Of(last) : null);
    }

    public static string? Json<T>(T[]? items) => items is null ? null : JsonSerializer.Serialize(items, typeof(T[]), CodingJson.Default);

    /// <summary>The folded keys of the named victims, sorted, between bars: <c>|bukharin|rykov|</c>; empty where none is named.</summary>
    private static string WhoKey(VictimBody[]? victims)
    {
        var names = (victims ?? []).Where(victim => victim.Kind == "person").Select(victim => FoldedKey.Of(victim.Name ?? victim.Written))
            .Where(key => key.Length > 0).Distinct().Order(StringComparer.Ordinal).ToList();
        return names.Count == 0 ? "" : $"|{string.Join('|', names)}|";
    }
}
