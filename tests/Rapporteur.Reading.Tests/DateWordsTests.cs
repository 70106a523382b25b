using Rapporteur.Chronology;

namespace Rapporteur.Reading.Tests;

/// <summary>Dates as people write them, each by itself.</summary>
public class DateWordsTests
{
    private static readonly UncertainDate Day = UncertainDate.Parse("1937-11-20");

    [Theory]
    [InlineData("16 August 1936", "1936-08-16")]
    [InlineData("August 16, 1936", "1936-08-16")]
    [InlineData("in the first days of August 1936", "1936-08-01/1936-08-05~")]
    [InlineData("from the 16-20 August 1936", "1936-08-16/1936-08-20")]
    [InlineData("from 20 December to 5 January 1937", "1936-12-20/1937-01-05")]
    [InlineData("on the night of 3 to 4 May 1936", "1936-05-03/1936-05-04")]
    [InlineData("since 1932", "1932/..")]
    [InlineData("until March 1938", "../1938-03")]
    [InlineData("the early 1930s", "1930/1933~")]
    [InlineData("the winter of 1932-33", "1932-12/1933-02")]
    [InlineData("January-February 1935", "1935-01/1935-02")]
    [InlineData("12.08.1936", "1936-08-12")]
    [InlineData("le premier mai 1921", "1921-05-01")]
    [InlineData("le vingt-trois juin 1938", "1938-06-23")]
    [InlineData("dans la nuit du 4 au 5 septembre 1937", "1937-09-04/1937-09-05")]
    [InlineData("de mai à juillet 1937", "1937-05/1937-07")]
    [InlineData("la seconde quinzaine de mars 1938", "1938-03-16/1938-03-31")]
    [InlineData("les années trente", "193X")]
    [InlineData("16 августа 1936 г.", "1936-08-16")]
    [InlineData("12.VIII.1936", "1936-08-12")]
    [InlineData("5-го августа 1936 года", "1936-08-05")]
    [InlineData("двадцать первого октября 1937 года", "1937-10-21")]
    [InlineData("в ночь с 3 на 4 ноября 1937 г.", "1937-11-03/1937-11-04")]
    [InlineData("в ночь на 1 ноября 1937 года", "1937-10-31/1937-11-01")]
    [InlineData("с 5 мая по 3 июня 1937 г.", "1937-05-05/1937-06-03")]
    [InlineData("с мая по август 1938 г.", "1938-05/1938-08")]
    [InlineData("в январе-феврале 1935 г.", "1935-01/1935-02")]
    [InlineData("к апрелю 1936 г.", "../1936-04")]
    [InlineData("в 1932-1936 гг.", "1932/1936")]
    [InlineData("в начале 30-х годов", "1930/1933~")]
    [InlineData("зимой 1932/33 года", "1932-12/1933-02")]
    [InlineData("в первой декаде мая 1938 г.", "1938-05-01/1938-05-10")]
    [InlineData("1936-08-16/1936-08-20", "1936-08-16/1936-08-20")]
    public void A_date_in_words_is_read(string words, string edtf) => Assert.Equal(edtf, DateWords.Read(words, relativeTo: Day)?.Date.ToString());

    [Theory]
    [InlineData("yesterday", "1937-11-19")]
    [InlineData("last Tuesday", "1937-11-16")]
    [InlineData("three days later", "1937-11-23")]
    [InlineData("a year later", "1938-11")]
    [InlineData("two months ago", "1937-09")]
    [InlineData("the following spring", "1938-03/1938-05")]
    [InlineData("12 December", "1936-12-12")]
    [InlineData("5.12.36", "1936-12-05")]
    [InlineData("la veille", "1937-11-19")]
    [InlineData("le lendemain", "1937-11-21")]
    [InlineData("l'été dernier", "1937-06/1937-08")]
    [InlineData("quelques jours plus tard", "1937-11-21/1937-11-27~")]
    [InlineData("en mai de la même année", "1937-05")]
    [InlineData("в тот же день", "1937-11-20")]
    [InlineData("третьего дня", "1937-11-18")]
    [InlineData("на следующий день", "1937-11-21")]
    [InlineData("через год", "1938-11")]
    [InlineData("два месяца спустя", "1938-01")]
    [InlineData("осенью того же года", "1937-09/1937-11")]
    public void What_the_words_leave_out_is_supplied_and_said_to_be(string words, string edtf)
    {
        var read = DateWords.Read(words, relativeTo: Day);
        Assert.Equal(edtf, read?.Date.ToString());
        Assert.True(read!.Supplied);
        Assert.Null(DateWords.Read(words));
    }

    [Theory]
    [InlineData("25 October (7 November) 1917", "1917-11-07", DateCalendar.Both)]
    [InlineData("25 octobre (7 novembre) 1917", "1917-11-07", DateCalendar.Both)]
    [InlineData("25 октября (7 ноября) 1917 г.", "1917-11-07", DateCalendar.Both)]
    [InlineData("5/18 января 1918 г.", "1918-01-18", DateCalendar.Both)]
    [InlineData("5/6 января 1918 г.", "1918-01-05/1918-01-06", DateCalendar.Gregorian)]
    [InlineData("25 October 1917 (O.S.)", "1917-11-07", DateCalendar.Julian)]
    [InlineData("9 января 1905 г. (ст. ст.)", "1905-01-22", DateCalendar.Julian)]
    [InlineData("12 mars 1917 (vieux style)", "1917-03-25", DateCalendar.Julian)]
    public void Old_Style_is_reckoned_into_the_Gregorian_calendar(string words, string edtf, DateCalendar calendar)
    {
        var date = DateWords.Read(words)!.Date;
        Assert.Equal(edtf, date.ToString());
        Assert.Equal(calendar, date.Calendar);
    }

    [Theory]
    [InlineData("31 February 1937")]
    [InlineData("31 avril 1937")]
    [InlineData("25 октября (9 ноября) 1917 г.")]
    [InlineData("some time ago")]
    [InlineData("the arrest of 5 May 1936")]
    [InlineData("yesterday")]
    [InlineData("16 August")]
    [InlineData("")]
    public void What_is_no_date_or_leaves_out_what_nothing_supplies_is_refused(string words) => Assert.Null(DateWords.Read(words));
}
