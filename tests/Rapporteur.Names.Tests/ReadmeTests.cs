using Rapporteur.Names.Comparing;
using Rapporteur.Names.Russian;
using Rapporteur.Names.Transliteration;
using Rapporteur.Names.Written;
using Rapporteur.Tests.Shared;

namespace Rapporteur.Names.Tests;

/// <summary>The samples of the README, run; and that those in the README are these.</summary>
public class ReadmeTests
{
    [Fact]
    public void Schemes()
    {
        var bgn = TransliterationSchemes.Find("bgnpcgn-rus-Cyrl-Latn-1947")!;
        Assert.Equal("Yezhov", bgn.Transliterate("Ежов"));
        Assert.Equal("Jeschow", TransliterationSchemes.Find("press-rus-Cyrl-Latn-german-1936")!.Transliterate("Ежов"));

        var iso = TransliterationSchemes.Find("iso-mul-Cyrl-Latn-9-1995")!;
        Assert.Equal("Пятаков", iso.Reverse(iso.Transliterate("Пятаков")));
        Assert.Contains("signs", TransliterationSchemes.Find("press-rus-Cyrl-Latn-french-1936")!.Limits);
    }

    [Fact]
    public void Parsing()
    {
        var name = WrittenName.Parse("тов. Зиновьев (Радомысльский) Г. Е., председатель");
        Assert.Equal("Зиновьев", name.Surname);
        Assert.Equal(["Г.", "Е."], name.Given.Select(part => part.Text));
        Assert.Equal(["Радомысльский"], name.Aliases);
        Assert.Contains(name.Parts, part => part.Kind == NamePartKind.Role && part.Text == "председатель");
    }

    [Fact]
    public void Comparing()
    {
        var (a, b) = (PreparedName.Of("Г. Л. Пятаков"), PreparedName.Of("Pjatakow, Georgij"));
        var weight = NameComparison.Compare(a, b);
        Assert.True(weight.IsSame);
        Assert.Equal(NameAgreement.InitialAgrees, weight.Parts[1].Agreement);

        // Brothers: initials decide. A bare common surname stays undecided. A pseudonym needs a writer who gives it.
        Assert.False(NameComparison.Compare(PreparedName.Of("Л. М. Каганович"), PreparedName.Of("М. М. Каганович")).IsSame);
        Assert.False(NameComparison.Compare(PreparedName.Of("Иванов"), PreparedName.Of("В. И. Иванов")).IsSame);
        Assert.True(NameComparison.Compare(PreparedName.Of("Trotsky (Bronstein)"), PreparedName.Of("Бронштейн")).IsSame);

        // Where half a village is called so, the name proves nothing.
        var village = NameFrequencies.Of([new("Лаврищев", 0.2)]);
        Assert.False(NameComparison.Compare(PreparedName.Of("Лаврищев", village), PreparedName.Of("Lavrishchev", village)).IsSame);
    }

    [Fact]
    public void Keys()
    {
        Assert.Equal(FoldedKey.Of("Пятаков"), FoldedKey.Of("Pjatakow"));
        Assert.Equal(FoldedKey.Of("Г. Е. Зиновьев"), FoldedKey.Of("G. E. Zinovieff"));
        Assert.NotEqual(FoldedKey.Of("Bukharin"), FoldedKey.Of("Bulganin"));
    }

    [Fact]
    public void Words()
    {
        var readings = RussianMorphology.Shared.Read("Ивановой");
        Assert.Contains(readings, reading => reading.Tag.IsSurname && reading.Nominative == "иванова");

        var verb = RussianMorphology.Shared.Read("арестован")[0];
        Assert.Equal("арестовать", verb.Lemma);
    }

    [Fact]
    public void Every_sample_of_the_README_is_run_here() => ReadmeSamples.AreRun(5);
}
