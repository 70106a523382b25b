using Rapporteur.Chronology;

namespace Rapporteur.Reading.Tests;

/// <summary>Texts in which nothing is to be found, made up for these tests, full of words that elsewhere name an act.</summary>
public class QuietTextsTests
{
    private const string English = """
        The trial run of the new turbine began on Monday. Engineers released the brakes, and the river was released into the channel. The director said that
        the execution of the plan had been flawless. A first sentence in the report praised the workers; the last sentence thanked them. Heart patients suffer
        cardiac arrest more often in winter, the clinic writes. The court of the old castle was full of visitors, and a guide told them that prisoners would
        have been held there if the war had lasted. Nobody was arrested. If the bridge were closed, the village could be cut off. Could the choir be dismissed
        from the hall? The critic was struck by the colours and beaten to the best seat by a child. The chef beat the eggs, fired the oven and hit on a new
        recipe. The film was released in March 1936 and banned nobody from laughing. The minister has no wish to arrest development. In charge of the garden
        is a young botanist, who searches for rare orchids. The team was beaten in the final. The poet killed time in cafes and his verses were sentenced to
        oblivion, as he liked to joke. Passengers are not detained at the border any more. The committee demanded that the thieves be punished.
        """;

    private const string French = """
        Le train s’est arrêté à Lyon, puis à Valence. L’exécution du budget a été approuvée par le conseil. La sortie du film est prévue pour le mois de mars.
        Le peintre a été frappé par la lumière du soir. L’arrêté municipal du 5 mai interdit le stationnement. La mort naturelle des arbres inquiète les
        promeneurs. Le nageur a battu le record de France. Personne n’a été arrêté. Si la route était fermée, le village serait isolé. Le menuisier a exécuté
        un beau travail, et l’orchestre a exécuté une symphonie. La nature morte du salon est à vendre. Le jury a libéré le passage. Il faut condamner la porte
        du grenier. On a relevé les notes de la classe.
        """;

    private const string Russian = """
        Исполнение бюджета обсуждали в пятницу. Освобождение от налога получили три завода. Ссылка на статью стоит в конце страницы. Никто не был арестован.
        Если бы дорогу закрыли, деревня осталась бы без хлеба. Команда хозяев победила. Книга вышла в марте 1936 года и была встречена тепло. Врачи говорят, что
        сердечный приступ чаще бывает зимой. Писатель убил время в кафе. Можно ли было освободить помещение? Дети строили снежную крепость. Пьеса идёт третий год.
        """;

    public static TheoryData<string, string> Texts => new() { { "en", English }, { "fr", French }, { "ru", Russian } };

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_without_acts_gives_at_most_one_proposal(string language, string text)
    {
        var reading = Reader.Read(text, new ReadingOptions { Language = language, Published = UncertainDate.Parse("1936-11") });
        Assert.True(reading.Proposals.Count <= 1, string.Join("; ", reading.Proposals.Select(p => $"{p.Act}: {p.Passage.Exact}")));
    }

    private const int LengthForOne = 5_000;

    // Sport, stage, parliament, harvest, crime, war, travel, schools, kitchens and machines: the files are made up for these tests.
    [Fact]
    public void Texts_of_other_things_give_no_more_than_one_proposal_in_five_thousand_characters()
    {
        var (characters, proposals) = (0, new List<string>());
        foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Quiet"), "*.txt").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(file);
            var reading = Reader.Read(File.ReadAllText(file), new ReadingOptions { Language = name[..2], Published = UncertainDate.Parse("1936-10") });
            characters += reading.Characters;
            proposals.AddRange(reading.Proposals.Select(p => $"{name}: {p.Act}, {p.Passage.Exact}"));
        }
        Assert.True(proposals.Count <= characters / LengthForOne, string.Join("; ", proposals));
    }
}
