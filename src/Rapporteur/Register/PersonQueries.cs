using System.Globalization;
using Dapper;
using Rapporteur.Storage;

namespace Rapporteur.Register;

/// <summary>A person in a list of persons.</summary>
public sealed record PersonLine
{
    /// <summary>Number in the read model; it may change when that is made anew.</summary>
    public long Id { get; init; }

    /// <summary>The name.</summary>
    public string Name { get; init; } = "";

    /// <summary>How many mentions.</summary>
    public int Mentions { get; init; }

    /// <summary>How many groups of mentions that no member has joined.</summary>
    public int Groups { get; init; }

    /// <summary>Number of the list of the founding mention, 0 for a claim.</summary>
    public int List { get; init; }

    /// <summary>Number of its claim or row.</summary>
    public int Number { get; init; }

    /// <summary>Its place in that.</summary>
    public int Place { get; init; }

    /// <summary>The short handle: <c>P345</c>, <c>PL3.1205</c>.</summary>
    public string Handle => Mention.HandleOf('P', List, Number, Place);

    /// <summary>Whether a join between some of the mentions is the machine's alone.</summary>
    public bool IsProvisional => Groups > 1;
}

/// <summary>What narrows a list of persons.</summary>
public sealed record PersonFilter
{
    /// <summary>A name, in any alphabet: its words must all be in one mention; initials must not contradict. Null for all.</summary>
    public string? Name { get; init; }

    /// <summary>Whether only persons with several mentions are asked for.</summary>
    public bool Several { get; init; }

    /// <summary>At most so many; negative for all.</summary>
    public int Limit { get; init; } = -1;

    /// <summary>So many are passed over.</summary>
    public int Offset { get; init; }

    /// <summary>The handle of a person behind whom the list goes on, or null: as quick in the middle of millions as at their beginning.</summary>
    public string? After { get; init; }
}

/// <summary>What can be asked of the persons in the read model, of claims and of lists, a page at a time.</summary>
public static class PersonQueries
{
    /// <summary>Of a name that more bear than this, a page shows the first of so many.</summary>
    private const int MostCandidates = 2_000;

    private static Sql Sql => MentionView.MentionView.Statements;

    /// <summary>Persons by surname, each read when it is reached.</summary>
    public static IEnumerable<PersonLine> Lines(Inquiry inquiry, PersonFilter filter)
    {
        PersonIndex.Settle(inquiry);
        var after = filter.After is null ? null : IdOf(inquiry, filter.After);
        var key = after is null ? null : inquiry.Views.Connection.ExecuteScalar<string>(Sql["key-of"], new { id = after });
        var several = (filter.Several ? " AND p.mentions > 1" : "") + (after is null ? "" : " AND (m.key, m.id) > (@key, @after)");
        if (filter.Name is null)
            return inquiry.Views.Connection.Query<PersonLine>($"{Sql["founders"]}{several} ORDER BY m.key, m.id LIMIT @Limit OFFSET @Offset", new { filter.Limit, filter.Offset, key, after }, buffered: false);
        if (MentionQueries.MatchOf(filter.Name) is not { Length: > 0 } match)
            return [];
        var most = filter.Limit < 0 ? -1 : Math.Max(MostCandidates, filter.Offset + filter.Limit);
        var ids = inquiry.Views.Connection.Query<long>(Sql["by-words"], new { match, most }).ToList();
        return inquiry.Views.Connection.Query<PersonLine>(
            $"{Sql["founders"]}{several} AND m.id IN (SELECT value FROM json_each(@ids)) ORDER BY m.key, m.id LIMIT @Limit OFFSET @Offset",
            new { ids = $"[{string.Join(',', ids)}]", filter.Limit, filter.Offset, key, after });
    }

    /// <summary>How many persons there are, of how many mentions, and how many of them the machine alone put together.</summary>
    public static (long Persons, long Mentions, long Provisional) Count(Inquiry inquiry)
    {
        PersonIndex.Settle(inquiry);
        var connection = inquiry.Views.Connection;
        return (connection.ExecuteScalar<long>(Sql["count-persons"]), connection.ExecuteScalar<long>(Sql["count-mentions"]), connection.ExecuteScalar<long>(Sql["count-provisional"]));
    }

