using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Rapporteur.Cli;

/// <summary>Answers for machines: one JSON object, UTF-8, keys with underscores, in the order in which they are written.</summary>
public static class JsonAnswer
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = new System.Text.Json.Serialization.Metadata.DefaultJsonTypeInfoResolver(),
    };

    private static readonly JsonSerializerOptions OneLine = new(Readable) { WriteIndented = false };

    /// <summary>Writes an object.</summary>
    public static void Write(TextWriter to, JsonObject answer) => to.WriteLine(answer.ToJsonString(Readable));

    /// <summary>An object in one line.</summary>
    public static void WriteLine(TextWriter to, JsonObject answer) => to.Write(answer.ToJsonString(OneLine) + "\n");

    /// <summary>Writes an object with one list, item by item: lists may be long.</summary>
    public static void WriteList(TextWriter to, string name, IEnumerable<JsonObject> items)
    {
        to.Write($"{{ \"{name}\": [");
        var first = true;
        foreach (var item in items)
        {
            to.Write(first ? "\n" : ",\n");
            to.Write(item.ToJsonString(Readable));
            first = false;
        }
        to.WriteLine(first ? "] }" : "\n] }");
    }

    /// <summary>A list of words.</summary>
    public static JsonArray Words(IEnumerable<string> words) => new([.. words.Select(word => (JsonNode?)JsonValue.Create(word))]);

    /// <summary>A refusal in the fields that <c>inquire --json</c> has.</summary>
    public static void Add(JsonObject to, Refusal? refusal, string language)
    {
        to["code"] = refusal?.Code.Code;
        to["class"] = refusal?.Code.Class;
        to["reason"] = refusal?.Reason(language);
        to["mend"] = refusal?.Mend(language);
    }
}
