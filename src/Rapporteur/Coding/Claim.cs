using System.Text.Json;

namespace Rapporteur.Coding;

/// <summary>A claim as the read model shows it: as amended, where it was.</summary>
public sealed record Claim
{
    /// <summary>Number in ledger order.</summary>
    public int Number { get; init; }

    /// <summary>The short handle: <c>C345</c>.</summary>
    public string Handle => $"C{Number}";

    /// <summary>Leaf hash of the entry that made it.</summary>
    public string Leaf { get; init; } = "";

    /// <summary>Ordinal in that entry.</summary>
    public int Ordinal { get; init; }

    /// <summary>Index of that entry in the log.</summary>
    public long Index { get; init; }

    /// <summary>Its identity.</summary>
    public string Reference => ClaimReference.Of(Leaf, Ordinal);

    /// <summary>Number of the exhibit.</summary>
    public int Exhibit { get; init; }

    /// <summary>SHA-256 of the text layer.</summary>
    public string TextSha256 { get; init; } = "";

    /// <summary>Of <see cref="ClaimStates"/>.</summary>
    public string State { get; init; } = ClaimStates.Proposed;

    /// <summary>Whether a person says that the passage says so.</summary>
    public bool Coded => ClaimStates.IsCoded(State);

    /// <summary>Who decided on it, or null.</summary>
    public string? Decider { get; init; }

    /// <summary>When that was recorded, seconds since 1970.</summary>
    public long? DecidedSeconds { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <summary>Reader, version and lexicon of a proposal; null for a claim by hand.</summary>
    public string? Reader { get; init; }

    /// <summary>The member under whose key it was recorded.</summary>
    public string Author { get; init; } = "";

    /// <summary>When it was recorded, seconds since 1970.</summary>
    public long RecordedSeconds { get; init; }

    /// <summary>The act.</summary>
    public string Act { get; init; } = "";

    /// <summary>A detail of the act.</summary>
    public string? Detail { get; init; }

    /// <summary>How it is put.</summary>
    public string Modality { get; init; } = "";

    /// <summary>How the source knows.</summary>
    public string? Basis { get; init; }

    /// <summary>Reading confidence of the proposal, in thousandths.</summary>
    public int? Confidence { get; init; }

    /// <summary>Offset of the passage's first character, in code points.</summary>
    public int Start { get; init; }

    /// <summary>Offset after its last.</summary>
    public int End { get; init; }

    /// <summary>Its words.</summary>
    public string Exact { get; init; } = "";

    /// <summary>The words before.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>The words after.</summary>
    public string Suffix { get; init; } = "";

    /// <summary>When it happened, EDTF.</summary>
    public string? Edtf { get; init; }

    /// <summary>The words of the date.</summary>
    public string? DateWritten { get; init; }

    /// <summary>written, carried, inferred, coded.</summary>
    public string? DateBasis { get; init; }

    /// <summary>The calendar as written.</summary>
    public string? Calendar { get; init; }

    /// <summary>Whether it held throughout.</summary>
    public bool Throughout { get; init; }

    /// <summary>First day that it can have been, days since 1970; null is open.</summary>
    public int? FirstDay { get; init; }

    /// <summary>Last day that it can have been; null is open.</summary>
    public int? LastDay { get; init; }

    /// <summary>Gazetteer identity of the first place.</summary>
    public string? Place { get; init; }

    /// <summary>Name of the first place.</summary>
    public string? PlaceName { get; init; }

    /// <summary>Its country.</summary>
    public string? Country { get; init; }

    /// <summary>All places, as stored.</summary>
    public string? PlacesJson { get; init; }

    /// <summary>Victims, as stored.</summary>
    public string? VictimsJson { get; init; }

    /// <summary>Folded keys of the named victims between bars; empty where none is named.</summary>
    public string Who { get; init; } = "";

    /// <summary>The count as written.</summary>
    public string? QuantityWritten { get; init; }

    /// <summary>At least.</summary>
    public long? QuantityLow { get; init; }

    /// <summary>At most; null is open or unknown.</summary>
    public long? QuantityHigh { get; init; }

    /// <summary>The rule that it was read by.</summary>
    public string? QuantityReading { get; init; }

    /// <summary>Number of the claim whose group this is a part of.</summary>
    public int? PartOf { get; init; }

    /// <summary>Charges, as stored.</summary>
    public string? ChargesJson { get; init; }

    /// <summary>Perpetrators, as stored.</summary>
    public string? PerpetratorsJson { get; init; }

    /// <summary>Attribution, as stored.</summary>
    public string? AttributionJson { get; init; }

    /// <summary>Who may see it.</summary>
    public string Access { get; init; } = "internal";

    /// <summary>Who may see the exhibit that it stands in.</summary>
    public string ExhibitAccess { get; init; } = "internal";

    /// <summary>All places.</summary>
    public PlaceBody[] Places => From<PlaceBody>(PlacesJson);

    /// <summary>To whom.</summary>
    public VictimBody[] Victims => From<VictimBody>(VictimsJson);

    /// <summary>Accusations as written.</summary>
    public string[] Charges => From<string>(ChargesJson);

    /// <summary>Alleged perpetrators.</summary>
    public PerpetratorBody[] Perpetrators => From<PerpetratorBody>(PerpetratorsJson);

    /// <summary>Who says so, nearest first.</summary>
    public string[] Attribution => From<string>(AttributionJson);

    /// <summary>The claim as an entry keeps it: what an amendment begins from.</summary>
    public ClaimBody ToBody() => new()
    {
        Act = Act,
        Detail = Detail,
        Modality = Modality,
        Basis = Basis,
        Passage = new PassageBody(Start, End, Exact, Prefix, Suffix),
        When = Edtf is null ? null : new DateBody(Edtf, DateWritten, DateBasis ?? "coded", Calendar, Throughout ? true : null),
        Where = NullIfEmpty(Places),
        Victims = NullIfEmpty(Victims),
        Quantity = QuantityLow is { } low ? new QuantityBody(QuantityWritten, low, QuantityHigh, QuantityReading) : null,
        Charges = NullIfEmpty(Charges),
        Perpetrators = NullIfEmpty(Perpetrators),
        Attribution = NullIfEmpty(Attribution),
    };

    internal static T[] From<T>(string? json) =>
        json is null ? [] : (T[])JsonSerializer.Deserialize(json, typeof(T[]), CodingJson.Default)!;

    private static T[]? NullIfEmpty<T>(T[] items) => items.Length == 0 ? null : items;
}

/// <summary>A measure as the read model shows it.</summary>
public sealed record Measure
{
    /// <summary>Number in ledger order, among claims.</summary>
    public int Number { get; init; }

