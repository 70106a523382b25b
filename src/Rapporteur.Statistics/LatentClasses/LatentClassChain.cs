using System.Numerics;
using System.Runtime.InteropServices;
using Rapporteur.Statistics.Lists;
using Rapporteur.Statistics.Numerics;

namespace Rapporteur.Statistics.LatentClasses;

/// <summary>
/// One chain of the sampler of Manrique-Vallier (2016, Biometrics 72:1246, section 4): persons are given classes, the unseen are drawn, then the
/// probabilities of classes and lists. Two moves that are not in the paper make it walk faster and change nothing of the posterior: neighbouring classes change places,
/// and all probabilities move at once (<see cref="HamiltonianMove"/>). Classes lie side by side in arrays, padded to whole vectors with classes of weight zero.
/// </summary>
internal sealed class LatentClassChain
{
    /// <summary>Probabilities stay so far from 0 and 1 that odds and their products stay finite.</summary>
    private const double Least = 1e-14;

    /// <summary>The most steps of a Hamiltonian move where persons fall into few classes, and into many: then paths are longer. Found by trying.</summary>
    private const int ShortLeaps = 10;
    private const int LongLeaps = 24;
    private const double ManyClasses = 6.4;

    private readonly Xoshiro256 random;
    private readonly LatentClassOptions options;
    private readonly double persons;
    private readonly double[] counts;
    private readonly int[][] listsOf;
    private readonly int lists;
    private readonly int classes;
    private readonly int width;

    /// <summary>By class: the odds of being on list j, the probability of the class and no list, its weight, persons in it, persons on list j.</summary>
    private readonly double[] odds;
    private readonly double[] nowhere;
    private readonly double[] weights;
    private readonly double[] members;
    private readonly double[] onList;
    private readonly double[] shares;
    private readonly int[][] orders;
    private readonly HamiltonianMove move;
    private double concentration = 1;
    private int leaps = ShortLeaps;
    private double occupied;
    private int learned;

    /// <summary>The sum of ln(1 - stick) of the last draw: what the concentration is drawn from.</summary>
    private double logLeft;

    internal LatentClassChain(CaptureTable table, LatentClassOptions options, int chain)
    {
        this.options = options;
        random = new Xoshiro256(options.Seed, chain);
        persons = table.Persons;
        counts = [.. table.Counts];
        lists = table.Lists.Length;
        classes = options.Classes;
        width = (classes + Vector<double>.Count - 1) / Vector<double>.Count * Vector<double>.Count;
        listsOf = [.. table.Histories.Select(history => Enumerable.Range(0, table.Lists.Length).Where(list => (history >> list & 1) != 0).ToArray())];
        move = new HamiltonianMove(counts, listsOf, persons, lists, classes, width);
        odds = new double[lists * width];
        onList = new double[lists * width];
        (nowhere, weights, members, shares) = (new double[width], new double[width], new double[width], new double[width]);
        // One order of classes for each history, and one for the unseen.
        orders = [.. Enumerable.Range(0, counts.Length + 1).Select(_ => Enumerable.Range(0, classes).ToArray())];
        // A start drawn from the prior: chains begin apart from each other.
        DrawClasses();
        DrawProbabilities();
    }

    /// <summary>All persons, seen and unseen, after the last step.</summary>
    internal double Total => persons + Unseen;

    /// <summary>The unseen after the last step.</summary>
    internal double Unseen { get; private set; }

    /// <summary>The classes with a person after the last step.</summary>
    internal int Occupied => members.Count(count => count > 0);

    /// <summary>One sweep: persons are dealt, probabilities drawn, classes exchanged, and everything moved at once.</summary>
    /// <param name="learns">Whether the chain burns in, so that the move may learn.</param>
    internal void Step(bool learns)
    {
        Array.Clear(members);
        Array.Clear(onList);
        for (var history = 0; history < counts.Length; history++)
            PlaceSeen(history);
        PlaceUnseen();
        DrawProbabilities();
        DrawClasses();
        DrawConcentration();
        SwapClasses();
        move.Move(odds, weights, nowhere, concentration, random, 1 + random.NextBelow(leaps), learns);
        if (learns)
            Learn();
    }

    /// <summary>How many classes hold somebody decides, while the chain burns in, how far later moves go.</summary>
    private void Learn()
    {
        learned++;
        occupied += Occupied;
        leaps = occupied > ManyClasses * learned ? LongLeaps : ShortLeaps;
    }

    /// <summary>
    /// Neighbouring classes change places: the likelihood stays, the prior of the sticks gives the odds, (left - this) to (left - next) (after Papaspiliopoulos and
    /// Roberts 2008, Biometrika 95:169).
    /// </summary>
    private void SwapClasses()
    {
        double left = 1;
        for (var k = 0; k + 2 < classes; k++)
        {
            var (here, next) = (weights[k], weights[k + 1]);
            if (here < next || random.NextUnit() * (left - next) < left - here)
                Swap(k);
            left -= weights[k];
        }
    }

    private void Swap(int k)
    {
        (weights[k], weights[k + 1]) = (weights[k + 1], weights[k]);
        (nowhere[k], nowhere[k + 1]) = (nowhere[k + 1], nowhere[k]);
        for (var list = 0; list < lists; list++)
            (odds[list * width + k], odds[list * width + k + 1]) = (odds[list * width + k + 1], odds[list * width + k]);
    }

