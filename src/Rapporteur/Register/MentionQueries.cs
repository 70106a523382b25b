using System.Globalization;
using System.Text.Json;
using Dapper;
using Rapporteur.Lists;
using Rapporteur.Names;
using Rapporteur.Storage;

namespace Rapporteur.Register;

/// <summary>A person named in a row of a list, or in a claim.</summary>
public sealed record ListedMention
{
    /// <summary>Number in the read model; it may change when that is made anew.</summary>
    public long Id { get; init; }

    /// <summary>Number of the list; 0 for a claim.</summary>
    public int List { get; init; }

    /// <summary>Number of the row, or of the claim.</summary>
    public int Number { get; init; }

    /// <summary>The place among the persons of the row, from 0.</summary>
    public int Place { get; init; }

    /// <summary>The mention that names its person, by number in the read model.</summary>
    public long PersonId { get; init; }

    /// <summary>The name for reading.</summary>
    public string Name { get; init; } = "";

    /// <summary>The name as written.</summary>
    public string Written { get; init; } = "";

    /// <summary>Other names.</summary>
    public string? Alias { get; init; }

    /// <summary>m, f, or null.</summary>
    public string? Sex { get; init; }

    /// <summary>When born, EDTF.</summary>
    public string? Born { get; init; }

    /// <summary>When died, EDTF.</summary>
    public string? Died { get; init; }

    /// <summary>What is said to have been done to the person.</summary>
    public string? Act { get; init; }

    /// <summary>When, EDTF.</summary>
    public string? Edtf { get; init; }

    /// <summary>The first day that it can have been, days since 1970.</summary>
    public int? FirstDay { get; init; }

    /// <summary>The last.</summary>
    public int? LastDay { get; init; }

    /// <summary>Where.</summary>
    public string? PlaceName { get; init; }

    /// <summary>Office or occupation.</summary>
    public string? Role { get; init; }

    /// <summary>What else its columns say, as stored.</summary>
    public string? MoreJson { get; init; }

    /// <summary>Leaf hash of the entry of its list.</summary>
    public string Leaf { get; init; } = "";

    /// <summary>Number of the exhibit.</summary>
    public int Exhibit { get; init; }

    /// <summary>The sheet, or null.</summary>
    public string? Sheet { get; init; }

    /// <summary>The short handle: <c>ML3.1205</c> for the person in row 1205 of list L3, <c>ML3.1205.2</c> for a second one there.</summary>
    public string Handle => Mention.HandleOf('M', List, Number, Place);

    /// <summary>Its identity: <c>LEAF#ROW/PLACE</c>.</summary>
    public string Reference => string.Create(CultureInfo.InvariantCulture, $"{Leaf}#{Number}/{Place}");

    /// <summary>The way back to its row (RFC 7111); null for a claim, which has a passage of its own.</summary>
    public string? Passage => List == 0 ? null : CellReference.Of(Sheet, Number);

    /// <summary>Where it stands: <c>L3#row=12</c>, or <c>C345</c>.</summary>
    public string Account => List == 0 ? string.Create(CultureInfo.InvariantCulture, $"C{Number}") : string.Create(CultureInfo.InvariantCulture, $"L{List}{Passage}");

    /// <summary>As a mention among those of claims.</summary>
    public Mention ToMention() => new()
    {
        Claim = 0, List = List, Row = Number, Place = Place, RowPlace = Passage, Reference = Reference, Exhibit = Exhibit, Written = Written, Name = Name, Roles = Role is null ? [] : [Role],
        Act = Act ?? "", Modality = "asserted", Edtf = Edtf, FirstDay = FirstDay, LastDay = LastDay, PlaceName = PlaceName, Coded = true,
    };

    /// <summary>What else its columns say, by kind.</summary>
    public IReadOnlyDictionary<string, string> More => MoreJson is null ? new SortedDictionary<string, string>() : JsonSerializer.Deserialize(MoreJson, ListJson.Default.SortedDictionaryStringString)!;
}

/// <summary>What narrows a list of mentions.</summary>
public sealed record MentionFilter
{
    /// <summary>Words of the name, in any alphabet, or null.</summary>
    public string? Name { get; init; }

    /// <summary>Number of a list, or null.</summary>
    public int? List { get; init; }

