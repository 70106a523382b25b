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

/// <summary>A member's key was replaced by another one, which signs with its predecessor, as its named successor, or for a commissioner.</summary>
/// <param name="Replaces">The id of the key that is valid no more.</param>
/// <param name="PublicKey">The new Ed25519 public key, 32 bytes in base64.</param>
/// <param name="Reason">Why, or null.</param>
public sealed record KeyReplaced(string Replaces, string PublicKey, string? Reason) : IEntryBody<KeyReplaced>
{
    /// <inheritdoc />
    public static string Kind => "charter.key/1";

    /// <inheritdoc />
    public static JsonTypeInfo<KeyReplaced> Json => CharterJson.Default.KeyReplaced;
}

/// <summary>A member's key was suspended, restored or declared lost.</summary>
/// <param name="Key">The id of the key.</param>
/// <param name="Standing">Of <see cref="Standings"/>: active, suspended or lost.</param>
/// <param name="Reason">Why, or null.</param>
public sealed record StandingSet(string Key, string Standing, string? Reason) : IEntryBody<StandingSet>
{
    /// <inheritdoc />
    public static string Kind => "charter.standing/1";

    /// <inheritdoc />
    public static JsonTypeInfo<StandingSet> Json => CharterJson.Default.StandingSet;
}

/// <summary>A member named the key that may take the place of the one that signs this, should it be lost.</summary>
/// <param name="Successor">The id of that key.</param>
public sealed record SuccessorNamed(string Successor) : IEntryBody<SuccessorNamed>
{
    /// <inheritdoc />
    public static string Kind => "charter.successor/1";

    /// <inheritdoc />
    public static JsonTypeInfo<SuccessorNamed> Json => CharterJson.Default.SuccessorNamed;
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(InquiryFounded))]
[JsonSerializable(typeof(MemberAdmitted))]
[JsonSerializable(typeof(AccessSet))]
[JsonSerializable(typeof(KeyReplaced))]
[JsonSerializable(typeof(StandingSet))]
[JsonSerializable(typeof(SuccessorNamed))]
internal sealed partial class CharterJson : JsonSerializerContext;
