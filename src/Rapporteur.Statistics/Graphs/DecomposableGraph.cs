using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;

namespace Rapporteur.Statistics.Graphs;

/// <summary>
/// A decomposable graph over lists: joined lists may depend on each other, and no cycle of four or more is without a chord. Its likelihood is a product over
/// its cliques divided by one over its separators (Dawid and Lauritzen 1993, Annals of Statistics 21:1272).
/// </summary>
public sealed class DecomposableGraph
{
    private static readonly ConcurrentDictionary<int, ImmutableArray<DecomposableGraph>> Known = new();

    private DecomposableGraph(ImmutableArray<uint> cliques, ImmutableArray<uint> separators)
    {
        (Cliques, Separators) = (cliques, separators);
        Name = $"[{string.Join(',', cliques.Select(Digits).Order(StringComparer.Ordinal))}]";
    }

    /// <summary>Its cliques, lists numbered from 1, as in <c>[123,34]</c>.</summary>
    public string Name { get; }

    /// <summary>Its cliques as sets of lists.</summary>
    internal ImmutableArray<uint> Cliques { get; }

    /// <summary>Its separators as sets of lists, each as often as it separates; empty ones are left out.</summary>
    internal ImmutableArray<uint> Separators { get; }

    /// <summary>All decomposable graphs over a number of lists: 8 over three, 61 over four, 822 over five, 18,154 over six.</summary>
    public static ImmutableArray<DecomposableGraph> All(int lists) => Known.GetOrAdd(lists, Enumerate);

    /// <inheritdoc />
    public override string ToString() => Name;

    private static ImmutableArray<DecomposableGraph> Enumerate(int lists)
    {
        var edges = new List<(int, int)>();
        for (var i = 0; i < lists; i++)
        {
            for (var j = i + 1; j < lists; j++)
                edges.Add((i, j));
        }
        var graphs = ImmutableArray.CreateBuilder<DecomposableGraph>();
        var neighbours = new uint[lists];
        for (var chosen = 0; chosen < 1 << edges.Count; chosen++)
        {
            Array.Clear(neighbours);
            for (var edge = 0; edge < edges.Count; edge++)
            {
                if ((chosen >> edge & 1) == 0)
                    continue;
                var (i, j) = edges[edge];
                neighbours[i] |= 1u << j;
                neighbours[j] |= 1u << i;
            }
            if (Decompose(neighbours) is { } graph)
                graphs.Add(graph);
        }
        return graphs.ToImmutable();
    }

    /// <summary>Takes away lists whose neighbours are all joined with each other; a graph is decomposable where none is left over.</summary>
    private static DecomposableGraph? Decompose(uint[] neighbours)
    {
        var left = (1u << neighbours.Length) - 1;
        var cliques = new List<uint>();
        while (left != 0)
        {
            var simplicial = FindSimplicial(neighbours, left);
            if (simplicial < 0)
                return null;
            var around = neighbours[simplicial] & left;
            left &= ~(1u << simplicial);
            var closed = around | 1u << simplicial;
            if (cliques.Any(clique => (clique & closed) == closed))
                continue;
            cliques.Add(closed);
        }
        return new DecomposableGraph([.. cliques], [.. SeparatorsOf(cliques)]);
    }

    /// <summary>What neighbours share in a tree of the cliques that shares as much as possible: that tree is a junction tree.</summary>
    private static IEnumerable<uint> SeparatorsOf(List<uint> cliques)
    {
        var outside = cliques.Skip(1).ToList();
        var inside = cliques.Take(1).ToList();
        while (outside.Count > 0)
        {
            var (next, shared) = outside.SelectMany(clique => inside, (clique, other) => (clique, Shared: clique & other)).MaxBy(pair => BitOperations.PopCount(pair.Shared));
            outside.Remove(next);
            inside.Add(next);
            if (shared != 0)
                yield return shared;
        }
    }

    private static int FindSimplicial(uint[] neighbours, uint left)
    {
        for (var list = 0; list < neighbours.Length; list++)
        {
            if ((left >> list & 1) == 0)
                continue;
            var around = neighbours[list] & left;
            var isSimplicial = true;
            for (var others = around; others != 0 && isSimplicial; others &= others - 1)
            {
                var other = BitOperations.TrailingZeroCount(others);
                isSimplicial = (around & ~(neighbours[other] | 1u << other)) == 0;
            }
            if (isSimplicial)
                return list;
        }
        return -1;
    }

    private static string Digits(uint set) =>
        string.Concat(Enumerable.Range(0, 32).Where(list => (set >> list & 1) != 0).Select(list => (list + 1).ToString(CultureInfo.InvariantCulture)));
}
