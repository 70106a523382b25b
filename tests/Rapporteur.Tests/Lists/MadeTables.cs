using System.Text;
using Rapporteur.Lists;
using Rapporteur.Tests.Archive.Containers;

namespace Rapporteur.Tests.Lists;

/// <summary>Tables that tests make.</summary>
internal static class MadeTables
{
    public static Table Of(string text, string name = "list.csv") => Of(Encoding.UTF8.GetBytes(text), name);

    public static Table Of(byte[] bytes, string name = "list", string? sheet = null) => Table.Find(() => new MemoryStream(bytes), name, sheet).Value;

    public static IReadOnlyList<string[]> Cells(Table table) => [.. table.Rows().Select(row => row.Cells.ToArray())];

    /// <summary>Reads a list of persons, with the mapping that is guessed.</summary>
    public static IReadOnlyList<RowRead> Persons(Table table, int? headings = null, Func<ColumnMapping, ColumnMapping>? correct = null)
    {
        var head = ListHead.Find(table, headings).Value;
        var guessed = MappingGuess.Of(head.Headings);
        return [.. PersonReading.By(head, PersonReading.WithOrders(table, head, correct is null ? guessed : correct(guessed)).Value).Value.Read(table)];
    }

    /// <summary>A workbook with one sheet: rows as its XML, and what is merged.</summary>
    public static byte[] Workbook(string rows, string merged = "") => Packed.Zip(
        ("[Content_Types].xml", Packed.Text("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>")),
        ("xl/workbook.xml", Packed.Text("<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"Лист 1\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>")),
        ("xl/_rels/workbook.xml.rels", Packed.Text("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>")),
        ("xl/worksheets/sheet1.xml", Packed.Text($"<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{rows}</sheetData>{(merged.Length == 0 ? "" : $"<mergeCells>{string.Concat(merged.Split(' ').Select(cells => $"<mergeCell ref=\"{cells}\"/>"))}</mergeCells>")}</worksheet>")));

    /// <summary>A row of a workbook: cells with their column; an empty value is a formula without a result.</summary>
    public static string Row(int number, params (char Column, string Value)[] cells) => $"<row r=\"{number}\">{string.Concat(cells.Select(cell => cell.Value.Length == 0
        ? $"<c r=\"{cell.Column}{number}\"><f>A1</f></c>" : $"<c r=\"{cell.Column}{number}\" t=\"inlineStr\"><is><t>{cell.Value}</t></is></c>"))}</row>";
}
