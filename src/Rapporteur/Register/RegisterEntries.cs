using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Rapporteur.Storage;

namespace Rapporteur.Register;

/// <summary>What a member says of two mentions.</summary>
public static class Relations
{
    /// <summary>They are of one person.</summary>
    public const string Same = "same";

    /// <summary>They are of different persons.</summary>
    public const string Different = "different";

    /// <summary>It cannot be decided; an earlier decision on the pair no longer holds.</summary>
    public const string Unsure = "unsure";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Same, Different, Unsure];
}

/// <summary>A member decided on two mentions of names; a later decision on the same two takes its place.</summary>
/// <param name="A">A mention: <c>LEAF#ORDINAL/PLACE</c>, the claim's identity and the place among its victims.</param>
/// <param name="B">The other.</param>
/// <param name="Relation">Of <see cref="Relations"/>.</param>
/// <param name="Reason">Why.</param>
public sealed record IdentityDecided(string A, string B, string Relation, string Reason) : IEntryBody<IdentityDecided>
{
    /// <inheritdoc />
    public static string Kind => "register.identity/1";

    /// <inheritdoc />
    public static JsonTypeInfo<IdentityDecided> Json => RegisterJson.Default.IdentityDecided;
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(IdentityDecided))]
internal sealed partial class RegisterJson : JsonSerializerContext;
