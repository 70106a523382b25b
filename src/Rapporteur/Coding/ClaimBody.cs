using System.Text.Json.Serialization;

namespace Rapporteur.Coding;

/// <summary>What a passage says was done to somebody, as entries keep it. Fields that are not known are left out, never guessed.</summary>
public sealed record ClaimBody
{
    /// <summary>The act: a code of the code book.</summary>
    public required string Act { get; init; }

    /// <summary>A detail of the act (<c>pardon</c>, <c>transfer</c>).</summary>
    public string? Detail { get; init; }

    /// <summary>How it is put: asserted, reported, official ...</summary>
    public required string Modality { get; init; }

    /// <summary>How the source knows: own-experience, document-seen, named-source, unnamed-source, inference.</summary>
    public string? Basis { get; init; }

    /// <summary>Reading confidence of a proposal in thousandths: the chance that a careful coder would code it so.</summary>
    public int? Confidence { get; init; }

    /// <summary>The words that it stands on.</summary>
    public required PassageBody Passage { get; init; }

    /// <summary>The words that name the act.</summary>
    public QuoteBody? Trigger { get; init; }

    /// <summary>When it happened.</summary>
    public DateBody? When { get; init; }

    /// <summary>Where.</summary>
    public PlaceBody[]? Where { get; init; }

    /// <summary>To whom.</summary>
    public VictimBody[]? Victims { get; init; }

    /// <summary>How many.</summary>
    public QuantityBody? Quantity { get; init; }

    /// <summary>Ordinal of the claim of the same reading whose group this one is a part of.</summary>
    public int? PartOf { get; init; }

    /// <summary>Accusations, as written.</summary>
    public string[]? Charges { get; init; }

    /// <summary>Alleged perpetrators and organs.</summary>
    public PerpetratorBody[]? Perpetrators { get; init; }

    /// <summary>Who says so, nearest speaker first, root last; left out where the author speaks.</summary>
    public string[]? Attribution { get; init; }

    /// <summary>What a proposal rests on.</summary>
    public CueBody[]? Cues { get; init; }
}

/// <summary>A place in a text layer (W3C TextQuoteSelector and TextPositionSelector, offsets in code points).</summary>
/// <param name="Start">Offset of the first character.</param>
/// <param name="End">Offset after the last.</param>
/// <param name="Exact">The words.</param>
/// <param name="Prefix">The words before.</param>
/// <param name="Suffix">The words after.</param>
public sealed record PassageBody(int Start, int End, string Exact, string Prefix, string Suffix);

/// <summary>Words at a place.</summary>
/// <param name="Start">Offset of the first character.</param>
/// <param name="End">Offset after the last.</param>
/// <param name="Exact">The words.</param>
public sealed record QuoteBody(int Start, int End, string Exact);

/// <summary>A date as written and as read.</summary>
/// <param name="Edtf">ISO 8601-2; the calendar is the Gregorian.</param>
/// <param name="Written">The words that it rests on, or null where a member set it.</param>
/// <param name="Basis">written, carried, inferred, or coded.</param>
/// <param name="Calendar">The calendar as written, left out for the Gregorian.</param>
/// <param name="Throughout">Whether it held throughout the extent; left out for "some time within".</param>
public sealed record DateBody(string Edtf, string? Written, string Basis, string? Calendar = null, bool? Throughout = null);

/// <summary>A place as written and as the gazetteer knows it.</summary>
/// <param name="Written">As written.</param>
/// <param name="Name">Its name today.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Gazetteer">Its identity (<c>geonames:706483</c>).</param>
/// <param name="Latitude">In hundred-thousandths of a degree.</param>
/// <param name="Longitude">In hundred-thousandths of a degree.</param>
/// <param name="Precision">site, town, district, province, country, area.</param>
/// <param name="Candidates">Identities of others that it may be.</param>
public sealed record PlaceBody(
    string Written, string? Name = null, string? Country = null, string? Gazetteer = null, int? Latitude = null, int? Longitude = null,
    string? Precision = null, string[]? Candidates = null);

/// <summary>A named person or a described group.</summary>
/// <param name="Kind">person, group, organisation, unknown.</param>
/// <param name="Written">As written.</param>
/// <param name="Name">A person's name in the nominative.</param>
/// <param name="Roles">Offices and descriptions, as written.</param>
public sealed record VictimBody(string Kind, string Written, string? Name = null, string[]? Roles = null);

/// <summary>A vague count.</summary>
/// <param name="Written">As written, or null for named persons alone.</param>
/// <param name="Low">At least.</param>
/// <param name="High">At most, or null for open.</param>
/// <param name="Reading">The rule it was read by.</param>
public sealed record QuantityBody(string? Written, long Low, long? High, string? Reading = null);

/// <summary>An alleged perpetrator or organ.</summary>
/// <param name="Written">As written.</param>
/// <param name="Kind">organ or person.</param>
public sealed record PerpetratorBody(string Written, string Kind);

/// <summary>What a proposal rests on.</summary>
/// <param name="Kind">act, date, place, speaker ...</param>
/// <param name="Start">Offset of the first character.</param>
/// <param name="End">Offset after the last.</param>
/// <param name="Entry">The lexicon entry.</param>
public sealed record CueBody(string Kind, int Start, int End, string Entry);

/// <summary>A decree, campaign, call-up, speech or signal that a passage reports; it has no victims.</summary>
/// <param name="Kind">decree, signal, campaign, call-up ...</param>
/// <param name="Passage">The words.</param>
/// <param name="When">When.</param>
/// <param name="Attribution">Who says so.</param>
/// <param name="Confidence">Reading confidence in thousandths.</param>
public sealed record MeasureBody(string Kind, PassageBody Passage, DateBody? When, string[]? Attribution, int? Confidence);

/// <summary>The words for "how far it was checked".</summary>
public static class ClaimStates
{
    /// <summary>The machine proposes it.</summary>
    public const string Proposed = "proposed";

    /// <summary>A member coded it as proposed.</summary>
    public const string Coded = "coded";

    /// <summary>A member coded it with changes.</summary>
    public const string Amended = "amended";

    /// <summary>A member added it.</summary>
    public const string ByHand = "by-hand";

    /// <summary>A member set it aside.</summary>
    public const string SetAside = "set-aside";

    /// <summary>A later reading of the same text stands in its place; nobody had decided on it.</summary>
    public const string Superseded = "superseded";

    /// <summary>Whether it is shown, gathered and counted.</summary>
    public static bool Stands(string state) => state is not (SetAside or Superseded);

    /// <summary>Whether a person says that the passage says so.</summary>
    public static bool IsCoded(string state) => state is Coded or Amended or ByHand;
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ReadingDone))]
[JsonSerializable(typeof(ClaimDecided))]
[JsonSerializable(typeof(ClaimAdded))]
[JsonSerializable(typeof(ListImported))]
[JsonSerializable(typeof(ConductCoded))]
[JsonSerializable(typeof(ExistenceCoded))]
[JsonSerializable(typeof(StatementWithdrawn))]
internal sealed partial class CodingJson : JsonSerializerContext;
