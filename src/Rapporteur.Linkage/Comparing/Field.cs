namespace Rapporteur.Linkage.Comparing;

/// <summary>One grade of agreement of a field.</summary>
/// <param name="Name">What it says, for reports.</param>
/// <param name="Mode">
/// Which comparison it is an outcome of: what can be compared of two values (a name with an initial, a day with a year) says nothing of
/// their agreement, so the levels of each mode are weighed among themselves.
/// </param>
/// <param name="Start">The share of true pairs at this level to start learning from.</param>
public sealed record Level(string Name, int Mode, double Start);

/// <summary>
/// What a pair of records is compared by: one column, or several that tell one thing. A comparison is a pure function of two values.
/// </summary>
public abstract class Field
{
    /// <summary>Level 0 of every field: one of the two is not known.</summary>
    public const int Missing = 0;

    private protected Field(string name, IReadOnlyList<Level> levels)
    {
        (Name, Levels) = (name, levels);
    }

    /// <summary>The heading, or headings joined by <c>+</c>.</summary>
    public string Name { get; }

    /// <summary>The levels, from 0 (missing).</summary>
    public IReadOnlyList<Level> Levels { get; }

    /// <summary>The value of each record, by number; 0 is missing.</summary>
    public abstract int[] Codes { get; }

    /// <summary>The level at which two known values agree; the order of the two does not matter.</summary>
    public abstract int Compare(int a, int b);

    /// <summary>
    /// How rare is what two values agree in at a level: log2 of one over the share of records that have it, or 0 where the level tells no
    /// value.
    /// </summary>
    public abstract double Rarity(int a, int b, int level);

    /// <summary>The headings of the columns that the field is made of.</summary>
    internal IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>How many numbers of values there are, 0 among them.</summary>
    internal abstract int Size { get; }

    /// <summary>
    /// Takes a value of a record that came later, so that it can be compared; how common values are stays as it was learned.
    /// </summary>
    /// <param name="cells">What stands in each of <see cref="Columns"/>, trimmed.</param>
    /// <returns>Its number, or 0 where it tells nothing.</returns>
    internal abstract int Take(IReadOnlyList<string> cells);

    /// <summary>Gives up the value that was taken last; called once at most for each.</summary>
    /// <param name="code">What <see cref="Take"/> gave.</param>
    internal virtual void GiveUp(int code)
    {
    }

    /// <summary>How many records have a value: those that came later are not counted.</summary>
    private protected static int CountOf(int[] counts, int code) => code < counts.Length ? counts[code] : 0;

    /// <summary>How many groups of values a community may be told by, the group 0 of values that tell nothing among them.</summary>
    internal virtual int Groups => 0;

    /// <summary>The group of a value: all spellings of a word are one.</summary>
    internal virtual int GroupOf(int value) => 0;

    /// <summary>The group that two values share at a level; 0 where they share none.</summary>
    internal virtual int SharedGroup(int a, int b, int level) => 0;

    /// <summary>The chance that two records drawn at random agree exactly, where it can be counted; else null.</summary>
    public virtual double? ChanceOfEquality => null;

    /// <summary>The levels that make up exact agreement.</summary>
    public virtual IReadOnlyList<int> EqualityLevels => [1];

    /// <summary>Counts for each value code how many records have it, given the code of each record.</summary>
    private protected static int[] CountsOf(int[] codes, int size)
    {
        var counts = new int[size];
        foreach (var code in codes)
            counts[code]++;
        return counts;
    }

    /// <summary>
    /// How many more records a list is thought of as part of: what two of four records agree in need not be common in the world.
    /// </summary>
    private const double Unlisted = 100;

    /// <summary>log2 of numbers that are asked for often.</summary>
    private static readonly double[] Logarithms = [.. Enumerable.Range(0, 1 << 14).Select(count => Math.Log2(Math.Max(count - 1, Unseen)))];

    /// <summary>For how many other records a value stands that was seen once, since it may be seen again.</summary>
    private const double Unseen = 0.7;

    /// <summary>Rarity among a number of records.</summary>
    private protected readonly struct Population(int total)
    {
        private readonly double bits = Math.Log2(total + Unlisted);

        /// <summary>log2 of one over the share of other records with a value that so many have.</summary>
        public double RarityOf(int count) => bits - (count < Logarithms.Length ? Logarithms[count] : Math.Log2(count - 1));
    }

    /// <summary>The chance that two records drawn at random have the same value.</summary>
    /// <param name="counts">How many records have each value.</param>
    /// <param name="total">How many have any.</param>
    private protected static double EqualityOf(IEnumerable<int> counts, int total) =>
        counts.Sum(count => (double)count * (count - 1)) / ((total + Unlisted) * (total + Unlisted));
}
