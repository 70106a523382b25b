using System.Runtime.CompilerServices;

namespace Rapporteur.Statistics.Numerics;

/// <summary>Standard normal numbers by the ziggurat of Marsaglia and Tsang (2000, Journal of Statistical Software 5:8), 256 layers, as mended by Doornik (2005).</summary>
internal static class Ziggurat
{
    private const int Layers = 256;
    private const double Tail = 3.6541528853610088;
    private const double Area = 0.00492867323399;

    private static readonly double[] Edges = new double[Layers + 1];
    private static readonly double[] Ratios = new double[Layers];

    static Ziggurat()
    {
        var height = Math.Exp(-0.5 * Tail * Tail);
        Edges[0] = Area / height;
        Edges[1] = Tail;
        for (var i = 2; i < Layers; i++)
        {
            Edges[i] = Math.Sqrt(-2 * Math.Log(Area / Edges[i - 1] + height));
            height = Math.Exp(-0.5 * Edges[i] * Edges[i]);
        }
        for (var i = 0; i < Layers; i++)
            Ratios[i] = Edges[i + 1] / Edges[i];
    }

    /// <summary>A standard normal number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double Normal(Xoshiro256 random)
    {
        var bits = random.NextBits();
        var layer = (int)(bits & (Layers - 1));
        // The other bits make a number between -1 and 1.
        var u = (long)(bits & ~0xFFFUL) * (1.0 / (1UL << 63));
        return Math.Abs(u) < Ratios[layer] ? u * Edges[layer] : Edge(random, layer, u);
    }

    private static double Edge(Xoshiro256 random, int layer, double u)
    {
        while (true)
        {
            if (Math.Abs(u) < Ratios[layer])
                return u * Edges[layer];
            if (layer == 0)
                return BeyondTail(random, u < 0);
            var x = u * Edges[layer];
            var below = Math.Exp(-0.5 * (Edges[layer] * Edges[layer] - x * x));
            var above = Math.Exp(-0.5 * (Edges[layer + 1] * Edges[layer + 1] - x * x));
            if (above + random.NextUnit() * (below - above) < 1)
                return x;
            var bits = random.NextBits();
            layer = (int)(bits & (Layers - 1));
            u = (long)(bits & ~0xFFFUL) * (1.0 / (1UL << 63));
        }
    }

    private static double BeyondTail(Xoshiro256 random, bool negative)
    {
        double x, y;
        do
        {
            x = Math.Log(random.NextUnit()) / Tail;
            y = Math.Log(random.NextUnit());
        }
        while (-2 * y < x * x);
        return negative ? x - Tail : Tail - x;
    }
}