    private void PlaceSeen(int history)
    {
        var share = Vectors(shares);
        Vectors(nowhere).CopyTo(share);
        var named = listsOf[history];
        foreach (var list in named)
        {
            var factor = Vectors(odds, list);
            for (var i = 0; i < share.Length; i++)
                share[i] *= factor[i];
        }
        Split(counts[history], named, orders[history]);
    }

    private void PlaceUnseen()
    {
        nowhere.CopyTo(shares, 0);
        double hidden = 0;
        foreach (var share in shares)
            hidden += share;
        // The prior 1/N makes the unseen negative binomial: a Poisson number whose mean is a gamma number.
        Unseen = Variates.Poisson(random, Variates.Gamma(random, persons) * hidden / Math.Max(1 - hidden, Least));
        Split(Unseen, [], orders[^1]);
    }

    /// <summary>Deals persons to classes by <see cref="shares"/>, the largest share first: then hardly anybody is left for the rest.</summary>
    private void Split(double left, int[] named, int[] order)
    {
        Sort(order);
        double whole = 0;
        foreach (var share in shares)
            whole += share;
        foreach (var k in order)
        {
            if (left <= 0)
                return;
            var dealt = shares[k] >= whole ? left : Variates.Binomial(random, left, shares[k] / whole);
            whole -= shares[k];
            left -= dealt;
            Put(k, dealt, named);
        }
        // Rounding can leave somebody over: he goes where most are.
        Put(order[0], left, named);
    }

    private void Put(int k, double dealt, int[] named)
    {
        if (dealt == 0)
            return;
        members[k] += dealt;
        foreach (var list in named)
            onList[list * width + k] += dealt;
    }

    /// <summary>Largest share first; nearly sorted from the step before.</summary>
    private void Sort(int[] order)
    {
        for (var i = 1; i < order.Length; i++)
        {
            var k = order[i];
            var j = i;
            for (; j > 0 && shares[order[j - 1]] < shares[k]; j--)
                order[j] = order[j - 1];
            order[j] = k;
        }
    }

    private void DrawProbabilities()
    {
        nowhere.AsSpan().Fill(1);
        for (var list = 0; list < lists; list++)
        {
            for (var k = 0; k < classes; k++)
            {
                var on = onList[list * width + k];
                var off = members[k] - on;
                double chance;
                if (members[k] == 0)
                {
                    chance = random.NextUnit();
                }
                else
                {
                    var yes = Variates.Gamma(random, 1 + on);
                    chance = yes / (yes + Variates.Gamma(random, 1 + off));
                }
                chance = Math.Clamp(chance, Least, 1 - Least);
                odds[list * width + k] = chance / (1 - chance);
                nowhere[k] *= 1 - chance;
            }
        }
    }

    /// <summary>Sticks are broken (Sethuraman 1994): the k-th class takes a share of what the ones before it left.</summary>
    private void DrawClasses()
    {
        double later = 0;
        for (var k = 0; k < classes; k++)
            later += members[k];
        double left = 1, product = 1;
        logLeft = 0;
        for (var k = 0; k < classes; k++)
        {
            later -= members[k];
            if (k == classes - 1)
            {
                weights[k] = left;
                break;
            }
            var rest = later > 0 ? DrawRest(members[k], later, ref product) : DrawLastRest(members[k]);
            weights[k] = left * (1 - rest);
            left *= rest;
        }
        logLeft += Math.Log(product);
        for (var k = 0; k < classes; k++)
            nowhere[k] *= weights[k];
        nowhere.AsSpan(classes).Clear();
    }

    /// <summary>What a class leaves to later ones that hold somebody: a beta number whose logarithm is gathered in a product.</summary>
    private double DrawRest(double own, double later, ref double product)
    {
        var other = Variates.Gamma(random, concentration + later);
        var rest = other / (Variates.Gamma(random, 1 + own) + other);
        product *= rest;
        if (product > 1e-200)
            return rest;
        logLeft += Math.Log(product);
        product = 1;
        return rest;
    }

    /// <summary>What a class leaves to empty ones: with a small concentration next to nothing, so that only its logarithm is safe.</summary>
    private double DrawLastRest(double own)
    {
        if (own == 0)
        {
            var log = Math.Log(random.NextUnit()) / concentration;
            logLeft += log;
            return Math.Exp(log);
        }
        var taken = Variates.Gamma(random, 1 + own);
        var logOther = LogGammaNumber(concentration);
        var other = Math.Exp(logOther);
        logLeft += logOther - Math.Log(taken + other);
        return other / (taken + other);
    }

    private void DrawConcentration() =>
        concentration = Math.Max(Variates.Gamma(random, options.ConcentrationShape + classes - 1) / (options.ConcentrationRate - logLeft), 1e-10);

    /// <summary>The logarithm of a gamma number: it exists where the number itself is lost below the smallest that a machine can hold.</summary>
    private double LogGammaNumber(double shape) => shape < 1
        ? Math.Log(Variates.Gamma(random, shape + 1)) + Math.Log(random.NextUnit()) / shape
        : Math.Log(Variates.Gamma(random, shape));

    private static Span<Vector<double>> Vectors(double[] values) => MemoryMarshal.Cast<double, Vector<double>>(values.AsSpan());

    private Span<Vector<double>> Vectors(double[] values, int row) => MemoryMarshal.Cast<double, Vector<double>>(values.AsSpan(row * width, width));
}
