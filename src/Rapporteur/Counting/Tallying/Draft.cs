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

    public Range Claims { get; init; }

    /// <summary>Named victims.</summary>
    public Range Names { get; init; }

    /// <summary>Occurrences that it may be part of.</summary>
    public Range Wholes { get; init; }

    /// <summary>Claims whose groups it is a part of.</summary>
    public Range Groups { get; init; }
}

/// <summary>The drafts of a stretch of occurrences, by occurrence; their ranges are of one list of numbers.</summary>
internal sealed class DraftBatch
{
    private readonly List<int> numbers = [];

    public List<Draft> Drafts { get; } = [];

    public ReadOnlySpan<int> this[Range range] => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(numbers)[range];

    public Range Keep(List<int> some)
    {
        var from = numbers.Count;
        numbers.AddRange(some);
        return from..numbers.Count;
    }
}