    /// <summary>The short handle.</summary>
    public string Handle => $"C{Number}";

    /// <summary>Leaf hash of its reading.</summary>
    public string Leaf { get; init; } = "";

    /// <summary>Ordinal in it.</summary>
    public int Ordinal { get; init; }

    /// <summary>Number of the exhibit.</summary>
    public int Exhibit { get; init; }

    /// <summary>Of <see cref="ClaimStates"/>.</summary>
    public string State { get; init; } = ClaimStates.Proposed;

    /// <summary>decree, signal, call-up ...</summary>
    public string Kind { get; init; } = "";

    /// <summary>Reading confidence, in thousandths.</summary>
    public int? Confidence { get; init; }

    /// <summary>Offset of the passage's first character.</summary>
    public int Start { get; init; }

    /// <summary>Offset after its last.</summary>
    public int End { get; init; }

    /// <summary>Its words.</summary>
    public string Exact { get; init; } = "";

    /// <summary>The words before.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>The words after.</summary>
    public string Suffix { get; init; } = "";

    /// <summary>When, EDTF.</summary>
    public string? Edtf { get; init; }

    /// <summary>The words of the date.</summary>
    public string? DateWritten { get; init; }

    /// <summary>written, carried, inferred.</summary>
    public string? DateBasis { get; init; }

    /// <summary>First day, days since 1970.</summary>
    public int? FirstDay { get; init; }

    /// <summary>Last day.</summary>
    public int? LastDay { get; init; }

    /// <summary>Who says so, as stored.</summary>
    public string? AttributionJson { get; init; }

    /// <summary>Who may see it.</summary>
    public string Access { get; init; } = "internal";

    /// <summary>Who says so.</summary>
    public string[] Attribution => Claim.From<string>(AttributionJson);
}
