using Rapporteur.Linkage.Records;
using Rapporteur.Linkage.Streaming;

namespace Rapporteur.Linkage.Tests;

/// <summary>New records linked one by one against a list that was linked.</summary>
public class RecordIndexTests
{
    private static readonly LinkResult Linked = Linker.Link(TableReader.Read(MadeList.Of(persons: 1_500, seed: 5)).Table!);

    private static Dictionary<string, string> CellsOf(int record) => Linked.Table.Columns.ToDictionary(column => column.Name, column => column[record]);

    private static Dictionary<string, string> With(Dictionary<string, string> cells, string heading, string value) => new(cells) { [heading] = value };

    [Fact]
    public void A_record_that_says_what_one_of_the_list_says_has_its_weights()
    {
        var index = RecordIndex.Of(Linked);
        for (var record = 0; record < Linked.Table.Count; record += 17)
        {
            var link = index.Link(CellsOf(record));
            Assert.Contains(link.Matches, match => match.Record == record);
            Assert.All(link.Matches.Where(match => match.Record != record), match => Assert.Equal(Linked.WeightOf(record, match.Record), match.Weight, 9));
        }
    }

    [Fact]
    public void Every_pair_of_the_list_is_found_again()
    {
        var index = RecordIndex.Of(Linked);
        Assert.All(Linked.Pairs.Take(300), pair => Assert.Contains(index.Link(CellsOf(pair.A)).Matches, match => match.Record == pair.B));
    }

    [Fact]
    public void A_record_with_a_slip_comes_to_its_person()
    {
        var index = RecordIndex.Of(Linked);
        var records = Enumerable.Range(0, Linked.Table.Count).Where(record => Linked.Table.Columns[2][record].Length == 10 && Linked.Table.Columns[3][record].Length > 0).Take(60).ToList();
        var found = records.Count(record => index.Link(With(CellsOf(record), "surname", $"{Linked.Table.Columns[0][record]}x")).Cluster == Linked.Clusters[record]);
        Assert.InRange(found, records.Count * 0.9, records.Count);
    }

    [Fact]
    public void Linking_leaves_the_index_as_it_is()
    {
        var (index, other) = (RecordIndex.Of(Linked), RecordIndex.Of(Linked));
        for (var record = 0; record < 50; record++)
            index.Link(With(CellsOf(record), "surname", $"Nowhere{record}"));
        var (first, again) = (other.Link(CellsOf(60)), index.Link(CellsOf(60)));
        Assert.Equal(first.Matches, again.Matches);
        Assert.Equal(first.Cluster, again.Cluster);
        Assert.Equal(Linked.Table.Count, index.Count);
    }

    [Fact]
    public void A_record_that_is_kept_is_found_by_the_next()
    {
        var index = RecordIndex.Of(Linked);
        var cells = new Dictionary<string, string> { ["surname"] = "Drobnis", ["given name"] = "Yakov", ["born"] = "1890-03-06", ["place"] = "Glukhov" };
        Assert.Null(index.Add("new", cells).Cluster);
        var link = index.Add("newer", With(cells, "given name", "Y."));
        Assert.Equal("new", index.IdOf(link.Cluster!.Value));
        Assert.Equal(link.Cluster, index.ClusterOf(index.Count - 1));
        Assert.Equal("newer", index.IdOf(index.Count - 1));
    }

    [Fact]
    public void A_record_that_says_nothing_belongs_to_nobody()
    {
        var link = RecordIndex.Of(Linked).Link(new Dictionary<string, string> { ["surname"] = "unknown", ["shoe size"] = "43" });
        Assert.Null(link.Cluster);
        Assert.Empty(link.Matches);
    }

    [Fact]
    public void An_id_that_is_taken_is_not_given_twice()
    {
        var index = RecordIndex.Of(Linked);
        index.Add("new", new Dictionary<string, string>());
        Assert.Throws<ArgumentException>(() => index.Add("new", new Dictionary<string, string>()));
        Assert.Throws<ArgumentException>(() => index.Add(Linked.Table.Ids[0], new Dictionary<string, string>()));
    }
}
