namespace Rapporteur.Tests.Cli;

/// <summary>Tables of persons in a folder of documents: taken into the register by `inquire` alone, where there is no doubt.</summary>
public sealed class InquireListsTests : IDisposable
{
    private static readonly string[] Surnames = ["Громыхин", "Ёлкин", "Соловьёв", "Барсуков", "Воробьёв", "Журавлёв", "Лисицын", "Медведев", "Орлов", "Рябов", "Снегирёв", "Тетерин", "Уткин", "Филинов", "Хорьков"];
    private static readonly string[] Given = ["Иван", "Пётр", "Павел", "Фёдор", "Антон", "Борис", "Глеб", "Егор", "Захар", "Кирилл", "Лев", "Матвей", "Назар", "Осип", "Роман"];

    private readonly Desk desk = new();

    [Fact]
    public void One_man_of_two_lists_and_a_letter_in_two_alphabets_is_provisionally_one_person()
    {
        WriteLists();
        desk.Write("letter.txt", "Letter of 3 March 1938\n\nGeorgy Piatakov was arrested in Moscow on 12 September 1936.\n");
        var said = desk.Done("inquire", "papers", "--no-report", "--json").Json;
        Assert.Equal([(true, 101), (true, 101)], said["lists"]!.AsArray().Select(list => ((bool)list!["taken"]!, (int)list["persons"]!)));
        Assert.True((int)said["linked_persons"]! > 30);
        Assert.All(desk.Done("lists", "list", "--json").List("lists"), list => Assert.True((bool)list!["guessed"]!));

        var person = Assert.Single(desk.Done("persons", "--name", "Pjatakow", "--json").List("persons"))!;
        Assert.True((bool)person["provisional"]!);
        Assert.Equal(["C1", "L1", "L2"], person["groups"]!.AsArray().SelectMany(group => group!.AsArray())
            .Select(mention => (string?)mention!["claim"] ?? ((string)mention["row"]!).Split('#')[0]).Order(StringComparer.Ordinal));
        desk.Whole();
    }

    [Fact]
    public void A_second_run_takes_nothing_in_twice()
    {
        WriteLists();
        desk.Done("inquire", "papers", "--no-report");
        var (size, persons) = ((long)desk.Whole().Json["size"]!, desk.Done("persons", "--json").Out);
        var said = desk.Done("inquire", "papers", "--no-report", "--json").Json;
        Assert.Empty(said["lists"]!.AsArray());
        Assert.Null(said["linked_persons"]);
        Assert.Equal(size, (long)desk.Whole().Json["size"]!);
        desk.Done("rebuild");
        Assert.Equal(persons, desk.Done("persons", "--json").Out);
    }

    [Theory]
    [InlineData("place,events\nMinsk,3\nOrel,14\n")]
    [InlineData("date,place,number of victims,act\n1936-08-16,Minsk,130,arrest\n1936-08-17,Orel,12,arrest\n")]
    public void A_table_that_names_nobody_stays_an_exhibit(string table)
    {
        desk.Write("table.csv", table);
        Assert.Empty(desk.Done("inquire", "papers", "--no-report", "--json").Json["lists"]!.AsArray());
        Assert.Empty(desk.Done("lists", "list", "--json").List("lists"));
        Assert.Single(desk.Done("exhibits", "--json").List("exhibits"));
    }

    [Theory]
    [InlineData("RG035", "name\nAnna Bell\nBoris Carr\n")]
    [InlineData("RG035", "id,name,region\n1,Orel,centre\n2,Kursk,centre\n")]
    [InlineData("RG035", "id,name,date\n1,Notes of a traveller,1936\n2,The trial in the press,1937\n")]
    [InlineData("RG035", "name,born\n,1890\n,1891\nAnna Bell,1900\n")]
    [InlineData("RG035", "surname_a,surname_b,raw_forms_a,raw_forms_b\nBell,Bells,Anna Bell,Anna Bells\nCarr,Carrs,Boris Carr,Boris Carrs\n")]
    [InlineData("RG036", "name,arrested\nAnna Bell,03/04/1937\nBoris Carr,05/06/1937\n")]
    public void What_is_in_doubt_is_said_with_the_command_that_maps_it(string code, string table)
    {
        desk.Write("table.csv", table);
        var said = desk.Done("inquire", "papers", "--no-report");
        Assert.Contains(code, said.Error, StringComparison.Ordinal);
        Assert.Contains("rapporteur lists import E1", said.Error, StringComparison.Ordinal);
        Assert.Empty(desk.Done("lists", "list", "--json").List("lists"));
    }

