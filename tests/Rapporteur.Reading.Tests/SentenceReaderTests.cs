using Rapporteur.Reading.Text;

namespace Rapporteur.Reading.Tests;

public class SentenceReaderTests
{
    private static List<string> Sentences(string text)
    {
        var reader = new SentenceReader(text, Lexicon.BuiltIn("en")!);
        var found = new List<string>();
        while (reader.Next([]) is { } sentence)
        {
            found.Add(text[sentence.Start..sentence.End]);
        }
        return found;
    }

    [Theory]
    [InlineData("He left. She stayed.", 2)]
    [InlineData("Dr. A. B. Smith met Mr. Jones at No. 5.", 1)]
    [InlineData("It cost 3.50 in 1936. Nobody paid.", 2)]
    [InlineData("“Go away!” he said.", 1)]
    [InlineData("Arrests in Tula... The agency knows more.", 2)]
    [InlineData("A line that is\nwrapped by hand goes on. Then it ends.", 2)]
    [InlineData("A heading\n\nA sentence.", 2)]
    [InlineData("1. The first item.\n2. The second item.", 2)]
    [InlineData("", 0)]
    [InlineData(" \n\t ", 0)]
    public void Sentences_end_where_a_reader_would_end_them(string text, int count) => Assert.Equal(count, Sentences(text).Count);

    [Fact]
    public void A_sentence_without_end_is_cut() => Assert.True(Sentences(string.Concat(Enumerable.Repeat("word ", 5000))).Count >= 12);

    [Fact]
    public void Code_points_are_counted_not_units()
    {
        var points = new CodePoints("a😀b");
        Assert.Equal(3, points.Total);
        Assert.Equal(new TextSpan(2, 3), points.Span(3, 4));
    }
}
