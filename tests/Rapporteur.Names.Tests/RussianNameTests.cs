using Rapporteur.Names.Russian;

namespace Rapporteur.Names.Tests;

/// <summary>Names in any case; all made up.</summary>
public class RussianNameTests
{
    [Theory]
    [InlineData("Петра Ильича Лаврова", "Петр Ильич Лавров")]
    [InlineData("Лаврова Петра Ильича", "Петр Ильич Лавров")]
    [InlineData("Лавров Пётр Ильич", "Петр Ильич Лавров")]
    [InlineData("Лавров П.И.", "П.И. Лавров")]
    [InlineData("Софью Марковну Лаврову", "Софья Марковна Лаврова")]
    [InlineData("Софьи Марковны Лавровой", "Софья Марковна Лаврова")]
    [InlineData("Софья Марковна Лаврова", "Софья Марковна Лаврова")]
    [InlineData("Иваном Никитичем Смирновым", "Иван Никитич Смирнов")]
    [InlineData("Льва Борисовича Гельмана", "Лев Борисович Гельман")]
    [InlineData("Дорохов Лев Борисович", "Лев Борисович Дорохов")]
    [InlineData("Марию Шульц", "Мария Шульц")]
    [InlineData("Игоря Полозенко", "Игорь Полозенко")]
    [InlineData("Анастасию Брязгину", "Анастасия Брязгина")]
    [InlineData("Ольгой Мешковской", "Ольга Мешковская")]
    [InlineData("Людвига Мадьяра", "Людвиг Мадьяр")]
    [InlineData("Николаю Бабелю", "Николай Бабель")]
    [InlineData("Г.И. Сафаровым", "Г.И. Сафаров")]
    [InlineData("Г.Е. Евдокимов", "Г.Е. Евдокимов")]
    [InlineData("К.Б. Берман-Юрин", "К.Б. Берман-Юрин")]
    [InlineData("Георгию Борисовичу Скалову", "Георгий Борисович Скалов")]
    [InlineData("Мрачковского", "Мрачковский")]
    [InlineData("Шайгалимов", "Шайгалимов")]
    [InlineData("Мартыновым", "Мартынов")]
    [InlineData("Тер-Ваганян Вагаршак Арутюнович", "Вагаршак Арутюнович Тер-Ваганян")]
    public void A_name_in_any_case_is_brought_to_the_nominative(string written, string nominative) =>
        Assert.Equal(nominative, RussianName.ToNominative(written).Replace('ё', 'е'));

    [Theory]
    [InlineData("Орлова", GrammaticalCase.Nominative, "Орлова")]
    [InlineData("Орлова", GrammaticalCase.Accusative, "Орлов")]
    [InlineData("Петра Орлова", GrammaticalCase.Genitive, "Петр Орлов")]
    [InlineData("Александра Орлова", GrammaticalCase.Nominative, "Александра Орлова")]
    [InlineData("Александра Орлова", GrammaticalCase.Accusative, "Александр Орлов")]
    [InlineData("Евгения Бестаева", GrammaticalCase.Genitive, "Евгений Бестаев")]
    [InlineData("Беккера", GrammaticalCase.Accusative, "Беккер")]
    [InlineData("Ольбергу", GrammaticalCase.Dative, "Ольберг")]
    [InlineData("Попову", GrammaticalCase.Accusative, "Попова")]
    [InlineData("Попову", GrammaticalCase.Dative, "Попов")]
    [InlineData("Позднякова", GrammaticalCase.Genitive, "Поздняков")]
    [InlineData("А.П. Орлову", GrammaticalCase.Accusative, "А.П. Орлова")]
    public void What_the_ending_leaves_open_the_sentence_decides(string written, GrammaticalCase expected, string nominative) =>
        Assert.Equal(nominative, RussianName.ToNominative(written, expected).Replace('ё', 'е'));
}
