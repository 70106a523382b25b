using System.Globalization;
using Rapporteur.Statistics.Lists;
using Rapporteur.Statistics.LogLinear;
using Rapporteur.Statistics.Numerics;

namespace Rapporteur.Statistics.Tests;

/// <summary>Strata, replicates and uncertain identities.</summary>
public class CombinationTests
{
    [Fact]
    public void Twenty_replicates_of_Colombia_as_verdata_combines_them()
    {
        SharedFigures.Need();
        var columns = SharedFigures.Columns("mse/verdata_combine/draws.csv");
        var rows = columns["replicate"].Select((replicate, i) => (replicate, Seen: double.Parse(columns["n_obs"][i], CultureInfo.InvariantCulture), Total: double.Parse(columns["N"][i], CultureInfo.InvariantCulture)));
        var combined = Replicates.OfDraws([.. rows.GroupBy(row => row.replicate).Select(same => (same.First().Seen, (IReadOnlyList<double>)[.. same.Select(row => row.Total)]))]).Value;
        var expected = SharedFigures.Json("mse/verdata_combine/expected.json");
        Near.Relative(expected["recomputed"]!["W"].Number(), combined.Within, 1e-9, "within");
        Near.Relative(expected["recomputed"]!["B"].Number(), combined.Between, 1e-9, "between");
        Near.Relative(expected["recomputed"]!["df"].Number(), combined.Degrees, 1e-9, "degrees");
        Assert.Equal((1593, 1266, 2148), (Math.Round(combined.Estimate.Value), Math.Round(combined.Estimate.Low), Math.Round(combined.Estimate.High)));
    }

    [Fact]
    public void Strata_add_up_and_their_interval_is_narrower_than_the_sum_of_theirs()
    {
        var strata = new[] { new Estimate("a", 100, 80, 140, 0.95), new Estimate("b", 50, 45, 60, 0.95) };
        var total = StratifiedTotal.Of(strata).Value;
        Assert.Equal(150, total.Value);
        Assert.Equal(150 - Math.Sqrt(20 * 20 + 5 * 5), total.Low, 1e-9);
        Assert.Equal(150 + Math.Sqrt(40 * 40 + 10 * 10), total.High, 1e-9);
        Assert.Equal(ReasonKind.Mismatch, StratifiedTotal.Of([strata[0], strata[1] with { Level = 0.9 }]).Reason!.Kind);
    }

    [Fact]
    public void Uncertain_links_widen_the_interval_and_certain_ones_do_not()
    {
        var (lists, links) = Population(seed: 1);
        Answer<Estimate> Method(CaptureTable table) => LogLinearFit.Of(table, HierarchicalModel.Independence(3)).Estimate();
        var sure = LinkageSensitivity.Of(["A", "B", "C"], lists, links, Method, 10).Value;
        var unsure = LinkageSensitivity.Of(["A", "B", "C"], lists, [.. links.Select(link => link with { Probability = 0.7 })], Method, 30).Value;
        Assert.Equal(0, sure.Between, 1e-12);
        Assert.True(unsure.Between > 0);
        // Links that are missed make the population look larger.
        Assert.True(unsure.Estimate.Value > 1.2 * sure.Estimate.Value);
        Assert.Equal(unsure.Estimate, LinkageSensitivity.Of(["A", "B", "C"], lists, [.. links.Select(link => link with { Probability = 0.7 })], Method, 30).Value.Estimate with { Diagnostics = unsure.Estimate.Diagnostics, Cautions = unsure.Estimate.Cautions });
    }

    /// <summary>A thousand persons on three independent lists, each record linked with the person's next one.</summary>
    private static (List<int> Lists, List<UncertainLink> Links) Population(long seed)
    {
        var random = new Xoshiro256(seed);
        var (lists, links) = (new List<int>(), new List<UncertainLink>());
        for (var person = 0; person < 1000; person++)
        {
            var before = -1;
            for (var list = 0; list < 3; list++)
            {
                if (random.NextUnit() > 0.4)
                    continue;
                if (before >= 0)
                    links.Add(new UncertainLink(before, lists.Count, 1));
                before = lists.Count;
                lists.Add(list);
            }
        }
        return (lists, links);
    }
}
