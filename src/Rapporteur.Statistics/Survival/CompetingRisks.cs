using Rapporteur.Statistics.Numerics;

namespace Rapporteur.Statistics.Survival;

/// <summary>
/// The cumulative incidence of each of several fates (Aalen and Johansen 1978, Scandinavian Journal of Statistics 5:141): the share of persons whom a fate has met by a
/// time, the others being in its way. One minus Kaplan-Meier would say too much. All spells are seen from 0 on.
/// </summary>
public sealed class CompetingRisks
{
    private readonly double[] times;
    private readonly int[] atRisk;
    private readonly int[][] events;
    private readonly double[] survival;
    private readonly double[][] incidence;
    private readonly int[] censored;

    private CompetingRisks(double[] times, int[] atRisk, int[][] events, int[] censored)
    {
        (this.times, this.atRisk, this.events, this.censored) = (times, atRisk, events, censored);
        survival = new double[times.Length];
        incidence = [.. events.Select(_ => new double[times.Length])];
        double free = 1;
        for (var i = 0; i < times.Length; i++)
        {
            double happened = 0;
            for (var cause = 0; cause < events.Length; cause++)
            {
                happened += events[cause][i];
                incidence[cause][i] = (i > 0 ? incidence[cause][i - 1] : 0) + free * events[cause][i] / atRisk[i];
            }
            free *= 1 - happened / atRisk[i];
            survival[i] = free;
        }
    }

    /// <summary>How many fates there are, counted from 1.</summary>
    public int Causes => events.Length;

    /// <summary>The times at which a spell ended, ascending.</summary>
    public IReadOnlyList<double> Times => times;

    /// <summary>The fates of spells.</summary>
    /// <param name="spells">Spells without late entry.</param>
    public static Answer<CompetingRisks> Of(Spells spells)
    {
        if (spells.Entries is not null)
            return Reason.Of(ReasonKind.Mismatch, ("what", "late entries"));
        var causes = Math.Max(1, spells.Causes.Max());
        var exits = (double[])spells.Exits.Clone();
        var kinds = (int[])spells.Causes.Clone();
        Array.Sort(exits, kinds);
        var distinct = exits.Distinct().ToArray();
        var (atRisk, censored) = (new int[distinct.Length], new int[distinct.Length]);
        var events = Enumerable.Range(0, causes).Select(_ => new int[distinct.Length]).ToArray();
        for (int i = 0, at = 0; i < exits.Length; at++)
        {
            atRisk[at] = exits.Length - i;
            for (; i < exits.Length && exits[i] == distinct[at]; i++)
            {
                if (kinds[i] == 0)
                    censored[at]++;
                else
                    events[kinds[i] - 1][at]++;
            }
        }
        return new CompetingRisks(distinct, atRisk, events, censored);
    }

    /// <summary>The share to whom nothing has happened by a time.</summary>
    public double FreeAt(double time) => Index(time) is var i and >= 0 ? survival[i] : 1;

    /// <summary>The share whom a fate has met by a time.</summary>
    /// <param name="cause">The fate, from 1.</param>
    /// <param name="time">The time.</param>
    public double IncidenceAt(int cause, double time) => Index(time) is var i and >= 0 ? incidence[cause - 1][i] : 0;

    /// <summary>The incidence with an interval on the logarithm of minus its logarithm, by the robust standard error.</summary>
    public Estimate EstimateAt(int cause, double time, double level = 0.95)
    {
        var (share, error) = (IncidenceAt(cause, time), ErrorAt(cause, time));
        var log = Math.Log(share);
        var power = Math.Exp(Special.NormalQuantile((1 + level) / 2) * error / (share * log));
        var (low, high) = share is > 0 and < 1 ? (Math.Exp(log / power), Math.Exp(log * power)) : (share, share);
        return new Estimate(FormattableString.Invariant($"Aalen-Johansen, fate {cause} by {time}"), share, low, high, level)
        {
            Diagnostics = [Diagnostic.Of("standard_error", error), Diagnostic.Of("standard_error_aalen", Math.Sqrt(VarianceAt(cause, time)))],
        };
    }

    /// <summary>
    /// The robust standard error: the infinitesimal jackknife over persons (Efron 1982), in sums over spells that ended at the same time in the same way.
    /// </summary>
    public double ErrorAt(int cause, double time)
    {
        var until = Index(time);
        var at = IncidenceAt(cause, time);
        // Whoever is still at risk shares one influence on the free (common) and on the fate (met).
        double common = 0, met = 0, squares = 0, products = 0, slopes = 0, before = 1, known = 0;
        for (var i = 0; i <= until; i++)
        {
            double all = atRisk[i], own = events[cause - 1][i], happened = events.Sum(kind => kind[i]);
            var (total, hazard) = (happened / all, own / all);
            // The influence of a person at risk, and of one whom it happens to, on the next step.
            var stayMet = met + common * hazard - before * hazard / all;
            var stayCommon = common * (1 - total) + before * total / all;
            Leave(events[cause - 1][i], stayMet + before / all, stayCommon - before / all);
            Leave(happened - own, stayMet, stayCommon - before / all);
            Leave(censored[i], stayMet, stayCommon);
            (met, common, before, known) = (stayMet, stayCommon, survival[i], incidence[cause - 1][i]);

            void Leave(double persons, double ofFate, double ofFree)
            {
                // Afterwards the influence grows with the fate, in proportion to the influence on the free.
                var slope = survival[i] > 0 ? ofFree / survival[i] : 0;
                var level = ofFate - slope * incidence[cause - 1][i];
                squares += persons * level * level;
                products += persons * level * slope;
                slopes += persons * slope * slope;
            }
        }
        double remaining = until < 0 ? 0 : atRisk[until] - censored[until] - events.Sum(kind => kind[until]);
        return Math.Sqrt(squares + 2 * products * at + slopes * at * at + remaining * met * met);
    }

    /// <summary>The variance by counting processes, ties corrected (Aalen 1978; Gray 1988, section 3).</summary>
    public double VarianceAt(int cause, double time)
    {
        double level = 0, mixed = 0, slope = 0, before = 1;
        var until = Index(time);
        for (var i = 0; i <= until; i++)
        {
            double all = atRisk[i], own = events[cause - 1][i], others = events.Sum(kind => kind[i]) - own;
            var inverse = survival[i] > 0 ? 1 / survival[i] : 0;
            var known = incidence[cause - 1][i] * inverse;
            if (survival[i] > 0)
                Add(others, known);
            Add(own, 1 + known);
            before = survival[i];

            void Add(double happened, double weight)
            {
                if (happened == 0)
                    return;
                var spread = before * before * (happened > 1 ? 1 - (happened - 1) / (all - 1) : 1) * happened / (all * all);
                level += weight * weight * spread;
                mixed += inverse * weight * spread;
                slope += inverse * inverse * spread;
            }
        }
        var at = IncidenceAt(cause, time);
        return level + at * at * slope - 2 * at * mixed;
    }

    private int Index(double time)
    {
        var index = Array.BinarySearch(times, time);
        return index >= 0 ? index : ~index - 1;
    }
}
