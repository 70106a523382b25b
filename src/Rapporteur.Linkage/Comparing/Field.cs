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
    /// How common is what two values agree in at a level: the share of records that have it, or 0 where the level tells no value.
    /// </summary>
    public abstract double Frequency(int a, int b, int level);

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

    /// <summary>The share of other records with a value; never nothing, since a value that was seen once may be seen again.</summary>
    private protected static double ShareOf(int count, int total) => Math.Max(count - 1, 0.7) / (total + Unlisted);

    /// <summary>The chance that two records drawn at random have the same value.</summary>
    /// <param name="counts">How many records have each value.</param>
    /// <param name="total">How many have any.</param>
    private protected static double EqualityOf(IEnumerable<int> counts, int total) =>
        counts.Sum(count => (double)count * (count - 1)) / ((total + Unlisted) * (total + Unlisted));
}
