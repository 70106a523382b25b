using NodaTime;

namespace Rapporteur.Publishing;

/// <summary>An act of the vocabulary that the edition has.</summary>
/// <param name="Code">Its code, ASCII without spaces (<c>arrest</c>, <c>death-in-custody</c>).</param>
/// <param name="Label">Its name in the edition's language (<c>death in custody</c>).</param>
/// <param name="Occurrences">How many occurrences are of it.</param>
/// <param name="IsOutcome">Whether it is an outcome (release, rehabilitation): never summed with violations.</param>
public sealed record PrintedAct(string Code, string Label, int Occurrences, bool IsOutcome = false);

/// <summary>Who speaks.</summary>
public sealed record PrintedSource
{
    /// <summary>Number in ledger order.</summary>
    public required int Number { get; init; }

    /// <summary>The short handle: <c>S3</c>.</summary>
    public string Handle => $"S{Number}";

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>What kind of source, in the edition's language (<c>organ of the power</c>), or null where nobody said.</summary>
    public string? Kind { get; init; }

    /// <summary>Ratings by members, oldest first; without any it is F.</summary>
    public IReadOnlyList<SourceRating> Ratings { get; init; } = [];

    /// <summary>The origin that it is counted under with others (organs of one power), or null where it is its own.</summary>
    public string? CountedUnder { get; init; }

    /// <summary>Exhibits from it.</summary>
    public required int Exhibits { get; init; }

    /// <summary>Claims in them.</summary>
    public required int Claims { get; init; }

    /// <summary>Claims in them that a person coded.</summary>
    public required int CodedClaims { get; init; }
}

/// <summary>How reliable a member holds a source to be (Admiralty, A to F).</summary>
/// <param name="Letter">A to F.</param>
/// <param name="Subject">On what subject, or null for all.</param>
/// <param name="By">Who.</param>
/// <param name="Recorded">When it was recorded.</param>
/// <param name="Reason">Why, or null.</param>
public sealed record SourceRating(char Letter, string? Subject, string By, Instant Recorded, string? Reason = null);

/// <summary>How many claims are alike in act, mark, coder and extent of time.</summary>
/// <param name="Act">Code of the act.</param>
/// <param name="Mark">Mark.</param>
/// <param name="Coded">Coded by a person, or proposed by the machine.</param>
/// <param name="First">First day that they can be of, or null where that is open.</param>
/// <param name="Last">Last day, included, or null where that is open.</param>
/// <param name="Claims">How many, at least 1.</param>
public sealed record Tally(string Act, Mark Mark, bool Coded, LocalDate? First, LocalDate? Last, int Claims);

/// <summary>What is reported of one place.</summary>
/// <param name="Place">The place; as written is left out.</param>
/// <param name="Occurrences">Incidents as reported, outcomes left out.</param>
/// <param name="Months">The same by month, in order.</param>
public sealed record PlaceTally(PrintedPlace Place, int Occurrences, IReadOnlyList<PlaceMonth> Months)
{
    /// <summary>At least so many persons in all: incidents without a number count as one person.</summary>
    public long Low => Months.Sum(month => month.Low);

    /// <summary>At most so many, or null where any number is open.</summary>
    public long? High => Months.All(month => month.High is not null) ? Months.Sum(month => month.High) : null;
}

/// <summary>What is reported of a place in a month.</summary>
/// <param name="Key">The month (<c>1936-08</c>), or the key of what is vaguer than a month.</param>
/// <param name="Occurrences">Incidents as reported.</param>
/// <param name="Low">At least so many persons, at least 1 an incident.</param>
/// <param name="High">At most so many, or null where it is open.</param>
/// <param name="Coded">Whether a person coded all of them.</param>
public sealed record PlaceMonth(string Key, int Occurrences, long Low, long? High, bool Coded);

/// <summary>What became of a file.</summary>
public enum FileOutcome
{
    /// <summary>It is an exhibit now.</summary>
    Deposited,

    /// <summary>Its bytes were an exhibit already.</summary>
    AlreadyThere,

    /// <summary>It was refused.</summary>
    Refused,

    /// <summary>It was passed over: a manifest, a system's own file.</summary>
    Skipped,
}

/// <summary>A file of an ingest and what became of it.</summary>
/// <param name="Path">Relative to the folder given.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Exhibit">Number of the exhibit, or null.</param>
/// <param name="Refusal">Why it, or its text, was refused, or null.</param>
public sealed record IngestedFile(string Path, FileOutcome Outcome, int? Exhibit = null, Refusal? Refusal = null)
{
    /// <summary>Encoding of its text, or null.</summary>
    public string? Encoding { get; init; }

    /// <summary>Language of its text (BCP 47), or null.</summary>
    public string? Language { get; init; }

    /// <summary>When it was published, and how that is known.</summary>
    public PrintedDate Published { get; init; } = PrintedDate.Unknown;
}
