namespace Rapporteur.Names.Russian;

/// <summary>Guesses at words that the dictionary does not hold, after pymorphy2: by particle, hyphen, beginning, and ending.</summary>
/// <param name="dictionary">The dictionary that guesses are drawn from.</param>
/// <param name="canBeName">Whether the word is written with a capital.</param>
internal sealed class UnknownWords(RussianDictionary dictionary, bool canBeName)
{
    /// <summary>Words longer than this are none.</summary>
    public const int LongestWord = 64;

    private const int ShortestRest = 3;
    private const int LongestUnknownPrefix = 5;
    private const int LongestEnding = 5;

    /// <summary>How far an ending of so many letters is trusted.</summary>
    private static readonly double[] TrustInEnding = [0, 0.2, 0.3, 0.4, 0.5, 0.6];

    private static readonly string[] Particles = ["-то", "-ка", "-таки", "-де", "-тко", "-тка", "-с", "-ста"];

    private static readonly string[] KnownPrefixes =
        ("авиа авто аква анти анти- антропо архи арт арт- астро аудио аэро без бес био вело взаимо вне внутри видео вице- вперед впереди "
        + "гекто гелио гео гетеро гига гигро гипер гипо гомо дву двух де дез дека деци дис до евро за зоо интер инфра "
        + "квази квази- кило кино контр контр- космо космо- крипто лейб- лже лже- макро макси макси- "
        + "мало меж медиа медиа- мега мета мета- метео метро микро "
        + "милли мини мини- моно мото много мульти нано нарко не небез недо нейро нео низко обер- обще одно около орто "
        + "палео пан пара пента пере пиро поли полу после пост пост- пра пра- пред пресс- противо противо- прото псевдо псевдо- "
        + "радио разно ре ретро ретро- само санти сверх сверх- спец суб супер супер- супра "
        + "теле тетра топ- транс транс- ультра унтер- штаб- "
        + "экзо эко эндо эконом- экс экс- экстра экстра- электро энерго этно").Split(' ');

    /// <summary>The readings of a lower-case word, by the surest way that gives any; scores are weights yet.</summary>
    public List<WordReading> Read(string word)
    {
        var readings = ByParticle(word);
        if (readings.Count == 0)
            readings = ByHyphen(word);
        if (readings.Count == 0)
            readings = ByKnownPrefix(word);
        if (readings.Count == 0)
            readings = [.. ByUnknownPrefix(word), .. ByEnding(word)];
        return readings;
    }

    /// <summary>скажи-ка: the word before the particle.</summary>
    private List<WordReading> ByParticle(string word)
    {
        var particle = Particles.FirstOrDefault(end => word.Length > end.Length && word.EndsWith(end, StringComparison.Ordinal));
        return particle is null ? []
            : [.. FormsOf(word[..^particle.Length]).Select(form => new WordReading(form, 0.9, isGuess: true, after: particle))];
    }

    /// <summary>Тер-Ваганяну: the last part decides. Студентов-отличников: both are declined, where they agree.</summary>
    private List<WordReading> ByHyphen(string word)
    {
        var hyphen = word.LastIndexOf('-');
        if (hyphen <= 0 || hyphen == word.Length - 1 || KnownPrefixes.Contains(word[..(hyphen + 1)]))
            return [];
        var (before, last) = (word[..(hyphen + 1)], word[(hyphen + 1)..]);
        var forms = FormsOf(last);
        if (forms.Count == 0)
            return [.. ByEnding(last).Select(reading => reading.Behind(before))];
        var companions = FormsOf(word[..hyphen]);
        var together =
            from form in forms
            from companion in companions
            where Agree(form.Tag, companion.Tag)
            select new WordReading(form, 0.8, isGuess: true, companion: companion);
        return [.. together, .. forms.Select(form => new WordReading(form, 0.3, isGuess: true, before))];
    }

    private static bool Agree(WordTag one, WordTag other) =>
        one.PartOfSpeech == other.PartOfSpeech && one.Number == other.Number && one.Case == other.Case && !one.IsProperName
            && !other.Has("Abbr");

    private List<WordReading> ByKnownPrefix(string word)
    {
        var readings = new List<WordReading>();
        foreach (var prefix in KnownPrefixes.Where(prefix => word.StartsWith(prefix, StringComparison.Ordinal)))
            AddByRest(word, prefix.Length, 0.7, readings);
        return readings;
    }

    private List<WordReading> ByUnknownPrefix(string word)
    {
        var readings = new List<WordReading>();
        for (var length = 1; length <= LongestUnknownPrefix; length++)
            AddByRest(word, length, 0.3, readings);
        return readings;
    }

    private void AddByRest(string word, int prefixLength, double weight, List<WordReading> readings)
    {
        if (word.Length - prefixLength < ShortestRest)
            return;
        var forms = FormsOf(word[prefixLength..]).Where(form => form.Tag.IsProductive);
        readings.AddRange(forms.Select(form => new WordReading(form, weight, isGuess: true, before: word[..prefixLength])));
    }

    /// <summary>By the longest ending that the dictionary has statistics of, and by one letter less.</summary>
    private List<WordReading> ByEnding(string word)
    {
        var readings = new List<WordReading>();
        if (word.Length <= ShortestRest)
            return readings;
        var seen = new HashSet<(string, int, int)>();
        var shortest = 1;
        for (var i = 0; i < RussianDictionary.FormPrefixes.Length; i++)
        {
            var formPrefix = RussianDictionary.FormPrefixes[i];
            if (!word.StartsWith(formPrefix, StringComparison.Ordinal))
                continue;
            var longest = Math.Min(LongestEnding, word.Length - formPrefix.Length - 1);
            for (var length = longest; length >= shortest; length--)
            {
                if (AddByEnding(word, i, length, seen, readings))
                    shortest = Math.Max(length - 1, 1);
            }
        }
        return readings;
    }

    private bool AddByEnding(string word, int formPrefix, int length, HashSet<(string, int, int)> seen, List<WordReading> readings)
    {
        var found = new List<(WordForm Form, int Count)>();
        foreach (var (ending, count, paradigm, form) in dictionary.FindEndings(formPrefix, word[^length..]))
        {
            var guess = new WordForm(dictionary, word[..^length] + ending, paradigm, form);
            if (guess.Tag.IsProductive && (canBeName || !guess.Tag.IsProperName) && seen.Add((guess.Spelling, paradigm, form)))
                found.Add((guess, count));
        }
        if (found.Count == 0)
            return false;
        var most = found.Max(guess => guess.Count);
        readings.AddRange(found.Select(guess => new WordReading(guess.Form, guess.Count * TrustInEnding[length] / most, isGuess: true)));
        return true;
    }

    private List<WordForm> FormsOf(string word)
    {
        var forms = new List<WordForm>();
        dictionary.FindForms(word, forms);
        if (!canBeName)
            forms.RemoveAll(form => form.Tag.IsProperName);
        return forms;
    }
}
