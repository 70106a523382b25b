using Rapporteur.Archive;
using Rapporteur.Coding;
using Rapporteur.Lists;
using Rapporteur.Storage;

namespace Rapporteur.Register;

/// <summary>Takes in a table by the machine's guess alone, where the guess leaves no doubt; the entry says that it was guessed.</summary>
public static class TakeSureList
{
    private const int RowsLookedAt = 500;
    private const string Manifest = "exhibits.csv";

    private static readonly string[] Endings = [".csv", ".tsv", ".xlsx", ".ods", ".json", ".jsonl", ".ndjson"];

    /// <summary>Whether an exhibit is a table, by its name; a manifest never is.</summary>
    public static bool MayBe(Exhibit exhibit) => exhibit.Withdrawn is null && exhibit.Sha256 is not null && exhibit.Path is { } path
        && Endings.Contains(Path.GetExtension(path).ToLowerInvariant()) && !Path.GetFileName(path).Equals(Manifest, StringComparison.OrdinalIgnoreCase);

    /// <summary>Takes a table in.</summary>
    /// <param name="inquiry">The inquiry, open to write.</param>
    /// <param name="exhibit">The table.</param>
    /// <param name="cancellation">Stops it; nothing is taken in then.</param>
    /// <returns>What it gave; <c>RG035</c>, <c>RG036</c> and what forbids to take it in otherwise; null for what is no list of persons.</returns>
    public static Outcome<PersonListReading>? Run(Inquiry inquiry, Exhibit exhibit, CancellationToken cancellation = default)
    {
        if (exhibit.Sha256 is not { } sha256 || !inquiry.Exhibits.Has(sha256) || IsOfEvents(inquiry, exhibit))
            return null;
        var sample = Table.Find(() => inquiry.Exhibits.Open(sha256)!, exhibit.Name).Then(table => ListHead.Find(table).Then(head => Sample(table, head)));
        if (sample is not { IsDone: true, Value: var (headings, mapping, rows) })
            return null;
        if (!SureGuess.Is(headings, mapping, rows))
            return PersonListRefusals.NotSure.With(("exhibit", exhibit.Handle), ("file", exhibit.Name));
        var taken = TakePersonList.Run(inquiry, exhibit, new ListRequest { ByGuess = true }, null, cancellation);
        return taken.Refusal is { } open && open.Code == ListsRefusals.OpenOrder
            ? PersonListRefusals.DaysOpen.With(("exhibit", exhibit.Handle), ("file", exhibit.Name), ("column", open.Facts["column"]), ("example", open.Facts["example"])) : taken;
    }

    /// <summary>Whether a member took claims out of it, as from a list of events: its persons stand in the register by them.</summary>
    private static bool IsOfEvents(Inquiry inquiry, Exhibit exhibit) =>
        CodingQueries.Claims(inquiry, new ClaimFilter { Exhibit = exhibit.Number, State = "coded" }).Any(claim => claim.Reader is null);

    private static Outcome<(IReadOnlyList<string> Headings, ColumnMapping Mapping, IReadOnlyList<RowRead> Rows)> Sample(Table table, ListHead head)
    {
        List<TableRow> rows = [.. table.Rows().Where(row => row.Number >= head.First && !row.IsBlank).Take(RowsLookedAt)];
        var mapping = MappingGuess.Of(head.Headings, rows);
        return PersonReading.By(head, mapping).Then<(IReadOnlyList<string>, ColumnMapping, IReadOnlyList<RowRead>)>(reading => (head.Headings, mapping, [.. rows.Select(reading.Read)]));
    }
}
