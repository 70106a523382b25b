using Rapporteur.Archive;
using Rapporteur.Ledger;
using Rapporteur.Names;
using Rapporteur.Storage;

namespace Rapporteur.Coding.ClaimView;

/// <summary>The claims and measures as they stand: as proposed, as amended, and how far each was checked.</summary>
internal sealed class ClaimView : Projection
{
    public static readonly Sql Statements = Sql.Load("Coding/ClaimView/claims.sql");

    public override Sql Sql => Statements;

    /// <inheritdoc />
    public override string DependsOn => $"folded key {FoldedKey.Version}";

    public override void Apply(LoggedEntry entry, ViewWriter views)
    {
        switch (entry.Header.Kind)
        {
            case "coding.reading/1" when entry.As<ReadingDone>() is { } reading: Take(entry, reading, views); break;
            case "coding.claim/1" when entry.As<ClaimAdded>() is { } added: Take(entry, added, views); break;
            case "coding.list/1" when entry.As<ListImported>() is { } list: Take(entry, list, views); break;
            case "coding.decision/1" when entry.As<ClaimDecided>() is { } decided: Take(entry, decided, views); break;
            case "archive.withdraw/1" when entry.As<Withdrawal>() is { } withdrawn: Drop(withdrawn, views); break;
        }
    }

    private void Take(LoggedEntry entry, ReadingDone reading, ViewWriter views)
    {
        if (views.Cell(Sql, "exhibit-number", reading.Exhibit) is not long exhibit)
            return;
        // A later reading takes the place of an earlier one, of the same text or of an older layer of the same document.
        var again = views.Cell(Sql, "read-before", exhibit) is 1L;
        if (again)
            views.Run(Sql, "supersede", exhibit);
        views.Run(Sql, "add-reading", entry.Index, entry.Leaf.ToString(), exhibit, reading.Text, reading.Reader, reading.Lexicon,
            reading.Language, reading.First, reading.Claims.Length, reading.Measures.Length);
        for (var i = 0; i < reading.Claims.Length; i++)
            Add(new Place(reading.First + i, entry.Index, i, entry.Leaf.ToString(), exhibit, reading.Text, entry.Header.Author, entry.Recorded), reading.Claims[i], ClaimStates.Proposed, null, views);
        Note(reading.First, reading.First + reading.Claims.Length - 1, views);
        for (var i = 0; i < reading.Measures.Length; i++)
            Put(entry, reading, i, exhibit, views);
        // What a person decided stands; a later reading does not propose it once more.
        if (again)
            views.Run(Sql, "supersede-repeated", exhibit, entry.Index);
    }

    private void Take(LoggedEntry entry, ClaimAdded added, ViewWriter views)
    {
        if (views.Cell(Sql, "exhibit-number", added.Exhibit) is long exhibit)
            Put(new Place(added.Number, entry.Index, 0, entry.Leaf.ToString(), exhibit, added.Text, entry.Header.Author, entry.Recorded), added.Claim, ClaimStates.ByHand, entry, views);
    }

    private void Take(LoggedEntry entry, ListImported list, ViewWriter views)
    {
        if (views.Cell(Sql, "exhibit-number", list.Exhibit) is not long exhibit)
            return;
        for (var i = 0; i < list.Claims.Length; i++)
            Add(new Place(list.First + i, entry.Index, i, entry.Leaf.ToString(), exhibit, list.Text, entry.Header.Author, entry.Recorded), list.Claims[i], ClaimStates.ByHand, entry, views);
        Note(list.First, list.First + list.Claims.Length - 1, views);
    }

    private void Take(LoggedEntry entry, ClaimDecided decided, ViewWriter views)
    {
        var (leaf, ordinal) = ClaimReference.Split(decided.Claim);
        Place? place = null;
        views.Rows(Sql, "claim-at", row => place = new Place(row.Int32(0), row.Int64(1), ordinal, leaf, row.Int64(2), row.Text(3), row.Text(4), DateTimeOffset.FromUnixTimeSeconds(row.Int64(5))), leaf, ordinal);
        var (decidedAt, decider) = (entry.Recorded.ToUnixTimeSeconds(), entry.Header.Author);
        if (place is null)
        {
            var state = decided.Verdict == "reopened" ? ClaimStates.Proposed : decided.Verdict;
            views.Run(Sql, "decide-measure", leaf, ordinal, state, decidedAt, decider, decided.Reason);
        }
        else if (decided.Verdict == ClaimStates.Amended && decided.Amended is { } amended)
        {
            Put(place, amended, ClaimStates.Amended, entry, views);
            views.Run(Sql, "decide-claim", place.Number, ClaimStates.Amended, decidedAt, decider, decided.Reason);
        }
        else if (decided.Verdict == "reopened")
        {
            Reopen(place, views);
        }
        else
        {
            // Coded "as proposed" means the proposal, not an amendment of it that was made before.
            if (decided.Verdict == ClaimStates.Coded)
                Reopen(place, views);
            views.Run(Sql, "decide-claim", place.Number, decided.Verdict, decidedAt, decider, decided.Reason);
            views.Run(Sql, "changed", place.Number, place.Number);
        }
    }

