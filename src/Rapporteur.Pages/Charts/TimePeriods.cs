using NodaTime;

namespace Rapporteur.Pages;

/// <summary>A stretch of days.</summary>
/// <param name="First">First day.</param>
/// <param name="Last">Last day, included.</param>
public readonly record struct TimePeriod(LocalDate First, LocalDate Last)
{
    /// <summary>Number of days.</summary>
    public int Days => Period.DaysBetween(First, Last) + 1;
}

/// <summary>
/// Finds the periods that things lie in, so that an axis can leave out the empty years between a summer of 1936 and a sequel of
/// 1955. A claim dated to a year does not say where a period is and makes none by itself, unless most are as vague.
/// </summary>
internal static class TimePeriods
{
    private static readonly int[] Lengths = [62, 400, int.MaxValue];

    private const int ShortestGap = 90;
    private const double LongestGap = 0.15;
    private const double Lightest = 0.02;

    /// <summary>At most so many periods, in order of time; few things that lie far from all others are in none.</summary>
    public static IReadOnlyList<TimePeriod> Of(IReadOnlyList<TimeExtent> closed, int most)
    {
        var clusters = Clusters(Telling(closed));
        var all = clusters.Sum(cluster => cluster.Weight);
        var heavy = clusters.Where(cluster => cluster.Weight >= Lightest * all).OrderByDescending(cluster => cluster.Weight);
        return heavy.Take(most).Select(cluster => cluster.Period).OrderBy(period => period.First).ToList();
    }

    /// <summary>The extents no longer than two months, than a year or than anything: the shortest that are half of all.</summary>
    private static List<TimeExtent> Telling(IReadOnlyList<TimeExtent> closed)
    {
        var all = closed.Sum(extent => (long)extent.Weight);
        return Lengths.Select(length => closed.Where(extent => Length(extent) <= length).ToList())
            .First(telling => 2 * telling.Sum(extent => (long)extent.Weight) >= all);
    }

    /// <summary>Cuts at the longest gap as long as that is a good part of all the time that would be shown.</summary>
    private static List<(TimePeriod Period, long Weight)> Clusters(IReadOnlyList<TimeExtent> extents)
    {
        var runs = Runs(extents);
        var joined = new SortedSet<int>(Enumerable.Range(1, runs.Count - 1));
        while (joined.Count > 0)
        {
            var longest = joined.MaxBy(index => Gap(runs, index));
            var shown = runs.Sum(run => (long)run.Period.Days) + joined.Sum(index => (long)Gap(runs, index));
            if (Gap(runs, longest) < Math.Max(ShortestGap, LongestGap * shown))
                break;
            joined.Remove(longest);
        }
        return Joined(runs, joined);
    }

    /// <summary>Extents that overlap or touch, as one run each, in order of time.</summary>
    private static List<(TimePeriod Period, long Weight)> Runs(IReadOnlyList<TimeExtent> extents)
    {
        var runs = new List<(TimePeriod Period, long Weight)>();
        foreach (var extent in extents.OrderBy(extent => extent.First))
        {
            var (first, last) = (extent.First!.Value, extent.Last!.Value);
            if (runs.Count > 0 && first <= runs[^1].Period.Last.PlusDays(1))
                runs[^1] = (runs[^1].Period with { Last = LocalDate.Max(runs[^1].Period.Last, last) }, runs[^1].Weight + extent.Weight);
            else
                runs.Add((new(first, last), extent.Weight));
        }
        return runs;
    }

    private static List<(TimePeriod Period, long Weight)> Joined(List<(TimePeriod Period, long Weight)> runs, SortedSet<int> joined)
    {
        var clusters = new List<(TimePeriod Period, long Weight)>();
        foreach (var (index, run) in runs.Index())
            if (joined.Contains(index))
                clusters[^1] = (clusters[^1].Period with { Last = run.Period.Last }, clusters[^1].Weight + run.Weight);
            else
                clusters.Add(run);
        return clusters;
    }

    private static int Gap(List<(TimePeriod Period, long Weight)> runs, int index) =>
        Period.DaysBetween(runs[index - 1].Period.Last, runs[index].Period.First);

    private static int Length(TimeExtent extent) => Period.DaysBetween(extent.First!.Value, extent.Last!.Value);
}
