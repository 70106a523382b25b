using System.Numerics;
using System.Runtime.InteropServices;
using Rapporteur.Statistics.Numerics;

namespace Rapporteur.Statistics.LatentClasses;

/// <summary>
/// A move of all probabilities at once along the slope of the likelihood, with persons' classes and the unseen summed out (Duane and others 1987; Neal 2011,
/// Handbook of Markov Chain Monte Carlo, chapter 5). Where dealing persons to classes creeps, this walks.
/// It works on logits of the lists' probabilities and of the sticks, rows of one array, the sticks last. Scales and step are learned while
/// the chain burns in and fixed then. Padding is a class of weight zero with probabilities of its own: it does no harm.
/// </summary>
internal sealed class HamiltonianMove
{
    private const double Wanted = 0.75;
    private const double LeastScale = 0.25;
    private const double MostOdds = 1e14;

    private readonly double[] counts;
    private readonly int[][] listsOf;
    private readonly double persons;
    private readonly int lists;
    private readonly int classes;
    private readonly int width;
    private readonly double[] place;
    private readonly double[] momentum;
    private readonly double[] slope;
    private readonly double[] odds;
    private readonly double[] scale;
    private readonly double[] curvature;
    private readonly double[] weights;
    private readonly double[] nowhere;
    private readonly double[] members;
    private readonly double[] share;
    private double concentration;
    private double density;
    private double logStep = Math.Log(0.3);
    private int learned;

    internal HamiltonianMove(double[] counts, int[][] listsOf, double persons, int lists, int classes, int width)
    {
        (this.counts, this.listsOf, this.persons, this.lists, this.classes, this.width) = (counts, listsOf, persons, lists, classes, width);
        var size = (lists + 1) * width;
        (place, momentum, slope, scale, curvature) = (new double[size], new double[size], new double[size], new double[size], new double[size]);
        odds = new double[lists * width];
        (weights, nowhere, members, share) = (new double[width], new double[width], new double[width], new double[width]);
        scale.AsSpan().Fill(1);
    }

    /// <summary>Moves the odds of lists and the weights of classes; leaves them where the move is refused.</summary>
    internal void Move(double[] chainOdds, double[] chainWeights, double[] chainNowhere, double alpha, Xoshiro256 random, int steps, bool learns)
    {
        concentration = alpha;
        Enter(chainOdds, chainWeights);
        for (var i = 0; i < momentum.Length; i++)
            momentum[i] = Ziggurat.Normal(random) * Math.Sqrt(scale[i]);
        Evaluate(withDensity: true);
        if (learns)
            Learn();
        var energy = Kinetic() - density;
        var step = Math.Exp(logStep) * (0.8 + 0.4 * random.NextUnit());
        for (var i = 0; i < steps; i++)
        {
            Push(step / 2);
            Drift(step);
            Evaluate(withDensity: i == steps - 1);
            Push(step / 2);
        }
        var chance = Math.Min(1, Math.Exp(energy - (Kinetic() - density)));
        chance = double.IsNaN(chance) ? 0 : chance;
        if (learns)
            logStep = Math.Clamp(logStep + (chance - Wanted) / Math.Pow(learned + 10, 0.6), -8, 1);
        if (random.NextUnit() >= chance)
            return;
        odds.CopyTo(chainOdds, 0);
        weights.CopyTo(chainWeights, 0);
        nowhere.CopyTo(chainNowhere, 0);
    }

    private void Enter(double[] chainOdds, double[] chainWeights)
    {
        for (var i = 0; i < chainOdds.Length; i++)
            place[i] = chainOdds[i] > 0 ? Math.Log(chainOdds[i]) : 0;
        // What is left after a class is summed from the end: near one it would be lost by subtraction.
        var left = chainWeights[classes - 1];
        for (var k = classes - 2; k >= 0; k--)
        {
            place[lists * width + k] = Math.Clamp(Math.Log(Math.Max(chainWeights[k], 1e-300) / Math.Max(left, 1e-300)), -600, 600);
            left += chainWeights[k];
        }
    }

    private void Push(double step)
    {
        var p = Vectors(momentum);
        var g = Vectors(slope);
        var by = Vector.Create(step);
        for (var i = 0; i < p.Length; i++)
            p[i] += by * g[i];
    }

    private void Drift(double step)
    {
        var x = Vectors(place);
        var p = Vectors(momentum);
        var m = Vectors(scale);
        var by = Vector.Create(step);
        for (var i = 0; i < x.Length; i++)
            x[i] += by * p[i] / m[i];
    }

    private double Kinetic()
    {
        var sum = Vector<double>.Zero;
        var p = Vectors(momentum);
        var m = Vectors(scale);
        for (var i = 0; i < p.Length; i++)
            sum += p[i] * p[i] / m[i];
        return Vector.Sum(sum) / 2;
    }

