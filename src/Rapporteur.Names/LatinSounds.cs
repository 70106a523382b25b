using System.Globalization;

namespace Rapporteur.Names;

/// <summary>
/// The sounds of a written word, coarsely: letters of other alphabets by a table, Latin letters by what English, French, German and Polish
/// press makes of them.
/// </summary>
internal static class LatinSounds
{
    /// <summary>
    /// Lower case, without accents, other combining marks and apostrophes; č, ć and ç as ц, since they hiss or hush wherever they stand.
    /// </summary>
    public static string WithoutMarks(string text)
    {
        var plain = new LetterBuffer(stackalloc char[Usual]);
        AppendWithoutMarks(ref plain, text);
        return plain.Text.SequenceEqual(text) ? text : plain.Text.ToString();
    }

    /// <summary>Appends a text as <see cref="WithoutMarks"/> has it.</summary>
    public static void AppendWithoutMarks(ref LetterBuffer plain, scoped ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            var lower = char.ToLowerInvariant(c);
            if (lower is '\u030C' or '\u0301' or '\u0327' && plain.Length > 0 && plain[plain.Length - 1] == 'c')
                plain[plain.Length - 1] = 'ц';
            else if (!IsApostrophe(lower) && !IsMark(lower))
                plain.Append(lower < Unmarked.Length ? Unmarked[lower] : lower);
        }
    }

    /// <summary>How long a name may be to be worked on without memory being asked for.</summary>
    public const int Usual = 128;

    /// <summary>A combining mark, or a sign that shows nothing; among the letters before them there is the soft hyphen alone.</summary>
    private static bool IsMark(char c) => c == '\u00AD'
        || c >= '\u0300' && CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format;

    private static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ' or '‘' or 'ʻ' or '`' or '´' or 'ʹ' or 'ʺ';

    /// <summary>Appends the sounds of one word, which is lower case and without marks.</summary>
    public static void Append(ref LetterBuffer sounds, scoped ReadOnlySpan<char> word)
    {
        word = WithoutSilentEnd(word);
        // German and Polish write w, South Slavs č or ć (here ц): with all of them j is a glide.
        var isGlideJ = word.Contains('w') || char.IsAsciiLetter(word.Length > 0 ? word[0] : ' ') && word.Contains('ц');
        for (var at = 0; at < word.Length;)
        {
            if (!char.IsAsciiLetter(word[at]))
            {
                AppendOther(ref sounds, word, at);
                at++;
                continue;
            }
            var (sound, length) = Sound(word, at, isGlideJ);
            sounds.Append(sound);
            at += length;
        }
    }

    /// <summary>The silent e of a French Boukharine; the ff of an old Smirnoff is a v like any f.</summary>
    private static ReadOnlySpan<char> WithoutSilentEnd(ReadOnlySpan<char> word) =>
        word.Length > 4 && word.EndsWith("ine") ? word[..^1] : word;

    private static void AppendOther(ref LetterBuffer sounds, scoped ReadOnlySpan<char> word, int at)
    {
        var letter = word[at];
        if (letter == 'ъ') // between consonants the vowel of Bulgarian, elsewhere a mark
            sounds.Append(at > 0 && at + 1 < word.Length && !IsVowelOfCyrillic(word[at + 1]) ? "a" : "");
        else if (letter < SoundsOfLetters.Length && SoundsOfLetters[letter] is { } sound)
            sounds.Append(sound);
        else if (char.IsLetterOrDigit(letter) || char.IsSurrogate(letter))
            sounds.Append(letter);
    }

    /// <summary>The sound of the letter or group of letters at a place, and how many letters it takes.</summary>
    private static (string Sound, int Length) Sound(ReadOnlySpan<char> word, int at, bool isGlideJ)
    {
        var rest = word[at..];
        char next = rest.Length > 1 ? rest[1] : '\0', afterNext = rest.Length > 2 ? rest[2] : '\0';
        return rest[0] switch
        {
            't' or 'd' or 'b' or 'r' when next == 'h' => (Singles[rest[0]], 2),
            'y' or 'j' when next == 'o' && at > 0 && !IsVowel(word[at - 1]) && word[at - 1] != 'd' =>
                ("e", 2), // ё, most often printed as е
            'y' => ("i", 1),
            'o' when next == 'u' => ("u", 2),
            'w' or 'f' => ("v", 1),
            'q' => ("k", next == 'u' ? 2 : 1),
            'p' => next == 'h' ? ("v", 2) : ("p", 1),
            'k' => next == 'h' ? ("s", 2) : ("k", 1),
            'g' => ("g", next == 'h' || next == 'u' && afterNext is 'e' or 'i' ? 2 : 1),
            'h' => (IsSilentH(word, at) ? "" : "g", 1),
            'x' => (at == 0 ? "s" : "ks", 1),
            'c' => C(next, afterNext, isThirdLast: rest.Length == 3),
            'j' => (IsGlideJ(word, at, isGlideJ) ? "i" : "s", 1),
            's' => rest is "schi" ? ("sk", 3) // Romanian: Racovschi
                : ("s", rest.StartsWith("sch") ? 3 : next is 'h' or 'z' ? 2 : 1),
            'z' => ("s", next == 'h' ? 2 : 1),
            _ => (Singles[rest[0]], 1),
        };
    }

    /// <summary>ch, cz: s. ck: k, but Polish -cki is -tski. Before e, i, y and at the end: s. Else k.</summary>
    private static (string Sound, int Length) C(char next, char afterNext, bool isThirdLast) => next switch
    {
        'h' or 'z' => ("s", 2),
        'k' => isThirdLast && afterNext is 'i' or 'a' ? ("s", 1) : ("k", 2),
        'e' or 'i' or 'y' or '\0' => ("s", 1),
        _ => ("k", 1),
    };

    /// <summary>German and Polish write й as j; English and French write ж and дж so, between vowels, after d and before i.</summary>
    private static bool IsGlideJ(ReadOnlySpan<char> word, int at, bool isGlideJ)
    {
        char previous = at > 0 ? word[at - 1] : '\0', next = at + 1 < word.Length ? word[at + 1] : '\0';
        if (next is 'i' or 'y' && at > 0 && !isGlideJ || previous == 'd')
            return false;
        return at == 0 || !IsVowel(previous) || !IsVowel(next) || isGlideJ;
    }

    /// <summary>At the end of a word, and between a vowel and a consonant (Sobelsohn).</summary>
    private static bool IsSilentH(ReadOnlySpan<char> word, int at) =>
        at + 1 == word.Length || at > 0 && IsVowel(word[at - 1]) && !IsVowel(word[at + 1]);

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    private static bool IsVowelOfCyrillic(char c) => c is 'а' or 'е' or 'и' or 'о' or 'у' or 'ы' or 'э' or 'ю' or 'я' or 'і' or 'є';

    // A table, since string.Normalize does nothing where globalization is invariant.
    private static readonly char[] Unmarked = UnmarkedOf(
        "aàáâãäåāăąǎạảấầẩẫậắằẳẵặ", "eèéêëēĕėęěẹẻẽếềểễệ", "iìíîïĩīĭįǐỉịı", "oòóôõöōŏőơǒọỏốồổỗộớờởỡợø", "uùúûüũūŭůűųưǔụủứừửữự", "yýÿŷỳỵỷỹ",
        "dďđḍ", "gĝğġģǧ", "hĥħḥḫ", "jĵǰ", "kķǩḳ", "lĺļľŀł", "nñńņňŋṇ", "rŕŗřṛ", "sśŝşšșṣß", "tţťŧțṭ", "wŵ", "zźżžẓ", "цćĉċčç",
        "ийїѝ", "еёѐ", "уўӯ", "гѓґ", "кќ", "иӣ", "əә", "αά", "εέ", "ηή", "ιίϊΐ", "οό", "υύϋΰ", "ωώ");

    private static char[] UnmarkedOf(params string[] families)
    {
        var plain = Enumerable.Range(0, PastLatin).Select(c => (char)c).ToArray();
        foreach (var family in families.Reverse())
        {
            foreach (var marked in family.Skip(1))
                plain[marked] = family[0];
        }
        return plain;
    }

    // Behind Latin Extended Additional.
    private const int PastLatin = 0x1F00;

    private static readonly string[] Singles = [.. Enumerable.Range(0, 128).Select(c => ((char)c).ToString())];

    private static readonly string?[] SoundsOfLetters = LettersOf(
        // Cyrillic: Russian, Ukrainian, Belarusian, Bulgarian, Serbian, old orthography
        "аa бb вv гg дd еe ѣe жs зs иi іi ѵi кk лl мm нn оo пp рr сs тt уu фv ѳv хs цs чs шs щs ыi эe єe ђs ћs љl њn јi џs ѕs ӏ"
        + " қk ғg ңn өo ұu үu һg әa ҷs ҳs ҡk ҙs ҫs",
        // Georgian
        "აa ბb გg დd ეe ვv ზs თt იi კk ლl მm ნn ოo პp ჟs რr სs ტt უu ფp ქk ღg ყk შs ჩs ცs ძs წs ჭs ხs ჯs ჰg",
        // Armenian
        "աa բb գg դd եe զs էe ըi թt ժs իi լl խs ծs կk հg ձs ղg ճs մm յi նn շs ոo չs պp ջs ռr սs վv տt րr ցs ւv փp քk օo ֆv",
        // Latin letters that are no letter with a mark
        "əe þt ðd");

    private static string?[] LettersOf(params string[] tables)
    {
        var letters = new string?[PastLatin];
        (letters['ю'], letters['я'], letters['ѭ'], letters['ѧ'], letters['ь'], letters['և'], letters['æ'], letters['œ']) = ("iu", "ia", "iu", "ia", "", "ev", "ae", "e");
        foreach (var pair in string.Join(' ', tables).Split(' '))
            letters[pair[0]] = pair[1..];
        return letters;
    }
}
