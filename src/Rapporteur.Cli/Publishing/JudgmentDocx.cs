using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Rapporteur.Publishing;

namespace Rapporteur.Cli.Publishing;

using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

/// <summary>A judgment as a document for word processors (ISO/IEC 29500): real headings, real footnotes, its language stated.</summary>
internal static class JudgmentDocx
{
    private const string HeadingStyle = "Heading", FootnoteStyle = "FootnoteReference";

    /// <summary>Writes it.</summary>
    public static void Write(Judgment judgment, Stream to)
    {
        using var document = WordprocessingDocument.Create(to, WordprocessingDocumentType.Document);
        var main = document.AddMainDocumentPart();
        main.AddNewPart<StyleDefinitionsPart>().Styles = Styles(judgment.Language);
        main.AddNewPart<FootnotesPart>().Footnotes = new Footnotes(Separator(-1, FootnoteEndnoteValues.Separator, new SeparatorMark()), Separator(0, FootnoteEndnoteValues.ContinuationSeparator, new ContinuationSeparatorMark()));
        var notes = main.FootnotesPart!.Footnotes!;
        var body = new Body(Styled("Title", judgment.Title), Styled("Subtitle", judgment.Standing), Plain(judgment.State));
        foreach (var section in judgment.Sections)
        {
            body.Append(Styled(HeadingStyle + "1", section.Heading));
            foreach (var paragraph in section.Paragraphs)
                body.Append(paragraph.Heading ? Styled(HeadingStyle + "2", paragraph.Text) : Numbered(paragraph, judgment, notes));
        }
        body.Append(new SectionProperties(new PageSize { Width = 11906, Height = 16838 }, new PageMargin { Top = 1247, Bottom = 1247, Left = 1134, Right = 1134, Header = 709, Footer = 709, Gutter = 0 }));
        main.Document = new Document(body);
        document.PackageProperties.Title = judgment.Title;
        document.PackageProperties.Language = judgment.Language;
    }

    private static Paragraph Numbered(JudgmentParagraph paragraph, Judgment judgment, Footnotes notes)
    {
        var written = new Paragraph(new ParagraphProperties(new Indentation { Left = "850", Hanging = "850" }), Words(paragraph.Number), new Run(new TabChar()), Words(paragraph.Text));
        foreach (var note in paragraph.Notes)
        {
            // Each place where a note is cited has a footnote of its own, as word processors number them.
            var id = notes.Elements<Footnote>().Count() - 1;
            notes.Append(new Footnote(new Paragraph(new Run(new RunProperties(new RunStyle { Val = FootnoteStyle }), new FootnoteReferenceMark()), Words(" " + judgment.Notes[note - 1]))) { Id = id });
            written.Append(new Run(new RunProperties(new RunStyle { Val = FootnoteStyle }), new FootnoteReference { Id = id }));
        }
        return written;
    }

    private static Footnote Separator(int id, FootnoteEndnoteValues type, OpenXmlElement mark) => new(new Paragraph(new Run(mark))) { Id = id, Type = type };

    private static Paragraph Styled(string style, string text) => new(new ParagraphProperties(new ParagraphStyleId { Val = style }), Words(text));

    private static Paragraph Plain(string text) => new(Words(text));

    private static Run Words(string text) => new(new Text(Rapporteur.Cli.Plain.Text(text)) { Space = SpaceProcessingModeValues.Preserve });

    private static Styles Styles(string language) => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(new RunFonts { Ascii = "Georgia", HighAnsi = "Georgia" }, new FontSize { Val = "22" }, new Languages { Val = language })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "120", Line = "276", LineRule = LineSpacingRuleValues.Auto }))),
        Style("Title", "Title", 56, null), Style("Subtitle", "Subtitle", 28, null), Style(HeadingStyle + "1", "heading 1", 32, 0), Style(HeadingStyle + "2", "heading 2", 26, 1),
        new Style(new StyleName { Val = "footnote reference" }, new StyleRunProperties(new VerticalTextAlignment { Val = VerticalPositionValues.Superscript })) { Type = StyleValues.Character, StyleId = FootnoteStyle });

    private static Style Style(string id, string name, int halfPoints, int? outline) => new(
        new StyleName { Val = name },
        new StyleParagraphProperties(OutlineOf(outline)),
        new StyleRunProperties(new Bold(), new FontSize { Val = halfPoints.ToString(CultureInfo.InvariantCulture) })) { Type = StyleValues.Paragraph, StyleId = id };

    private static OpenXmlElement[] OutlineOf(int? outline) => outline is { } level ? [new KeepNext(), new SpacingBetweenLines { Before = "360", After = "120" }, new OutlineLevel { Val = level }] : [new SpacingBetweenLines { After = "240" }];
}
