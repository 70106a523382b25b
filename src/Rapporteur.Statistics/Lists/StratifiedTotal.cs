namespace Rapporteur.Statistics.Lists;

/// <summary>A total over strata that were estimated apart: by place, sex, month. Persons differ less within a stratum, which is what strata are for.</summary>
public static class StratifiedTotal
{
    /// <summary>
    /// Adds independent estimates up. The interval is recovered from theirs (Zou and Donner 2008, Statistics in Medicine 27:1693): each end by the root of the sum of squares of the
    /// distances of the ends, so that skewed intervals stay skewed.
    /// </summary>
    /// <param name="strata">Estimates of one level.</param>
    /// <returns>The total, or why there is none.</returns>
    public static Answer<Estimate> Of(IReadOnlyList<Estimate> strata)
    {
        if (strata.Count == 0)
            return Reason.Of(ReasonKind.Empty);
        if (strata.Any(stratum => stratum.Level != strata[0].Level))
            return Reason.Of(ReasonKind.Mismatch, ("what", "intervals of different levels"));
        var total = strata.Sum(stratum => stratum.Value);
        var below = Math.Sqrt(strata.Sum(stratum => Math.Pow(stratum.Value - stratum.Low, 2)));
        var above = Math.Sqrt(strata.Sum(stratum => Math.Pow(stratum.High - stratum.Value, 2)));
        return new Estimate($"sum of {strata.Count} strata", total, total - below, total + above, strata[0].Level)
        {
            Diagnostics =
            [
                Diagnostic.Of("strata", strata.Count),
                .. strata.Select(stratum => new Diagnostic("stratum", FormattableString.Invariant($"{stratum.Value:F1} [{stratum.Low:F1}, {stratum.High:F1}] {stratum.Method}"), stratum.Value)),
            ],
            Cautions = [.. strata.SelectMany(stratum => stratum.Cautions).Distinct()],
        };
    }
}
