namespace Rapporteur.Linkage.Comparing;

/// <summary>A word of a small set: the same or another. Sex is brought to two words first.</summary>
internal sealed class CategoryField : Field
{
    public const int Same = 1, Other = 2;

    private static readonly IReadOnlyList<Level> TwoLevels = [new("missing", 0, 0), new("same", 1, 0.85), new("other", 1, 0.15)];

    private readonly FoldDictionary distinct = new();
    private readonly bool isSex;
    private readonly int[] counts;
    private readonly int known;
    private readonly Population population;

    public CategoryField(string name, IReadOnlyList<string> values, int[] codes, bool isSex) : base(name, TwoLevels)
    {
        this.isSex = isSex;
        var canonical = values.Select(CodeOf).ToArray();
        Codes = [.. codes.Select(code => canonical[code])];
        counts = CountsOf(Codes, distinct.Count);
        known = codes.Length - counts[0];
        population = new Population(known);
    }

    public override int[] Codes { get; }

    public override double? ChanceOfEquality => EqualityOf(counts.Skip(1), known);

    public override int Compare(int a, int b) => a == b ? Same : Other;

    public override double Rarity(int a, int b, int level) => level == Same ? population.RarityOf(CountOf(counts, a)) : 0;

    internal override int Size => distinct.Count;

    internal override int Take(IReadOnlyList<string> cells) => CodeOf(cells[0]);

    private int CodeOf(string value) =>
        value.Length == 0 ? 0 : distinct.Of(isSex ? SexOf(value) : PlainText.Of(value) is { Length: > 0 } plain ? plain : value);

    internal override int Groups => distinct.Count;

    internal override int GroupOf(int value) => value;

    internal override int SharedGroup(int a, int b, int level) => level == Same ? a : 0;

    private static string SexOf(string value) => PlainText.Of(value) switch
    {
        "m" or "male" or "man" or "м" or "муж" or "мужской" or "masculin" or "h" or "homme" or "mann" or "männlich" or "mężczyzna" or "ч" or "чол" => "m",
        "f" or "female" or "woman" or "ж" or "жен" or "женский" or "féminin" or "femme" or "frau" or "weiblich" or "w" or "k" or "kobieta" or "жін" => "f",
        var other => other,
    };
}
