using System.Globalization;
using Rapporteur.Counting;
using Spectre.Console;

namespace Rapporteur.Cli.Counting;

/// <summary>Counts as tables: for a terminal and as CSV.</summary>
internal static class CountTables
{
    private const int ClaimIndent = 11;

    private static readonly string[] Figures =
        ["occurrences_low", "occurrences_high", "victims_low", "victims_high", "open_occurrences", "without_number", "disputed", "claims", "coded_claims"];

    public static void Write(Terminal terminal, CountAnswer answer, CountQuestion question, bool claims, bool doubles)
    {
        foreach (var table in answer.Tables)
        {
            terminal.Out.WriteLine($"{CountWords.Of(table.Section)}:");
            terminal.Draw().Write(Drawn(table, question));
            if (claims)
                WriteClaims(terminal, table);
            if (doubles)
                WriteDoubles(terminal, table);
            WriteAside(terminal, table, doubles);
        }
        if (answer.Tables.Count == 0)
            return;
        var (counted, coded) = answer.Coding;
        Paragraph.Write(terminal.Out, "What the sources say under the reading rules, no minimum of victims. Rows need not add up. A person counts once for each kind of act: "
            + "totals over several acts count acts done to people, not people.");
        Paragraph.Write(terminal.Out, $"{CountWords.Coding(counted, coded)}.");
    }

    public static void WriteCsv(TextWriter to, CountAnswer answer, CountQuestion question)
    {
        to.Write(CsvCell.Row([.. question.By.Select(dimension => dimension.ToString().ToLowerInvariant()).Prepend("section"), .. Figures]));
        foreach (var table in answer.Tables)
        {
            foreach (var row in table.Rows.Append(table.Total with { Words = [.. question.By.Select(_ => "total")] }))
                to.Write(CsvCell.Row([CountWords.Code(table.Section), .. row.Words.Select(Plain.Text), .. Cells(row)]));
        }
    }

    private static Table Drawn(CountTable table, CountQuestion question)
    {
        var drawn = new Table().Border(TableBorder.Simple);
        foreach (var dimension in question.By)
            drawn.AddColumn(dimension.ToString().ToLowerInvariant());
        if (question.By.Count == 0)
            drawn.AddColumn("");
        foreach (var figure in new[] { "occurrences", "victims", "claims", "coded" })
            drawn.AddColumn(new TableColumn(figure).RightAligned().NoWrap());
        foreach (var row in table.Rows.Append(table.Total with { Words = [.. question.By.Skip(1).Select(_ => "").Prepend("total")] }))
        {
            drawn.AddRow([
                .. row.Words.Select(Plain.Of), CountWords.Of(row.Occurrences), row.WithoutNumber == row.UnderTotal ? "no number given" : CountWords.Of(row.Victims),
                CountWords.Of(row.Claims), CountWords.Of(row.CodedClaims)]);
        }
        return drawn;
    }

    private static void WriteClaims(Terminal terminal, CountTable table)
    {
        foreach (var row in table.Rows.Count == 0 ? [table.Total with { Words = ["total"] }] : table.Rows)
        {
            Paragraph.Write(terminal.Out, $"{string.Join(", ", row.Words)}: {Occurrences(row.UnderTotal)}{(row.Under.Count < row.UnderTotal ? $", the first {row.Under.Count}" : "")}");
            foreach (var under in row.Under)
                WriteLine(terminal, under);
        }
        terminal.Out.WriteLine();
    }

    private static void WriteDoubles(Terminal terminal, CountTable table)
    {
        foreach (var under in table.Doubles)
            WriteLine(terminal, under);
        var all = table.Aside.Values.Sum();
        if (table.Doubles.Count < all)
            terminal.Out.WriteLine($"  and {CountWords.Of(all - table.Doubles.Count)} more: --under {all} names all.");
        if (all > 0)
            terminal.Out.WriteLine();
    }

    private static void WriteAside(Terminal terminal, CountTable table, bool listed)
    {
        var total = table.Total;
        if (table.Aside.Count > 0)
        {
            var reasons = table.Aside.Select(aside => string.Create(CultureInfo.InvariantCulture, $"{aside.Value:N0} {CountWords.Of(aside.Key, "another")}"));
            Paragraph.Write(terminal.Out, $"Set aside in the total: {string.Join("; ", reasons)}.{(listed ? "" : " --doubles lists them.")}");
        }
        if (total.WithoutNumber > 0)
            Paragraph.Write(terminal.Out, $"{Occurrences(total.WithoutNumber)} of which no number is given: in them no victims are counted.");
        if (total.Disputed > 0)
            Paragraph.Write(terminal.Out, $"{Occurrences(total.Disputed)} that some account denies.");
        terminal.Out.WriteLine();
    }

    private static void WriteLine(Terminal terminal, CountedUnder under)
    {
        var claims = string.Join(' ', under.Claims.Where(claim => claim != under.Occurrence).Select(claim => $"C{claim}"));
        var parts = new[]
        {
            under.Says is { } says ? $"says {CountWords.Of(says)}" : "gives no number",
            claims.Length > 0 ? $"with {claims}" : "",
            under.Aside == SetAside.Nothing ? "" : $"{CountWords.Of(under.Aside, $"C{under.Other}")}: adds {CountWords.Of(under.AddsToLow)}",
        };
        Paragraph.Write(terminal.Out, string.Join("; ", parts.Where(part => part.Length > 0)), $"  {under.Handle}", ClaimIndent);
    }

    private static string Occurrences(int number) => number == 1 ? "1 occurrence" : $"{CountWords.Of(number)} occurrences";

    private static IEnumerable<string> Cells(CountRow row) =>
        new long?[] { row.Occurrences.Low, row.Occurrences.High, row.Victims.Low, row.Victims.High, row.Open, row.WithoutNumber, row.Disputed, row.Claims, row.CodedClaims }
            .Select(number => number?.ToString(CultureInfo.InvariantCulture) ?? "");
}
