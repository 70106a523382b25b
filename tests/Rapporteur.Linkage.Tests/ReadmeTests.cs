using Rapporteur.Linkage.Records;
using Rapporteur.Linkage.Streaming;
using Rapporteur.Tests.Shared;

namespace Rapporteur.Linkage.Tests;

/// <summary>The samples of the README, run; and that those in the README are these.</summary>
public class ReadmeTests
{
    [Fact]
    public void Samples()
    {
        var reading = TableReader.Read("""
            id,surname,given name,born,place
            a1,Пятаков,Георгий,1890-08-06,"Мариинск, Киев"
            a2,Piatakov,Georgii,1890-08-06,Kiev
            a3,Рыков,Алексей,1881-02-25,Саратов
            """);
        var result = Linker.Link(reading.Table!);
        Assert.Equal(["a1", "a1", "a3"], result.Clusters.Select(first => result.Table.Ids[first]));

        var table = reading.Table!.WithKinds(new Dictionary<string, ColumnKind> { ["place"] = ColumnKind.Ignored });
        Assert.Equal(ColumnKind.Surname, table.Columns[0].Kind);

        var parts = result.Explain(0, 1);
        Assert.Equal("same sounds", parts.Single(part => part.Field == "surname").Level);
        Assert.Equal(result.WeightOf(0, 1), parts.Sum(part => part.Weight), 9);

        var index = RecordIndex.Of(result);
        var link = index.Link(new Dictionary<string, string> { ["surname"] = "Pjatakow", ["given name"] = "G.", ["born"] = "1890-08-06", ["place"] = "Kiew" });
        Assert.Equal("a1", index.IdOf(link.Cluster!.Value));
    }

    [Fact]
    public void Every_sample_of_the_README_is_run_here() => ReadmeSamples.AreRun(4);
}
