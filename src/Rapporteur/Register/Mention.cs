using System.Globalization;
using Rapporteur.Coding;

namespace Rapporteur.Register;

/// <summary>A person where a claim names it as a victim, where coded conduct names it, or in a row of a list.</summary>
public sealed record Mention
{
    /// <summary>Number of the claim, or of the conduct; 0 for a row of a list.</summary>
    public required int Claim { get; init; }

    /// <summary>Number of the list, or 0 for a claim.</summary>
    public int List { get; init; }

    /// <summary>Number of the row of the list, or 0.</summary>
    public int Row { get; init; }

    /// <summary>The way back to the row (RFC 7111), or null for a claim, which has a passage.</summary>
    public string? RowPlace { get; init; }

    /// <summary>The place among the victims of the claim, the persons of the conduct or of the row, from 0.</summary>
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

    /// <summary>Where it stands: <c>C345</c>, or <c>L3#row=12</c>.</summary>
    public string Account => List == 0 ? string.Create(CultureInfo.InvariantCulture, $"C{Claim}") : string.Create(CultureInfo.InvariantCulture, $"L{List}{RowPlace}");

    /// <summary>The short handle: <c>M345</c> for the first victim of claim C345, <c>M345.2</c> for the second.</summary>
    public string Handle => HandleOf('M', this);

    /// <summary>The handle of a mention, or of the person that it founds.</summary>
    internal static string HandleOf(char letter, Mention mention) => HandleOf(letter, mention.List, mention.List == 0 ? mention.Claim : mention.Row, mention.Place);

    /// <summary>The handle of a mention in a claim, or in a row of a list (<c>ML3.1205</c>), or of the person that it founds.</summary>
    internal static string HandleOf(char letter, int list, int number, int place) => string.Create(CultureInfo.InvariantCulture,
        $"{letter}{(list == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"L{list}."))}{number}{(place == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $".{place + 1}"))}");

    /// <summary>Mentions in the order of the ledger: those in claims first, then list by list.</summary>
    internal static IOrderedEnumerable<Mention> InOrder(IEnumerable<Mention> mentions) =>
        mentions.OrderBy(mention => mention.List).ThenBy(mention => mention.Claim).ThenBy(mention => mention.Row).ThenBy(mention => mention.Place);

    /// <summary>The identity of a victim of a claim.</summary>
    internal static string ReferenceOf(string leaf, int ordinal, int place) =>
        string.Create(CultureInfo.InvariantCulture, $"{Coding.ClaimReference.Of(leaf, ordinal)}/{place}");
}
