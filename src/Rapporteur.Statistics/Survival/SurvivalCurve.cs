using Rapporteur.Statistics.Numerics;

namespace Rapporteur.Statistics.Survival;

/// <summary>On which scale the interval of a survival curve is symmetric.</summary>
public enum CurveScale
{
    /// <summary>On the scale of survival itself.</summary>
    Plain,

    /// <summary>On its logarithm.</summary>
    Log,

    /// <summary>On the logarithm of minus its logarithm (Kalbfleisch and Prentice 1980): never below 0 or above 1.</summary>
    LogLog,
}

/// <summary>
/// The curve of Kaplan and Meier (1958, JASA 53:457) with the standard errors of Greenwood (1926): the share of persons to whom nothing has happened yet. Late
/// entries are allowed; then the curve can fall to zero at a first small risk set (see <see cref="FirstSmallRiskSet"/>), and should be had
/// from a later time on.
/// </summary>
public sealed class SurvivalCurve
{
    private readonly EventTimes events;
    private readonly double[] survival;
    private readonly double[] greenwood;
    private readonly double last;

    private SurvivalCurve(EventTimes events, double last)
    {
        (this.events, this.last) = (events, last);
        (survival, greenwood) = (new double[events.Times.Length], new double[events.Times.Length]);
        double share = 1, sum = 0;
        for (var i = 0; i < survival.Length; i++)
        {
            double left = events.AtRisk[i] - events.Events[i];
            share *= left / events.AtRisk[i];
            sum += left > 0 ? events.Events[i] / (events.AtRisk[i] * left) : double.PositiveInfinity;
            (survival[i], greenwood[i]) = (share, sum);
        }
    }

    /// <summary>The times at which something happened, ascending.</summary>
    public IReadOnlyList<double> Times => events.Times;

    /// <summary>Persons at risk just before each time.</summary>
    public IReadOnlyList<int> AtRisk => events.AtRisk;

    /// <summary>Events at each time.</summary>
    public IReadOnlyList<int> Events => events.Events;

    /// <summary>The share to whom nothing has happened after each time.</summary>
    public IReadOnlyList<double> Survival => survival;

    /// <summary>The curve of spells; every cause above 0 is an event.</summary>
    /// <param name="spells">The spells.</param>
    /// <param name="from">Only persons who got so far count, from then on: the curve given that nothing happened until then.</param>
    public static SurvivalCurve Of(Spells spells, double from = 0)
    {
        if (from > 0)
        {
            var kept = Enumerable.Range(0, spells.Count).Where(i => spells.Exits[i] > from).ToArray();
            spells = Spells.Of([.. kept.Select(i => spells.Exits[i])], [.. kept.Select(i => spells.Causes[i])], [.. kept.Select(i => Math.Max(from, spells.Entries?[i] ?? 0))]).Value;
        }
        return new SurvivalCurve(spells.EventsOfAnyCause(), spells.Exits.Max());
    }

    /// <summary>The share to whom nothing has happened at a time.</summary>
    public double At(double time) => IndexAt(time) is var i and >= 0 ? survival[i] : 1;

    /// <summary>The standard error of the curve at a time (Greenwood 1926).</summary>
    public double ErrorAt(double time) => IndexAt(time) is var i and >= 0 ? StandardError(i) : 0;

    /// <summary>The standard error at the i-th time; not a number where the curve is zero.</summary>
    public double StandardError(int index) => survival[index] * Math.Sqrt(greenwood[index]);

    /// <summary>The interval at the i-th time; not a number where the curve is zero.</summary>
    /// <param name="index">Which time.</param>
    /// <param name="scale">The scale of the interval.</param>
    /// <param name="level">What share of intervals holds the truth.</param>
    public (double Low, double High) Interval(int index, CurveScale scale = CurveScale.LogLog, double level = 0.95) =>
        Interval(survival[index], greenwood[index], scale, Special.NormalQuantile((1 + level) / 2));

    /// <summary>All intervals, in the order of the times.</summary>
    public (double Low, double High)[] Intervals(CurveScale scale = CurveScale.LogLog, double level = 0.95)
    {
        var z = Special.NormalQuantile((1 + level) / 2);
        var intervals = new (double, double)[survival.Length];
        for (var i = 0; i < intervals.Length; i++)
            intervals[i] = Interval(survival[i], greenwood[i], scale, z);
        return intervals;
    }

    /// <summary>The estimate at a time, with its interval.</summary>
    public Estimate EstimateAt(double time, CurveScale scale = CurveScale.LogLog, double level = 0.95)
    {
        var index = IndexAt(time);
        var (low, high) = index < 0 ? (1, 1) : Interval(index, scale, level);
        return new Estimate(FormattableString.Invariant($"Kaplan-Meier at {time}, {scale} interval"), At(time), low, high, level)
        {
            Diagnostics = [Diagnostic.Of("standard_error", ErrorAt(time)), Diagnostic.Of("at_risk", index < 0 ? events.AtRisk.FirstOrDefault() : events.AtRisk[index])],
        };
    }

