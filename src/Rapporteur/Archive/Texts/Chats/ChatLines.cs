using System.Globalization;
using System.Text.RegularExpressions;

namespace Rapporteur.Archive.Texts.Chats;

/// <summary>
/// Reads a chat exported as lines of text, as WhatsApp does ("01/03/2022, 12:30 - Anna: words", "[01.03.22, 12:30:15] Anna: words") and
/// programs for Signal ("[2022-03-01 12:30] Anna: words"). Whether the day or the month stands first is told by all dates of the file
/// together, by "AM" and "PM", else the day does.
/// </summary>
internal static partial class ChatLines
{
    /// <summary>Name and version of this reader.</summary>
    public const string Tool = "chat-lines 1";

    private const int FewestMessages = 3;
    private const int LinesLookedAt = 60;

    /// <summary>Whether a text is such an export: its first line begins a message, and so do two more near by.</summary>
    public static bool Begins(string text)
    {
        var (messages, looked) = (0, 0);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (line.IsWhiteSpace())
                continue;
            var begins = line.Length > 0 && Line().Match(line[..Math.Min(line.Length, 200)].ToString()).Success;
            if (looked++ == 0 && !begins || looked > LinesLookedAt)
                break;
            messages += begins ? 1 : 0;
        }
        return messages >= FewestMessages;
    }

    /// <summary>The chat.</summary>
    public static Chat Read(string text)
    {
        var raw = new List<(Match Head, List<string> Lines)>();
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (Line().Match(line) is { Success: true } head)
                raw.Add((head, [head.Groups["words"].Value]));
            else if (raw.Count > 0)
                raw[^1].Lines.Add(line);
        }
        var monthFirst = MonthStandsFirst(raw.Select(message => message.Head));
        // Lines without an author are the program's own: who joined, who changed the picture.
        return new Chat(null, IsChannel: false, [.. raw.Where(message => message.Head.Groups["author"].Success).Select(message => MessageOf(message.Head, message.Lines, monthFirst))]);
    }

    private static ChatMessage MessageOf(Match head, List<string> lines, bool monthFirst)
    {
        var words = string.Join('\n', lines).Replace("\u200E", "", StringComparison.Ordinal);
        var media = Attached().Matches(words).Select(match => match.Groups["file"].Value).ToList();
        return new ChatMessage(head.Groups["author"].Value.Trim('\u200E', '\u202A', '\u202C', ' '), TimeOf(head, monthFirst), Attached().Replace(words, "").Trim()) { Media = media };
    }

    private static bool MonthStandsFirst(IEnumerable<Match> heads)
    {
        var ofTwelveHours = false;
        foreach (var head in heads)
        {
            var (first, second) = (Number(head, "a"), Number(head, "b"));
            if (first <= 31 && second > 12)
                return true;
            if (first is > 12 and <= 31)
                return false;
            ofTwelveHours |= head.Groups["half"].Success;
        }
        return ofTwelveHours;
    }

    private static string? TimeOf(Match head, bool monthFirst)
    {
        var (a, b, c) = (Number(head, "a"), Number(head, "b"), Number(head, "c"));
        var (year, month, day) = a > 31 ? (a, b, c) : monthFirst ? (c, a, b) : (c, b, a);
        year += year < 100 ? 2000 : 0;
        var hour = Number(head, "hour") % 24;
        if (head.Groups["half"].Success)
            hour = hour % 12 + (char.ToLowerInvariant(head.Groups["half"].Value[0]) == 'p' ? 12 : 0);
        return DateTime.TryParseExact(string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}T{hour:00}:{Number(head, "minute"):00}"), "yyyy-MM-dd'T'HH:mm",
            CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture) : null;
    }

    private static int Number(Match head, string group) => int.Parse(head.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^\u200E?\[?(?<a>\d{1,4})[./-](?<b>\d{1,2})[./-](?<c>\d{2,4}),?[ \u202F\u00A0](?<hour>\d{1,2})[:.](?<minute>\d{2})(?:[:.]\d{2})?"
        + @"(?:[ \u202F\u00A0]?(?<half>[AaPp])\.?[\u202F ]?[Mm]\.?)?(?:\]|[ \u00A0][-–—])[ \u00A0]\u200E?(?:(?<author>[^:\n]{1,80}):(?: |$))?(?<words>.*)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Line();

    /// <summary>A file that a message carries: "IMG-1.jpg (file attached)", "&lt;attached: IMG-1.jpg&gt;", in the languages of the program.</summary>
    [GeneratedRegex(@"<[^<>:\n]{3,40}:\s*(?<file>[^<>\n]{3,200}\.\w{2,5})>|(?<file>[\w .\-]{3,120}\.\w{2,5}) \([^()\n]{5,40}\)(?=\s*$)", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Attached();
}
