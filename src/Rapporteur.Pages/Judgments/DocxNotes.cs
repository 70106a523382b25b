using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Rapporteur.Publishing;

namespace Rapporteur.Pages;

/// <summary>The footnotes of a judgment.</summary>
/// <param name="judgment">The judgment.</param>
/// <param name="text">Its language.</param>
internal sealed class DocxNotes(Judgment judgment, JudgmentText text)
{
    /// <summary>All of them, after the two that stand for the rules above notes.</summary>
    public Footnotes Write() => new([
        Rule(-1, FootnoteEndnoteValues.Separator, new SeparatorMark()),
        Rule(0, FootnoteEndnoteValues.ContinuationSeparator, new ContinuationSeparatorMark()),
        .. judgment.Notes.Select((evidence, place) => Write(evidence, place + 1))]);

    private static Footnote Rule(int id, FootnoteEndnoteValues type, OpenXmlElement mark) => new(new Paragraph(new Run(mark))) { Id = id, Type = type };

    private Footnote Write(PrintedEvidence evidence, int number)
    {
        var paragraph = DocxRuns.Styled("FootnoteText",
            new Run(new RunProperties(new RunStyle { Val = "FootnoteReference" }), new FootnoteReferenceMark()), DocxRuns.Plain($" {text.Citation(evidence)}"));
        if (evidence is { Passage: { } passage, Exhibit: { } exhibit })
            paragraph.Append(DocxRuns.Plain(" " + text["quote.open"]), DocxRuns.Written(passage.Exact, exhibit.Language), DocxRuns.Plain($"{text["quote.close"]} ({text.Place(passage)})"));
        return new Footnote(paragraph) { Id = number };
    }
}
