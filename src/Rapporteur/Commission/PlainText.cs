using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Rapporteur.Storage;

namespace Rapporteur.Commission;

/// <summary>Texts that members sign hold no characters that hide, turn or reorder words (Unicode Technical Report 36, section 2).</summary>
internal static class PlainText
{
    /// <summary>The refusal of the first text that does, or null.</summary>
    public static Refusal? Refused<T>(T body) where T : IEntryBody<T> => Refused("text", JsonSerializer.SerializeToNode(body, T.Json));

    private static Refusal? Refused(string field, JsonNode? node) => node switch
    {
        JsonObject fields => fields.Select(item => IsQuotation(item.Key) ? null : Refused(item.Key, item.Value)).FirstOrDefault(no => no is not null),
        JsonArray items => items.Select(item => Refused(field, item)).FirstOrDefault(no => no is not null),
        JsonValue value when value.TryGetValue<string>(out var text) => Hidden(text) is { } rune
            ? CommissionRefusals.HiddenCharacters.With(("field", field), ("character", rune.Value.ToString("X4", CultureInfo.InvariantCulture)))
            : null,
        _ => null,
    };

    /// <summary>Words of an exhibit are quoted as they stand there, whatever they hold.</summary>
    private static bool IsQuotation(string field) => field == "passage";

    private static Rune? Hidden(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if ((Rune.GetUnicodeCategory(rune) == UnicodeCategory.Control && rune.Value is not ('\n' or '\t')) || rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0x200E or 0x200F or 0x061C)
                return rune;
        }
        return null;
    }
}
