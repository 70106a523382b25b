namespace Rapporteur.Linkage.Comparing;

/// <summary>Codes, numbers, postal codes, e-mail addresses: equal, a slip away, or other.</summary>
internal sealed class CodeField : Field
{
    public const int Same = 1, OneSlip = 2, TwoSlips = 3, Alike = 4, SameStart = 5, Other = 6;

    private const double AlikeFrom = 0.88;
    private const int ShortestWithSlips = 3, ShortestWithTwo = 6, LongText = 12;

    private static readonly IReadOnlyList<Level> Graded =
    [
        new("missing", 0, 0), new("same", 1, 0.75), new("one slip", 1, 0.1), new("two slips", 1, 0.04), new("alike", 1, 0.02), new("begins alike", 1, 0.02), new("other", 1, 0.07),
    ];

    private readonly List<string> plain;
    private readonly int[] counts;
    private readonly int known;
    private readonly Population population;

    public CodeField(string name, IReadOnlyList<string> values, int[] codes) : base(name, Graded)
    {
        Codes = codes;
        plain = [.. values.Select(Compact)];
        counts = CountsOf(codes, values.Count);
        known = codes.Length - counts[0];
        population = new Population(known);
    }

    public override int[] Codes { get; }

    /// <summary>The values, compact.</summary>
    public IReadOnlyList<string> Plain => plain;

    public override double? ChanceOfEquality => EqualityOf(counts.Skip(1), known);

    public override int Compare(int a, int b)
    {
        if (a == b)
            return Same;
        string x = plain[a], y = plain[b];
        if (x == y)
            return Same;
        var longest = Math.Max(x.Length, y.Length);
        if (longest < ShortestWithSlips)
            return Other;
        var slips = StringDistance.Slips(x, y, 2);
        if (slips <= 1)
            return OneSlip;
        if (slips == 2 && longest >= ShortestWithTwo)
            return TwoSlips;
        if (longest >= LongText && StringDistance.JaroWinkler(x, y) >= AlikeFrom)
            return Alike;
        return x.AsSpan().CommonPrefixLength(y) * 2 >= longest ? SameStart : Other;
    }

    public override double Rarity(int a, int b, int level) => level is Same or OneSlip or TwoSlips ? population.RarityOf(Math.Max(CountOf(counts, a), CountOf(counts, b))) : 0;

    internal override int Size => plain.Count;

    internal override int Take(IReadOnlyList<string> cells)
    {
        if (cells[0].Length == 0)
            return Missing;
        plain.Add(Compact(cells[0]));
        return plain.Count - 1;
    }

    internal override void GiveUp(int code)
    {
        if (code != Missing)
            plain.RemoveAt(code);
    }

    private static string Compact(string value) => value.ToLowerInvariant().Replace(" ", "", StringComparison.Ordinal);
}
