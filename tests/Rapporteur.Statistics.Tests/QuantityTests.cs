using CsCheck;
using Rapporteur.Statistics.Quantities;

namespace Rapporteur.Statistics.Tests;

/// <summary>Vague counts, added up as bounds and as a distribution.</summary>
public class QuantityTests
{
    private const double Open = double.PositiveInfinity;

    private static readonly Gen<VagueQuantity> Quantities = Gen.Select(Gen.Int[0, 500], Gen.Int[0, 500], (least, more) => new VagueQuantity(least, least + more));

    [Fact]
    public void Apart_they_add_up()
    {
        var sum = ReportedSum.Of([new("arrests in Leningrad", new(131, Open)), new("arrests in Kiev", new(3000, 9999))]).Value;
        Assert.Equal(new VagueQuantity(3131, Open), sum.Bounds);
    }

    [Fact]
    public void A_part_is_not_counted_twice_and_can_raise_its_whole()
    {
        var sum = ReportedSum.Of([new("accomplices", new(2, 20)), new("executed", new(8, 8)) { PartOf = "accomplices" }]).Value;
        Assert.Equal(new VagueQuantity(8, 20), sum.Bounds);
        Assert.Empty(sum.Contradictions);
    }

    [Fact]
    public void Named_persons_stand_within_their_group() =>
        Assert.Equal(new VagueQuantity(3, 9), ReportedSum.Of([new("several", new(2, 9)) { Named = 3 }]).Value.Bounds);

    [Fact]
    public void Groups_that_may_overlap_make_a_union()
    {
        var sum = ReportedSum.Of([new("dockers", new(100, 200)) { MayOverlap = ["communists"] }, new("communists", new(150, 150)), new("others", new(5, 5))]).Value;
        Assert.Equal(new VagueQuantity(155, 355), sum.Bounds);
    }

    [Fact]
    public void Parts_that_exceed_their_whole_are_believed_and_told()
    {
        var sum = ReportedSum.Of([new("all", new(1, 10)), new("men", new(8, 8)) { PartOf = "all" }, new("women", new(7, 7)) { PartOf = "all" }]).Value;
        Assert.Equal(["all"], sum.Contradictions);
        Assert.Equal(new VagueQuantity(15, 15), sum.Bounds);
    }

    [Fact]
    public void What_cannot_be_added_is_refused()
    {
        Assert.Equal(ReasonKind.Mismatch, ReportedSum.Of([new("a", new(5, 4))]).Reason!.Kind);
        Assert.Equal(ReasonKind.Mismatch, ReportedSum.Of([new("a", new(1, 4)) { PartOf = "b" }]).Reason!.Kind);
        Assert.Equal(ReasonKind.Mismatch, ReportedSum.Of([new("a", new(1, 4)) { PartOf = "b" }, new("b", new(1, 4)) { PartOf = "a" }]).Reason!.Kind);
    }

    [Fact]
    public void The_truth_of_any_two_groups_lies_within_the_sum() => Gen.Select(Quantities, Quantities, Gen.Double[0, 1], Gen.Double[0, 1], Gen.Double[0, 1]).Sample((one, other, a, b, shared) =>
    {
        var first = Math.Floor(one.Least + a * (one.Most - one.Least));
        var second = Math.Floor(other.Least + b * (other.Most - other.Least));
        var both = Math.Floor(shared * Math.Min(first, second));
        var sum = one + other;
        Assert.InRange(first + second, sum.Least, sum.Most);
        var union = one.Union(other);
        Assert.InRange(first + second - both, union.Least, union.Most);
    });

    [Theory]
    [InlineData(WithinBounds.Even)]
    [InlineData(WithinBounds.EvenInLogarithms)]
    public void A_distribution_stays_within_the_bounds_and_names_its_assumption(WithinBounds assumption)
    {
        var sum = ReportedSum.Of([new("a", new(3000, 9999)), new("b", new(24, 60)) { MayOverlap = ["c"] }, new("c", new(10, 30))]).Value;
        var estimate = sum.AsDistribution(assumption, seed: 1, draws: 20_000);
        Assert.InRange(estimate.Low, sum.Bounds.Least, estimate.Value);
        Assert.InRange(estimate.High, estimate.Value, sum.Bounds.Most);
        Assert.Contains(assumption.ToString(), estimate.Method, StringComparison.Ordinal);
        Assert.Equal(estimate.High, sum.AsDistribution(assumption, seed: 1, draws: 20_000).High);
    }

    [Fact]
    public void The_logarithm_puts_more_weight_on_small_numbers()
    {
        var sum = ReportedSum.Of([new("tens of thousands", new(20_000, 99_999))]).Value;
        Assert.InRange(sum.AsDistribution(WithinBounds.Even, 1, 20_000).Value, 59_000, 61_000);
        Assert.InRange(sum.AsDistribution(WithinBounds.EvenInLogarithms, 1, 20_000).Value, 44_000, 45_500);
    }
}
