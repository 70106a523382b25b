using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;
using Rapporteur.Statistics.Lists;
using Rapporteur.Statistics.Numerics;

namespace Rapporteur.Statistics.Graphs;

/// <summary>The weights of graphs and numbers of unseen, block by block of the numbers, several of them at once in a vector.</summary>
internal sealed class GraphWeighing
{
    private const int Block = 512;

    /// <summary>What is so much lighter than the best in logarithms adds nothing.</summary>
    private const double Negligible = 80;

    /// <summary>With six lists a graph that is so much lighter than the best on the whole grid is not weighed further (1e-9).</summary>
    private const double LeftOut = 20.7;

    private readonly CaptureTable table;
    private readonly double delta;
    private readonly int from;
    private readonly Func<double, double> logPrior;
    private readonly Piece[] pieces;
    private readonly double[][] parts;
    private readonly double[] common = new double[Block];
    private ImmutableArray<DecomposableGraph> graphs;
    private int[][] plus = [];
    private int[][] minus = [];
    private double[] graphSums = [];
    private double[] graphMeans = [];
    private double reference = double.NegativeInfinity;

    internal GraphWeighing(CaptureTable table, double delta, int from, int to, Func<double, double> logPrior)
    {
        (this.table, this.delta, this.from, this.logPrior) = (table, delta, from, logPrior);
        Totals = new double[to - from + 1];
        pieces = [.. Enumerable.Range(0, 1 << table.Lists.Length).Select(set => PieceOf((uint)set))];
        parts = [.. pieces.Select(_ => new double[Block])];
        Take(DecomposableGraph.All(table.Lists.Length));
    }

    /// <summary>The lists of a clique or separator: what is fixed of its logarithm, and the shape of its empty cell.</summary>
    private readonly record struct Piece(double Fixed, double EmptyShape);

    /// <summary>The weight of each number of unseen, in a common scale.</summary>
    internal double[] Totals { get; }

    /// <summary>How many graphs were weighed at every number.</summary>
    internal int Screened => graphs.Length;

    internal void Run(CancellationToken cancellation)
    {
        if (table.Lists.Length > 5)
            Screen();
        var references = new List<double>();
        for (var start = 0; start < Totals.Length; start += Block)
        {
            cancellation.ThrowIfCancellationRequested();
            Weigh(start, Math.Min(Block, Totals.Length - start));
            references.Add(reference);
        }
        for (var i = 0; i < Totals.Length; i++)
            Totals[i] *= Math.Exp(references[i / Block] - reference);
    }

    /// <summary>The graphs, heaviest first.</summary>
    internal ImmutableArray<GraphWeight> Weights()
    {
        var whole = graphSums.Sum();
        return [.. Enumerable.Range(0, graphs.Length).Where(i => graphSums[i] > 0)
            .Select(i => new GraphWeight(graphs[i], graphSums[i] / whole, table.Persons + graphMeans[i] / graphSums[i]))
            .OrderByDescending(graph => graph.Weight).ThenBy(graph => graph.Graph.Name, StringComparer.Ordinal)];
    }

    private void Take(ImmutableArray<DecomposableGraph> taken)
    {
        graphs = taken;
        plus = [.. graphs.Select(graph => graph.Cliques.Select(set => (int)set).ToArray())];
        minus = [.. graphs.Select(graph => graph.Separators.Select(set => (int)set).ToArray())];
        graphSums = new double[graphs.Length];
        graphMeans = new double[graphs.Length];
    }

    /// <summary>The marginal table of some lists with prior delta 2^(k - lists) a cell: log of Gamma ratios, the empty cell left open.</summary>
    private Piece PieceOf(uint set)
    {
        var shape = delta * Math.Pow(2, table.Lists.Length - BitOperations.PopCount(set));
        var cells = new Dictionary<ulong, double>();
        for (var i = 0; i < table.Histories.Length; i++)
            CollectionsMarshal.GetValueRefOrAddDefault(cells, table.Histories[i] & set, out _) += table.Counts[i];
        var empty = cells.GetValueOrDefault(0UL);
        var sum = Special.LogGamma(delta * Math.Pow(2, table.Lists.Length)) - Special.LogGamma(shape);
        foreach (var (history, count) in cells)
            sum += history == 0 ? 0 : Special.LogGamma(count + shape) - Special.LogGamma(shape);
        return new Piece(sum, empty + shape);
    }

    /// <summary>Keeps the graphs that matter somewhere on a grid of numbers.</summary>
    private void Screen()
    {
        const int points = 48;
        var best = new double[graphs.Length];
        Array.Fill(best, double.NegativeInfinity);
        var top = double.NegativeInfinity;
        for (var point = 0; point < points; point++)
        {
            var start = (int)Math.Min(Totals.Length - 1, Math.Exp(Math.Log(Totals.Length) * point / (points - 1)) - 1);
            Prepare(start, 1);
            for (var graph = 0; graph < graphs.Length; graph++)
                best[graph] = Math.Max(best[graph], Highest(graph, 1));
        }
        foreach (var weight in best)
            top = Math.Max(top, weight);
        Take([.. graphs.Where((_, graph) => best[graph] > top - LeftOut)]);
    }

