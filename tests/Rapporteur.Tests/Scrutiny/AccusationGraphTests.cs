using CsCheck;
using Rapporteur.Scrutiny;

namespace Rapporteur.Tests.Scrutiny;

/// <summary>Who accuses whom: rings and hubs.</summary>
public sealed class AccusationGraphTests
{
    private static readonly Gen<Accusation[]> Any = Gen.Select(Gen.Int[0, 7], Gen.Int[0, 7], Gen.Int[1, 9]).Select((from, to, said) => new Accusation($"P{from}", $"P{to}", $"1936-08-{said:00}", $"C{said}")).Array[0, 20];

    [Fact]
    public void Two_who_accuse_each_other_are_a_ring_and_whom_three_accuse_is_a_hub()
    {
        var graph = Of(("a", "b"), ("b", "a"), ("a", "s"), ("b", "s"), ("c", "s"), ("s", "s"));
        Assert.Equal(["a", "b"], Assert.Single(graph.Rings));
        Assert.Equal(["s"], graph.Hubs);
        Assert.DoesNotContain(graph.Accusations, edge => edge.Accuser == edge.Accused);
    }

    [Fact]
    public void The_order_in_which_accusations_were_entered_changes_nothing() => Any.Sample(edges =>
    {
        var (graph, back) = (AccusationGraph.Of(edges, new Dictionary<string, string>()), AccusationGraph.Of(edges.Reverse(), new Dictionary<string, string>()));
        Assert.Equal(graph.Accusations, back.Accusations);
        Assert.Equal(graph.Rings, back.Rings);
        Assert.Equal(graph.Hubs, back.Hubs);
    }, iter: 500);

    [Fact]
    public void Nobody_is_in_two_rings_and_everybody_in_one_is_accused_from_within_it() => Any.Sample(edges =>
    {
        var graph = AccusationGraph.Of(edges, new Dictionary<string, string>());
        Assert.Equal(graph.Rings.Sum(ring => ring.Count), graph.Rings.SelectMany(ring => ring).Distinct().Count());
        Assert.All(graph.Rings, ring => Assert.All(ring, person => Assert.Contains(graph.Accusations, edge => edge.Accused == person && ring.Contains(edge.Accuser))));
    }, iter: 500);

    private static AccusationGraph Of(params (string From, string To)[] edges) =>
        AccusationGraph.Of(edges.Index().Select(edge => new Accusation(edge.Item.From, edge.Item.To, null, $"C{edge.Index}")), new Dictionary<string, string>());
}
