using Rapporteur.Chronology;

namespace Rapporteur.Reading;

/// <summary>How exactly a gazetteer entry fixes a place.</summary>
public enum PlacePrecision
{
    /// <summary>A town or village.</summary>
    Town,

    /// <summary>A district.</summary>
    District,

    /// <summary>A province or a region of a state.</summary>
    Province,

    /// <summary>A country.</summary>
    Country,

    /// <summary>A larger or vaguer area.</summary>
    Area,
}

/// <summary>A name of a place.</summary>
/// <param name="Name">The name as its language writes it.</param>
/// <param name="When">The years in which it was the official name, or null when unknown or always.</param>
public sealed record PlaceName(string Name, UncertainDate? When);

/// <summary>An entry of the gazetteer.</summary>
/// <param name="Id">A permanent id with its source, such as <c>geonames:706483</c>.</param>
/// <param name="Name">The modern name in Latin letters.</param>
/// <param name="Country">The modern country, ISO 3166-1 alpha-2.</param>
/// <param name="Latitude">Degrees north, -90 to 90, WGS 84.</param>
/// <param name="Longitude">Degrees east, -180 to 180, WGS 84.</param>
/// <param name="Precision">How exactly the entry fixes a place.</param>
/// <param name="Population">Inhabitants today, 0 when unknown.</param>
/// <param name="Names">Its other names, former ones with their years.</param>
public sealed record GazetteerPlace(
    string Id, string Name, string Country, double Latitude, double Longitude, PlacePrecision Precision, long Population, IReadOnlyList<PlaceName> Names);

/// <summary>Finds places by name: modern, former, in any of the languages it was made from. Immutable, safe to share.</summary>
public sealed class Gazetteer
{
    private readonly Func<string, IReadOnlyList<GazetteerPlace>> find;

    private Gazetteer(Func<string, IReadOnlyList<GazetteerPlace>> find) => this.find = find;

    /// <summary>The gazetteer that ships inside this library; read on first use.</summary>
    public static Gazetteer BuiltIn { get; } = new(_ => []);

    /// <summary>A gazetteer without entries.</summary>
    public static Gazetteer Empty { get; } = new(_ => []);

    /// <summary>A gazetteer of the given entries.</summary>
    public static Gazetteer Of(IEnumerable<GazetteerPlace> places)
    {
        var byName = places.SelectMany(p => p.Names.Select(n => n.Name).Append(p.Name).Distinct().Select(n => (Key: n.ToLowerInvariant(), Place: p)))
            .GroupBy(e => e.Key).ToDictionary(g => g.Key, g => (IReadOnlyList<GazetteerPlace>)[.. g.Select(e => e.Place)]);
        return new Gazetteer(name => byName.GetValueOrDefault(name.ToLowerInvariant(), []));
    }

    /// <summary>Whether the name is one of a place.</summary>
    internal bool Knows(string written, string? language) => find(written).Count > 0;

    /// <summary>The entries that a name can mean, the likeliest first; empty when it is unknown.</summary>
    /// <param name="written">The name as written; case and diacritics do not matter.</param>
    /// <param name="language">The language of the text, whose case endings are undone; null for none.</param>
    /// <param name="when">The time spoken of: a name of that time goes before others.</param>
    public IReadOnlyList<GazetteerPlace> Lookup(string written, string? language, UncertainDate? when) => find(written);
}
