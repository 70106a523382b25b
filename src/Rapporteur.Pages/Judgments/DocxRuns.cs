using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Rapporteur.Publishing;

namespace Rapporteur.Pages;

/// <summary>Phrases of a judgment as runs of text.</summary>
/// <param name="judgment">The judgment.</param>
/// <param name="text">Its language.</param>
internal sealed class DocxRuns(Judgment judgment, JudgmentText text)
{
    private static readonly HashSet<string> RightToLeft = new(["ar", "fa", "he", "ur", "yi"], StringComparer.Ordinal);

    /// <summary>The phrases, with spaces between them.</summary>
    public IEnumerable<OpenXmlElement> Of(IReadOnlyList<JudgmentPhrase> phrases)
    {
        foreach (var (place, phrase) in phrases.Index())
        {
            if (place > 0 && JudgmentPhrase.AreApart(phrases[place - 1], phrase))
                yield return Plain(" ");
            yield return phrase switch
            {
                JudgmentSentence sentence => Plain(text.Of(sentence)),
                JudgmentWords words => Written(words.Text.Trim(), words.Language),
                JudgmentNoteMark mark => new Run(new RunProperties(new RunStyle { Val = "FootnoteReference" }), new FootnoteReference { Id = mark.Number }),
                JudgmentCrossReference reference => Link($"p{judgment.Numbers[reference.Key]}", $"({text["see", judgment.Numbers[reference.Key]]})"),
                _ => throw new InvalidOperationException($"a phrase of a new kind: {phrase}"),
            };
        }
    }

    /// <summary>Words in the language of the document.</summary>
    public static Run Plain(string words) => new(Text(words));

    /// <summary>Words of others, in their own language and direction.</summary>
    public static Run Written(string words, string? language)
    {
        var properties = new RunProperties();
        if (language is not null && RightToLeft.Contains(language))
            properties.Append(new RightToLeftText(), new Languages { Bidi = language });
        else if (language is not null and not "und")
            properties.Append(new Languages { Val = language });
        return new Run(properties, Text(words));
    }

    /// <summary>A link within the document.</summary>
    public static Hyperlink Link(string anchor, string words) => new(new Run(new RunProperties(new RunStyle { Val = "Hyperlink" }), Text(words))) { Anchor = anchor, History = true };

    /// <summary>A paragraph of a style.</summary>
    public static Paragraph Styled(string style, params OpenXmlElement[] content) => new([new ParagraphProperties(new ParagraphStyleId { Val = style }), .. content]);

    private static Text Text(string words) => new(PlainText.Visible(words.ReplaceLineEndings(" "))) { Space = SpaceProcessingModeValues.Preserve };
}
