using System.Text.Json;

namespace Rapporteur.Lists.Tables;

/// <summary>
/// Rows of JSON: the objects of an array, or one a line (JSON Lines). What an object holds in objects has their names before its own
/// (<c>born.place</c>); a list of words is one cell, with semicolons; anything deeper stays JSON.
/// </summary>
internal static class JsonRows
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>The names that any of the objects has, in the order in which they first stand; row 0.</summary>
    public static TableRow Headings(IEnumerable<(int Number, JsonElement? Item)> items)
    {
        var names = new List<string>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (_, item) in items)
            Flatten(item, "", (name, _) => { if (known.Add(name)) names.Add(name); });
        return new TableRow(0, names);
    }

    /// <summary>The objects as rows, numbered from 1; what is no object is a row with a problem.</summary>
    public static IEnumerable<TableRow> Rows(IEnumerable<(int Number, JsonElement? Item)> items, IReadOnlyList<string> headings)
    {
        var places = headings.Index().ToDictionary(heading => heading.Item, heading => heading.Index, StringComparer.Ordinal);
        foreach (var (number, item) in items)
        {
            var cells = new string[headings.Count];
            Array.Fill(cells, "");
            Flatten(item, "", (name, value) => cells[places[name]] = value);
            yield return new TableRow(number, cells) { Problem = item is { ValueKind: JsonValueKind.Object } ? null : ListsRefusals.NoObject.With(("row", number)) };
        }
    }

    /// <summary>The lines of JSON Lines; a line that is none is null.</summary>
    public static IEnumerable<(int Number, JsonElement? Item)> Lines(TextReader text)
    {
        for (var number = 1; text.ReadLine() is { } line; number++)
        {
            if (!string.IsNullOrWhiteSpace(line))
                yield return (number, Parsed(line));
        }
    }

    /// <summary>The items of an array, or of the one array that an object holds; an object that holds none is one.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static IEnumerable<(int Number, JsonElement? Item)> Items(Stream bytes)
    {
        using var document = JsonDocument.Parse(bytes, Lenient);
        var root = document.RootElement;
        if (root.ValueKind == JsonValueKind.Object && root.EnumerateObject().Where(member => member.Value.ValueKind == JsonValueKind.Array).ToList() is [var only])
            root = only.Value;
        var number = 0;
        foreach (var item in root.ValueKind == JsonValueKind.Array ? [.. root.EnumerateArray()] : new[] { root })
            yield return (++number, item);
    }

    private static JsonElement? Parsed(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line, Lenient);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static void Flatten(JsonElement? item, string before, Action<string, string> cell)
    {
        if (item is not { ValueKind: JsonValueKind.Object } found)
            return;
        foreach (var member in found.EnumerateObject())
        {
            if (member.Value.ValueKind == JsonValueKind.Object)
                Flatten(member.Value, $"{before}{member.Name}.", cell);
            else
                cell(before + member.Name, Words(member.Value));
        }
    }

    private static string Words(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => "",
        JsonValueKind.String => value.GetString()!.Trim(),
        JsonValueKind.Array when value.EnumerateArray().All(item => item.ValueKind is not (JsonValueKind.Array or JsonValueKind.Object)) => string.Join("; ", value.EnumerateArray().Select(Words)),
        _ => value.GetRawText(),
    };
}
