using Rapporteur.Archive;
using Rapporteur.Charter;
using Rapporteur.Coding.Lists;
using Rapporteur.Ledger;
using Rapporteur.Storage;

namespace Rapporteur.Coding;

/// <summary>What a list of events would give, or gave.</summary>
/// <param name="Mapping">How its columns are read.</param>
/// <param name="Headings">Its headings.</param>
/// <param name="Claims">The claims of its rows, those that are there already left out.</param>
/// <param name="Refused">The rows that cannot be read.</param>
/// <param name="ThereAlready">How many rows were taken in before.</param>
public sealed record ListReading(ListMapping Mapping, IReadOnlyList<string> Headings, IReadOnlyList<ClaimBody> Claims, IReadOnlyList<Refusal> Refused, int ThereAlready);

/// <summary>
/// A list of events kept elsewhere, one row an act, becomes claims whose passages are its rows: the member says once what the columns
/// are, and all claims are one entry. Rows that cannot be read are refused one by one.
/// </summary>
public static class ImportList
{
    /// <summary>Whether it may be taken in.</summary>
    public static Outcome<ListImported> Decide(Member member, Exhibit exhibit, int number, ListReading reading)
    {
        if (member.Must(Roles.Coder) is { } refusal)
            return refusal;
        return reading.Claims.Count == 0
            ? CodingRefusals.NothingInList.With(("exhibit", exhibit.Handle))
            : new ListImported(exhibit.TextSha256!, exhibit.Leaf, number, reading.Mapping, [.. reading.Claims]);
    }

    /// <summary>Reads the list in an exhibit; nothing is written.</summary>
    /// <param name="inquiry">The inquiry.</param>
    /// <param name="handle">The exhibit.</param>
    /// <param name="correct">Corrects the mapping that was guessed.</param>
    /// <returns>What it would give; <c>CO020</c> where no row has headings that are known, <c>CO023</c> where a column is not there.</returns>
    public static Outcome<ListReading> Read(Inquiry inquiry, string handle, Func<ListMapping, ListMapping> correct) =>
        ArchiveQueries.Find(inquiry, handle).Then(exhibit => ArchiveQueries.Text(inquiry, exhibit) is { } text
            ? Read(inquiry, exhibit, text, correct)
            : ArchiveRefusals.NoText.With(("exhibit", exhibit.Handle)));

    /// <summary>Takes the list in.</summary>
    /// <returns>What was taken in.</returns>
    public static Outcome<ListReading> Run(Inquiry inquiry, string handle, Func<ListMapping, ListMapping> correct)
    {
        var exhibit = ArchiveQueries.Find(inquiry, handle);
        var read = Read(inquiry, handle, correct);
        var decided = read.Then(list => CharterQueries.Me(inquiry).Then(me => Decide(me, exhibit.Value, CodingQueries.NextNumber(inquiry), list)));
        if (decided.Refusal is { } refusal)
            return refusal;
        inquiry.Say(decided.Value, LeafHash.Parse(exhibit.Value.Leaf));
        return read;
    }

    private static Outcome<ListReading> Read(Inquiry inquiry, Exhibit exhibit, string text, Func<ListMapping, ListMapping> correct)
    {
        var rows = ListTable.Of(text);
        if (ListGuess.Header(rows) is not { } header)
            return CodingRefusals.NoHeadings.With(("exhibit", exhibit.Handle));
        var mapping = correct(ListGuess.Mapping(header));
        var there = CodingQueries.Claims(inquiry, new ClaimFilter { Exhibit = exhibit.Number }).Where(claim => ClaimStates.IsCoded(claim.State))
            .Select(claim => (claim.Start, claim.End, claim.Act)).ToHashSet();
        return RowReading.By(text, header, mapping, exhibit.Published ?? exhibit.Written, exhibit.Language).Then<ListReading>(reading =>
        {
            var (claims, refused, before) = (new List<ClaimBody>(), new List<Refusal>(), 0);
            foreach (var row in RowsBelow(header, rows))
            {
                var read = reading.Read(row);
                if (read.Refusal is { } refusal)
                    refused.Add(refusal);
                else if (there.Contains((read.Value.Passage.Start, read.Value.Passage.End, read.Value.Act)))
                    before++;
                else
                    claims.Add(read.Value);
            }
            return new ListReading(mapping, [.. header.Cells.Select(cell => cell.Value)], claims, refused, before);
        });
    }

    /// <summary>The rows of the list: a line alone behind a blank one is the name of the next sheet, and ends it.</summary>
    private static IEnumerable<ListRow> RowsBelow(ListRow header, IReadOnlyList<ListRow> rows)
    {
        var isAfterBlank = false;
        foreach (var row in rows.Skip(header.Number))
        {
            if (isAfterBlank && row.Cells.Count == 1 && !row.IsBlank)
                yield break;
            isAfterBlank = row.IsBlank;
            if (!row.IsBlank)
                yield return row;
        }
    }
}
