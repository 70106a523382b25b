using System.Collections.Concurrent;
using Rapporteur.Chronology;
using Rapporteur.Reading.Places;

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

    /// <summary>A country; it has no point.</summary>
    Country,

    /// <summary>A larger or vaguer area; it has no point.</summary>
    Area,

    /// <summary>A prison, a camp or another building or ground.</summary>
    Building,
}

/// <summary>A name of a place.</summary>
/// <param name="Name">The name as its language writes it.</param>
/// <param name="When">The years in which it was the official name, or null when unknown or always.</param>
public sealed record PlaceName(string Name, UncertainDate? When);

/// <summary>An entry of the gazetteer.</summary>
/// <param name="Id">A permanent id with its source, such as <c>geonames:706483</c>.</param>
/// <param name="Name">The modern name in Latin letters.</param>
/// <param name="Country">The modern country, ISO 3166-1 alpha-2.</param>
/// <param name="Latitude">Degrees north, -90 to 90, WGS 84; null where a point would mislead.</param>
/// <param name="Longitude">Degrees east, -180 to 180, WGS 84; null where a point would mislead.</param>
/// <param name="Precision">How exactly the entry fixes a place.</param>
/// <param name="Population">Inhabitants today, 0 when unknown.</param>
/// <param name="Names">Its other names, former ones with their years.</param>
public sealed record GazetteerPlace(
    string Id, string Name, string Country, double? Latitude, double? Longitude, PlacePrecision Precision, long Population,
        IReadOnlyList<PlaceName> Names);

/// <summary>Finds places by name: modern, former, in any of the languages it was made from. Immutable, safe to share.</summary>
public sealed class Gazetteer
{
    private const long Prominent = 150_000;
    private const int MostRemembered = 20_000;
    private static readonly Lazy<PlaceTable> Tables = new(PlaceTable.FromResources);
    private readonly Func<string, string?, IReadOnlyList<GazetteerPlace>> find;
    private readonly ConcurrentDictionary<(string Name, string? Language), IReadOnlyList<GazetteerPlace>> known = new();

    private Gazetteer(Func<string, string?, IReadOnlyList<GazetteerPlace>> find) => this.find = find;

    /// <summary>The gazetteer that ships inside this library; its tables are unpacked on first use.</summary>
    public static Gazetteer BuiltIn { get; } = new((name, language) => Tables.Value.Find(name, language));

    /// <summary>A gazetteer without entries.</summary>
    public static Gazetteer Empty { get; } = new((_, _) => []);

    /// <summary>A gazetteer of the given entries.</summary>
    public static Gazetteer Of(IEnumerable<GazetteerPlace> places)
    {
        var byName = places.SelectMany(p =>
            p.Names.Select(n => n.Name).Append(p.Name).Distinct().Select(n => (Key: PlaceKey.Of(n), Place: p)))
            .GroupBy(e => e.Key).ToDictionary(g => g.Key, g => (IReadOnlyList<GazetteerPlace>)[.. g.Select(e => e.Place)]);
        return new Gazetteer((name, _) => byName.GetValueOrDefault(PlaceKey.Of(name), []));
    }

    /// <summary>The entries that a name can mean, the likeliest first; empty when it is unknown.</summary>
    /// <param name="written">The name as written; case and diacritics do not matter.</param>
    /// <param name="language">The language of the text (ISO 639-1), whose names are looked up beside English ones; null for English
    /// alone.</param>
    /// <param name="when">The time spoken of: a name in use at that time goes before others.</param>
    public IReadOnlyList<GazetteerPlace> Lookup(string written, string? language, UncertainDate? when)
    {
        var places = All(written, language);
        var key = PlaceKey.Of(written);
        return places.Count < 2 ? places
            : [.. places.OrderByDescending(p => Likelihood(p, key, when)).ThenBy(p => p.Id, StringComparer.Ordinal)];
    }

    /// <summary>Whether the name is one of a place that people would mean without saying more.</summary>
    internal bool KnowsProminent(string written, string? language) =>
        All(written, language).Any(p => p.Precision is PlacePrecision.Country or PlacePrecision.Province or PlacePrecision.Area
            || p.Population >= Prominent);

    internal bool Knows(string written, string? language) => All(written, language).Count > 0;

    private IReadOnlyList<GazetteerPlace> All(string written, string? language)
    {
        if (known.Count > MostRemembered)
        {
            known.Clear();
        }
        return known.GetOrAdd((written, language), key => find(key.Name, key.Language));
    }

    // A country before a town of its name; a name in use at the time, a large place before a small one.
    private static double Likelihood(GazetteerPlace place, string key, UncertainDate? when)
    {
        var kind = place.Precision switch
        {
            PlacePrecision.Country => 9,
            PlacePrecision.Area => 4,
            PlacePrecision.Province => -2,
            PlacePrecision.Building => 3,
            _ => 0,
        };
        var named = place.Names.Where(n => n.When is not null && PlaceKey.Of(n.Name) == key).ToList();
        var inUse = when is { } w && named.Exists(n => n.When!.Value.Overlaps(w) != Certainty.Never);
        return kind + Math.Log10(place.Population + 10) + (inUse ? 4 : named.Count > 0 ? 1 : 0);
    }
}
