namespace Rapporteur.Linkage.Clustering;

/// <summary>
/// Clusters from scored pairs, strongest link first: average linkage on the log-odds. A link joins two clusters only where the pairs
/// between them do not, on the whole, speak against it, so that one wrong link does not fuse two persons.
/// </summary>
/// <param name="count">How many records.</param>
/// <param name="evidence">The weight of the evidence of any pair, log2.</param>
/// <param name="prior">log2 of the odds that two records are of one person before anything is known of them.</param>
/// <param name="bars">What may never lie in one cluster.</param>
internal sealed class Clusters(int count, Func<int, int, double> evidence, double prior, ClusterBars bars)
{
    /// <summary>No pair outweighs several others.</summary>
    internal const double Clip = 10;

    /// <summary>
    /// Pairs of a cluster are not independent: a part of the prior is paid once for the person, the rest by each pair.
    /// </summary>
    internal const double PaidByEachPair = 0.8;

    private const int MostCrossPairs = 400;

    private readonly int[] cluster = [.. Enumerable.Range(0, count)];
    private readonly Dictionary<int, List<int>> members = [];
    private readonly Dictionary<int, ScoredPair> weakest = [];

    /// <summary>The cluster of each record, named by its first record.</summary>
    public int[] Of => cluster;

    /// <summary>For each cluster of several records, the link without which it would be two: the weakest that joined it.</summary>
    public IReadOnlyDictionary<int, ScoredPair> WeakestLinks => weakest;

    /// <summary>Joins what links.</summary>
    /// <param name="pairs">Scored pairs.</param>
    /// <param name="threshold">The probability from which a pair is a link.</param>
    /// <param name="cancellation">Stops it.</param>
    public void Join(IEnumerable<ScoredPair> pairs, double threshold, CancellationToken cancellation)
    {
        var links = pairs.Where(pair => pair.Probability >= threshold).ToArray();
        Array.Sort(links, StrongestFirst);
        foreach (var link in links)
        {
            cancellation.ThrowIfCancellationRequested();
            int a = cluster[link.A], b = cluster[link.B];
            if (a != b && MayJoin(MembersOf(a), MembersOf(b)))
                Join(Math.Min(a, b), Math.Max(a, b), link);
        }
    }

    private static int StrongestFirst(ScoredPair x, ScoredPair y)
    {
        var order = y.Probability.CompareTo(x.Probability);
        if (order == 0)
            order = y.Weight.CompareTo(x.Weight);
        if (order == 0)
            order = x.A.CompareTo(y.A);
        return order == 0 ? x.B.CompareTo(y.B) : order;
    }

    private List<int> MembersOf(int name) => members.TryGetValue(name, out var list) ? list : [name];

    private bool MayJoin(List<int> one, List<int> other)
    {
        if (bars.Forbid(one, other))
            return false;
        if (one.Count == 1 && other.Count == 1)
            return true;
        double sum = 0;
        var step = Math.Max(1, one.Count * other.Count / MostCrossPairs);
        for (var i = 0; i < one.Count * other.Count; i += step)
        {
            int a = one[i % one.Count], b = other[i / one.Count];
            sum += Math.Clamp(evidence(Math.Min(a, b), Math.Max(a, b)) + PaidByEachPair * prior, -Clip, Clip);
        }
        return sum > 0;
    }

    /// <summary>Links come strongest first, so that the last one is the weakest.</summary>
    private void Join(int kept, int gone, ScoredPair link)
    {
        weakest[kept] = link;
        weakest.Remove(gone);
        var (into, from) = (MembersOf(kept), MembersOf(gone));
        into.AddRange(from);
        members[kept] = into;
        members.Remove(gone);
        foreach (var record in from)
            cluster[record] = kept;
    }
}
