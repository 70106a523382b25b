using CsCheck;
using Rapporteur.Linkage.Records;

namespace Rapporteur.Linkage.Tests;

/// <summary>What holds of every linkage.</summary>
public class LinkerTests
{
    private static readonly string List = MadeList.Of(persons: 900, seed: 7);

    [Fact]
    public void Records_of_one_person_come_together_and_others_stay_apart()
    {
        var table = TableReader.Read(List).Table!;
        var (precision, recall) = MadeList.Score(table, Linker.Link(table).Clusters);
        Assert.InRange(precision, 0.97, 1);
        Assert.InRange(recall, 0.9, 1);
    }

    [Fact]
    public void The_order_of_the_records_and_the_number_of_threads_do_not_matter()
    {
        var lines = List.TrimEnd('\n').Split('\n');
        var backwards = string.Join('\n', lines.Skip(1).Reverse().Prepend(lines[0]));
        var (first, second) = (Linker.Link(TableReader.Read(List).Table!, new LinkOptions { Threads = 1 }), Linker.Link(TableReader.Read(backwards).Table!, new LinkOptions { Threads = 3 }));
        Assert.Equal(first.Clusters, second.Clusters);
        Assert.Equal(first.Pairs, second.Pairs);
    }

    [Fact]
    public void The_weight_of_a_pair_is_symmetric_and_the_sum_of_its_parts()
    {
        var result = Linker.Link(TableReader.Read(List).Table!);
        Gen.Select(Gen.Int[0, result.Table.Count - 1], Gen.Int[0, result.Table.Count - 1]).Where(pair => pair.Item1 != pair.Item2).Sample((a, b) =>
        {
            Assert.Equal(result.WeightOf(a, b), result.WeightOf(b, a), 9);
            Assert.Equal(result.WeightOf(a, b), result.Explain(a, b).Sum(part => part.Weight), 9);
        });
    }

    [Fact]
    public void Records_that_were_decided_to_be_different_never_come_together()
    {
        var table = TableReader.Read(List).Table!;
        var joined = Linker.Link(table);
        var different = joined.Pairs.Where(pair => joined.Clusters[pair.A] == joined.Clusters[pair.B]).Take(60).Select(pair => (pair.A, pair.B)).ToHashSet();
        var parted = Linker.Link(table, new LinkOptions { Different = different }).Clusters;
        Assert.NotEmpty(different);
        Assert.All(different, pair => Assert.NotEqual(parted[pair.A], parted[pair.B]));
    }

    [Fact]
    public void A_thousand_records_with_one_name_do_not_explode()
    {
        var rows = Enumerable.Range(0, 3_000).Select(i => $"r{i:0000},Ivanov,Ivan,{1870 + i % 50}");
        var result = Linker.Link(TableReader.Read($"id,surname,given name,born\n{string.Join('\n', rows)}\n").Table!);
        Assert.InRange(result.Candidates, 0, 3_000 * 100);
        Assert.Equal(3_000, result.Clusters.Length);
    }

    [Fact]
    public void A_model_is_kept_and_read_and_gives_the_same_clusters()
    {
        var table = TableReader.Read(List).Table!;
        var learned = Linker.Link(table);
        var model = LinkModel.Read(learned.Model.ToJson(), "model.json", out var refusal);
        Assert.Null(refusal);
        Assert.Empty(learned.Model.Differences(model!));
        Assert.Equal(learned.Clusters, Linker.Link(table, new LinkOptions { Model = model }).Clusters);
    }

    [Fact]
    public void A_model_of_other_columns_is_refused()
    {
        var model = Linker.Link(TableReader.Read(List).Table!).Model;
        var other = TableReader.Read("id,surname\n1,Ivanov\n2,Petrov\n").Table!;
        Assert.Equal(LinkRefusals.OtherModel, Linker.Unfit(other, model, "model.json")!.Code);
    }

    [Fact]
    public void Where_only_codes_are_compared_true_pairs_are_seen_to_differ_in_some()
    {
        const double Changed = 0.15;
        var random = new Random(3);
        var rows = new List<string>();
        for (var person = 0; person < 3_000; person++)
        {
            var codes = Enumerable.Range(0, 6).Select(_ => random.Next(1, 9)).ToArray();
            for (var copy = 0; copy < 1 + person % 2; copy++)
                rows.Add($"p{person:0000}-{copy},{1900 + person % 90},{string.Join(',', codes.Select((code, i) => i < 2 && random.NextDouble() < Changed ? random.Next(1, 9) : code))}");
        }
        var result = Linker.Link(TableReader.Read($"id,birth_year,sector,occupation,{string.Join(',', Enumerable.Range(0, 4).Select(i => $"code{i}"))}\n{string.Join('\n', rows)}\n").Table!);
        Assert.All(result.Model.Fields.Where(field => field.Name is "sector" or "occupation"), field => Assert.InRange(field.Matches[2], 0.05, 0.3));
    }

    [Fact]
    public void Linking_can_be_stopped() =>
        Assert.ThrowsAny<OperationCanceledException>(() => Linker.Link(TableReader.Read(List).Table!, null, new CancellationToken(true)));
}
