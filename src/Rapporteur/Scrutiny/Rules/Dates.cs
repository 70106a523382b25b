using Rapporteur.Chronology;
using Rapporteur.Scrutiny.Times;

namespace Rapporteur.Scrutiny.Rules;

/// <summary>Two dates of which no common reading, or no right order, is left: certain when also none is left after widening.</summary>
internal static class Dates
{
    /// <summary>Whether both cannot date one thing.</summary>
    public static Certainty Exclude(TimeTold one, TimeTold other) =>
        Apart(one.Plain, other.Plain) ? Apart(one.Widened, other.Widened) ? Certainty.Certainly : Certainty.Possibly : Certainty.Never;

    /// <summary>Whether the one was over on a day before the other began. The same day is the right order.</summary>
    public static Certainty IsBefore(TimeTold one, TimeTold other) =>
        Over(one.Plain, other.Plain) ? Over(one.Widened, other.Widened) ? Certainty.Certainly : Certainty.Possibly : Certainty.Never;

    private static bool Apart(Readings one, Readings other) => !Parts(one).Any(part => Parts(other).Any(part.Meets));

    private static bool Over(Readings one, Readings other) => DayOf(one.Hull.To - 1) < DayOf(other.Hull.From);

    private static Stretch[] Parts(Readings of) => of.Lasts ? [of.Hull] : of.Moments;

    private static long DayOf(long minute) => (long)Math.Floor(minute / (double)Stretch.Day);
}
