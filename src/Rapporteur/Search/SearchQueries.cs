using System.Text;
using Rapporteur.Search.Words;
using Rapporteur.Storage;

namespace Rapporteur.Search;

/// <summary>A text that is nearly the same as another.</summary>
/// <param name="Exhibit">Number of the exhibit.</param>
/// <param name="Shared">What the two share of their shingles, in thousandths.</param>
/// <param name="IsEarlier">Whether it was deposited before the one that is asked about.</param>
public sealed record NearDuplicate(int Exhibit, int Shared, bool IsEarlier)
{
    /// <summary>The short handle: <c>E12</c>.</summary>
    public string Handle => $"E{Exhibit}";
}

/// <summary>How many passages are held of a source and a date.</summary>
/// <param name="Source">Name of the source, or null.</param>
/// <param name="Written">When they were written, EDTF, or null.</param>
/// <param name="Published">When they were first published, EDTF, or null.</param>
/// <param name="Passages">How many.</param>
public sealed record HeldPassages(string? Source, string? Written, string? Published, int Passages);

/// <summary>What can be asked of the search room.</summary>
public static class SearchQueries
{
    private static Sql Sql => TextIndex.TextIndex.Statements;

    /// <summary>
    /// So many passages are weighed against each other; what more passages have is too common for its weight to say much, and
    /// is answered in the order of the ledger. A cold process answers within its time whatever is asked.
    /// </summary>
    public const int MostWeighed = 20_000;

    /// <summary>Finds passages: the best by bm25 first, those alike in the order of the ledger.</summary>
    public static SearchAnswer Find(Inquiry inquiry, SearchQuery query, SearchFilter filter)
    {
        var (where, values) = filter.ToSql();
        object?[] asked = [query.ToMatch(), .. values];
        var matching = $"FROM passage_words {(filter.IsAny ? Sql["narrowed"] : "")} WHERE passage_words MATCH $1{where}";
        var total = 0;
        Run(inquiry, $"SELECT COUNT(*) FROM (SELECT 1 {matching} LIMIT {MostWeighed + 1})", asked, row => total = row.Int32(0));
        var isWeighed = total <= MostWeighed;
        var places = new List<Place>();
        var page = $"LIMIT ${asked.Length + 1} OFFSET ${asked.Length + 2}";
        var found = isWeighed
            ? $"SELECT passage_words.rowid AS number, bm25(passage_words) AS weight {matching} ORDER BY weight, number {page}"
            : $"SELECT passage_words.rowid AS number, 0 AS weight {matching} ORDER BY passage_words.rowid {page}";
        Run(inquiry, $"WITH found AS ({found}) {Sql["places"]}", [.. asked, filter.Limit, filter.Offset],
            row => places.Add(new Place(row.Int32(0), row.Int32(1), row.Int32(2), row.Int32(3), row.Int32(4))));
        return new SearchAnswer([.. places.Select(place => Read(inquiry, place, query)).OfType<FoundPassage>()], Math.Min(total, MostWeighed), isWeighed);
    }

    /// <summary>Every passage that a query finds, in the order of the ledger, each read when it is reached; of a filter, its page is not looked at.</summary>
    public static IEnumerable<FoundPassage> All(Inquiry inquiry, SearchQuery query, SearchFilter filter)
    {
        var (where, values) = filter.ToSql();
        var places = new List<Place>();
        var found = $"SELECT passage_words.rowid AS number, 0 AS weight FROM passage_words {(filter.IsAny ? Sql["narrowed"] : "")} WHERE passage_words MATCH $1{where}";
        Run(inquiry, $"WITH found AS ({found}) {Sql["places"]}", [query.ToMatch(), .. values],
            row => places.Add(new Place(row.Int32(0), row.Int32(1), row.Int32(2), row.Int32(3), row.Int32(4))));
        return places.Select(place => Read(inquiry, place, query)).OfType<FoundPassage>();
    }

    /// <summary>How many passages are held of each source and date, whatever words they have.</summary>
    public static IReadOnlyList<HeldPassages> Held(Inquiry inquiry, SearchFilter filter)
    {
        var (where, values) = filter.ToSql();
        var held = new List<HeldPassages>();
        Run(inquiry, Sql["held"].Replace("@where", where, StringComparison.Ordinal), [null, .. values],
            row => held.Add(new HeldPassages(row.TextOrNull(0), row.TextOrNull(1), row.TextOrNull(2), row.Int32(3))));
        return held;
    }

    /// <summary>The exhibits whose text is nearly the same, the nearest first.</summary>
    public static IReadOnlyList<NearDuplicate> NearDuplicates(Inquiry inquiry, int exhibit)
    {
        var near = new List<NearDuplicate>();
        Run(inquiry, Sql["near-duplicates"], [exhibit], row => near.Add(new NearDuplicate(row.Int32(0), row.Int32(1), row.Int32(2) == 1)));
        return near;
    }

    private static FoundPassage? Read(Inquiry inquiry, Place place, SearchQuery query)
    {
        if (OriginOf(inquiry, place) is not { } origin || inquiry.Texts.Open(origin.TextSha256) is not { } stream)
            return null;
        using (stream)
        {
            var bytes = new byte[place.AfterByte - place.FirstByte];
            stream.Seek(place.FirstByte, SeekOrigin.Begin);
            stream.ReadExactly(bytes);
            var text = Encoding.UTF8.GetString(bytes);
            return new FoundPassage { Origin = origin, Start = place.First, End = place.After, Text = text, Marks = Marking.Of(text, origin.Language, query.Terms) };
        }
    }

    private static PassageOrigin? OriginOf(Inquiry inquiry, Place place)
    {
        PassageOrigin? origin = null;
        Run(inquiry, Sql["origin"], [place.Exhibit, place.First], row => origin = new PassageOrigin
        {
            Exhibit = place.Exhibit,
            Name = row.TextOrNull(0) ?? row.TextOrNull(1)?.Split('/')[^1] ?? $"E{place.Exhibit}",
            Path = row.TextOrNull(1),
            Source = row.TextOrNull(2),
            Language = row.TextOrNull(3),
            TextSha256 = row.Text(4),
            Part = row.TextOrNull(5),
            Author = row.TextOrNull(6),
            Written = row.TextOrNull(7),
            Published = row.TextOrNull(8),
        });
        return origin;
    }

    /// <summary>Runs one query on SQLite's own interface: a process that answers one question has no time to make a mapper.</summary>
    private static void Run(Inquiry inquiry, string sql, object?[] values, Action<Row> row)
    {
        using var statement = new Statement(inquiry.Views.Connection.Handle!, sql);
        statement.Run(values, row);
    }

    private sealed record Place(int Exhibit, int First, int After, int FirstByte, int AfterByte);
}
