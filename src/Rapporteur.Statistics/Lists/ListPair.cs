using Rapporteur.Statistics.Numerics;

namespace Rapporteur.Statistics.Lists;

/// <summary>Two lists of a table, the others left out of account.</summary>
/// <param name="List">The one.</param>
/// <param name="Other">The other.</param>
/// <param name="OnList">Persons on the one.</param>
/// <param name="OnOther">Persons on the other.</param>
/// <param name="Both">Persons on both.</param>
public sealed record ListPair(string List, string Other, double OnList, double OnOther, double Both)
{
    /// <summary>Persons of the table on neither.</summary>
    public double Neither { get; init; }

    /// <summary>The estimate of Lincoln (1930) and Petersen (1896): n1 n2 / both; infinite without an overlap.</summary>
    public double LincolnPetersen => OnList * OnOther / Both;

    /// <summary>The estimate of Chapman (1951), nearly without bias: (n1 + 1)(n2 + 1)/(both + 1) - 1.</summary>
    public double Chapman => (OnList + 1) * (OnOther + 1) / (Both + 1) - 1;

    /// <summary>The standard error of Chapman's estimate (Seber 1970, Biometrika 57:13).</summary>
    public double ChapmanError =>
        Math.Sqrt((OnList + 1) * (OnOther + 1) * (OnList - Both) * (OnOther - Both) / ((Both + 1) * (Both + 1) * (Both + 2)));

    /// <summary>
    /// The logarithm of the odds ratio among persons of the table, half a person added to each cell. Above 0 the lists share more
    /// persons than chance allows. Persons on no list are not in it, which pushes it down: it shows dependence, it does not measure it.
    /// </summary>
    public double LogOdds => Math.Log((Both + 0.5) * (Neither + 0.5) / ((OnList - Both + 0.5) * (OnOther - Both + 0.5)));

    /// <summary>The standard error of <see cref="LogOdds"/>.</summary>
    public double LogOddsError => Math.Sqrt(1 / (Both + 0.5) + 1 / (Neither + 0.5) + 1 / (OnList - Both + 0.5) + 1 / (OnOther - Both + 0.5));

    /// <summary>All pairs, in the order of the lists.</summary>
    public static IReadOnlyList<ListPair> All(CaptureTable table)
    {
        var pairs = new List<ListPair>();
        for (var i = 0; i < table.Lists.Length; i++)
        {
            for (var j = i + 1; j < table.Lists.Length; j++)
                pairs.Add(Of(table, i, j));
        }
        return pairs;
    }

    /// <summary>A pair by the places of its lists.</summary>
    public static ListPair Of(CaptureTable table, int list, int other)
    {
        var (one, two, both) = (table.OnList(list), table.OnList(other), table.OnBoth(list, other));
        return new ListPair(table.Lists[list], table.Lists[other], one, two, both) { Neither = table.Persons - one - two + both };
    }

    /// <summary>
    /// Chapman's estimate with an interval that is log-normal in the number of the unseen (Chao 1987). Right only where the two lists were
    /// made independently and all persons are equally likely on at least one of them: two lists cannot test either.
    /// </summary>
    /// <param name="level">What share of intervals holds the truth, above 0 and below 1.</param>
    /// <returns>The estimate, or why there is none.</returns>
    public Answer<Estimate> Estimate(double level = 0.95)
    {
        if (Both == 0)
            return Reason.Of(ReasonKind.NoOverlap);
        var seen = OnList + OnOther - Both;
        var (low, high) = UnseenInterval.LogNormal(seen, Chapman, ChapmanError, level);
        return new Estimate("Chapman's estimate from two lists", Chapman, low, high, level)
        {
            Diagnostics = [Diagnostic.Of("standard_error", ChapmanError), Diagnostic.Of("lincoln_petersen", LincolnPetersen), Diagnostic.Of("on_both", Both)],
            Cautions = [new Caution(CautionKind.TwoLists, $"{List} and {Other}"), new Caution(CautionKind.HiddenPersons)],
        };
    }
}

/// <summary>Intervals for totals of which a part is seen.</summary>
internal static class UnseenInterval
{
    /// <summary>The interval that takes the unseen to be log-normal (Chao 1987, Biometrics 43:783, equation 4).</summary>
    internal static (double Low, double High) LogNormal(double seen, double total, double error, double level)
    {
        var unseen = total - seen;
        if (unseen <= 0)
            return (seen, seen);
        var spread = Math.Exp(Special.NormalQuantile((1 + level) / 2) * Math.Sqrt(Math.Log(1 + error * error / (unseen * unseen))));
        return (seen + unseen / spread, seen + unseen * spread);
    }
}
