using Rapporteur.Statistics.Waves;

namespace Rapporteur.Counting;

/// <summary>Which waves are looked for.</summary>
/// <param name="By">By act or by place.</param>
/// <param name="Dating">Acts by the day on which they were done, or by the day on which they were reported; never both in one series.</param>
/// <param name="Act">One act, or null.</param>
/// <param name="From">From this day on, days since 1970, or null.</param>
/// <param name="To">To this day, or null.</param>
/// <param name="Days">How many days before and after a signal are compared: a multiple of seven, fourteen or more.</param>
public sealed record WaveQuestion(CountDimension By, Dating Dating, string? Act, int? From, int? To, int Days);

/// <summary>A time in which reports came faster.</summary>
/// <param name="Level">From 2 on: the higher, the faster.</param>
/// <param name="First">First day, since 1970.</param>
/// <param name="Last">Last day.</param>
/// <param name="Occurrences">How many in it.</param>
public sealed record Wave(int Level, int First, int Last, int Occurrences)
{
    /// <summary>
    /// The bursts of days (Kleinberg 2003), levels of the same days once; what happened on one day is spread evenly over it, for the automaton
    /// knows no gap of zero. None where there are too few days.
    /// </summary>
    /// <param name="days">Days since 1970, ascending, one for each occurrence.</param>
    public static IReadOnlyList<Wave> In(IReadOnlyList<int> days)
    {
        var times = days.GroupBy(day => day).SelectMany(day => Enumerable.Range(0, day.Count()).Select(place => day.Key + ((double)place / day.Count())));
        var bursts = KleinbergBursts.Of(times);
        if (!bursts.IsGiven)
            return [];
        // Of levels over the same days the highest says it all.
        return [.. bursts.Value.Where(burst => burst.Level > 1)
            .GroupBy(burst => (First: (int)Math.Floor(burst.Start), Last: (int)Math.Floor(burst.End)))
            .Select(group => new Wave(group.Max(burst => burst.Level), group.Key.First, group.Key.Last, days.Count(day => day >= group.Key.First && day <= group.Key.Last)))];
    }
}

/// <summary>A series before and after a signal.</summary>
/// <param name="Signal">The signal.</param>
/// <param name="Compared">The comparison, or null where there is nothing on either side.</param>
public sealed record SignalTest(SignalDeclared Signal, BeforeAfter? Compared);

/// <summary>The waves of one act or place.</summary>
/// <param name="Key">For machines.</param>
/// <param name="Word">For people.</param>
/// <param name="Days">The days of its occurrences, in order, since 1970.</param>
/// <param name="LeftOut">How many occurrences are dated less closely than by a day, or not at all, and stand in no wave.</param>
/// <param name="MedianLag">Median days from act to report, or null where not both are known of any.</param>
/// <param name="Waves">Bursts by their start.</param>
/// <param name="Signals">The series before and after each signal.</param>
public sealed record WaveSeries(
    string Key, string Word, IReadOnlyList<int> Days, int LeftOut, double? MedianLag, IReadOnlyList<Wave> Waves, IReadOnlyList<SignalTest> Signals);

/// <summary>An answer.</summary>
/// <param name="Series">That of most occurrences first.</param>
/// <param name="Coverage">What is held of papers whose appearance is declared.</param>
/// <param name="Warnings">What a reader must know of it, by code.</param>
public sealed record WaveAnswer(IReadOnlyList<WaveSeries> Series, IReadOnlyList<SourceCoverage> Coverage, IReadOnlyList<Refusal> Warnings);
