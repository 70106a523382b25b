namespace Rapporteur.Linkage.Reporting;

/// <summary>Intervals of shares.</summary>
internal static class Interval
{
    private const double Deviations = 1.96;

    /// <summary>The interval of 95 in 100 of a share, by Wilson's score (Wilson 1927), which stays between 0 and 1.</summary>
    /// <param name="part">How many of them have it; a fraction will do.</param>
    /// <param name="whole">How many were seen.</param>
    public static (double From, double To) Of(double part, double whole)
    {
        if (whole <= 0)
            return (0, 1);
        double share = part / whole, square = Deviations * Deviations;
        var centre = (share + square / (2 * whole)) / (1 + square / whole);
        var half = Deviations * Math.Sqrt(share * (1 - share) / whole + square / (4 * whole * whole)) / (1 + square / whole);
        return (Math.Max(0, centre - half), Math.Min(1, centre + half));
    }
}
