using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Rapporteur.Ledger;

namespace Rapporteur.Storage;

/// <summary>What an entry of the ledger says: a record with a wire name that never changes.</summary>
/// <typeparam name="TSelf">The record itself.</typeparam>
public interface IEntryBody<TSelf> where TSelf : IEntryBody<TSelf>
{
    /// <summary>Room, word and version: <c>archive.deposit/1</c>. A literal, never a name of the code.</summary>
    static abstract string Kind { get; }

    /// <summary>How the body is written as JSON.</summary>
    static abstract JsonTypeInfo<TSelf> Json { get; }
}

/// <summary>To and from the bytes of bodies.</summary>
public static class EntryBody
{
    /// <summary>A draft of an entry, its body in canonical form (RFC 8785).</summary>
    public static EntryDraft Draft<T>(T body, params IReadOnlyList<LeafHash> links) where T : IEntryBody<T> =>
        new(T.Kind, CanonicalJson.Write(JsonSerializer.SerializeToNode(body, T.Json)!), links);

    /// <summary>The body of an entry, or null when it was withheld or the entry is of another kind.</summary>
    public static T? As<T>(this LoggedEntry entry) where T : class, IEntryBody<T> =>
        entry.Header.Kind == T.Kind && entry.Body is { } bytes ? JsonSerializer.Deserialize(bytes.Span, T.Json) : null;
}
