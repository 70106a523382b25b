using Rapporteur.Coding;

namespace Rapporteur.Chronicle;

/// <summary>Which occurrences are asked for; a null narrows nothing.</summary>
public sealed record OccurrenceFilter
{
    /// <summary>One act.</summary>
    public string? Act { get; init; }

    /// <summary>Part of a place's name, or its gazetteer identity.</summary>
    public string? Place { get; init; }

    /// <summary>One place of the gazetteer, where any account says that it happened.</summary>
    public string? PlaceId { get; init; }

    /// <summary>Part of a source's name, or its handle: any account is from it.</summary>
    public string? Source { get; init; }

    /// <summary>One modality: any account is put so.</summary>
    public string? Modality { get; init; }

    /// <summary>Acts that can have happened on or after this day (days since 1970).</summary>
    public int? From { get; init; }

    /// <summary>Acts that can have happened on or before this day.</summary>
    public int? To { get; init; }

    /// <summary>Filed under this key or a later one.</summary>
    public string? FirstKey { get; init; }

    /// <summary>Filed under this key or an earlier one.</summary>
    public string? LastKey { get; init; }

    /// <summary>Only accounts in texts known on this day (days since 1970): written, else first published, by then.</summary>
    public int? KnownOn { get; init; }

    /// <summary>Only with at least one claim coded by a person.</summary>
    public bool Coded { get; init; }

    /// <summary>Only with two accounts or a decision.</summary>
    public bool Several { get; init; }

    /// <summary>In the order of their numbers, not of the chronicle.</summary>
    public bool ByNumber { get; init; }

    /// <summary>At most so many; below zero for all.</summary>
    public int Limit { get; init; } = -1;

    /// <summary>After this key and number: where the page before ended.</summary>
    public string? AfterKey { get; init; }

    /// <summary>See <see cref="AfterKey"/>.</summary>
    public int AfterNumber { get; init; }

    internal string Where =>
        " WHERE 1"
        + (Act is null ? "" : " AND o.act = @Act")
        + (FirstKey is null ? "" : " AND o.filed >= @FirstKey")
        + (LastKey is null ? "" : " AND o.filed <= @LastKey")
        + (AfterKey is null ? "" : ByNumber ? " AND o.number > @AfterNumber" : " AND (o.filed, o.number) > (@AfterKey, @AfterNumber)")
        + (From is null ? "" : " AND (o.last_day >= @From OR o.last_day IS NULL AND o.first_day IS NOT NULL)")
        + (To is null ? "" : " AND (o.first_day <= @To OR o.first_day IS NULL AND o.last_day IS NOT NULL)")
        + (Coded ? " AND o.coded > 0" : "")
        + (Several ? " AND (o.accounts > 1 OR o.decided)" : "")
        // Few claims are of one place: they are looked up first, not asked of each occurrence.
        + (Place is null ? "" : $" AND o.number IN (SELECT occurrence FROM account WHERE claim IN ({ClaimFilter.AtPlace}))")
        + (PlaceId is null ? "" : " AND o.number IN (SELECT a.occurrence FROM claim_place p JOIN account a ON a.claim = p.claim WHERE p.place = @PlaceId)")
        + (PlaceId is null && Source is null && Modality is null && KnownOn is null ? "" :
            " AND EXISTS (SELECT 1 FROM account a JOIN claim c ON c.number = a.claim JOIN exhibit e ON e.number = c.exhibit WHERE a.occurrence = o.number"
            // The plus: each claim is looked up in the list; without it the list would be walked for each occurrence.
            + (Place is null ? "" : $" AND +c.number IN ({ClaimFilter.AtPlace})")
            + (PlaceId is null ? "" : " AND c.place = @PlaceId")
            + (Modality is null ? "" : " AND c.modality = @Modality")
            + (KnownOn is null ? "" : " AND a.known_day <= @KnownOn")
            + (Source is null ? "" : " AND e.source IN (SELECT number FROM source WHERE name LIKE '%' || @Source || '%' OR 'S' || number = @Source)")
            + ")");

    internal string Page => (ByNumber ? " ORDER BY o.number" : " ORDER BY o.filed, o.number") + (Limit < 0 ? "" : " LIMIT @Limit");
}
