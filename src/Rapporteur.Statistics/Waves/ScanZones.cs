namespace Rapporteur.Statistics.Waves;

/// <summary>The sets of neighbouring places that a scan tries: each place with its nearest ones, one after the other.</summary>
public sealed class ScanZones
{
    private const double EarthRadius = 6371.0088;

    private ScanZones(int[][] orders) => Orders = orders;

    /// <summary>For each place, itself and its neighbours, nearest first.</summary>
    internal int[][] Orders { get; }

    /// <summary>How many places there are.</summary>
    public int Places => Orders.Length;

    /// <summary>Zones of the nearest places on the globe.</summary>
    /// <param name="places">Latitude and longitude in degrees.</param>
    /// <param name="largest">The most places of a zone, the first one counted.</param>
    public static ScanZones Nearest(IReadOnlyList<(double Latitude, double Longitude)> places, int largest) =>
        new([.. places.Select(place => Enumerable.Range(0, places.Count).OrderBy(other => Distance(place, places[other])).ThenBy(other => other).Take(largest).ToArray())]);

    /// <summary>Zones from orders of neighbours that are known: for each place itself first, then the nearest ones.</summary>
    public static ScanZones Of(IReadOnlyList<IReadOnlyList<int>> orders) => new([.. orders.Select(order => order.ToArray())]);

    /// <summary>The distance on the globe in kilometres (haversine).</summary>
    public static double Distance((double Latitude, double Longitude) from, (double Latitude, double Longitude) to)
    {
        const double degree = Math.PI / 180;
        var half = Math.Pow(Math.Sin((to.Latitude - from.Latitude) * degree / 2), 2)
            + Math.Cos(from.Latitude * degree) * Math.Cos(to.Latitude * degree) * Math.Pow(Math.Sin((to.Longitude - from.Longitude) * degree / 2), 2);
        return 2 * EarthRadius * Math.Asin(Math.Min(1, Math.Sqrt(half)));
    }
}
