using System.IO.Compression;
using System.Xml;
using Rapporteur.Archive.Texts;
using Rapporteur.Archive.Texts.Office;

namespace Rapporteur.Archive;

/// <summary>A row of a sheet.</summary>
/// <param name="Number">Its number in the sheet, from 1.</param>
/// <param name="Cells">What its cells hold, from the first column on; dates as ISO 8601, formulas by their stored result.</param>
/// <param name="Unreckoned">Places of cells whose formula has no stored result, or an error for one.</param>
public sealed record SheetRow(int Number, IReadOnlyList<string> Cells, IReadOnlyList<int> Unreckoned);

/// <summary>The sheets of a workbook (xlsx) or a spreadsheet of OpenDocument (ods), row by row; merged cells all hold what the first of them holds.</summary>
public static class Spreadsheet
{
    private static readonly ExtractionLimits Limits = new() { UnpackedBytes = 8L << 30 };

    /// <summary>The names of the sheets, and whether it is a workbook; null for what is neither, or damaged.</summary>
    /// <param name="open">Opens its bytes.</param>
    public static (IReadOnlyList<string> Sheets, bool IsWorkbook)? SheetsOf(Func<Stream> open)
    {
        try
        {
            using var bytes = open();
            using var archive = new ZipArchive(bytes, ZipArchiveMode.Read);
            var budget = new UnpackingBudget(bytes.Length, Limits);
            if (archive.GetEntry("xl/workbook.xml") is not null)
                return ([.. WorkbookText.Open(archive, budget).Sheets().Select(sheet => sheet.Name)], true);
            return archive.GetEntry("content.xml") is null ? null : ([.. OpenDocumentRows.Sheets(archive, budget)], false);
        }
        catch (Exception damage) when (IsDamage(damage))
        {
            return null;
        }
    }

    /// <summary>Whether an exception says that the bytes are damaged, or unpack beyond what is sound.</summary>
    public static bool IsDamage(Exception exception) => exception is InvalidDataException or XmlException or UnpackingRefusedException;

    /// <summary>The rows of a sheet, in their order; blank ones may be left out.</summary>
    /// <param name="open">Opens its bytes.</param>
    /// <param name="sheet">The sheet.</param>
    /// <exception cref="InvalidDataException">It is damaged below where it was looked at.</exception>
    public static IEnumerable<SheetRow> Rows(Func<Stream> open, string sheet)
    {
        using var bytes = open();
        using var archive = new ZipArchive(bytes, ZipArchiveMode.Read);
        var budget = new UnpackingBudget(bytes.Length, Limits);
        if (archive.GetEntry("xl/workbook.xml") is null)
        {
            foreach (var row in OpenDocumentRows.Rows(archive, budget, sheet))
                yield return row;
            yield break;
        }
        var workbook = WorkbookText.Open(archive, budget);
        if (workbook.Sheets().Find(found => found.Name == sheet).Part is not { } part)
            yield break;
        var filling = new MergedFilling(workbook.Merged(part));
        foreach (var row in workbook.Rows(part))
            yield return filling.Fill(row);
    }
}