    /// <summary>Whether only rows of lists are asked for, and no claims.</summary>
    public bool OnlyRows { get; init; }

    /// <summary>Words of the place, or null.</summary>
    public string? Where { get; init; }

    /// <summary>The first day of what was done, days since 1970, or null.</summary>
    public int? From { get; init; }

    /// <summary>The last.</summary>
    public int? To { get; init; }

    /// <summary>Whether they come in the order of the ledger instead of by surname.</summary>
    public bool InOrder { get; init; }

    /// <summary>At most so many; negative for all.</summary>
    public int Limit { get; init; } = -1;

    /// <summary>So many are passed over.</summary>
    public int Offset { get; init; }
}

/// <summary>What can be asked of the mentions in lists and in claims.</summary>
public static class MentionQueries
{
    private static Sql Sql => MentionView.MentionView.Statements;

    /// <summary>The mentions by surname, each read when it is reached.</summary>
    public static IEnumerable<ListedMention> Find(Inquiry inquiry, MentionFilter filter)
    {
        if (!filter.OnlyRows)
            PersonIndex.Settle(inquiry);
        var match = filter.Name is null ? null : MatchOf(filter.Name);
        if (match is "")
            return [];
        var where = new[]
        {
            filter.OnlyRows ? "m.list > 0" : "m.list >= 0", match is null ? null : "m.id IN (SELECT rowid FROM mention_words WHERE mention_words MATCH @match)", filter.List is null ? null : "m.list = @List",
            filter.Where is null ? null : "COALESCE(m.place_name, c.place_name) LIKE @place", filter.From is null ? null : "COALESCE(m.last_day, c.last_day) >= @From", filter.To is null ? null : "COALESCE(m.first_day, c.first_day) <= @To",
        };
        var order = filter.InOrder ? "m.id" : match is not null || filter.List is null ? "m.key, m.id" : "m.number, m.place";
        return inquiry.Views.Connection.Query<ListedMention>(
            $"{Sql["mention-columns"]} WHERE {string.Join(" AND ", where.OfType<string>())} ORDER BY {order} LIMIT @Limit OFFSET @Offset",
            new { match, filter.List, place = $"%{filter.Where}%", filter.From, filter.To, filter.Limit, filter.Offset }, buffered: false);
    }

    /// <summary>The mention at a row of a list, or null.</summary>
    internal static ListedMention? At(Inquiry inquiry, int list, int number, int place) => inquiry.Views.Connection.QuerySingleOrDefault<ListedMention>(
        Sql["mention-columns"] + " WHERE m.list = @list AND m.number = @number AND m.place = @place", new { list, number, place });

    /// <summary>The mentions of a person, in claims too.</summary>
    internal static IReadOnlyList<ListedMention> OfPerson(Inquiry inquiry, long id) => [.. inquiry.Views.Connection.Query<ListedMention>($"{Sql["mention-columns"]} {Sql["of-person"]}", new { id })];

    /// <summary>Mentions by their numbers in the read model.</summary>
    internal static IReadOnlyList<ListedMention> ByIds(Inquiry inquiry, IEnumerable<long> ids) => [.. inquiry.Views.Connection.Query<ListedMention>(
        Sql["mention-columns"] + " WHERE m.id IN (SELECT value FROM json_each(@ids)) ORDER BY m.id", new { ids = $"[{string.Join(',', ids)}]" })];

    /// <summary>The identity of a mention taken apart: entry, claim or row, place.</summary>
    internal static (string Leaf, int Number, int Place) Split(string reference)
    {
        var slash = reference.LastIndexOf('/');
        var (leaf, number) = Coding.ClaimReference.Split(reference[..slash]);
        return (leaf, number, int.Parse(reference.AsSpan(slash + 1), CultureInfo.InvariantCulture));
    }

    /// <summary>A query for FTS5: every word must be there; initials are not asked for. Empty where the name has no words.</summary>
    internal static string MatchOf(string name) => string.Join(' ', FoldedKey.Of(WithoutInitials(name)).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => $"\"{word}\""));

    private static string WithoutInitials(string name) =>
        string.Join(' ', name.Split([' ', '.', ','], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 1)) is { Length: > 0 } words ? words : name;
}
