using CsCheck;
using Rapporteur.Reading.Text;

namespace Rapporteur.Reading.Tests;

/// <summary>What holds of every reading, whatever the text.</summary>
public class ReadingPropertiesTests
{
    private static readonly string[] Pieces =
    [
        "Ivan Sedov", " was arrested", " in Tula", " on 3 October 1936", ". ", ", ", "; ", " and ", " (", ") ", "“", "” ", " the 4th,",
            "According to the press, ",
        "several hundred peasants", " were deported", " of ", "the arrest", "\n\n", "\n", " 31 February ", "😀", "e\u0301", "\u00AD",
            "\u202E", "\0", "…", " among them two priests",
        " since 1932", "the accused", " shot", "They ", "he", " had been beaten by police", " Иван Седов арестован ", " arrêté à Kiev ",
            "’s trial", " 400", " - ", "No. 5", "A. B. ",
    ];

    private static readonly Gen<string> Texts = Gen.Int[0, Pieces.Length - 1].Array[0, 60].Select(picks =>
        string.Concat(picks.Select(i => Pieces[i])));

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    [InlineData("ru")]
    public void Every_span_lies_in_the_text_and_quotes_it(string language)
    {
        Assert.SkipUnless(Lexicon.Languages.Contains(language), $"no lexicon for {language}");
        Texts.Sample(text => HoldsOf(text, new ReadingOptions { Language = language, Explain = true }), iter: 2000);
    }

    [Fact]
    public void The_same_text_gives_the_same_reading()
    {
        var document = new DocumentInfo("a", "", null);
        var options = new ReadingOptions { Language = "en" };
        Texts.Sample(text => Assert.Equal(ReadingJson.Write(Reader.Read(text, options), document),
            ReadingJson.Write(Reader.Read(text, options), document)), iter: 300);
    }

    [Theory]
    [InlineData("The 4th, arrests in Tula. ")]
    [InlineData("“")]
    [InlineData("(“")]
    [InlineData("Ivan Sedov, Anna Lebed and ")]
    [InlineData("arrested and beaten ")]
    [InlineData("of the of the ")]
    [InlineData("1 2 3 - 4 ")]
    [InlineData("A. B. C. ")]
    [InlineData("thrown in the old ")]
    [InlineData("between 3 and 4 May ")]
    [InlineData("a")]
    [InlineData("-a'")]
    public void Work_grows_with_length_and_no_faster(string piece)
    {
        var shorter = StepsPerCharacter(piece, 20_000);
        var longer = StepsPerCharacter(piece, 200_000);
        Assert.True(longer <= (1.2 * shorter) + 0.5, $"{shorter} steps a character became {longer}");
        Assert.InRange(longer, 0, 40);
    }

    private static double StepsPerCharacter(string piece, int length)
    {
        var text = string.Concat(Enumerable.Repeat(piece, (length / piece.Length) + 1));
        var work = new Work();
        Reader.Read(text, Lexicon.BuiltIn("en")!, new CodePoints(text), new ReadingOptions { Language = "en" }, work);
        return (double)work.Steps / text.Length;
    }

    private static void HoldsOf(string text, ReadingOptions options)
    {
        var points = text.EnumerateRunes().Select(r => r.ToString()).ToArray();
        string At(TextSpan span) => string.Concat(points[span.Start..span.End]);
        var reading = Reader.Read(text, options);
        Assert.Equal(points.Length, reading.Characters);
        foreach (var p in reading.Proposals)
        {
            Assert.Equal(p.Passage.Exact, At(p.Passage.Span));
            Assert.Equal(p.Trigger.Exact, At(p.Trigger.Span));
            Assert.True(p.Passage.Span.Contains(p.Trigger.Span));
            Assert.InRange(p.Confidence, 0, 1);
            Assert.True(p.Quantity is null || p.Quantity.High is null || p.Quantity.Low <= p.Quantity.High);
            Assert.True(p.PartOf is null
                || (p.PartOf >= 0 && p.PartOf < reading.Proposals.Count && reading.Proposals[p.PartOf.Value] != p));
            Assert.All(p.Cues, c => Assert.InRange(c.Span.End, c.Span.Start, points.Length));
            Assert.All(p.Charges, c => Assert.Equal(c.Exact, At(c.Span)));
        }
        Assert.All(reading.Measures, m => Assert.True(m.Passage.Span.Contains(m.Trigger.Span)));
        Assert.All(reading.Explained, s => Assert.All(s.Cues, c => Assert.True(s.Span.Contains(c.Span))));
    }
}
