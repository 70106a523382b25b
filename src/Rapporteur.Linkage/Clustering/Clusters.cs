using Rapporteur.Linkage.Modelling;

namespace Rapporteur.Linkage.Clustering;

/// <summary>
/// Clusters from scored pairs, strongest link first. A link joins two clusters only where the other pairs between them do not speak against
/// it, so that one wrong link does not fuse two persons.
/// </summary>
internal sealed class Clusters
{
    private const double Clip = 10;
    private const int MostCrossPairs = 400;

    private readonly Func<int, int, double> evidence;
    private readonly int[]? sources;
    private readonly bool isOneEach;
    private readonly int[] cluster;
    private readonly Dictionary<int, List<int>> members = [];

    public Clusters(int count, Func<int, int, double> evidence, int[]? sources, bool isOneEach)
    {
        (this.evidence, this.sources, this.isOneEach) = (evidence, sources, isOneEach);
        cluster = [.. Enumerable.Range(0, count)];
    }

    /// <summary>The cluster of each record, named by its first record.</summary>
    public int[] Of => cluster;

    public void Join(IReadOnlyList<ScoredPair> pairs, double threshold, CancellationToken cancellation)
    {
        var links = pairs.Where(pair => pair.Probability >= threshold).OrderByDescending(pair => pair.Probability).ThenByDescending(pair => pair.Weight)
            .ThenBy(pair => pair.A).ThenBy(pair => pair.B);
        foreach (var link in links)
        {
            cancellation.ThrowIfCancellationRequested();
            int a = cluster[link.A], b = cluster[link.B];
            if (a != b && MayJoin(MembersOf(a), MembersOf(b)))
                Join(Math.Min(a, b), Math.Max(a, b));
        }
    }

    private List<int> MembersOf(int name) => members.TryGetValue(name, out var list) ? list : [name];

    private bool MayJoin(List<int> one, List<int> other)
    {
        if (isOneEach && sources is not null && one.Any(a => other.Any(b => sources[a] == sources[b])))
            return false;
        if (one.Count == 1 && other.Count == 1)
            return true;
        double sum = 0;
        var seen = 0;
        var step = Math.Max(1, one.Count * other.Count / MostCrossPairs);
        for (var i = 0; i < one.Count * other.Count; i += step)
        {
            int a = one[i % one.Count], b = other[i / one.Count];
            sum += Math.Clamp(evidence(Math.Min(a, b), Math.Max(a, b)), -Clip, Clip);
            seen++;
        }
        return sum / seen > 0;
    }

    private void Join(int kept, int gone)
    {
        var (into, from) = (MembersOf(kept), MembersOf(gone));
        into.AddRange(from);
        members[kept] = into;
        members.Remove(gone);
        foreach (var record in from)
            cluster[record] = kept;
    }
}
