using System.Text;
using CsCheck;
using Rapporteur.Lists;
using static Rapporteur.Tests.Lists.MadeTables;

namespace Rapporteur.Tests.Lists;

/// <summary>Tables in bytes, row by row.</summary>
public sealed class TableTests
{
    [Fact]
    public void What_is_written_as_CSV_is_read_as_it_was()
    {
        var cell = Gen.Char["abя \"\n;,|\t'"].Array[0, 8].Select(letters => new string(letters).Trim());
        Gen.Select(cell.Array[3].Array[2, 12], Gen.Char[";,"], Gen.Bool.Select(isLong => isLong ? "\r\n" : "\n")).Sample((rows, delimiter, end) =>
        {
            var text = string.Concat(rows.Select(row => string.Join(delimiter, row.Select(Quoted)) + end));
            var read = Table.Of(() => new MemoryStream(Encoding.UTF8.GetBytes(text)), new TableForm(TableFormats.Delimited, "utf-8", $"{delimiter}")).Rows().ToList();
            Assert.Equal(rows, read.Select(row => row.Cells));
            Assert.Equal(Enumerable.Range(1, rows.Length), read.Select(row => row.Number));
        }, iter: Long.Or(300, 30_000));

        static string Quoted(string cell) => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    [Fact]
    public void A_quotation_mark_that_nothing_closes_costs_its_row_and_no_other()
    {
        var rows = Of("name,town\nAnna,Kursk\n\"Boris,Orel\nClara,Tver\n").Rows().ToList();
        Assert.Equal(["LS021"], rows.Select(row => row.Problem?.Code.Code).OfType<string>());
        Assert.Equal(["Clara", "Tver"], rows[^1].Cells);
        Assert.Equal(4, rows.Count);
    }

    [Fact]
    public void Quotation_marks_in_text_with_tabs_count_only_around_whole_cells() =>
        Assert.Equal([["name", "town"], ["\"Bell\" Anna", "Orel"], ["Carr\tBoris", "Tver"], ["\"Dorn", "Kursk"]], Cells(Of("name\ttown\n\"Bell\" Anna\tOrel\n\"Carr\tBoris\"\tTver\n\"Dorn\tKursk\n")));

    [Fact]
    public void A_row_of_data_is_no_heading() =>
        Assert.Equal("LS003", ListHead.Find(Of("sublist,tom,titel\n1,2,Town of Orel\n3,4,Place\n")).Refusal?.Code.Code);

    [Theory]
    [InlineData("a;b;c\n1;2;3\n4;5,5;6\n", ";")]
    [InlineData("a\tb\n\"1\t2\n", "\t")]
    [InlineData("List of the arrested\nname,date\nA,1\nB,2\nC,3\n", ",")]
    [InlineData("name\n\"Bell, Anna\"\n\"Carr, Boris\"\n", null)]
    public void The_delimiter_is_what_parts_most_rows_alike(string text, string? delimiter) => Assert.Equal(delimiter, Of(text).Form.Delimiter);

    [Theory]
    [InlineData("windows-1251")]
    [InlineData("utf-16")]
    [InlineData("koi8-r")]
    public void Old_encodings_are_told_by_their_words(string encoding)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var written = Encoding.GetEncoding(encoding);
        var table = Of([.. written.GetPreamble(), .. written.GetBytes("Фамилия;Имя;Год рождения\nГромыхин;Павел;1890\nЁлкина;Анна;1900\nСоловьёв;Пётр;1901\n")]);
        Assert.Equal(["Громыхин", "Павел", "1890"], Cells(table)[1]);
    }

    [Fact]
    public void Bytes_that_are_no_table_are_refused() =>
        Assert.Equal("LS001", Table.Find(() => new MemoryStream([1, 0, 0, 0, 7, 0, 0, 9, 200, 0, 0, 3]), "x").Refusal?.Code.Code);

    [Fact]
    public void Objects_of_JSON_are_rows_under_the_names_of_all_their_fields()
    {
        var lines = Of("{\"name\": \"Anna Bell\", \"born\": {\"year\": 1890}}\n[1]\n{\"name\": \"Boris\", \"towns\": [\"Orel\", \"Tver\"]}\n");
        Assert.Equal([["name", "born.year", "towns"], ["Anna Bell", "1890", ""], ["", "", ""], ["Boris", "", "Orel; Tver"]], Cells(lines));
        Assert.Equal([(0, null), (1, null), (2, "LS022"), (3, null)], lines.Rows().Select(row => (row.Number, row.Problem?.Code.Code)));
        Assert.Equal([["name"], ["Anna"], ["Boris"]], Cells(Of("{\"version\": 1, \"people\": [{\"name\": \"Anna\"}, {\"name\": \"Boris\"}]}")));
    }

    [Fact]
    public void Damage_ends_a_table_with_a_row_that_says_so()
    {
        var last = Of("[{\"name\": \"Anna\"}, {\"name\": \"Bo").Rows().Last();
        Assert.Equal("LS024", last.Problem?.Code.Code);
    }

    [Fact]
    public void Cells_that_are_merged_all_hold_what_the_first_of_them_holds()
    {
        var table = Of(Workbook(Row(1, ('A', "Name"), ('B', "Town")) + Row(2, ('A', "Anna Bell"), ('B', "Orel")) + Row(3, ('A', "Boris Carr")) + Row(5, ('A', "Clara Dorn"), ('B', "Tver")), "B2:B3"));
        Assert.Equal(("xlsx", "Лист 1"), (table.Form.Format, table.Form.Sheet));
        Assert.Equal([(1, "Town"), (2, "Orel"), (3, "Orel"), (5, "Tver")], table.Rows().Select(row => (row.Number, row.At(1))));
    }

    [Fact]
    public void A_formula_without_a_result_is_noted_on_its_row()
    {
        var read = Persons(Of(Workbook(Row(1, ('A', "Name"), ('B', "Born")) + Row(2, ('A', "Anna Bell"), ('B', "")))));
        Assert.Equal("LS032", Assert.Single(Assert.Single(read).Notes).Code.Code);
    }

    [Fact]
    public void Words_over_several_columns_stand_before_those_of_each()
    {
        var head = ListHead.Find(Of(";;Born;;Arrested;\nSurname;Name;year;place;date;place\nBell;Anna;1890;Orel;1937;Tver\n")).Value;
        Assert.Equal(["Surname", "Name", "Born: year", "Born: place", "Arrested: date", "Arrested: place"], head.Headings);
        Assert.Equal(3, head.First);
    }

    [Fact]
    public void Headings_below_a_title_are_found_and_those_that_repeat_are_numbered()
    {
        var head = ListHead.Find(Of("List of the arrested in Orel,,\n,,\nName,Date,Date\nAnna Bell,1937,1938\n")).Value;
        Assert.Equal(["Name", "Date", "Date (2)"], head.Headings);
        Assert.Equal(4, head.First);
    }

    [Fact]
    public void A_table_without_headings_has_columns_by_letters() =>
        Assert.Equal(["A", "B", "C"], ListHead.Find(Of("1;Anna Bell;1890\n2;Boris Carr;1891\n"), 0).Value.Headings);

    [Fact]
    public void Five_hundred_columns_are_no_hindrance()
    {
        var table = Of("name," + string.Join(',', Enumerable.Range(1, 499).Select(n => $"q{n}")) + "\nAnna Bell," + new string(',', 498) + "\n");
        Assert.Equal("Anna Bell", Assert.Single(Assert.Single(Persons(table)).Persons).Name);
    }
}
