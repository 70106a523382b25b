using System.Text.Json;
using System.Text.Json.Serialization;

namespace Rapporteur.Archive;

/// <summary>
/// Where the words of a text layer stand on the pictures that they were recognised on: a file beside the layer, which the layer's entry
/// names by its hash.
/// </summary>
/// <param name="Tool">What recognised them, with its version and languages.</param>
/// <param name="Pages">The pages that were recognised; others had text of their own.</param>
public sealed record ScanLayer(string Tool, ScanPage[] Pages)
{
    /// <summary>As bytes: JSON in UTF-8.</summary>
    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, ScanJson.Default.ScanLayer);

    /// <summary>From bytes.</summary>
    /// <returns>The layer, or null where the bytes are none.</returns>
    public static ScanLayer? Parse(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return JsonSerializer.Deserialize(bytes, ScanJson.Default.ScanLayer);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>A page that was recognised.</summary>
/// <param name="Page">Its number, from 1.</param>
/// <param name="Image">SHA-256 of its picture among the texts, or null where the exhibit itself is the picture.</param>
/// <param name="Width">Of the picture, in pixels.</param>
/// <param name="Height">Of the picture, in pixels.</param>
/// <param name="Words">
/// Of each word, or piece of a word broken over two lines: start and end in code points of the text layer; left, top, width and height in
/// pixels; confidence, 0 to 100.
/// </param>
public sealed record ScanPage(int Page, string? Image, int Width, int Height, int[][] Words)
{
    /// <summary>The boxes that a passage covers, one a line: left, top, width and height in pixels.</summary>
    /// <param name="start">Its first code point.</param>
    /// <param name="end">Behind its last.</param>
    public IReadOnlyList<(int Left, int Top, int Width, int Height)> Boxes(int start, int end)
    {
        var boxes = new List<(int Left, int Top, int Right, int Bottom)>();
        foreach (var word in Words.Where(word => word is [var first, var after, _, _, _, _, ..] && first < end && after > start))
        {
            var (left, top, right, bottom) = (word[2], word[3], word[2] + word[4], word[3] + word[5]);
            if (boxes is [.., var last] && left >= last.Left && top < last.Bottom && bottom > last.Top)
                boxes[^1] = (last.Left, Math.Min(last.Top, top), Math.Max(last.Right, right), Math.Max(last.Bottom, bottom));
            else
                boxes.Add((left, top, right, bottom));
        }
        return [.. boxes.Select(box => (box.Left, box.Top, box.Right - box.Left, box.Bottom - box.Top))];
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ScanLayer))]
internal sealed partial class ScanJson : JsonSerializerContext;
