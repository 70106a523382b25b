using Dapper;
using Rapporteur.Coding;
using Rapporteur.Storage;

namespace Rapporteur.Chronicle;

/// <summary>An occurrence with all that is shown of it.</summary>
/// <param name="Occurrence">The occurrence.</param>
/// <param name="Claims">Its claims, by number.</param>
/// <param name="Accounts">Their origins, by claim.</param>
/// <param name="MayBePartOf">What it may be part of.</param>
/// <param name="Decisions">What members decided.</param>
public sealed record OccurrenceInFull(
    Occurrence Occurrence, IReadOnlyList<Claim> Claims, IReadOnlyList<AccountOf> Accounts, IReadOnlyList<PartLink> MayBePartOf, IReadOnlyList<PairDecision> Decisions);

/// <summary>What can be asked of the chronicle.</summary>
public static class ChronicleQueries
{
    private const int PageSize = 200;

    private static Sql Sql => ChronicleView.ChronicleView.Statements;

    /// <summary>The occurrences of a filter, in chronicle order, with their accounts; read a page at a time.</summary>
    public static IEnumerable<OccurrenceInFull> Occurrences(Inquiry inquiry, OccurrenceFilter filter)
    {
        var left = filter.Limit < 0 ? int.MaxValue : filter.Limit;
        var next = filter;
        while (left > 0)
        {
            var page = inquiry.Views.Connection.Query<Occurrence>(Sql["occurrence-columns"] + next.Where + next.Page.Replace(" LIMIT @Limit", "") + " LIMIT @Limit",
                next with { Limit = Math.Min(left, PageSize) }).AsList();
            foreach (var occurrence in InFull(inquiry, page, filter.KnownOn))
                yield return occurrence;
            if (page.Count < Math.Min(left, PageSize))
                yield break;
            left -= page.Count;
            next = next with { AfterKey = page[^1].Filed, AfterNumber = page[^1].Number };
        }
    }

    /// <summary>The occurrence that a claim is gathered in, or null.</summary>
    public static OccurrenceInFull? OccurrenceOf(Inquiry inquiry, int claim)
    {
        if (inquiry.Views.Connection.ExecuteScalar<int?>(Sql["occurrence-of-claim"], new { claim }) is not { } number)
            return null;
        var found = inquiry.Views.Connection.Query<Occurrence>(Sql["occurrence-columns"] + " WHERE o.number = @number", new { number }).AsList();
        return InFull(inquiry, found, null).Single();
    }

    /// <summary>The keys of the chronicle with the number of their occurrences, in order.</summary>
    public static IReadOnlyList<(string Key, int Occurrences)> Days(Inquiry inquiry) =>
        [.. inquiry.Views.Connection.Query<(string, int)>(Sql["days"])];

    /// <summary>How many occurrences there are, and how many of them have two accounts or a decision.</summary>
    public static (int All, int Several) Count(Inquiry inquiry) => inquiry.Views.Connection.QuerySingle<(int, int)>(Sql["count"]);

    /// <summary>Occurrences by act.</summary>
    public static IReadOnlyDictionary<string, int> CountsByAct(Inquiry inquiry) =>
        inquiry.Views.Connection.Query<(string Act, int Count)>(Sql["count-by-act"]).ToDictionary(row => row.Act, row => row.Count, StringComparer.Ordinal);

    /// <summary>The origin and occurrence of each claim of an exhibit, by claim.</summary>
    public static IReadOnlyDictionary<int, (AccountOf Account, string Filed)> AccountsOf(Inquiry inquiry, int exhibit) =>
        inquiry.Views.Connection.Query<AccountOf, string, (AccountOf Account, string Filed)>(Sql["accounts-of-exhibit"], (account, filed) => (account, filed), new { exhibit }, splitOn: "Filed")
            .ToDictionary(row => row.Account.Claim);

    /// <summary>How many distinct origins count in all.</summary>
    public static int DistinctOrigins(Inquiry inquiry) => inquiry.Views.Connection.ExecuteScalar<int>(Sql["distinct-origins"]);

    private static IEnumerable<OccurrenceInFull> InFull(Inquiry inquiry, List<Occurrence> page, int? knownOn)
    {
        var db = inquiry.Views.Connection;
        var occurrences = Numbers.AsJson(page.Select(occurrence => occurrence.Number));
        var accounts = db.Query<AccountOf>(Sql["accounts-of"], new { occurrences })
            .Where(account => knownOn is null || account.KnownDay <= knownOn).ToList();
        var claims = CodingQueries.Claims(inquiry, accounts.Select(account => account.Claim)).ToDictionary(claim => claim.Number);
        var links = db.Query<PartLink>(Sql["links-of"], new { occurrences }).ToLookup(link => link.Occurrence);
        var decisions = page.Any(occurrence => occurrence.Decided)
            ? db.Query<PairDecision>(Sql["decisions-of"], new { claims = Numbers.AsJson(claims.Keys) }).ToList()
            : [];
        var byOccurrence = accounts.ToLookup(account => account.Occurrence);
        foreach (var occurrence in page)
        {
            var own = byOccurrence[occurrence.Number].ToList();
            yield return new OccurrenceInFull(
                occurrence,
                [.. own.Select(account => claims[account.Claim])],
                own,
                [.. links[occurrence.Number]],
                [.. decisions.Where(decision => own.Any(account => account.Claim == decision.A || account.Claim == decision.B))]);
        }
    }
}
