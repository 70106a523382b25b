namespace Rapporteur.Chronicle;

/// <summary>An occurrence as gathered.</summary>
/// <param name="Accounts">Its claims, the founding one first.</param>
/// <param name="MayBePartOf">Founding claims of the occurrences that this vaguer one may be part of.</param>
/// <param name="Because">What the joining rests on; empty for a single claim.</param>
public sealed record Gathered(IReadOnlyList<Account> Accounts, IReadOnlyList<Account> MayBePartOf, string Because);

/// <summary>Members' decisions on pairs of claims, by number.</summary>
/// <param name="Together">Pairs held to be one act, lower number first.</param>
/// <param name="Apart">Pairs held to be different acts, lower number first.</param>
public sealed record Decisions(IReadOnlySet<(int, int)> Together, IReadOnlySet<(int, int)> Apart)
{
    /// <summary>None.</summary>
    public static Decisions None { get; } = new(new HashSet<(int, int)>(), new HashSet<(int, int)>());

    /// <summary>A pair as the sets hold it.</summary>
    public static (int, int) Pair(int a, int b) => a < b ? (a, b) : (b, a);

    /// <summary>Whether two claims are kept apart.</summary>
    public bool AreApart(Account a, Account b) => Apart.Count > 0 && Apart.Contains(Pair(a.Number, b.Number));

    /// <summary>The claims that any decision names.</summary>
    public IReadOnlySet<int> Claims { get; } = Together.Concat(Apart).SelectMany(pair => new[] { pair.Item1, pair.Item2 }).ToHashSet();
}

/// <summary>
/// Gathers claims into occurrences: what members hold together comes first, then specific claims; a vaguer one joins only where
/// exactly one occurrence fits, else it stands alone with links to those that it may be part of. The claims of an occurrence are
/// pairwise compatible, but for those that a member joined; those that a member keeps apart never meet. The result depends on the
/// set of claims, not on their order: claims are taken in an order of their content.
/// </summary>
public static class Gathering
{
    private const int MostLinks = 5;

    /// <summary>Gathers claims of one family of acts.</summary>
    /// <param name="accounts">The claims, in any order.</param>
    /// <param name="decisions">What members decided.</param>
    /// <returns>The occurrences, by the identity of their founding claim.</returns>
    public static IReadOnlyList<Gathered> Gather(IEnumerable<Account> accounts, Decisions decisions)
    {
        var ordered = accounts
            .OrderBy(account => account.First ?? int.MinValue).ThenBy(account => account.Last ?? int.MaxValue)
            .ThenBy(account => account.Identity, StringComparer.Ordinal).ToList();
        var pool = new Pool(decisions);
        var held = HeldTogether(ordered, decisions);
        foreach (var group in held)
            pool.Hold(group);
        var free = ordered.Except(held.SelectMany(group => group)).ToList();
        foreach (var account in free.Where(account => account.IsSpecific))
            pool.Join(account, pool.Best(account)?.Cluster);

        var vague = free.Where(account => !account.IsSpecific).Select(account => (Account: account, Fits: pool.Fitting(account, MostLinks))).ToList();
        foreach (var (account, fits) in vague)
        {
            var only = fits.Count == 1 && fits[0].Admits(account, decisions) ? fits[0] : null;
            pool.Join(account, only ?? pool.Twin(account), only is null ? fits : []);
        }
        return [.. pool.Clusters.Select(cluster => cluster.ToGathered()).OrderBy(gathered => gathered.Accounts[0].Identity, StringComparer.Ordinal)];
    }

