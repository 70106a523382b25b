using NodaTime;

namespace Rapporteur.Chronology;

// How dates stand to each other. Signs (? ~ %) do not widen bounds: who doubts a date asks IsUncertain and IsApproximate.
public readonly partial struct UncertainDate
{
    /// <summary>Whether this was over before the other began; on the same day it was not.</summary>
    public Certainty IsBefore(UncertainDate other) => Relate(other, TimeSpread.Before, ofEvery: true);

    /// <summary>Whether this began after the other was over.</summary>
    public Certainty IsAfter(UncertainDate other) => other.IsBefore(this);

    /// <summary>Whether some day belongs to both.</summary>
    public Certainty Overlaps(UncertainDate other) => Relate(other, TimeSpread.Overlaps, ofEvery: false);

    /// <summary>
    /// Whether every day of this belongs to the other. To ask whether an act fell into a year, give the year the extent
    /// <see cref="Extent.Throughout"/>: within, it is one unknown day of the year.
    /// </summary>
    public Certainty IsDuring(UncertainDate other) => Relate(other, TimeSpread.During, ofEvery: true);

    /// <summary>Whether both cover the same days.</summary>
    public Certainty IsSameTimeAs(UncertainDate other) => Relate(other, TimeSpread.Same, ofEvery: true);

    /// <summary>
    /// The times that both allow, for two reports of one thing: the narrower where one lies in the other, an interval where they overlap,
    /// of sets those
    /// members that fit; null when no day is common to their bounds. Extent and calendar are those of this.
    /// </summary>
    public UncertainDate? Intersect(UncertainDate other)
    {
        if (members is not null)
            return Gathered(members.Select(member => member.Intersect(other)));
        if (other.members is not null)
            return Gathered(other.members.Select(Intersect));
        var (from, to) = (Math.Max(EarliestDay, other.EarliestDay), Math.Min(LatestDay, other.LatestDay));
        if (from > to)
            return null;
        var common = from == EarliestDay && to == LatestDay ? this
            : from == other.EarliestDay && to == other.LatestDay ? other
            : OfBounds(from, to);
        return common.With(Extent).With(Calendar);
    }

    /// <summary>
    /// The times that either allows: the wider where one lies in the other, one interval where they overlap or touch, else the set of one
    /// of both.
    /// Extent and calendar are those of this, where a set allows.
    /// </summary>
    public UncertainDate Union(UncertainDate other)
    {
        if (Covers(other))
            return this;
        if (other.Covers(this))
            return other.With(Extent).With(Calendar);
        var (earlier, later) = EarliestDay <= other.EarliestDay ? (this, other) : (other, this);
        return later.EarliestDay > Next(earlier.LatestDay)
            ? OneOf(earlier, later).With(Calendar)
            : OfBounds(earlier.EarliestDay, Math.Max(LatestDay, other.LatestDay)).With(Extent).With(Calendar);
    }

    /// <summary>
    /// The least and the greatest number of days that it may have lasted, null where there is no limit: one day for what happened within
    /// it.
    /// Of a set, over all members.
    /// </summary>
    public (long Least, long? Greatest) Days
    {
        get
        {
            var spreads = Spreads();
            var greatest = spreads.Max(spread => spread.IsMoment ? 1 : Distance(spread.FirstFrom, spread.LastTo));
            var least = spreads.Min(spread => spread.IsMoment ? 1 : Math.Max(1, Distance(spread.FirstTo, spread.LastFrom)));
            return (least, greatest == long.MaxValue ? null : greatest);
        }
    }

    internal long EarliestDay => members is null ? SpreadAs(Extent.Within).FirstFrom : members.Min(member => member.EarliestDay);

    internal long LatestDay => members is null ? SpreadAs(Extent.Within).LastTo : members.Max(member => member.LatestDay);

    private bool Covers(UncertainDate other) =>
        members is null && EarliestDay <= other.EarliestDay && LatestDay >= other.LatestDay;

    /// <summary>
    /// Asks every pair of members; one of several must agree, of all of them every one or any must hold. Which of several it is comes
    /// first.
    /// </summary>
    private Certainty Relate(UncertainDate other, Func<TimeSpread, TimeSpread, Certainty> relation, bool ofEvery)
    {
        if (members is null && other.members is null)
            return relation(SpreadAs(Extent), other.SpreadAs(other.Extent));
        var (mine, theirs) = (Spreads(), other.Spreads());
        var (form, otherForm) = (Form, other.Form);
        return form == DateForm.AllOf && otherForm == DateForm.OneOf
            ? Verdict(otherForm, ofEvery, theirs.Select(b => Verdict(form, ofEvery, mine.Select(a => relation(a, b)))))
            : Verdict(form, ofEvery, mine.Select(a => Verdict(otherForm, ofEvery, theirs.Select(b => relation(a, b)))));
    }

    private static Certainty Verdict(DateForm form, bool ofEvery, IEnumerable<Certainty> answers)
    {
        var (least, greatest) = (Certainty.Certainly, Certainty.Never);
        foreach (var answer in answers)
            (least, greatest) = (answer < least ? answer : least, answer > greatest ? answer : greatest);
        if (form == DateForm.AllOf)
            return ofEvery ? least : greatest;
        return least == greatest ? least : Certainty.Possibly;
    }

    private TimeSpread[] Spreads()
    {
        var extent = Extent;
        return members is null ? [SpreadAs(extent)] : [.. members.Select(member => member.SpreadAs(extent))];
    }

    /// <summary>
    /// The days that a single date or an interval may cover. An interval starts some time within its start, ends some time within its end.
    /// </summary>
    private TimeSpread SpreadAs(Extent extent)
    {
        var first = ReadingsOf(start);
        var last = Form == DateForm.Interval ? ReadingsOf(end) : first;
        if (extent == Extent.Within)
            return TimeSpread.Within(first.EarliestFirst, last.LatestLast);
        if (Form == DateForm.Single)
            return TimeSpread.Throughout(first.EarliestFirst, first.LatestFirst, first.EarliestLast, first.LatestLast);
        return TimeSpread.Throughout(
            first.EarliestFirst,
            start.Kind switch
            {
                IntervalEndKind.Date => first.LatestLast,
                IntervalEndKind.Open => DayCount.Past,
                _ => last.LatestLast,
            },
            end.Kind switch
            {
                IntervalEndKind.Date => last.EarliestFirst,
                IntervalEndKind.Open => DayCount.Future,
                _ => first.EarliestFirst,
            },
            last.LatestLast);
    }

    private static (long EarliestFirst, long EarliestLast, long LatestFirst, long LatestLast) ReadingsOf(IntervalEnd end)
    {
        if (end.Kind != IntervalEndKind.Date)
            return (DayCount.Past, DayCount.Past, DayCount.Future, DayCount.Future);
        var earliest = end.Date.EarliestReading()!.Value;
        var latest = end.Date.IsFixed ? earliest : end.Date.LatestReading()!.Value;
        return (earliest.First, earliest.Last, latest.First, latest.Last);
    }

    private UncertainDate? Gathered(IEnumerable<UncertainDate?> fitting)
    {
        var found = fitting.OfType<UncertainDate>().Distinct().ToArray();
        if (found.Length == 0)
            return null;
        var gathered = found.Length == 1 ? found[0] : Form == DateForm.AllOf ? AllOf(found) : OneOf(found);
        return gathered.With(Extent).With(Calendar);
    }

    private static UncertainDate OfBounds(long from, long to)
    {
        if (from == to)
            return Single(DayCount.ToPartialDate(from));
        return Between(
            from == DayCount.Past ? IntervalEnd.Open : new IntervalEnd(DayCount.ToPartialDate(from)),
            to == DayCount.Future ? IntervalEnd.Open : new IntervalEnd(DayCount.ToPartialDate(to)));
    }

    private static long Next(long day) => day == DayCount.Future ? day : day + 1;

    /// <summary>Days from the first to the last, both counted; the greatest number where there is no limit.</summary>
    private static long Distance(long first, long last) =>
        first == DayCount.Past || last == DayCount.Future ? long.MaxValue
        : first == DayCount.Future || last == DayCount.Past ? 0
        : last - first + 1;
}
