using Rapporteur.Chronology;

namespace Rapporteur.Scrutiny.Times;

/// <summary>
/// Whether what is told can have been at the time for which it is told, given what bars it (a prison spell, the time after a death) and
/// what clears it again (a stay at that very place, the time in which a hotel stood).
/// </summary>
internal static class Collision
{
    /// <summary>The share of readings from which on a collision is possible though not in every reading.</summary>
    public const double Possible = 0.6;

    /// <summary>The answer in three values: certain when every reading collides, also when doubtful dates are widened.</summary>
    public static Certainty Of(TimeTold told, IReadOnlyList<TimeTold> bars, IReadOnlyList<TimeTold> clears)
    {
        if (bars.Count == 0)
            return Certainty.Never;
        if (InEvery(told.Plain, Plain(bars), Plain(clears)))
            return InEvery(told.Widened, Widened(bars), Widened(clears)) ? Certainty.Certainly : Certainty.Possibly;
        return Share(told.Plain, Plain(bars), Plain(clears)) >= Possible ? Certainty.Possibly : Certainty.Never;
    }

    private static Readings[] Plain(IReadOnlyList<TimeTold> times) => [.. times.Select(time => time.Plain)];

    private static Readings[] Widened(IReadOnlyList<TimeTold> times) => [.. times.Select(time => time.Widened)];

    /// <summary>
    /// What happened at some time collides in every reading when all its moments are barred; what lasted, when any moment of its core is.
    /// </summary>
    private static bool InEvery(Readings told, Readings[] bars, Readings[] clears)
    {
        var barred = bars.SelectMany(bar => bar.Core.Without(clears.Select(clear => clear.Hull))).ToList();
        return told.Lasts
            ? barred.Any(told.Core.Meets)
            : told.Moments.All(moment => !moment.Without(barred).Any());
    }

    private static double Share(Readings told, Readings[] bars, Readings[] clears)
    {
        if (!bars.Any(bar => bar.Hull.Meets(told.Hull)))
            return 0;
        double At(double moment) => (1 - bars.Aggregate(1.0, (free, bar) => free * (1 - bar.HoldsAt(moment))))
            * clears.Aggregate(1.0, (barred, clear) => barred * (1 - clear.HoldsAt(moment)));
        if (!told.Lasts)
            return told.Sample().Average(reading => At(reading.From));
        var edges = Edges(bars.Concat(clears));
        return told.Sample().Average(reading => edges.Where(edge => edge > reading.From && edge < reading.To).Append(reading.From).Append(reading.To).Max(At));
    }

    /// <summary>Where what bars or clears changes, and the middles between: one of them is as barred as any moment.</summary>
    private static double[] Edges(IEnumerable<Readings> times)
    {
        var edges = times.SelectMany(time => new[] { time.Begin.From, time.Begin.To, time.End.From, time.End.To })
            .Where(edge => edge is > Stretch.Past and < Stretch.Future).Distinct().Order().Select(edge => (double)edge).ToList();
        return [.. edges, .. edges.Zip(edges.Skip(1), (left, right) => (left + right) / 2), .. edges.Select(edge => edge - 1)];
    }
}
