using System.Text;
using Rapporteur.Linkage.Records;

namespace Rapporteur.Linkage.Tests;

/// <summary>Lists that hold several peoples, each with its own stock of names.</summary>
public class CommunitiesTests
{
    private static readonly string[] RareSurnames = ["Galimov", "Rakhimov", "Garipov", "Valiev", "Zaripov", "Ibragimov", "Akhmetov", "Iskhakov", "Khodzhaev", "Tursunov"];
    private static readonly string[] RareGiven = ["Ibragim", "Akhmet", "Mustafa", "Shamil", "Khasan", "Zuleika", "Fatima", "Rustem"];
    private static readonly string[] RarePlaces = ["Kazan", "Ufa", "Bugulma", "Chistopol"];
    private static readonly string[] Given = ["Ivan", "Pyotr", "Pavel", "Anna", "Maria", "Olga", "Georgy", "Lev", "Yakov", "Vera", "Nikolai", "Sofia", "Egor", "Tikhon", "Nina", "Zinaida"];
    private static readonly string[] Places = ["Tula", "Kiev", "Minsk", "Riga", "Kursk", "Omsk", "Odessa", "Saratov", "Tiflis", "Baku", "Orel", "Tver"];
    private static readonly string[] Beginnings = ["Belo", "Cherno", "Kamen", "Lis", "Medved", "Orl", "Petr", "Rybak", "Sokol", "Volk", "Zait", "Gorb", "Dub", "Eli", "Zhuk", "Kuzn"];
    private static readonly string[] Ends = ["ov", "in", "sky", "enko", "evich", "uk"];

    /// <summary>Persons of a large people and of one of a twentieth of it, whose few names are rare in the list; each has one record, or two.</summary>
    private static string ListOfTwoPeoples(int persons)
    {
        var random = new Random(11);
        string One(string[] words) => words[random.Next(words.Length)];
        var text = new StringBuilder("id,surname,given name,father,born,place,nationality\n");
        for (var person = 0; person < persons; person++)
        {
            var isRare = person % 20 == 0;
            var names = isRare
                ? $"{One(RareSurnames)},{One(RareGiven)},{One(RareGiven)}"
                : $"{One(Beginnings)}{One(Beginnings).ToLowerInvariant()}{One(Ends)},{One(Given)},{One(Given)}";
            var (place, year) = (isRare ? One(RarePlaces) : One(Places), random.Next(1870, 1915));
            for (var copy = 0; copy < (random.Next(4) == 0 ? 2 : 1); copy++)
                text.Append($"p{person:00000}-{copy},{names},{(random.Next(3) == 0 ? "" : year)},{(random.Next(3) == 0 ? "" : place)},{(isRare ? "Tatar" : "Russian")}\n");
        }
        return text.ToString();
    }

    [Fact]
    public void Namesakes_of_a_small_people_stay_apart()
    {
        var table = TableReader.Read(ListOfTwoPeoples(12_000)).Table!;
        var clusters = Linker.Link(table).Clusters;
        var ofSmallPeople = Enumerable.Range(0, table.Count).Where(record => table.Columns[5][record] == "Tatar").ToHashSet();
        var joined = ofSmallPeople.GroupBy(record => clusters[record]).SelectMany(cluster => Pairs([.. cluster])).ToList();
        var wrong = joined.Count(pair => table.Ids[pair.A].Split('-')[0] != table.Ids[pair.B].Split('-')[0]);
        Assert.InRange(wrong, 0, ofSmallPeople.Count / 10);
    }

    [Fact]
    public void What_a_community_has_in_common_is_a_part_of_the_explanation()
    {
        var result = Linker.Link(TableReader.Read(ListOfTwoPeoples(6_000)).Table!);
        var parts = result.Pairs.Select(pair => (pair, Parts: result.Explain(pair.A, pair.B))).ToList();
        Assert.All(parts, explained => Assert.Equal(result.WeightOf(explained.pair.A, explained.pair.B), explained.Parts.Sum(part => part.Weight), 6));
        Assert.Contains(parts, explained => explained.Parts[^1] is { Field: WeightPart.Together, Weight: < -1 });
    }

    private static IEnumerable<(int A, int B)> Pairs(int[] records) =>
        from i in Enumerable.Range(0, records.Length) from j in Enumerable.Range(i + 1, records.Length - i - 1) select (records[i], records[j]);
}
