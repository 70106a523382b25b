using System.Globalization;
using System.Text;

namespace Rapporteur.Archive.Texts.Chats;

/// <summary>A message of a chat as its export shows it.</summary>
/// <param name="Author">Its author as shown, or null where the export names none.</param>
/// <param name="At">When it was sent, by the clock of the export (ISO 8601, to the day or the minute), or null.</param>
/// <param name="Text">Its words.</param>
internal sealed record ChatMessage(string? Author, string? At, string Text)
{
    /// <summary>Whose words it passes on, as shown, or null.</summary>
    public string? ForwardedFrom { get; init; }

    /// <summary>Files that it carries, by their paths in the export.</summary>
    public IReadOnlyList<string> Media { get; init; } = [];
}

/// <summary>
/// A chat as a text: each message under a line that says who, when, and whose words are passed on; files that it carries named behind it.
/// The words of a message are a part of the exhibit, with its author and date: an account of its own.
/// </summary>
/// <param name="Name">What the chat or channel is called, or null.</param>
/// <param name="IsChannel">Whether one body speaks to many there.</param>
/// <param name="Messages">The messages in the order of the export.</param>
internal sealed record Chat(string? Name, bool IsChannel, IReadOnlyList<ChatMessage> Messages)
{
    /// <summary>The readers of chats, as text layers state them.</summary>
    public static IReadOnlyList<string> Tools { get; } = [ChatLines.Tool, TelegramExport.Tool, TelegramPage.Tool];

    /// <summary>What the program reads of an export.</summary>
    /// <param name="mediaType">What the export is.</param>
    /// <param name="tool">The reader, with its version.</param>
    public Extraction ToExtraction(string mediaType, string tool)
    {
        var text = new StringBuilder();
        var parts = new List<FoundPart>();
        var (counted, codePoints) = (0, 0);
        foreach (var message in Messages)
        {
            text.Append(text.Length > 0 ? "\n\n" : "").Append(Heading(message)).Append('\n');
            var start = text.Length;
            text.Append(message.Text.Trim());
            if (text.Length > start)
            {
                codePoints += CodePoints.In(text.ToString(counted, start - counted));
                var length = CodePoints.In(text.ToString(start, text.Length - start));
                parts.Add(new FoundPart(FoundPart.LabelOf(message.ForwardedFrom), codePoints, codePoints + length, message.Author, message.At?[..10]));
                (counted, codePoints) = (text.Length, codePoints + length);
            }
            foreach (var file in message.Media)
                text.Append(text.Length > start ? "\n" : "").Append(CultureInfo.InvariantCulture, $"[{file}]");
        }
        return new Extraction { MediaType = mediaType, Tool = tool, Text = text.Append('\n').ToString(), Parts = parts, Metadata = Metadata() };
    }

    private TextMetadata Metadata()
    {
        var days = Messages.Select(message => message.At?[..10]).OfType<string>().Order(StringComparer.Ordinal).ToList();
        var published = days.Count == 0 ? null : days[0] == days[^1] ? days[0] : $"{days[0]}/{days[^1]}";
        return new TextMetadata
        {
            Title = Name,
            Source = IsChannel ? Name : null,
            Published = published,
            PublishedBasis = published is null ? null : TextMetadata.Found,
        };
    }

    private static string Heading(ChatMessage message)
    {
        var words = new[] { message.Author, message.At?.Replace('T', ' '), message.ForwardedFrom is { } from ? $"→ {from}" : null }.OfType<string>();
        return string.Join(", ", words) is { Length: > 0 } heading ? heading : "—";
    }
}