    private void Weigh(int start, int length)
    {
        Prepare(start, length);
        var highest = new double[graphs.Length];
        var top = double.NegativeInfinity;
        for (var graph = 0; graph < graphs.Length; graph++)
            top = Math.Max(top, highest[graph] = Highest(graph, length));
        if (top > reference)
            Rescale(top);
        var totals = Totals.AsSpan(start, length);
        for (var graph = 0; graph < graphs.Length; graph++)
        {
            if (highest[graph] > reference - Negligible)
                Add(graph, start, totals);
        }
    }

    private void Rescale(double top)
    {
        var scale = Math.Exp(reference - top);
        for (var graph = 0; graph < graphs.Length; graph++)
        {
            graphSums[graph] *= scale;
            graphMeans[graph] *= scale;
        }
        reference = top;
    }

    /// <summary>The logarithms of all pieces, and of what all graphs share, for a block of numbers.</summary>
    private void Prepare(int start, int length)
    {
        var total = delta * Math.Pow(2, table.Lists.Length) + table.Persons;
        var whole = new double[length];
        LogGammas(total + from + start, whole);
        for (var set = 1; set < pieces.Length; set++)
        {
            var part = parts[set].AsSpan(0, length);
            LogGammas(pieces[set].EmptyShape + from + start, part);
            for (var i = 0; i < length; i++)
                part[i] += pieces[set].Fixed - whole[i];
        }
        LogGammas(table.Persons + from + start + 1, common.AsSpan(0, length));
        LogGammas(from + start + 1, whole);
        for (var i = 0; i < length; i++)
            common[i] += logPrior(table.Persons + from + start + i) - whole[i];
        common.AsSpan(length).Fill(double.NegativeInfinity);
    }

    /// <summary>ln Gamma at x, x + 1, ...</summary>
    private static void LogGammas(double x, Span<double> to)
    {
        var done = 0;
        for (; done < to.Length && x + done < 15; done++)
            to[done] = Special.LogGamma(x + done);
        var vectors = MemoryMarshal.Cast<double, Vector<double>>(to[done..]);
        var at = Vector.Create(x + done) + Vector<double>.Indices;
        foreach (ref var vector in vectors)
        {
            var inverse = Vector<double>.One / at;
            var square = inverse * inverse;
            var series = inverse * (Vector.Create(1.0 / 12) - square * (Vector.Create(1.0 / 360) - square * (Vector.Create(1.0 / 1260) - square * (Vector.Create(1.0 / 1680) - square * Vector.Create(1.0 / 1188)))));
            vector = (at - Vector.Create(0.5)) * Vector.Log(at) - at + Vector.Create(0.91893853320467274178) + series;
            at += Vector.Create((double)Vector<double>.Count);
        }
        for (done += vectors.Length * Vector<double>.Count; done < to.Length; done++)
            to[done] = Special.LogGamma(x + done);
    }

    private double Highest(int graph, int length)
    {
        var best = Vector.Create(double.NegativeInfinity);
        for (var i = 0; i < length; i += Vector<double>.Count)
            best = Vector.Max(best, Sum(graph, i));
        var highest = best[0];
        for (var lane = 1; lane < Vector<double>.Count; lane++)
            highest = Math.Max(highest, best[lane]);
        return highest;
    }

    private Vector<double> Sum(int graph, int at)
    {
        var sum = new Vector<double>(common, at);
        foreach (var set in plus[graph])
            sum += new Vector<double>(parts[set], at);
        foreach (var set in minus[graph])
            sum -= new Vector<double>(parts[set], at);
        return sum;
    }

    private void Add(int graph, int start, Span<double> totals)
    {
        var (sum, mean) = (Vector<double>.Zero, Vector<double>.Zero);
        var scale = Vector.Create(reference);
        var unseen = Vector.Create((double)from + start) + Vector<double>.Indices;
        var i = 0;
        for (; i + Vector<double>.Count <= totals.Length; i += Vector<double>.Count)
        {
            var weight = Vector.Exp(Sum(graph, i) - scale);
            sum += weight;
            mean += weight * unseen;
            (new Vector<double>(totals[i..]) + weight).CopyTo(totals[i..]);
            unseen += Vector.Create((double)Vector<double>.Count);
        }
        graphSums[graph] += Vector.Sum(sum);
        graphMeans[graph] += Vector.Sum(mean);
        if (i == totals.Length)
            return;
        var last = Vector.Exp(Sum(graph, i) - scale);
        for (var lane = 0; i + lane < totals.Length; lane++)
        {
            totals[i + lane] += last[lane];
            graphSums[graph] += last[lane];
            graphMeans[graph] += last[lane] * (from + start + i + lane);
        }
    }
}
