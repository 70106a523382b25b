namespace Rapporteur.Counting;

/// <summary>Bounds of what sources say: at least, at most.</summary>
/// <param name="Low">At least.</param>
/// <param name="High">At most; null where the words of a source leave it open ("more than 130").</param>
public readonly record struct Bounds(long Low, long? High);

/// <summary>What is never summed with each other.</summary>
public enum CountSection
{
    /// <summary>Violations as reported: some account says that it happened.</summary>
    Violations,

    /// <summary>Outcomes as reported: releases and rehabilitations.</summary>
    Outcomes,

    /// <summary>All accounts deny it.</summary>
    Denied,

    /// <summary>All accounts expect it, or some do and the others deny it.</summary>
    Expected,
}

/// <summary>Why an occurrence adds less to a number than its sources say of it.</summary>
public enum SetAside
{
    /// <summary>It adds all.</summary>
    Nothing,

    /// <summary>Its claims are a part of a group that is in the number already: it adds nothing.</summary>
    InsideGroup,

    /// <summary>It may be part of another that is in the number: it adds to the upper bound alone.</summary>
    MayBePart,

    /// <summary>Persons that it names are in the lower bound already, by another occurrence of acts of the same kind.</summary>
    NamedElsewhere,

    /// <summary>It may have happened before or after the days that are asked for: it adds to the upper bound alone.</summary>
    MayLieOutside,
}

/// <summary>An occurrence under a number.</summary>
/// <param name="Occurrence">Its number, that of its founding claim.</param>
/// <param name="Claims">The claims that are counted here.</param>
/// <param name="Says">What they say of the number of victims; null where they give none.</param>
/// <param name="AddsToLow">How many it adds to the lower bound.</param>
/// <param name="Aside">Why that is less than they say.</param>
/// <param name="Other">The occurrence that it is a double of, or null.</param>
public sealed record CountedUnder(int Occurrence, IReadOnlyList<int> Claims, Bounds? Says, long AddsToLow, SetAside Aside, int? Other)
{
    /// <summary>The handle of its founding claim.</summary>
    public string Handle => $"C{Occurrence}";
}

/// <summary>A number with all that it rests on.</summary>
public sealed record CountRow
{
    /// <summary>For machines, a key for each dimension; none for a total.</summary>
    public IReadOnlyList<string> Keys { get; init; } = [];

    /// <summary>For people, a word for each dimension.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Incidents as reported.</summary>
    public Bounds Occurrences { get; init; }

    /// <summary>Victims as reported; occurrences of which no number is given are not in it.</summary>
    public Bounds Victims { get; init; }

    /// <summary>How many occurrences leave the upper bound open.</summary>
    public int Open { get; init; }

    /// <summary>Of how many occurrences no source gives a number.</summary>
    public int WithoutNumber { get; init; }

    /// <summary>How many of the occurrences some account denies.</summary>
    public int Disputed { get; init; }

    /// <summary>Claims under it.</summary>
    public int Claims { get; init; }

    /// <summary>How many of them a person coded.</summary>
    public int CodedClaims { get; init; }

    /// <summary>How many occurrences stand under it, set aside or not.</summary>
    public int UnderTotal { get; init; }

    /// <summary>The first of them.</summary>
    public IReadOnlyList<CountedUnder> Under { get; init; } = [];
}

/// <summary>Numbers of one kind, which may be compared with each other.</summary>
/// <param name="Section">Which kind.</param>
/// <param name="Rows">The rows, in order; each stands for itself, and they need not add up.</param>
/// <param name="Total">All of them, counted anew: no sum of the rows.</param>
/// <param name="Aside">How many occurrences were set aside in the total, by reason.</param>
/// <param name="Doubles">The first of them.</param>
public sealed record CountTable(
    CountSection Section, IReadOnlyList<CountRow> Rows, CountRow Total, IReadOnlyDictionary<SetAside, int> Aside, IReadOnlyList<CountedUnder> Doubles);

/// <summary>An answer, with what it rests on.</summary>
/// <param name="Tables">A table for each section that has anything.</param>
/// <param name="LedgerSize">Entries of the ledger that it was counted over.</param>
/// <param name="LedgerRoot">Root of the ledger at that size.</param>
/// <param name="CodeBook">The vocabulary and its version.</param>
/// <param name="Warnings">What a reader must know of it, by code.</param>
public sealed record CountAnswer(
    IReadOnlyList<CountTable> Tables, long LedgerSize, string LedgerRoot, string CodeBook, IReadOnlyList<Refusal> Warnings)
{
    /// <summary>Claims counted, and how many of them a person coded.</summary>
    public (int Claims, int Coded) Coding => (Tables.Sum(table => table.Total.Claims), Tables.Sum(table => table.Total.CodedClaims));
}
