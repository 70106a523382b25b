namespace Rapporteur.Chronology;

/// <summary>
/// The stretches of time that a date may stand for, as day counts: the first day lies between <see cref="FirstFrom"/> and <see
/// cref="FirstTo"/>, the last
/// day between <see cref="LastFrom"/> and <see cref="LastTo"/>. When <see cref="IsMoment"/>, both are the same day.
/// </summary>
internal readonly record struct TimeSpread(long FirstFrom, long FirstTo, long LastFrom, long LastTo, bool IsMoment)
{
    /// <summary>One unknown day of a stretch.</summary>
    public static TimeSpread Within(long earliest, long latest) => new(earliest, latest, earliest, latest, IsMoment: true);

    /// <summary>From some day to some day, the first of which is not after the last.</summary>
    public static TimeSpread Throughout(long firstFrom, long firstTo, long lastFrom, long lastTo) =>
        new(firstFrom, Math.Min(firstTo, lastTo), Math.Max(lastFrom, firstFrom), lastTo, IsMoment: false);

    public bool IsFixed => FirstFrom == FirstTo && LastFrom == LastTo;

    public static Certainty Before(TimeSpread a, TimeSpread b) =>
        a.LastTo < b.FirstFrom ? Certainty.Certainly : a.LastFrom >= b.FirstTo ? Certainty.Never : Certainty.Possibly;

    public static Certainty Overlaps(TimeSpread a, TimeSpread b) =>
        a.FirstFrom > b.LastTo || b.FirstFrom > a.LastTo ? Certainty.Never
        : a.FirstTo <= b.LastFrom && b.FirstTo <= a.LastFrom ? Certainty.Certainly
        : Certainty.Possibly;

    public static Certainty During(TimeSpread a, TimeSpread b)
    {
        if (b.FirstTo <= a.FirstFrom && a.LastTo <= b.LastFrom)
            return Certainty.Certainly;
        if (b.FirstFrom > a.FirstTo || a.LastFrom > b.LastTo)
            return Certainty.Never;
        return b.IsMoment && !a.CanBeOneDay ? Certainty.Never : Certainty.Possibly;
    }

    public static Certainty Same(TimeSpread a, TimeSpread b)
    {
        if (a.IsFixed && b.IsFixed)
            return a.FirstFrom == b.FirstFrom && a.LastFrom == b.LastFrom ? Certainty.Certainly : Certainty.Never;
        var disjoint = a.FirstFrom > b.FirstTo || b.FirstFrom > a.FirstTo || a.LastFrom > b.LastTo || b.LastFrom > a.LastTo;
        return disjoint || a.IsMoment && !b.CanBeOneDay || b.IsMoment && !a.CanBeOneDay ? Certainty.Never : Certainty.Possibly;
    }

    private bool CanBeOneDay => IsMoment || LastFrom <= FirstTo;
}
