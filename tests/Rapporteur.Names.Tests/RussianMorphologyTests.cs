using Rapporteur.Names.Russian;

namespace Rapporteur.Names.Tests;

public class RussianMorphologyTests
{
    private static readonly RussianMorphology Morphology = RussianMorphology.Shared;

    [Theory]
    [InlineData("арестован", "арестовать", PartOfSpeech.ShortParticiple)]
    [InlineData("арестованы", "арестовать", PartOfSpeech.ShortParticiple)]
    [InlineData("расстреляли", "расстрелять", PartOfSpeech.Verb)]
    [InlineData("обысков", "обыск", PartOfSpeech.Noun)]
    [InlineData("живете", "жить", PartOfSpeech.Verb)]
    [InlineData("коммунистов", "коммунист", PartOfSpeech.Noun)]
    public void A_known_word_is_brought_to_its_lemma(string word, string lemma, PartOfSpeech partOfSpeech)
    {
        var likeliest = Morphology.Read(word)[0];

        Assert.Equal(lemma, likeliest.Lemma);
        Assert.Equal(partOfSpeech, likeliest.Tag.PartOfSpeech);
        Assert.False(likeliest.IsGuess);
    }

    [Theory]
    [InlineData("Иванову", GrammaticalCase.Dative, GrammaticalGender.Masculine, "иванов")]
    [InlineData("Иванову", GrammaticalCase.Accusative, GrammaticalGender.Feminine, "иванова")]
    [InlineData("Ивановой", GrammaticalCase.Genitive, GrammaticalGender.Feminine, "иванова")]
    [InlineData("Рейнгольдом", GrammaticalCase.Instrumental, GrammaticalGender.Masculine, "рейнгольд")]
    [InlineData("Харькове", GrammaticalCase.Prepositional, GrammaticalGender.Masculine, "харьков")]
    [InlineData("Петровичем", GrammaticalCase.Instrumental, GrammaticalGender.Masculine, "петрович")]
    public void A_name_in_a_case_is_brought_to_the_nominative(string word, GrammaticalCase inCase, GrammaticalGender gender,
        string nominative) =>
        Assert.Contains(Morphology.Read(word), reading =>
            reading.Tag.Case == inCase && reading.Tag.Gender == gender && reading.Nominative == nominative);

    [Fact]
    public void Names_are_told_by_kind()
    {
        Assert.True(Morphology.Read("Георгий")[0].Tag.IsGivenName);
        Assert.Contains(Morphology.Read("Леонидовича"), reading => reading.Tag.IsPatronymic);
        Assert.Contains(Morphology.Read("Смирнова"), reading => reading.Tag.IsSurname);
        Assert.Contains(Morphology.Read("Москве"), reading => reading.Tag.IsPlace);
    }

    [Fact]
    public void A_name_is_read_only_where_it_has_a_capital()
    {
        Assert.Contains(Morphology.Read("Вера"), reading => reading.Tag.IsGivenName);
        Assert.DoesNotContain(Morphology.Read("вера"), reading => reading.Tag.IsProperName);
    }

    [Fact]
    public void An_unknown_surname_is_guessed_by_its_ending()
    {
        var readings = Morphology.Read("Кирпичёву");

        Assert.All(readings, reading => Assert.True(reading.IsGuess));
        Assert.Contains(readings, reading =>
            reading.Tag.IsSurname && reading.Tag.Case == GrammaticalCase.Dative && reading.Nominative == "кирпичёв");
    }

    [Theory]
    [InlineData("Шевченко", "шевченко")]
    [InlineData("студентов-отличников", "студент-отличник")]
    [InlineData("антифашистов", "антифашист")]
    [InlineData("скажи-ка", "сказать-ка")]
    [InlineData("Тер-Ваганяну", "тер-ваганян")]
    public void Words_out_of_the_ordinary_have_a_lemma(string word, string lemma) =>
        Assert.Contains(Morphology.Read(word), reading => reading.Lemma == lemma);

    [Theory]
    [InlineData("шёл", "шел")]
    [InlineData("Фёдорович", "Федорович")]
    public void The_letter_yo_may_be_written_without_its_dots(string dotted, string plain) =>
        Assert.Equal(Morphology.Read(dotted)[0].Lemma, Morphology.Read(plain)[0].Lemma);

    [Theory]
    [InlineData("")]
    [InlineData("arrest")]
    [InlineData("محمد")]
    [InlineData("12")]
    public void What_is_no_Russian_word_has_no_reading(string word) => Assert.Empty(Morphology.Read(word));

    [Fact]
    public void A_word_of_one_letter_repeated_is_read_in_no_time() =>
        Assert.All(Morphology.Read(new string('е', 64)), reading => Assert.True(reading.IsGuess));

    [Fact]
    public void Scores_add_up_to_one()
    {
        foreach (var word in (string[])["стали", "Кирпичёву", "Смирнова", "студентов-отличников"])
        {
            var scores = Morphology.Read(word).Select(reading => reading.Score).ToList();
            Assert.Equal(1, scores.Sum(), 9);
            Assert.Equal(scores.OrderDescending(), scores);
        }
    }
}
