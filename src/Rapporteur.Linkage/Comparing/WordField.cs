using System.Numerics;

namespace Rapporteur.Linkage.Comparing;

/// <summary>Names, places, addresses: words that are spelled in many ways.</summary>
internal sealed class WordField : Field
{
    public const int Same = 1, SameSounds = 2, Contained = 3, OneSlip = 4, TwoSlips = 5, Alike = 6, SharesPart = 7, Crossed = 8, Other = 9, SameInitial = 10, OtherInitial = 11;

    private const double AlikeFrom = 0.82, CloseFrom = 0.92;
    private const int ShortWord = 4, LongWord = 7, FewValues = 200;

    private static readonly IReadOnlyList<Level> AllLevels =
    [
        new("missing", 0, 0), new("same", 1, 0.70), new("same sounds", 1, 0.08), new("one holds the other", 1, 0.03), new("one slip", 1, 0.08), new("two slips", 1, 0.03),
        new("alike", 1, 0.02), new("shares a part", 1, 0.01), new("stands in the other column", 1, 0.01), new("other", 1, 0.04),
        new("same initial", 2, 0.95), new("other initial", 2, 0.05),
    ];

    private readonly WordValues values;
    private readonly int[] foldCounts, partCounts, initialCounts = new int[char.MaxValue + 1];
    private readonly int known;
    private readonly Population population;
    private readonly byte[]? levels;
    private readonly int side;

    public WordField(string name, WordValues values, int[] codes) : base(name, AllLevels)
    {
        (this.values, Codes) = (values, codes);
        foldCounts = new int[values.Dictionary.Count];
        partCounts = new int[values.Dictionary.Count];
        var counts = CountsOf(codes, values.Count);
        for (var value = 1; value < counts.Length; value++)
        {
            known += counts[value];
            foldCounts[values.FoldCode(value)] += counts[value];
            foreach (var part in values.Parts(value))
                partCounts[part] += counts[value];
            if (values.Fold(value).Length > 0)
                initialCounts[values.Fold(value)[0]] += counts[value];
        }
        population = new Population(known);
        if (values.Count <= FewValues)
            (levels, side) = (LevelsOf(values), values.Count);
    }

    public WordValues Values => values;

    public override int[] Codes { get; }

    public override IReadOnlyList<int> EqualityLevels => [Same, SameSounds];

    public override double? ChanceOfEquality => EqualityOf(foldCounts, known);

    public override int Compare(int a, int b) =>
        a == b ? OfEqual(a) : levels is not null && Math.Max(a, b) < side ? levels[a * side + b] : Compare(values, a, values, b);

    /// <summary>Where there are few values they are compared once and for all.</summary>
    private static byte[] LevelsOf(WordValues values)
    {
        var levels = new byte[values.Count * values.Count];
        for (var a = 0; a < values.Count; a++)
        {
            for (var b = 0; b < values.Count; b++)
                levels[a * values.Count + b] = (byte)Compare(values, a, values, b);
        }
        return levels;
    }

    private int OfEqual(int value) => values.InitialOf(value) == '\0' ? Same : SameInitial;

    /// <summary>Compares values of two columns that share a dictionary.</summary>
    public static int Compare(WordValues of, int a, WordValues with, int b)
    {
        char initialA = of.InitialOf(a), initialB = with.InitialOf(b);
        if (initialA != '\0' || initialB != '\0')
            return FirstLetter(of.Fold(a), initialA) == FirstLetter(with.Fold(b), initialB) ? SameInitial : OtherInitial;
        if (of.FoldCode(a) == with.FoldCode(b))
            return string.Equals(of.Plain(a), with.Plain(b), StringComparison.Ordinal) ? Same : SameSounds;
        return Likeness(of, a, with, b);
    }

    private static char FirstLetter(string fold, char initial) => initial != '\0' || fold.Length == 0 ? initial : fold[0];

    private static int Likeness(WordValues of, int a, WordValues with, int b)
    {
        var parts = PartsInCommon(of.Parts(a), with.Parts(b));
        if (parts.Shared > 0 && parts.Shared == parts.Fewer)
            return parts.IsAll ? SameSounds : Contained;
        string foldA = of.Fold(a), foldB = with.Fold(b);
        var unlike = BitOperations.PopCount(of.Letters(a) ^ with.Letters(b));
        var longest = Math.Max(foldA.Length, foldB.Length);
        var slips = unlike > 4 ? 3 : StringDistance.Slips(foldA, foldB, 2);
        if (slips > 1)
            slips = Math.Min(slips, WrittenSlips(of, a, with, b));
        if (slips == 1 && longest >= ShortWord - 1)
            return OneSlip;
        if (slips == 2 && longest >= LongWord)
            return TwoSlips;
        var alike = StringDistance.MayBeAlike(foldA, of.Letters(a), foldB, with.Letters(b), AlikeFrom) ? StringDistance.JaroWinkler(foldA, foldB) : 0;
        if (alike >= CloseFrom)
            return TwoSlips;
        return alike >= AlikeFrom ? Alike : parts.Shared > 0 ? SharesPart : Other;
    }

    /// <summary>Slips of the letters as they are written: a slip may change a sound that is folded.</summary>
    private static int WrittenSlips(WordValues of, int a, WordValues with, int b) =>
        of.Plain(a).Length > 0 && with.Plain(b).Length > 0 && BitOperations.PopCount(of.WrittenLetters(a) ^ with.WrittenLetters(b)) <= 4
            ? StringDistance.Slips(of.Plain(a), with.Plain(b), 2) : 3;

    private static (int Shared, int Fewer, bool IsAll) PartsInCommon(int[] a, int[] b)
    {
        int shared = 0, i = 0, j = 0;
        while (i < a.Length && j < b.Length)
        {
            if (a[i] == b[j])
                (shared, i, j) = (shared + 1, i + 1, j + 1);
            else if (a[i] < b[j])
                i++;
            else
                j++;
        }
        return (shared, Math.Min(a.Length, b.Length), shared == a.Length && shared == b.Length);
    }

    public override double Rarity(int a, int b, int level) => level switch
    {
        Same or SameSounds => population.RarityOf(FoldCount(a)),
        OneSlip or TwoSlips or Alike => population.RarityOf(Math.Max(FoldCount(a), FoldCount(b))),
        Contained or SharesPart => RarestPart(values.Parts(a), values.Parts(b)),
        SameInitial => population.RarityOf(initialCounts[values.Fold(a)[0]]),
        _ => 0,
    };

    private int FoldCount(int value) => CountOf(foldCounts, values.FoldCode(value));

    internal override int Size => values.Count;

    internal override int Take(IReadOnlyList<string> cells) => cells[0].Length == 0 ? Missing : values.Add(cells[0]);

    internal override void GiveUp(int code)
    {
        if (code != Missing)
            values.RemoveLast();
    }

    internal override int Groups => values.Dictionary.Count;

    internal override int GroupOf(int value) => values.InitialOf(value) == '\0' ? values.FoldCode(value) : 0;

    internal override int SharedGroup(int a, int b, int level) => level switch
    {
        Same or SameSounds => values.FoldCode(a),
        OneSlip or TwoSlips or Alike => FoldCount(a) >= FoldCount(b) ? values.FoldCode(a) : values.FoldCode(b),
        _ => 0,
    };

    private double RarestPart(int[] a, int[] b)
    {
        var rarest = known;
        foreach (var part in a)
        {
            if (Array.BinarySearch(b, part) >= 0)
                rarest = Math.Min(rarest, CountOf(partCounts, part));
        }
        return population.RarityOf(rarest);
    }
}
