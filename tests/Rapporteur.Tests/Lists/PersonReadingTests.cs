using Rapporteur.Lists;
using Rapporteur.Lists.Tables;
using static Rapporteur.Tests.Lists.MadeTables;

namespace Rapporteur.Tests.Lists;

/// <summary>Rows of lists of persons.</summary>
public sealed class PersonReadingTests
{
    [Theory]
    [InlineData("06.04.1937", "1937-04-06")]
    [InlineData("6/4/1937", "1937-04-06")]
    [InlineData("1937-04-06", "1937-04-06")]
    [InlineData("25/12/1976", "1976-12-25")]
    [InlineData("NOV/1976", "1976-11")]
    [InlineData("04.1937", "1937-04")]
    [InlineData("1890", "1890")]
    [InlineData("1890 г.", "1890")]
    [InlineData("ок. 1890", "1890~")]
    [InlineData("princ/03/1977", "1977-03-01/1977-03-10")]
    [InlineData("med/05/1976", "1976-05-11/1976-05-20")]
    [InlineData("fines/02/1976", "1976-02-21/1976-02-29")]
    [InlineData("1º/03/1976", "1976-03-01")]
    [InlineData("20-21/05/1977", "1977-05-20/1977-05-21")]
    [InlineData("JUL-AGO/1975", "1975-07/1975-08")]
    [InlineData("22 November 2013", "2013-11-22")]
    [InlineData("March 07, 2014", "2014-03-07")]
    [InlineData("6 апреля 1937 г.", "1937-04-06")]
    [InlineData("12-янв-1938", "1938-01-12")]
    [InlineData("AÑO/1976", "1976")]
    [InlineData("fines/1976", "1976-09/1976-12")]
    [InlineData("1978-08-00", "1978-08")]
    [InlineData("00.00.1937", "1937")]
    [InlineData("31.02.1937", null)]
    [InlineData("dato resguardado", null)]
    [InlineData("20 May 2012 59", null)]
    public void Dates_are_read_as_lists_have_them(string written, string? edtf) => Assert.Equal(edtf, new ListDates(monthFirst: false).Read(written)?.ToString());

    [Fact]
    public void The_month_stands_first_where_that_was_said_and_a_number_above_twelve_tells_by_itself()
    {
        var dates = new ListDates(monthFirst: true);
        Assert.Equal(["1937-06-04", "1937-04-25", "1937-04-25"], new[] { "06/04/1937", "04/25/1937", "25/04/1937" }.Select(written => dates.Read(written)?.ToString()));
    }

    [Theory]
    [InlineData(DayOrders.DayFirst, "03/04/1937", "25/04/1937")]
    [InlineData(DayOrders.MonthFirst, "03/04/1937", "04/25/1937")]
    [InlineData(DayOrders.DayFirst, "03/03/1937", "1937", "May 1937")]
    [InlineData(null, "03/04/1937", "05/06/1938")]
    [InlineData(null, "03/04/1937", "25/04/1937", "04/25/1937")]
    public void The_order_of_day_and_month_is_told_by_the_column_or_open(string? order, params string[] values) => Assert.Equal(order, ListDates.OrderOf(values));

    [Theory]
    [InlineData("ABAD  ANA CATALINA", "Abad, Ana Catalina")]
    [InlineData("GARCÍA-LORCA,  JUAN", "García-Lorca, Juan")]
    [InlineData("O'HIGGINS BERNARDO", "O'Higgins Bernardo")]
    [InlineData("J. P. MacNeil", "J. P. MacNeil")]
    [InlineData("刘晓波", "刘晓波")]
    public void Capitals_and_white_space_of_names_are_put_right(string written, string name) => Assert.Equal(name, NameCell.Read(written, out _));

    [Theory]
    [InlineData("Иванов Иван; Иванова Мария; Иванов Пётр", 3)]
    [InlineData("Bell Anna, Bell Boris, Bell Clara", 3)]
    [InlineData("Bell, Anna", 1)]
    [InlineData("Faraj Karimov, Raqif oğlu", 1)]
    [InlineData("Anna Bell\nBoris Carr", 2)]
    public void A_family_in_one_cell_is_several_persons(string cell, int persons) => Assert.Equal(persons, NameCell.NamesIn(cell).Count);

