using Rapporteur.Statistics.Numerics;

namespace Rapporteur.Statistics.Waves;

/// <summary>By which date acts are placed; the two are never mixed.</summary>
public enum Dating
{
    /// <summary>When they were done.</summary>
    Act,

    /// <summary>When they were published: a wave of reports.</summary>
    Publication,
}

/// <summary>When a signal date was chosen.</summary>
public enum SignalChosen
{
    /// <summary>Before the data were seen.</summary>
    BeforeTheData,

    /// <summary>After the data were seen: then a small p says little, the date was picked for the rise.</summary>
    AfterTheData,
}

/// <summary>Acts before and after a signal.</summary>
/// <param name="Before">Acts in the days before it.</param>
/// <param name="After">Acts in as many days from it on.</param>
/// <param name="Days">How many days on each side.</param>
/// <param name="RateRatio">After over before; infinite where there were none before.</param>
/// <param name="P">How often blocks of days in another order give at least so large a ratio.</param>
/// <param name="Dating">By which date.</param>
/// <param name="Chosen">When the signal date was chosen.</param>
/// <param name="MedianLag">The median days from act to publication; not a number where not both are known.</param>
/// <param name="LongestLag">The most days from act to publication.</param>
public sealed record BeforeAfter(int Before, int After, int Days, double RateRatio, double P, Dating Dating, SignalChosen Chosen, double MedianLag, double LongestLag)
{
    /// <summary>
    /// Compares. Whole blocks of days are put into another order, since acts come in series: single days would make any clumped series look like an answer to
    /// the signal. No outcome of it says that the signal was the cause.
    /// </summary>
    /// <param name="acts">The day of each act and of its publication, as numbers; null for unknown.</param>
    /// <param name="dating">By which day acts are placed; acts without it are left out.</param>
    /// <param name="signal">The day of the signal: the first of the days after.</param>
    /// <param name="days">How many days on each side, a multiple of the block.</param>
    /// <param name="chosen">When the signal was chosen.</param>
    /// <param name="block">Days that stay together.</param>
    /// <param name="permutations">How many orders are drawn.</param>
    /// <param name="seed">The seed of that.</param>
    public static Answer<BeforeAfter> Of(IReadOnlyList<(int? Act, int? Published)> acts, Dating dating, int signal, int days, SignalChosen chosen, int block = 7, int permutations = 9999, long seed = 1)
    {
        if (days < 2 * block || days % block != 0 || block < 1)
            return Reason.Of(ReasonKind.Mismatch, ("what", "days that are no multiple of the block, or fewer than two blocks on a side"));
        if (acts.Any(act => act.Published < act.Act))
            return Reason.Of(ReasonKind.TimesReversed, ("index", acts.ToList().FindIndex(act => act.Published < act.Act)));
        var blocks = new int[2 * days / block];
        foreach (var act in acts)
        {
            if ((dating == Dating.Act ? act.Act : act.Published) is { } day && day >= signal - days && day < signal + days)
                blocks[(day - signal + days) / block]++;
        }
        var (before, after) = (blocks[..(blocks.Length / 2)].Sum(), blocks[(blocks.Length / 2)..].Sum());
        if (before + after == 0)
            return Reason.Of(ReasonKind.Empty);
        var lags = acts.Where(act => act.Act is not null && act.Published is not null).Select(act => (double)(act.Published!.Value - act.Act!.Value)).Order().ToArray();
        return new BeforeAfter(before, after, days, (double)after / before, Permuted(blocks, after, permutations, new Xoshiro256(seed)), dating, chosen,
            lags.Length == 0 ? double.NaN : (lags[(lags.Length - 1) / 2] + lags[lags.Length / 2]) / 2, lags.Length == 0 ? double.NaN : lags[^1]);
    }

    private static double Permuted(int[] blocks, int after, int permutations, Xoshiro256 random)
    {
        var shuffled = (int[])blocks.Clone();
        var atLeast = 1;
        for (var i = 0; i < permutations; i++)
        {
            var sum = 0;
            // Half a shuffle (Fisher and Yates): only which blocks come after matters.
            for (var place = shuffled.Length - 1; place >= shuffled.Length / 2; place--)
            {
                var other = random.NextBelow(place + 1);
                (shuffled[place], shuffled[other]) = (shuffled[other], shuffled[place]);
                sum += shuffled[place];
            }
            atLeast += sum >= after ? 1 : 0;
        }
        return atLeast / (permutations + 1.0);
    }
}
