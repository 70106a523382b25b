using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Rapporteur.Archive.Texts.Office;

/// <summary>
/// Reads an Excel workbook (ECMA-376, SpreadsheetML) part by part: the values of its cells; what a format shows as a date is written as
/// ISO 8601, formulas by their last result. Macros and links to other files are not looked at.
/// </summary>
internal sealed class WorkbookText
{
    /// <summary>Its media type.</summary>
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Name and version of this reader.</summary>
    public const string Tool = "xlsx 1";

    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string StrictRelationships = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    private const int MostColumns = 16_384;
    private const double LastDay = 2_958_465;

    private static readonly char[] Letters = [.. Enumerable.Range('A', 26).Select(letter => (char)letter)];

    private readonly ZipArchive archive;
    private readonly UnpackingBudget budget;
    private readonly List<string> strings = [];
    private readonly List<bool> datesOfStyles = [];
    private bool countsFrom1904;

    private WorkbookText(ZipArchive archive, UnpackingBudget budget) => (this.archive, this.budget) = (archive, budget);

    /// <summary>Reads the workbook in an archive that is known to be one.</summary>
    /// <exception cref="UnpackingRefusedException">It unpacks beyond the limits.</exception>
    /// <exception cref="XmlException">A part is damaged.</exception>
    public static (string Text, TextMetadata Metadata) Read(ZipArchive archive, long packedLength, ExtractionLimits limits)
    {
        var budget = new UnpackingBudget(packedLength, limits);
        var workbook = Open(archive, budget);
        var sheets = new SheetText(limits.Characters);
        foreach (var (name, part) in workbook.Sheets())
            workbook.Append(name, part, sheets);
        return (sheets.ToString(), DocxText.Properties(archive, budget));
    }

    /// <summary>Opens a workbook for its rows.</summary>
    public static WorkbookText Open(ZipArchive archive, UnpackingBudget budget)
    {
        var workbook = new WorkbookText(archive, budget);
        workbook.ReadStrings();
        workbook.ReadStyles();
        return workbook;
    }

    private XmlReader? Part(string name) => archive.GetEntry(name) is { } entry ? PackageParts.Open(entry, budget) : null;

