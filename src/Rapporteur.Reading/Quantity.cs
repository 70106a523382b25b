namespace Rapporteur.Reading;

/// <summary>A count as written and as an interval under a stated reading rule.</summary>
/// <param name="Written">The words of the count, verbatim; null when it is the number of named persons.</param>
/// <param name="Low">The least number, 0 or more.</param>
/// <param name="High">The greatest number, at least <paramref name="Low"/>; null when it is open.</param>
/// <param name="Reading">The id of the reading rule in the lexicon, such as <c>up-to</c>; <c>named</c> for named persons, <c>sum</c> for
/// counts added.</param>
public sealed record Quantity(string? Written, long Low, long? High, string Reading)
{
    /// <summary>The two counts together: bounds added, open where one is open.</summary>
    public Quantity Plus(Quantity other) => new(
        Written is null ? other.Written : other.Written is null ? Written : $"{Written}; {other.Written}",
        Low + other.Low,
        High + other.High,
        "sum");
}
