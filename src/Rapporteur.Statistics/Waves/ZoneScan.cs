using System.Numerics;
using System.Runtime.InteropServices;
using Rapporteur.Statistics.Numerics;

namespace Rapporteur.Statistics.Waves;

/// <summary>
/// The scan itself. Zones grow by one place at a time, so that running sums over time are added, not computed again. Where what is expected does not change with time, of all windows of a
/// zone and length only the one with most cases matters: it is found in vectors of short numbers, and the score is computed once.
/// </summary>
internal sealed class ZoneScan
{
    private readonly double[][] expected;
    private readonly ScanZones zones;
    private readonly SpaceTimeScanOptions options;
    private readonly long all;
    private readonly int times;
    private readonly bool isSteady;
    private readonly double[] cumulated;

    internal ZoneScan(double[][] baselines, ScanZones zones, SpaceTimeScanOptions options, long all)
    {
        (this.zones, this.options, this.all, times) = (zones, options, all, baselines[0].Length);
        // Kulldorff's measure compares shares: what is expected adds up to the cases.
        var factor = options.Kind == ScanKind.Kulldorff ? all / baselines.Sum(place => place.Sum()) : 1;
        expected = [.. baselines.Select(place => place.Select(value => value * factor).ToArray())];
        isSteady = !options.OnlyUntilEnd && all < short.MaxValue && expected.All(place => place.All(value => value == place[0]));
        cumulated = new double[expected.Length * times];
        double sum = 0;
        for (var i = 0; i < cumulated.Length; i++)
            cumulated[i] = sum += expected[i / times][i % times];
    }

    /// <summary>What one replication needs; used again by the next.</summary>
    internal sealed record Space(int[][] Counts, double[][] Sums, short[][] Shorts, short[] Zone);

    internal Space Workspace() => new(
        [.. expected.Select(_ => new int[times])],
        [.. expected.Select(_ => new double[times + 1])],
        [.. expected.Select(_ => new short[times + 1])],
        new short[times + 1]);

    /// <summary>The best cluster of counts, with all that is to be told of it.</summary>
    internal SpaceTimeCluster Best(int[][] counts)
    {
        var best = new SpaceTimeCluster([], 0, 0, 0, 0, 0, double.NaN);
        var sums = counts.Select(Running).ToArray();
        EachWindow(sums, (order, size, first, last, cases, baseline) =>
        {
            var score = ScanStatistic.Of(options.Kind, cases, baseline, all);
            if (score > best.Score)
                best = best with { Places = order[..size], First = first, Last = last, Cases = cases, Expected = baseline, Score = score };
        });
        var outside = options.Kind == ScanKind.Kulldorff ? (all - best.Cases) / (all - best.Expected) : 1;
        return best with { Places = [.. best.Places.Order()], RelativeRisk = best.Cases / best.Expected / outside };
    }

    /// <summary>The highest score of cases drawn by chance.</summary>
    internal double Draw(Xoshiro256 random, Space space)
    {
        foreach (var place in space.Counts)
            Array.Clear(place);
        if (options.Kind == ScanKind.Kulldorff)
        {
            for (long i = 0; i < all; i++)
            {
                var at = IndexOf(random.NextUnit() * cumulated[^1]);
                space.Counts[at / times][at % times]++;
            }
        }
        else
        {
            for (var place = 0; place < expected.Length; place++)
            {
                for (var t = 0; t < times; t++)
                    space.Counts[place][t] = (int)Variates.Poisson(random, expected[place][t]);
            }
        }
        return isSteady ? HighestSteady(space) : Highest(space);
    }

    private double Highest(Space space)
    {
        double best = 0;
        for (var place = 0; place < space.Counts.Length; place++)
            Running(space.Counts[place], space.Sums[place]);
        EachWindow(space.Sums, (_, _, _, _, cases, baseline) => best = Math.Max(best, ScanStatistic.Of(options.Kind, cases, baseline, all)));
        return best;
    }

    private double HighestSteady(Space space)
    {
        for (var place = 0; place < space.Counts.Length; place++)
        {
            short sum = 0;
            for (var t = 0; t < times; t++)
                space.Shorts[place][t + 1] = sum += (short)space.Counts[place][t];
        }
        double best = 0;
        foreach (var order in zones.Orders)
        {
            Array.Clear(space.Zone);
            double rate = 0;
            foreach (var place in order)
            {
                Add(space.Zone, space.Shorts[place]);
                rate += expected[place][0];
                for (var length = 1; length <= Math.Min(options.LongestWindow, times); length++)
                {
                    var score = ScanStatistic.Of(options.Kind, Most(space.Zone, length), rate * length, all);
                    best = Math.Max(best, score);
                }
            }
        }
        return best;
    }

    /// <summary>The most cases of any window of a length, from running sums.</summary>
    private static short Most(short[] sums, int length)
    {
        var windows = sums.Length - length;
        var ends = sums.AsSpan(length);
        var most = Vector<short>.Zero;
        var i = 0;
        for (; i + Vector<short>.Count <= windows; i += Vector<short>.Count)
            most = Vector.Max(most, new Vector<short>(ends[i..]) - new Vector<short>(sums, i));
        short best = 0;
        for (var lane = 0; lane < Vector<short>.Count; lane++)
            best = Math.Max(best, most[lane]);
        for (; i < windows; i++)
            best = Math.Max(best, (short)(ends[i] - sums[i]));
        return best;
    }

    private static void Add(short[] to, short[] more)
    {
        var (i, step) = (0, Vector<short>.Count);
        for (; i + step <= to.Length; i += step)
            (new Vector<short>(to, i) + new Vector<short>(more, i)).CopyTo(to, i);
        for (; i < to.Length; i++)
            to[i] += more[i];
    }

    /// <summary>Calls for each zone and window: neighbours, how many of them, first and last time, cases, expected.</summary>
    private void EachWindow(double[][] sums, Action<int[], int, int, int, double, double> each)
    {
        var (cases, baseline) = (new double[times + 1], new double[times + 1]);
        var running = expected.Select(Running).ToArray();
        foreach (var order in zones.Orders)
        {
            Array.Clear(cases);
            Array.Clear(baseline);
            for (var size = 1; size <= order.Length; size++)
            {
                for (var t = 0; t <= times; t++)
                {
                    cases[t] += sums[order[size - 1]][t];
                    baseline[t] += running[order[size - 1]][t];
                }
                for (var end = options.OnlyUntilEnd ? times : 1; end <= times; end++)
                {
                    for (var start = Math.Max(0, end - options.LongestWindow); start < end; start++)
                    {
                        if (cases[end] - cases[start] > baseline[end] - baseline[start])
                            each(order, size, start, end - 1, cases[end] - cases[start], baseline[end] - baseline[start]);
                    }
                }
            }
        }
    }

    private int IndexOf(double share)
    {
        var index = Array.BinarySearch(cumulated, share);
        return Math.Min(index >= 0 ? index : ~index, cumulated.Length - 1);
    }

    private static double[] Running(int[] counts)
    {
        var sums = new double[counts.Length + 1];
        Running(counts, sums);
        return sums;
    }

    private static void Running(int[] counts, double[] sums)
    {
        for (var t = 0; t < counts.Length; t++)
            sums[t + 1] = sums[t] + counts[t];
    }

    private static double[] Running(double[] values)
    {
        var sums = new double[values.Length + 1];
        for (var t = 0; t < values.Length; t++)
            sums[t + 1] = sums[t] + values[t];
        return sums;
    }
}
