using Rapporteur.Publishing;

namespace Rapporteur.Pages;

/// <summary>The figures of the charts and the rows of the tables as CSV, under <c>data/</c>.</summary>
internal sealed class DataFiles(ReportContext report, ReportFolder folder)
{
    private readonly Words words = report.Words;

    /// <summary>Opens the file of all claims in the chronicle; rows are added as its pages are written.</summary>
    public TextWriter OpenClaims()
    {
        var writer = folder.Open("data/claims.csv");
        Csv.Row(writer, "occurrence", "claim", "coded", "act", "detail", "when", "when_written", "where", "who", "how_many_written",
            "low", "high", "modality", "basis", "said_by", "origin", "exhibit", "published", "recorded", "start", "end", "quotation");
        return writer;
    }

    /// <summary>Adds the claims of an occurrence.</summary>
    public static void Claims(TextWriter writer, PrintedOccurrence occurrence)
    {
        foreach (var claim in occurrence.Accounts)
            Csv.Row(writer, occurrence.Reference.Handle, claim.Handle, claim.Coded ? "coded" : "proposed", claim.Act, claim.ActDetail,
                claim.When.Edtf, claim.When.Written, string.Join("; ", claim.Where.Select(place => place.Name)),
                string.Join("; ", claim.Victims.Select(victim => victim.Written)), claim.Quantity?.Written, claim.Quantity?.Low,
                claim.Quantity?.High, claim.Modality, claim.Basis, string.Join(" < ", claim.Attribution), claim.Origin,
                claim.Exhibit.Handle, claim.Exhibit.Published.Edtf, claim.Recorded.ToString(), claim.Passage.Start, claim.Passage.End,
                claim.Passage.Exact);
    }

    /// <summary>Counts by act and column of an axis.</summary>
    public void Counts(string name, TimeAxis? axis, IReadOnlyList<Tally> tallies) => folder.Write($"data/{name}", writer =>
    {
        Csv.Row(writer, "from", "to", "act", "coded", "proposed", "coded_spread", "proposed_spread", "at_least", "at_most");
        if (axis is null)
            return;
        foreach (var (act, counts) in CountSection.Of(report.Edition, tallies, axis))
            foreach (var (index, column) in counts.Columns.Index().Where(item => item.Item.Total > 0))
                Csv.Row(writer, Iso(axis.Columns[index].First), Iso(axis.Columns[index].End.PlusDays(-1)), act.Code, column.Coded,
                    column.Proposed, Math.Round(column.CodedSpread, 4), Math.Round(column.ProposedSpread, 4),
                    column.Coded + column.Proposed, column.Possible);
    });

    /// <summary>Places with what is reported of them, by month.</summary>
    public void Places() => folder.Write("data/places.csv", writer =>
    {
        Csv.Row(writer, "place", "local_name", "country", "precision", "latitude", "longitude", "key", "month",
            "occurrences", "low", "high");
        foreach (var tally in report.Edition.Places())
            foreach (var month in tally.Months)
                Csv.Row(writer, tally.Place.Name, tally.Place.LocalName, tally.Place.Country, words[$"precision.{tally.Place.Precision}"],
                    tally.Place.Latitude, tally.Place.Longitude, tally.Place.Key, month.Key, month.Occurrences, month.Low, month.High);
    });

    /// <summary>Sources with their latest rating.</summary>
    public void Sources() => folder.Write("data/sources.csv", writer =>
    {
        Csv.Row(writer, "source", "name", "kind", "rating", "counted_under", "exhibits", "claims", "coded_claims");
        foreach (var source in report.Edition.Sources)
            Csv.Row(writer, source.Handle, source.Name, source.Kind, source.Ratings.Count == 0 ? "F" : source.Ratings[^1].Letter.ToString(),
                source.CountedUnder, source.Exhibits, source.Claims, source.CodedClaims);
    });

    /// <summary>Measures.</summary>
    public void Measures() => folder.Write("data/measures.csv", writer =>
    {
        Csv.Row(writer, "measure", "coded", "kind", "when", "when_written", "title", "exhibit", "published", "start", "end", "quotation");
        foreach (var measure in report.Edition.Measures())
            Csv.Row(writer, measure.Handle, measure.Coded ? "coded" : "proposed", measure.Kind, measure.When.Edtf, measure.When.Written,
                measure.Title, measure.Exhibit.Handle, measure.Exhibit.Published.Edtf, measure.Passage.Start, measure.Passage.End,
                measure.Passage.Exact);
    });

    /// <summary>Opens the file of all exhibits; rows are added as their pages are written.</summary>
    public TextWriter OpenExhibits()
    {
        var writer = folder.Open("data/exhibits.csv");
        Csv.Row(writer, "exhibit", "title", "source", "language", "published", "written", "recorded", "media_type", "size",
            "sha256", "claims");
        return writer;
    }

    /// <summary>Adds an exhibit.</summary>
    public static void Exhibit(TextWriter writer, PrintedExhibit exhibit) => Csv.Row(writer, exhibit.Reference.Handle,
        exhibit.Reference.Title, exhibit.Reference.Source, exhibit.Reference.Language, exhibit.Reference.Published.Edtf,
        exhibit.Written.Edtf, exhibit.Recorded.ToString(), exhibit.MediaType, exhibit.Size, exhibit.Sha256, exhibit.Claims.Count);

    /// <summary>Opens the file of all files of the ingests.</summary>
    public TextWriter OpenIngest()
    {
        var writer = folder.Open("data/ingest.csv");
        Csv.Row(writer, "path", "outcome", "exhibit", "code", "reason", "mend", "language", "encoding", "published", "published_basis");
        return writer;
    }

    /// <summary>Adds a file.</summary>
    public void Ingested(TextWriter writer, IngestedFile file) => Csv.Row(writer, file.Path, words[$"outcome.{file.Outcome}"],
        file.Exhibit is { } number ? $"E{number}" : null, file.Refusal?.Code.Code, file.Refusal?.Reason(words.Language),
        file.Refusal?.Mend(words.Language), file.Language, file.Encoding, file.Published.Edtf,
        file.Published == PrintedDate.Unknown ? null : file.Published.Basis.ToString().ToLowerInvariant());

    private static string Iso(NodaTime.LocalDate day) => NodaTime.Text.LocalDatePattern.Iso.Format(day);
}
