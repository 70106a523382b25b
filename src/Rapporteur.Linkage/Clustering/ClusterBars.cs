namespace Rapporteur.Linkage.Clustering;

/// <summary>What may never lie in one cluster: records that were decided to be of different persons, and two records of a list that has a
/// person once.</summary>
/// <param name="oneEach">The list of each record, where each list has a person once; else null.</param>
/// <param name="different">Pairs of records that are of different persons, the lower number first.</param>
internal sealed class ClusterBars(int[]? oneEach, IReadOnlySet<(int A, int B)> different)
{
    private readonly HashSet<int> named = [.. different.SelectMany(pair => new[] { pair.A, pair.B })];

    /// <summary>Whether two clusters may not be joined.</summary>
    public bool Forbid(List<int> one, List<int> other)
    {
        foreach (var a in one)
        {
            var isNamed = named.Contains(a);
            if (oneEach is null && !isNamed)
                continue;
            foreach (var b in other)
            {
                if (oneEach is not null && oneEach[a] == oneEach[b] || isNamed && different.Contains((Math.Min(a, b), Math.Max(a, b))))
                    return true;
            }
        }
        return false;
    }
}
