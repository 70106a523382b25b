namespace Rapporteur.Statistics.Survival;

/// <summary>A time of which only bounds are known: after <paramref name="After"/>, not after <paramref name="Until"/>.</summary>
/// <param name="After">It happened later than this; 0 where nothing is known.</param>
/// <param name="Until">It had happened by then; infinite where it had not been seen. Equal to <paramref name="After"/> where the time is known.</param>
public readonly record struct TimeBounds(double After, double Until);

/// <summary>A stretch that carries probability; where within it, the data do not say.</summary>
/// <param name="After">Later than this.</param>
/// <param name="Until">Not later than this.</param>
/// <param name="Mass">The probability.</param>
public readonly record struct TimeMass(double After, double Until, double Mass);

/// <summary>
/// The distribution of times of which bounds are known (Peto 1973; Turnbull 1976, JRSS B 38:290): dates in the sources are vague. The likelihood is largest where the
/// probability sits on stretches that begin at a lower bound and end at the next upper bound.
/// </summary>
public sealed class IntervalCensored
{
    private const int MostSteps = 500_000;

    private IntervalCensored(IReadOnlyList<TimeMass> masses, double logLikelihood, bool hasConverged) =>
        (Masses, LogLikelihood, HasConverged) = (masses, logLikelihood, hasConverged);

    /// <summary>The stretches with their probabilities, ascending; those without any are left out.</summary>
    public IReadOnlyList<TimeMass> Masses { get; }

    /// <summary>The logarithm of the likelihood at its maximum.</summary>
    public double LogLikelihood { get; }

    /// <summary>Whether the conditions of a maximum (Gentleman and Geyer 1994, Biometrika 81:618) hold.</summary>
    public bool HasConverged { get; }

    /// <summary>Estimates.</summary>
    /// <param name="bounds">The bounds of each time.</param>
    /// <param name="cancellation">Stops it.</param>
    public static Answer<IntervalCensored> Of(IReadOnlyList<TimeBounds> bounds, CancellationToken cancellation = default)
    {
        if (bounds.Count == 0)
            return Reason.Of(ReasonKind.Empty);
        for (var i = 0; i < bounds.Count; i++)
        {
            if (!(bounds[i].After >= 0) || !(bounds[i].Until >= bounds[i].After))
                return Reason.Of(ReasonKind.TimesReversed, ("index", i));
        }
        var stretches = Stretches(bounds);
        // Equal rows are one row that counts several times.
        var rows = bounds.GroupBy(bound => bound).Select(same => (Covered: Covered(same.Key, stretches), Count: (double)same.Count())).ToList();
        var masses = Enumerable.Repeat(1.0 / stretches.Count, stretches.Count).ToArray();
        var converged = Maximise(rows, masses, bounds.Count, cancellation);
        var likelihood = rows.Sum(row => row.Count * Math.Log(masses[row.Covered.First..(row.Covered.Last + 1)].Sum()));
        return new IntervalCensored([.. stretches.Zip(masses, (stretch, mass) => new TimeMass(stretch.After, stretch.Until, mass)).Where(stretch => stretch.Mass > 1e-9)], likelihood, converged);
    }

    /// <summary>The least and the most probability that it happens later than a time: they differ within a stretch.</summary>
    public (double Least, double Most) LaterThan(double time) =>
        (Masses.Where(mass => mass.After >= time && mass.Until > time).Sum(mass => mass.Mass), Masses.Where(mass => mass.Until > time).Sum(mass => mass.Mass));

    /// <summary>Each lower bound that is followed by an upper bound before another lower one.</summary>
    private static List<TimeBounds> Stretches(IReadOnlyList<TimeBounds> bounds)
    {
        // At one value a known time opens first, then bounds close, then others open: what is after 5 is not until 5.
        var ends = bounds.SelectMany(bound => new[] { (At: bound.After, Order: bound.After == bound.Until ? 0 : 2), (At: bound.Until, Order: 1) }).Distinct().OrderBy(end => end.At).ThenBy(end => end.Order).ToList();
        var stretches = new List<TimeBounds>();
        for (var i = 1; i < ends.Count; i++)
        {
            if (ends[i].Order == 1 && ends[i - 1].Order != 1)
                stretches.Add(new TimeBounds(ends[i - 1].At, ends[i].At));
        }
        return stretches;
    }

    private static (int First, int Last) Covered(TimeBounds bound, List<TimeBounds> stretches)
    {
        var first = stretches.FindIndex(stretch => stretch.After >= bound.After && (stretch.Until > bound.After || bound.After == bound.Until));
        var last = stretches.FindLastIndex(stretch => stretch.Until <= bound.Until);
        return (first, last);
    }

    /// <summary>
    /// Turnbull's self-consistency, step after step; stops where no stretch could gain more than a ten-millionth by more mass.
    /// </summary>
    private static bool Maximise(List<((int First, int Last) Covered, double Count)> rows, double[] masses, double persons, CancellationToken cancellation)
    {
        var gains = new double[masses.Length];
        for (var step = 0; step < MostSteps; step++)
        {
            if (step % 1000 == 0)
                cancellation.ThrowIfCancellationRequested();
            Array.Clear(gains);
            foreach (var ((first, last), count) in rows)
            {
                double sum = 0;
                for (var j = first; j <= last; j++)
                    sum += masses[j];
                for (var j = first; j <= last; j++)
                    gains[j] += count / (sum * persons);
            }
            var isDone = true;
            for (var j = 0; j < masses.Length; j++)
            {
                // At the maximum a stretch with mass gains exactly one, one without at most that.
                isDone &= gains[j] < 1 + 1e-9 && (masses[j] < 1e-10 || gains[j] > 1 - 1e-7);
                masses[j] *= gains[j];
            }
            if (isDone)
                return true;
        }
        return false;
    }
}
