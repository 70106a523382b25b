using System.Buffers.Binary;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Rapporteur.Archive.Texts;

namespace Rapporteur.Archive.Apart;

/// <summary>What goes over the pipes between the program and a process that reads for it: frames of a length and bytes.</summary>
internal static class ApartWire
{
    private const int LongestName = 1 << 20;

    private static readonly ApartJson Json = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        Converters = { new RefusalConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>Asks for a document: its name, then its bytes.</summary>
    public static void Ask(Stream to, ReadOnlySpan<byte> document, string fileName)
    {
        Write(to, Encoding.UTF8.GetBytes(fileName));
        Write(to, document);
        to.Flush();
    }

    /// <summary>The next document that is asked for; null where no more will be.</summary>
    public static (byte[] Document, string FileName)? Asked(Stream from)
    {
        if (Read(from, LongestName) is not { } name || Read(from, Array.MaxLength) is not { } document)
            return null;
        return (document, Encoding.UTF8.GetString(name));
    }

    /// <summary>Answers with what was read.</summary>
    public static void Answer(Stream to, Extraction read)
    {
        Write(to, JsonSerializer.SerializeToUtf8Bytes(read, Json.Extraction));
        to.Flush();
    }

    /// <summary>The answer; null where the process ended, answered more than it may, or something else.</summary>
    public static Extraction? Answered(Stream from, long most)
    {
        try
        {
            return Read(from, most) is { } answer ? JsonSerializer.Deserialize(answer, Json.Extraction) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static void Write(Stream to, ReadOnlySpan<byte> bytes)
    {
        Span<byte> length = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(length, bytes.Length);
        to.Write(length);
        to.Write(bytes);
    }

    private static byte[]? Read(Stream from, long most)
    {
        Span<byte> length = stackalloc byte[sizeof(long)];
        if (from.ReadAtLeast(length, length.Length, throwOnEndOfStream: false) < length.Length)
            return null;
        var bytes = BinaryPrimitives.ReadInt64LittleEndian(length);
        if (bytes < 0 || bytes > Math.Min(most, Array.MaxLength))
            return null;
        var frame = new byte[bytes];
        return from.ReadAtLeast(frame, frame.Length, throwOnEndOfStream: false) == frame.Length ? frame : null;
    }

    /// <summary>A refusal by its code and facts: its class and words are looked up again.</summary>
    private sealed class RefusalConverter : JsonConverter<Refusal>
    {
        public override Refusal Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            JsonSerializer.Deserialize(ref reader, ArchiveJson.Default.Problem)?.ToRefusal() ?? throw new JsonException();

        public override void Write(Utf8JsonWriter writer, Refusal value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value.ToProblem(), ArchiveJson.Default.Problem);
    }
}

[JsonSerializable(typeof(Extraction))]
internal sealed partial class ApartJson : JsonSerializerContext;
