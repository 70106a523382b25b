using System.Text.Json;

namespace Rapporteur.Scrutiny.Cases;

/// <summary>The fields of a JSON object that somebody else wrote: what is null or not there is null, what is of another kind is refused.</summary>
internal static class Fields
{
    public static JsonElement? Field(this JsonElement of, string name) =>
        of.ValueKind != JsonValueKind.Object ? throw new FormatException("an object was expected")
        : of.TryGetProperty(name, out var field) && field.ValueKind != JsonValueKind.Null ? field : null;

    public static string Id(this JsonElement of) => of.Text("id") ?? throw new FormatException("id: missing");

    public static string? Text(this JsonElement of, string name) => of.Field(name) is not { } field ? null
        : field.ValueKind == JsonValueKind.String ? field.GetString() : throw Wrong(name, "a text");

    public static double? Number(this JsonElement of, string name) => of.Field(name) is not { } field ? null
        : field.ValueKind == JsonValueKind.Number ? field.GetDouble() : throw Wrong(name, "a number");

    public static bool? Flag(this JsonElement of, string name) => of.Field(name) is not { } field ? null
        : field.ValueKind is JsonValueKind.True or JsonValueKind.False ? field.GetBoolean() : throw Wrong(name, "true or false");

    public static JsonElement? Part(this JsonElement of, string name) => of.Field(name) is not { } field ? null
        : field.ValueKind == JsonValueKind.Object ? field : throw Wrong(name, "an object");

    public static IEnumerable<JsonElement> List(this JsonElement of, string name) => of.Field(name) is not { } field ? []
        : field.ValueKind == JsonValueKind.Array ? field.EnumerateArray() : throw Wrong(name, "a list");

    public static string[] Texts(this JsonElement of, string name) =>
        [.. of.List(name).Select(item => item.ValueKind == JsonValueKind.String ? item.GetString()! : throw Wrong(name, "a list of texts"))];

    private static FormatException Wrong(string name, string expected) => new($"{name}: {expected} was expected");
}
