using Rapporteur.Names;

namespace Rapporteur.Linkage.Comparing;

/// <summary>How a value parts into the pieces that another value may have alone.</summary>
internal enum Parting
{
    /// <summary>At each blank.</summary>
    Words,

    /// <summary>At commas: "village, town".</summary>
    Commas,
}

/// <summary>The distinct values of a column of words, prepared for comparison.</summary>
internal sealed class WordValues
{
    private readonly FoldDictionary dictionary;
    private readonly Parting parting;
    private Value[] values;

    /// <summary>All that is asked of one value, side by side in memory.</summary>
    private readonly record struct Value(string Plain, string Fold, int[] Parts, ulong Letters, ulong WrittenLetters, int FoldCode, char Initial);

    public WordValues(IReadOnlyList<string> values, FoldDictionary dictionary, Parting parting)
    {
        (this.dictionary, this.parting) = (dictionary, parting);
        var folded = new (string Plain, string Fold)[values.Count];
        Parallel.For(1, values.Count, i => folded[i] = Prepared(values[i]));
        this.values = new Value[values.Count];
        this.values[0] = new Value("", "", [], 0, 0, 0, '\0');
        for (var i = 1; i < values.Count; i++)
            this.values[i] = ValueOf(values[i], folded[i]);
        Count = values.Count;
    }

    public FoldDictionary Dictionary => dictionary;

    public int Count { get; private set; }

    public string Plain(int value) => values[value].Plain;

    public string Fold(int value) => values[value].Fold;

    /// <summary>The folded value as a number: equal for all spellings.</summary>
    public int FoldCode(int value) => values[value].FoldCode;

    /// <summary>The folded pieces as numbers, in ascending order.</summary>
    public int[] Parts(int value) => values[value].Parts;

    /// <summary>The letters of the folded value, as <see cref="StringDistance.Letters"/> has them.</summary>
    public ulong Letters(int value) => values[value].Letters;

    /// <summary>The same of the value as it is written.</summary>
    public ulong WrittenLetters(int value) => values[value].WrittenLetters;

    /// <summary>The folded first letter, if the value is no more than initials; else 0.</summary>
    public char InitialOf(int value) => values[value].Initial;

    /// <summary>Adds one value.</summary>
    public int Add(string value)
    {
        if (Count == values.Length)
            Array.Resize(ref values, Count * 2);
        values[Count] = ValueOf(value, Prepared(value));
        return Count++;
    }

    /// <summary>Removes the value that was added last; its folded words keep their numbers.</summary>
    public void RemoveLast() => Count--;

    private static (string Plain, string Fold) Prepared(string value)
    {
        var text = PlainText.Of(value);
        var fold = FoldedKey.Of(value);
        return (text, fold.Length > 0 ? fold : text);
    }

    private Value ValueOf(string value, (string Plain, string Fold) prepared) => new(
        prepared.Plain, prepared.Fold, PartsOf(value, prepared.Fold), StringDistance.Letters(prepared.Fold), StringDistance.Letters(prepared.Plain),
        dictionary.Of(prepared.Fold), IsInitials(value) && prepared.Fold.Length > 0 ? prepared.Fold[0] : '\0');

    private int[] PartsOf(string value, string fold)
    {
        var pieces = parting == Parting.Words ? fold.Split(' ') : value.Contains(',') ? [.. value.Split(',').Select(FoldedKey.Of)] : [fold];
        var codes = pieces.Where(piece => piece.Length > 1).Select(dictionary.Of).Distinct().ToArray();
        Array.Sort(codes);
        return codes;
    }

    /// <summary>"G.", "G. L.", "G": letters alone, each followed by a point, or one letter.</summary>
    private static bool IsInitials(string value)
    {
        var letters = 0;
        for (var i = 0; i < value.Length; i++)
        {
            if (!char.IsLetter(value[i]))
                continue;
            letters++;
            if (i + 1 < value.Length && char.IsLetter(value[i + 1]) && !IsLongInitial(value, i))
                return false;
            if (IsLongInitial(value, i))
                i++;
        }
        return letters is > 0 and <= 3;
    }

    /// <summary>One letter that a romanisation writes with two or three ("Yu.", "Zh.", "Ch.").</summary>
    private static bool IsLongInitial(string value, int at) => at + 2 < value.Length && value[at + 2] == '.' && char.IsLower(value[at + 1]);
}
