using System.Text.Json.Nodes;
using Rapporteur.Tests.Cli;

namespace Rapporteur.Tests.Search;

/// <summary>The verb <c>search</c>, from the documents to the passages that are found.</summary>
public class SearchVerbTests
{
    [Theory]
    [InlineData("Pyatakov")]
    [InlineData("Piatakov")]
    [InlineData("Пятаков")]
    [InlineData("Пятаковым")]
    [InlineData("piatakoff")]
    public void A_name_finds_the_same_passages_in_every_script(string name)
    {
        using var desk = InThreeLanguages();
        Assert.Equal(["en.txt", "fr.txt", "ru.txt"], Titles(desk, name));
        Assert.Equal(["Piatakov", "Pyatakov", "Пятакова"], Search(desk, name).SelectMany(found => found!["marks"]!.AsArray()).Select(mark => (string)mark!["exact"]!).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("arrests", "en.txt")]
    [InlineData("arresting", "en.txt")]
    [InlineData("ouvriers", "fr.txt")]
    [InlineData("depute", "fr.txt")]
    [InlineData("газета", "ru.txt")]
    [InlineData("\"the engineer Pyatakov\"", "en.txt")]
    [InlineData("«инженера Пятакова»", "ru.txt")]
    [InlineData("Pyatakov -ingénieur -инженер", "en.txt")]
    [InlineData("Pyatakov -\"l'ingénieur\" -\"газете сообщили\"", "en.txt")]
    public void Words_phrases_and_what_is_left_out(string query, string title)
    {
        using var desk = InThreeLanguages();
        Assert.Equal([title], Titles(desk, query));
    }

    [Fact]
    public void Words_of_a_phrase_stand_side_by_side()
    {
        using var desk = InThreeLanguages();
        Assert.Empty(Titles(desk, "\"Pyatakov engineer\""));
        Assert.Equal(["en.txt"], Titles(desk, "Pyatakov engineer"));
        desk.Write("two.txt", "Letter of 3 March 1937\n\nIvan met Pyatakov. Later on Ivan and his brother Pyatakov left.");
        desk.Done("inquire", "papers", "--no-report");
        Assert.Empty(Titles(desk, "\"Иван Пятаков\""));
    }

    [Fact]
    public void Filters_narrow_the_search()
    {
        using var desk = Desk.WithTwoDocuments();
        Assert.Equal(["E1", "E2"], Exhibits(desk, "Lisitsyn").Order(StringComparer.Ordinal));
        Assert.Equal(["E1"], Exhibits(desk, "Lisitsyn", "--source", "courier"));
        Assert.Equal(["E2"], Exhibits(desk, "Lisitsyn", "--from", "1936-08-25"));
        Assert.Equal(["E1"], Exhibits(desk, "Lisitsyn", "--to", "1936-08-28"));
        Assert.Equal(["E2"], Exhibits(desk, "Lisitsyn", "--exhibit", "E2"));
        Assert.Empty(Exhibits(desk, "Lisitsyn", "--language", "fr"));
        desk.Done("exhibits", "parts", "E2", "--part", "head:0:38", "--part", "note:38:150:Orlov");
        Assert.Equal(["E2"], Exhibits(desk, "Lisitsyn", "--part", "orlov"));
        desk.Refused("SE005", "search", "x", "--from", "yesterday");
    }

    [Fact]
    public void Answers_come_in_pages_and_in_the_same_order_each_time()
    {
        using var desk = Desk.WithTwoDocuments();
        for (var i = 0; i < 7; i++)
            desk.Write($"more{i}.txt", $"Kursk, {i + 1} September 1936\n\nA man was arrested in Kursk.");
        desk.Done("inquire", "papers", "--no-report");
        var all = Exhibits(desk, "Kursk");
        var first = desk.Done("search", "Kursk", "--limit", "3", "--json").Json;
        Assert.Equal((8, 3), ((int)first["total"]!, (int)first["next_offset"]!));
        Assert.Equal(all, Exhibits(desk, "Kursk", "--limit", "3").Concat(Exhibits(desk, "Kursk", "--limit", "5", "--offset", "3")));
        desk.Done("rebuild");
        Assert.Equal(all, Exhibits(desk, "Kursk"));
    }

    [Fact]
    public void Nothing_of_a_withdrawn_text_is_left_in_the_index()
    {
        using var desk = Desk.WithTwoDocuments();
        desk.Done("exhibits", "withdraw", "E2", "--reason", "the witness asked", "--destroy");
        Assert.Empty(Exhibits(desk, "Orlova"));
        Assert.Equal(["E1"], Exhibits(desk, "Lisitsyn"));
        var views = File.ReadAllText(Path.Combine(desk.Inquiry, "views", "views.db"), System.Text.Encoding.Latin1);
        Assert.DoesNotContain(" orlova ", views, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mark_stands_where_the_text_layer_has_the_word()
    {
        using var desk = InThreeLanguages();
        var found = Search(desk, "Пятаков").Single(item => (string)item!["title"]! == "ru.txt")!;
        var text = desk.Done("exhibits", "show", (string)found["exhibit"]!, "--text").Out;
        var mark = found["marks"]![0]!;
        Assert.Equal("Пятакова", text[(int)mark["start"]!..(int)mark["end"]!]);
        Assert.Contains("⟦Пятакова⟧", desk.Done("search", "Пятаков").Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SE001", "")]
    [InlineData("SE001", "...")]
    [InlineData("SE002", "\"a phrase")]
    [InlineData("SE003", "-Minsk")]
    public void A_query_that_asks_nothing_is_refused(string code, string query)
    {
        using var desk = Desk.WithTwoDocuments();
        desk.Refused(code, "search", query);
    }

    [Theory]
    [InlineData("arrested AND Minsk")]
    [InlineData("stems : arrested")]
    [InlineData("NEAR(arrested Minsk)")]
    [InlineData("arrested*")]
    [InlineData("'; DROP TABLE passage; --")]
    [InlineData("(((")]
    public void Words_are_words_whatever_another_search_means_by_them(string query)
    {
        using var desk = Desk.WithTwoDocuments();
        Assert.InRange(desk.Run("search", query).Code, 0, 1);
    }

    [Fact]
    public void A_word_with_a_minus_may_come_first_and_an_unknown_option_is_said()
    {
        using var desk = Desk.WithTwoDocuments();
        Assert.Equal(["E1"], Exhibits(desk, "-Kursk", "arrested", "Minsk"));
        Assert.Equal(2, desk.Run("search", "Minsk", "--frm", "1936").Code);
    }

    private static Desk InThreeLanguages()
    {
        var desk = new Desk();
        desk.Write("en.txt", "City Herald, 3 March 1937\n\nOn Monday the engineer Pyatakov was arrested with his brother.\n");
        desk.Write("fr.txt", "Paris, 4 mars 1937\n\nOn apprend que l'ingénieur Piatakov serait détenu avec un ouvrier et le député du district.\n");
        desk.Write("ru.txt", "Москва, 5 марта 1937 г.\n\nВ газете сообщили, что инженера Пятакова задержали вместе с другими.\n");
        desk.Done("inquire", "papers", "--no-report");
        return desk;
    }

    private static JsonArray Search(Desk desk, params string[] words) => desk.Done(["search", .. words, "--json"]).List("search");

    private static IEnumerable<string> Titles(Desk desk, string query) => Search(desk, query).Select(found => (string)found!["title"]!).Order(StringComparer.Ordinal);

    private static string[] Exhibits(Desk desk, params string[] words) => [.. Search(desk, words).Select(found => (string)found!["exhibit"]!)];
}
