namespace Rapporteur.Statistics.Numerics;

/// <summary>The special functions that the methods need, to about 14 digits.</summary>
internal static class Special
{
    private const double HalfLogTwoPi = 0.91893853320467274178;

    private static readonly double[] LogFactorials = [.. Enumerable.Range(0, 2048).Select(k => LogGamma(k + 1))];

    /// <summary>ln Gamma(x) for x > 0: Stirling's series after a shift to at least 15.</summary>
    internal static double LogGamma(double x)
    {
        if (x == double.PositiveInfinity)
            return x;
        double shift = 0;
        if (x < 15)
        {
            double product = 1;
            for (; x < 15; x++)
                product *= x;
            shift = Math.Log(product);
        }
        var inverse = 1 / x;
        var square = inverse * inverse;
        var series = inverse * (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260 - square * (1.0 / 1680 - square / 1188))));
        return (x - 0.5) * Math.Log(x) - x + HalfLogTwoPi + series - shift;
    }

    /// <summary>ln k! for a whole number: from a table where it is small.</summary>
    internal static double LogFactorial(double k) => k < LogFactorials.Length ? LogFactorials[(int)k] : LogGamma(k + 1);

    /// <summary>The share of a gamma distribution of shape <paramref name="a"/> below <paramref name="x"/>.</summary>
    internal static double GammaBelow(double a, double x)
    {
        if (x <= 0)
            return 0;
        return x < a + 1 ? GammaSeries(a, x) : 1 - GammaFraction(a, x);
    }

    /// <summary>The share of a gamma distribution of shape <paramref name="a"/> above <paramref name="x"/>.</summary>
    internal static double GammaAbove(double a, double x)
    {
        if (x <= 0)
            return 1;
        return x < a + 1 ? 1 - GammaSeries(a, x) : GammaFraction(a, x);
    }

    /// <summary>The probability that a Poisson count with this mean is at most <paramref name="count"/>.</summary>
    internal static double PoissonAtMost(double mean, double count) => count < 0 ? 0 : GammaAbove(Math.Floor(count) + 1, mean);

    /// <summary>The probability that a Poisson count with this mean is at least <paramref name="count"/>.</summary>
    internal static double PoissonAtLeast(double mean, double count) => count <= 0 ? 1 : GammaBelow(Math.Ceiling(count), mean);

    /// <summary>The probability that a chi-square with these degrees of freedom exceeds a value.</summary>
    internal static double ChiSquareAbove(double value, double degrees) => GammaAbove(degrees / 2, value / 2);

    /// <summary>The probability that a standard normal lies below a value.</summary>
    internal static double NormalBelow(double z)
    {
        var tail = GammaAbove(0.5, z * z / 2) / 2;
        return z < 0 ? tail : 1 - tail;
    }

    /// <summary>The value below which a standard normal lies with a probability: Acklam's fit, then two steps of Halley.</summary>
    internal static double NormalQuantile(double p)
    {
        if (p <= 0 || p >= 1)
            return p <= 0 ? double.NegativeInfinity : double.PositiveInfinity;
        // The upper half by symmetry, so that no digits are lost near 1.
        if (p > 0.5)
            return -NormalQuantile(1 - p);
        var z = RoughQuantile(p);
        for (var step = 0; step < 2; step++)
        {
            var error = (NormalBelow(z) - p) * Math.Exp(z * z / 2 + HalfLogTwoPi);
            z -= error / (1 + z * error / 2);
        }
        return z;
    }

    /// <summary>The probability that Student's t with these degrees of freedom lies below a value.</summary>
    internal static double StudentBelow(double t, double degrees)
    {
        var tail = BetaBelow(degrees / 2, 0.5, degrees / (degrees + t * t)) / 2;
        return t < 0 ? tail : 1 - tail;
    }

    /// <summary>The value below which Student's t lies with a probability, by bisection.</summary>
    internal static double StudentQuantile(double p, double degrees)
    {
        var (low, high) = (-1.0, 1.0);
        while (StudentBelow(low, degrees) > p)
            low *= 2;
        while (StudentBelow(high, degrees) < p)
            high *= 2;
        for (var step = 0; step < 200 && high - low > 1e-14 * Math.Max(1, Math.Abs(low)); step++)
        {
            var middle = (low + high) / 2;
            if (StudentBelow(middle, degrees) < p)
                low = middle;
            else
                high = middle;
        }
        return (low + high) / 2;
    }

    /// <summary>The share of a beta distribution below x: the continued fraction of Lentz.</summary>
    internal static double BetaBelow(double a, double b, double x)
    {
        if (x <= 0 || x >= 1)
            return x <= 0 ? 0 : 1;
        var front = Math.Exp(LogGamma(a + b) - LogGamma(a) - LogGamma(b) + a * Math.Log(x) + b * Math.Log(1 - x));
        return x < (a + 1) / (a + b + 2) ? front * BetaFraction(a, b, x) / a : 1 - front * BetaFraction(b, a, 1 - x) / b;
    }

    private static double GammaSeries(double a, double x)
    {
        var term = 1 / a;
        var sum = term;
        for (var n = 1; n < 100_000 && Math.Abs(term) > sum * 1e-17; n++)
        {
            term *= x / (a + n);
            sum += term;
        }
        return sum * Math.Exp(a * Math.Log(x) - x - LogGamma(a));
    }

    private static double GammaFraction(double a, double x)
    {
        const double tiny = 1e-300;
        var b = x + 1 - a;
        var c = 1 / tiny;
        var d = 1 / b;
        var result = d;
        for (var n = 1; n < 100_000; n++)
        {
            var an = -n * (n - a);
            b += 2;
            d = an * d + b;
            d = 1 / (Math.Abs(d) < tiny ? tiny : d);
            c = b + an / c;
            c = Math.Abs(c) < tiny ? tiny : c;
            result *= d * c;
            if (Math.Abs(d * c - 1) < 1e-16)
                break;
        }
        return result * Math.Exp(a * Math.Log(x) - x - LogGamma(a));
    }

    private static double BetaFraction(double a, double b, double x)
    {
        const double tiny = 1e-300;
        var c = 1.0;
        var d = 1 - (a + b) * x / (a + 1);
        d = 1 / (Math.Abs(d) < tiny ? tiny : d);
        var result = d;
        for (var m = 1; m < 10_000; m++)
        {
            var even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            var odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            foreach (var step in (ReadOnlySpan<double>)[even, odd])
            {
                d = 1 + step * d;
                d = 1 / (Math.Abs(d) < tiny ? tiny : d);
                c = 1 + step / c;
                c = Math.Abs(c) < tiny ? tiny : c;
                result *= d * c;
            }
            if (Math.Abs(d * c - 1) < 1e-16)
                break;
        }
        return result;
    }

    private static double RoughQuantile(double p)
    {
        ReadOnlySpan<double> a = [-3.969683028665376e+01, 2.209460984245205e+02, -2.759285104469687e+02, 1.383577518672690e+02, -3.066479806614716e+01, 2.506628277459239e+00];
        ReadOnlySpan<double> b = [-5.447609879822406e+01, 1.615858368580409e+02, -1.556989798598866e+02, 6.680131188771972e+01, -1.328068155288572e+01];
        ReadOnlySpan<double> c = [-7.784894002430293e-03, -3.223964580411365e-01, -2.400758277161838e+00, -2.549732539343734e+00, 4.374664141464968e+00, 2.938163982698783e+00];
        ReadOnlySpan<double> d = [7.784695709041462e-03, 3.224671290700398e-01, 2.445134137142996e+00, 3.754408661907416e+00];
        if (p < 0.02425)
        {
            var q = Math.Sqrt(-2 * Math.Log(p));
            return (((((c[0] * q + c[1]) * q + c[2]) * q + c[3]) * q + c[4]) * q + c[5]) / ((((d[0] * q + d[1]) * q + d[2]) * q + d[3]) * q + 1);
        }
        var r = p - 0.5;
        var s = r * r;
        return (((((a[0] * s + a[1]) * s + a[2]) * s + a[3]) * s + a[4]) * s + a[5]) * r / (((((b[0] * s + b[1]) * s + b[2]) * s + b[3]) * s + b[4]) * s + 1);
    }
}
