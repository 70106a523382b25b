using System.Globalization;
using Rapporteur.Coding;

namespace Rapporteur.Register;

/// <summary>A person where a claim names it as a victim, or where coded conduct names it.</summary>
public sealed record Mention
{
    /// <summary>Number of the claim, or of the conduct.</summary>
    public required int Claim { get; init; }

    /// <summary>The place among the victims of the claim, or the persons of the conduct, from 0.</summary>
    public required int Place { get; init; }

    /// <summary>Its identity: <c>LEAF#ORDINAL/PLACE</c>.</summary>
    public required string Reference { get; init; }

    /// <summary>Number of the exhibit.</summary>
    public int Exhibit { get; init; }

    /// <summary>The name as written.</summary>
    public required string Written { get; init; }

    /// <summary>The name, in the nominative.</summary>
    public required string Name { get; init; }

    /// <summary>Offices and descriptions, as written.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>What is said to have been done to the person; empty where conduct names it.</summary>
    public string Act { get; init; } = "";

    /// <summary>How it is put.</summary>
    public string Modality { get; init; } = "";

    /// <summary>When, EDTF, or null.</summary>
    public string? Edtf { get; init; }

    /// <summary>First day that it can have been, days since 1970, or null.</summary>
    public int? FirstDay { get; init; }

    /// <summary>Last day.</summary>
    public int? LastDay { get; init; }

    /// <summary>Whether it held throughout its date.</summary>
    public bool Throughout { get; init; }

    /// <summary>Gazetteer identity of the place, or null.</summary>
    public string? PlaceId { get; init; }

    /// <summary>Where, or null.</summary>
    public string? PlaceName { get; init; }

    /// <summary>The day by which the text was known (days since 1970): written, else first published; or null.</summary>
    public int? KnownDay { get; init; }

    /// <summary>Whether a person says that the passage says so.</summary>
    public bool Coded { get; init; }

    /// <summary>The identity of its claim.</summary>
    public string ClaimReference => Reference[..Reference.IndexOf('/', StringComparison.Ordinal)];

    /// <summary>The short handle: <c>M345</c> for the first victim of claim C345, <c>M345.2</c> for the second.</summary>
    public string Handle => HandleOf('M', this);

    /// <summary>The handle of a mention, or of the person that it founds.</summary>
    internal static string HandleOf(char letter, Mention mention) => mention.Place == 0
        ? string.Create(CultureInfo.InvariantCulture, $"{letter}{mention.Claim}")
        : string.Create(CultureInfo.InvariantCulture, $"{letter}{mention.Claim}.{mention.Place + 1}");

    /// <summary>The identity of a victim of a claim.</summary>
    internal static string ReferenceOf(string leaf, int ordinal, int place) =>
        string.Create(CultureInfo.InvariantCulture, $"{Coding.ClaimReference.Of(leaf, ordinal)}/{place}");
}
