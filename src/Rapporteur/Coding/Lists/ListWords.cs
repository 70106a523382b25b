namespace Rapporteur.Coding.Lists;

/// <summary>Words of headings and cells, by which columns and acts are guessed; beginnings of words, in small letters.</summary>
internal static class ListWords
{
    private static readonly (string Field, string[] Words)[] Headings =
    [
        (ListFields.Victim, ["surname", "last name", "family name", "given name", "first name", "patronymic", "full name", "name", "victim", "person", "detainee",
            "фамилия", "имя", "отчество", "ф. и. о", "ф.и.о", "фио", "задержанн", "арестованн", "nom", "prénom", "prenom", "patronyme", "прізвище"]),
        (ListFields.Group, ["group", "группа", "groupe"]),
        (ListFields.Count, ["count", "number of", "how many", "total", "low", "high", "estimated", "cantidad", "número de", "numero de", "число", "количество", "сколько", "nombre", "combien"]),
        (ListFields.Role, ["occupation", "profession", "position", "office", "trade", "занятие", "должность", "профессия", "métier", "fonction", "посада"]),
        (ListFields.Where, ["town", "place", "city", "where", "location", "village", "место", "город", "где", "населённый", "lieu", "ville", "місто"]),
        (ListFields.Charge, ["charge", "accus", "article", "обвинени", "статья", "chef d", "motif", "inculpation"]),
        (ListFields.Perpetrator, ["by whom", "organ", "perpetrator", "arrested by", "кем ", "орган", "par qui", "auteur de l"]),
        (ListFields.Attribution, ["source", "according", "источник", "со слов", "selon"]),
        (ListFields.When, ["date", "when", "day", "дата", "когда", "quand", "jour", "fecha", "año", "anio", "start date", "arrested", "detained", "дата ареста", "arrêté le"]),
        (ListFields.Act, ["act", "type", "event", "what happened", "hecho", "вид", "событие", "что произошло", "acte", "événement"]),
    ];

    private static readonly (string Act, string[] Words)[] Acts =
    [
        ("arrest", ["arrest", "арест", "arrêt", "arrestation", "заарешт"]), ("detention", ["detain", "detention", "privación ilegal de la libertad", "detenci", "задерж", "détent", "затрим"]),
        ("search", ["search", "обыск", "perquisition", "обшук"]), ("torture", ["tortur", "пытк", "катуван"]), ("trial", ["trial", "tried", "суд над", "procès"]),
        ("sentence", ["sentenc", "convict", "осужд", "приговор", "condamn"]), ("internal-exile", ["internal exile", "ссылк", "сослан", "relégation"]),
        ("exile", ["exile", "изгнан", "выслан", "exil"]), ("execution", ["execut", "shot", "ejecuci", "расстрел", "fusill", "exécut"]), ("suicide", ["suicid", "самоуб"]), ("killing", ["kill", "убит", "tué", "murder"]),
        ("death-in-custody", ["died in custody", "умер в", "mort en détention"]), ("disappearance", ["disappear", "пропал", "исчез", "dispar", "desapari"]),
        ("dismissal", ["dismiss", "уволен", "révoq", "licenci"]), ("expulsion", ["expel", "expulsion", "исключ", "exclu"]), ("release", ["releas", "освобо", "libér", "relâch"]),
        ("rehabilitation", ["rehabilit", "реабилит", "réhabilit"]), ("threat", ["threat", "угроз", "menace"]), ("censorship", ["censor", "цензур", "censur"]),
    ];

    /// <summary>The field that a heading names, or null.</summary>
    public static string? FieldOf(string heading)
    {
        var words = heading.Trim().Replace('_', ' ').ToLowerInvariant();
        // Who organised a gathering is no organ that broke it up.
        return words.Length == 0 || words.StartsWith("organi", StringComparison.Ordinal) || words.StartsWith("органи", StringComparison.Ordinal) ? null : Headings.FirstOrDefault(field => field.Words.Any(word => Begins(words, word))).Field;
    }

    /// <summary>The act that words name: a code of the code book, or a word for it.</summary>
    public static string? ActOf(string words)
    {
        var small = words.Trim().Replace('_', ' ').ToLowerInvariant();
        return Charter.CodeBook.KnowsAct(small) ? small : Acts.FirstOrDefault(act => act.Words.Any(word => Contains(small, word))).Act;
    }

    private static bool Begins(string text, string word) =>
        text.StartsWith(word, StringComparison.Ordinal) && (word.Length > 4 || text.Length == word.Length || !char.IsLetter(text[word.Length]));

    private static bool Contains(string text, string word) =>
        text.IndexOf(word, StringComparison.Ordinal) is var at and >= 0 && (at == 0 || !char.IsLetter(text[at - 1]));
}