    /// <summary>The slope at <see cref="place"/>: what the classes are expected to hold, against what their probabilities say.</summary>
    private void Evaluate(bool withDensity)
    {
        Array.Clear(slope);
        BreakSticks();
        var sum = SpreadOdds(withDensity);
        var t = Vectors(members);
        var none = Vectors(nowhere);
        var w = Vectors(share);
        // With the prior 1/N the unseen summed out leave (1 - hidden)^-n: as many unseen in each class as are expected.
        var seen = Math.Max(1 - Total(none), 1e-300);
        var by = Vector.Create(persons / seen);
        for (var i = 0; i < t.Length; i++)
            t[i] = by * none[i];
        for (var history = 0; history < counts.Length; history++)
        {
            none.CopyTo(w);
            foreach (var list in listsOf[history])
                Multiply(w, Vectors(odds, list));
            var whole = Math.Max(Total(w), 1e-300);
            if (withDensity)
                sum += counts[history] * Math.Log(whole);
            by = Vector.Create(counts[history] / whole);
            for (var i = 0; i < w.Length; i++)
            {
                w[i] *= by;
                t[i] += w[i];
            }
            foreach (var list in listsOf[history])
                Add(Vectors(slope, list), w);
        }
        SlopeOfLists();
        sum += SlopeOfSticks(withDensity);
        if (withDensity)
            density = sum - persons * Math.Log(seen);
    }

    /// <summary>Odds from logits, and the weight of being nowhere; the logarithm of the prior of the probabilities where it is asked for.</summary>
    private double SpreadOdds(bool withDensity)
    {
        weights.CopyTo(nowhere, 0);
        var none = Vectors(nowhere);
        var sum = Vector<double>.Zero;
        for (var list = 0; list < lists; list++)
        {
            var x = Vectors(place, list);
            var o = Vectors(odds, list);
            for (var i = 0; i < o.Length; i++)
            {
                o[i] = Vector.Min(Vector.Exp(x[i]), Vector.Create(MostOdds));
                none[i] /= Vector<double>.One + o[i];
                if (withDensity)
                    sum += x[i] - Vector.Create(2.0) * Vector.Log(Vector<double>.One + o[i]);
            }
        }
        return Vector.Sum(sum);
    }

    private void BreakSticks()
    {
        double left = 1;
        for (var k = 0; k + 1 < classes; k++)
        {
            var rest = 1 / (1 + Math.Exp(place[lists * width + k]));
            weights[k] = left * (1 - rest);
            left *= rest;
        }
        weights[classes - 1] = left;
    }

    private void SlopeOfLists()
    {
        var t = Vectors(members);
        for (var list = 0; list < lists; list++)
        {
            var g = Vectors(slope, list);
            var o = Vectors(odds, list);
            // Uniform on the probability: the logit adds one in each direction.
            for (var i = 0; i < g.Length; i++)
                g[i] += Vector<double>.One - (t[i] + Vector.Create(2.0)) * o[i] / (Vector<double>.One + o[i]);
        }
    }

    /// <summary>The slope of the sticks, and the logarithm of their prior.</summary>
    private double SlopeOfSticks(bool withDensity)
    {
        double later = members[classes - 1], sum = 0;
        for (var k = classes - 2; k >= 0; k--)
        {
            var x = place[lists * width + k];
            var stick = 1 / (1 + Math.Exp(-x));
            slope[lists * width + k] = (members[k] + 1) * (1 - stick) - (later + concentration) * stick;
            later += members[k];
            if (!withDensity)
                continue;
            // ln v + alpha ln(1 - v), without loss at either end.
            var log = x > 0 ? -Math.Log(1 + Math.Exp(-x)) : x - Math.Log(1 + Math.Exp(x));
            sum += log + concentration * (log - x);
        }
        return sum;
    }

    /// <summary>The scale of each place is the mean curvature met so far.</summary>
    private void Learn()
    {
        learned++;
        double later = 0;
        for (var k = classes - 1; k >= 0; k--)
        {
            later += members[k];
            for (var list = 0; list < lists; list++)
            {
                var o = odds[list * width + k];
                curvature[list * width + k] += (members[k] + 2) * o / ((1 + o) * (1 + o));
            }
            var stick = 1 / (1 + Math.Exp(-place[lists * width + k]));
            curvature[lists * width + k] += k < classes - 1 ? (later + 1 + concentration) * stick * (1 - stick) : 1;
        }
        if ((learned & (learned - 1)) != 0 && learned % 500 != 0)
            return;
        for (var i = 0; i < scale.Length; i++)
            scale[i] = i % width < classes ? Math.Max(LeastScale, curvature[i] / learned) : 1;
    }

    private static void Multiply(Span<Vector<double>> values, ReadOnlySpan<Vector<double>> by)
    {
        for (var i = 0; i < values.Length; i++)
            values[i] *= by[i];
    }

    private static void Add(Span<Vector<double>> values, ReadOnlySpan<Vector<double>> more)
    {
        for (var i = 0; i < values.Length; i++)
            values[i] += more[i];
    }

    private static double Total(ReadOnlySpan<Vector<double>> values)
    {
        var sum = Vector<double>.Zero;
        foreach (var value in values)
            sum += value;
        return Vector.Sum(sum);
    }

    private static Span<Vector<double>> Vectors(double[] values) => MemoryMarshal.Cast<double, Vector<double>>(values.AsSpan());

    private Span<Vector<double>> Vectors(double[] values, int row) => MemoryMarshal.Cast<double, Vector<double>>(values.AsSpan(row * width, width));
}
