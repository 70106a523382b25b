using System.Globalization;
using System.Text.Json.Nodes;
using Rapporteur.Statistics.Waves;

namespace Rapporteur.Statistics.Tests;

/// <summary>Bursts, scans, change points, and before and after a signal, against the figures of the peers on the shared series (burst_expected.json, scan_expected.json).</summary>
public class WaveTests
{
    [Fact]
    public void Bursts_of_the_documentation_example()
    {
        // Kleinberg (2003), as the R package bursts documents it.
        var bursts = KleinbergBursts.Of([10, 20, 30, 40, 100, 101, 102, 103, 104, 105, 200]).Value;
        Assert.Equal([new Burst(1, 10, 200), new Burst(2, 100, 105), new Burst(3, 100, 105), new Burst(4, 100, 105)], bursts);
        Assert.Equal(bursts, KleinbergBursts.Of([200, 10, 10, 20, 30, 40, 100, 101, 102, 103, 104, 105, 105]).Value);
    }

    [Fact]
    public void Bursts_of_the_shared_series()
    {
        SharedFigures.Need();
        var figures = Figures();
        var coal = KleinbergBursts.Of(SharedFigures.Numbers("coal_dates.csv", "date").Distinct().Select(date => date * 365.25)).Value;
        Assert.Equal(figures["kleinberg_coal"]!["bursts"]!.AsArray().Select(burst => (burst!["level"].Number(), Math.Round(burst["start"].Number(), 9), Math.Round(burst["end"].Number(), 9))),
            coal.Select(burst => ((double)burst.Level, Math.Round(burst.Start / 365.25, 9), Math.Round(burst.End / 365.25, 9))));
        var columns = SharedFigures.Columns("chile_rettig_daily.csv");
        var first = Day("1973-09-11");
        var days = columns["date"].Zip(columns["count"]).Where(day => day.Second != "0").Select(day => Day(day.First) - first).Where(day => day >= 0).Select(day => (double)day);
        var chile = KleinbergBursts.Of(days).Value;
        var expected = figures["kleinberg_chile_unique_days"]!["bursts"]!.AsArray().Select(burst => (burst!["level"].Number(), Day(burst["start"]!.GetValue<string>()) - first, Day(burst["end"]!.GetValue<string>()) - first)).ToHashSet();
        Assert.Equal(expected, chile.Select(burst => ((double)burst.Level, (int)burst.Start, (int)burst.End)).ToHashSet());
    }

    [Fact]
    public void Scans_in_time()
    {
        SharedFigures.Need();
        var figures = Figures();
        var coal = TemporalScan.Of(Counts("coal_annual.csv"), replications: 999).Value;
        AssertCluster(figures["coal_temporal_scan"]!, coal);
        Near.Absolute(figures["coal_temporal_scan"]!["p"].Number(), coal.P, 0.002, "p");
        AssertCluster(figures["chile_monthly_temporal_scan"]!, TemporalScan.Of(Counts("chile_rettig_monthly.csv")).Value);
        AssertCluster(figures["chile_daily_temporal_scan"]!, TemporalScan.Of(Counts("chile_rettig_daily.csv")).Value);
        var dates = SharedFigures.Columns("chile_rettig_daily.csv")["date"];
        var later = Counts("chile_rettig_daily.csv").Where((_, i) => string.CompareOrdinal(dates[i], "1974-01-01") >= 0).ToArray();
        AssertCluster(figures["chile_daily_after1974_scan"]!, TemporalScan.Of(later).Value);
    }

    [Fact]
    public void A_scan_in_space_and_time()
    {
        SharedFigures.Need();
        var expected = SharedFigures.Json("scan_expected.json")["nm_scan_eb_poisson"]!;
        var (counties, counts, populations, zones) = NewMexico();
        var model = expected["baseline_model"]!;
        // Expected by the rate of 1973 to 1985 carried on, for 1986 to 1989.
        var baselines = populations.Select(county => Enumerable.Range(13, 4).Select(year => county[year] * Math.Exp(model["intercept"].Number() + model["slope"].Number() * (year + 1973 - 1985))).ToArray()).ToArray();
        var recent = counts.Select(county => county[13..17]).ToArray();
        var cluster = SpaceTimeScan.Of(recent, baselines, zones, new SpaceTimeScanOptions { Kind = ScanKind.ExpectationBased, LongestWindow = 4, OnlyUntilEnd = true, Replications = 999 }).Value;
        Assert.Equal(expected["counties"]!.AsArray().Select(name => name!.GetValue<string>()).Order(), cluster.Places.Select(place => counties[place]).Order());
        Assert.Equal(expected["duration"].Number(), cluster.Last - cluster.First + 1);
        Near.Relative(expected["score"].Number(), cluster.Score, 1e-8, "score");
        Near.Relative(expected["relative_risk"].Number(), cluster.RelativeRisk, 1e-8, "relative risk");
        Near.Absolute(expected["mc_p"].Number(), cluster.P, 0.006, "p");
    }

