using NodaTime;
using Rapporteur.Chronicle;

namespace Rapporteur.Publishing;

/// <summary>How a date is known.</summary>
public enum DateBasis
{
    /// <summary>The passage or document writes it.</summary>
    Found,

    /// <summary>Drawn from the words and the date of the text ("yesterday", "the 16th").</summary>
    Inferred,

    /// <summary>A depositor or member declared it.</summary>
    Declared,

    /// <summary>The machine guessed it.</summary>
    Guessed,
}

/// <summary>A date as written and as read.</summary>
/// <param name="Edtf">As read: ISO 8601-2 (EDTF, levels 0 to 2); empty where nothing is known.</param>
/// <param name="First">The first day that it can be, Gregorian; null where that is open or unknown.</param>
/// <param name="Last">The last day that it can be, included; null where that is open or unknown.</param>
public sealed record PrintedDate(string Edtf, LocalDate? First, LocalDate? Last)
{
    /// <summary>Nothing is known of when.</summary>
    public static PrintedDate Unknown { get; } = new("", null, null);

    /// <summary>A date that is one known day.</summary>
    public static PrintedDate Day(LocalDate day, string? written = null) =>
        new(NodaTime.Text.LocalDatePattern.Iso.Format(day), day, day) { Written = written };

    /// <summary>The words of the passage, or null where it has none.</summary>
    public string? Written { get; init; }

    /// <summary>How it is known.</summary>
    public DateBasis Basis { get; init; }

    /// <summary>Whether what is dated went on throughout the extent; else it fell some time within it.</summary>
    public bool Throughout { get; init; }

    /// <summary>The calendar that it was written in (<c>julian</c>, <c>hijri</c>), or null for the Gregorian.</summary>
    public string? Calendar { get; init; }

    /// <summary>Whether it is one known day.</summary>
    public bool IsDay => First is not null && First == Last;

    /// <summary>The key that the chronicle files it under.</summary>
    public string Key => ChronicleKey.Of(First, Last);
}
