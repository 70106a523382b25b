namespace Rapporteur.Statistics.Waves;

/// <summary>What a cluster is measured by.</summary>
public enum ScanKind
{
    /// <summary>Kulldorff (1997, Communications in Statistics 26:1481): against the rest of the same cases.</summary>
    Kulldorff,

    /// <summary>Neill (2009): against what was expected beforehand.</summary>
    ExpectationBased,
}

/// <summary>The likelihood ratios of scans.</summary>
internal static class ScanStatistic
{
    /// <summary>The logarithm of the likelihood ratio of more cases than expected; 0 where there are not more.</summary>
    internal static double Of(ScanKind kind, double cases, double expected, double all)
    {
        if (cases <= expected || cases == 0)
            return 0;
        if (kind == ScanKind.ExpectationBased)
            return cases * Math.Log(cases / expected) + expected - cases;
        var rest = all - cases;
        return cases * Math.Log(cases / expected) + (rest > 0 ? rest * Math.Log(rest / (all - expected)) : 0);
    }
}
