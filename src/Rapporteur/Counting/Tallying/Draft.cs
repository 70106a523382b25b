using System.Runtime.InteropServices;

namespace Rapporteur.Counting.Tallying;

/// <summary>What an occurrence, or its accounts of one key, would add to a number.</summary>
internal readonly record struct Draft
{
    /// <summary>No key: a question without dimensions, or with one.</summary>
    public const int NoKey = -1;

    public required int Occurrence { get; init; }

    public required CountSection Section { get; init; }

    /// <summary>Acts of one family are of one kind.</summary>
    public required int Family { get; init; }

    public int FirstKey { get; init; }

    public int SecondKey { get; init; }

    /// <summary>Whether it is of all accounts, and goes into the total.</summary>
    public bool IsWhole { get; init; }

    /// <summary>Whether it goes into the row of its keys.</summary>
    public bool HasRow { get; init; }

    /// <summary>Below zero where no number is given.</summary>
    public long Low { get; init; }

    /// <summary>Below zero where it is open.</summary>
    public long High { get; init; }

    public bool MayLieOutside { get; init; }

    public bool IsDisputed { get; init; }

    public int Coded { get; init; }

    public Kept Claims { get; init; }

    /// <summary>Named victims.</summary>
    public Kept Names { get; init; }

    /// <summary>Occurrences that it may be part of.</summary>
    public Kept Wholes { get; init; }

    /// <summary>Claims whose groups it is a part of.</summary>
    public Kept Groups { get; init; }
}

/// <summary>Some numbers of a batch.</summary>
internal readonly record struct Kept(int From, int Count);

/// <summary>The drafts of a stretch of occurrences, by occurrence; what they keep lies in one list of numbers.</summary>
internal sealed class DraftBatch
{
    private readonly List<int> numbers = [];

    public List<Draft> Drafts { get; } = [];

    public ReadOnlySpan<int> this[Kept kept] => CollectionsMarshal.AsSpan(numbers).Slice(kept.From, kept.Count);

    public ref readonly Draft this[int place] => ref CollectionsMarshal.AsSpan(Drafts)[place];

    /// <summary>Where what is kept next begins.</summary>
    public int Begin() => numbers.Count;

    /// <summary>Keeps a number; how many that makes.</summary>
    public int Keep(int number)
    {
        numbers.Add(number);
        return 1;
    }

    public Kept Keep(int[] some)
    {
        numbers.AddRange(some);
        return new Kept(numbers.Count - some.Length, some.Length);
    }

    /// <summary>Whether a number is among those kept from a place on.</summary>
    public bool Has(int number, int from) => CollectionsMarshal.AsSpan(numbers)[from..].Contains(number);
}
