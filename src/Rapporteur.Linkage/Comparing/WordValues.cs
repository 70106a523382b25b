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
    private readonly List<string> plain = [""], folds = [""];
    private readonly List<ulong> letters = [0];
    private readonly List<int> foldCodes = [0];
    private readonly List<int[]> parts = [[]];
    private readonly List<char> initials = ['\0'];
    private readonly FoldDictionary dictionary;
    private readonly Parting parting;

    public WordValues(IReadOnlyList<string> values, FoldDictionary dictionary, Parting parting)
    {
        (this.dictionary, this.parting) = (dictionary, parting);
        var folded = new (string Plain, string Fold)[values.Count];
        Parallel.For(1, values.Count, i => folded[i] = Prepared(values[i]));
        for (var i = 1; i < values.Count; i++)
            Take(values[i], folded[i]);
    }

    public FoldDictionary Dictionary => dictionary;

    public int Count => plain.Count;

    public string Plain(int value) => plain[value];

    public string Fold(int value) => folds[value];

    /// <summary>The folded value as a number: equal for all spellings.</summary>
    public int FoldCode(int value) => foldCodes[value];

    /// <summary>The folded pieces as numbers, in ascending order.</summary>
    public int[] Parts(int value) => parts[value];

    public ulong Letters(int value) => letters[value];

    /// <summary>The folded first letter, if the value is no more than initials; else 0.</summary>
    public char InitialOf(int value) => initials[value];

    /// <summary>Adds one value.</summary>
    public int Add(string value)
    {
        Take(value, Prepared(value));
        return plain.Count - 1;
    }

    private static (string Plain, string Fold) Prepared(string value)
    {
        var text = PlainText.Of(value);
        var fold = FoldedKey.Of(value);
        return (text, fold.Length > 0 ? fold : text);
    }

    private void Take(string value, (string Plain, string Fold) prepared)
    {
        plain.Add(prepared.Plain);
        folds.Add(prepared.Fold);
        letters.Add(StringDistance.Letters(prepared.Fold));
        foldCodes.Add(dictionary.Of(prepared.Fold));
        parts.Add(PartsOf(value, prepared.Fold));
        initials.Add(IsInitials(value) && prepared.Fold.Length > 0 ? prepared.Fold[0] : '\0');
    }

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
