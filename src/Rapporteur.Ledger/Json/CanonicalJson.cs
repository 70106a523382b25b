using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Rapporteur.Ledger;

/// <summary>
/// Canonical JSON: RFC 8785 (JCS) restricted to objects, arrays, strings, booleans, null and integers within
/// 2^53-1 either way. One value has exactly one sequence of bytes, so signed bytes can be compared and hashed.
/// Fractions do not exist here: a caller scales them to integers.
/// </summary>
public static class CanonicalJson
{
    /// <summary>The greatest integer that can be written, 2^53-1; the least is its negative.</summary>
    public const long MaxInteger = 9_007_199_254_740_991;

    /// <summary>How deep arrays and objects may nest.</summary>
    public const int MaxDepth = 64;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = MaxDepth };

    /// <summary>The canonical bytes of a value.</summary>
    /// <exception cref="ArgumentException">It holds a number that is no integer within range, a lone surrogate,
    /// a duplicate name, or nests deeper than <see cref="MaxDepth"/>.</exception>
    public static byte[] Write(JsonNode? value)
    {
        var writer = new CanonicalWriter();
        WriteValue(writer, value);
        return writer.ToArray();
    }

    /// <summary>Parses any JSON text and writes it canonically.</summary>
    /// <exception cref="ArgumentException">The text is no JSON, repeats a name, or cannot be written canonically.</exception>
    public static byte[] Canonicalize(ReadOnlySpan<byte> json)
    {
        try
        {
            return Write(JsonNode.Parse(json, documentOptions: Strict));
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            throw new ArgumentException("Not JSON that has a canonical form: " + problem.Message, nameof(json), problem);
        }
    }

    /// <summary>Whether bytes are one canonical JSON value and nothing else.</summary>
    /// <param name="bytes">The bytes as stored.</param>
    /// <param name="problem">What is wrong and at which byte; null when nothing is.</param>
    public static bool IsCanonical(ReadOnlySpan<byte> bytes, out string? problem)
    {
        var scanner = new CanonicalScanner(bytes);
        problem = scanner.Problem();
        return problem is null;
    }

    private static void WriteValue(CanonicalWriter writer, JsonNode? node)
    {
        switch (node)
        {
            case null:
                writer.Null();
                break;
            case JsonObject members:
                WriteObject(writer, members);
                break;
            case JsonArray items:
                writer.StartArray();
                foreach (var item in items)
                {
                    WriteValue(writer, item);
                }

                writer.EndArray();
                break;
            default:
                WriteScalar(writer, node.AsValue());
                break;
        }
    }

    private static void WriteObject(CanonicalWriter writer, JsonObject members)
    {
        var ordered = members.ToArray();
        Array.Sort(ordered, static (left, right) => string.CompareOrdinal(left.Key, right.Key));
        writer.StartObject();
        foreach (var (name, value) in ordered)
        {
            writer.Name(name);
            WriteValue(writer, value);
        }

        writer.EndObject();
    }

    private static void WriteScalar(CanonicalWriter writer, JsonValue value)
    {
        switch (value.GetValueKind())
        {
            case JsonValueKind.String:
                writer.String(value.GetValue<string>());
                break;
            case JsonValueKind.True or JsonValueKind.False:
                writer.Boolean(value.GetValueKind() == JsonValueKind.True);
                break;
            case JsonValueKind.Number when long.TryParse(value.ToJsonString(), System.Globalization.NumberStyles.AllowLeadingSign,
                System.Globalization.CultureInfo.InvariantCulture, out var integer):
                writer.Integer(integer);
                break;
            default:
                throw new ArgumentException($"Canonical JSON has integers only; {value.ToJsonString()} is none.");
        }
    }
}
