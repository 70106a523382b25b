using System.Buffers.Binary;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
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

    /// <summary>Asks for something of a document: what, its name, then its bytes.</summary>
    public static void Ask(Stream to, AskedFor what, ReadOnlySpan<byte> document, string fileName)
    {
        Write(to, [(byte)what]);
        Write(to, Encoding.UTF8.GetBytes(fileName));
        Write(to, document);
        to.Flush();
    }

    /// <summary>The next document that is asked for; null where no more will be.</summary>
    public static (AskedFor What, byte[] Document, string FileName)? Asked(Stream from)
    {
        if (Read(from, 1) is not [var what] || Read(from, LongestName) is not { } name || Read(from, Array.MaxLength) is not { } document)
            return null;
        return ((AskedFor)what, document, Encoding.UTF8.GetString(name));
    }

    /// <summary>Answers with what was read.</summary>
    public static void Answer(Stream to, Extraction read)
    {
        Write(to, JsonSerializer.SerializeToUtf8Bytes(read, Json.Extraction));
        to.Flush();
    }

    /// <summary>The answer; null where the process ended, answered more than it may, or something else.</summary>
    public static Extraction? Answered(Stream from, long most) => Answered(from, most, Json.Extraction);

    /// <summary>Answers with what a message carries: their names, then the bytes of each.</summary>
    public static void AnswerCarried(Stream to, Outcome<CarriedDocument[]> carried)
    {
        var names = carried.Refusal is null ? carried.Value.Select(document => new CarriedName(document.Name, document.Address)).ToArray() : null;
        Write(to, JsonSerializer.SerializeToUtf8Bytes(new CarriedNames(names, carried.Refusal), Json.CarriedNames));
        foreach (var document in names is null ? [] : carried.Value)
            Write(to, document.Bytes);
        to.Flush();
    }

    /// <summary>The answer to that; null where the process ended, answered more than it may, or something else.</summary>
    public static CarriedAnswer? AnsweredCarried(Stream from, long most)
    {
        if (Answered(from, most, Json.CarriedNames) is not { } answer || (answer.Documents is null) == (answer.Refusal is null))
            return null;
        if (answer.Refusal is { } refusal)
            return new CarriedAnswer(refusal);
        var documents = new List<CarriedDocument>();
        foreach (var (name, address) in answer.Documents!)
        {
            if (Read(from, most) is not { } bytes)
                return null;
            documents.Add(new CarriedDocument(name, address, bytes));
            most -= bytes.Length;
        }
        return new CarriedAnswer(documents.ToArray());
    }

    private static T? Answered<T>(Stream from, long most, JsonTypeInfo<T> type) where T : class
    {
        try
        {
            return Read(from, most) is { } answer ? JsonSerializer.Deserialize(answer, type) : null;
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

/// <summary>What is asked for of a document.</summary>
internal enum AskedFor : byte
{
    /// <summary>Its text.</summary>
    Text,

    /// <summary>What it carries.</summary>
    Carried,
}

/// <summary>What a message carries, as a process answered.</summary>
/// <param name="Documents">The documents, or why there are none.</param>
internal sealed record CarriedAnswer(Outcome<CarriedDocument[]> Documents);

internal sealed record CarriedName(string Name, string? Address);

internal sealed record CarriedNames(CarriedName[]? Documents, Refusal? Refusal);

[JsonSerializable(typeof(Extraction))]
[JsonSerializable(typeof(CarriedNames))]
internal sealed partial class ApartJson : JsonSerializerContext;