    /// <summary>Back to what the entry said that made the claim.</summary>
    private void Reopen(Place place, ViewWriter views)
    {
        var founding = views.Ledger.Get(place.Index);
        if (founding.As<ReadingDone>() is { } reading)
            Put(place, reading.Claims[place.Ordinal], ClaimStates.Proposed, null, views);
        else if (founding.As<ClaimAdded>() is { } added)
            Put(place, added.Claim, ClaimStates.ByHand, founding, views);
        else if (founding.As<ListImported>() is { } list)
            Put(place, list.Claims[place.Ordinal], ClaimStates.ByHand, founding, views);
    }

    private void Drop(Withdrawal withdrawn, ViewWriter views)
    {
        // The archive has marked the exhibit by now, so its number is asked for without that condition.
        views.Run(Sql, "drop-exhibit", views.Cell(Sql, "withdrawn-number", withdrawn.Exhibit));
    }

    /// <summary>Puts one claim in the place of what it was before, if it was.</summary>
    private void Put(Place at, ClaimBody claim, string state, LoggedEntry? decision, ViewWriter views)
    {
        views.Run(Sql, "forget-places", at.Number);
        Add(at, claim, state, decision, views);
        Note(at.Number, at.Number, views);
    }

    /// <summary>What is derived of a run of claims at once: where they happened, and that they changed.</summary>
    private void Note(int first, int last, ViewWriter views)
    {
        views.Run(Sql, "keep-places", first, last);
        views.Run(Sql, "changed", first, last);
    }

    private void Add(Place at, ClaimBody claim, string state, LoggedEntry? decision, ViewWriter views)
    {
        var row = ClaimRow.Of(claim);
        views.Run(Sql, "add-claim", at.Number, at.Index, at.Ordinal, at.Leaf, at.Exhibit, at.Text, state, decision?.Recorded.ToUnixTimeSeconds(),
            decision?.Header.Author, null, at.Author, at.Recorded.ToUnixTimeSeconds(), claim.Act, claim.Detail, claim.Modality, claim.Basis,
            claim.Confidence, claim.Passage.Start, claim.Passage.End, claim.Passage.Exact, claim.Passage.Prefix, claim.Passage.Suffix,
            claim.When?.Edtf, claim.When?.Written, claim.When?.Basis, claim.When?.Calendar, claim.When?.Throughout == true ? 1 : 0, row.FirstDay,
            row.LastDay, row.Place?.Gazetteer, row.Place?.Name ?? row.Place?.Written, row.Place?.Country, row.Place?.Precision, row.Places,
            row.Victims, row.Who, claim.Quantity?.Written, claim.Quantity?.Low, claim.Quantity?.High, claim.Quantity?.Reading,
            claim.PartOf is { } whole ? at.Number - at.Ordinal + whole : null, row.Charges, row.Perpetrators, row.Attribution);
    }

    private void Put(LoggedEntry entry, ReadingDone reading, int i, long exhibit, ViewWriter views)
    {
        var measure = reading.Measures[i];
        var (first, last) = ClaimRow.Days(measure.When);
        views.Run(Sql, "add-measure", reading.First + reading.Claims.Length + i, entry.Index, reading.Claims.Length + i, entry.Leaf.ToString(), exhibit,
            reading.Text, ClaimStates.Proposed, entry.Recorded.ToUnixTimeSeconds(), entry.Header.Author, measure.Kind, measure.Confidence,
            measure.Passage.Start, measure.Passage.End, measure.Passage.Exact, measure.Passage.Prefix, measure.Passage.Suffix,
            measure.When?.Edtf, measure.When?.Written, measure.When?.Basis, first, last, ClaimRow.Json(measure.Attribution));
    }

    /// <summary>Where a claim comes from: what no decision changes.</summary>
    private sealed record Place(int Number, long Index, int Ordinal, string Leaf, long Exhibit, string Text, string Author, DateTimeOffset Recorded);
}
