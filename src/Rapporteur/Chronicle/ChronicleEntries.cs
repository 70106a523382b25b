using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Rapporteur.Storage;

namespace Rapporteur.Chronicle;

/// <summary>A member holds claims to report one act.</summary>
/// <param name="Claims">Their identities (<c>LEAF#ORDINAL</c>), two or more, in order.</param>
/// <param name="Reason">Why.</param>
public sealed record ClaimsJoined(string[] Claims, string Reason) : IEntryBody<ClaimsJoined>
{
    /// <inheritdoc />
    public static string Kind => "chronicle.join/1";

    /// <inheritdoc />
    public static JsonTypeInfo<ClaimsJoined> Json => ChronicleJson.Default.ClaimsJoined;
}

/// <summary>A member holds a claim to report another act than some others; the later of two contrary decisions holds.</summary>
/// <param name="Claim">The claim that is taken out.</param>
/// <param name="From">Those that it is kept apart from.</param>
/// <param name="Reason">Why.</param>
public sealed record ClaimsSplit(string Claim, string[] From, string Reason) : IEntryBody<ClaimsSplit>
{
    /// <inheritdoc />
    public static string Kind => "chronicle.split/1";

    /// <inheritdoc />
    public static JsonTypeInfo<ClaimsSplit> Json => ChronicleJson.Default.ClaimsSplit;
}

/// <summary>A member decided whether an origin counts for itself.</summary>
/// <param name="Origin">Its name as shown.</param>
/// <param name="CountedAs">The origin that it is counted under: its own name where it is independent.</param>
/// <param name="Reason">Why.</param>
public sealed record OriginDecided(string Origin, string CountedAs, string Reason) : IEntryBody<OriginDecided>
{
    /// <inheritdoc />
    public static string Kind => "chronicle.origin/1";

    /// <inheritdoc />
    public static JsonTypeInfo<OriginDecided> Json => ChronicleJson.Default.OriginDecided;
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ClaimsJoined))]
[JsonSerializable(typeof(ClaimsSplit))]
[JsonSerializable(typeof(OriginDecided))]
internal sealed partial class ChronicleJson : JsonSerializerContext;