    /// <summary>The shared strings: each of one run or of several; how a reading aid spells them is left out.</summary>
    private void ReadStrings()
    {
        using var reader = Part("xl/sharedStrings.xml");
        var (current, phonetic) = (new StringBuilder(), false);
        while (reader?.Read() == true)
        {
            if (reader.LocalName == "rPh")
                phonetic = reader.NodeType == XmlNodeType.Element && !reader.IsEmptyElement;
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "t" } && !phonetic)
                current.Append(PackageParts.Content(reader));
            if (reader.LocalName == "si" && (reader.NodeType == XmlNodeType.EndElement || reader.IsEmptyElement))
            {
                strings.Add(current.ToString());
                current.Clear();
            }
        }
    }

    /// <summary>Which of the formats of cells show a date.</summary>
    private void ReadStyles()
    {
        using var reader = Part("xl/styles.xml");
        var own = new Dictionary<int, bool>();
        var inCellFormats = false;
        while (reader?.Read() == true)
        {
            if (reader.LocalName == "cellXfs")
                inCellFormats = reader.NodeType == XmlNodeType.Element;
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "numFmt" } && Number(reader.GetAttribute("numFmtId")) is { } id)
                own[id] = ShowsDate(reader.GetAttribute("formatCode") ?? "");
            else if (inCellFormats && reader is { NodeType: XmlNodeType.Element, LocalName: "xf" })
                datesOfStyles.Add(Number(reader.GetAttribute("numFmtId")) is { } format && (own.TryGetValue(format, out var date) ? date : format is >= 14 and <= 22 or >= 27 and <= 36 or >= 45 and <= 47 or >= 50 and <= 58));
        }
    }

    /// <summary>Whether a format has a day, month or year in it, outside of quotation marks and brackets.</summary>
    private static bool ShowsDate(string format)
    {
        var end = '\0';
        for (var i = 0; i < format.Length; i++)
        {
            if (end != '\0')
                end = format[i] == end ? '\0' : end;
            else if (format[i] is '"' or '[')
                end = format[i] == '[' ? ']' : '"';
            else if (format[i] == '\\')
                i++;
            else if (format[i] is 'd' or 'D' or 'y' or 'Y')
                return true;
        }
        return false;
    }

    /// <summary>The sheets in their order, with the part that holds each.</summary>
    public List<(string Name, string Part)> Sheets()
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        using (var reader = Part("xl/_rels/workbook.xml.rels"))
        {
            while (reader?.Read() == true)
            {
                if (reader is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && reader.GetAttribute("Id") is { } id && reader.GetAttribute("Target") is { } target)
                    targets[id] = target.StartsWith('/') ? target[1..] : $"xl/{target}";
            }
        }
        var sheets = new List<(string, string)>();
        using (var reader = Part("xl/workbook.xml"))
        {
            while (reader?.Read() == true)
            {
                if (reader is { NodeType: XmlNodeType.Element, LocalName: "workbookPr" })
                    countsFrom1904 = reader.GetAttribute("date1904") is "1" or "true";
                else if (reader is { NodeType: XmlNodeType.Element, LocalName: "sheet" }
                    && (reader.GetAttribute("id", Relationships) ?? reader.GetAttribute("id", StrictRelationships)) is { } id && targets.TryGetValue(id, out var part))
                    sheets.Add((reader.GetAttribute("name") ?? "", part));
            }
        }
        return sheets;
    }

    private void Append(string name, string part, SheetText sheets)
    {
        sheets.Sheet(name);
        var next = 1;
        foreach (var row in Rows(part))
        {
            if (row.Number > next)
                sheets.EndRow(row.Number - next);
            foreach (var cell in row.Cells)
                sheets.Cell(cell);
            sheets.EndRow();
            next = row.Number + 1;
        }
    }

    /// <summary>The rows of a sheet that the part names; what is left out between them is blank.</summary>
    public IEnumerable<SheetRow> Rows(string part)
    {
        using var reader = Part(part);
        var (number, cells, unreckoned) = (0, new List<string>(), new List<int>());
        while (reader?.Read() == true)
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "row" })
                (number, cells, unreckoned) = (Math.Max(Number(reader.GetAttribute("r")) ?? 0, number + 1), new List<string>(cells.Count), []);
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "c" })
            {
                for (var at = Column(reader.GetAttribute("r")) ?? cells.Count; cells.Count < at;)
                    cells.Add("");
                cells.Add(Value(reader, out var isUnreckoned));
                if (isUnreckoned)
                    unreckoned.Add(cells.Count - 1);
            }
            if (reader.LocalName == "row" && (reader.NodeType == XmlNodeType.EndElement || reader.IsEmptyElement))
                yield return new SheetRow(number, cells, unreckoned);
        }
    }

    /// <summary>The cells of a sheet that are merged: first and last row and column, rows from 1 and columns from 0.</summary>
    public IEnumerable<MergedCells> Merged(string part)
    {
        using var reader = Part(part);
        while (reader?.Read() == true)
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "mergeCell" } && reader.GetAttribute("ref")?.Split(':') is [var first, var last]
                && Column(first) is { } left && Column(last) is { } right && Number(first.TrimStart(Letters)) is { } top && Number(last.TrimStart(Letters)) is { } bottom)
                yield return new MergedCells(top, bottom, left, right);
        }
    }

    /// <summary>What a cell holds; the reader stays on its end.</summary>
    private string Value(XmlReader cell, out bool isUnreckoned)
    {
        isUnreckoned = false;
        var (type, style, depth) = (cell.GetAttribute("t"), Number(cell.GetAttribute("s")) ?? 0, cell.Depth);
        if (cell.IsEmptyElement)
            return "";
        var (value, hasFormula) = (new StringBuilder(), false);
        while (cell.Read() && cell.Depth > depth)
        {
            hasFormula |= cell is { NodeType: XmlNodeType.Element, LocalName: "f" };
            if (cell is { NodeType: XmlNodeType.Element, LocalName: "v" or "t" })
                value.Append(PackageParts.Content(cell));
        }
        var written = value.ToString();
        isUnreckoned = hasFormula && written.Length == 0 || type == "e";
        return type switch
        {
            "s" => Number(written) is { } index && index < strings.Count ? strings[index] : "",
            "b" => written == "1" ? "TRUE" : "FALSE",
            null or "n" when style < datesOfStyles.Count && datesOfStyles[style] => Date(written) ?? written,
            _ => written,
        };
    }

    /// <summary>A day counted from 1900 (with the day that Lotus 1-2-3 believed in) or 1904, and the time of day where it has one.</summary>
    private string? Date(string serial)
    {
        if (!double.TryParse(serial, NumberStyles.Float, CultureInfo.InvariantCulture, out var days) || days is < 0 or > LastDay)
            return null;
        var first = countsFrom1904 ? new DateTime(1904, 1, 1) : days < 60 ? new DateTime(1899, 12, 31) : new DateTime(1899, 12, 30);
        var date = first.AddSeconds(Math.Round(days * 86_400));
        return date.ToString(date.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);
    }

    /// <summary>The column of a reference: <c>C7</c> is 2.</summary>
    private static int? Column(string? reference)
    {
        var column = 0;
        foreach (var letter in (reference ?? "").TakeWhile(char.IsAsciiLetterUpper))
            column = Math.Min(column * 26 + letter - 'A' + 1, MostColumns);
        return column == 0 ? null : column - 1;
    }

    private static int? Number(string? written) => int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
