using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Rapporteur.Statistics.Agreement;
using Rapporteur.Statistics.Graphs;
using Rapporteur.Statistics.LatentClasses;
using Rapporteur.Statistics.Lists;
using Rapporteur.Statistics.LogLinear;
using Rapporteur.Statistics.Survival;
using Rapporteur.Statistics.Waves;

namespace Rapporteur.Bench.Statistics;

/// <summary>
/// The library of statistics. <c>--tables DIR</c> names a folder with <c>mse_expected.json</c> and its tables: then the latent class model is measured against the figures of the R package
/// that stand there.
/// </summary>
internal static class StatisticsBench
{
    private const int Times = 5, Spells = 1_000_000, Places = 200, Days = 1000;

    /// <summary>Tables on which the R package itself has not met: their effective samples say nothing.</summary>
    private static readonly string[] Unmet = ["netherlands5", "scotpwid4", "sim/big4", "colombia_reclutamiento_R1_hombre1999"];

    public static void Run(Results results, string[] options)
    {
        Graphs(results);
        Agreement(results);
        Survival(results);
        Scan(results);
        if (Array.IndexOf(options, "--tables") is var at and >= 0 && at + 1 < options.Length)
            LatentClasses(results, options[at + 1]);
    }

    private static void Graphs(Results results)
    {
        var five = Table(5, seed: 1);
        DecomposableGraph.All(5);
        results.Add("graph averaging, 5 lists, 822 graphs, 300 values of the missing cell, ms", Milliseconds(200, () => GraphAveraging.Of(five, to: 300)), "2");
        results.Add("the same, 100,000 values, ms", Milliseconds(3, () => GraphAveraging.Of(five, to: 100_000)), "-");
        var six = Table(6, seed: 2);
        DecomposableGraph.All(6);
        results.Add("graph averaging, 6 lists, 18,154 graphs screened, 100,000 values, ms", Milliseconds(1, () => GraphAveraging.Of(six, to: 100_000)), "5,000");
        results.Add("log-linear models, 5 lists, 1,024 models, ms", Milliseconds(1, () => LogLinearSelection.Of(five)), "-");
    }

    private static void Agreement(Results results)
    {
        var random = new Random(3);
        var ratings = Ratings.Of([.. Enumerable.Range(0, 1000).Select(_ =>
        {
            var truth = random.Next(5);
            return (IReadOnlyList<double>)[.. Enumerable.Range(0, 3).Select(_ => random.NextDouble() < 0.8 ? truth : random.Next(5)).Select(value => (double)value)];
        })]).Value;
        foreach (var metric in Enum.GetValues<Metric>())
            results.Add($"alpha ({metric}), 1,000 units, 3 coders, 10,000 resamples, s", Seconds(() => Krippendorff.Of(ratings, metric).Value.Estimate(1)), "0.5");
    }

    private static void Survival(Results results)
    {
        var random = new Random(4);
        foreach (var (name, round) in new[] { ("whole days", true), ("all times different", false) })
        {
            var times = Enumerable.Range(0, Spells).Select(_ => -1000 * Math.Log(1 - random.NextDouble())).Select(time => round ? Math.Ceiling(time) : time).ToArray();
            var causes = Enumerable.Range(0, Spells).Select(_ => random.Next(2)).ToArray();
            var spells = Rapporteur.Statistics.Survival.Spells.Of(times, causes).Value;
            results.Add($"Kaplan-Meier with intervals, 1,000,000 spells, {name}, s", Seconds(() => SurvivalCurve.Of(spells).Intervals()), "0.2");
        }
    }

    private static void Scan(Results results)
    {
        var random = new Random(5);
        var zones = ScanZones.Nearest([.. Enumerable.Range(0, Places).Select(_ => (40 + 10 * random.NextDouble(), 10 * random.NextDouble()))], 15);
        var expected = Enumerable.Range(0, Places).Select(_ => Enumerable.Repeat(0.02 + 0.08 * random.NextDouble(), Days).ToArray()).ToArray();
        var counts = expected.Select(place => place.Select(rate => random.NextDouble() < rate ? 1 : 0).ToArray()).ToArray();
        var watch = Stopwatch.StartNew();
        SpaceTimeScan.Of(counts, expected, zones);
        results.Add("space-time scan, 200 places, 15 neighbours, 1,000 days, every window to 30 days, 999 replications, s", Number(watch.Elapsed.TotalSeconds), "20");
    }

