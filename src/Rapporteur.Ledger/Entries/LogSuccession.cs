using System.Text.Json;
using System.Text.Json.Nodes;

namespace Rapporteur.Ledger;

/// <summary>
/// How a log changes hands, by two kinds of entries of its own. <c>log.successor/1</c>, signed by the log's key, names the key
/// that may take the log over when its own is lost: the body is <c>{"successor": KEYID}</c>. <c>log.key/1</c> hands the log over:
/// the body is <c>{"publicKey": BASE64}</c>; it is signed by the key that signs until then and by the new one, or, where the former is lost, by
/// the new one alone if it was named. From the next entry on, and in every checkpoint over this one, the new key is the log's.
/// </summary>
public static class LogSuccession
{
    /// <summary>The kind of an entry that names a successor.</summary>
    public const string SuccessorKind = "log.successor/1";

    /// <summary>The kind of an entry that hands over.</summary>
    public const string KeyKind = "log.key/1";

    /// <summary>The key id that an entry names as successor; null when it is of another kind or its body is not there.</summary>
    public static string? SuccessorIn(LoggedEntry entry) =>
        entry.Header.Kind == SuccessorKind && entry.Body is { } body ? SuccessorIn(body.Span) : null;

    internal static string? SuccessorIn(ReadOnlySpan<byte> body) => Only(body, "successor") is { Length: KeyId.Length } id ? id : null;

    internal static VerifyingKey? KeyIn(ReadOnlySpan<byte> body) =>
        Only(body, "publicKey") is { } text && StrictBase64.Decode(text) is { } bytes ? VerifyingKey.TryImport(bytes) : null;

    internal static EntryDraft Naming(string successor) => new(SuccessorKind, CanonicalJson.Write(new JsonObject { ["successor"] = successor }), []);

    internal static EntryDraft HandingOver(MemberKey to) =>
        new(KeyKind, CanonicalJson.Write(new JsonObject { ["publicKey"] = Convert.ToBase64String(to.PublicKey.Span) }), []);

    private static string? Only(ReadOnlySpan<byte> body, string name)
    {
        try
        {
            return JsonNode.Parse(body) is JsonObject { Count: 1 } whole && whole[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
