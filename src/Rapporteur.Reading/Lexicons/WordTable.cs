namespace Rapporteur.Reading.Lexicons;

/// <summary>
/// The words a lexicon knows, each with a number from 1, its classes and a value (a month's, a number's). Words are looked up folded:
/// small letters, straight apostrophes, without soft hyphens, letters replaced as the language says (<c>ё</c> by <c>е</c>).
/// </summary>
internal sealed class WordTable
{
    private const uint Seed = 2166136261;
    private readonly char[] folded = new char[char.MaxValue + 1];
    private readonly List<string> words = [""];
    private readonly List<ulong> classes = [0];
    private readonly List<long> values = [-1];
    private int[] slots = new int[1024];

    public WordTable(IEnumerable<(char From, char To)> folds)
    {
        for (var c = 0; c < folded.Length; c++)
        {
            folded[c] = char.ToLowerInvariant((char)c);
        }
        folded['’'] = '\'';
        folded['ʼ'] = '\'';
        folded['‘'] = '\'';
        folded['\u2011'] = '-';
        folded['\u00AD'] = '\0';
        foreach (var (from, to) in folds)
        {
            folded[from] = to;
            folded[char.ToUpperInvariant(from)] = to;
        }
    }

    public int Count => words.Count;

    public string this[int word] => words[word];

    public bool Is(int word, WordClass c) => (classes[word] & WordClasses.Mask(c)) != 0;

    public bool IsAny(int word, ulong mask) => (classes[word] & mask) != 0;

    public long Value(int word) => values[word];

    public IEnumerable<int> Members(WordClass c) => Enumerable.Range(1, words.Count - 1).Where(w => Is(w, c));

    public string Fold(ReadOnlySpan<char> word)
    {
        Span<char> buffer = stackalloc char[word.Length <= 128 ? word.Length : 0];
        var target = word.Length <= 128 ? buffer : new char[word.Length];
        var length = 0;
        foreach (var c in word)
        {
            var f = folded[c];
            if (f != '\0')
            {
                target[length++] = f;
            }
        }
        return new string(target[..length]);
    }

    /// <summary>The number of a word as it stands in a text, 0 when unknown, and the hash of its folded form.</summary>
    public int Find(ReadOnlySpan<char> written, out uint hash)
    {
        hash = Hash(written);
        for (var slot = hash & (uint)(slots.Length - 1); slots[slot] != 0; slot = (slot + 1) & (uint)(slots.Length - 1))
        {
            if (Same(written, words[slots[slot]]))
            {
                return slots[slot];
            }
        }
        return 0;
    }

    /// <summary>The number of a word, which is added when it is new.</summary>
    public int Intern(string word)
    {
        var found = Find(word, out var hash);
        if (found != 0)
        {
            return found;
        }
        words.Add(Fold(word));
        classes.Add(0);
        values.Add(-1);
        if (words.Count * 2 > slots.Length)
        {
            slots = new int[slots.Length * 2];
            for (var i = 1; i < words.Count; i++)
            {
                Place(i, Hash(words[i]));
            }
        }
        else
        {
            Place(words.Count - 1, hash);
        }
        return words.Count - 1;
    }

    public void Classify(int word, WordClass c, long value = -1)
    {
        classes[word] |= WordClasses.Mask(c);
        if (value >= 0)
        {
            values[word] = value;
        }
    }

    private void Place(int word, uint hash)
    {
        var slot = hash & (uint)(slots.Length - 1);
        while (slots[slot] != 0)
        {
            slot = (slot + 1) & (uint)(slots.Length - 1);
        }
        slots[slot] = word;
    }

    private uint Hash(ReadOnlySpan<char> word)
    {
        var hash = Seed;
        foreach (var c in word)
        {
            var f = folded[c];
            hash = f == '\0' ? hash : (hash ^ f) * 16777619;
        }
        return hash ^ (hash >> 15);
    }

    private bool Same(ReadOnlySpan<char> written, string known)
    {
        var at = 0;
        foreach (var c in written)
        {
            var f = folded[c];
            if (f == '\0')
            {
                continue;
            }
            if (at == known.Length || known[at++] != f)
            {
                return false;
            }
        }
        return at == known.Length;
    }
}
