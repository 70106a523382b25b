using System.Runtime.CompilerServices;

namespace Rapporteur.Statistics.Numerics;

/// <summary>Random numbers of the distributions that the methods draw from.</summary>
internal static class Variates
{
    /// <summary>A gamma number of scale 1 (Marsaglia and Tsang 2000, ACM Transactions on Mathematical Software 26:363).</summary>
    internal static double Gamma(Xoshiro256 random, double shape)
    {
        if (shape < 1)
            return Gamma(random, shape + 1) * Math.Exp(Math.Log(random.NextUnit()) / shape);
        var d = shape - 1.0 / 3;
        var c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            var x = Ziggurat.Normal(random);
            var v = 1 + c * x;
            if (v <= 0)
                continue;
            v = v * v * v;
            var u = random.NextUnit();
            var square = x * x;
            if (u < 1 - 0.0331 * (square * square) || Math.Log(u) < 0.5 * square + d * (1 - v + Math.Log(v)))
                return d * v;
        }
    }

    /// <summary>A Poisson number: by inversion for small means, else by Hörmann's transformed rejection (1993, PTRS).</summary>
    internal static double Poisson(Xoshiro256 random, double mean)
    {
        if (mean < 10)
            return SmallPoisson(random, mean);
        var root = Math.Sqrt(mean);
        var b = 0.931 + 2.53 * root;
        var a = -0.059 + 0.02483 * b;
        var inverse = 1.1239 + 1.1328 / (b - 3.4);
        var ratio = 0.9277 - 3.6224 / (b - 2);
        var log = Math.Log(mean);
        while (true)
        {
            var u = random.NextUnit() - 0.5;
            var v = random.NextUnit();
            var us = 0.5 - Math.Abs(u);
            var k = Math.Floor((2 * a / us + b) * u + mean + 0.43);
            if (us >= 0.07 && v <= ratio)
                return k;
            if (k < 0 || (us < 0.013 && v > us))
                continue;
            if (Math.Log(v * inverse / (a / (us * us) + b)) <= k * log - mean - Special.LogFactorial(k))
                return k;
        }
    }

    /// <summary>A binomial number: by inversion where few are expected, else by Hörmann's transformed rejection (1993, BTRS).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double Binomial(Xoshiro256 random, double trials, double probability)
    {
        if (trials <= 0 || probability <= 0)
            return 0;
        if (probability >= 1)
            return trials;
        if (probability > 0.5)
            return trials - BinomialBelowHalf(random, trials, 1 - probability);
        return BinomialBelowHalf(random, trials, probability);
    }

    private static double BinomialBelowHalf(Xoshiro256 random, double trials, double probability)
    {
        if (probability <= 0)
            return 0;
        return trials * probability < 10 ? SmallBinomial(random, trials, probability) : LargeBinomial(random, trials, probability);
    }

    private static double SmallBinomial(Xoshiro256 random, double trials, double probability)
    {
        var u = random.NextUnit();
        // None at all is at least as likely as 1 - np: mostly that settles it.
        if (u < 1 - trials * probability)
            return 0;
        var odds = probability / (1 - probability);
        var chance = trials < 32 ? Power(1 - probability, (int)trials) : Math.Exp(trials * Math.Log(1 - probability));
        double count = 0;
        while (u > chance && count < trials)
        {
            u -= chance;
            chance *= odds * (trials - count) / (count + 1);
            count++;
        }
        return count;
    }

    private static double Power(double value, int times)
    {
        double result = 1;
        for (; times > 0; times >>= 1, value *= value)
            result *= (times & 1) != 0 ? value : 1;
        return result;
    }

    private static double LargeBinomial(Xoshiro256 random, double n, double p)
    {
        var spread = Math.Sqrt(n * p * (1 - p));
        var b = 1.15 + 2.53 * spread;
        var a = -0.0873 + 0.0248 * b + 0.01 * p;
        var c = n * p + 0.5;
        var ratio = 0.92 - 4.2 / b;
        while (true)
        {
            var u = random.NextUnit() - 0.5;
            var v = random.NextUnit();
            var us = 0.5 - Math.Abs(u);
            var k = Math.Floor((2 * a / us + b) * u + c);
            if (us >= 0.07 && v <= ratio)
                return k;
            if (k < 0 || k > n)
                continue;
            var mode = Math.Floor((n + 1) * p);
            var alpha = (2.83 + 5.1 / b) * spread;
            var bound = Special.LogFactorial(mode) + Special.LogFactorial(n - mode) - Special.LogFactorial(k) - Special.LogFactorial(n - k)
                + (k - mode) * Math.Log(p / (1 - p));
            if (Math.Log(v * alpha / (a / (us * us) + b)) <= bound)
                return k;
        }
    }

    private static double SmallPoisson(Xoshiro256 random, double mean)
    {
        var bound = Math.Exp(-mean);
        double count = 0;
        for (var product = random.NextUnit(); product > bound; product *= random.NextUnit())
            count++;
        return count;
    }
}
