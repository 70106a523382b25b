using System.Text;
using Rapporteur.Linkage.Records;

namespace Rapporteur.Linkage.Tests;

/// <summary>Tables as archives and offices write them.</summary>
public class TableReaderTests
{
    [Theory]
    [InlineData("id,name,place\n1,Ivan,Tula\n2,Pyotr,Oryol\n")]
    [InlineData("id;name;place\r\n2;Pyotr;Oryol\r\n1;Ivan;Tula\r\n")]
    [InlineData("id\tname\tplace\n1\tIvan\tTula\n\n2\tPyotr\tOryol")]
    [InlineData("id,name,place\n\"1\",\"Ivan\",\"Tula\"\n2,Pyotr, Oryol\n")]
    public void Separators_line_ends_and_quotation_marks_do_not_matter(string text)
    {
        var table = TableReader.Read(text).Table!;
        Assert.Equal(["1", "2"], table.Ids);
        Assert.Equal(["Ivan", "Pyotr"], Enumerable.Range(0, 2).Select(record => table.Columns[0][record]));
        Assert.Equal(["Tula", "Oryol"], Enumerable.Range(0, 2).Select(record => table.Columns[1][record]));
    }

    [Fact]
    public void A_quoted_cell_holds_separators_quotation_marks_and_line_breaks() =>
        Assert.Equal("a, \"b\"\nc", TableReader.Read("id,remark\n1,\"a, \"\"b\"\"\nc\"\n").Table!.Columns[0][0]);

    public static TheoryData<string> Encodings => ["utf-8", "utf-8 with mark", "utf-16", "utf-16BE", "windows-1251"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void The_encoding_is_told_by_the_bytes(string name)
    {
        var text = "id,фамилия\n1,Пятаков\n2,Рыков\n";
        Encoding encoding = name switch
        {
            "utf-8" => new UTF8Encoding(false),
            "utf-8 with mark" => new UTF8Encoding(true),
            "windows-1251" => CodePagesEncodingProvider.Instance.GetEncoding(1251)!,
            _ => Encoding.GetEncoding(name),
        };
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];
        var table = TableReader.Read([("list.csv", new MemoryStream(bytes))]).Table!;
        Assert.Equal("Пятаков", table.Columns[0][0]);
        Assert.Equal(ColumnKind.Surname, table.Columns[0].Kind);
    }

    [Fact]
    public void Rows_that_cannot_be_used_are_refused_one_by_one_and_the_others_are_read()
    {
        var reading = TableReader.Read("id,name\n1,Ivan\n2,Ivan,Tula\n1,Pyotr\n,Pavel\nid,name\n3,Foma\n");
        Assert.Equal(["1", "3"], reading.Table!.Ids);
        Assert.Equal([LinkRefusals.Ragged, LinkRefusals.RepeatedId, LinkRefusals.NoId, LinkRefusals.RepeatedHeading], reading.Refusals.Select(refusal => refusal.Code));
        Assert.Equal(["3", "4", "5", "6"], reading.Refusals.Select(refusal => refusal.Facts["line"]));
    }

    [Fact]
    public void A_quotation_mark_that_is_never_closed_is_refused()
    {
        var reading = TableReader.Read("id,name\n1,Ivan\n2,\"Pyotr\n3,Foma\n");
        Assert.Equal(["1"], reading.Table!.Ids);
        Assert.Equal(LinkRefusals.OpenQuote, Assert.Single(reading.Refusals).Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("id\n1\n")]
    public void A_file_without_columns_is_refused(string text)
    {
        var reading = TableReader.Read(text);
        Assert.Null(reading.Table);
        Assert.Equal(LinkRefusals.NoHeading, Assert.Single(reading.Refusals).Code);
    }

    [Fact]
    public void Words_for_unknown_are_no_values()
    {
        var table = TableReader.Read("id,name\n1,unknown\n2,N.N.\n3,неизвестно\n4,?\n5,Ivan\n").Table!;
        Assert.Equal(["", "", "", "", "Ivan"], Enumerable.Range(0, 5).Select(record => table.Columns[0][record]));
    }

    [Fact]
    public void Several_files_are_one_table_with_the_file_as_source()
    {
        var table = TableReader.Read([("one.csv", Bytes("id,surname\n1,Ivanov\n")), ("two.csv", Bytes("id,born,surname\n2,1901,Petrov\n"))]).Table!;
        Assert.Equal(["surname", "source", "born"], table.Columns.Select(column => column.Name));
        Assert.Equal(ColumnKind.Source, table.Columns[1].Kind);
        Assert.Equal(("", "1901"), (table.Columns[2][0], table.Columns[2][1]));
    }

    private static MemoryStream Bytes(string text) => new(Encoding.UTF8.GetBytes(text));
}
