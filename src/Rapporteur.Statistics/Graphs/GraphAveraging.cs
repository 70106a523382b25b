using System.Collections.Immutable;
using Rapporteur.Statistics.Lists;
using Rapporteur.Statistics.Numerics;

namespace Rapporteur.Statistics.Graphs;

/// <summary>
/// Bayesian averaging over decomposable graphs (Madigan and York 1997, Biometrika 84:19): a posterior of the unseen in closed form, by the hyper-Dirichlet
/// prior of Dawid and Lauritzen (1993). Three, four and five lists over all graphs; six over all that matter (see <see cref="Screened"/>).
/// </summary>
public sealed class GraphAveraging
{
    /// <summary>The prior of a total that says nothing of its size: proportional to 1/N (Jeffreys 1961).</summary>
    public static readonly Func<double, double> InverseTotal = total => -Math.Log(total);

    private readonly double[] weights;

    private GraphAveraging(CaptureTable table, double prior, int from, double[] weights, ImmutableArray<GraphWeight> graphs, int screened)
    {
        (Table, Prior, From, this.weights, Graphs, Screened) = (table, prior, from, weights, graphs, screened);
        var whole = weights.Sum();
        for (var i = 0; i < weights.Length; i++)
            weights[i] /= whole;
        for (var i = 0; i < weights.Length; i++)
            Mean += weights[i] * TotalAt(i);
        for (var i = 0; i < weights.Length; i++)
            Deviation += weights[i] * (TotalAt(i) - Mean) * (TotalAt(i) - Mean);
        Deviation = Math.Sqrt(Deviation);
        Mode = TotalAt(Array.IndexOf(weights, weights.Max()));
    }

    /// <summary>The table.</summary>
    public CaptureTable Table { get; }

    /// <summary>Delta: the prior weight of each of the 2^k cells.</summary>
    public double Prior { get; }

    /// <summary>The smallest number of unseen persons that was considered.</summary>
    public int From { get; }

    /// <summary>The mean of the posterior of the total.</summary>
    public double Mean { get; }

    /// <summary>Its standard deviation.</summary>
    public double Deviation { get; }

    /// <summary>The likeliest total.</summary>
    public double Mode { get; }

    /// <summary>The graphs with their weights, from the heaviest on; those of no weight are left out.</summary>
    public ImmutableArray<GraphWeight> Graphs { get; }

    /// <summary>How many graphs were weighed at every number of unseen; with six lists those below 1e-9 of the best on a grid are not.</summary>
    public int Screened { get; }

    /// <summary>The posterior probability of each total, from <see cref="From"/> unseen upwards.</summary>
    public ReadOnlySpan<double> Probabilities => weights;

    /// <summary>The weight at the upper end of the range: where it is not tiny, the range cuts the posterior.</summary>
    public double WeightAtUpperEnd => weights[^1];

    /// <summary>The prior weight of a cell that the authors of dga suggest: 2^-k.</summary>
    public static double UsualPrior(int lists) => Math.Pow(2, -lists);

    /// <summary>The range that is searched where none is given: up to 20 times the persons seen, and 100,000 at least.</summary>
    public static int UsualRange(CaptureTable table) => (int)Math.Clamp(20 * table.Persons, 100_000, 4_000_000);

    /// <summary>Weighs all graphs.</summary>
    /// <param name="table">A table of three to six lists.</param>
    /// <param name="prior">Delta, above 0; 0 for <see cref="UsualPrior"/>. With large values and sparse lists it decides the result.</param>
    /// <param name="from">The fewest unseen, at least 0.</param>
    /// <param name="to">The most unseen; 0 for <see cref="UsualRange"/>.</param>
    /// <param name="logPrior">The logarithm of the prior of a total; null for <see cref="InverseTotal"/>.</param>
    /// <param name="cancellation">Stops it.</param>
    public static Answer<GraphAveraging> Of(CaptureTable table, double prior = 0, int from = 1, int to = 0, Func<double, double>? logPrior = null, CancellationToken cancellation = default)
    {
        if (Fitness.Check(table, 3, 6) is { } reason)
            return reason;
        var delta = prior > 0 ? prior : UsualPrior(table.Lists.Length);
        var weighing = new GraphWeighing(table, delta, from, to > 0 ? to : UsualRange(table), logPrior ?? InverseTotal);
        weighing.Run(cancellation);
        return new GraphAveraging(table, delta, from, weighing.Totals, weighing.Weights(), weighing.Screened);
    }

    /// <summary>The smallest total whose cumulated probability reaches a level.</summary>
    public double Quantile(double level)
    {
        double sum = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            sum += weights[i];
            if (sum >= level)
                return TotalAt(i);
        }
        return TotalAt(weights.Length - 1);
    }

    /// <summary>The total that is best under squared relative error, E(1/N) / E(1/N^2) (Madigan and York 1997, section 4).</summary>
    public double BestRelative()
    {
        double inverse = 0, square = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            inverse += weights[i] / TotalAt(i);
            square += weights[i] / (TotalAt(i) * TotalAt(i));
        }
        return inverse / square;
    }

    /// <summary>The posterior median with its interval.</summary>
    public Estimate Estimate(double level = 0.95)
    {
        var cautions = new List<Caution>(Fitness.Cautions(Table));
        if (WeightAtUpperEnd * weights.Length > 0.01)
            cautions.Add(new Caution(CautionKind.RangeCut, FormattableString.Invariant($"{TotalAt(weights.Length - 1):F0}")));
        if (Graphs[0].Graph.Cliques.Length == 1)
            cautions.Add(new Caution(CautionKind.PriorDecides, Graphs[0].Graph.Name));
        var near = Graphs.Where(graph => graph.Weight > 0.1).ToList();
        if (near.Count > 1 && near.Max(graph => graph.MeanTotal) > 1.15 * near.Min(graph => graph.MeanTotal))
            cautions.Add(new Caution(CautionKind.ModelsDisagree, string.Join(", ", near.Select(graph => FormattableString.Invariant($"{graph.Graph.Name} {graph.MeanTotal:F0}")))));
        return new Estimate(
            FormattableString.Invariant($"decomposable graphs, averaged; delta {Prior}, prior of N as 1/N, {From} to {From + weights.Length - 1} unseen"),
            Quantile(0.5), Quantile((1 - level) / 2), Quantile((1 + level) / 2), level)
        {
            Diagnostics =
            [
                Diagnostic.Of("mean", Mean), Diagnostic.Of("standard_deviation", Deviation), Diagnostic.Of("mode", Mode), Diagnostic.Of("delta", Prior),
                Diagnostic.Of("graphs", DecomposableGraph.All(Table.Lists.Length).Length), Diagnostic.Of("graphs_weighed_everywhere", Screened), Diagnostic.Of("weight_at_upper_end", WeightAtUpperEnd),
                .. Graphs.Take(5).Select(graph => new Diagnostic("graph_weight", FormattableString.Invariant($"{graph.Graph.Name} {graph.Weight:F4} mean {graph.MeanTotal:F1}"), graph.Weight)),
            ],
            Cautions = cautions,
        };
    }

    private double TotalAt(int index) => Table.Persons + From + index;
}

/// <summary>A graph with its share of the posterior.</summary>
/// <param name="Graph">The graph.</param>
/// <param name="Weight">Its posterior probability.</param>
/// <param name="MeanTotal">The mean of the total under this graph.</param>
public sealed record GraphWeight(DecomposableGraph Graph, double Weight, double MeanTotal);
