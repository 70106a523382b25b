namespace Rapporteur.Names.Written;

/// <summary>The endings of Russian, Ukrainian, Belarusian and Bulgarian patronymics in both alphabets.</summary>
internal static class Patronymics
{
    private static readonly string[] Daughters =
    [
        "овна", "евна", "ична", "инична", "івна", "ївна", "аўна", "еўна", "овны", "евны", "овне", "евне", "овной", "евной",
        "ovna", "evna", "ivna", "ichna", "owna", "ewna", "iwna", "itschna", "itchna",
    ];

    private static readonly string[] Sons =
    [
        "ович", "евич", "йович", "авіч", "евіч", "овича", "евича", "овичу", "евичу", "овичем", "евичем",
        "ильич", "лукич", "кузьмич", "фомич", "никитич", "саввич", "фокич", "ильича", "никитича",
        "ovich", "evich", "ovych", "evych", "ovitch", "evitch", "owitsch", "ewitsch", "owicz", "ewicz", "ovič", "evič", "avich",
        "ilyich", "ilich", "lukich", "kuzmich", "fomich", "nikitich", "iljitsch", "ilitch",
    ];

    // Daughters and sons, longest first, with what is cut to leave the father's name.
    private static readonly string[] Cut =
        Sons.Concat(Daughters).Where(ending => !ending.EndsWith("льич", StringComparison.Ordinal)).OrderByDescending(ending => ending.Length).ToArray();

    public static bool Is(string word) => SexOf(word) != NameSex.Unknown;

    public static NameSex SexOf(string word)
    {
        var lower = word.ToLowerInvariant();
        return lower.Length < 5 ? NameSex.Unknown : EndsInAny(lower, Daughters) ? NameSex.Woman : EndsInAny(lower, Sons) ? NameSex.Man : NameSex.Unknown;
    }

    /// <summary>The beginning of the father's name: <c>Борис</c> of <c>Борисович</c>.</summary>
    public static string Father(string word)
    {
        var lower = word.ToLowerInvariant();
        var ending = Array.Find(Cut, ending => lower.EndsWith(ending, StringComparison.Ordinal) && lower.Length > ending.Length + 1);
        return ending is null ? lower : lower[..^ending.Length];
    }

    private static bool EndsInAny(string word, string[] endings) => Array.Exists(endings, ending => word.EndsWith(ending, StringComparison.Ordinal));
}
