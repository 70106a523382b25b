using System.Globalization;

namespace Rapporteur.Statistics;

/// <summary>Why data cannot carry an answer.</summary>
public enum ReasonKind
{
    /// <summary>The text is no table: a column is missing, a row has too many or too few values. Facts: line.</summary>
    NotATable,

    /// <summary>A value that says whether a person is on a list is neither 0 nor 1. Facts: line, list.</summary>
    NotAHistory,

    /// <summary>A count is negative, no whole number, or larger than mankind. Facts: line, count.</summary>
    AbsurdCount,

    /// <summary>One capture history stands in two rows. Facts: line.</summary>
    RepeatedHistory,

    /// <summary>Persons are counted who are on no list: nobody can have seen them. Facts: line, count.</summary>
    UnseenCounted,

    /// <summary>Nobody is on any list, or there is no observation at all.</summary>
    Empty,

    /// <summary>Too few lists for the method. Facts: lists, least.</summary>
    TooFewLists,

    /// <summary>Too many lists for the method. Facts: lists, most.</summary>
    TooManyLists,

    /// <summary>A list holds nobody. Facts: list.</summary>
    EmptyList,

    /// <summary>Nobody is on two lists: nothing tells how much the lists miss.</summary>
    NoOverlap,

    /// <summary>Two lists hold the same persons. Facts: list, other.</summary>
    IdenticalLists,

    /// <summary>All persons of one list are on another one. Facts: list, other, persons.</summary>
    ListInsideAnother,

    /// <summary>Too few persons for any method. Facts: persons, least.</summary>
    TooFewPersons,

    /// <summary>The best model has no finite estimate: its maximum lies at infinity (Fienberg and Rinaldo 2012). Facts: model.</summary>
    NoFiniteEstimate,

    /// <summary>The model leaves what is asked for open: several values fit equally well. Facts: model.</summary>
    NotIdentifiable,

    /// <summary>The lists cover too little for this form of the estimate. Facts: coverage.</summary>
    CoverageTooLow,

    /// <summary>The model names a list that the table does not have. Facts: model.</summary>
    NotAModel,

    /// <summary>A time lies before the entry, an end before its beginning, or is no number. Facts: index.</summary>
    TimesReversed,

    /// <summary>The parts of the data do not belong together: lengths, codes or ranges disagree. Facts: what.</summary>
    Mismatch,
}

/// <summary>The reason for which data cannot carry an answer.</summary>
/// <param name="Kind">Which reason.</param>
/// <param name="Facts">What it names: list names, line numbers, counts.</param>
public sealed record Reason(ReasonKind Kind, IReadOnlyDictionary<string, string> Facts)
{
    /// <summary>A reason with its facts.</summary>
    public static Reason Of(ReasonKind kind, params (string Name, object Value)[] facts) =>
        new(kind, facts.ToDictionary(fact => fact.Name, fact => Convert.ToString(fact.Value, CultureInfo.InvariantCulture) ?? "", StringComparer.Ordinal));

    /// <inheritdoc />
    public override string ToString() => Facts.Count == 0
        ? Kind.ToString()
        : $"{Kind} ({string.Join(", ", Facts.OrderBy(fact => fact.Key, StringComparer.Ordinal).Select(fact => $"{fact.Key}: {fact.Value}"))})";
}

/// <summary>Either a value or the reason why the data cannot carry one.</summary>
/// <typeparam name="T">What was asked for.</typeparam>
public readonly struct Answer<T>
{
    private readonly T? value;

    private Answer(T? value, Reason? reason) => (this.value, Reason) = (value, reason);

    /// <summary>Why there is no value; null where there is one.</summary>
    public Reason? Reason { get; }

    /// <summary>Whether there is a value.</summary>
    public bool IsGiven => Reason is null;

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">There is none: the caller did not look.</exception>
    public T Value => Reason is null ? value! : throw new InvalidOperationException($"no answer: {Reason}");

    /// <summary>Goes on with the value, or passes the reason on.</summary>
    public Answer<TNext> Then<TNext>(Func<T, Answer<TNext>> next) => Reason is { } reason ? reason : next(Value);

    /// <summary>A value is an answer.</summary>
    public static implicit operator Answer<T>(T value) => new(value, null);

    /// <summary>A reason is an answer.</summary>
    public static implicit operator Answer<T>(Reason reason) => new(default, reason);
}
