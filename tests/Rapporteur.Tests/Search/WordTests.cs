using CsCheck;
using Rapporteur.Search;
using Rapporteur.Search.Words;

namespace Rapporteur.Tests.Search;

/// <summary>How a text is parted into words and passages.</summary>
public class WordTests
{
    [Theory]
    [InlineData("en", "He wasn't in Kharkov's prison", "he wasnt in kharkov prison")]
    [InlineData("fr", "L'arrestation d’un député", "l arrest d un deput")]
    [InlineData("ru", "П'ятаков и заявленіе Ёлкина", "пятак и заявлен елкин")]
    [InlineData(null, "Žižek, Straße, cœur; № 17-бис", "zizek strasse coeur 17 бис")]
    [InlineData("en", "the arres-\nted men of a well-\n  known town", "the arrest men of a wellknown town")]
    [InlineData("fr", "arre\u0302te\u0301", "arret")]
    [InlineData("ru", "краи\u0306", "кра")]
    [InlineData("en", "so\u00ADviet", "soviet")]
    [InlineData("zh", "逮捕了 12 人", "逮 捕 了 12 人")]
    [InlineData("ar", "اعتقالات جديدة", "اعتقالات جديدة")]
    public void A_text_is_parted_into_tokens(string? language, string text, string tokens) => Assert.Equal(tokens, string.Join(' ', Stems(text, language)));

    [Fact]
    public void A_word_stands_where_the_text_has_it()
    {
        const string Text = "Then “Pyatakov’s” men, d'Orsay, 😀 Ж.";
        var words = new List<string>();
        new Tokenizer("en").Read(Text, 0, Text.Length, (word, _) => words.Add(Text[word.Start..word.End]));
        Assert.Equal(["Then", "Pyatakov", "men", "d", "Orsay", "Ж"], words);
    }

    [Fact]
    public void Every_word_of_a_text_lies_in_exactly_one_passage() =>
        Gen.OneOf(Gen.String[Gen.Char["ab .\n!"], 0, 4_000], Gen.Const("word "), Gen.Const("\n\n"), Gen.Const("😀")).List[0, 30].Select(pieces => string.Concat(pieces)).Sample(text =>
        {
            var passages = PassageCutter.Cut(text).ToList();
            var at = 0;
            foreach (var (start, end) in passages)
            {
                Assert.True(start >= at && end > start && string.IsNullOrWhiteSpace(text[at..start]), "passages follow one another, with blanks between");
                Assert.InRange(end - start, 1, 1_200);
                Assert.False(char.IsLowSurrogate(text[start]), "no character is cut in two");
                at = end;
            }
            Assert.True(string.IsNullOrWhiteSpace(text[at..]));
        }, iter: 300);

    [Fact]
    public void A_tokenizer_answers_alike_however_often_it_is_asked() =>
        Gen.String[Gen.Char["aéЖя'-\u0301\u00AD1 \n漢"], 0, 60].Sample(text =>
        {
            var tokenizer = new Tokenizer("fr");
            var first = Read(tokenizer, text);
            Assert.Equal(first, Read(tokenizer, text));
            Assert.All(first, token => Assert.True(token.Length > 0 && !token.Any(char.IsWhiteSpace) && !token.Contains('"')));
        }, iter: 2_000);

    private static List<string> Stems(string text, string? language) => Read(new Tokenizer(language), text);

    private static List<string> Read(Tokenizer tokenizer, string text)
    {
        var stems = new List<string>();
        tokenizer.Read(text, 0, text.Length, (_, token) => stems.Add(token.Stem));
        return stems;
    }
}
