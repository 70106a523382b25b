using Microsoft.Data.Sqlite;
using Rapporteur.Archive;
using Rapporteur.Coding;
using Rapporteur.Storage;

namespace Rapporteur.Chronicle.ChronicleView;

/// <summary>
/// Gathers anew what claims that changed can touch, and nothing else: a block at a time. A block is all claims of a family of acts
/// that share a key, or share one with a claim that shares one, and so on, or that members' decisions tie to one of them. Blocks are
/// gathered apart with the same result as the whole, since claims without a common key are never in one occurrence; so memory
/// is that of the largest block, and coding one claim in a million costs what its own block costs.
/// </summary>
internal sealed class Regathering
{
    private readonly ViewWriter views;
    private readonly Decisions decisions;
    private readonly ILookup<int, int> tied;
    private readonly Origins origins;

    public Regathering(ViewWriter views)
    {
        this.views = views;
        decisions = ReadDecisions();
        tied = decisions.Together.Concat(decisions.Apart).SelectMany(pair => new[] { pair, (pair.Item2, pair.Item1) }).ToLookup(pair => pair.Item1, pair => pair.Item2);
        origins = ReadOrigins();
    }

    private static Sql Sql => ChronicleView.Statements;

    public void Run()
    {
        foreach (var occurrence in Numbers("occurrences-of-changed"))
            views.Run(Sql, "clear-occurrence", occurrence);
        NoteKeys();
        var gathered = new HashSet<(string, string)>();
        foreach (var (family, key) in ChangedKeys())
        {
            if (!gathered.Contains((family, key)))
                Gather(BlockOf(family, key, gathered));
        }
        views.Run(Sql, "settled");
    }

    /// <summary>Writes down what each changed claim shares now; what it shared before and what it shares now has changed.</summary>
    private void NoteKeys()
    {
        views.Run(Sql, "forget-keys");
        views.Rows(Sql, "changed", row =>
        {
            var family = ActFamilies.Of(row.GetString(1));
            foreach (var key in Account.KeysOf(Int(row, 2), Int(row, 3), Text(row, 4), Names(row.GetString(5))))
            {
                views.Run(Sql, "keep-key", family, key, row.GetInt32(0));
                views.Run(Sql, "key-changed", family, key);
            }
        });
    }

    private List<(string Family, string Key)> ChangedKeys()
    {
        var keys = new List<(string, string)>();
        views.Rows(Sql, "changed-keys", row => keys.Add((row.GetString(0), row.GetString(1))));
        return keys;
    }

    private Block BlockOf(string family, string first, HashSet<(string, string)> gathered)
    {
        var block = new Block(family);
        var ahead = new Queue<string>([first]);
        while (ahead.TryDequeue(out var key))
        {
            if (!gathered.Add((family, key)))
                continue;
            views.Rows(Sql, "accounts", row =>
            {
                var account = ReadAccount(row);
                if (!block.Add(account, ReadTelling(row, account), Int(row, 20)))
                    return;
                foreach (var shared in account.Keys)
                    ahead.Enqueue(shared);
                foreach (var other in tied[account.Number])
                    views.Rows(Sql, "keys-of", shared => ahead.Enqueue(shared.GetString(0)), other, family);
            }, family, key);
        }
        return block;
    }

    private void Gather(Block block)
    {
        foreach (var occurrence in block.Before)
            views.Run(Sql, "clear-occurrence", occurrence);
        foreach (var gathered in Gathering.Gather(block.Accounts, decisions))
            Keep(gathered, block);
    }

    private void Keep(Gathered gathered, Block block)
    {
        var members = gathered.Accounts;
        var number = members.Min(account => account.Number);
        var (first, last) = Common(members);
        var told = members.Select(account => block.Told[account.Number]).ToList();
        views.Run(Sql, "add-occurrence", number, members[0].Act, block.Family,
            ChronicleKey.Of(Day(first), Day(last)), first, last, members.Count,
            told.Count(telling => ClaimStates.IsCoded(telling.State)),
            told.Where(telling => telling.Origin.WhyNot is null).Select(telling => telling.Origin.Name).Distinct().Count(),
            members.Any(account => tied.Contains(account.Number)) ? 1 : 0, gathered.Because);
        foreach (var (account, telling) in members.Zip(told))
            views.Run(Sql, "add-account", account.Number, number, telling.Origin.Name, telling.Origin.WhyNot, telling.KnownDay);
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
        Names(row.GetString(8)),
        row.GetString(8).Length > 0 || Text(row, 9) is not { } victims ? [] : GroupWords.Of(Claim.From<VictimBody>(victims)),
        Text(row, 10));

    private Telling ReadTelling(SqliteDataReader row, Account account)
    {
        var attribution = Text(row, 14) is { } chain ? Claim.From<string>(chain) : [];
        var (partDay, _) = KnownDay.Of(Text(row, 17), Text(row, 18));
        return new Telling(
            row.GetString(11),
            origins.Of(attribution, row.GetString(12), Text(row, 13), Text(row, 15), Text(row, 16), $"E{account.Exhibit}"),
            partDay ?? Int(row, 19));
    }

    private Decisions ReadDecisions()
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

    private Origins ReadOrigins()
    {
        var sources = new List<Source>();
        views.Rows(Sql, "sources", row => sources.Add(new Source { Number = row.GetInt32(0), Name = row.GetString(1), Kind = Text(row, 2), Power = Text(row, 3) }));
        var decided = new Dictionary<string, string>(StringComparer.Ordinal);
        views.Rows(Sql, "origin-decisions", row => decided[row.GetString(0)] = row.GetString(1));
        return new Origins(sources, decided);
    }

    private List<int> Numbers(string query)
    {
        var numbers = new List<int>();
        views.Rows(Sql, query, row => numbers.Add(row.GetInt32(0)));
        return numbers;
    }

    private static string[] Names(string who) => who.Split('|', StringSplitOptions.RemoveEmptyEntries);

    private static NodaTime.LocalDate? Day(int? number) => number is { } day ? DayNumber.ToDay(day) : null;

    private static int? Int(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt32(column);

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    /// <summary>What gathering does not look at in a claim, but the chronicle shows.</summary>
    private sealed record Telling(string State, Origin Origin, int? KnownDay);

    private sealed class Block(string family)
    {
        public string Family => family;

        public List<Account> Accounts { get; } = [];

        public Dictionary<int, Telling> Told { get; } = [];

        /// <summary>The occurrences that its claims were in before.</summary>
        public SortedSet<int> Before { get; } = [];

        /// <returns>Whether it is new here.</returns>
        public bool Add(Account account, Telling telling, int? before)
        {
            if (!Told.TryAdd(account.Number, telling))
                return false;
            Accounts.Add(account);
            if (before is { } occurrence)
                Before.Add(occurrence);
            return true;
        }
    }
}
