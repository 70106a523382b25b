using System.Text;
using Rapporteur.Linkage.Records;

namespace Rapporteur.Linkage.Tests;

/// <summary>A made list of persons, some of them twice, with slips; the id tells the person.</summary>
internal static class MadeList
{
    private static readonly string[] Roots = ["Belo", "Cherno", "Kamen", "Lis", "Medved", "Orl", "Petr", "Rybak", "Sokol", "Volk", "Zait", "Gorb", "Dub", "Eli", "Zhuk", "Kuzn"];
    private static readonly string[] Ends = ["ov", "in", "sky", "enko", "evich", "uk", "yan", "idze"];
    private static readonly string[] Given = ["Ivan", "Pyotr", "Pavel", "Anna", "Maria", "Olga", "Georgy", "Lev", "Yakov", "Vera", "Nikolai", "Sofia"];
    private static readonly string[] Places = ["Tula", "Kiev", "Minsk", "Riga", "Kursk", "Omsk", "Odessa", "Saratov", "Tiflis", "Baku"];

    public static string Of(int persons, int seed)
    {
        var random = new Random(seed);
        var text = new StringBuilder("id,surname,given name,born,place\n");
        for (var person = 0; person < persons; person++)
        {
            var (surname, given) = (random.GetItems(Roots, 1)[0] + random.GetItems(Roots, 1)[0].ToLowerInvariant() + random.GetItems(Ends, 1)[0], random.GetItems(Given, 1)[0]);
            var (born, place) = (new DateOnly(1870, 1, 1).AddDays(random.Next(18_000)), random.GetItems(Places, 1)[0]);
            var copies = random.Next(3) == 0 ? 2 : 1;
            for (var copy = 0; copy < copies; copy++)
                text.Append($"p{person:0000}-{copy},{(copy == 0 ? surname : Slip(surname, random))},{(random.Next(10) == 0 ? given[..1] + "." : given)},{(random.Next(4) == 0 ? $"{born.Year}" : $"{born:yyyy-MM-dd}")},{(random.Next(5) == 0 ? "" : place)}\n");
        }
        return text.ToString();
    }

    private static string Slip(string word, Random random)
    {
        if (random.Next(2) == 0)
            return word;
        var at = random.Next(1, word.Length);
        return word[..at] + word[(at + 1)..];
    }

    /// <summary>Precision and recall of the pairs in clusters.</summary>
    public static (double Precision, double Recall) Score(RecordTable table, int[] clusters)
    {
        string PersonOf(int record) => table.Ids[record].Split('-')[0];
        var records = Enumerable.Range(0, table.Count).ToList();
        double right = Pairs(records.CountBy(record => (clusters[record], PersonOf(record))).Select(group => group.Value));
        return (right / Pairs(records.CountBy(record => clusters[record]).Select(group => group.Value)), right / Pairs(records.CountBy(PersonOf).Select(group => group.Value)));
    }

    private static double Pairs(IEnumerable<int> sizes) => sizes.Sum(size => size * (size - 1) / 2.0);
}
