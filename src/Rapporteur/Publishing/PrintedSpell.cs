using NodaTime;

namespace Rapporteur.Publishing;

/// <summary>What held of a person over a time, or a birth or death, by one account.</summary>
public sealed record PrintedSpell
{
    /// <summary>Handle of the mention or of the member's record.</summary>
    public required string Handle { get; init; }

    /// <summary>custody, office, membership, residence, birth, death ...</summary>
    public required string Kind { get; init; }

    /// <summary>When it began, or when it happened; unknown where that is not told.</summary>
    public required PrintedDate Begin { get; init; }

    /// <summary>When it ended; unknown where that is not told.</summary>
    public required PrintedDate End { get; init; }

    /// <summary>Whether it happened once and did not last.</summary>
    public bool IsMoment { get; init; }

    /// <summary>Whether it is said to go on.</summary>
    public bool GoesOn { get; init; }

    /// <summary>The office, the organisation, the prison; of a death the act that it was.</summary>
    public string? What { get; init; }

    /// <summary>Where, or null.</summary>
    public string? Place { get; init; }

    /// <summary>The claims that it rests on, as far as the edition holds them.</summary>
    public IReadOnlyList<PrintedClaim> Claims { get; init; } = [];

    /// <summary>Numbers of the exhibits that it rests on.</summary>
    public IReadOnlyList<int> Exhibits { get; init; } = [];

    /// <summary>How the account puts it.</summary>
    public required Mark Mark { get; init; }

    /// <summary>Whether a person says that the passages say so.</summary>
    public bool Coded { get; init; }

    /// <summary>The member who recorded it, or null where the machine made it of claims.</summary>
    public string? RecordedBy { get; init; }

    /// <summary>Whether beginning and end come from mentions that only the machine joined: it carries nothing.</summary>
    public bool HangsOnMachineJoin { get; init; }

    /// <summary>Whether a member chose this account among several.</summary>
    public bool IsChosen { get; init; }

    /// <summary>The day by which the texts were known, or null.</summary>
    public LocalDate? Known { get; init; }
}
