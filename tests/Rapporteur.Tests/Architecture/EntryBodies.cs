using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Rapporteur.Ledger;
using Rapporteur.Storage;

namespace Rapporteur.Tests.Architecture;

/// <summary>Every record that an entry can hold, found by what it is.</summary>
internal static class EntryBodies
{
    public static IReadOnlyList<EntryBodyType> All { get; } = [.. typeof(Rooms).Assembly.GetTypes()
        .Where(type => type.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IEntryBody<>)))
        .Select(type => new EntryBodyType(type)).OrderBy(body => body.Kind, StringComparer.Ordinal)];
}

/// <summary>A record that an entry can hold.</summary>
internal sealed record EntryBodyType(Type Type)
{
    public string Kind => (string)Type.GetProperty("Kind")!.GetValue(null)!;

    /// <summary>Reads canonical bytes and writes them again.</summary>
    public byte[] ReadAndWrite(byte[] bytes)
    {
        var json = (JsonTypeInfo)Type.GetProperty("Json")!.GetValue(null)!;
        return CanonicalJson.Write(JsonNode.Parse(JsonSerializer.SerializeToUtf8Bytes(JsonSerializer.Deserialize(bytes, json), json))!);
    }
}
