using System.Collections.Immutable;

namespace Rapporteur;

/// <summary>A permanent code of a "no": two room letters and three digits (<c>AR007</c>), for refusals only.</summary>
/// <param name="Code">The code, for ever the same and unique in the whole program.</param>
/// <param name="Class">The group of codes for machines (<c>encrypted</c>, <c>damaged</c>, ...), or null where none applies.</param>
public sealed record RefusalCode(string Code, string? Class = null)
{
    /// <summary>A refusal by this code, with the facts that its message names.</summary>
    /// <param name="facts">Pairs of placeholder and value; values hold no names of persons.</param>
    public Refusal With(params (string Name, object? Value)[] facts) =>
        new(this, facts.ToImmutableSortedDictionary(
            fact => fact.Name,
            fact => Convert.ToString(fact.Value, System.Globalization.CultureInfo.InvariantCulture) ?? "",
            StringComparer.Ordinal));
}

/// <summary>
/// The evidence, the rules or the input say no: a value, not an exception. Its text is looked up by code and language
/// (<see cref="RefusalMessages"/>) and says what is wrong, where, and the mend.
/// </summary>
/// <param name="Code">The permanent code.</param>
/// <param name="Facts">What the message's placeholders stand for.</param>
public sealed record Refusal(RefusalCode Code, ImmutableSortedDictionary<string, string> Facts)
{
    /// <summary>What is wrong and where, in the given language (<c>en</c>, <c>fr</c>, <c>ru</c>).</summary>
    public string Reason(string language = "en") => RefusalMessages.Reason(this, language);

    /// <summary>What the user can do about it.</summary>
    public string Mend(string language = "en") => RefusalMessages.Mend(this, language);

    /// <inheritdoc />
    public override string ToString() => $"{Code.Code}: {Reason()} {Mend()}";
}

/// <summary>Either a value or the refusal of it.</summary>
/// <typeparam name="T">What is had when nothing was refused.</typeparam>
public readonly struct Outcome<T>
{
    private readonly T? value;

    private Outcome(T? value, Refusal? refusal) => (this.value, Refusal) = (value, refusal);

    /// <summary>The "no", or null when there is a value.</summary>
    public Refusal? Refusal { get; }

    /// <summary>Whether there is a value.</summary>
    public bool IsDone => Refusal is null;

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">It was refused: the caller did not look.</exception>
    public T Value => Refusal is null ? value! : throw new InvalidOperationException($"refused: {Refusal.Code.Code}");

    /// <summary>Goes on with the value, or passes the refusal on.</summary>
    public Outcome<TNext> Then<TNext>(Func<T, Outcome<TNext>> next) => Refusal is { } refusal ? refusal : next(Value);

    /// <summary>A value is an outcome.</summary>
    public static implicit operator Outcome<T>(T value) => new(value, null);

    /// <summary>A refusal is an outcome.</summary>
    public static implicit operator Outcome<T>(Refusal refusal) => new(default, refusal);
}
