namespace Rapporteur.Coding;

/// <summary>Which claims are asked for; a null narrows nothing.</summary>
public sealed record ClaimFilter
{
    /// <summary>One act.</summary>
    public string? Act { get; init; }

    /// <summary>One modality.</summary>
    public string? Modality { get; init; }

    /// <summary>Part of a place's name or its gazetteer identity.</summary>
    public string? Place { get; init; }

    /// <summary>Name or handle of the exhibit's source.</summary>
    public string? Source { get; init; }

    /// <summary>Number of the exhibit.</summary>
    public int? Exhibit { get; init; }

    /// <summary>One state, or <c>coded</c> for all that a person coded.</summary>
    public string? State { get; init; }

    /// <summary>Acts that can have happened on or after this day (days since 1970).</summary>
    public int? From { get; init; }

    /// <summary>Acts that can have happened on or before this day.</summary>
    public int? To { get; init; }

    /// <summary>Claims after this number: where the page before ended.</summary>
    public int After { get; init; }

    /// <summary>At most so many; below zero for all.</summary>
    public int Limit { get; init; } = -1;

    /// <summary>The claims of the places that <c>@Place</c> names.</summary>
    internal const string AtPlace =
        "SELECT claim FROM claim_place WHERE place IN (SELECT place FROM place_name WHERE place = @Place OR name LIKE '%' || @Place || '%')";

    /// <summary>The condition in SQL over <c>claim c</c>, and what follows it.</summary>
    public string Where =>
        " WHERE c.number > @After"
        + (Act is null ? "" : " AND c.act = @Act")
        + (Modality is null ? "" : " AND c.modality = @Modality")
        + (Place is null ? "" : $" AND c.number IN ({AtPlace})")
        + (Source is null ? "" : " AND e.source IN (SELECT number FROM source WHERE name LIKE '%' || @Source || '%' OR 'S' || number = @Source)")
        + (Exhibit is null ? "" : " AND c.exhibit = @Exhibit")
        + (State is null ? " AND c.state <> 'superseded'" : State == ClaimStates.Coded ? " AND c.state IN ('coded', 'amended', 'by-hand')" : " AND c.state = @State")
        + (From is null ? "" : " AND (c.last_day IS NULL AND c.first_day IS NOT NULL OR c.last_day >= @From)")
        + (To is null ? "" : " AND (c.first_day IS NULL AND c.last_day IS NOT NULL OR c.first_day <= @To)");

    /// <summary>The order and the page.</summary>
    public string Page => Limit < 0 ? " ORDER BY c.number" : " ORDER BY c.number LIMIT @Limit";
}
