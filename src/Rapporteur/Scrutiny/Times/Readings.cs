namespace Rapporteur.Scrutiny.Times;

/// <summary>
/// Every choice of exact moments that a date allows. Of what happened at some time: one moment of <see cref="Moments"/>. Of what
/// lasted: all the time from a moment of <see cref="Begin"/> to a moment of <see cref="End"/>.
/// </summary>
internal sealed class Readings
{
    private const int Samples = 48;
    private const long LongestSampled = 50 * 366 * Stretch.Day;

    private Readings(Stretch[] moments, Stretch begin, Stretch end) => (Moments, Begin, End) = (moments, begin, end);

    public Stretch[] Moments { get; }

    public Stretch Begin { get; }

    public Stretch End { get; }

    public bool Lasts => Moments.Length == 0;

    /// <summary>From the first moment that any reading touches to the last.</summary>
    public Stretch Hull => Lasts ? new(Begin.From, End.To) : new(Moments.Min(moment => moment.From), Moments.Max(moment => moment.To));

    /// <summary>Of what lasted, the time that every reading covers; perhaps empty.</summary>
    public Stretch Core => new(Begin.To, End.From);

    public static Readings Sometime(params Stretch[] moments) => new(moments, default, default);

    public static Readings Lasting(Stretch begin, Stretch end) => new([], begin, end);

    /// <summary>How probable it is that what lasts does so at a moment.</summary>
    public double HoldsAt(double moment) => Begin.ShareUntil(moment) * (1 - End.ShareUntil(moment));

    /// <summary>Readings spread evenly over all: of what happened at some time, both ends of each are one moment.</summary>
    public IReadOnlyList<(double From, double To)> Sample()
    {
        if (!Lasts)
            return [.. MomentsSampled().Select(moment => (moment, moment))];
        var (begins, ends) = (Sample(Begin), Sample(End));
        return [.. begins.SelectMany(from => ends.Select(to => (from, Math.Max(from, to))))];
    }

    private IEnumerable<double> MomentsSampled()
    {
        var bounded = Moments.Select(Bounded).ToList();
        var step = bounded.Sum(moment => moment.To - moment.From) / (double)(Samples * 4);
        var at = step / 2;
        foreach (var moment in bounded)
        {
            for (; at < moment.To - moment.From; at += step)
                yield return moment.From + at;
            at -= moment.To - moment.From;
        }
    }

    private static List<double> Sample(Stretch stretch)
    {
        if (stretch.IsEmpty || stretch.From <= Stretch.Past || stretch.To >= Stretch.Future)
            return [stretch.From <= Stretch.Past ? stretch.From : stretch.To];
        var step = (stretch.To - stretch.From) / (double)Samples;
        return [.. Enumerable.Range(0, Samples).Select(i => stretch.From + step * (i + 0.5))];
    }

    /// <summary>A moment of which one side is open is looked for within some decades of the other.</summary>
    private static Stretch Bounded(Stretch stretch) =>
        stretch.From <= Stretch.Past ? stretch with { From = stretch.To - LongestSampled }
        : stretch.To >= Stretch.Future ? stretch with { To = stretch.From + LongestSampled }
        : stretch;
}
