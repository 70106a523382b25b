using Rapporteur.Statistics.Numerics;

namespace Rapporteur.Statistics.Agreement;

/// <summary>How far two values are apart.</summary>
public enum Metric
{
    /// <summary>Names: the same or not.</summary>
    Nominal,

    /// <summary>Ranks: by how many values lie between.</summary>
    Ordinal,

    /// <summary>Numbers: by their difference.</summary>
    Interval,

    /// <summary>Numbers with a true zero: by their difference relative to their sum.</summary>
    Ratio,
}

/// <summary>
/// Krippendorff's alpha (2011, Computing Krippendorff's Alpha-Reliability; 2019, Content Analysis, chapter 12): 1 less observed over expected disagreement. Any number of
/// coders, values missing. 1 is full agreement, 0 what chance gives; he asks for 0.8, and for 0.667 where conclusions may be tentative.
/// </summary>
public sealed class Krippendorff
{
    private readonly Metric metric;
    private readonly double[] values;
    private readonly Pattern[] patterns;
    private readonly int[] patternOf;

    private Krippendorff(Ratings ratings, Metric metric)
    {
        (this.metric, values) = (metric, ratings.Values);
        // Units coded alike are one pattern; a unit with fewer than two values pairs with nothing and has none.
        var known = new Dictionary<string, int>();
        var found = new List<Pattern>();
        patternOf = new int[ratings.Count];
        for (var i = 0; i < ratings.Count; i++)
        {
            var coded = ratings.Units[i].Where(value => value >= 0).Order().ToArray();
            if (coded.Length < 2)
                coded = [];
            var key = string.Join(',', coded);
            if (!known.TryGetValue(key, out var place))
            {
                known.Add(key, place = found.Count);
                found.Add(PatternOf(coded));
            }
            patternOf[i] = place;
        }
        patterns = [.. found];
        var counts = new int[patterns.Length];
        foreach (var place in patternOf)
            counts[place]++;
        PairableUnits = patterns.Zip(counts, (pattern, count) => pattern.Coded.Length > 0 ? count : 0).Sum();
        PairableValues = patterns.Zip(counts, (pattern, count) => pattern.Coded.Length * count).Sum();
        Alpha = Compute(counts);
    }

    /// <summary>A way to code a unit: the values, and their disagreement where it does not depend on the other units.</summary>
    private readonly record struct Pattern(int[] Coded, double Disagreement);

    /// <summary>Alpha; not a number where only one value occurs.</summary>
    public double Alpha { get; }

    /// <summary>Values in units with at least two.</summary>
    public int PairableValues { get; }

    /// <summary>Units with at least two values.</summary>
    public int PairableUnits { get; }

    /// <summary>Alpha of ratings.</summary>
    public static Answer<Krippendorff> Of(Ratings ratings, Metric metric)
    {
        if (metric == Metric.Ratio && ratings.Values[0] < 0)
            return Reason.Of(ReasonKind.Mismatch, ("what", "ratios of negative values"));
        var alpha = new Krippendorff(ratings, metric);
        return alpha.PairableUnits == 0 ? Reason.Of(ReasonKind.Empty) : alpha;
    }

