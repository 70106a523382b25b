namespace Rapporteur.Pages;

/// <summary>
/// From the earth to a sheet, equal in area, so that a dot means as much in the north as in the south: Lambert's azimuthal
/// projection about the middle of what is shown, or, where that is most of the world, Equal Earth (Šavrič, Patterson and Jenny, 2018).
/// </summary>
public sealed class Projection
{
    private const double Radian = Math.PI / 180;
    private const double WidestAzimuthal = 65;

    private readonly GeoPoint middle;
    private readonly bool isWorld;
    private readonly double scale;
    private readonly double left;
    private readonly double top;

    private Projection(GeoPoint middle, bool isWorld, double scale, double left, double top, double height) =>
        (this.middle, this.isWorld, this.scale, this.left, this.top, Height) = (middle, isWorld, scale, left, top, height);

    /// <summary>Height of the sheet that was fitted.</summary>
    public double Height { get; }

    /// <summary>Kilometres that a unit of the sheet is.</summary>
    public double KilometresPerUnit => 6371 / scale;

    /// <summary>A projection that shows all the points on a sheet of this width, at most so high.</summary>
    /// <param name="points">At least one.</param>
    /// <param name="width">Width of the sheet.</param>
    /// <param name="mostHeight">The most height of the sheet.</param>
    public static Projection Fitted(IReadOnlyList<GeoPoint> points, double width, double mostHeight)
    {
        var middle = Middle(points);
        var isWorld = points.Max(point => Degrees(middle, point)) > WidestAzimuthal;
        var raw = new Projection(isWorld ? new(0, 0) : middle, isWorld, 1, 0, 0, 0);
        var seen = points.Select(raw.Raw).ToList();
        var (minX, maxX) = Padded(seen.Min(point => point.X), seen.Max(point => point.X));
        var (minY, maxY) = Padded(seen.Min(point => point.Y), seen.Max(point => point.Y));
        var scale = Math.Min(width / (maxX - minX), mostHeight / (maxY - minY));
        var height = Math.Clamp((maxY - minY) * scale, width * 0.42, mostHeight);
        return new(raw.middle, isWorld, scale, width / 2 / scale - (minX + maxX) / 2, height / 2 / scale - (minY + maxY) / 2, height);
    }

    /// <summary>Where a point lies on the sheet, or null where it is on the far side of the earth.</summary>
    public (double X, double Y)? Place(GeoPoint point)
    {
        if (!isWorld && Degrees(middle, point) > 100)
            return null;
        var (x, y) = Raw(point);
        return ((x + left) * scale, (y + top) * scale);
    }

    /// <summary>A tenth of room on every side, and never less than some 800 km across.</summary>
    private static (double Min, double Max) Padded(double min, double max)
    {
        var half = Math.Max((max - min) * 0.6, 0.063);
        return ((min + max) / 2 - half, (min + max) / 2 + half);
    }

    private (double X, double Y) Raw(GeoPoint point) => isWorld ? EqualEarth(point) : Azimuthal(point);

    private (double X, double Y) Azimuthal(GeoPoint point)
    {
        var (phi, phi0) = (point.Latitude * Radian, middle.Latitude * Radian);
        var lambda = (point.Longitude - middle.Longitude) * Radian;
        var cosine = Math.Sin(phi0) * Math.Sin(phi) + Math.Cos(phi0) * Math.Cos(phi) * Math.Cos(lambda);
        var k = Math.Sqrt(2 / Math.Max(1 + cosine, 1e-9));
        return (k * Math.Cos(phi) * Math.Sin(lambda),
            -k * (Math.Cos(phi0) * Math.Sin(phi) - Math.Sin(phi0) * Math.Cos(phi) * Math.Cos(lambda)));
    }

    private static (double X, double Y) EqualEarth(GeoPoint point)
    {
        const double a1 = 1.340264, a2 = -0.081106, a3 = 0.000893, a4 = 0.003796;
        var m = Math.Sqrt(3) / 2;
        var theta = Math.Asin(m * Math.Sin(point.Latitude * Radian));
        var t2 = theta * theta;
        var t6 = t2 * t2 * t2;
        var x = point.Longitude * Radian * Math.Cos(theta) / (m * (a1 + 3 * a2 * t2 + t6 * (7 * a3 + 9 * a4 * t2)));
        return (x, -theta * (a1 + a2 * t2 + t6 * (a3 + a4 * t2)));
    }

    /// <summary>The middle of the points on the sphere.</summary>
    private static GeoPoint Middle(IReadOnlyList<GeoPoint> points)
    {
        var (x, y, z) = (0.0, 0.0, 0.0);
        foreach (var point in points)
        {
            var (phi, lambda) = (point.Latitude * Radian, point.Longitude * Radian);
            (x, y, z) = (x + Math.Cos(phi) * Math.Cos(lambda), y + Math.Cos(phi) * Math.Sin(lambda), z + Math.Sin(phi));
        }
        return new(Math.Atan2(y, x) / Radian, Math.Atan2(z, Math.Sqrt(x * x + y * y)) / Radian);
    }

    internal static double Degrees(GeoPoint one, GeoPoint other)
    {
        var (phi1, phi2) = (one.Latitude * Radian, other.Latitude * Radian);
        var cosine = Math.Sin(phi1) * Math.Sin(phi2)
            + Math.Cos(phi1) * Math.Cos(phi2) * Math.Cos((one.Longitude - other.Longitude) * Radian);
        return Math.Acos(Math.Clamp(cosine, -1, 1)) / Radian;
    }
}
