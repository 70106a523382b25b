using System.Text;
using Rapporteur.Archive.Texts;

namespace Rapporteur.Tests.Archive.Texts;

public class ManifestTests
{
    private static readonly HashSet<string> Files = ["letters/a.txt", "b.md", "письмо.txt", "déposition.odt"];

    [Fact]
    public void A_row_declares_what_its_cells_say()
    {
        var manifest = Read("""
            file,title,source,author,written,published,language,original language,translator,archival reference,place,received from,access,note
            letters/a.txt,"Letter, first",Marta,M. H.,1937-03-14~,1937-03,EN,fr,J. T.,GARF 1-2-3,Brenmoor,Ludovic,public,original seen
            """);

        Assert.Empty(manifest.Refusals);
        Assert.Equal(
            new Declaration
            {
                Title = "Letter, first", Source = "Marta", Author = "M. H.", Written = "1937-03-14~", Published = "1937-03",
                    Language = "en", OriginalLanguage = "fr",
                Translator = "J. T.", ArchivalReference = "GARF 1-2-3", Place = "Brenmoor", ReceivedFrom = "Ludovic", Access = "public",
                    Note = "original seen",
            },
            manifest.Rows["letters/a.txt"]);
    }

    [Theory]
    [InlineData("Fichier;Titre;Publié le;Langue d'origine\nb.md;Lettre;1937;fr")]
    [InlineData("файл\tназвание\tдата публикации\tязык оригинала\nb.md\tLettre\t1937\tfr")]
    [InlineData("FILE_NAME,Title,date-published,Original_Language\n./b.md,Lettre,1937,fr")]
    public void Headings_are_read_in_three_languages_and_with_other_separators(string table)
    {
        var manifest = Read(table);

        Assert.Empty(manifest.Refusals);
        Assert.Equal(new Declaration { Title = "Lettre", Published = "1937", OriginalLanguage = "fr" }, manifest.Rows["b.md"]);
    }

    [Fact]
    public void A_table_of_an_old_spreadsheet_is_read() =>
        Assert.Equal("Письмо Веры",
            Read(Documents.In("windows-1251",
            "файл;название;примечание\r\nписьмо.txt;Письмо Веры;имя автора не называть\r\n")).Rows["письмо.txt"].Title);

    [Theory]
    [InlineData("file,published\nletters/a.txt,31 Febuary 1937", "AR204")]
    [InlineData("file,published\nletters/a.txt,1937-02-31", "AR204")]
    [InlineData("file,access\nletters/a.txt,everybody", "AR205")]
    [InlineData("file,language\nletters/a.txt,in English", "AR208")]
    public void A_cell_that_cannot_be_taken_is_refused_and_the_row_holds(string table, string code)
    {
        var manifest = Read(table.Replace("file,", "file,title,").Replace("a.txt,", "a.txt,Letter,"));

        var refusal = Assert.Single(manifest.Refusals);
        Assert.Equal(code, refusal.Code.Code);
        Assert.Equal("2", refusal.Facts["line"]);
        Assert.Equal(new Declaration { Title = "Letter" }, manifest.Rows["letters/a.txt"]);
    }

    [Fact]
    public void A_row_of_a_file_that_is_not_there_is_refused()
    {
        var refusal = Assert.Single(Read("file,title\nletters/a.txt,A\nlost.txt,Lost\n").Refusals);

        Assert.Equal(("AR203", "missing", "lost.txt", "3"),
            (refusal.Code.Code, refusal.Code.Class, refusal.Facts["file"], refusal.Facts["line"]));
    }

    [Fact]
    public void Of_two_rows_of_one_file_the_first_holds()
    {
        var manifest = Read("file,title\nb.md,One\nb.md,Two\n");

        Assert.Equal("AR206", Assert.Single(manifest.Refusals).Code.Code);
        Assert.Equal("One", manifest.Rows["b.md"].Title);
    }

    [Fact]
    public void A_column_that_is_not_known_is_said_once() =>
        Assert.Equal(["AR207"], Read("file,colour\nb.md,red\nletters/a.txt,blue").Refusals.Select(refusal => refusal.Code.Code));

    [Fact]
    public void A_table_without_files_declares_nothing()
    {
        var manifest = Read("title,author\nLetter,M. H.");

        Assert.Empty(manifest.Rows);
        Assert.Contains(manifest.Refusals, refusal => refusal.Code.Code == "AR202");
    }

    [Fact]
    public void Letters_with_their_marks_apart_name_the_same_file() =>
        Assert.Equal("D", Read("file,title\nde\u0301position.odt,D").Rows["déposition.odt"].Title);

    [Theory]
    [InlineData("")]
    [InlineData("file,title\n\"never closed,\n\n\n")]
    [InlineData("file\n\n\n,,,\n")]
    public void A_broken_table_is_no_error_of_the_program(string table) => Assert.Empty(Read(table).Rows);

    [Fact]
    public void Binary_bytes_are_no_table() => Assert.Equal("AR201", Assert.Single(Read(new byte[100]).Refusals).Code.Code);

    [Fact]
    public void Flags_are_held_to_the_same_forms()
    {
        Assert.Equal("1937-03", Declaration.Checked(new Declaration { Published = " 1937-03 " }).Value!.Published);
        Assert.Equal("AR209", Declaration.Checked(new Declaration { Written = "in March" }).Refusal!.Code.Code);
        Assert.Equal("AR210", Declaration.Checked(new Declaration { Access = "secret" }).Refusal!.Code.Code);
        Assert.Equal("AR211", Declaration.Checked(new Declaration { Language = "русский" }).Refusal!.Code.Code);
    }

    private static Manifest Read(string table) => Read(Encoding.UTF8.GetBytes(table));

    private static Manifest Read(byte[] bytes) => Manifest.Read(bytes, Files);
}
