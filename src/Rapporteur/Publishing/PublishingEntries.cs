using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Rapporteur.Storage;

namespace Rapporteur.Publishing;

/// <summary>A judgment was delivered: an edition of it, which only another edition follows.</summary>
/// <param name="Edition">Its number, from 1.</param>
/// <param name="Language">en, fr or ru.</param>
/// <param name="Size">How many entries the ledger held.</param>
/// <param name="Root">The root of the ledger at this size.</param>
/// <param name="Findings">Leaf hashes of the drafts adopted that it delivers, by the number of their findings.</param>
/// <param name="Sha256">SHA-256 of its HTML.</param>
public sealed record JudgmentDelivered(int Edition, string Language, long Size, string Root, string[] Findings, string Sha256) : IEntryBody<JudgmentDelivered>
{
    /// <inheritdoc />
    public static string Kind => "publishing.judgment/1";

    /// <inheritdoc />
    public static JsonTypeInfo<JudgmentDelivered> Json => PublishingJson.Default.JudgmentDelivered;
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(JudgmentDelivered))]
internal sealed partial class PublishingJson : JsonSerializerContext;
