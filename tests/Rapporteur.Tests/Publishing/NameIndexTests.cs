using CsCheck;
using Rapporteur.Publishing;
using Rapporteur.Search;

namespace Rapporteur.Tests.Publishing;

/// <summary>The index of names: spellings gathered, in the order of the alphabet, each leading to where it stands.</summary>
public class NameIndexTests
{
    [Theory]
    [InlineData("Yuri Pyatakov", "Pyatakov")]
    [InlineData("Piatakov", "Piatakov")]
    [InlineData("Ю. Л. Пятаков", "Пятаков")]
    [InlineData("Пятаков Ю. Л.", "Пятаков")]
    [InlineData("Пятаков Юрий Леонидович", "Пятаков")]
    [InlineData("Юрий Леонидович Пятаков", "Пятаков")]
    [InlineData("Pyatakov, Yuri", "Pyatakov")]
    [InlineData("", "")]
    public void A_surname_is_found_where_it_stands(string name, string surname) => Assert.Equal(surname, Surname.Of(name));

    [Fact]
    public void Spellings_in_all_scripts_are_one_line_under_the_commonest()
    {
        var line = Assert.Single(Gather(("Ю. Пятаков", 2, 10), ("Пятаков", 2, 40), ("Piatakov", 1, 5), ("Пятаков", 3, 7)));
        Assert.Equal(("Пятаков", 4, 3), (line.Name, line.Passages, line.Exhibits));
        Assert.Equal([("Piatakov", 1), ("Ю. Пятаков", 1)], line.Spellings);
        Assert.Equal([(1, 5), (2, 10), (3, 7)], line.First.Select(at => (at.Exhibit.Number, at.Start)));
    }

    [Fact]
    public void Scripts_stand_in_one_alphabet() =>
        Assert.Equal(["Bukharin", "Каменев", "Rykov", "Томский"], Gather(("Томский", 1, 1), ("Rykov", 1, 2), ("Каменев", 1, 3), ("Bukharin", 1, 4)).Select(line => line.Name));

    [Fact]
    public void A_common_name_lists_a_bounded_number_of_exhibits_and_says_how_many_there_are()
    {
        var line = Assert.Single(Gather([.. Enumerable.Range(1, 300).Select(number => ("Ivanov", number, number))]));
        Assert.Equal((300, NameIndex.MostListed), (line.Exhibits, line.First.Count));
    }

    [Fact]
    public void The_order_in_which_names_come_does_not_matter() =>
        Gen.Shuffle(new[] { ("Rykov", 1, 3), ("Рыков", 1, 9), ("A. Rykoff", 2, 1), ("Рыков", 4, 2), ("Radek", 4, 1) }).Sample(shuffled =>
            Assert.Equal(Written(Gather(("Rykov", 1, 3), ("Рыков", 1, 9), ("A. Rykoff", 2, 1), ("Рыков", 4, 2), ("Radek", 4, 1))), Written(Gather(shuffled))), iter: 50);

    private static string Written(IEnumerable<IndexedName> lines) =>
        string.Join('\n', lines.Select(line => $"{line.Name}: {string.Join(", ", line.Spellings)}; {line.Passages}; {string.Join(", ", line.First.Select(at => $"E{at.Exhibit.Number} {at.Start} {at.Written}"))}"));

    private static IReadOnlyList<IndexedName> Gather(params (string Name, int Exhibit, int Start)[] named) =>
        NameIndex.Gather(named.Select(name => (Surname.KeyOf(name.Name), (string?)null,
            new NamedAt(name.Name, new ExhibitReference(name.Exhibit, "t", "s", "S1", "en", PrintedDate.Unknown), "C1", name.Start))), Surname.Of);
}
