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
    private const int OccurrencesOfAStretch = 1024;

    private readonly SortedSet<int> stretches = [];
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
            Clear(occurrence);
        NoteKeys();
        var gathered = new HashSet<(string, string)>();
        foreach (var (family, key) in ChangedKeys())
        {
            if (!gathered.Contains((family, key)))
                Gather(BlockOf(family, key, gathered));
        }
        PackStretches();
        views.Run(Sql, "settled");
    }

    private void Clear(int occurrence)
    {
        views.Run(Sql, "clear-occurrence", occurrence);
        stretches.Add(occurrence / OccurrencesOfAStretch);
    }

    /// <summary>Packs the stretches of occurrences that changed anew, for counting.</summary>
    private void PackStretches()
    {
        foreach (var stretch in stretches)
        {
            var packed = new List<byte>();
            var first = stretch * OccurrencesOfAStretch;
            views.Rows(Sql, "counted-of-stretch", row => packed.AddRange(row.Bytes(0)), first, first + OccurrencesOfAStretch - 1);
            if (packed.Count == 0)
                views.Run(Sql, "forget-stretch", stretch);
            else
                views.Run(Sql, "keep-stretch", stretch, packed.ToArray());
        }
    }

    /// <summary>Writes down what each changed claim shares now; what it shared before and what it shares now has changed.</summary>
    private void NoteKeys()
    {
        views.Run(Sql, "keys-changed");
        views.Run(Sql, "forget-keys");
        views.Rows(Sql, "changed", row =>
        {
            var family = ActFamilies.Of(row.Text(1));
            foreach (var key in Account.KeysOf(row.Int32OrNull(2), row.Int32OrNull(3), row.TextOrNull(4), Names(row.Text(5))))
                views.Run(Sql, "keep-key", family, key, row.Int32(0));
        });
        views.Run(Sql, "keys-changed");
    }

    private List<(string Family, string Key)> ChangedKeys()
    {
        var keys = new List<(string, string)>();
        views.Rows(Sql, "changed-keys", row => keys.Add((row.Text(0), row.Text(1))));
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
                if (!block.Add(account, ReadTelling(row, account), row.Int32OrNull(20)))
                    return;
                foreach (var shared in account.Keys)
                    ahead.Enqueue(shared);
                foreach (var other in tied[account.Number])
                    views.Rows(Sql, "keys-of", shared => ahead.Enqueue(shared.Text(0)), other, family);
            }, family, key);
        }
        return block;
    }

    private void Gather(Block block)
    {
        foreach (var occurrence in block.Before)
            Clear(occurrence);
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
            members.Any(account => decisions.Claims.Contains(account.Number)) ? 1 : 0, gathered.Because,
            CountedAccounts.Pack(number, members[0].Act, first, last, gathered.MayBePartOf.Select(whole => whole.Number), told.Select(telling => telling.Counted)));
        stretches.Add(number / OccurrencesOfAStretch);
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

    private static Account ReadAccount(Row row) => new(
        row.Int32(0),
        ClaimReference.Of(row.Text(1), row.Int32(2)),
        row.Text(3),
        row.Int32OrNull(4),
        row.Int32OrNull(5),
        row.Int32(6),
        row.TextOrNull(7) is { } places && Claim.From<PlaceBody>(places) is [{ Gazetteer: { } id } place, ..]
            ? new AccountPlace(id, place.Country, place.Latitude / 100_000.0, place.Longitude / 100_000.0, place.Precision ?? "town")
            : null,
        Names(row.Text(8)),
        row.Text(8).Length > 0 || row.TextOrNull(9) is not { } victims ? [] : GroupWords.Of(Claim.From<VictimBody>(victims)),
        row.TextOrNull(10));

    private Telling ReadTelling(Row row, Account account)
    {
        var attribution = row.TextOrNull(14) is { } chain ? Claim.From<string>(chain) : [];
        var (partDay, _) = KnownDay.Of(row.TextOrNull(17), row.TextOrNull(18));
        var known = partDay ?? row.Int32OrNull(19);
        return new Telling(
            row.Text(11),
            origins.Of(attribution, row.Text(12), row.TextOrNull(13), row.TextOrNull(15), row.TextOrNull(16), $"E{account.Exhibit}"),
            known,
            ReadCounted(row, account, known));
    }

    /// <summary>The number as the reading rules have it: never less than the persons that are named; of nobody and no number, none.</summary>
    private static CountedAccount ReadCounted(Row row, Account account, int? known)
    {
        long named = account.Who.Count;
        var low = row.Int64OrNull(22) is { } least ? Math.Max(least, named) : named > 0 ? named : (long?)null;
        var high = row.Int64OrNull(22) is null ? low : row.Int64OrNull(23) is { } most ? Math.Max(most, low!.Value) : null;
        return new CountedAccount(
            account.Number, ClaimStates.IsCoded(row.Text(11)), row.Text(12), row.Int32OrNull(21), known, low, high, row.Int32OrNull(24),
            row.TextOrNull(25), row.TextOrNull(26), row.TextOrNull(27), row.Text(8));
    }

    private Decisions ReadDecisions()
    {
        var (together, apart) = (new HashSet<(int, int)>(), new HashSet<(int, int)>());
        views.Rows(Sql, "decisions", row =>
        {
            var pair = Decisions.Pair(row.Int32(1), row.Int32(2));
            var (now, before) = row.Int64(0) != 0 ? (together, apart) : (apart, together);
            before.Remove(pair);
            now.Add(pair);
        });
        return new Decisions(together, apart);
    }

    private Origins ReadOrigins()
    {
        var sources = new List<Source>();
        views.Rows(Sql, "sources", row => sources.Add(new Source { Number = row.Int32(0), Name = row.Text(1), Kind = row.TextOrNull(2), Power = row.TextOrNull(3) }));
        var decided = new Dictionary<string, string>(StringComparer.Ordinal);
        views.Rows(Sql, "origin-decisions", row => decided[row.Text(0)] = row.Text(1));
        return new Origins(sources, decided);
    }

    private List<int> Numbers(string query)
    {
        var numbers = new List<int>();
        views.Rows(Sql, query, row => numbers.Add(row.Int32(0)));
        return numbers;
    }

    private static string[] Names(string who) => who.Split('|', StringSplitOptions.RemoveEmptyEntries);

    private static NodaTime.LocalDate? Day(int? number) => number is { } day ? DayNumber.ToDay(day) : null;

    /// <summary>What gathering does not look at in a claim, but the chronicle shows.</summary>
    private sealed record Telling(string State, Origin Origin, int? KnownDay, CountedAccount Counted);

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
