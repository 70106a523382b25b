using System.Globalization;
using System.Text.RegularExpressions;

namespace Rapporteur.Archive.Containers;

/// <summary>
/// The messages of a mailbox (RFC 4155), each as it was before it was put there: a line <c>From ADDRESS DATE</c> behind an empty line
/// begins a message, and lines quoted by <c>&gt;</c> because they began with "From " lose that one sign again ("mboxrd").
/// Only one message is in memory at a time.
/// </summary>
internal static partial class MailboxItems
{
    /// <summary>The longest message that is taken, in bytes.</summary>
    private const int LongestMessage = 256 << 20;

    /// <summary>Whether a mailbox begins here.</summary>
    public static bool Begins(ReadOnlySpan<byte> head)
    {
        if (!head.StartsWith("From "u8))
            return false;
        var end = head.IndexOf((byte)'\n');
        return end > 0 && IsSeparator(head[..end]) && HeaderLine().IsMatch(System.Text.Encoding.Latin1.GetString(head[(end + 1)..]));
    }

    public static IEnumerable<ContainedItem> Of(Stream stream, ContainerBudget budget)
    {
        var lines = new ByteLines(stream);
        var message = new MemoryStream();
        var (number, isAfterEmpty, isTooLong) = (0, true, false);
        while (lines.Next())
        {
            if (isAfterEmpty && IsSeparator(lines.Current))
            {
                if (number > 0)
                    yield return Of(number, message, isTooLong, budget);
                number++;
                message.SetLength(0);
                isTooLong = false;
                isAfterEmpty = false;
                continue;
            }
            isAfterEmpty = lines.Current is [(byte)'\n'] or [(byte)'\r', (byte)'\n'];
            isTooLong |= message.Length + lines.Current.Length > LongestMessage;
            if (!isTooLong)
                message.Write(IsQuotedFrom(lines.Current) ? lines.Current[1..] : lines.Current);
        }
        if (number > 0)
            yield return Of(number, message, isTooLong, budget);
    }

    private static ContainedItem Of(int number, MemoryStream message, bool isTooLong, ContainerBudget budget)
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"{number:00000}.eml");
        if (isTooLong)
            return new ContainedItem(path, null, ArchiveRefusals.TooLarge.With(("file", path)));
        return new ContainedItem(path, budget.Guard(new MemoryStream(WithoutLastEmptyLine(message.GetBuffer().AsSpan(0, (int)message.Length)).ToArray())));
    }

    /// <summary>The empty line before the next separator is the mailbox's, not the message's.</summary>
    private static ReadOnlySpan<byte> WithoutLastEmptyLine(ReadOnlySpan<byte> message) =>
        message.EndsWith("\r\n\r\n"u8) ? message[..^2] : message.EndsWith("\n\n"u8) ? message[..^1] : message;

    private static bool IsSeparator(ReadOnlySpan<byte> line) =>
        line.StartsWith("From "u8) && line.Length < 500 && SeparatorLine().IsMatch(System.Text.Encoding.Latin1.GetString(line));

    private static bool IsQuotedFrom(ReadOnlySpan<byte> line) => line.Length > 0 && line[0] == '>' && line.TrimStart((byte)'>').StartsWith("From "u8);

    /// <summary>An hour and a year, as every program writes them there.</summary>
    [GeneratedRegex(@"^From (?:\S.*)?\d{1,2}:\d\d(?::\d\d)?\b.*\b(?:19|20)\d\d\b|^From \S*\s*(?:19|20)\d\d.*\d\d:\d\d", RegexOptions.NonBacktracking)]
    private static partial Regex SeparatorLine();

    [GeneratedRegex(@"^>?[A-Za-z][A-Za-z0-9-]*:", RegexOptions.NonBacktracking)]
    private static partial Regex HeaderLine();
}