    private static void LatentClasses(Results results, string folder)
    {
        var sets = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "mse_expected.json")))!["datasets"]!.AsObject();
        var (sum, least, tables) = (0.0, double.PositiveInfinity, 0);
        foreach (var (name, set) in sets)
        {
            if (set!["lcmcr"] is not { } peer || Unmet.Contains(name))
                continue;
            using var text = new StreamReader(Path.Combine(folder, set["file"]!.GetValue<string>()));
            var table = CaptureTable.Read(text).Value;
            var reference = Reference(peer);
            // As many steps as make some thousand effective samples; a short run first, so that all is compiled.
            var options = new LatentClassOptions { Classes = peer["K"]!.GetValue<int>(), BurnIn = 20_000, Steps = reference > 1000 ? 200_000 : table.Histories.Length > 100 ? 60_000 : 1_000_000 };
            LatentClassModel.Of(table, options with { BurnIn = 100, Steps = 3_000 });
            var burn = Time(() => LatentClassModel.Of(table, options with { Steps = 100 }));
            LatentClassModel? model = null;
            var seconds = Time(() => model = LatentClassModel.Of(table, options).Value) - burn;
            var ratio = model!.EffectiveSamples / seconds / reference;
            (sum, least, tables) = (sum + Math.Log(ratio), Math.Min(least, ratio), tables + 1);
            results.Add($"latent classes, {name}: effective samples a second (times the R package's {Number(reference)}), split R-hat", string.Create(CultureInfo.InvariantCulture, $"{model.EffectiveSamples / seconds:N0} ({ratio:F1}), {model.SplitRHat:F4}"), "3 times at least");
        }
        results.Add("latent classes, geometric mean over these tables, times the R package", Number(Math.Exp(sum / tables)), "10");
        results.Add("latent classes, the least of them", Number(least), "3");
    }

    /// <summary>The larger figure on fast tables, the long run on slow ones, as the README of the figures asks.</summary>
    private static double Reference(JsonNode peer)
    {
        var thinned = peer["ess_per_second"]!.GetValue<double>();
        return thinned > 500 && peer["unthinned"]?["ess_per_second"] is { } all ? Math.Max(thinned, all.GetValue<double>()) : thinned;
    }

    /// <summary>Lists that depend on each other a little, over 20,000 persons.</summary>
    private static CaptureTable Table(int lists, int seed)
    {
        var random = new Random(seed);
        var counts = new SortedDictionary<ulong, double>();
        for (var person = 0; person < 20_000; person++)
        {
            ulong history = 0;
            for (var list = 0; list < lists; list++)
                history |= random.NextDouble() < 0.08 + 0.02 * list + (list > 0 && (history >> (list - 1) & 1) != 0 ? 0.1 : 0) ? 1UL << list : 0;
            if (history != 0)
                counts[history] = counts.GetValueOrDefault(history) + 1;
        }
        return CaptureTable.Of([.. Enumerable.Range(1, lists).Select(list => $"L{list}")], counts.Select(row => (row.Key, row.Value))).Value;
    }

    private static string Milliseconds(int repeats, Action work)
    {
        work();
        return Number(Results.Repeat(Times, () => Time(() => { for (var i = 0; i < repeats; i++) work(); }) / repeats * 1000).Median);
    }

    private static string Seconds(Action work)
    {
        work();
        return Number(Results.Repeat(Times, () => Time(work)).Median);
    }

    private static double Time(Action work)
    {
        var watch = Stopwatch.StartNew();
        work();
        return watch.Elapsed.TotalSeconds;
    }

    private static string Number(double value) => value.ToString(value < 10 ? "0.###" : "N0", CultureInfo.InvariantCulture);
}
