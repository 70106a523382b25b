namespace Rapporteur.Statistics.Quantities;

/// <summary>A group of victims as sources report it.</summary>
/// <param name="Id">What it is called here.</param>
/// <param name="Quantity">How many, by the reading rules.</param>
public sealed record ReportedGroup(string Id, VagueQuantity Quantity)
{
    /// <summary>The group that this one is a part of: "eight of his accomplices".</summary>
    public string? PartOf { get; init; }

    /// <summary>Groups that may hold some of the same persons.</summary>
    public IReadOnlyList<string> MayOverlap { get; init; } = [];

    /// <summary>How many of the group are named: they are in it, never beside it.</summary>
    public int Named { get; init; }
}

/// <summary>How a group is taken to be distributed within its bounds: an assumption, and said to be one.</summary>
public enum WithinBounds
{
    /// <summary>Every number equally likely.</summary>
    Even,

    /// <summary>Every order of magnitude equally likely.</summary>
    EvenInLogarithms,
}

/// <summary>
/// The sum of groups that sources report. As bounds it is what the sources say under the reading rules, and no minimum of victims: sources miss, repeat and invent. As a
/// distribution it rests on an assumption that the estimate names.
/// </summary>
/// <param name="Bounds">The least and the most that the sources say.</param>
/// <param name="Contradictions">Groups whose parts or names are more than they allow; the parts are then believed.</param>
/// <param name="Groups">The groups that were added, with their bounds after parts and names: those that are part of no other.</param>
public sealed record ReportedSum(VagueQuantity Bounds, IReadOnlyList<string> Contradictions, IReadOnlyList<(string Id, VagueQuantity Quantity)> Groups)
{
    /// <summary>Where a source sets no bound, an open end is taken to be so many times the least.</summary>
    public const double OpenEnd = 3;

    private IReadOnlyList<IReadOnlyList<int>> Clusters { get; init; } = [];

    /// <summary>Adds groups up: parts within their wholes, groups that may overlap as unions, named persons within their group.</summary>
    public static Answer<ReportedSum> Of(IReadOnlyList<ReportedGroup> groups)
    {
        var byId = groups.GroupBy(group => group.Id).ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
        if (byId.Count != groups.Count || groups.Any(group => !group.Quantity.IsPossible || group.Named < 0 || (group.PartOf is { } whole && !byId.ContainsKey(whole))))
            return Reason.Of(ReasonKind.Mismatch, ("what", "a group twice, impossible bounds, or a part of nothing"));
        if (groups.Any(group => IsInItself(group, byId)))
            return Reason.Of(ReasonKind.Mismatch, ("what", "a group that is a part of itself"));
        var contradictions = new List<string>();
        var tops = groups.Where(group => group.PartOf is null).Select(group => (group.Id, Quantity: Whole(group, groups, contradictions))).ToList();
        var clusters = Overlapping(tops.Select(top => byId[top.Id]).ToList());
        var bounds = Sum(clusters, i => tops[i].Quantity);
        return new ReportedSum(bounds, contradictions, tops) { Clusters = clusters };
    }

    /// <summary>
    /// The sum as a distribution. Groups that may overlap are taken to overlap anywhere between not at all and as far as they can, evenly.
    /// </summary>
    /// <param name="assumption">How a number lies within its bounds.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="draws">How many sums are drawn.</param>
    /// <param name="level">What share of the draws the interval holds.</param>
    public Estimate AsDistribution(WithinBounds assumption, long seed, int draws = 100_000, double level = 0.95)
    {
        var random = new Numerics.Xoshiro256(seed);
        var sums = new double[draws];
        for (var i = 0; i < draws; i++)
        {
            foreach (var cluster in Clusters)
            {
                double largest = 0, all = 0;
                foreach (var group in cluster)
                {
                    var drawn = Draw(Groups[group].Quantity, assumption, random.NextUnit());
                    (largest, all) = (Math.Max(largest, drawn), all + drawn);
                }
                sums[i] += cluster.Count == 1 ? all : Math.Round(largest + (all - largest) * random.NextUnit());
            }
        }
        Array.Sort(sums);
        double At(double share) => sums[(int)Math.Round(share * (draws - 1))];
        return new Estimate(FormattableString.Invariant($"sum of reported groups, assumed {assumption} within bounds, open ends at {OpenEnd} times the least"), At(0.5), At((1 - level) / 2), At((1 + level) / 2), level)
        {
            Diagnostics = [Diagnostic.Of("mean", sums.Average()), Diagnostic.Of("least", Bounds.Least), Diagnostic.Of("most", Bounds.Most), Diagnostic.Of("groups", Groups.Count)],
        };
    }

    private static double Draw(VagueQuantity quantity, WithinBounds assumption, double u)
    {
        var most = double.IsPositiveInfinity(quantity.Most) ? OpenEnd * Math.Max(1, quantity.Least) : quantity.Most;
        if (assumption == WithinBounds.Even)
            return quantity.Least + Math.Floor(u * (most - quantity.Least + 1));
        // Half a person more on each side, so that the ends are as likely as their order of magnitude.
        var (low, high) = (Math.Log(quantity.Least + 0.5), Math.Log(most + 1.5));
        return Math.Clamp(Math.Round(Math.Exp(low + u * (high - low)) - 0.5), quantity.Least, most);
    }

    private static VagueQuantity Whole(ReportedGroup group, IReadOnlyList<ReportedGroup> groups, List<string> contradictions)
    {
        var parts = groups.Where(part => part.PartOf == group.Id).ToList();
        var within = Sum(Overlapping(parts), i => Whole(parts[i], groups, contradictions));
        var least = Math.Max(group.Quantity.Least, Math.Max(within.Least, group.Named));
        if (least > group.Quantity.Most)
            contradictions.Add(group.Id);
        return new VagueQuantity(least, Math.Max(least, group.Quantity.Most));
    }

    /// <summary>Unions within clusters, sums between them.</summary>
    private static VagueQuantity Sum(IEnumerable<IReadOnlyList<int>> clusters, Func<int, VagueQuantity> of) => clusters
        .Select(cluster => cluster.Select(of).Aggregate((one, other) => one.Union(other)))
        .Aggregate(VagueQuantity.None, (sum, more) => sum + more);

    /// <summary>Groups in clusters that may overlap, each by place.</summary>
    private static List<IReadOnlyList<int>> Overlapping(List<ReportedGroup> groups)
    {
        var cluster = Enumerable.Range(0, groups.Count).ToArray();
        for (var i = 0; i < groups.Count; i++)
        {
            for (var j = 0; j < groups.Count; j++)
            {
                if (!groups[i].MayOverlap.Contains(groups[j].Id))
                    continue;
                var (from, to) = (cluster[j], cluster[i]);
                for (var k = 0; k < cluster.Length; k++)
                    cluster[k] = cluster[k] == from ? to : cluster[k];
            }
        }
        return [.. Enumerable.Range(0, groups.Count).GroupBy(i => cluster[i]).Select(same => (IReadOnlyList<int>)[.. same])];
    }

    private static bool IsInItself(ReportedGroup group, Dictionary<string, ReportedGroup> byId)
    {
        var steps = 0;
        for (var at = group; at.PartOf is { } whole; at = byId[whole])
        {
            if (++steps > byId.Count)
                return true;
        }
        return false;
    }
}
