using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Rapporteur.Publishing;

namespace Rapporteur.Pages;

/// <summary>
/// A judgment as a document of WordprocessingML (ISO/IEC 29500, transitional): real headings, real footnotes, languages of words, headings of
/// tables that repeat. The same judgment gives the same bytes.
/// </summary>
internal sealed class JudgmentDocx
{
    private readonly Judgment judgment;
    private readonly JudgmentText text;
    private readonly bool isDraft;
    private readonly Body body = new();
    private readonly DocxNotes notes;
    private readonly DocxRuns runs;
    private int bookmarks;

    private JudgmentDocx(Judgment judgment, JudgmentText text, bool isDraft)
    {
        (this.judgment, this.text, this.isDraft) = (judgment, text, isDraft);
        runs = new DocxRuns(judgment, text);
        notes = new DocxNotes(judgment, text);
    }

    /// <summary>The bytes of the document.</summary>
    public static byte[] Write(Judgment judgment, JudgmentText text, bool isDraft) => new JudgmentDocx(judgment, text, isDraft).Write();

    private byte[] Write()
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            document.ChangeIdOfPart(main, "document");
            main.AddNewPart<StyleDefinitionsPart>("styles").Styles = DocxStyles.Of(text.Language);
            main.AddNewPart<DocumentSettingsPart>("settings").Settings = DocxStyles.Settings(text.Language);
            main.AddNewPart<FootnotesPart>("footnotes").Footnotes = notes.Write();
            main.AddNewPart<HeaderPart>("header").Header = new Header(DocxRuns.Styled("Header", DocxRuns.Plain($"{judgment.Inquiry}. {Title}")));
            main.AddNewPart<FooterPart>("footer").Footer = new Footer(Footing());
            WriteFront();
            foreach (var section in judgment.Sections)
                Write(section, 1);
            body.Append(DocxStyles.Page());
            main.Document = new Document(body);
            WriteProperties(document.AddNewPart<CoreFilePropertiesPart>("core"));
        }
        return SteadyZip.Of(stream.ToArray());
    }

    /// <summary>Title and language; the dates are those of the ledger. Left to itself the package would name this part by chance.</summary>
    private void WriteProperties(CoreFilePropertiesPart part)
    {
        XNamespace properties = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties", dc = "http://purl.org/dc/elements/1.1/", terms = "http://purl.org/dc/terms/", xsi = "http://www.w3.org/2001/XMLSchema-instance";
        XElement When(string name) => new(terms + name, new XAttribute(xsi + "type", "dcterms:W3CDTF"), NodaTime.Text.InstantPattern.General.Format(judgment.Ledger.Recorded));
        using var stream = part.GetStream(FileMode.Create);
        new XDocument(new XElement(properties + "coreProperties",
            new XAttribute(XNamespace.Xmlns + "cp", properties), new XAttribute(XNamespace.Xmlns + "dc", dc), new XAttribute(XNamespace.Xmlns + "dcterms", terms), new XAttribute(XNamespace.Xmlns + "xsi", xsi),
            new XElement(dc + "title", PlainText.Visible($"{Title}. {judgment.Inquiry}")), new XElement(dc + "language", text.Language), When("created"), When("modified"))).Save(stream);
    }

    private string Title => text[isDraft ? "title.draft" : "title"];

    private void WriteFront()
    {
        if (isDraft)
            body.Append(DocxRuns.Styled("Banner", DocxRuns.Plain(text["front.draft"])));
        if (judgment.Centre is { } centre)
            body.Append(DocxRuns.Styled("Front", DocxRuns.Plain(text["front.commission", centre])));
        body.Append(DocxRuns.Styled("Title", DocxRuns.Plain(Title)));
        body.Append(DocxRuns.Styled("Subtitle", DocxRuns.Plain(text["front.inquiry", judgment.Inquiry])));
        body.Append(DocxRuns.Styled("Front", DocxRuns.Plain($"{text["front.edition", judgment.Edition]}, {text[judgment.Audience == EditionKind.Public ? "front.public" : "front.members"]}.")));
        body.Append(DocxRuns.Styled("Front", DocxRuns.Plain(text["front.state", judgment.Ledger.Size, judgment.Ledger.Root, text.Of(PrintedDate.Day(judgment.Ledger.Recorded.InUtc().Date))])));
        body.Append(DocxRuns.Styled("Front", DocxRuns.Plain(text["front.cite"])));
        body.Append(DocxRuns.Styled("ContentsHeading", DocxRuns.Plain(text["contents"])));
        foreach (var section in judgment.Sections)
        {
            body.Append(DocxRuns.Styled("Contents1", DocxRuns.Link(section.Id, text.Of(section.Heading))));
            foreach (var within in section.Within)
                body.Append(DocxRuns.Styled("Contents2", DocxRuns.Link(within.Id, text.Of(within.Heading))));
        }
    }

    private void Write(JudgmentSection section, int level)
    {
        body.Append(DocxRuns.Styled($"Heading{Math.Min(level, 6)}", [.. Marked(section.Id, runs.Of(section.Heading))]));
        foreach (var block in section.Blocks)
        {
            switch (block)
            {
                case JudgmentParagraph paragraph: body.Append(Numbered(paragraph)); break;
                case JudgmentColumns columns: Write(columns); break;
                case JudgmentTable table: Write(table); break;
            }
        }
        foreach (var within in section.Within)
            Write(within, level + 1);
    }

    private Paragraph Numbered(JudgmentParagraph paragraph)
    {
        var number = judgment.Numbers[paragraph.Key];
        return DocxRuns.Styled("Numbered", [.. Marked($"p{number}", [DocxRuns.Plain(number), new Run(new TabChar()), .. runs.Of(paragraph.Phrases)])]);
    }

    /// <summary>Both sides in a table of two columns: they stand beside each other, and a reader that speaks reads one after the other.</summary>
    private void Write(JudgmentColumns columns)
    {
        var row = new TableRow(Cell(DocxStyles.PageWidth / 2, columns.Left.Select(Numbered)), Cell(DocxStyles.PageWidth / 2, columns.Right.Select(Numbered)));
        var heading = HeadingRow([text[columns.LeftHeading], text[columns.RightHeading]], DocxStyles.PageWidth / 2);
        body.Append(DocxStyles.Table([DocxStyles.PageWidth / 2, DocxStyles.PageWidth / 2], [heading, row]), DocxRuns.Styled("Gap"));
    }

    private void Write(JudgmentTable table)
    {
        var width = DocxStyles.PageWidth / table.Columns;
        body.Append(DocxRuns.Styled("Caption", DocxRuns.Plain(text[$"table.{table.Code}"])));
        body.Append(DocxStyles.Table(
            [.. Enumerable.Repeat(width, table.Columns)],
            [HeadingRow([.. Enumerable.Range(1, table.Columns).Select(column => text[$"table.{table.Code}.{column}"])], width),
                .. table.Rows.Select(row => new TableRow([new TableRowProperties(new CantSplit()), .. row.Select(cell => Cell(width, [DocxRuns.Styled("Cell", [.. runs.Of(cell)])]))]))]));
        body.Append(DocxRuns.Styled("Gap"));
    }

    private static TableRow HeadingRow(IReadOnlyList<string> words, int width) => new([
        new TableRowProperties(new CantSplit(), new TableHeader()), .. words.Select(word => Cell(width, [DocxRuns.Styled("CellHeading", DocxRuns.Plain(word))]))]);

    private static TableCell Cell(int width, IEnumerable<Paragraph> paragraphs) => new([
        new TableCellProperties(new TableCellWidth { Type = TableWidthUnitValues.Dxa, Width = $"{width}" }), .. paragraphs]);

    /// <summary>Runs between the marks of a place that links lead to.</summary>
    private IEnumerable<OpenXmlElement> Marked(string name, IEnumerable<OpenXmlElement> content)
    {
        var id = $"{++bookmarks}";
        return [new BookmarkStart { Id = id, Name = name }, .. content, new BookmarkEnd { Id = id }];
    }

    private Paragraph Footing() => DocxRuns.Styled("Footer",
        DocxRuns.Plain(judgment.Ledger.Root[..Math.Min(12, judgment.Ledger.Root.Length)]), new Run(new TabChar()),
        new SimpleField(DocxRuns.Plain("1")) { Instruction = "PAGE" }, DocxRuns.Plain(" / "), new SimpleField(DocxRuns.Plain("1")) { Instruction = "NUMPAGES" });
}
