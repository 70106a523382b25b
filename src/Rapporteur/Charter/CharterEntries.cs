using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Rapporteur.Storage;

namespace Rapporteur.Charter;

/// <summary>An inquiry was founded.</summary>
/// <param name="Title">What people call it.</param>
/// <param name="CodeBook">The vocabulary and its version.</param>
public sealed record InquiryFounded(string Title, string CodeBook) : IEntryBody<InquiryFounded>
{
    /// <inheritdoc />
    public static string Kind => "charter.inquiry/1";

    /// <inheritdoc />
    public static JsonTypeInfo<InquiryFounded> Json => CharterJson.Default.InquiryFounded;
}

/// <summary>A member was admitted.</summary>
/// <param name="Handle">How the member is called here: <c>member 1</c> unless the member chose a name.</param>
/// <param name="PublicKey">The Ed25519 public key, 32 bytes in base64.</param>
/// <param name="Roles">Of <see cref="Charter.Roles"/>.</param>
public sealed record MemberAdmitted(string Handle, string PublicKey, string[] Roles) : IEntryBody<MemberAdmitted>
{
    /// <inheritdoc />
    public static string Kind => "charter.member/1";

    /// <inheritdoc />
    public static JsonTypeInfo<MemberAdmitted> Json => CharterJson.Default.MemberAdmitted;
}

/// <summary>It was decided who may see an item.</summary>
/// <param name="Item">The leaf hash of its founding entry, for a claim with <c>#ordinal</c>.</param>
/// <param name="Level">Of <see cref="AccessLevels"/>.</param>
/// <param name="Members">The handles, where the level is <c>members</c>.</param>
/// <param name="Reason">Why, or null.</param>
public sealed record AccessSet(string Item, string Level, string[]? Members, string? Reason) : IEntryBody<AccessSet>
{
    /// <inheritdoc />
    public static string Kind => "charter.access/1";

    /// <inheritdoc />
    public static JsonTypeInfo<AccessSet> Json => CharterJson.Default.AccessSet;
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(InquiryFounded))]
[JsonSerializable(typeof(MemberAdmitted))]
[JsonSerializable(typeof(AccessSet))]
internal sealed partial class CharterJson : JsonSerializerContext;
