using Rapporteur.Chronology;
using Rapporteur.Coding;
using Rapporteur.Reading;
using Rapporteur.Scrutiny.Times;

namespace Rapporteur.Scrutiny;

/// <summary>
/// The places, buildings and bodies that conduct names, with the times in which passages say that they were there. A town lies in its
/// country as the gazetteer has it today; of what is wider than a town only the country is kept.
/// </summary>
internal sealed class InquiryPlaces
{
    private readonly Dictionary<string, PlaceOnRecord> places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, BodyOnRecord> bodies = new(StringComparer.Ordinal);
    private readonly ILookup<string, Existence> existences;

    public InquiryPlaces(IEnumerable<Existence> existences)
    {
        this.existences = existences.ToLookup(existence => KeyOf(existence.Said), StringComparer.Ordinal);
        foreach (var (key, told) in this.existences.Select(told => (told.Key, told)))
        {
            var (existed, absent) = (Times(told, said => said.Existed), Times(told, said => said.Absent));
            if (IsBuilding(told.First().Said))
                places[key] = new PlaceOnRecord(key, told.First().Said.Name) { Existed = existed, Absent = absent, Within = PlaceOf(told.First().Said.Where) };
            else
                bodies[key] = new BodyOnRecord(key, told.First().Said.Name) { Existed = existed, Absent = absent };
        }
        foreach (var existence in this.existences.SelectMany(told => told).Where(existence => IsBuilding(existence.Said)))
            MayBeMeant(existence.Said);
    }

    public IEnumerable<PlaceOnRecord> Places => places.Values;

    public IEnumerable<BodyOnRecord> Bodies => bodies.Values;

    /// <summary>The id of a body, document or service by its name.</summary>
    public static string BodyOf(string name) => "body " + Words.Key(name);

    /// <summary>What was coded of a place or a body, or of what stands round it.</summary>
    public IEnumerable<Existence> Of(string id) => existences[id];

    /// <summary>The id of where conduct took place: the building where one is named, else the town or the country; null where neither is known.</summary>
    public string? SiteOf(string? site, PlaceBody? where)
    {
        var town = PlaceOf(where);
        if (site is null)
            return town;
        var key = SiteKey(site, town);
        if (!places.ContainsKey(key))
            places[key] = new PlaceOnRecord(key, site) { Within = town };
        // A building is found in the coordinates of its town.
        if (town is not null && places[key] is { Latitude: null } building && places[town] is { Latitude: { } latitude, Longitude: { } longitude })
            places[key] = building with { Latitude = latitude, Longitude = longitude };
        return key;
    }

    /// <summary>The id of a town or a country as it was coded.</summary>
    public string? PlaceOf(PlaceBody? where) => where is null ? null
        : where.Gazetteer is null ? Plain(where.Name ?? where.Written)
        : where.Precision is "town" or "building" or "site" ? Town(where.Gazetteer, where.Name ?? where.Written, where.Country, where.Latitude / 1e5, where.Longitude / 1e5)
        : Country(where.Country);

    /// <summary>The id of the place of a spell, which the register keeps by its gazetteer identity and name.</summary>
    public string? PlaceOf(string? gazetteer, string? name)
    {
        if (gazetteer is null || name is null)
            return name is null ? null : Plain(name);
        var found = Gazetteer.BuiltIn.Lookup(name, null, null).FirstOrDefault(place => place.Id == gazetteer);
        return found is null ? Plain(name)
            : found.Precision is PlacePrecision.Town or PlacePrecision.Building ? Town(found.Id, found.Name, found.Country, found.Latitude, found.Longitude)
            : Country(found.Country);
    }

    private string Town(string id, string name, string? country, double? latitude, double? longitude)
    {
        places.TryAdd(id, new PlaceOnRecord(id, name) { Latitude = latitude, Longitude = longitude, Within = Country(country) });
        return id;
    }

    private string? Country(string? code)
    {
        if (string.IsNullOrEmpty(code))
            return null;
        places.TryAdd("country " + code, new PlaceOnRecord("country " + code, code));
        return "country " + code;
    }

    private string Plain(string name)
    {
        var id = "place " + Words.Key(name);
        places.TryAdd(id, new PlaceOnRecord(id, name));
        return id;
    }

    private void MayBeMeant(ExistenceBody said)
    {
        foreach (var name in said.MeantBy ?? [])
        {
            var key = SiteKey(name, PlaceOf(said.Where));
            var meant = places.GetValueOrDefault(key) ?? new PlaceOnRecord(key, name) { Within = PlaceOf(said.Where) };
            places[key] = meant with { MayBe = [.. meant.MayBe.Append(KeyOf(said)).Distinct()] };
        }
    }

    private string KeyOf(ExistenceBody said) => IsBuilding(said) ? SiteKey(said.Name, PlaceOf(said.Where)) : BodyOf(said.Name);

    private static bool IsBuilding(ExistenceBody said) => said.Thing is "place" or "building";

    private static string SiteKey(string site, string? town) => $"site {Words.Key(site)} in {town}";

    private static TimeTold[] Times(IEnumerable<Existence> told, Func<ExistenceBody, string[]?> of) =>
        [.. told.SelectMany(existence => of(existence.Said) ?? []).Select(edtf => TimeTold.Whole(UncertainDate.Parse(edtf)))];
}
