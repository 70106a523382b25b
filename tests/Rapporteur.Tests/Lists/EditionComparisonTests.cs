using CsCheck;
using Rapporteur.Lists;

namespace Rapporteur.Tests.Lists;

/// <summary>Two editions of a list.</summary>
public sealed class EditionComparisonTests
{
    [Fact]
    public void Rows_are_the_same_by_number_then_by_name_and_birth()
    {
        var compared = EditionComparison.Of(
            [Person(2, "Bell, Anna", "1890", "7"), Person(3, "Carr, Boris", "1891", "8"), Person(4, "Dorn, Clara", "1892", "9")],
            [Person(2, "Dorn, Klara", "1892", "9"), Person(3, "Bell, Anna", "1890", "7"), Person(4, "Ebert, Max", "1893", "10")]);
        Assert.Equal((1, "Ebert, Max", "Carr, Boris"), (compared.Same, compared.Added.Single().Name, compared.Gone.Single().Name));
        Assert.Equal((4, 2, "name"), (compared.Changed.Single().Before.Row, compared.Changed.Single().After.Row, compared.Changed.Single().Kinds.Single()));
    }

    [Fact]
    public void Numbers_that_were_given_anew_do_not_bring_strangers_together()
    {
        var compared = EditionComparison.Of([Person(2, "Bell, Anna", "1890", "1"), Person(3, "Carr, Boris", "1891", "2")], [Person(2, "Carr, Boris", "1891", "1"), Person(3, "Bell, Anna", "1890", "2")]);
        Assert.Equal((2, 0, 0), (compared.Same, compared.Added.Count, compared.Gone.Count));
    }

    [Fact]
    public void Namesakes_are_not_taken_for_each_other_when_one_of_them_is_gone()
    {
        var compared = EditionComparison.Of([Person(2, "Иванов, Иван", "1890"), Person(3, "Иванов, Иван", "1900")], [Person(2, "Ivanov, Ivan", "1900")]);
        Assert.Equal(2, compared.Gone.Single().Row);
        Assert.Equal("name", compared.Changed.Single().Kinds.Single());
    }

    [Fact]
    public void The_order_of_rows_changes_nothing_and_every_row_is_accounted_for() => Gen.Int[0, 30].Array[0, 40].Select(Gen.Int[0, 30].Array[0, 40], Gen.Int[0, 1_000_000]).Sample((before, after, seed) =>
    {
        var (old, young) = (Persons(before), Persons(after));
        var compared = EditionComparison.Of(old, young);
        Assert.Equal(old.Count, compared.Same + compared.Changed.Count + compared.Gone.Count);
        Assert.Equal(young.Count, compared.Same + compared.Changed.Count + compared.Added.Count);
        var turned = EditionComparison.Of(Shuffled(old, seed), Shuffled(young, seed + 1));
        Assert.Equal((compared.Same, compared.Changed.Count, compared.Added.Count), (turned.Same, turned.Changed.Count, turned.Added.Count));
    }, iter: Long.Or(200, 20_000));

    private static List<ListedPerson> Persons(int[] numbers) => [.. numbers.Select((number, row) => Person(row + 2, $"Name{number % 6}, Max", number < 15 ? "1890" : $"{1880 + number}"))];

    private static List<ListedPerson> Shuffled(List<ListedPerson> persons, int seed) => [.. persons.OrderBy(person => unchecked((uint)(person.Row * 2654435761L) ^ (uint)seed * 40503))];

    private static ListedPerson Person(int row, string name, string born, string? number = null) => new()
    {
        Row = row, Written = name, Name = name, Born = new ListedDate(born, null, null, born),
        More = number is null ? null : new SortedDictionary<string, string>(StringComparer.Ordinal) { [PersonKinds.Reference] = number },
    };
}