    /// <summary>The groups that members hold to be one act: joined pairs and what they chain together, but for chains that lead to a pair kept apart.</summary>
    private static List<List<Account>> HeldTogether(List<Account> ordered, Decisions decisions)
    {
        if (decisions.Together.Count == 0)
            return [];
        var places = ordered.Index().ToDictionary(item => item.Item.Number, item => item.Index);
        var groups = new Dictionary<int, List<Account>>();
        foreach (var (a, b) in decisions.Together.Where(pair => places.ContainsKey(pair.Item1) && places.ContainsKey(pair.Item2))
            .Select(pair => Decisions.Pair(places[pair.Item1], places[pair.Item2])).Order())
        {
            var (one, other) = (GroupOf(a), GroupOf(b));
            if (one == other || one.Any(held => other.Any(joining => decisions.AreApart(held, joining))))
                continue;
            one.AddRange(other);
            foreach (var joined in other)
                groups[places[joined.Number]] = one;
        }
        return [.. groups.Values.Distinct().Where(group => group.Count > 1)
            .Select(group => group.OrderBy(account => places[account.Number]).ToList()).OrderBy(group => places[group[0].Number])];

        List<Account> GroupOf(int place) => groups.TryGetValue(place, out var group) ? group : groups[place] = [ordered[place]];
    }

    /// <summary>The clusters so far, found by what can be shared.</summary>
    private sealed class Pool(Decisions decisions)
    {
        private readonly Dictionary<string, Line> lines = new(StringComparer.Ordinal);
        private readonly Dictionary<string, Cluster> byTwin = new(StringComparer.Ordinal);

        public List<Cluster> Clusters { get; } = [];

        /// <summary>The cluster with most in common, the earliest founded among equals.</summary>
        public (Cluster Cluster, int Strength)? Best(Account account)
        {
            (Cluster Cluster, int Strength)? best = null;
            foreach (var cluster in Near(account))
            {
                if (cluster.Evidence(account) is { } evidence && (best is null || evidence > best.Value.Strength) && cluster.Admits(account, decisions))
                    best = (cluster, evidence);
            }
            return best;
        }

        /// <summary>Specific clusters that a vague claim fits, a few at most, earliest first.</summary>
        public IReadOnlyList<Cluster> Fitting(Account account, int most)
        {
            var fitting = new List<Cluster>();
            foreach (var cluster in Near(account))
            {
                if (cluster.Evidence(account) is not null && cluster.Admits(account, decisions) && !fitting.Contains(cluster))
                    fitting.Add(cluster);
                if (fitting.Count == most)
                    break;
            }
            return fitting;
        }

        /// <summary>A vague cluster whose claims say just the same.</summary>
        public Cluster? Twin(Account account) =>
            byTwin.GetValueOrDefault(account.Content) is { } twin && twin.Admits(account, decisions) ? twin : null;

        public void Join(Account account, Cluster? cluster, IReadOnlyList<Cluster>? mayBePartOf = null)
        {
            if (cluster is null)
            {
                Clusters.Add(cluster = new Cluster(mayBePartOf ?? []));
                if (!account.IsSpecific)
                    byTwin.TryAdd(account.Content, cluster);
            }
            Add(account, cluster);
        }

        /// <summary>Makes one cluster of what members hold together, compatible or not.</summary>
        public void Hold(IReadOnlyList<Account> group)
        {
            var cluster = new Cluster([]) { ByDecision = true };
            Clusters.Add(cluster);
            foreach (var account in group)
            {
                Add(account, cluster);
                if (!group.Any(held => held.IsSpecific))
                    byTwin.TryAdd(account.Content, cluster);
            }
        }

        private void Add(Account account, Cluster cluster)
        {
            foreach (var key in account.IsSpecific ? account.Keys.Where(key => !cluster.Holds(key)) : [])
            {
                if (!lines.TryGetValue(key, out var line))
                    lines.Add(key, line = new Line());
                line.Add(account, cluster);
            }
            cluster.Add(account);
        }

        private IEnumerable<Cluster> Near(Account account) =>
            account.Keys.SelectMany(key => lines.TryGetValue(key, out var line) ? line.Near(account) : []);
    }

    /// <summary>
    /// The clusters that hold one key: those that members made, then the others in the order of the first days of the accounts that
    /// brought it. A town where something happens every day for years has a long line; an account looks only at the stretch of it
    /// that its own days can overlap.
    /// </summary>
    private sealed class Line
    {
        private readonly List<Cluster> held = [];
        private readonly List<(long FirstDay, Cluster Cluster)> others = [];
        private long longest;

