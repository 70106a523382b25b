using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Rapporteur.Pages;

/// <summary>How the document of a judgment looks: styles, page, tables. Lengths are twentieths of a point, sizes half points.</summary>
internal static class DocxStyles
{
    /// <summary>The width between the margins of A4.</summary>
    public const int PageWidth = 9_638;

    private const string Serif = "Georgia", Sans = "Arial";
    private const string Quiet = "5B584F", Rule = "A8A498";

    /// <summary>The styles, with the language of the document.</summary>
    public static Styles Of(string language) => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = Serif, HighAnsi = Serif, ComplexScript = "Times New Roman", EastAsia = Serif }, new FontSize { Val = "22" }, new FontSizeComplexScript { Val = "22" },
                new Languages { Val = Tag(language), Bidi = "ar-SA" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "120", Line = "288", LineRule = LineSpacingRuleValues.Auto }))),
        Style("Normal", null, isDefault: true),
        Style("Title", "Normal", new SpacingBetweenLines { Before = "120", After = "120" }, size: 52, bold: true),
        Style("Subtitle", "Normal", null, size: 28),
        Style("Front", "Normal", new SpacingBetweenLines { After = "60" }, size: 20),
        Style("Banner", "Normal", new SpacingBetweenLines { After = "240" }, size: 22, bold: true, face: Sans),
        Heading(1, 34, 480), Heading(2, 28, 360), Heading(3, 25, 300), Heading(4, 22, 240), Heading(5, 22, 200), Heading(6, 22, 200),
        Numbered(),
        Style("ContentsHeading", "Normal", new SpacingBetweenLines { Before = "360", After = "120" }, size: 26, bold: true),
        Style("Contents1", "Normal", new SpacingBetweenLines { After = "40" }, size: 20),
        Style("Contents2", "Normal", new SpacingBetweenLines { After = "20" }, size: 19, left: 400),
        Style("Caption", "Normal", new SpacingBetweenLines { Before = "240", After = "80" }, size: 20, bold: true, keepNext: true),
        Style("Cell", "Normal", new SpacingBetweenLines { Before = "30", After = "30", Line = "250", LineRule = LineSpacingRuleValues.Auto }, size: 18, face: Sans),
        Style("CellHeading", "Cell", null, size: 18, bold: true, face: Sans),
        Style("Gap", "Normal", new SpacingBetweenLines { Before = "0", After = "60" }, size: 12),
        Style("Header", "Normal", null, size: 17, face: Sans), Footer(),
        Style("FootnoteText", "Normal", new SpacingBetweenLines { After = "40", Line = "240", LineRule = LineSpacingRuleValues.Auto }, size: 18),
        Character("FootnoteReference", new VerticalTextAlignment { Val = VerticalPositionValues.Superscript }),
        Character("Hyperlink", new Color { Val = "1F5F8B" }));

    /// <summary>Settings: footnotes, language of the theme, no compatibility with old programs.</summary>
    public static Settings Settings(string language) => new(
        new FootnoteDocumentWideProperties(new FootnoteSpecialReference { Id = -1 }, new FootnoteSpecialReference { Id = 0 }),
        new Compatibility(new CompatibilitySetting { Name = CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15" }),
        new ThemeFontLanguages { Val = Tag(language) });

    /// <summary>A4, with header and footer.</summary>
    public static SectionProperties Page() => new(
        new HeaderReference { Type = HeaderFooterValues.Default, Id = "header" },
        new FooterReference { Type = HeaderFooterValues.Default, Id = "footer" },
        new PageSize { Width = 11_906U, Height = 16_838U },
        new PageMargin { Top = 1_304, Bottom = 1_304, Left = 1_134U, Right = 1_134U, Header = 624U, Footer = 624U, Gutter = 0U });

    /// <summary>A table with rules between its rows.</summary>
    public static Table Table(IReadOnlyList<int> widths, IEnumerable<TableRow> rows) => new([
        new TableProperties(
            new TableWidth { Type = TableWidthUnitValues.Dxa, Width = $"{widths.Sum()}" },
            new TableBorders(
                new TopBorder { Val = BorderValues.Single, Size = 8U, Color = Rule }, new BottomBorder { Val = BorderValues.Single, Size = 4U, Color = Rule },
                new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4U, Color = Rule }),
            new TableLayout { Type = TableLayoutValues.Fixed },
            new TableCellMarginDefault(new TableCellLeftMargin { Width = 60, Type = TableWidthValues.Dxa }, new TableCellRightMargin { Width = 100, Type = TableWidthValues.Dxa })),
        new TableGrid(widths.Select(width => new GridColumn { Width = $"{width}" })),
        .. rows]);

    private static string Tag(string language) => language switch { "en" => "en-GB", "fr" => "fr-FR", "ru" => "ru-RU", _ => language };

    private static Style Heading(int level, int size, int before)
    {
        var style = Style($"Heading{level}", "Normal", new SpacingBetweenLines { Before = $"{before}", After = "100" }, size: size, bold: true, keepNext: true);
        style.StyleParagraphProperties!.Append(new OutlineLevel { Val = level - 1 });
        style.StyleName!.Val = $"heading {level}";
        return style;
    }

    /// <summary>The number hangs before the paragraph.</summary>
    private static Style Numbered() => new(
        new StyleName { Val = "Numbered" }, new BasedOn { Val = "Normal" }, new PrimaryStyle(),
        new StyleParagraphProperties(new Tabs(new TabStop { Val = TabStopValues.Left, Position = 567 }), new Indentation { Left = "567", Hanging = "567" }))
    { Type = StyleValues.Paragraph, StyleId = "Numbered" };

    private static Style Footer()
    {
        var style = Style("Footer", "Normal", null, size: 16, face: Sans);
        style.StyleParagraphProperties = new StyleParagraphProperties(new Tabs(new TabStop { Val = TabStopValues.Right, Position = PageWidth }));
        return style;
    }

    private static Style Character(string id, OpenXmlElement property) =>
        new(new StyleName { Val = id }, new StyleRunProperties(property)) { Type = StyleValues.Character, StyleId = id };

    private static Style Style(
        string id, string? basedOn, SpacingBetweenLines? spacing = null, int size = 22, bool bold = false, string? face = null, int left = 0, bool keepNext = false, bool isDefault = false)
    {
        var style = new Style(new StyleName { Val = id }) { Type = StyleValues.Paragraph, StyleId = id };
        if (isDefault)
            style.Default = true;
        if (basedOn is not null)
            style.Append(new BasedOn { Val = basedOn });
        var paragraph = new StyleParagraphProperties();
        if (keepNext)
            paragraph.Append(new KeepNext());
        if (spacing is not null)
            paragraph.Append(spacing);
        if (left > 0)
            paragraph.Append(new Indentation { Left = $"{left}" });
        var run = new StyleRunProperties();
        if (face is not null)
            run.Append(new RunFonts { Ascii = face, HighAnsi = face });
        if (bold)
            run.Append(new Bold(), new BoldComplexScript());
        if (id is "Front" or "Header" or "Footer")
            run.Append(new Color { Val = Quiet });
        run.Append(new FontSize { Val = $"{size}" }, new FontSizeComplexScript { Val = $"{size}" });
        style.Append(paragraph, run);
        return style;
    }
}
