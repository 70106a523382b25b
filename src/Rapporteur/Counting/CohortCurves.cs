using Rapporteur.Statistics;
using Rapporteur.Statistics.Survival;

namespace Rapporteur.Counting;

/// <summary>
/// How long members of a cohort were left alone. The share is bounded where dates are vague (Turnbull 1976); what came first is counted
/// among competing fates (Aalen and Johansen 1978) with vague dates put in the middle of their extent.
/// </summary>
/// <param name="LeftAlone">The share, least and most, of those to whom nothing was done, at each day after the beginning at which it changes.</param>
/// <param name="MedianDays">Days until something was done to half of them, or null where it was done to fewer.</param>
/// <param name="FirstFates">What came first, and the share of all whom it met by the end, with its interval.</param>
public sealed record CohortCurves(IReadOnlyList<(int Days, double Least, double Most)> LeftAlone, int? MedianDays, IReadOnlyList<(Fate Fate, Estimate Share)> FirstFates)
{
    // The shares are had by steps that stop before the last digits.
    private const double Rounding = 1e-6;

    private static readonly Fate[] Firsts = [Fate.Removed, Fate.Held, Fate.Executed, Fate.DiedOtherwise];

    /// <summary>The curves of members that are followed from a day to a day.</summary>
    internal static CohortCurves Of(IReadOnlyList<FollowedMember> members, int from, int to)
    {
        TimeBounds[] bounds = [.. members.Select(member => First(member) is { } first
            ? new TimeBounds(Math.Max(0, first.Mention.FirstDay!.Value - from - 1), Math.Max(0, (first.Mention.LastDay ?? to) - from))
            : new TimeBounds(to - from, double.PositiveInfinity))];
        var turnbull = IntervalCensored.Of(bounds).Value;
        (int, double, double)[] curve = [.. turnbull.Masses.Select(mass => mass.Until).Where(double.IsFinite).Prepend(0).Distinct().Order()
            .Select(time => (time, turnbull.LaterThan(time))).Select(point => ((int)point.time, point.Item2.Least, point.Item2.Most))];
        var median = curve.Where(point => point.Item3 <= 0.5 + Rounding).Select(point => (int?)point.Item1).FirstOrDefault();
        var exits = Exits(members, from, to);
        var fates = Firsts.Select((fate, index) => (fate, exits.Count(exit => exit.Cause == index + 1))).Where(row => row.Item2 > 0).ToList();
        var risks = CompetingRisks.Of(Spells.Of([.. exits.Select(exit => exit.Days)], [.. exits.Select(exit => exit.Cause)]).Value).Value;
        return new(curve, median, [.. fates.Select(row => (row.fate, risks.EstimateAt(Array.IndexOf(Firsts, row.fate) + 1, to - from)))]);
    }

    /// <summary>Days until the first act against each member and what it was, counted from 1; 0 where nothing was done by the end.</summary>
    internal static IReadOnlyList<(double Days, int Cause)> Exits(IReadOnlyList<FollowedMember> members, int from, int to) => [.. members.Select(member => First(member) is { } first
        ? (Math.Max(0, ((first.Mention.FirstDay!.Value + (double)(first.Mention.LastDay ?? first.Mention.FirstDay.Value)) / 2) - from), Array.IndexOf(Firsts, first.Fate) + 1)
        : ((double)(to - from), 0))];

    private static FateStep? First(FollowedMember member) => member.Steps.FirstOrDefault(step => !step.IsPossible && step.Fate != Fate.Released);
}