    [Fact]
    public void The_fast_way_over_short_numbers_finds_what_the_plain_one_finds()
    {
        var random = new Numerics.Xoshiro256(12);
        var zones = ScanZones.Nearest([.. Enumerable.Range(0, 12).Select(_ => (random.NextUnit() * 10, random.NextUnit() * 10))], 5);
        var steady = Enumerable.Range(0, 12).Select(place => Enumerable.Repeat(0.2 + 0.05 * place, 70).ToArray()).ToArray();
        var counts = steady.Select((place, i) => place.Select((rate, t) => (int)Numerics.Variates.Poisson(random, rate * (i < 2 && t is >= 40 and < 46 ? 10 : 1))).ToArray()).ToArray();
        var options = new SpaceTimeScanOptions { LongestWindow = 10, Replications = 0 };
        var all = counts.Sum(place => place.Sum());
        var scan = new ZoneScan(steady, zones, options, all);
        // A change that nobody notices makes the expectation unsteady: the same draws go the plain way.
        var unsteady = steady.Select(place => place.Select((rate, t) => t == 0 ? rate * (1 + 1e-13) : rate).ToArray()).ToArray();
        var plain = new ZoneScan(unsteady, zones, options, all);
        for (var i = 0; i < 20; i++)
            Near.Relative(plain.Draw(new Numerics.Xoshiro256(3, i), plain.Workspace()), scan.Draw(new Numerics.Xoshiro256(3, i), scan.Workspace()), 1e-9, "score");
        var found = SpaceTimeScan.Of(counts, steady, zones, options with { Replications = 99 }).Value;
        Assert.InRange(found.First, 38, 42);
        Assert.InRange(found.Last, 43, 48);
        Assert.Equal(0.01, found.P);
        Assert.Equal(found.P, SpaceTimeScan.Of(counts, steady, zones, options with { Replications = 99 }).Value.P);
    }

    [Fact]
    public void Change_points_of_the_coal_mines()
    {
        SharedFigures.Need();
        var figures = Figures();
        var counts = Counts("coal_annual.csv");
        var one = ChangePoints.One(counts);
        var expected = figures["coal_poisson_changepoint"]!;
        Assert.Equal(expected["mle_k"].Number(), one.After);
        Near.Relative(expected["llr"].Number(), one.LogRatio, 1e-9, "ratio");
        Near.Relative(expected["rate_before"].Number(), one.RateBefore, 1e-9, "before");
        Near.Relative(expected["rate_after"].Number(), one.RateAfter, 1e-9, "after");
        Near.Absolute(expected["post_at_mode"].Number(), one.Posterior[one.After], 1e-9, "mode");
        Near.Absolute(expected["post_mean_k"].Number(), one.Posterior.Select((weight, k) => weight * k).Sum(), 1e-8, "mean");
        var series = counts.Select(count => (double)count).ToArray();
        Assert.Equal(Ints(figures["coal_pelt_poisson_mbic"]!["cpts"]), ChangePoints.Optimal(series, ChangeOf.PoissonRate, 3 * Math.Log(series.Length), modified: true));
        Assert.Equal(Ints(figures["coal_pelt_poisson_bic"]!["cpts"]), ChangePoints.Optimal(series, ChangeOf.PoissonRate, 2 * Math.Log(series.Length)));
        Assert.Equal(Ints(figures["coal_other"]!["pelt_aic"]), ChangePoints.Optimal(series, ChangeOf.PoissonRate, 4));
        var online = figures["bocpd_coal_exact"]!;
        var (evidence, runs) = ChangePoints.Online(counts, 0.01);
        Near.Relative(online["log_evidence"].Number(), evidence, 1e-8, "evidence");
        foreach (var (year, lengths) in online["run_length_posterior"]!.AsObject())
        {
            var run = runs[int.Parse(year, CultureInfo.InvariantCulture) - 1851];
            foreach (var (length, probability) in lengths!.AsObject())
                Near.Relative(probability.Number(), length == "mean" ? run.Select((weight, i) => weight * i).Sum() : run[int.Parse(length, CultureInfo.InvariantCulture)], 1e-6, $"{year} {length}");
        }
    }

