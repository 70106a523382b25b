namespace Rapporteur.Statistics.LatentClasses;

/// <summary>How far chains of draws have come.</summary>
public static class ChainStatistics
{
    /// <summary>
    /// The split R-hat of Gelman and others (2013, Bayesian Data Analysis, section 11.4): each chain is cut in two, and the spread between the halves is
    /// compared with the spread within them. 1 where they agree.
    /// </summary>
    /// <param name="chains">Draws, as many in each chain, at least four.</param>
    public static double SplitRHat(IReadOnlyList<double[]> chains)
    {
        var half = chains[0].Length / 2;
        var halves = chains.SelectMany(chain => new[] { chain.AsMemory(0, half), chain.AsMemory(chain.Length - half) }).Select(part => Moments(part.Span)).ToList();
        var mean = halves.Average(part => part.Mean);
        var between = halves.Sum(part => (part.Mean - mean) * (part.Mean - mean)) * half / (halves.Count - 1);
        var within = halves.Average(part => part.Variance * half / (half - 1));
        return within == 0 ? (between == 0 ? 1 : double.PositiveInfinity) : Math.Sqrt(((half - 1.0) / half * within + between / half) / within);
    }

    /// <summary>
    /// How many independent draws a chain is worth: the initial monotone sequence of Geyer (1992, Statistical Science 7:473) on its autocorrelations.
    /// </summary>
    public static double EffectiveSamples(double[] chain)
    {
        var correlations = Autocorrelations(chain);
        double sum = 0, last = double.PositiveInfinity;
        for (var lag = 0; lag + 1 < correlations.Length; lag += 2)
        {
            var pair = correlations[lag] + correlations[lag + 1];
            if (!(pair > 0))
                break;
            last = Math.Min(last, pair);
            sum += last;
        }
        return sum > 0 ? chain.Length / Math.Max(2 * sum - 1, 1.0 / Math.Log10(chain.Length + 10.0)) : chain.Length;
    }

    private static (double Mean, double Variance) Moments(ReadOnlySpan<double> values)
    {
        double mean = 0, squares = 0;
        foreach (var value in values)
            mean += value / values.Length;
        foreach (var value in values)
            squares += (value - mean) * (value - mean);
        return (mean, squares / values.Length);
    }

    /// <summary>All autocorrelations, by the Fourier transform of the chain with as many zeros behind it.</summary>
    private static double[] Autocorrelations(double[] chain)
    {
        var (mean, variance) = Moments(chain);
        var size = 1;
        while (size < 2 * chain.Length)
            size *= 2;
        var (real, imaginary) = (new double[size], new double[size]);
        for (var i = 0; i < chain.Length; i++)
            real[i] = chain[i] - mean;
        Transform(real, imaginary);
        for (var i = 0; i < size; i++)
            (real[i], imaginary[i]) = (real[i] * real[i] + imaginary[i] * imaginary[i], 0);
        Transform(real, imaginary);
        var correlations = new double[chain.Length];
        for (var lag = 0; lag < chain.Length; lag++)
            correlations[lag] = variance == 0 ? 0 : real[lag] / ((double)size * chain.Length * variance);
        return correlations;
    }

    /// <summary>The Fourier transform in place, by halving (Cooley and Tukey 1965); the length is a power of two.</summary>
    private static void Transform(double[] real, double[] imaginary)
    {
        var size = real.Length;
        for (int i = 1, j = 0; i < size; i++)
        {
            var bit = size >> 1;
            for (; (j & bit) != 0; bit >>= 1)
                j ^= bit;
            j ^= bit;
            if (i < j)
                (real[i], real[j], imaginary[i], imaginary[j]) = (real[j], real[i], imaginary[j], imaginary[i]);
        }
        for (var length = 2; length <= size; length *= 2)
        {
            var angle = -2 * Math.PI / length;
            for (var k = 0; k < length / 2; k++)
            {
                var (sine, cosine) = Math.SinCos(angle * k);
                for (var start = k; start < size; start += length)
                {
                    var other = start + length / 2;
                    var x = real[other] * cosine - imaginary[other] * sine;
                    var y = real[other] * sine + imaginary[other] * cosine;
                    (real[other], imaginary[other]) = (real[start] - x, imaginary[start] - y);
                    (real[start], imaginary[start]) = (real[start] + x, imaginary[start] + y);
                }
            }
        }
    }
}
