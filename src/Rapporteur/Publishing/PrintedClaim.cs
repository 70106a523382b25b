using NodaTime;

namespace Rapporteur.Publishing;

/// <summary>What one passage says was done to somebody.</summary>
public sealed record PrintedClaim
{
    /// <summary>Number in ledger order; unique among claims.</summary>
    public required int Number { get; init; }

    /// <summary>The short handle for people: <c>C345</c>.</summary>
    public string Handle => $"C{Number}";

    /// <summary>Whether a person coded it ("the passage says so"); else it is a proposal of the machine.</summary>
    public required bool Coded { get; init; }

    /// <summary>Code of the act, one of <see cref="Edition.Acts"/>.</summary>
    public required string Act { get; init; }

    /// <summary>The detail of the act (<c>by a court</c>), or null.</summary>
    public string? ActDetail { get; init; }

    /// <summary>How it is put: a code of the vocabulary, see <see cref="Marks.Of"/>.</summary>
    public required string Modality { get; init; }

    /// <summary>How the source knows, or null where the passage does not say: see <see cref="Marks.Of"/>.</summary>
    public string? Basis { get; init; }

    /// <summary>The mark that stands for both.</summary>
    public Mark Mark => Marks.Of(Modality, Basis);

    /// <summary>When it happened.</summary>
    public required PrintedDate When { get; init; }

    /// <summary>Where; several where the passage names several.</summary>
    public IReadOnlyList<PrintedPlace> Where { get; init; } = [];

    /// <summary>To whom: persons and described groups.</summary>
    public IReadOnlyList<PrintedVictim> Victims { get; init; } = [];

    /// <summary>How many in all, or null where the passage gives no number.</summary>
    public PrintedQuantity? Quantity { get; init; }

    /// <summary>What the victims are accused of, and what they answered.</summary>
    public IReadOnlyList<PrintedCharge> Charges { get; init; } = [];

    /// <summary>Alleged perpetrators and organs, as written.</summary>
    public IReadOnlyList<string> Perpetrators { get; init; } = [];

    /// <summary>Who says so, from the exhibit's own source inwards to the root; at least the source.</summary>
    public required IReadOnlyList<string> Attribution { get; init; }

    /// <summary>The origin that this claim is counted under, or null where its root is unnamed and counts for none.</summary>
    public string? Origin { get; init; }

    /// <summary>The words that it stands on.</summary>
    public required PrintedPassage Passage { get; init; }

    /// <summary>The exhibit that has them.</summary>
    public required ExhibitReference Exhibit { get; init; }

    /// <summary>The occurrence that it is gathered in, or null where it is in none.</summary>
    public OccurrenceReference? Occurrence { get; init; }

    /// <summary>The member who coded it, or reader and version of the machine that proposes it.</summary>
    public required string RecordedBy { get; init; }

    /// <summary>When that was recorded in the ledger.</summary>
    public required Instant Recorded { get; init; }
}

/// <summary>A place in a text layer and its words.</summary>
/// <param name="Exact">The words, unaltered.</param>
/// <param name="Start">Offset of the first, in code points of the text layer.</param>
/// <param name="End">Offset after the last.</param>
public sealed record PrintedPassage(string Exact, int Start, int End)
{
    /// <summary>The words before, a line at most.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>The words after, a line at most.</summary>
    public string Suffix { get; init; } = "";

    /// <summary>The page that a paginated document has it on, from 1, or null.</summary>
    public int? Page { get; init; }
}

/// <summary>How exactly a place is known.</summary>
public enum PlacePrecision
{
    /// <summary>A building, prison or camp.</summary>
    Site,

    /// <summary>A town or village.</summary>
    Town,

    /// <summary>A district of a province.</summary>
    District,

    /// <summary>A province, republic, region or krai.</summary>
    Province,

    /// <summary>A country.</summary>
    Country,

    /// <summary>An area without fixed bounds ("the Far East").</summary>
    Area,
}

/// <summary>A place as a passage writes it and as the gazetteer knows it.</summary>
public sealed record PrintedPlace
{
    /// <summary>
    /// Names the place in links and filters: lower-case ASCII letters, digits and hyphens (<c>geonames-706483</c>); null where the
    /// gazetteer does not know it.
    /// </summary>
    public string? Key { get; init; }

    /// <summary>Its name in the language of the edition.</summary>
    public required string Name { get; init; }

    /// <summary>Its name as the passage writes it, where that differs.</summary>
    public string? Written { get; init; }

    /// <summary>Its name in the script of the country, where that differs.</summary>
    public string? LocalName { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code of today's country, or null.</summary>
    public string? Country { get; init; }

    /// <summary>Degrees north, or null where it has no point.</summary>
    public double? Latitude { get; init; }

    /// <summary>Degrees east, or null.</summary>
    public double? Longitude { get; init; }

    /// <summary>How exactly the passage says where.</summary>
    public PlacePrecision Precision { get; init; } = PlacePrecision.Town;
}

/// <summary>A vague count as written and as an interval.</summary>
/// <param name="Written">The words ("several thousand").</param>
/// <param name="Low">At least this many, or null where no lower bound is read.</param>
/// <param name="High">At most this many, or null where it is open.</param>
/// <param name="Reading">The rule by which it was read (<c>up-to</c>), or null for a plain number.</param>
public sealed record PrintedQuantity(string Written, long? Low, long? High, string? Reading = null);

/// <summary>A named person or a described group.</summary>
/// <param name="Written">As the passage writes it.</param>
/// <param name="IsPerson">Whether it is one named person.</param>
public sealed record PrintedVictim(string Written, bool IsPerson)
{
    /// <summary>Offices and descriptions that the passage gives, as written.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>How many a group is, or null.</summary>
    public PrintedQuantity? Quantity { get; init; }

    /// <summary>Who describes the group so, where it is a label of an accuser; else null.</summary>
    public string? DescribedBy { get; init; }
}

/// <summary>An allegation by an accuser, never a fact of ours.</summary>
/// <param name="Written">As the passage writes it.</param>
/// <param name="Accuser">Who makes it, or null where it is not said.</param>
/// <param name="Response">The answer: denied, admitted, withdrawn, silent, not asked; null where it is not said.</param>
public sealed record PrintedCharge(string Written, string? Accuser = null, string? Response = null);