    /// <summary>
    /// The time by which it has happened to half, with the interval of Brookmeyer and Crowley (1982, Biometrics 38:29); infinite ends where the curve or its bound stays
    /// above one half.
    /// </summary>
    public Estimate Median(CurveScale scale = CurveScale.LogLog, double level = 0.95)
    {
        var intervals = Intervals(scale, level);
        return new Estimate($"median by Kaplan-Meier, {scale} interval", FirstAtHalf(survival), FirstAtHalf(intervals.Select(bounds => bounds.Low)), FirstAtHalf(intervals.Select(bounds => bounds.High)), level);
    }

    /// <summary>The mean time up to a horizon, with its standard error and a normal interval.</summary>
    /// <param name="horizon">Times beyond count as it.</param>
    /// <param name="level">What share of intervals holds the truth.</param>
    public Estimate RestrictedMean(double horizon, double level = 0.95)
    {
        var count = events.Times.Count(time => time <= horizon);
        double beyond = 0, variance = 0;
        for (var i = count - 1; i >= 0; i--)
        {
            beyond += survival[i] * ((i + 1 < count ? events.Times[i + 1] : horizon) - events.Times[i]);
            double left = events.AtRisk[i] - events.Events[i];
            variance += left > 0 ? beyond * beyond * events.Events[i] / (events.AtRisk[i] * left) : 0;
        }
        var mean = beyond + (count > 0 ? events.Times[0] : horizon);
        var error = Math.Sqrt(variance);
        var reach = Special.NormalQuantile((1 + level) / 2) * error;
        return new Estimate(FormattableString.Invariant($"restricted mean up to {horizon}"), mean, mean - reach, mean + reach, level) { Diagnostics = [Diagnostic.Of("standard_error", error)] };
    }

    /// <summary>
    /// The cumulative hazard of Nelson (1969) and Aalen (1978, Annals of Statistics 6:701) at a time, with the standard error from the sum of d/n^2 and an interval on
    /// the logarithm.
    /// </summary>
    public Estimate CumulativeHazardAt(double time, double level = 0.95)
    {
        double hazard = 0, variance = 0;
        for (var i = 0; i < events.Times.Length && events.Times[i] <= time; i++)
        {
            hazard += (double)events.Events[i] / events.AtRisk[i];
            variance += (double)events.Events[i] / events.AtRisk[i] / events.AtRisk[i];
        }
        var error = Math.Sqrt(variance);
        var spread = hazard > 0 ? Math.Exp(Special.NormalQuantile((1 + level) / 2) * error / hazard) : 1;
        return new Estimate(FormattableString.Invariant($"Nelson-Aalen at {time}"), hazard, hazard / spread, hazard * spread, level) { Diagnostics = [Diagnostic.Of("standard_error", error)] };
    }

    /// <summary>The first time before the last one at which all persons at risk were lost, so that the curve is zero ever after; null where there is none.</summary>
    public double? FirstSmallRiskSet
    {
        get
        {
            var index = Array.FindIndex(survival, share => share == 0);
            return index >= 0 && events.Times[index] < last ? events.Times[index] : null;
        }
    }

    private int IndexAt(double time)
    {
        var index = Array.BinarySearch(events.Times, time);
        return index >= 0 ? index : ~index - 1;
    }

    /// <summary>Where a falling step function first reaches one half; in the middle of a step that lies exactly there.</summary>
    private double FirstAtHalf(IEnumerable<double> steps)
    {
        const double near = 1.5e-8;
        var index = 0;
        foreach (var value in steps)
        {
            if (value < 0.5 + near)
                return Math.Abs(value - 0.5) < near && index + 1 < events.Times.Length ? (events.Times[index] + events.Times[index + 1]) / 2 : events.Times[index];
            index++;
        }
        return double.PositiveInfinity;
    }

    private static (double Low, double High) Interval(double share, double variance, CurveScale scale, double z)
    {
        if (share is 0 or 1)
            return share == 1 ? (1, 1) : (double.NaN, double.NaN);
        var error = Math.Sqrt(variance);
        switch (scale)
        {
            case CurveScale.Plain:
                return (Math.Max(0, share - z * share * error), Math.Min(1, share + z * share * error));
            case CurveScale.Log:
                var factor = Math.Exp(z * error);
                return (share / factor, Math.Min(1, share * factor));
            default:
                var log = Math.Log(share);
                var power = Math.Exp(z * error / log);
                return (Math.Exp(log / power), Math.Exp(log * power));
        }
    }
}
