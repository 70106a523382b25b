using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Rapporteur.Linkage;
using Rapporteur.Linkage.Records;
using Rapporteur.Linkage.Streaming;

namespace Rapporteur.Bench.Linkage;

/// <summary>
/// Linkage: a list of seven fields from CSV to clusters by the program, training included; one new record against a list; and the speed of
/// comparison beside that of SQL on DuckDB. <c>linkage [RECORDS] [--work DIR]</c>; a million records by default.
/// </summary>
internal static class LinkageBench
{
    private const int Usual = 1_000_000, MostInProcess = 1_000_000, Asked = 20_000, RecordsOfDuck = 100_000;

    public static void Run(Results results, string[] options)
    {
        using var work = new WorkFolder(options);
        var records = WorkFolder.Number(options, Usual);
        var (list, clusters) = (work.Of($"list-{records}.csv"), work.Of("clusters.csv"));
        var persons = new PersonListWriter(seed: 1).Write(list, records);
        var measured = Measured.Run(Product.Program, "link", list, "--out", clusters, "--json");
        var answer = JsonNode.Parse(measured.Output)!;
        var pairs = (long)answer["pairs_compared"]!;
        var (precision, recall) = Score(clusters, persons);
        results.Add($"link {Number(records)} records of 7 fields, CSV to clusters, s", measured.Seconds.ToString("0.0", CultureInfo.InvariantCulture), records == Usual ? "30" : "-");
        results.Add("  of which linking, without start and writing, s", ((double)answer["seconds"]!).ToString("0.0", CultureInfo.InvariantCulture), "-");
        results.Add("  peak of memory, MB", Number(measured.PeakMegabytes), records == Usual ? "2,000" : "-");
        results.Add("  pairs compared", Number(pairs), "-");
        results.Add("  pairwise precision and recall of the clusters", string.Create(CultureInfo.InvariantCulture, $"{precision:0.000}, {recall:0.000}"), "-");
        if (records > MostInProcess)
            return;
        var linked = Linked(list);
        Stream(results, linked);
        var ours = PairsASecond(linked);
        results.Add("pairs compared and weighed a second, one core", Number(ours), "3,000,000 on two");
        // A list that its joins get through in a minute: it is the speed of comparison that is measured.
        var smaller = work.Of($"list-{RecordsOfDuck}.csv");
        new PersonListWriter(seed: 1).Write(smaller, RecordsOfDuck);
        var (compared, seconds) = DuckComparisons.Run(smaller);
        var theirs = compared / seconds;
        results.Add("the same comparisons as SQL on DuckDB, pairs a second, all cores", Number(theirs), "-");
        results.Add("  ours on all cores to DuckDB's", (ours * Environment.ProcessorCount / theirs).ToString("0.0", CultureInfo.InvariantCulture), "1");
    }

    private static LinkResult Linked(string list)
    {
        using var file = File.OpenRead(list);
        return Linker.Link(TableReader.Read([("list", file)]).Table!);
    }

    /// <summary>One new record against the list: rows of it with another year, so that nothing is found by identity alone.</summary>
    private static void Stream(Results results, LinkResult linked)
    {
        var index = RecordIndex.Of(linked);
        var times = new double[Asked];
        var compared = 0L;
        for (var i = -Asked / 10; i < Asked; i++)
        {
            var record = (int)((uint)i * 2_654_435_761 % (uint)linked.Table.Count);
            var cells = linked.Table.Columns.ToDictionary(column => column.Name, column => column.Name == "arrest" ? "1937" : column[record]);
            var start = Stopwatch.GetTimestamp();
            var link = index.Link(cells);
            if (i < 0)
                continue;
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            compared += link.Compared;
        }
        Array.Sort(times);
        results.Add($"link one new record against {Number(index.Count)}, median, ms", Milliseconds(times[Asked / 2]), "1");
        results.Add("  the slowest but one in a hundred, ms", Milliseconds(times[Asked * 99 / 100]), "1");
        results.Add("  compared with, on the average", Number((double)compared / Asked), "-");
    }

    /// <summary>The pairs that linking listed, and their neighbours, weighed again and again on one core.</summary>
    private static double PairsASecond(LinkResult linked)
    {
        var count = 0L;
        double sum = 0;
        var start = Environment.CpuUsage.TotalTime;
        foreach (var pair in linked.Pairs)
        {
            sum += linked.WeightOf(pair.A, pair.B) + linked.WeightOf(pair.A, Math.Max(0, pair.B - 1)) + linked.WeightOf(pair.B, Math.Max(0, pair.A - 1));
            count += 3;
        }
        var seconds = (Environment.CpuUsage.TotalTime - start).TotalSeconds;
        return double.IsNaN(sum) ? 0 : count / seconds;
    }

    private static (double Precision, double Recall) Score(string clusters, int[] persons)
    {
        var rows = File.ReadLines(clusters).Skip(1).Select(line => line.Split(',')).Select(cells => (Person: persons[NumberOf(cells[0])], Cluster: NumberOf(cells[1]))).ToList();
        var right = Pairs(rows.CountBy(row => row).Select(group => group.Value));
        return (right / Pairs(rows.CountBy(row => row.Cluster).Select(group => group.Value)), right / Pairs(rows.CountBy(row => row.Person).Select(group => group.Value)));
    }

    private static double Pairs(IEnumerable<int> sizes) => sizes.Sum(size => size * (size - 1.0) / 2);

    private static int NumberOf(string id) => int.Parse(id.AsSpan(1), CultureInfo.InvariantCulture);

    private static string Number(double value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static string Milliseconds(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);
}
