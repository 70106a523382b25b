namespace Rapporteur.Publishing;

/// <summary>Where an occurrence is found in the chronicle.</summary>
/// <param name="Number">Number of its founding claim.</param>
/// <param name="Key">The key that it is filed under.</param>
public sealed record OccurrenceReference(int Number, string Key)
{
    /// <summary>The handle of its founding claim: <c>C345</c>.</summary>
    public string Handle => $"C{Number}";
}

/// <summary>An incident as reported: the claims that a member, or provisionally the machine, takes to be of one act.</summary>
public sealed record PrintedOccurrence
{
    /// <summary>Where it stands in the chronicle; it is named by its founding claim.</summary>
    public required OccurrenceReference Reference { get; init; }

    /// <summary>Code of the act.</summary>
    public required string Act { get; init; }

    /// <summary>The detail of the act, or null.</summary>
    public string? ActDetail { get; init; }

    /// <summary>When, as far as the accounts agree; <see cref="PrintedDate.Key"/> is the key of <see cref="Reference"/>.</summary>
    public required PrintedDate When { get; init; }

    /// <summary>Where, the most exact that the accounts agree on.</summary>
    public IReadOnlyList<PrintedPlace> Where { get; init; } = [];

    /// <summary>To whom.</summary>
    public IReadOnlyList<PrintedVictim> Victims { get; init; } = [];

    /// <summary>How many, as an interval that covers what the accounts say, or null.</summary>
    public PrintedQuantity? Quantity { get; init; }

    /// <summary>The strongest mark among its accounts that do not deny it, or <see cref="Mark.Denied"/>.</summary>
    public required Mark Mark { get; init; }

    /// <summary>Its claims, denials included, by number; at least one.</summary>
    public required IReadOnlyList<PrintedClaim> Accounts { get; init; }

    /// <summary>The distinct origins of its accounts, and those that count for none.</summary>
    public IReadOnlyList<PrintedOrigin> Origins { get; init; } = [];

    /// <summary>Occurrences that this vaguer one may be part of.</summary>
    public IReadOnlyList<OccurrenceReference> MayBePartOf { get; init; } = [];

    /// <summary>What members decided about it, oldest first.</summary>
    public IReadOnlyList<PrintedDecision> Decisions { get; init; } = [];

    /// <summary>Why the claims were gathered, or null for a single one.</summary>
    public string? GatheredBecause { get; init; }

    /// <summary>Whether at least one account was coded by a person.</summary>
    public bool Coded => Accounts.Any(account => account.Coded);

    /// <summary>How many origins count.</summary>
    public int DistinctOrigins => Origins.Count(origin => origin.WhyNot is null);

    /// <summary>Whether it has an account page: two accounts or more, or a decision.</summary>
    public bool HasAccountPage => Accounts.Count > 1 || Decisions.Count > 0;
}

/// <summary>A root of attribution.</summary>
/// <param name="Name">Who, as named.</param>
/// <param name="Accounts">Numbers of the claims that rest on it.</param>
/// <param name="WhyNot">Why it does not count as an origin (unnamed, inferred), or null where it counts.</param>
public sealed record PrintedOrigin(string Name, IReadOnlyList<int> Accounts, string? WhyNot = null);

/// <summary>A member's decision on an occurrence or an origin.</summary>
/// <param name="What">What was decided, a sentence in the edition's language.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">Who.</param>
/// <param name="Recorded">When it was recorded.</param>
public sealed record PrintedDecision(string What, string Reason, string By, NodaTime.Instant Recorded);

/// <summary>A law, decree, campaign, call-up, speech or signal that a source reports; it has no victims.</summary>
public sealed record PrintedMeasure
{
    /// <summary>Number in ledger order among claims and measures.</summary>
    public required int Number { get; init; }

    /// <summary>The short handle: <c>C12</c>.</summary>
    public string Handle => $"C{Number}";

    /// <summary>What kind of measure, in the edition's language (<c>decree</c>).</summary>
    public required string Kind { get; init; }

    /// <summary>What it is, in a line.</summary>
    public required string Title { get; init; }

    /// <summary>When.</summary>
    public required PrintedDate When { get; init; }

    /// <summary>Whether a person coded it.</summary>
    public required bool Coded { get; init; }

    /// <summary>The words that report it.</summary>
    public required PrintedPassage Passage { get; init; }

    /// <summary>The exhibit that has them.</summary>
    public required ExhibitReference Exhibit { get; init; }
}
