using CsCheck;
using Rapporteur.Names.Written;

namespace Rapporteur.Names.Tests.Written;

public class WrittenNameTests
{
    [Theory]
    [InlineData("Vera", true)]
    [InlineData("Сергей", true)]
    [InlineData("Sergei K.", true)]
    [InlineData("Пятаков", false)]
    [InlineData("Сергей Пятаков", false)]
    [InlineData("Григорий Евсеевич", false)]
    public void A_given_name_without_a_surname_may_be_anybodys(string text, bool isAlone) => Assert.Equal(isAlone, WrittenName.Parse(text).IsGivenNameAlone);

    [Theory]
    [InlineData("Г. Л. Пятаков", "Пятаков", "Г. Л.", null)]
    [InlineData("Пятаков Г.Л.", "Пятаков", "Г. Л.", null)]
    [InlineData("Пятаков Георгий Леонидович", "Пятаков", "Георгий", "Леонидович")]
    [InlineData("Георгий Леонидович Пятаков", "Пятаков", "Георгий", "Леонидович")]
    [InlineData("PIATAKOV Georgy", "PIATAKOV", "Georgy", null)]
    [InlineData("Piatakov, Georgy L.", "Piatakov", "Georgy L.", null)]
    [InlineData("Ya. S. Agranov", "Agranov", "Ya. S.", null)]
    [InlineData("Лазарь Моисеевич Каганович", "Каганович", "Лазарь", "Моисеевич")]
    [InlineData("Скрипник Микола Олексійович", "Скрипник", "Микола", "Олексійович")]
    [InlineData("Леся Петрівна Коваль", "Коваль", "Леся", "Петрівна")]
    [InlineData("Гасан Али оглы Мамедов", "Мамедов", "Гасан", "Али")]
    [InlineData("Ромен Роллан", "Роллан", "Ромен", null)]
    [InlineData("Ротенберг Аркадий", "Ротенберг", "Аркадий", null)]
    [InlineData("Ter Vaganyan", "Ter-Vaganyan", "", null)]
    [InlineData("Hans J Friedrich", "Friedrich", "Hans J", null)]
    [InlineData("Роман Абрамович", "Абрамович", "Роман", null)]
    public void Surname_given_names_and_patronymic_are_found_in_any_order(string text, string surname, string given, string? patronymic)
    {
        var name = WrittenName.Parse(text);
        Assert.Equal(surname, name.Surname);
        Assert.Equal(given, string.Join(' ', name.Given.Select(part => part.Text)));
        Assert.Equal(patronymic, name.Patronymic);
    }

    [Theory]
    [InlineData("тов. Пятаков", NamePartKind.Title, "тов.")]
    [InlineData("comrade Piatakov", NamePartKind.Title, "comrade")]
    [InlineData("Dr Karl Liebknecht", NamePartKind.Title, "Dr")]
    [InlineData("Piatakov, vice-commissar of heavy industry", NamePartKind.Role, "vice-commissar of heavy industry")]
    [InlineData("Пятаков, член Центрального комитета", NamePartKind.Role, "член Центрального комитета")]
    [InlineData("Otto von Bismarck", NamePartKind.Particle, "von")]
    [InlineData("Зиновьев (Радомысльский) Г. Е.", NamePartKind.Alias, "Радомысльский")]
    [InlineData("Lev Trotsky, né Bronstein", NamePartKind.BirthName, "Bronstein")]
    [InlineData("Зиновьев, он же Радомысльский", NamePartKind.Alias, "Радомысльский")]
    [InlineData("Moissei Lurye alias Emel", NamePartKind.Alias, "Emel")]
    [InlineData("Мария Иванова, урожд. Петрова", NamePartKind.BirthName, "Петрова")]
    [InlineData("Иван Петров и жена", NamePartKind.Companion, "и жена")]
    [InlineData("Ivan Petrov and wife", NamePartKind.Companion, "and wife")]
    [InlineData("N.N.", NamePartKind.Unknown, "N.N.")]
    [InlineData("неизвестный", NamePartKind.Unknown, "неизвестный")]
    [InlineData("Martin King jr", NamePartKind.Suffix, "jr")]
    public void What_stands_beside_a_name_is_told_apart(string text, NamePartKind kind, string part) =>
        Assert.Contains(WrittenName.Parse(text).Parts, found => found.Kind == kind && found.Text == part);

    [Theory]
    [InlineData("Пятаков?", NameFlags.Doubtful)]
    [InlineData("unknown", NameFlags.Unknown)]
    [InlineData("", NameFlags.Unknown)]
    [InlineData("Petrov and wife", NameFlags.WithCompanion)]
    [InlineData("Piatakov, Georgy", NameFlags.SurnameFirst)]
    [InlineData("ПЯТАКОВ ГЕОРГИЙ", NameFlags.InCapitals)]
    [InlineData("Abc Def", NameFlags.OrderGuessed)]
    public void What_is_doubtful_is_flagged(string text, NameFlags flag) => Assert.True(WrittenName.Parse(text).Flags.HasFlag(flag));

    [Theory]
    [InlineData("Мария Ивановна Петрова", NameSex.Woman)]
    [InlineData("Olga Kameneva", NameSex.Woman)]
    [InlineData("Иван Петров", NameSex.Man)]
    [InlineData("Бухарина", NameSex.Unknown)]
    public void Given_name_and_patronymic_show_the_sex(string text, NameSex sex) => Assert.Equal(sex, WrittenName.Parse(text).Sex);

    [Fact]
    public void A_name_of_initials_and_a_surname_that_looks_like_no_name_is_not_unknown() =>
        Assert.Equal("Суханов", WrittenName.Parse("Н. Н. Суханов").Surname);

    [Fact]
    public void Every_letter_is_kept_in_some_part() => Words.Sample(text =>
    {
        var name = WrittenName.Parse(text);
        return Letters(text) == Letters(string.Concat(name.Parts.Select(part => part.Text)))
            && name.Parts.All(part => text.AsSpan(part.Start).StartsWith(part.Text));
    }, iter: 3000);

    [Fact]
    public void What_is_longer_than_any_name_is_kept_unread()
    {
        var text = "Пятаков, " + string.Concat(Enumerable.Repeat("Г. Л. (и др.) ", 100_000));
        var name = WrittenName.Parse(text);
        Assert.Equal("Пятаков", name.Surname);
        Assert.Equal(Letters(text), Letters(string.Concat(name.Parts.Select(part => part.Text))));
        Assert.InRange(name.Parts.Length, 1, 1000);
    }

    [Fact]
    public void No_text_makes_parsing_throw() => Gen.String.Sample(text => WrittenName.Parse(text).Text == text, iter: 3000);

    private static readonly string[] Vocabulary =
    [
        "тов.", "Пятаков", "Г.", "Л.", "(", ")", ",", "Георгий", "Леонидович", "von", "Bronstein", "alias", "né", "?", "and wife", "оглы", "N.N.", "jr",
        "PIATAKOV", "Ter", "al-", "«", "»", "1937", "J.-C.", "он же", "Dr", "писатель", "-", "ибн",
    ];

    private static readonly Gen<string> Words = Gen.Int[0, Vocabulary.Length - 1].Array[0, 9].Select(words => string.Join(' ', words.Select(word => Vocabulary[word])));

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
