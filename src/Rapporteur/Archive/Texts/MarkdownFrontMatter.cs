using Rapporteur.Archive.Texts.Web;

namespace Rapporteur.Archive.Texts;

/// <summary>The block of "key: value" lines between two lines of three hyphens with which a Markdown file may begin.</summary>
internal static class MarkdownFrontMatter
{
    private const int MostLines = 100;

    /// <summary>
    /// What it says of the document; nothing where there is none. Values in quotes are taken out of them; nested values are passed over.
    /// </summary>
    public static TextMetadata Of(string text)
    {
        var values = Values(text);
        var published = HtmlMetadata.DateOf(Value("published", "date", "publié", "дата", "опубликовано"));
        var language = Value("lang", "language", "langue", "язык");
        return new TextMetadata
        {
            Title = Value("title", "titre", "название", "заголовок"),
            Author = Value("author", "auteur", "автор"),
            Source = Value("source", "publisher", "publication", "источник"),
            Written = HtmlMetadata.DateOf(Value("written", "écrit", "написано")),
            Published = published,
            PublishedBasis = published is null ? null : TextMetadata.Found,
            Language = language,
            LanguageBasis = language is null ? null : TextMetadata.Found,
            Address = Value("url", "canonical", "address"),
        };

        string? Value(params ReadOnlySpan<string> keys)
        {
            foreach (var key in keys)
            {
                if (values.TryGetValue(key, out var value) && value.Length > 0)
                    return value;
            }
            return null;
        }
    }

    private static Dictionary<string, string> Values(string text)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        using var lines = new StringReader(text);
        if (lines.ReadLine()?.TrimEnd() != "---")
            return values;
        for (var count = 0; count < MostLines && lines.ReadLine() is { } line; count++)
        {
            if (line.TrimEnd() is "---" or "...")
                return values;
            var colon = line.IndexOf(':');
            if (colon > 0 && !char.IsWhiteSpace(line[0]))
                values.TryAdd(line[..colon].Trim(), line[(colon + 1)..].Trim().Trim('"', '\''));
        }
        return []; // never closed: it was a line of hyphens only
    }
}
