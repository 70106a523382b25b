namespace Rapporteur.Tests.Cli;

/// <summary>Lists of persons on the command line.</summary>
public sealed class ListsVerbTests : IDisposable
{
    private const string Arrested = "№;Ф. И. О.;Год рождения;Дата ареста;Занятие\n1;Громыхин Павел Ильич;1890;06.04.1937;учитель\n2;\"Гофман Фёдор; мастер\";1901;весна 1937;\n3;;1880;08.06.1937;слесарь\n4;Ёлкин Антон;1899;31.02.1937;агроном;лишнее\n5;Ёлкина Анна;1900;31.02.1937;\n";

    private readonly Desk desk = new();

    [Fact]
    public void Columns_are_guessed_and_shown_and_only_the_exhibit_is_written()
    {
        var file = desk.Write("список.csv", Arrested);
        desk.Done("init", "papers.inquiry");
        var said = desk.Run("lists", "import", file, "--json");
        Assert.Equal(1, said.Code);
        Assert.Equal(["born=Год рождения", "name=Ф. И. О.", "reference=№", "role=Занятие", "when=Дата ареста"],
            said.Json["mapping"]!["columns"]!.AsObject().Select(column => $"{column.Key}={column.Value![0]}"));
        Assert.Equal((5, 4), ((int)said.Json["rows"]!, (int)said.Json["persons"]!));
        Assert.Equal("""{"LS020":1,"LS023":1}""", said.Json["refused"]!.ToJsonString());
        Assert.Equal("""{"LS030":1}""", said.Json["notes"]!.ToJsonString());
        Assert.Empty(desk.Done("lists", "--json").List("lists"));
        desk.Whole();
    }

    [Fact]
    public void A_list_taken_in_is_one_entry_and_its_rows_are_found_in_any_alphabet()
    {
        var file = desk.Write("список.csv", Arrested);
        desk.Done("init", "papers.inquiry");
        desk.Run("lists", "import", file);
        var size = (long)desk.Whole().Json["size"]!;
        Assert.Contains("L1", desk.Run("lists", "import", "E1", "--take").Out, StringComparison.Ordinal);
        Assert.Equal(size + 1, (long)desk.Whole().Json["size"]!);
        var mention = Assert.Single(desk.Done("mentions", "--name", "Gromykhin", "--json").List("mentions"))!;
        Assert.Equal(("ML1.2", "#row=2", "1890", "1937-04-06", "учитель"),
            ((string)mention["mention"]!, (string)mention["passage"]!, (string)mention["born"]!, (string)mention["edtf"]!, (string)mention["role"]!));
        Assert.Contains("LS023", desk.Done("lists", "rows", "L1", "--refused").Out, StringComparison.Ordinal);
        Assert.Equal("Громыхин Павел Ильич", (string)desk.Done("lists", "rows", "L1", "--row", "2", "--json").List("cells")[1]!["value"]!);
        desk.Refused("RG030", "lists", "import", "E1", "--take");
        desk.Done("rebuild");
        Assert.Equal(4, desk.Done("mentions", "--json").List("mentions").Count);
    }

    [Fact]
    public void What_is_wrong_with_a_request_is_refused_by_code()
    {
        var file = desk.Write("list.csv", "a,b\n1,2\n");
        desk.Write("days.csv", "name,date\nAnna Bell,03/04/1937\nBoris Carr,05/06/1937\n");
        desk.Done("init", "papers.inquiry");
        desk.Refused("LS003", "lists", "import", file);
        desk.Refused("LS006", "lists", "import", "E1", "--headings", "1");
        desk.Refused("LS004", "lists", "import", "E1", "--headings", "1", "--map", "c=name");
        desk.Refused("LS005", "lists", "import", "E1", "--headings", "1", "--map", "a=colour");
        desk.Refused("AR001", "lists", "import", "nowhere.csv");
        desk.Refused("RG032", "lists", "rows", "L7");
        desk.Refused("LS007", "lists", "import", "papers/days.csv");
        desk.Done("lists", "import", "E2", "--dates", "date=month-first", "--take");
        Assert.Equal(["1937-03-04", "1937-05-06"], desk.Done("mentions", "--json").List("mentions").Select(mention => (string)mention!["edtf"]!));
    }

