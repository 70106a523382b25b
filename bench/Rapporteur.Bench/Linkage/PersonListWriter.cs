using System.Globalization;
using System.Text;

namespace Rapporteur.Bench.Linkage;

/// <summary>
/// Writes a list of invented persons, each with one record or several, in seven fields with gaps, slips, initials and Latin spellings; who
/// is who is kept apart. The same numbers give the same list.
/// </summary>
internal sealed class PersonListWriter(int seed)
{
    private static readonly string[] Roots =
    [
        "Иван", "Петр", "Бел", "Черн", "Куз", "Волк", "Орл", "Соколь", "Медвед", "Зайц", "Рыбак", "Горб", "Дуб", "Жук", "Лис", "Камен", "Снег", "Мороз", "Степан", "Тимоф", "Макар", "Захар",
        "Кирил", "Борис", "Глеб", "Фаде", "Яковл", "Емель", "Рога", "Шубин", "Пуст", "Звон", "Ключ", "Сух", "Мал", "Больш", "Крас", "Син", "Вят", "Перм",
    ];

    private static readonly string[] Middles = ["", "н", "ник", "ч", "ш", "ев", "к", "л", "т", "ин", "ель", "ан", "об", "ух", "иц", "ар"];
    private static readonly string[] Ends = ["ов", "ев", "ин", "ский", "енко", "ук", "ович", "як"];
    private static readonly string[] Given =
    [
        "Иван", "Пётр", "Николай", "Василий", "Михаил", "Александр", "Георгий", "Лев", "Яков", "Павел", "Степан", "Фёдор", "Дмитрий", "Семён", "Антон", "Тихон", "Матвей", "Захар", "Роман", "Кирилл",
        "Моисей", "Давид", "Абрам", "Карл", "Эдуард", "Роберт", "Владислав", "Станислав", "Максим", "Филипп", "Игнат", "Лука",
    ];

    private static readonly string[] Towns =
        ["Тула", "Киев", "Минск", "Рига", "Курск", "Омск", "Одесса", "Саратов", "Тифлис", "Баку", "Орёл", "Тверь", "Вятка", "Пенза", "Казань", "Уфа", "Псков", "Ростов", "Самара", "Тамбов", "Чита", "Томск", "Калуга", "Рязань"];

    private static readonly string[] Villages = ["Ивановка", "Каменка", "Покровское", "Троицкое", "Новосёлки", "Высокое", "Спасское", "Берёзовка"];
    private static readonly string[] Trades = ["рабочий", "крестьянин", "инженер", "учитель", "врач", "служащий", "слесарь", "токарь", "бухгалтер", "священник", "студент", "писатель", "кузнец", "возчик"];
    private static readonly Dictionary<char, string> Latin = "аaбbвvгgдdеeёeжzhзzиiйyкkлlмmнnоoпpрrсsтtуuфfхkhцtsчchшshщshchыyэeюyuяya"
        .Aggregate((Letters: new Dictionary<char, string>(), Last: '\0'), (state, c) =>
        {
            var letter = c >= 'а' ? c : state.Last;
            state.Letters[letter] = c >= 'а' ? "" : state.Letters[letter] + c;
            return (state.Letters, letter);
        }).Letters;

    private readonly Random random = new(seed);

    /// <summary>One person as nobody wrote it.</summary>
    private sealed record Person(string Surname, string Given, string Father, DateOnly Born, string Town, string Village, string Trade, DateOnly Arrested);

    /// <summary>Writes a list.</summary>
    /// <param name="path">Where.</param>
    /// <param name="records">How many records.</param>
    /// <returns>The person of each record, by the number in its id.</returns>
    public int[] Write(string path, int records)
    {
        var persons = new int[records];
        var kept = new List<Person>();
        using var to = new StreamWriter(path, false, new UTF8Encoding(false), 1 << 16);
        to.Write("id,surname,given_name,patronymic,birth,birthplace,occupation,arrest\n");
        for (var record = 0; record < records; record++)
        {
            // Four records in seven are of a person that has one already, as in lists of several archives.
            var number = kept.Count > 0 && random.Next(7) < 4 ? random.Next(kept.Count) : kept.Count;
            if (number == kept.Count)
                kept.Add(NewPerson());
            persons[record] = number;
            to.Write(Row(record, kept[number]));
        }
        return persons;
    }

    /// <summary>Few are common and many rare, as names are.</summary>
    private T Skewed<T>(IReadOnlyList<T> of) => of[(int)(of.Count * Math.Pow(random.NextDouble(), 2))];

    private T One<T>(T[] of) => of[random.Next(of.Length)];

    private Person NewPerson() => new(Skewed(Roots) + Skewed(Middles) + Skewed(Ends), Skewed(Given), Skewed(Given), new DateOnly(1860, 1, 1).AddDays(random.Next(20_000)), Skewed(Towns), One(Villages),
        Skewed(Trades), new DateOnly(1930, 1, 1).AddDays(random.Next(4_000)));

    private string Row(int record, Person person)
    {
        var isLatin = random.Next(5) == 0;
        string Spelled(string word) => isLatin ? Romanised(Slip(word)) : Slip(word);
        var given = random.Next(9) == 0 ? person.Given[..1] + "." : person.Given;
        string[] cells =
        [
            $"r{record:00000000}", Spelled(person.Surname), Spelled(given), random.Next(5) == 0 ? "" : Spelled(person.Father + "ович"), DateOf(person.Born, 2),
            random.Next(4) == 0 ? "" : Spelled(random.Next(3) == 0 ? $"{person.Village}. {person.Town}" : person.Town), random.Next(3) == 0 ? "" : random.Next(6) == 0 ? One(Trades) : person.Trade,
            DateOf(person.Arrested, 1),
        ];
        return string.Join(',', cells) + "\n";
    }

    private string DateOf(DateOnly date, int yearsOff) => random.Next(12) switch
    {
        < 2 => "",
        < 5 => date.Year.ToString(CultureInfo.InvariantCulture),
        5 => (date.Year + random.Next(-yearsOff, yearsOff + 1)).ToString(CultureInfo.InvariantCulture),
        6 => date.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        _ => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };

    /// <summary>One word in twelve has a letter lost, doubled, changed or exchanged.</summary>
    private string Slip(string word)
    {
        if (random.Next(12) != 0 || word.Length < 4)
            return word;
        var at = random.Next(1, word.Length - 1);
        return random.Next(4) switch
        {
            0 => word.Remove(at, 1),
            1 => word.Insert(at, word[at].ToString()),
            2 => word[..at] + (char)('а' + random.Next(32)) + word[(at + 1)..],
            _ => word[..at] + word[at + 1] + word[at] + word[(at + 2)..],
        };
    }

    private static string Romanised(string word) => string.Concat(word.Select(c =>
        Latin.TryGetValue(char.ToLowerInvariant(c), out var latin) ? char.IsUpper(c) && latin.Length > 0 ? char.ToUpperInvariant(latin[0]) + latin[1..] : latin : c is 'ь' or 'ъ' ? "" : c.ToString()));
}
