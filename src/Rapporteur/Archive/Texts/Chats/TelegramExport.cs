using System.Text.Json;

namespace Rapporteur.Archive.Texts.Chats;

/// <summary>
/// Reads what Telegram Desktop exports as JSON (<c>result.json</c>): one chat, or all of them one after the other. Who joined and who
/// left are no messages.
/// </summary>
internal static class TelegramExport
{
    /// <summary>Name and version of this reader.</summary>
    public const string Tool = "telegram-json 1";

    private const string MediaType = "application/json";
    private const int Deepest = 32;

    private static readonly string[] MediaFields = ["photo", "file", "contact_vcard"];

    /// <summary>Whether a text begins like such an export.</summary>
    public static bool Begins(ReadOnlySpan<char> text)
    {
        var head = text[..Math.Min(text.Length, 4_000)].TrimStart();
        return head is ['{', ..] && (head.Contains("\"messages\"", StringComparison.Ordinal) && head.Contains("\"type\"", StringComparison.Ordinal)
            || head.Contains("\"chats\"", StringComparison.Ordinal) && head.Contains("\"list\"", StringComparison.Ordinal));
    }

    /// <summary>The export, or null where the JSON is not one.</summary>
    public static Extraction? Read(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = Deepest });
            var chats = ChatsOf(json.RootElement).ToList();
            if (chats.Count == 0)
                return null;
            var name = chats.Count == 1 ? Word(chats[0], "name") : null;
            var isChannel = chats.Count == 1 && Word(chats[0], "type")?.Contains("channel", StringComparison.Ordinal) == true;
            var messages = chats.SelectMany(chat => chat.GetProperty("messages").EnumerateArray()).Select(MessageOf).OfType<ChatMessage>().ToList();
            return messages.Count == 0 ? null : new Chat(name, isChannel, messages).ToExtraction(MediaType, Tool);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IEnumerable<JsonElement> ChatsOf(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
            return [];
        if (IsChat(root))
            return [root];
        return root.TryGetProperty("chats", out var chats) && chats.ValueKind == JsonValueKind.Object && chats.TryGetProperty("list", out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Where(IsChat) : [];
    }

    private static bool IsChat(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty("messages", out var messages) && messages.ValueKind == JsonValueKind.Array;

    private static ChatMessage? MessageOf(JsonElement message)
    {
        if (message.ValueKind != JsonValueKind.Object || Word(message, "type") != "message")
            return null;
        var at = Word(message, "date");
        return new ChatMessage(Word(message, "from"), at is { Length: >= 16 } ? at[..16] : null, message.TryGetProperty("text", out var text) ? Words(text) : "")
        {
            ForwardedFrom = Word(message, "forwarded_from"),
            Media = [.. MediaFields.Select(field => Word(message, field)).OfType<string>()],
        };
    }

    /// <summary>A text, or runs of it, plain or with what they are (bold, a link, a hashtag).</summary>
    private static string Words(JsonElement text) => text.ValueKind switch
    {
        JsonValueKind.String => text.GetString()!,
        JsonValueKind.Array => string.Concat(text.EnumerateArray().Select(run => run.ValueKind == JsonValueKind.Object ? Word(run, "text") : Words(run))),
        _ => "",
    };

    private static string? Word(JsonElement element, string property) =>
        element.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
