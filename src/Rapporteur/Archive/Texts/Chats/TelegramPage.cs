using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Rapporteur.Archive.Texts.Chats;

/// <summary>Reads what Telegram Desktop exports as HTML (<c>messages.html</c>): a message without a name is of the same author as the one before.</summary>
internal static class TelegramPage
{
    /// <summary>Name and version of this reader.</summary>
    public const string Tool = "telegram-html 1";

    /// <summary>Whether a page is such an export.</summary>
    public static bool Is(IHtmlDocument document) => document.QuerySelector(".page_wrap .history .message.default") is not null;

    /// <summary>The chat on a page.</summary>
    public static Chat Read(IHtmlDocument document)
    {
        var messages = new List<ChatMessage>();
        string? author = null;
        foreach (var element in document.QuerySelectorAll(".history .message.default"))
        {
            var body = element.Children.FirstOrDefault(child => child.ClassList.Contains("body"));
            if (body is null)
                continue;
            author = Direct(body, "from_name") ?? author;
            var forwarded = body.Children.FirstOrDefault(child => child.ClassList.Contains("forwarded"));
            messages.Add(new ChatMessage(author, TimeOf(body), Text(forwarded ?? body) ?? (forwarded is null ? "" : Text(body)) ?? "")
            {
                ForwardedFrom = forwarded is null ? null : NameOnly(forwarded),
                Media = [.. body.QuerySelectorAll(".media_wrap a[href]").Select(link => link.GetAttribute("href")!).Where(path => !path.Contains(':'))],
            });
        }
        return new Chat(Clean(document.QuerySelector(".page_header .text")?.TextContent), IsChannel: false, messages);
    }

    private static string? Text(IElement body) => body.Children.FirstOrDefault(child => child.ClassList.Contains("text")) is { } text ? Lines(text) : null;

    /// <summary>The words, a line break where the page has one.</summary>
    private static string Lines(IElement text)
    {
        var lines = new BlockText();
        foreach (var node in text.GetDescendants())
        {
            if (node is IText run)
                lines.Append(run.Data);
            else if (node is IElement { LocalName: "br" })
                lines.LineBreak();
        }
        return lines.ToString();
    }

    private static string? Direct(IElement body, string name) => Clean(body.Children.FirstOrDefault(child => child.ClassList.Contains(name))?.TextContent);

    /// <summary>The name over a forwarded message, without the date that stands beside it.</summary>
    private static string? NameOnly(IElement forwarded) => forwarded.Children.FirstOrDefault(child => child.ClassList.Contains("from_name")) is { } name
        ? Clean(string.Concat(name.ChildNodes.OfType<IText>().Select(run => run.Data))) : null;

    /// <summary>"01.03.2022 12:30:00 UTC+03:00", in the title of the date.</summary>
    private static string? TimeOf(IElement body)
    {
        var written = body.QuerySelector(".date[title]")?.GetAttribute("title") ?? "";
        return written.Length >= 16 && DateTime.TryParseExact(written[..16], "dd.MM.yyyy HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture) : null;
    }

    private static string? Clean(string? text) =>
        string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } clean ? clean : null;
}