    [Fact]
    public void The_next_edition_is_read_as_the_one_before()
    {
        desk.Write("one.csv", "Who,Held\nAnna Bell,03/04/1937\n");
        desk.Write("two.csv", "Who,Held\nAnna Bell,03/04/1937\nBoris Carr,05/06/1937\n");
        desk.Done("init", "papers.inquiry");
        desk.Done("lists", "import", "papers/one.csv", "--headings", "1", "--map", "Who=name", "--map", "Held=when", "--dates", "Held=day-first", "--take");
        var said = desk.Done("lists", "import", "papers/two.csv", "--headings", "1", "--edition-of", "L1", "--take", "--json").Json;
        Assert.Equal(("L1", 2), ((string)said["mapping_of"]!, (int)said["persons"]!));
        Assert.Equal("L1", (string)desk.Done("lists", "--json").List("lists")[1]!["edition_of"]!);
        var compared = desk.Done("lists", "compare", "L1", "L2", "--json").Json;
        Assert.Equal((1, "Boris Carr", 0), ((int)compared["same"]!, (string)compared["added"]![0]!["name"]!, compared["gone"]!.AsArray().Count));
        desk.Done("person", "same", "ML1.2", "ML2.2", "--reason", "the same row");
        desk.Write("three.csv", "Who,Held\nClara Dorn,03/04/1937\n");
        desk.Done("lists", "import", "papers/three.csv", "--headings", "1", "--take");
        Assert.Equal("ML1.2", (string)desk.Done("lists", "compare", "L1", "L3", "--json").Json["register"]!["gone_of_several"]!.AsArray().Single()!);
        Assert.Contains("1 added", desk.Done("lists", "compare", "L1", "L2").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_and_claims_are_persons_side_by_side_until_a_member_joins_them()
    {
        desk.Write("papers.txt", "Letter of 3 March 1938\n\nGeorgy Piatakov was arrested in Moscow on 12 September 1936.\n");
        desk.Write("list.csv", "name,born\n\"Пятаков, Георгий\",1890\n\"Пятаков, Иван\",1860\nAnna Bell,1900\n");
        desk.Done("inquire", "papers/papers.txt", "--no-report", "--inquiry", "papers.inquiry");
        desk.Done("lists", "import", "papers/list.csv", "--take");
        var handles = desk.Done("persons", "--name", "Pjatakow", "--json").List("persons").Select(person => (string)person!["person"]!).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(["P1", "PL1.2", "PL1.3"], handles);
        desk.Done("person", "same", "P1", "PL1.2", "--reason", "born in Gorodishche, the same office");
        var person = desk.Done("person", "show", "ML1.2", "--json").Json;
        Assert.Equal(("P1", false), ((string)person["person"]!, (bool)person["provisional"]!));
        Assert.Equal(["C1", "L1#row=2"], person["groups"]![0]!.AsArray().Select(mention => (string)(mention!["claim"] ?? mention["row"])!));
        Assert.Equal(3, desk.Done("persons", "--json").List("persons").Count);
        desk.Done("person", "split", "P1", "ML1.2", "--reason", "another man");
        Assert.Equal(4, desk.Done("persons", "--json").List("persons").Count);
        Assert.Contains("ML1.4", desk.Done("persons", "--csv").Out, StringComparison.Ordinal);
        Assert.Equal(["C1", "L1#row=2", "L1#row=3"], desk.Done("mentions", "--name", "Piatakov", "--json").List("mentions").Select(mention => (string?)mention!["claim"] ?? $"L1{mention["passage"]}").Order(StringComparer.Ordinal));
        desk.Refused("RG001", "person", "show", "PL1.9");
        desk.Whole();
    }

    [Fact]
    public void Persons_are_shown_a_page_at_a_time()
    {
        desk.Write("list.csv", "surname,given name\n" + string.Concat("Adler Baum Dorn Ebert Kohn".Split(' ').Select(name => $"{name},Max\n")));
        desk.Done("init", "papers.inquiry");
        desk.Done("lists", "import", "papers/list.csv", "--take");
        Assert.Equal(["Dorn, Max", "Ebert, Max"], desk.Done("persons", "--limit", "2", "--offset", "2", "--json").List("persons").Select(person => (string)person!["name"]!));
        Assert.Contains("--after PL1.3", desk.Done("persons", "--limit", "2").Out, StringComparison.Ordinal);
        Assert.Equal(["Dorn, Max", "Ebert, Max"], desk.Done("persons", "--limit", "2", "--after", "PL1.3", "--json").List("persons").Select(person => (string)person!["name"]!));
    }

    [Fact]
    public void Rows_of_two_lists_are_linked_provisionally_and_never_against_a_member()
    {
        string[] surnames = ["Громыхин", "Ёлкин", "Соловьёв", "Барсуков", "Воробьёв", "Журавлёв", "Лисицын", "Медведев", "Орлов", "Рябов", "Снегирёв", "Тетерин", "Уткин", "Филинов", "Хорьков"];
        string[] given = ["Иван", "Пётр", "Павел", "Фёдор", "Антон", "Борис", "Глеб", "Егор", "Захар", "Кирилл", "Лев", "Матвей", "Назар", "Осип", "Роман"];
        var rows = Enumerable.Range(0, 150).Select(n => $"{surnames[n % 15]},{given[n / 15 + n % 5]},{1870 + n * 7 % 40}-0{n % 9 + 1}-1{n % 9}\n").ToList();
        desk.Write("one.csv", "surname,given name,born\n" + string.Concat(rows.Take(100)));
        desk.Write("two.csv", "surname,given name,born\n" + string.Concat(rows.Skip(50)));
        desk.Done("init", "papers.inquiry");
        desk.Refused("RG034", "lists", "link");
        desk.Done("lists", "import", "papers/one.csv", "--take");
        desk.Done("lists", "import", "papers/two.csv", "--take");
        desk.Done("lists", "link", "--report", "linkage");
        var linked = desk.Done("persons", "--several", "--json").List("persons");
        Assert.InRange(linked.Count, 40, 60);
        Assert.All(linked, person => Assert.True((bool)person!["provisional"]!));
        var mentions = linked[0]!["groups"]!.AsArray().Select(group => (string)group![0]!["mention"]!).ToList();
        desk.Done("person", "different", mentions[0], mentions[1], "--reason", "father and son");
        Assert.Equal(linked.Count - 1, desk.Done("persons", "--several", "--json").List("persons").Count);
        desk.Done("lists", "link");
        Assert.Equal(linked.Count - 1, desk.Done("persons", "--several", "--json").List("persons").Count);
        var before = desk.Done("persons", "--json").Out;
        desk.Done("rebuild");
        Assert.Equal(before, desk.Done("persons", "--json").Out);
        desk.Done("person", "unsure", mentions[0], mentions[1], "--reason", "the file is lost");
        desk.Done("lists", "link");
        Assert.Equal(linked.Count, desk.Done("persons", "--several", "--json").List("persons").Count);
        desk.Done("exhibits", "withdraw", "E2", "--reason", "deposited by mistake");
        Assert.Equal(100, desk.Done("persons", "--json").List("persons").Count);
        desk.Whole();
    }

    public void Dispose() => desk.Dispose();
}