        /// <summary>Adds at the end: but for those that members hold together, accounts come in the order of their first days.</summary>
        public void Add(Account account, Cluster cluster)
        {
            if (cluster.ByDecision)
            {
                held.Add(cluster);
                return;
            }
            others.Add((FirstDay(account), cluster));
            longest = Math.Max(longest, LastDay(account) - FirstDay(account));
        }

        public IEnumerable<Cluster> Near(Account account)
        {
            foreach (var cluster in held)
                yield return cluster;
            for (var i = IndexOf(FirstDay(account) - longest); i < others.Count && others[i].FirstDay <= LastDay(account); i++)
                yield return others[i].Cluster;
        }

        /// <summary>Where the first cluster of that day or later stands.</summary>
        private int IndexOf(long day)
        {
            var (low, high) = (0, others.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = others[middle].FirstDay < day ? (middle + 1, high) : (low, middle);
            }
            return low;
        }

        private static long FirstDay(Account account) => account.First ?? int.MinValue;

        private static long LastDay(Account account) => account.Last ?? int.MaxValue;
    }

    private sealed class Cluster(IReadOnlyList<Cluster> mayBePartOf)
    {
        public List<Account> Members { get; } = [];

        public bool ByDecision { get; init; }

        private const int FewMembers = 16;

        private Crowd? crowd;
        private bool sharedName, sharedPlace;

        public void Add(Account account)
        {
            if (Members.Count > 0)
            {
                sharedName |= Compatibility.ShareName(Members[0], account);
                sharedPlace |= Members[0].Where is { } place && account.Where is { } other && place.MayBe(other);
            }
            Members.Add(account);
            if (Members.Count == FewMembers)
                crowd = new Crowd(Members);
            else
                crowd?.Add(account);
        }

        /// <summary>Whether a specific member brought this key.</summary>
        public bool Holds(string key) => Members.Exists(member => member.IsSpecific && member.Keys.Contains(key));

        /// <summary>How much a claim has in common with the founding one (with any that a member joined), or null for nothing that would join them.</summary>
        public int? Evidence(Account account) => ByDecision
            ? Members.Max(member => Compatibility.Evidence(member, account))
            : Compatibility.Evidence(Members[0], account);

        /// <summary>Whether a claim is compatible with every member, and kept apart from none.</summary>
        public bool Admits(Account account, Decisions decisions) =>
            (crowd?.Admits(account) ?? Members.TrueForAll(member => Compatibility.Of(member, account)))
            && (!decisions.Claims.Contains(account.Number) || !Members.Any(member => decisions.AreApart(member, account)));

        public Gathered ToGathered()
        {
            var because = Members.Count == 1 ? "" : ByDecision
                ? "joined by a member"
                : string.Join(", ", new[] { sharedName ? "a victim of the same name" : null, sharedPlace ? "the same place, or one within the other" : null, "times that may overlap" }.OfType<string>());
            return new Gathered(Members, [.. mayBePartOf.Select(cluster => cluster.Members[0])], because);
        }
    }

    /// <summary>
    /// The members of a large cluster, one for each content, and their exhibits: an act that fifty thousand papers report is gathered
    /// in the time of fifty thousand, not of their pairs.
    /// </summary>
    private sealed class Crowd
    {
        private readonly Dictionary<(string, string?), Account> contents = [];
        private readonly HashSet<int> exhibits = [], exhibitsWithoutNames = [];

        public Crowd(List<Account> members) => members.ForEach(Add);

        public void Add(Account account)
        {
            contents.TryAdd((account.Content, account.Language), account);
            exhibits.Add(account.Exhibit);
            if (account.Who.Count == 0)
                exhibitsWithoutNames.Add(account.Exhibit);
        }

        /// <summary>The same as <see cref="Compatibility.Of"/> with every member.</summary>
        public bool Admits(Account account) =>
            !(account.Who.Count == 0 ? exhibits : exhibitsWithoutNames).Contains(account.Exhibit)
            && contents.Values.All(member => Compatibility.OfContent(member, account));
    }
}
