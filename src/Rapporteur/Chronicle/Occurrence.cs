namespace Rapporteur.Chronicle;

/// <summary>An incident as reported, as the read model shows it.</summary>
public sealed record Occurrence
{
    /// <summary>Number of its founding claim.</summary>
    public int Number { get; init; }

    /// <summary>The handle of its founding claim.</summary>
    public string Handle => $"C{Number}";

    /// <summary>The act.</summary>
    public string Act { get; init; } = "";

    /// <summary>The key that it is filed under.</summary>
    public string Filed { get; init; } = ChronicleKey.Undated;

    /// <summary>First day, as far as the accounts agree; days since 1970.</summary>
    public int? FirstDay { get; init; }

    /// <summary>Last day.</summary>
    public int? LastDay { get; init; }

    /// <summary>How many claims report it.</summary>
    public int Accounts { get; init; }

    /// <summary>How many of them a person coded.</summary>
    public int CodedAccounts { get; init; }

    /// <summary>How many distinct origins count.</summary>
    public int Origins { get; init; }

    /// <summary>Whether members decided on it.</summary>
    public bool Decided { get; init; }

    /// <summary>Why its claims were gathered.</summary>
    public string Because { get; init; } = "";
}

/// <summary>A claim's place in an occurrence.</summary>
public sealed record AccountOf
{
    /// <summary>Number of the claim.</summary>
    public int Claim { get; init; }

    /// <summary>Number of the occurrence.</summary>
    public int Occurrence { get; init; }

    /// <summary>Its origin.</summary>
    public string Origin { get; init; } = "";

    /// <summary>Why the origin counts for none, or null.</summary>
    public string? WhyNot { get; init; }

    /// <summary>The day by which the text was known; null where neither writing nor publication is dated.</summary>
    public int? KnownDay { get; init; }
}

/// <summary>A vaguer occurrence that may be part of another.</summary>
public sealed record PartLink
{
    /// <summary>The vaguer one.</summary>
    public int Occurrence { get; init; }

    /// <summary>The one that it may be part of.</summary>
    public int Whole { get; init; }

    /// <summary>The key of that one.</summary>
    public string Filed { get; init; } = "";
}

/// <summary>A member's decision on two claims.</summary>
public sealed record PairDecision
{
    /// <summary>Held to be one act, or kept apart.</summary>
    public bool Together { get; init; }

    /// <summary>A claim.</summary>
    public int A { get; init; }

    /// <summary>The other.</summary>
    public int B { get; init; }

    /// <summary>Why.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Who.</summary>
    public string Member { get; init; } = "";

    /// <summary>When, seconds since 1970.</summary>
    public long RecordedSeconds { get; init; }
}
