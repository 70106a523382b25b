using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Rapporteur.Chronicle;
using Rapporteur.Cli.Coding;
using Rapporteur.Coding;
using Spectre.Console;
using Table = Spectre.Console.Table;
using TableColumn = Spectre.Console.TableColumn;
using Text = DocumentFormat.OpenXml.Spreadsheet.Text;

namespace Rapporteur.Cli.Chronicle;

/// <summary>The chronicle as tables: for a terminal, as CSV, as a workbook. One row a claim in files, one an occurrence on screen.</summary>
internal static class ChronicleTables
{
    private static readonly string[] Columns =
    [
        "occurrence", "claim", "exhibit", "act", "edtf", "date_written", "place_written", "place", "country", "victims", "quantity_written", "quantity_low",
        "quantity_high", "charge", "modality", "basis", "attribution", "origin", "state", "quote",
    ];

    public static void Write(Terminal terminal, IEnumerable<OccurrenceInFull> occurrences, bool known)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn(new TableColumn("when").NoWrap()).AddColumn(new TableColumn("act").NoWrap()).AddColumn("where: who")
            .AddColumn(new TableColumn("a/o").RightAligned().NoWrap()).AddColumn(new TableColumn("").NoWrap());
        var count = 0;
        foreach (var full in occurrences)
        {
            var first = full.Claims[0];
            var origins = full.Accounts.Where(account => account.WhyNot is null).Select(account => account.Origin).Distinct().Count();
            table.AddRow(
                ShortDate.Of(full.Occurrence), Plain.Of(full.Occurrence.Act) + (first.Modality == "denied" ? " (denied)" : ""), Plain.Of(ClaimLine.WhereAndWho(first)),
                string.Create(CultureInfo.InvariantCulture, $"{full.Claims.Count}/{origins}"), full.Occurrence.Handle + (full.Claims.Any(claim => claim.Coded) ? "" : " m"));
            count++;
        }
        terminal.Draw().Write(table);
        terminal.Out.WriteLine($"{count} occurrences as reported{(known ? ", as known on that day" : "")}.");
        if (known)
            terminal.Out.WriteLine("Known by when texts were written, else first published.");
        terminal.Out.WriteLine("a/o: accounts, distinct origins. m: proposed by the machine, coded by nobody.");
    }

    public static void WriteCsv(TextWriter to, IEnumerable<OccurrenceInFull> occurrences)
    {
        to.Write(CsvCell.Row(Columns));
        foreach (var row in occurrences.SelectMany(Rows))
            to.Write(CsvCell.Row(row));
    }

    public static void WriteXlsx(string path, IEnumerable<OccurrenceInFull> occurrences)
    {
        using var book = SpreadsheetDocument.Create(path, SpreadsheetDocumentType.Workbook);
        var workbook = book.AddWorkbookPart();
        var sheet = workbook.AddNewPart<WorksheetPart>();
        using (var writer = OpenXmlWriter.Create(sheet))
        {
            writer.WriteStartElement(new Worksheet());
            writer.WriteStartElement(new SheetData());
            foreach (var row in occurrences.SelectMany(Rows).Prepend(Columns))
            {
                writer.WriteStartElement(new Row());
                foreach (var cell in row)
                    writer.WriteElement(new Cell(new InlineString(new Text(Plain.Text(cell)) { Space = SpaceProcessingModeValues.Preserve })) { DataType = CellValues.InlineString });
                writer.WriteEndElement();
            }
            writer.WriteEndElement();
            writer.WriteEndElement();
        }
        workbook.Workbook = new Workbook(new Sheets(new Sheet { Name = "chronicle", SheetId = 1, Id = workbook.GetIdOfPart(sheet) }));
    }

    private static IEnumerable<string[]> Rows(OccurrenceInFull full) => full.Claims.Zip(full.Accounts).Select(pair => (string[])
    [
        full.Occurrence.Handle, pair.First.Handle, $"E{pair.First.Exhibit}", pair.First.Act, pair.First.Edtf ?? "", pair.First.DateWritten ?? "",
        string.Join("; ", pair.First.Places.Select(place => place.Written)), pair.First.PlaceName ?? "", pair.First.Country ?? "", ClaimLine.Who(pair.First),
        pair.First.QuantityWritten ?? "", Number(pair.First.QuantityLow), Number(pair.First.QuantityHigh), string.Join("; ", pair.First.Charges),
        pair.First.Modality, pair.First.Basis ?? "", string.Join(" < ", pair.First.Attribution), pair.Second.Origin, pair.First.State, pair.First.Exact,
    ]);

    private static string Number(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
