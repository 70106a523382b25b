using System.Text.Json;
using Microsoft.Data.Sqlite;
using Rapporteur.Archive;
using Rapporteur.Coding;
using Rapporteur.Ledger;
using Rapporteur.Storage;

namespace Rapporteur.Chronicle.ChronicleView;

/// <summary>The occurrences: gathered anew for the acts whose claims or decisions changed.</summary>
internal sealed class ChronicleView : Projection
{
    public static readonly Sql Statements = Sql.Load("Chronicle/ChronicleView/chronicle.sql");

    public override Sql Sql => Statements;

    public override void Apply(LoggedEntry entry, ViewWriter views)
    {
        switch (entry.Header.Kind)
        {
            case "chronicle.join/1" when entry.As<ClaimsJoined>() is { } joined:
                foreach (var (place, claim) in joined.Claims.Index())
                {
                    foreach (var other in joined.Claims.Skip(place + 1))
                        Decide(entry, claim, other, together: true, joined.Reason, views);
                }
                break;
            case "chronicle.split/1" when entry.As<ClaimsSplit>() is { } split:
                foreach (var other in split.From)
                    Decide(entry, split.Claim, other, together: false, split.Reason, views);
                break;
            case "chronicle.origin/1" when entry.As<OriginDecided>() is { } origin:
                views.Run(Sql, "decide-origin", origin.Origin, entry.Index, origin.CountedAs, origin.Reason, entry.Header.Author);
                views.Run(Sql, "all-changed");
                break;
            case "archive.source/1" or "archive.parts/1":
                views.Run(Sql, "all-changed");
                break;
        }
    }

    public override void Settle(ViewWriter views)
    {
        var families = new SortedSet<string>(StringComparer.Ordinal);
        views.Rows(Sql, "changed", row => families.Add(ActFamilies.Of(row.GetString(0))));
        if (families.Count == 0)
            return;
        var decisions = ReadDecisions(views);
        var origins = ReadOrigins(views);
        foreach (var family in families)
            Gather(family, decisions, origins, views);
        views.Run(Sql, "settled");
    }

    private void Gather(string family, Decisions decisions, Origins origins, ViewWriter views)
    {
        views.Run(Sql, "clear-family", family);
        var told = new Dictionary<int, Telling>();
        var accounts = new List<Account>();
        foreach (var act in ActFamilies.Members(family))
        {
            views.Rows(Sql, "accounts", row =>
            {
                var account = ReadAccount(row);
                if (told.TryAdd(account.Number, ReadTelling(row, account, origins)))
                    accounts.Add(account);
            }, act);
        }
        foreach (var gathered in Gathering.Gather(accounts, decisions))
            Keep(family, gathered, told, decisions, views);
    }

    private void Keep(string family, Gathered gathered, Dictionary<int, Telling> told, Decisions decisions, ViewWriter views)
    {
        var members = gathered.Accounts;
        var number = members.Min(account => account.Number);
        var (first, last) = Common(members);
        var counted = members.Select(account => told[account.Number].Origin).Where(origin => origin.WhyNot is null).Select(origin => origin.Name).Distinct().Count();
        var decided = members.Any(account => decisions.Claims.Contains(account.Number));
        views.Run(Sql, "add-occurrence", number, members[0].Act, family,
            ChronicleKey.Of(Day(first), Day(last)), first, last, members.Count,
            members.Count(account => ClaimStates.IsCoded(told[account.Number].State)), counted, decided ? 1 : 0, gathered.Because);
        foreach (var account in members)
        {
            var telling = told[account.Number];
            views.Run(Sql, "add-account", account.Number, number, telling.Origin.Name, telling.Origin.WhyNot, telling.KnownDay);
        }
        foreach (var whole in gathered.MayBePartOf)
            views.Run(Sql, "add-link", number, whole.Number);
    }

    /// <summary>When, as far as the accounts agree: what their extents have in common, else what the founding one says.</summary>
    private static (int? First, int? Last) Common(IReadOnlyList<Account> members)
    {
        var first = members.Max(account => account.First);
        var last = members.Min(account => account.Last);
        return first > last ? (members[0].First, members[0].Last) : (first, last);
    }

    private static Account ReadAccount(SqliteDataReader row) => new(
        row.GetInt32(0),
        ClaimReference.Of(row.GetString(1), row.GetInt32(2)),
        row.GetString(3),
        Int(row, 4),
        Int(row, 5),
        row.GetInt32(6),
        Text(row, 7) is { } places && Claim.From<PlaceBody>(places) is [{ Gazetteer: { } id } place, ..]
            ? new AccountPlace(id, place.Country, place.Latitude / 100_000.0, place.Longitude / 100_000.0, place.Precision ?? "town")
            : null,
        row.GetString(8).Split('|', StringSplitOptions.RemoveEmptyEntries),
        row.GetString(8).Length > 0 || Text(row, 9) is not { } victims ? [] : GroupWords.Of(Claim.From<VictimBody>(victims)),
        Text(row, 10));

    private static Telling ReadTelling(SqliteDataReader row, Account account, Origins origins)
    {
        var attribution = Text(row, 14) is { } chain ? Claim.From<string>(chain) : [];
        var (partDay, _) = KnownDay.Of(Text(row, 17), Text(row, 18));
        return new Telling(
            row.GetString(11),
            origins.Of(attribution, row.GetString(12), Text(row, 13), Text(row, 15), Text(row, 16), $"E{account.Exhibit}"),
            partDay ?? Int(row, 19));
    }

    private Decisions ReadDecisions(ViewWriter views)
    {
        var (together, apart) = (new HashSet<(int, int)>(), new HashSet<(int, int)>());
        views.Rows(Sql, "decisions", row =>
        {
            var pair = Decisions.Pair(row.GetInt32(1), row.GetInt32(2));
            var (now, before) = row.GetInt64(0) != 0 ? (together, apart) : (apart, together);
            before.Remove(pair);
            now.Add(pair);
        });
        return new Decisions(together, apart);
    }

    private Origins ReadOrigins(ViewWriter views)
    {
        var sources = new List<Source>();
        views.Rows(Sql, "sources", row => sources.Add(new Source { Number = row.GetInt32(0), Name = row.GetString(1), Kind = Text(row, 2), Power = Text(row, 3) }));
        var decided = new Dictionary<string, string>(StringComparer.Ordinal);
        views.Rows(Sql, "origin-decisions", row => decided[row.GetString(0)] = row.GetString(1));
        return new Origins(sources, decided);
    }

    private void Decide(LoggedEntry entry, string a, string b, bool together, string reason, ViewWriter views)
    {
        if (Number(a, views) is not { } one || Number(b, views) is not { } other)
            return;
        views.Run(Sql, "decide", entry.Index, together ? 1 : 0, one.Number, other.Number, reason, entry.Header.Author, entry.Recorded.ToUnixTimeSeconds());
        foreach (var act in new[] { one.Act, other.Act })
            views.Run(Sql, "act-changed", act);
    }

    private (int Number, string Act)? Number(string claim, ViewWriter views)
    {
        var (leaf, ordinal) = ClaimReference.Split(claim);
        (int, string)? found = null;
        views.Rows(Sql, "claim-number", row => found = (row.GetInt32(0), row.GetString(1)), leaf, ordinal);
        return found;
    }

    private static NodaTime.LocalDate? Day(int? number) => number is { } day ? DayNumber.ToDay(day) : null;

    private static int? Int(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt32(column);

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private sealed record Telling(string State, Origin Origin, int? KnownDay);
}
