using System.Text.Json.Nodes;
using Rapporteur.Tests.Cli;

namespace Rapporteur.Tests.Register;

/// <summary>The persons of the essay of 1936 among all texts of the shared shelf: each provisionally one, under every spelling.</summary>
public sealed class EssayRegisterTests
{
    private static readonly string Texts = Path.Combine(Repository.Root, "..", "shared", "texts");

    [Fact]
    public void Each_person_whom_the_essay_names_is_provisionally_one_with_every_spelling()
    {
        if (!Directory.Exists(Texts))
            Assert.Skip("the shared texts are not here");
        using var desk = new Desk();
        Desk.Copy(Texts, desk.Papers);
        Assert.InRange(desk.Run("inquire", "papers", "--no-report").Code, 0, 1);
        var essay = (string)desk.Done("exhibits", "--json").List("exhibits").Single(exhibit => ((string)exhibit!["path"]!).EndsWith("notes-on-russia.txt", StringComparison.Ordinal))!["exhibit"]!;
        var persons = desk.Done("persons", "--json").List("persons").Select(person => Mentions(person!)).ToList();
        foreach (var surname in new[] { "Bukharin", "Rykov", "Tomsky", "Radek", "Piatakov", "Zinoviev", "Kamenev", "Smirnov", "Kotziubinsky", "Khandjian", "Kliavs-Kliavin", "Trotsky" })
            Assert.Single(persons, person => person.Any(mention => mention.Exhibit == essay && mention.Name.EndsWith(surname, StringComparison.Ordinal)));
        AssertTogether(persons, "Zinoviev", "Григорий Евсеевич Зиновьев", "G. E. Zinoviev", "Г.Е. Зиновьева");
        AssertTogether(persons, "Bukharin", "Boukharine", "Бухарин");
        AssertTogether(persons, "Piatakov", "Пятаков");
        AssertApart(persons, "Иван Никитич Смирнов", "Дмитрий Смирнов");
        AssertApart(persons, "М.И. Лурье", "Н.Л. Лурье");
        AssertApart(persons, "Intiqam Kamil oğlu Aliyev", "Aliyev");
    }

    private static void AssertTogether(List<List<(string Name, string Exhibit)>> persons, params string[] names) =>
        Assert.Single(persons, person => person.Any(mention => names.Contains(mention.Name)) && names.All(name => person.Any(mention => mention.Name == name)));

    private static void AssertApart(List<List<(string Name, string Exhibit)>> persons, string one, string other) =>
        Assert.DoesNotContain(persons, person => person.Any(mention => mention.Name == one) && person.Any(mention => mention.Name == other));

    private static List<(string Name, string Exhibit)> Mentions(JsonNode person) =>
        [.. person["groups"]!.AsArray().SelectMany(group => group!.AsArray()).Select(mention => ((string)mention!["name"]!, (string)mention["exhibit"]!))];
}
