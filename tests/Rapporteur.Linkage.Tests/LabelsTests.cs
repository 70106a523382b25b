using System.Text;
using Rapporteur.Linkage.Records;
using Rapporteur.Linkage.Reporting;

namespace Rapporteur.Linkage.Tests;

/// <summary>Pairs that a person has judged.</summary>
public class LabelsTests
{
    private static readonly RecordTable Table = TableReader.Read(MadeList.Of(persons: 1_500, seed: 9)).Table!;

    private static bool IsSame(int a, int b) => Table.Ids[a].Split('-')[0] == Table.Ids[b].Split('-')[0];

    private static JudgedPairs Read(string text) => JudgedPairs.Read("judged.csv", new MemoryStream(Encoding.UTF8.GetBytes(text)), Table);

    [Fact]
    public void Labels_are_read_in_any_order_and_the_later_one_holds()
    {
        string first = Table.Ids[0], second = Table.Ids[1], third = Table.Ids[2];
        var read = Read($"a;b;same\n{second};{first};1\n{first};{third};0.2\n{first};{second};0\n");
        Assert.Empty(read.Refusals);
        Assert.Equal([new JudgedPair(0, 1, false), new JudgedPair(0, 2, false)], read.Pairs);
    }

    [Fact]
    public void What_is_no_label_is_refused_by_code_and_line()
    {
        var read = Read($"a,b,same\n{Table.Ids[0]},{Table.Ids[0]},1\n{Table.Ids[0]},{Table.Ids[1]},2\n{Table.Ids[0]}\n");
        Assert.Empty(read.Pairs);
        Assert.Equal([(LinkRefusals.UnknownRecord, "2"), (LinkRefusals.BadLabel, "3"), (LinkRefusals.BadLabel, "4")], read.Refusals.Select(refusal => (refusal.Code, refusal.Facts["line"])));
    }

    [Fact]
    public void Labels_of_pairs_that_agree_in_little_teach_that_true_pairs_do()
    {
        var differing = (from a in Enumerable.Range(0, Table.Count) from b in new[] { a + 1 }
                         where b < Table.Count && IsSame(a, b) && Table.Columns[0][a] != Table.Columns[0][b]
                         select new JudgedPair(a, b, true)).ToList();
        var (without, with) = (Linker.Link(Table), Linker.Link(Table, new LinkOptions { Labels = differing }));
        double WeightOfSame(LinkResult result) => result.Model.Fields.Single(field => field.Name == "surname").Weight(1);
        Assert.NotEmpty(differing);
        Assert.True(WeightOfSame(with) < WeightOfSame(without));
    }

    [Fact]
    public void Precision_and_recall_by_labels_are_counted_over_what_was_judged()
    {
        var unlabelled = Linker.Link(Table);
        var judged = unlabelled.Pairs.Select(pair => new JudgedPair(pair.A, pair.B, IsSame(pair.A, pair.B))).ToList();
        var result = unlabelled with { Labels = judged };
        var links = unlabelled.Pairs.Where(pair => pair.Probability >= 0.5).ToList();
        var count = result.ByLabels(0.5);
        Assert.Equal(links.Count, count.Judged);
        Assert.Equal(links.Count(pair => IsSame(pair.A, pair.B)), count.Right);
        Assert.Equal(judged.Count(pair => pair.IsSame), count.Same);
    }

    [Fact]
    public void Each_cluster_of_several_names_the_link_by_which_it_hangs()
    {
        var result = Linker.Link(Table);
        var sizes = result.Clusters.CountBy(cluster => cluster).Where(cluster => cluster.Value > 1).Select(cluster => cluster.Key).ToHashSet();
        Assert.Equal(sizes.Order(), result.WeakestLinks.Keys.Order());
        Assert.All(result.WeakestLinks, link => Assert.True(result.Clusters[link.Value.A] == link.Key && result.Clusters[link.Value.B] == link.Key));
    }

    [Fact]
    public void A_record_of_which_nothing_is_known_is_reported_as_unreached()
    {
        var list = MadeList.Of(persons: 1_500, seed: 9) + "p9999-0,,,,\n";
        var result = Linker.Link(TableReader.Read(list).Table!);
        Assert.Contains("p9999-0", result.Unreached.Select(record => result.Table.Ids[record]));
    }

    [Theory]
    [InlineData(0, 10, 0, 0.2775)]
    [InlineData(5, 10, 0.2366, 0.7634)]
    [InlineData(10, 10, 0.7225, 1)]
    public void Intervals_are_those_of_Wilson(int part, int whole, double from, double to)
    {
        var interval = Interval.Of(part, whole);
        Assert.Equal(from, interval.From, 4);
        Assert.Equal(to, interval.To, 4);
    }
}