    [Fact]
    public void Change_points_of_the_Nile_and_of_Chile()
    {
        SharedFigures.Need();
        var figures = Figures();
        var flow = SharedFigures.Numbers("nile.csv", "flow");
        var mean = flow.Average();
        var deviation = Math.Sqrt(flow.Sum(value => (value - mean) * (value - mean)) / (flow.Length - 1));
        Assert.Equal([28], ChangePoints.Optimal([.. flow.Select(value => (value - mean) / deviation)], ChangeOf.Mean, 3 * Math.Log(100), modified: true));
        Assert.Equal(Ints(figures["nile"]!["pelt_meanvar_raw_mbic"]), ChangePoints.Optimal(flow, ChangeOf.MeanAndVariance, 4 * Math.Log(100), modified: true));
        var table = figures["nile"]!["breakpoints_table"]!;
        for (var breaks = 1; breaks <= 5; breaks++)
        {
            var (places, squares) = ChangePoints.LeastSquares(flow, breaks, 15);
            Assert.Equal(Ints(table["optimal"]![breaks - 1]), places);
            Near.Relative(table["rss"]![breaks].Number(), squares, 1e-4, "squares");
        }
        Near.Relative(figures["nile"]!["supF"]!["stat"].Number(), (ChangePoints.LeastSquares(flow, 0, 15).SumOfSquares - ChangePoints.LeastSquares(flow, 1, 15).SumOfSquares) / (ChangePoints.LeastSquares(flow, 1, 15).SumOfSquares / 98), 1e-3, "sup F");
        var months = Counts("chile_rettig_monthly.csv");
        Assert.Equal(Ints(figures["chile_monthly_pelt_poisson"]!["cpts"]), ChangePoints.Optimal([.. months.Select(count => (double)count)], ChangeOf.PoissonRate, 3 * Math.Log(months.Length), modified: true));
        var names = SharedFigures.Columns("chile_rettig_monthly.csv")["month"];
        var ears = SharedFigures.Json("scan_expected.json")["ears_c1_chile_monthly"]!["alarm_months"]!.AsArray().Select(month => month!.GetValue<string>());
        Assert.Equal(ears, ChangePoints.Alarms(months).Select(t => names[t]));
    }

    [Fact]
    public void A_rise_at_a_signal_is_told_from_a_series_that_goes_on()
    {
        var random = new Numerics.Xoshiro256(5);
        List<(int?, int?)> Series(Func<int, double> rate) => [.. Enumerable.Range(-70, 140).SelectMany(day => Enumerable.Repeat(((int?)day, (int?)(day + 3)), (int)Numerics.Variates.Poisson(random, rate(day))))];
        var rise = BeforeAfter.Of(Series(day => day < 0 ? 1 : 3), Dating.Act, signal: 0, days: 70, SignalChosen.BeforeTheData).Value;
        var even = BeforeAfter.Of(Series(_ => 1), Dating.Act, 0, 70, SignalChosen.BeforeTheData).Value;
        Assert.True(rise.P < 0.001 && rise.RateRatio > 2);
        Assert.True(even.P > 0.05);
        Assert.Equal(3, rise.MedianLag);
        Assert.NotEqual(rise.After, BeforeAfter.Of(Series(day => day < 0 ? 1 : 3), Dating.Publication, 0, 70, SignalChosen.AfterTheData).Value.After);
    }

    [Fact]
    public void What_cannot_be_scanned_is_refused()
    {
        Assert.Equal(ReasonKind.Empty, KleinbergBursts.Of([5, 5]).Reason!.Kind);
        Assert.Equal(ReasonKind.Empty, TemporalScan.Of([0, 0, 0]).Reason!.Kind);
        Assert.Equal(ReasonKind.AbsurdCount, TemporalScan.Of([1, -1, 3]).Reason!.Kind);
        Assert.Equal(ReasonKind.Mismatch, SpaceTimeScan.Of([[1, 2]], [[1.0]], ScanZones.Of([[0]])).Reason!.Kind);
        Assert.Equal(ReasonKind.TimesReversed, BeforeAfter.Of([(5, 4)], Dating.Act, 0, 14, SignalChosen.AfterTheData).Reason!.Kind);
    }

    private static (string[] Counties, int[][] Counts, double[][] Populations, ScanZones Zones) NewMexico()
    {
        var cases = SharedFigures.Columns("nm_brain_cancer_popcas.csv");
        var geography = SharedFigures.Columns("nm_geo.csv");
        var kept = Enumerable.Range(0, geography["county"].Length).Where(i => geography["county"][i] != "cibola").ToArray();
        var counties = kept.Select(i => geography["county"][i]).ToArray();
        double Place(string column, int i) => double.Parse(geography[column][i], CultureInfo.InvariantCulture);
        string[] Of(string column, string county) => [.. cases["county"].Zip(cases[column]).Where(row => row.First == county).Select(row => row.Second)];
        return (counties, [.. counties.Select(county => Of("count", county).Select(int.Parse).ToArray())], [.. counties.Select(county => Of("population", county).Select(text => double.Parse(text, CultureInfo.InvariantCulture)).ToArray())],
            ScanZones.Nearest([.. kept.Select(i => (Place("seat_lat", i), Place("seat_long", i)))], 15));
    }

    private static void AssertCluster(JsonNode expected, TemporalCluster cluster)
    {
        Near.Relative(expected["llr"].Number(), cluster.LogRatio, 1e-9, "ratio");
        Assert.Equal((expected["start"].Number() - 1, expected["end"].Number() - 1, expected["cases"].Number()), (cluster.First, cluster.Last, cluster.Cases));
        Near.Relative(expected["expected"].Number(), cluster.Expected, 1e-9, "expected");
    }

    private static JsonNode Figures() => SharedFigures.Json("burst_expected.json");

    private static int[] Counts(string file) => [.. SharedFigures.Columns(file)["count"].Select(int.Parse)];

    private static int Day(string date) => DateOnly.Parse(date, CultureInfo.InvariantCulture).DayNumber;

    private static IEnumerable<int> Ints(JsonNode? node) => node is JsonArray list ? list.Select(item => (int)item.Number()) : [(int)node.Number()];
}
