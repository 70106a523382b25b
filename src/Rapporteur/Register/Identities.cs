namespace Rapporteur.Register;

/// <summary>
/// Which mentions are of one person: what members decided first, then what the machine takes for one, never against a member. A pure
/// function; no order of the mentions, and none of decisions on other pairs, changes what comes out.
/// </summary>
public static class Identities
{
    /// <summary>The persons, by the first of their mentions, under the rule that holds where the commission has said nothing.</summary>
    /// <param name="mentions">The mentions, each once.</param>
    /// <param name="decisions">What members decided, in the order of the ledger; on mentions that are no more, nothing.</param>
    public static IReadOnlyList<Person> Of(IEnumerable<Mention> mentions, IReadOnlyList<IdentityDecision> decisions) => Of(mentions, decisions, RegisterRule.Default);

    /// <summary>The persons, by the first of their mentions.</summary>
    /// <param name="mentions">The mentions, each once.</param>
    /// <param name="decisions">What members decided, in the order of the ledger; on mentions that are no more, nothing.</param>
    /// <param name="rule">How the commission has the register kept.</param>
    /// <param name="linked">Mentions that a linkage of lists took to be of one person, cluster by cluster; null for none.</param>
    public static IReadOnlyList<Person> Of(
        IEnumerable<Mention> mentions, IReadOnlyList<IdentityDecision> decisions, RegisterRule rule, IEnumerable<IReadOnlyList<string>>? linked = null)
    {
        var all = Mention.InOrder(mentions).ToList();
        var held = Held(all, decisions, rule);
        var joined = new JoinedMentions(all.Count, held.Where(pair => pair.Relation == Relations.Different).Select(pair => (pair.A, pair.B)));
        foreach (var (a, b, _) in held.Where(pair => pair.Relation == Relations.Same))
            joined.Join(a, b);
        var byMembers = Enumerable.Range(0, all.Count).Select(joined.Find).ToList();
        // Names alone join what claims name; two rows of lists of millions are of one person only where more than the name says so.
        foreach (var join in MachineJoins.Of([.. all.TakeWhile(mention => mention.List == 0)], rule.Threshold))
            joined.Join(join.A, join.B);
        foreach (var (a, b) in Pairs(all, linked ?? []))
            joined.Join(a, b);
        return [.. Enumerable.Range(0, all.Count).GroupBy(joined.Find).OrderBy(person => person.First()).Select(person => new Person(
            [.. person.Select(place => all[place])],
            [.. person.GroupBy(place => byMembers[place]).Select(group => (IReadOnlyList<Mention>)[.. group.Select(place => all[place])])]))];
    }

    /// <summary>Mentions that are known to be of one person, by what members joined of them.</summary>
    internal static Person AsOne(IEnumerable<Mention> mentions, IReadOnlyList<IdentityDecision> decisions, RegisterRule rule)
    {
        var all = Mention.InOrder(mentions).ToList();
        var joined = new JoinedMentions(all.Count, []);
        foreach (var (a, b, _) in Held(all, decisions, rule).Where(pair => pair.Relation == Relations.Same))
            joined.Join(a, b);
        return new Person(all, [.. Enumerable.Range(0, all.Count).GroupBy(joined.Find).Select(group => (IReadOnlyList<Mention>)[.. group.Select(place => all[place])])]);
    }

    private static IEnumerable<(int A, int B)> Pairs(List<Mention> all, IEnumerable<IReadOnlyList<string>> linked)
    {
        var places = all.Index().ToDictionary(item => item.Item.Reference, item => item.Index, StringComparer.Ordinal);
        foreach (var cluster in linked)
        {
            var there = cluster.Where(places.ContainsKey).Select(reference => places[reference]).Order().ToList();
            for (var i = 1; i < there.Count; i++)
                yield return (there[i - 1], there[i]);
        }
    }

    /// <summary>What is held of pairs of places in the list, in the order of the mentions: which decision came first changes nothing.</summary>
    private static List<(int A, int B, string Relation)> Held(List<Mention> all, IReadOnlyList<IdentityDecision> decisions, RegisterRule rule)
    {
        if (decisions.Count == 0)
            return [];
        var places = all.Index().ToDictionary(item => item.Item.Reference, item => item.Index, StringComparer.Ordinal);
        return [.. HeldPairs.Of(decisions, rule).Where(pair => places.ContainsKey(pair.A) && places.ContainsKey(pair.B))
            .Select(pair => (A: Math.Min(places[pair.A], places[pair.B]), B: Math.Max(places[pair.A], places[pair.B]), pair.Relation)).OrderBy(pair => pair.A).ThenBy(pair => pair.B)];
    }
}

/// <summary>Sets of mentions that grow together, and never over a pair that is held apart.</summary>
internal sealed class JoinedMentions
{
    private readonly int[] parents;
    private readonly Dictionary<int, HashSet<int>> apart = [];

    /// <summary>Each by itself.</summary>
    /// <param name="count">How many mentions there are.</param>
    /// <param name="apart">Pairs that are held to be different.</param>
    public JoinedMentions(int count, IEnumerable<(int A, int B)> apart)
    {
        parents = [.. Enumerable.Range(0, count)];
        foreach (var (a, b) in apart)
        {
            ApartFrom(a).Add(b);
            ApartFrom(b).Add(a);
        }
    }

    /// <summary>The first of the set that a mention is in.</summary>
    public int Find(int mention)
    {
        while (parents[mention] != mention)
            mention = parents[mention] = parents[parents[mention]];
        return mention;
    }

    /// <summary>Makes one set of two, unless that would bring together what is held apart.</summary>
    public void Join(int a, int b)
    {
        var (first, second) = (Math.Min(Find(a), Find(b)), Math.Max(Find(a), Find(b)));
        if (first == second || apart.TryGetValue(first, out var others) && others.Contains(second))
            return;
        parents[second] = first;
        if (!apart.Remove(second, out var inherited))
            return;
        foreach (var other in inherited)
        {
            ApartFrom(other).Remove(second);
            ApartFrom(other).Add(first);
            ApartFrom(first).Add(other);
        }
    }

    /// <summary>The firsts of the sets that a set is held apart from.</summary>
    private HashSet<int> ApartFrom(int first)
    {
        if (!apart.TryGetValue(first, out var others))
            apart[first] = others = [];
        return others;
    }
}
