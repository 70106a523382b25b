using Rapporteur.Chronology;

namespace Rapporteur.Reading.Tests;

/// <summary>Texts that are damaged, strange or made to harm: each is read to its end, and what it says plainly is still found.</summary>
public class BadInputTests
{
    private const string Arrest = "Ivan Sedov was arrested in Tula on 3 October 1936.";

    private static IReadOnlyList<Proposal> Read(string language, string text) =>
        Reader.Read(text, new ReadingOptions { Language = language, Published = UncertainDate.Parse("1938") }).Proposals;

    public static TheoryData<string, string> Hostile => new()
    {
        { "no sentences at all", string.Concat(Enumerable.Repeat("arrest ", 20_000)) },
        { "a sentence of a megabyte", string.Concat(Enumerable.Repeat("and the peasants of the village, ", 31_000)) },
        { "quotations in quotations", new string('“', 100_000) + "arrested" + new string('”', 100_000) },
        { "parentheses in parentheses", new string('(', 100_000) + "arrested" + new string(')', 100_000) },
        { "a table", string.Concat(Enumerable.Range(0, 5_000).Select(i => $"{i}\t{i * 7}\tX\t-\t12.3\n")) },
        { "dots and digits", string.Concat(Enumerable.Repeat("1.1.", 50_000)) },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void What_is_made_to_harm_is_read_to_its_end_and_the_news_behind_it_is_found(string what, string text)
    {
        var proposals = Read("en", $"{text}\n\n{Arrest}\n");
        Assert.True(proposals.Any(p => p.Act == "arrest" && p.Victims.Any(v => v.Name == "Ivan Sedov")), what);
    }

    [Theory]
    [InlineData("ru", "С 5 мая Ивaн Седов был apестован в Туле.", "Latin letters among Cyrillic ones")]
    [InlineData("ru", "Иванъ Сѣдовъ былъ арестованъ въ Тулѣ.", "the old orthography")]
    [InlineData("ru", "ИВАН СЕДОВ АРЕСТОВАН В ТУЛЕ 3 ОКТЯБРЯ.", "all capitals")]
    [InlineData("en", "IVAN SEDOV WAS ARRESTED IN TULA.", "all capitals")]
    [InlineData("fr", "JEAN MOREL A ÉTÉ ARRÊTÉ À LYON.", "all capitals")]
    [InlineData("ru", "Иван Седов был арестован (“arrested without a warrant, wie man sagt”) в Туле.", "other languages in the middle")]
    public void An_arrest_is_found_in_spite_of(string language, string text, string how) =>
        Assert.True(Read(language, text).Any(p => p.Act == "arrest"), how);

    [Fact]
    public void A_day_that_cannot_be_gives_an_act_without_a_date() =>
        Assert.Null(Assert.Single(Read("en", "Ivan Sedov was arrested on 31 February 1937.")).When);

    [Theory]
    [InlineData("Ivan Sedov was ar-\nrested in Tula; Anna Lebed was arrested in Kursk.")]
    [InlineData("Ivan Sedov was arnested in Tula; Anna Lebed was arrested in Kursk.")]
    public void Noise_of_recognition_costs_the_word_and_not_its_neighbours(string text) =>
        Assert.Contains(Read("en", text), p => p.Victims.Any(v => v.Name == "Anna Lebed"));
}
