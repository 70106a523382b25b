using Rapporteur.Chronology;

namespace Rapporteur.Reading.Tests;

/// <summary>What sentences say in French and in Russian; every sentence was made up for these tests.</summary>
public class OtherLanguagesTests
{
    private static IReadOnlyList<Proposal> Read(string language, string text) =>
        Reader.Read(text, new ReadingOptions { Language = language, Published = UncertainDate.Parse("1937-11") }).Proposals;

    [Theory]
    [InlineData("fr", "Jean Morel a été arrêté à Lyon le 3 octobre.", "arrest", "1937-10-03", "Jean Morel", "Lyon")]
    [InlineData("fr", "Le 5 mai 1936, la police a arrêté Anna Vidal à Kiev.", "arrest", "1936-05-05", "Anna Vidal", "Kiev")]
    [InlineData("fr", "Pavel Orlik a été fusillé en mars 1935 à Moscou.", "execution", "1935-03", "Pavel Orlik", "Moscou")]
    [InlineData("ru", "Иван Седов был арестован в Туле 3 октября 1936 года.", "arrest", "1936-10-03", "Иван Седов", "Туле")]
    [InlineData("ru", "5 мая 1936 года в Харькове арестовали Николая Орлова.", "arrest", "1936-05-05", "Николай Орлов", "Харькове")]
    [InlineData("ru", "В марте 1935 года П.И. Громов был выслан в Казахстан.", "internal-exile", "1935-03", "П.И. Громов", "Казахстан")]
    public void A_named_victim_with_act_date_and_place(string language, string text, string act, string edtf, string victim, string place)
    {
        var proposal = Assert.Single(Read(language, text));
        Assert.Equal(act, proposal.Act);
        Assert.Equal(edtf, proposal.When?.Date.ToString());
        Assert.Equal(victim, proposal.Victims[0].Name!.Replace('ё', 'е'));
        Assert.Equal(place, Assert.Single(proposal.Where).Written);
        Assert.NotNull(proposal.Where[0].Place);
    }

    [Theory]
    [InlineData("fr", "Une vingtaine de mineurs ont été arrêtés.", 16, 24)]
    [InlineData("fr", "Plusieurs centaines de paysans ont été déportés.", 300, 999)]
    [InlineData("ru", "Были арестованы более 40 рабочих.", 41, null)]
    [InlineData("ru", "Несколько студентов были исключены из университета.", 3, 9)]
    public void A_count_is_read_by_its_rule(string language, string text, int low, int? high)
    {
        var quantity = Assert.Single(Read(language, text)).Quantity!;
        Assert.Equal((low, high), ((int)quantity.Low, (int?)quantity.High));
    }

    [Fact]
    public void The_French_conditional_of_hearsay_vouches_for_nothing() =>
        Assert.Equal("unverified", Assert.Single(Read("fr", "Jean Morel aurait été arrêté à Lyon.")).Modality);

    [Fact]
    public void A_Russian_sentence_without_subject_speaks_of_the_person_before()
    {
        var proposals = Read("ru", "Громов Павел Ильич родился в 1890 году. В 1935 г. исключен из партии.");
        Assert.Equal("Павел Ильич Громов", Assert.Single(proposals).Victims[0].Name);
    }

    [Fact]
    public void Items_without_a_verb_repeat_the_act()
    {
        var proposals = Read("fr", "Les ingénieurs sont arrêtés : en mai, Morel ; le 3 juin, Vidal.");
        Assert.Equal(["1937-05", "1937-06-03"], proposals.Skip(1).Select(p => p.When!.Date.ToString()));
        Assert.All(proposals.Skip(1), p => Assert.Equal(0, p.PartOf));
    }

    [Fact]
    public void The_date_between_a_charge_and_its_act_is_the_acts()
    {
        var proposal = Assert.Single(Read("ru", "По делу «союза печатников» 5 мая 1938 г. арестовали учителя Лапшина."));
        Assert.Equal("1938-05-05", proposal.When?.Date.ToString());
        Assert.Equal("делу «союза печатников»", Assert.Single(proposal.Charges).Exact);
    }
}
