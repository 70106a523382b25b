using Rapporteur.Statistics.Numerics;

namespace Rapporteur.Statistics.LogLinear;

/// <summary>Where the multinomial profile likelihood of the total is highest, and where it falls below a level.</summary>
/// <param name="Peak">The total at the peak, taken as a real number.</param>
/// <param name="Low">The lower end; the persons seen where the likelihood does not fall so far.</param>
/// <param name="High">The upper end; infinite where the likelihood does not fall so far.</param>
public sealed record ProfileInterval(double Peak, double Low, double High)
{
    /// <summary>Beyond so many times the persons seen the upper end is called infinite.</summary>
    private const double Farthest = 1e7;

    /// <summary>The interval of a fit; the intercept is the last column of its design.</summary>
    internal static ProfileInterval Of(Design design, double[] counts, double seen, double unseen, double logError, double level)
    {
        var regression = new PoissonRegression(design.WithUnseen(design.Columns - 1));
        var cells = new double[counts.Length + 1];
        counts.CopyTo(cells, 1);
        cells[0] = unseen;
        regression.Fit(cells);

        double Likelihood(double hidden)
        {
            cells[0] = hidden;
            // A fit that starts far away can fail where one from scratch does not.
            if (!regression.Refit(cells) && !regression.Fit(cells))
                return double.NegativeInfinity;
            var sum = Special.LogGamma(seen + hidden + 1) - Special.LogGamma(hidden + 1) - (seen + hidden) * Math.Log(seen + hidden);
            for (var i = 0; i < cells.Length; i++)
                sum += cells[i] > 0 ? cells[i] * Math.Log(regression.Rates[i]) : 0;
            return sum;
        }

        var reach = unseen * Math.Exp(2 * logError) + 10;
        var peak = RootSearch.Peak(Likelihood, 0, reach, 1e-6 * (unseen + 1));
        var depth = Math.Pow(Special.NormalQuantile((1 + level) / 2), 2) / 2;
        var bound = Likelihood(peak) - depth;
        double Above(double hidden) => Likelihood(hidden) - bound;
        var tolerance = 1e-7 * (peak + 1);
        var low = Above(0) >= 0 ? 0 : RootSearch.Zero(Above, 0, peak, tolerance);
        var far = Math.Max(reach, 2 * peak + 10);
        while (Above(far) > 0 && far < Farthest * seen)
            far *= 2;
        var high = far >= Farthest * seen ? double.PositiveInfinity : RootSearch.Zero(Above, peak, far, tolerance);
        return new ProfileInterval(seen + peak, seen + low, seen + high);
    }
}