    [Fact]
    public void Every_row_gives_persons_or_a_reason()
    {
        var read = Persons(Of("name,born\nAnna Bell,1890\n,1891\nBoris Carr,1892,surplus\nClara Dorn\nDora? Ell,n/a\nEmil Fox and wife,about\n\nunknown,1900\n"));
        Assert.Equal([(2, null), (3, "LS023"), (4, "LS020"), (5, "LS020"), (6, null), (7, null), (9, "LS023")], read.Select(row => (row.Number, row.Refused?.Code.Code)));
        Assert.All(read, row => Assert.Equal(row.Refused is null, row.Persons.Count > 0));
        Assert.Equal(["LS034"], read[4].Notes.Select(note => note.Code.Code));
        Assert.Equal(["LS030", "LS033"], read[5].Notes.Select(note => note.Code.Code).Order());
    }

    [Theory]
    [InlineData("cognoms,nom,sexe", "surname=cognoms given=nom sex=sexe")]
    [InlineData("Nom;Prénom;Né le;Métier", "surname=Nom given=Prénom born=Né le role=Métier")]
    [InlineData("Фамилия;Имя;Отчество;Дата рождения;Место рождения", "surname=Фамилия given=Имя second=Отчество born=Дата рождения born-place=Место рождения")]
    [InlineData("anio_denuncia,fecha_detencion_secuestro,apellido_paterno_nombres", "when=fecha_detencion_secuestro name=apellido_paterno_nombres")]
    [InlineData("id,full_name,date_of_birth,occupation,colour", "reference=id name=full_name born=date_of_birth role=occupation")]
    public void Columns_are_guessed_by_their_headings(string headings, string mapping)
    {
        var guessed = MappingGuess.Of(headings.Split(headings.Contains(';') ? ';' : ','));
        Assert.Equal(mapping.Replace("é le", "é~le").Replace("Дата р", "Дата~р").Replace("Место р", "Место~р").Split(' ').Select(pair => pair.Replace('~', ' ')).Order(StringComparer.Ordinal),
            guessed.Columns.SelectMany(column => column.Value.Select(heading => $"{column.Key}={heading}")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_column_of_numbers_names_nobody_and_notes_on_fields_are_no_fields()
    {
        var table = Of("act,year,victims\nArrest,1984,10\nTorture,1985,32\n");
        Assert.Equal(["act", "when"], MappingGuess.Of(ListHead.Find(table).Value.Headings, [.. table.Rows().Skip(1)]).Columns.Keys);
        Assert.Equal(["born-place=place_of_birth", "name=full_name"], MappingGuess.Of(["full_name", "place_of_birth", "sources.place_of_birth"]).Columns.SelectMany(column => column.Value.Select(heading => $"{column.Key}={heading}")));
    }

    [Fact]
    public void A_column_that_is_mapped_by_hand_is_no_longer_what_was_guessed()
    {
        var mapping = MappingGuess.Of(["name", "date", "place", "source"]).With([("born", ["date"]), ("where", []), ("", ["source"])]);
        Assert.Equal(["born", "name"], mapping.Columns.Keys);
    }

    [Fact]
    public void Reading_a_row_depends_on_nothing_but_the_row()
    {
        var text = "name,born,arrested\n" + string.Concat(Enumerable.Range(0, 200).Select(n => $"Person {(char)('A' + n % 26)} No{n},{1880 + n % 30},{n % 28 + 1}.{n % 12 + 1}.1937\n"));
        var (table, turned) = (Of(text), Of(string.Join('\n', text.TrimEnd().Split('\n').Take(1).Concat(text.TrimEnd().Split('\n').Skip(1).Reverse()))));
        Assert.Equal(Told(Persons(table)), Told(Persons(turned)));

        static IEnumerable<string> Told(IEnumerable<RowRead> rows) => rows.SelectMany(row => row.Persons).Select(person => $"{person.Name} {person.Born?.Edtf} {person.When?.Edtf}").Order(StringComparer.Ordinal);
    }
}
