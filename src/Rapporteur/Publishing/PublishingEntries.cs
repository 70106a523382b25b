using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Rapporteur.Storage;

namespace Rapporteur.Publishing;

/// <summary>A judgment was delivered: from here on a correction is a new edition.</summary>
/// <param name="Edition">The edition, from 1.</param>
/// <param name="Audience">public or members.</param>
/// <param name="Before">Leaf hash of the entry of the edition before, or null.</param>
/// <param name="Reason">Why there is a new edition; null for the first.</param>
/// <param name="Size">Entries of the ledger that it is made from.</param>
/// <param name="Root">Root of the ledger at that size.</param>
/// <param name="Documents">The documents, by name.</param>
/// <param name="Findings">The adopted findings that it holds: leaf hashes of their drafts.</param>
/// <param name="Paragraphs">Its numbered paragraphs, in reading order.</param>
/// <param name="Changes">What changed since the edition before.</param>
public sealed record JudgmentDelivered(
    int Edition, string Audience, string? Before, string? Reason, long Size, string Root, DocumentBody[] Documents, string[] Findings, ParagraphBody[] Paragraphs, ChangeBody[] Changes)
    : IEntryBody<JudgmentDelivered>
{
    /// <inheritdoc />
    public static string Kind => "publishing.judgment/1";

    /// <inheritdoc />
    public static JsonTypeInfo<JudgmentDelivered> Json => PublishingJson.Default.JudgmentDelivered;
}

/// <summary>A document of a judgment.</summary>
/// <param name="Name">Its file name.</param>
/// <param name="Sha256">SHA-256 of its bytes.</param>
public sealed record DocumentBody(string Name, string Sha256);

/// <summary>A numbered paragraph.</summary>
/// <param name="Key">Its identity from edition to edition.</param>
/// <param name="Number">Its number.</param>
/// <param name="Digest">SHA-256 of what it says, whatever the language of the documents.</param>
public sealed record ParagraphBody(string Key, string Number, string Digest);

/// <summary>How a paragraph changed.</summary>
/// <param name="Key">The paragraph.</param>
/// <param name="Number">Its number.</param>
/// <param name="Change">added, changed or removed.</param>
public sealed record ChangeBody(string Key, string Number, string Change);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(JudgmentDelivered))]
internal sealed partial class PublishingJson : JsonSerializerContext;
