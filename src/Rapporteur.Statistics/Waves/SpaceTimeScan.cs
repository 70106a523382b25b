using Rapporteur.Statistics.Numerics;

namespace Rapporteur.Statistics.Waves;

/// <summary>How space and time are scanned.</summary>
public sealed record SpaceTimeScanOptions
{
    /// <summary>What clusters are measured by.</summary>
    public ScanKind Kind { get; init; } = ScanKind.Kulldorff;

    /// <summary>The longest window of time.</summary>
    public int LongestWindow { get; init; } = 30;

    /// <summary>Whether only windows count that last to the end of the series: is something going on now?</summary>
    public bool OnlyUntilEnd { get; init; }

    /// <summary>How often cases are drawn by chance for the p value; 0 for none.</summary>
    public int Replications { get; init; } = 999;

    /// <summary>The seed of that.</summary>
    public long Seed { get; init; } = 1;
}

/// <summary>Places and a stretch of time in which cases stand out.</summary>
/// <param name="Places">The places.</param>
/// <param name="First">The first unit of time, from 0.</param>
/// <param name="Last">The last one.</param>
/// <param name="Cases">The cases in it.</param>
/// <param name="Expected">The cases expected in it.</param>
/// <param name="Score">The logarithm of the likelihood ratio.</param>
/// <param name="P">Its rank among the highest scores of the replications; not a number without any.</param>
public sealed record SpaceTimeCluster(IReadOnlyList<int> Places, int First, int Last, double Cases, double Expected, double Score, double P)
{
    /// <summary>Cases over what was expected, and for Kulldorff's measure over the same ratio outside.</summary>
    public double RelativeRisk { get; init; }
}

/// <summary>
/// The scan statistic in space and time (Kulldorff and others 1998, American Journal of Public Health 88:1377): each zone of neighbouring places in each window of time. The p
/// value is a rank among replications by chance and no smaller than 1 over their number plus 1.
/// </summary>
public static class SpaceTimeScan
{
    /// <summary>Scans for the most likely cluster.</summary>
    /// <param name="counts">For each place the cases in each unit of time.</param>
    /// <param name="baselines">For each place what is expected in each unit of time, up to a common factor for Kulldorff's measure; above 0 somewhere.</param>
    /// <param name="zones">The zones.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <param name="progress">Is told the share that is done.</param>
    /// <param name="cancellation">Stops it.</param>
    public static Answer<SpaceTimeCluster> Of(int[][] counts, double[][] baselines, ScanZones zones, SpaceTimeScanOptions? options = null, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        var asked = options ?? new SpaceTimeScanOptions();
        if (Unfit(counts, baselines, zones) is { } reason)
            return reason;
        var scan = new ZoneScan(baselines, zones, asked, counts.Sum(place => place.Sum(count => (long)count)));
        var best = scan.Best(counts);
        if (asked.Replications == 0 || best.Score == 0)
            return best;
        var atLeast = 1;
        long done = 0;
        Parallel.For(0, asked.Replications, new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount }, scan.Workspace, (replication, _, workspace) =>
        {
            // Each replication has a stream of its own: how they are spread over cores changes nothing.
            if (scan.Draw(new Xoshiro256(asked.Seed, replication), workspace) >= best.Score)
                Interlocked.Increment(ref atLeast);
            progress?.Report((double)Interlocked.Increment(ref done) / asked.Replications);
            return workspace;
        }, _ => { });
        return best with { P = atLeast / (asked.Replications + 1.0) };
    }

    private static Reason? Unfit(int[][] counts, double[][] baselines, ScanZones zones)
    {
        if (counts.Length == 0 || counts.All(place => place.All(count => count == 0)))
            return Reason.Of(ReasonKind.Empty);
        if (counts.Length != baselines.Length || counts.Length != zones.Places || counts.Concat<Array>(baselines).Any(place => place.Length != counts[0].Length))
            return Reason.Of(ReasonKind.Mismatch, ("what", "places or times of counts, baselines and zones"));
        if (counts.Any(place => place.Any(count => count < 0)) || baselines.Any(place => place.Any(value => !(value >= 0))) || baselines.All(place => place.All(value => value == 0)))
            return Reason.Of(ReasonKind.AbsurdCount, ("line", 0), ("count", "negative"));
        return null;
    }
}
