namespace Rapporteur.Register;

/// <summary>
/// Which mentions are of one person: what members decided first, then what the machine takes for one, never against a member. A pure
/// function; no order of the mentions changes what comes out.
/// </summary>
public static class Identities
{
    /// <summary>The persons, by the first of their mentions.</summary>
    /// <param name="mentions">The mentions, each once.</param>
    /// <param name="decisions">What members decided, in the order of the ledger; on mentions that are no more, nothing.</param>
    public static IReadOnlyList<Person> Of(IEnumerable<Mention> mentions, IReadOnlyList<IdentityDecision> decisions)
    {
        var all = mentions.OrderBy(mention => mention.Claim).ThenBy(mention => mention.Place).ToList();
        var places = all.Index().ToDictionary(item => item.Item.Reference, item => item.Index, StringComparer.Ordinal);
        var holding = Holding(decisions, places);
        var joined = new JoinedMentions(all.Count, holding.Where(pair => pair.Relation == Relations.Different).Select(pair => (pair.A, pair.B)));
        foreach (var (a, b, _) in holding.Where(pair => pair.Relation == Relations.Same))
            joined.Join(a, b);
        var byMembers = joined.Copy();
        foreach (var (a, b) in MachineJoins.Of(all))
            joined.Join(a, b);
        return [.. Enumerable.Range(0, all.Count).GroupBy(joined.Find).OrderBy(person => person.First()).Select(person => new Person(
            [.. person.Select(place => all[place])],
            [.. person.GroupBy(byMembers.Find).Select(group => (IReadOnlyList<Mention>)[.. group.Select(place => all[place])])]))];
    }

    /// <summary>The decision that holds on each pair: the last one; in the order of the ledger.</summary>
    private static List<(int A, int B, string Relation)> Holding(IEnumerable<IdentityDecision> decisions, Dictionary<string, int> places)
    {
        var last = new Dictionary<(int, int), (long Index, string Relation)>();
        foreach (var decision in decisions)
        {
            if (places.TryGetValue(decision.A, out var a) && places.TryGetValue(decision.B, out var b) && a != b)
                last[(Math.Min(a, b), Math.Max(a, b))] = (decision.Index, decision.Relation);
        }
        return [.. last.OrderBy(pair => pair.Value.Index).Select(pair => (pair.Key.Item1, pair.Key.Item2, pair.Value.Relation))];
    }
}

/// <summary>Sets of mentions that grow together, and never over a pair that is held apart.</summary>
/// <param name="parents">For each mention the one above it, or itself.</param>
/// <param name="apart">Pairs that are held to be different.</param>
internal sealed class JoinedMentions(int[] parents, IReadOnlyList<(int A, int B)> apart)
{
    /// <summary>Each by itself.</summary>
    public JoinedMentions(int count, IEnumerable<(int A, int B)> apart) : this([.. Enumerable.Range(0, count)], [.. apart])
    {
    }

    /// <summary>The same sets, which then grow by themselves.</summary>
    public JoinedMentions Copy() => new([.. parents], apart);

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
        var (first, second) = (Find(a), Find(b));
        if (first == second || apart.Any(pair => (Find(pair.A), Find(pair.B)) is var (x, y) && ((x, y) == (first, second) || (y, x) == (first, second))))
            return;
        parents[Math.Max(first, second)] = Math.Min(first, second);
    }
}
