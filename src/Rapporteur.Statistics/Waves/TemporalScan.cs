using Rapporteur.Statistics.Numerics;

namespace Rapporteur.Statistics.Waves;

/// <summary>The stretch of a series in which cases stand out most.</summary>
/// <param name="First">Its first place in the series, from 0.</param>
/// <param name="Last">Its last place.</param>
/// <param name="Cases">The cases in it.</param>
/// <param name="Expected">What it would hold if cases were spread evenly.</param>
/// <param name="LogRatio">The logarithm of the likelihood ratio.</param>
/// <param name="P">The rank of the ratio among replications with cases spread by chance: at least 1 over their number plus 1; not a number without replications.</param>
public sealed record TemporalCluster(int First, int Last, double Cases, double Expected, double LogRatio, double P);

/// <summary>The scan statistic in time (Kulldorff 1997): windows of any start and of any length up to a bound, higher rates only.</summary>
public static class TemporalScan
{
    /// <summary>Scans.</summary>
    /// <param name="counts">Cases in each unit of time.</param>
    /// <param name="longest">The longest window; 0 for half of the series.</param>
    /// <param name="replications">How often the cases are spread by chance.</param>
    /// <param name="seed">The seed of that.</param>
    /// <param name="progress">Is told the share that is done.</param>
    /// <param name="cancellation">Stops it.</param>
    public static Answer<TemporalCluster> Of(IReadOnlyList<int> counts, int longest = 0, int replications = 0, long seed = 1, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        var all = counts.Sum(count => (long)count);
        if (counts.Any(count => count < 0))
            return Reason.Of(ReasonKind.AbsurdCount, ("line", counts.ToList().FindIndex(count => count < 0)), ("count", counts.Min()));
        if (all == 0 || counts.Count < 2)
            return Reason.Of(ReasonKind.Empty);
        var bound = longest > 0 ? Math.Min(longest, counts.Count) : counts.Count / 2;
        var found = Best(Sums(counts), all, bound);
        if (replications == 0)
            return found;
        var random = new Xoshiro256(seed);
        var drawn = new int[counts.Count];
        var atLeast = 1;
        for (var i = 0; i < replications; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            Array.Clear(drawn);
            for (long one = 0; one < all; one++)
                drawn[random.NextBelow(drawn.Length)]++;
            atLeast += Best(Sums(drawn), all, bound).LogRatio >= found.LogRatio ? 1 : 0;
            progress?.Report((i + 1.0) / replications);
        }
        return found with { P = atLeast / (replications + 1.0) };
    }

    private static long[] Sums(IReadOnlyList<int> counts)
    {
        var sums = new long[counts.Count + 1];
        for (var i = 0; i < counts.Count; i++)
            sums[i + 1] = sums[i] + counts[i];
        return sums;
    }

    /// <summary>Of windows of one length the one with most cases has the highest ratio: the ratio is needed once a length.</summary>
    private static TemporalCluster Best(long[] sums, long all, int longest)
    {
        var best = new TemporalCluster(0, 0, 0, 0, 0, double.NaN);
        for (var length = 1; length <= longest; length++)
        {
            var (most, start) = (-1L, 0);
            for (var first = 0; first + length < sums.Length; first++)
            {
                var cases = sums[first + length] - sums[first];
                if (cases > most)
                    (most, start) = (cases, first);
            }
            var expected = (double)all * length / (sums.Length - 1);
            var ratio = ScanStatistic.Of(ScanKind.Kulldorff, most, expected, all);
            if (ratio > best.LogRatio)
                best = new TemporalCluster(start, start + length - 1, most, expected, ratio, double.NaN);
        }
        return best;
    }
}
