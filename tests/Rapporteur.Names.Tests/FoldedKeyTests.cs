namespace Rapporteur.Names.Tests;

public class FoldedKeyTests
{
    [Theory]
    [InlineData("Пятаков", "Pyatakov", "Piatakov", "Piatakoff", "Pjatakow", "П'ятаков", "П’ятаков")]
    [InlineData("Зиновьев", "Zinoviev", "Zinovieff", "Zinovyev", "Zinov'ev", "Sinowjew", "Зінов'єв")]
    [InlineData("Троцкий", "Trotsky", "Trotzky", "Trotski", "Trotzki", "Trocki", "Троцький")]
    [InlineData("Ежов", "Yezhov", "Ezhov", "Yejov", "Iejov", "Jeschow", "Jeżow", "Єжов")]
    [InlineData("Бухарин", "Bukharin", "Boukharine", "Bucharin", "Бухарін")]
    [InlineData("Тухачевский", "Tukhachevsky", "Toukhatchevski", "Tuchatschewski", "Tuchaczewski")]
    [InlineData("Ломинадзе", "Lominadze", "Lominadzé", "Lominadse", "ლომინაძე")]
    [InlineData("Ханджян", "Khanjian", "Khandzhian", "Khandjian", "Խանջյան")]
    [InlineData("Ходжаев", "Khodjayev", "Khodzhaev", "Khodjaïev", "Chodschajew", "Xoʻjayev")]
    [InlineData("Гольцман", "Holtzman", "Goltsman", "Holzmann")]
    [InlineData("Тер-Ваганян", "Ter-Vaganyan", "Ter Vaganian", "TER-WAGANJAN")]
    [InlineData("Лившиц", "Livshitz", "Lifschitz", "Livchitz")]
    public void Spellings_of_one_name_have_one_key(string name, params string[] spellings) =>
        Assert.All(spellings, spelling => Assert.Equal(FoldedKey.Of(name), FoldedKey.Of(spelling)));

    [Theory]
    [InlineData("Каменев", "Каминский")]
    [InlineData("Rosengoltz", "Reingold")]
    [InlineData("Bukharin", "Bulganin")]
    [InlineData("Radek", "Radkey")]
    [InlineData("Rakovsky", "Rákosi")]
    [InlineData("Г. Л. Пятаков", "Н. Л. Пятаков")]
    public void Names_that_only_look_alike_have_not(string one, string other) =>
        Assert.NotEqual(FoldedKey.Of(one), FoldedKey.Of(other));

    [Theory]
    [InlineData("", "")]
    [InlineData(" -- ", "")]
    [InlineData("л. 23", "l 23")]
    [InlineData("محمد", "محمد")]
    [InlineData("Sobelsohn", "sobelson")]
    public void A_key_keeps_what_it_does_not_know(string name, string key) => Assert.Equal(key, FoldedKey.Of(name));

    [Fact]
    public void Decomposed_and_composed_letters_are_the_same() =>
        Assert.Equal(FoldedKey.Of("Йовчев"), FoldedKey.Of("\u0418\u0306овчев"));

    [Fact]
    public void A_name_of_a_hundred_thousand_letters_is_folded() =>
        Assert.Equal(100_000, FoldedKey.Of(string.Concat(Enumerable.Repeat("ка", 50_000))).Length);

    [Fact]
    public void A_name_of_any_length_is_folded_word_by_word()
    {
        var names = Enumerable.Repeat("Préobrajenski Żółkiewski Пятаков", 40).ToList();
        Assert.Equal(string.Join(' ', names.Select(FoldedKey.Of)), FoldedKey.Of(string.Join(' ', names)));
    }
}