    /// <summary>How many mentions a person has.</summary>
    internal static int MentionsOfPerson(Inquiry inquiry, long id) => inquiry.Views.Connection.ExecuteScalar<int?>(Sql["size-of-person"], new { id }) ?? 1;

    /// <summary>Whether a name stands anywhere but in two lists, in any spelling.</summary>
    internal static bool IsKnown(Inquiry inquiry, string name, int before, int after) => MentionQueries.MatchOf(name) is { Length: > 0 } match
        && inquiry.Views.Connection.ExecuteScalar<long?>(Sql["known-elsewhere"], new { match, before, after }) is not null;

    /// <summary>Persons with all their mentions.</summary>
    /// <param name="inquiry">The inquiry.</param>
    /// <param name="lines">Which.</param>
    public static IEnumerable<Person> Whole(Inquiry inquiry, IEnumerable<PersonLine> lines)
    {
        var (decisions, rule, choices) = (RegisterQueries.AllDecisions(inquiry), RegisterQueries.Rule(inquiry), RegisterQueries.Choices(inquiry));
        return lines.Select(line => RegisterQueries.CalledAsChosen(Identities.AsOne(MentionsOf(inquiry, line.Id), decisions, rule), choices));
    }

    /// <summary>A person by its handle, or by that of any of its mentions.</summary>
    /// <returns>The person and the mention that was named, or <c>RG001</c>.</returns>
    internal static Outcome<(Person Person, Mention Mention)> Find(Inquiry inquiry, string handle)
    {
        PersonIndex.Settle(inquiry);
        if (IdOf(inquiry, handle) is not { } id)
            return RegisterRefusals.NoPerson.With(("handle", handle));
        var personId = inquiry.Views.Connection.ExecuteScalar<long>(Sql["person-of"], new { id });
        if (handle.Trim()[0] is 'P' or 'p' && personId != id)
            return RegisterRefusals.NoPerson.With(("handle", handle));
        var person = RegisterQueries.CalledAsChosen(Identities.AsOne(MentionsOf(inquiry, personId), RegisterQueries.AllDecisions(inquiry), RegisterQueries.Rule(inquiry)), RegisterQueries.Choices(inquiry));
        return (person, person.Mentions.First(mention => mention.Handle[1..] == handle.Trim()[1..].ToUpperInvariant()));
    }

    /// <summary>The number of a mention in the read model, by its handle or that of the person that it founds.</summary>
    private static long? IdOf(Inquiry inquiry, string handle) => handle.Trim().ToUpperInvariant() is ['M' or 'P', .. var numbers] && Parsed(numbers) is var (list, number, place)
        ? inquiry.Views.Connection.ExecuteScalar<long?>(Sql["mention-of"], new { list, number, place }) : null;

    private static IReadOnlyList<Mention> MentionsOf(Inquiry inquiry, long id)
    {
        var found = MentionQueries.OfPerson(inquiry, id);
        var claims = found.Where(mention => mention.List == 0).Select(mention => (mention.Number, mention.Place)).ToHashSet();
        return [.. RegisterQueries.MentionsOf(inquiry, claims.Select(claim => claim.Number).ToHashSet()).Where(mention => claims.Contains((mention.Claim, mention.Place))),
            .. found.Where(mention => mention.List > 0).Select(mention => mention.ToMention())];
    }

    /// <summary>345 and 345.2 are of claims, L3.1205 and L3.1205.2 of lists; places are counted from 1 in handles.</summary>
    private static (int List, int Number, int Place)? Parsed(string handle)
    {
        var numbers = handle.TrimStart('L').Split('.').Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1).ToArray();
        return (handle is ['L', ..], numbers) switch
        {
            (_, _) when numbers.Contains(-1) => null,
            (false, [var claim]) => (0, claim, 0),
            (false, [var claim, > 1 and var place]) => (0, claim, place - 1),
            (true, [var list, var row]) => (list, row, 0),
            (true, [var list, var row, > 1 and var place]) => (list, row, place - 1),
            _ => null,
        };
    }
}
