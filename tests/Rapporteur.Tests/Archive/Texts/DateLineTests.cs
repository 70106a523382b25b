namespace Rapporteur.Tests.Archive.Texts;

/// <summary>What a text lets one guess of its own date and language.</summary>
public class DateLineTests
{
    private const string Body = "\n\nThey came at night and searched the flat until four in the morning, and took the letters with them.\n";

    [Theory]
    [InlineData("Brenmoor, 14 March 1937", "1937-03-14")]
    [InlineData("March 14th, 1937", "1937-03-14")]
    [InlineData("Saint-Orens-sur-Arre, le 27 octobre 1938", "1938-10-27")]
    [InlineData("Paris, le 1er mai 1937", "1937-05-01")]
    [InlineData("Заречье, 9 апреля 1937 г.", "1937-04-09")]
    [InlineData("Лозівка, 17 лютого 1933 року", "1933-02-17")]
    [InlineData("«Новый путь», 14 апреля 1937 г.", "1937-04-14")]
    [InlineData("№ 3, 18 июня 1938 г.", "1938-06-18")]
    [InlineData("N° 7. Paris, le 20 novembre 1937", "1937-11-20")]
    [InlineData("כפר אילון, 12 בינואר 1949", "1949-01-12")]
    [InlineData("وادي النخيل، ٥ حزيران ١٩٨٤", "1984-06-05")]
    [InlineData("ზემოხევი, 1924 წლის 9 სექტემბერი", "1924-09-09")]
    [InlineData("August 2014", "2014-08")]
    [InlineData("14.03.1937", "1937-03-14")]
    [InlineData("1937-03-14", "1937-03-14")]
    [InlineData("Brenmoor, 1 May 1937. Nobody was arrested today.", "1937-05-01")]
    [InlineData("Полтава, 2 березня 1933 року. Газета повідомляє про вирок.", "1933-03-02")]
    [InlineData("Source: esprit. 4th yr, #47-48, September 1, 1936;", "1936-09-01")]
    [InlineData("Опубликовано: Известия ЦК КПСС, 1989 г., № 8", "1989")]
    public void A_line_that_dates_the_text_is_its_date(string line, string published)
    {
        var read = Documents.Read("Notes\n\n" + line + Body);

        Assert.Equal(published, read.Metadata.Published);
        Assert.Equal("guessed", read.Metadata.PublishedBasis);
    }

    [Theory]
    [InlineData("Between 1 January and 31 March 2013, there were at least 250 arrests in the course of 41 events.")]
    [InlineData("С 1 апреля по 30 июня 2013 года в Москве были задержаны по меньшей мере сто человек.")]
    [InlineData("На процессе в августе 1936 г. Ольберг на вопрос о происхождении ответил, что он родился в Риге.")]
    [InlineData("Août 1908 : le gouvernement espère briser la grève des ouvriers carriers de la région.")]
    [InlineData("*Pic. 1: Protest topics (january - march 2013)*")]
    [InlineData("Brenmoor, 31 February 1937")]
    [InlineData("The report of 1936")]
    public void A_date_that_a_text_tells_of_is_not_its_date(string line) =>
        Assert.Null(Documents.Read("Notes\n\n" + line + Body).Metadata.Published);

    [Fact]
    public void A_signature_with_place_and_date_says_when_it_was_written()
    {
        var read = Documents.Read("Source: Esprit, September 1, 1936" + Body + "\nBrussels, August 25, 1936\n");

        Assert.Equal(("1936-09-01", "1936-08-25", "Esprit"), (read.Metadata.Published, read.Metadata.Written, read.Metadata.Source));
    }

    [Fact]
    public void Dates_in_a_table_are_those_that_it_tells_of() =>
        Assert.Null(Documents.Read("name,date\nArkwell,11 March 1937\n", "list.csv").Metadata.Published);

    [Theory]
    [InlineData("en", "They were arrested on Wednesday, according to a notice that the prefecture posted on the town hall.")]
    [InlineData("fr", "Le conseiller municipal et l’imprimeur ont été arrêtés mardi soir, annonce un communiqué de la préfecture.")]
    [InlineData("de", "Sie wurden am Mittwoch verhaftet, wie aus einer Bekanntmachung hervorgeht, die am Rathaus angeschlagen wurde.")]
    [InlineData("pl", "Zostali aresztowani w środę, jak wynika z ogłoszenia, które wywieszono na ratuszu w mieście.")]
    [InlineData("es", "Fueron detenidos el miércoles, según un aviso que la prefectura fijó en la puerta del ayuntamiento.")]
    [InlineData("ru", "Они были арестованы в среду, как сообщает объявление, вывешенное на здании городского совета.")]
    [InlineData("uk", "Їх заарештували в середу, як повідомляє оголошення, що висить на будівлі міської ради.")]
    [InlineData("be", "Іх арыштавалі ў сераду, як паведамляе абвестка, што вісіць на будынку гарадской рады.")]
    [InlineData("he", "ביום שני בערב עצרו את המורה בביתו, והשוטרים חיפשו שעתיים ולקחו שתי מחברות.")]
    [InlineData("ka", "გუშინ ღამით დააპატიმრეს ჩვენი მასწავლებელი და წაიღეს წერილები.")]
    public void A_language_is_known_by_its_letters(string language, string text) =>
        Assert.Equal(language, Documents.Read(text).Metadata.Language);

    [Fact]
    public void Of_a_few_letters_no_language_is_guessed() => Assert.Null(Documents.Read("№ 23, 1937").Metadata.Language);
}
