using CsCheck;
using Rapporteur.Names.Comparing;

namespace Rapporteur.Names.Tests.Comparing;

public class NameComparisonTests
{
    [Theory]
    [InlineData("Вышинский", "Vychinski")]
    [InlineData("Вышинский", "Wyschinski")]
    [InlineData("А. Я. Вышинский", "Andrei Vyshinsky")]
    [InlineData("Жданов", "Jdanov")]
    [InlineData("Жданов", "Schdanow")]
    [InlineData("Орджоникидзе", "Ordschonikidse")]
    [InlineData("ორჯონიკიძე", "Ordjonikidzé")]
    [InlineData("Ворошилов", "Woroschilow")]
    [InlineData("Хрущёв", "Khrouchtchev")]
    [InlineData("Петровський", "Petrovsky")]
    [InlineData("Чичерин", "Tschitscherin")]
    [InlineData("Щаденко", "Schtschadenko")]
    [InlineData("Юренев", "Iurenev")]
    [InlineData("Мандельштам, Осип", "Osip Mandelstam")]
    [InlineData("Тухачевского", "Tukhachevsky")]
    [InlineData("Лев Троцкий (Бронштейн)", "Bronstein")]
    [InlineData("Andrej Wyschinskij, Generalstaatsanwalt", "Вышинский Андрей Януарьевич")]
    [InlineData("Гришин-Волошин", "Grichine-Volochine")]
    [InlineData("'Abd al-Karim al-Bukhari", "Abdul Karim Bukhari")]
    [InlineData("Abdelkarim el-Bukhari", "BUKHARI, Abd-al-Karim")]
    [InlineData("PAK CHOL IL", "CHOL IL, PAK")]
    [InlineData("Omar Khayri al-Samarrai", "Khayri al-Samarrai, Omar")]
    [InlineData("Samarrai Samarrai Khayri", "Khayri Samarrai")]
    [InlineData("Vysh1nsky Andrei", "Andrei Vyshinsky")]
    [InlineData("AJ Vyshinsky", "Andrei Yanuarievich Vyshinsky")]
    [InlineData("Andrei Vyshinksy", "Andrei Vyshinsky")]
    [InlineData("王小明", "王小明")]
    public void Spellings_of_a_name_in_two_languages_are_joined(string a, string b) => Assert.True(Weight(a, b).IsSame, Weight(a, b).ToString());

    [Theory]
    [InlineData("Кузнецов", "П. Кузнецов")]
    [InlineData("А. Л. Вышинский", "Б. Л. Вышинский")]
    [InlineData("Иван Петрович Чудинов", "Пётр Иванович Чудинов")]
    [InlineData("Иван Петрович Чудинов", "Иван Сергеевич Чудинов")]
    [InlineData("Е. Н. Чудинова", "П. К. Чудинов")]
    [InlineData("Вера Чудинова", "Чудинов")]
    [InlineData("Чудинова", "Чудинова")]
    [InlineData("Вышинский", "Вишневецкий")]
    [InlineData("Ян Гамарник", "Ян Рудзутак")]
    [InlineData("Вс. Кузнецов", "В. Кузнецов")]
    [InlineData("Abdul Karim al-Bukhari", "Abdul Rahim al-Bukhari")]
    [InlineData("Омар Хайри Самарраи", "Хайри Омар Самарраи")]
    [InlineData("王小明", "王小朋")]
    public void Different_people_of_like_names_are_not(string a, string b) => Assert.False(Weight(a, b).IsSame, Weight(a, b).ToString());

    [Fact]
    public void A_pseudonym_is_joined_by_what_the_writer_says_and_not_by_letters()
    {
        Assert.False(Weight("Молотов", "Скрябин").IsSame);
        Assert.True(Weight("Молотов (Скрябин)", "В. М. Скрябин").IsSame);
    }

    [Fact]
    public void The_commoner_the_name_the_less_it_proves()
    {
        Assert.True(Weight("Иванов", "Ivanov").Bits < Weight("Лаврищев", "Lavrishchev").Bits);
        var village = NameFrequencies.Of([new("Лаврищев", 0.1)]);
        Assert.False(NameComparison.Compare(PreparedName.Of("Лаврищев", village), PreparedName.Of("Lavrishchev", village)).IsSame);
    }

    [Fact]
    public void A_share_that_is_none_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => NameFrequencies.Of([new("Иванов", 1.5)]));

    [Fact]
    public void The_parts_add_up_to_the_weight() => Pairs.Sample((a, b) =>
    {
        var weight = Weight(a, b);
        return Math.Abs(weight.Parts.Sum(part => part.Bits) - weight.Bits) < 1e-9;
    }, iter: 500);

    [Fact]
    public void The_order_of_two_names_does_not_matter() => Pairs.Sample((a, b) => Math.Abs(Weight(a, b).Bits - Weight(b, a).Bits) < 1e-9, iter: 5000);

    [Fact]
    public void A_comparison_allocates_nothing()
    {
        var (a, b) = (PreparedName.Of("Лев Давидович Троцкий (Бронштейн)"), PreparedName.Of("Leon Trotzki"));
        NameComparison.Compare(a, b);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
            NameComparison.Compare(a, b);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void No_text_makes_a_comparison_throw() =>
        Gen.Select(Gen.String, Gen.String).Sample((a, b) => !double.IsNaN(Weight(a, b).Bits), iter: 1000);

    private static readonly string[] Vocabulary =
    [
        "Г.", "Георгий", "Леонидович", "Пятаков", "Pjatakow", "Ferdinand", "Marcos", "Marquez", "Иванова", "Hans", "Friedrich", "(Бронштейн)", "Вс.", "Ter-Vaganyan", "Vaganyan",
        "Ягодой", "Mohammad", "Ali", "J.",
    ];

    private static readonly Gen<string> Names = Gen.Int[0, Vocabulary.Length - 1].Array[1, 4].Select(words => string.Join(' ', words.Select(word => Vocabulary[word])));

    private static readonly Gen<(string, string)> Pairs = Gen.Select(Names, Names);

    private static NameWeight Weight(string a, string b) => NameComparison.Compare(PreparedName.Of(a), PreparedName.Of(b));
}
