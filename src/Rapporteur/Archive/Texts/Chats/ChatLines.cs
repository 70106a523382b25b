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
        // Of a line that begins a message only the numbers and the author are kept: an export has hundreds of thousands.
        var heads = new List<Head>();
        var at = 0;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var (start, end) = (range.Start.GetOffset(text.Length), range.End.GetOffset(text.Length));
            if (LooksLikeHead(text.AsSpan(start, end - start)) && Line().Match(text[start..end].TrimEnd('\r')) is { Success: true } line)
            {
                if (heads.Count > 0)
                    heads[^1] = heads[^1] with { End = at };
                heads.Add(Head.Of(line, start + line.Groups["words"].Index));
            }
            at = end;
        }
        if (heads.Count > 0)
            heads[^1] = heads[^1] with { End = text.Length };
        var monthFirst = MonthStandsFirst(heads);
        // Lines without an author are the program's own: who joined, who changed the picture.
        return new Chat(null, IsChannel: false, [.. heads.Where(head => head.Author is not null).Select(head => MessageOf(text, head, monthFirst))]);
    }

    private static bool LooksLikeHead(ReadOnlySpan<char> line) => line.Length > 0 && (line[0] is '[' or '\u200E' || char.IsAsciiDigit(line[0]));

    private static ChatMessage MessageOf(string text, Head head, bool monthFirst)
    {
        var words = text[Math.Min(head.Words, head.End)..head.End].ReplaceLineEndings("\n").Replace("\u200E", "", StringComparison.Ordinal);
        var media = Attached().Matches(words).Select(match => match.Groups["file"].Value).ToList();
        return new ChatMessage(head.Author, TimeOf(head, monthFirst), (media.Count == 0 ? words : Attached().Replace(words, "")).Trim()) { Media = media.Count == 0 ? [] : media };
    }

    private static bool MonthStandsFirst(IEnumerable<Head> heads)
    {
        var ofTwelveHours = false;
        foreach (var head in heads)
        {
            if (head.A <= 31 && head.B > 12)
                return true;
            if (head.A is > 12 and <= 31)
                return false;
            ofTwelveHours |= head.Half is not null;
        }
        return ofTwelveHours;
    }

    private static string? TimeOf(Head head, bool monthFirst)
    {
        var (year, month, day) = head.A > 31 ? (head.A, head.B, head.C) : monthFirst ? (head.C, head.A, head.B) : (head.C, head.B, head.A);
        year += year < 100 ? 2000 : 0;
        var hour = head.Hour % 24;
        if (head.Half is { } half)
            hour = hour % 12 + (half == 'p' ? 12 : 0);
        return DateTime.TryParseExact(string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}T{hour:00}:{head.Minute:00}"), "yyyy-MM-dd'T'HH:mm",
            CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture) : null;
    }

    /// <summary>The beginning of a message: three numbers that make a day, the time, and where its words stand in the text.</summary>
    private readonly record struct Head(int A, int B, int C, int Hour, int Minute, char? Half, string? Author, int Words, int End)
    {
        public static Head Of(Match line, int words) => new(
            Number(line, "a"), Number(line, "b"), Number(line, "c"), Number(line, "hour"), Number(line, "minute"),
            line.Groups["half"] is { Success: true } half ? char.ToLowerInvariant(half.Value[0]) : null,
            line.Groups["author"] is { Success: true } author ? author.Value.Trim('\u200E', '\u202A', '\u202C', ' ') : null, words, words);

        private static int Number(Match line, string group) => int.Parse(line.Groups[group].ValueSpan, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(
        @"^\u200E?\[?(?<a>\d{1,4})[./-](?<b>\d{1,2})[./-](?<c>\d{2,4}),?[ \u202F\u00A0](?<hour>\d{1,2})[:.](?<minute>\d{2})(?:[:.]\d{2})?"
        + @"(?:[ \u202F\u00A0]?(?<half>[AaPp])\.?[\u202F ]?[Mm]\.?)?(?:\]|[ \u00A0][-–—])[ \u00A0]\u200E?(?:(?<author>[^:\n]{1,80}):(?: |$))?(?<words>.*)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Line();

    /// <summary>A file that a message carries: "IMG-1.jpg (file attached)", "&lt;attached: IMG-1.jpg&gt;", in the languages of the program.</summary>
    [GeneratedRegex(@"<[^<>:\n]{3,40}:\s*(?<file>[^<>\n]{3,200}\.\w{2,5})>|(?<file>[\w .\-]{3,120}\.\w{2,5}) \([^()\n]{5,40}\)(?=\s*$)", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Attached();
}
