using Rapporteur.Scrutiny.Times;

namespace Rapporteur.Scrutiny;

/// <summary>How places of a dossier lie to each other.</summary>
internal static class Ground
{
    private const double EarthKm = 6371;

    /// <summary>Coordinates are often rounded to hundredths of a degree: nearer than this is one spot.</summary>
    private const double SpotKm = 1.2;

    /// <summary>Whether a place is the other or lies within it.</summary>
    public static bool IsWithin(this Dossier dossier, string place, string other)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var at = place; at is not null && seen.Add(at); at = dossier.Place(at)?.Within)
        {
            if (at == other)
                return true;
        }
        return false;
    }

    /// <summary>Whether somebody can be at both at once: they are one place, or one holds the other.</summary>
    public static bool AreTogether(this Dossier dossier, string place, string other) =>
        dossier.IsWithin(place, other) || dossier.IsWithin(other, place);

    /// <summary>Whether both lie on one spot, as far as coordinates tell.</summary>
    public static bool AreOneSpot(this Dossier dossier, string place, string other) => dossier.Km(place, other) <= SpotKm;

    /// <summary>The straight line between two places on the ground; null where one lies nobody knows where.</summary>
    public static double? Km(this Dossier dossier, string place, string other)
    {
        if (dossier.Place(place) is not { Latitude: { } latitude, Longitude: { } longitude } || dossier.Place(other) is not { Latitude: { } otherLatitude, Longitude: { } otherLongitude })
            return null;
        var (a, b) = (double.DegreesToRadians(latitude), double.DegreesToRadians(otherLatitude));
        var (north, east) = (b - a, double.DegreesToRadians(otherLongitude - longitude));
        var half = Math.Pow(Math.Sin(north / 2), 2) + Math.Cos(a) * Math.Cos(b) * Math.Pow(Math.Sin(east / 2), 2);
        return 2 * EarthKm * Math.Asin(Math.Min(1, Math.Sqrt(half)));
    }

    /// <summary>The places of which a place is a physical part (a room of a house): those that hold it and lie on the same spot.</summary>
    public static IEnumerable<PlaceOnRecord> HousesOf(this Dossier dossier, PlaceOnRecord place)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { place.Id };
        for (var at = dossier.Place(place.Within); at is not null && seen.Add(at.Id) && dossier.AreOneSpot(place.Id, at.Id); at = dossier.Place(at.Within))
            yield return at;
    }

    /// <summary>How long the way between two places takes at least, in minutes; null where that is not known.</summary>
    public static double? MinutesOfWay(this Dossier dossier, string place, string other, TimeTold when) =>
        dossier.Km(place, other) is { } km ? km / Tables.KmPerHour(dossier.Era ?? YearOf(when)) * 60 : null;

    private static int YearOf(TimeTold when)
    {
        var hull = when.Plain.Hull;
        var minute = hull.From > Stretch.Past ? hull.From : hull.To;
        return (int)(1970 + minute / (365.2425 * Stretch.Day));
    }
}