    /// <summary>
    /// Alpha with the percentile interval of a bootstrap of whole units, the expected disagreement computed anew each time; other bootstraps of alpha give other
    /// intervals. Draws in which only one value occurs are left out.
    /// </summary>
    public Estimate Estimate(long seed, int resamples = 10_000, double level = 0.95, CancellationToken cancellation = default)
    {
        var random = new Xoshiro256(seed);
        var drawn = new double[resamples];
        var counts = new int[patterns.Length];
        var left = 0;
        for (var i = 0; i < resamples; i++)
        {
            if (i % 256 == 0)
                cancellation.ThrowIfCancellationRequested();
            Array.Clear(counts);
            for (var unit = 0; unit < patternOf.Length; unit++)
                counts[patternOf[random.NextBelow(patternOf.Length)]]++;
            var alpha = Compute(counts);
            if (!double.IsNaN(alpha))
                drawn[left++] = alpha;
        }
        var sorted = drawn.AsSpan(0, left).ToArray();
        Array.Sort(sorted);
        double At(double share) => sorted.Length == 0 ? double.NaN : sorted[Math.Clamp((int)Math.Round(share * (sorted.Length - 1)), 0, sorted.Length - 1)];
        return new Estimate($"Krippendorff's alpha, {metric}, units resampled", Alpha, At((1 - level) / 2), At((1 + level) / 2), level)
        {
            Diagnostics = [Diagnostic.Of("pairable_units", PairableUnits), Diagnostic.Of("pairable_values", PairableValues), Diagnostic.Of("resamples", left)],
            Cautions = PairableUnits < 30 ? [new Caution(CautionKind.Sparse, $"{PairableUnits} units")] : [],
        };
    }

    private double Compute(int[] counts)
    {
        Span<double> totals = values.Length <= 256 ? stackalloc double[values.Length] : new double[values.Length];
        totals.Clear();
        double all = 0;
        for (var i = 0; i < patterns.Length; i++)
        {
            foreach (var value in patterns[i].Coded)
                totals[value] += counts[i];
            all += counts[i] * patterns[i].Coded.Length;
        }
        Span<double> places = values.Length <= 256 ? stackalloc double[values.Length] : new double[values.Length];
        Place(totals, places);
        double observed = 0;
        for (var i = 0; i < patterns.Length; i++)
        {
            if (counts[i] > 0)
                observed += counts[i] * (metric == Metric.Ordinal ? Within(patterns[i].Coded, places) : patterns[i].Disagreement);
        }
        var expected = Expected(totals, places, all);
        return expected > 0 ? 1 - (all - 1) * observed / expected : double.NaN;
    }

    /// <summary>Where values lie: ranks in the middle of their ties for ordinal ones (then differences are the metric), else themselves.</summary>
    private void Place(ReadOnlySpan<double> totals, Span<double> places)
    {
        double below = 0;
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = metric == Metric.Ordinal ? below + totals[i] / 2 : values[i];
            below += totals[i];
        }
    }

    private double Expected(ReadOnlySpan<double> totals, ReadOnlySpan<double> places, double all)
    {
        double sum = 0, squares = 0;
        switch (metric)
        {
            case Metric.Nominal:
                foreach (var total in totals)
                    squares += total * total;
                return all * all - squares;
            case Metric.Ratio:
                for (var i = 0; i < totals.Length; i++)
                {
                    for (var j = 0; j < i && totals[i] > 0; j++)
                        sum += 2 * totals[i] * totals[j] * Apart(places[i], places[j]);
                }
                return sum;
            default:
                // The sum of squared differences of all pairs, from the mean: no digits are lost.
                for (var i = 0; i < totals.Length; i++)
                    sum += totals[i] * places[i] / all;
                for (var i = 0; i < totals.Length; i++)
                    squares += totals[i] * (places[i] - sum) * (places[i] - sum);
                return 2 * all * squares;
        }
    }

    private Pattern PatternOf(int[] coded) => new(coded, metric == Metric.Ordinal || coded.Length == 0 ? 0 : Within(coded, values));

    /// <summary>The disagreement within a unit: over its pairs, divided by its values less one.</summary>
    private double Within(int[] coded, ReadOnlySpan<double> places)
    {
        double sum = 0;
        for (var i = 0; i < coded.Length; i++)
        {
            for (var j = 0; j < i; j++)
                sum += coded[i] == coded[j] ? 0 : 2 * Apart(places[coded[i]], places[coded[j]]);
        }
        return coded.Length == 0 ? 0 : sum / (coded.Length - 1);
    }

    private double Apart(double one, double other) => metric switch
    {
        Metric.Nominal => 1,
        Metric.Ratio => (one - other) * (one - other) / ((one + other) * (one + other)),
        _ => (one - other) * (one - other),
    };
}
