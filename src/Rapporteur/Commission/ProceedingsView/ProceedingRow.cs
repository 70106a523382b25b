using System.Text.Json;
using Rapporteur.Charter;

namespace Rapporteur.Commission.ProceedingsView;

/// <summary>An entry as it lies in the read model.</summary>
internal sealed record ProceedingRow
{
    private static readonly Dictionary<string, CitedClaim> Nothing = [];

    public long Index { get; init; }

    public string Leaf { get; init; } = "";

    public string Kind { get; init; } = "";

    public long Recorded { get; init; }

    public string Handle { get; init; } = "";

    public string KeyId { get; init; } = "";

    public string Roles { get; init; } = "";

    public long Admitted { get; init; }

    public string Member { get; init; } = "";

    public string Standing { get; init; } = "";

    public string Bench { get; init; } = "";

    public string? Cited { get; init; }

    public byte[] Body { get; init; } = [];

    /// <summary>The same, read.</summary>
    public Said ToSaid() => new(
        Index, Leaf, DateTimeOffset.FromUnixTimeSeconds(Recorded), new Member(Handle, KeyId, Roles, Admitted, Member, Standing),
        JsonSerializer.Deserialize(Bench, CitedJson.Default.StringArray)!,
        Cited is null ? Nothing : JsonSerializer.Deserialize(Cited, CitedJson.Default.DictionaryStringCitedClaim)!,
        ReadKinds.Read(Kind, Body));
}