    [Fact]
    public void The_manifest_is_no_list_and_no_list_is_taken_where_that_is_asked()
    {
        desk.Write("exhibits.csv", "file,title,source,author,published\nlist.csv,A list,a traveller,Anna Bell,1937\n");
        desk.Write("list.csv", "name,born\nAnna Bell,1900\nBoris Carr,1890\n");
        Assert.Empty(desk.Done("inquire", "papers", "--no-report", "--no-lists", "--json").Json["lists"]!.AsArray());
        Assert.Equal("E1", (string)Assert.Single(desk.Done("inquire", "papers", "--no-report", "--json").Json["lists"]!.AsArray())!["exhibit"]!);
        desk.Done("inquire", Path.Combine(desk.Papers, "exhibits.csv"), "--inquiry", desk.Inquiry, "--no-report");
        Assert.Single(desk.Done("lists", "list", "--json").List("lists"));
    }

    [Fact]
    public void What_a_member_maps_stands_in_the_place_of_what_was_guessed()
    {
        desk.Write("list.csv", "name,born,remark\nAnna Bell,1900,clerk\nBoris Carr,1890,smith\n");
        desk.Done("inquire", "papers", "--no-report");
        desk.Done("lists", "import", "E1", "--map", "remark=role", "--take");
        var lists = desk.Done("lists", "list", "--json").List("lists");
        Assert.Equal([(true, "L2"), (false, null)], lists.Select(list => ((bool)list!["guessed"]!, (string?)list["replaced_by"])));
        Assert.Equal(["ML2.2 clerk", "ML2.3 smith"], desk.Done("mentions", "--json").List("mentions").Select(mention => $"{mention!["mention"]} {mention["role"]}"));
        desk.Refused("RG030", "lists", "import", "E1", "--take");
        Assert.Empty(desk.Done("inquire", "papers", "--no-report", "--json").Json["lists"]!.AsArray());
        desk.Done("rebuild");
        Assert.Equal(2, desk.Done("persons", "--json").List("persons").Count);
        desk.Whole();
    }

    [Fact]
    public void A_table_that_a_member_took_in_as_events_is_not_taken_in_as_persons()
    {
        desk.Write("dead.csv", "first,last,name,violence,where\n1973-09-11,1973-09-13,Lisitsyn Pavel,Killed,Orel\n1973-09-12,1973-09-12,Orlova Maria,Killed,Minsk\n");
        desk.Done("inquire", "papers", "--no-report", "--no-lists");
        desk.Done("claims", "import", "E1", "--take", "--map", "when=first,last", "--map", "act=violence", "--map", "victim=name");
        Assert.Empty(desk.Done("inquire", "papers", "--no-report", "--json").Json["lists"]!.AsArray());
    }

    public void Dispose() => desk.Dispose();

    /// <summary>Two lists of a hundred, half of whom stand in both, and one man more.</summary>
    private void WriteLists()
    {
        var rows = Enumerable.Range(0, 150).Select(n => $"{Surnames[n % 15]},{Given[n / 15 + n % 5]},{1870 + n * 7 % 40}-0{n % 9 + 1}-1{n % 9}\n").ToList();
        desk.Write("one.csv", "surname,given name,born\n" + string.Concat(rows.Take(100)) + "Пятаков,Георгий,1890-08-06\n");
        desk.Write("two.csv", "surname,given name,born\n" + string.Concat(rows.Skip(50)) + "Пятаков,Георгий,1890-08-06\n");
    }
}
