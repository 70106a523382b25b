using System.Text;
using System.Text.Json.Nodes;
using Rapporteur.Search.TextIndex;
using Rapporteur.Search.Words;
using Rapporteur.Tests.Cli;

namespace Rapporteur.Tests.Search;

/// <summary>Texts that are nearly the same: recognised, and kept apart.</summary>
public class NearDuplicateTests
{
    [Fact]
    public void A_copy_under_another_header_is_recognised_and_stays_an_exhibit()
    {
        using var desk = new Desk();
        desk.Write("a letter.txt", $"Brenford, 14 March 1937\n\nDear Louis,\n\n{Words(1, 180)}");
        desk.Write("b other.txt", $"Brenford, 15 March 1937\n\n{Words(2, 180)}");
        desk.Write("c circular.txt", $"Circulated by the committee, second printing.\n\nBrenford, 14 March 1937\n\n{Words(1, 180).Replace(" w7 ", " x ", StringComparison.Ordinal)}");
        var files = desk.Done("inquire", "papers", "--no-report", "--json").List("files");
        Assert.Equal(["E3", "", "E1"], files.Select(Near));
        Assert.Equal(["E1", "E2", "E3"], files.Select(file => (string)file!["exhibit"]!));
        Assert.Equal("E3", Near(desk.Done("exhibits", "show", "E1", "--json").Json));
        Assert.Contains("E1: the text is nearly the same", desk.Done("exhibits", "show", "E3").Out, StringComparison.Ordinal);

        desk.Done("rebuild");
        Assert.Equal("E1", Near(desk.Done("exhibits", "show", "E3", "--json").Json));
        desk.Done("exhibits", "withdraw", "E1", "--reason", "by mistake");
        Assert.Equal("", Near(desk.Done("exhibits", "show", "E3", "--json").Json));
    }

    [Fact]
    public void A_reprint_within_a_longer_page_is_recognised() => Assert.True(Compare(Words(1, 200), $"{Words(3, 120)} {Words(1, 200)} {Words(4, 120)}").Contained > 0.85);

    [Theory]
    [InlineData(0, 1.0, 1.0)]
    [InlineData(2, 0.9, 1.0)]
    [InlineData(20, 0.55, 0.85)]
    [InlineData(400, 0, 0.01)]
    public void What_two_texts_share_falls_with_every_word_that_is_changed(int changed, double least, double most)
    {
        var words = Words(5, 400).Split(' ');
        var other = words.Select((word, i) => i % Math.Max(1, 400 / Math.Max(1, changed)) == 0 && changed > 0 ? word + "x" : word);
        Assert.InRange(Compare(string.Join(' ', words), string.Join(' ', other)).Jaccard, least, most);
    }

    [Fact]
    public void The_same_of_a_long_text_is_the_same_and_of_another_nothing()
    {
        Assert.Equal(1, Compare(Words(6, 20_000), Words(6, 20_000)).Jaccard);
        Assert.InRange(Compare(Words(6, 20_000), Words(7, 20_000)).Jaccard, 0, 0.05);
        Assert.InRange(ShinglesOf(Words(6, 20_000)).Count, 16_000, 24_000);
        Assert.Equal(512, ShinglesOf(Words(6, 20_000)).Sketch.Length);
    }

    [Fact]
    public void A_text_of_a_few_words_is_near_none() => Assert.Empty(ShinglesOf(Words(1, 15)).BandKeys());

    private static (double Jaccard, double Contained) Compare(string one, string other)
    {
        var (a, b) = (ShinglesOf(one), ShinglesOf(other));
        return Shingles.Compare(a.Sketch, b.Sketch, a.Count, b.Count);
    }

    private static Shingles ShinglesOf(string text) => IndexedText.Of(text, new Tokenizer(null)).Shingles;

    private static string Words(int seed, int count)
    {
        var chance = new Random(seed);
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
            text.Append(i == 0 ? "" : i % 12 == 0 ? ". " : " ").Append('w').Append(chance.Next(3_000)).Append(i == 60 ? " w7" : "");
        return text.ToString();
    }

    private static string Near(JsonNode? file) => string.Join(' ', file!["near_duplicate_of"]!.AsArray().Select(handle => (string)handle!));
}
