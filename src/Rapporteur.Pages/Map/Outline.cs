using System.IO.Compression;

namespace Rapporteur.Pages;

/// <summary>A point of the earth in degrees.</summary>
/// <param name="Longitude">East, -180 to 180.</param>
/// <param name="Latitude">North, -90 to 90.</param>
public readonly record struct GeoPoint(double Longitude, double Latitude);

/// <summary>A coast or a border.</summary>
/// <param name="IsBorder">Whether it parts two countries of today; else it is a coast.</param>
/// <param name="Points">Its points.</param>
internal sealed record OutlineLine(bool IsBorder, GeoPoint[] Points);

/// <summary>The outlines of the lands of the world, Natural Earth 1:50 million, as <c>scripts/outline</c> packs them.</summary>
internal static class Outline
{
    private static readonly Lazy<OutlineLine[]> Loaded = new(Load);

    public static IReadOnlyList<OutlineLine> Lines => Loaded.Value;

    private static OutlineLine[] Load()
    {
        using var packed = typeof(Outline).Assembly.GetManifestResourceStream("Map/outline.bin")!;
        using var unpacked = new GZipStream(packed, CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        unpacked.CopyTo(bytes);
        bytes.Position = 0;
        var lines = new List<OutlineLine>();
        while (bytes.Position < bytes.Length)
            lines.Add(ReadLine(bytes));
        return [.. lines];
    }

    private static OutlineLine ReadLine(Stream bytes)
    {
        var isBorder = ReadNumber(bytes) == 1;
        var points = new GeoPoint[ReadNumber(bytes)];
        var (x, y) = (0, 0);
        for (var index = 0; index < points.Length; index++)
        {
            x += ReadNumber(bytes);
            y += ReadNumber(bytes);
            points[index] = new(x / 100.0, y / 100.0);
        }
        return new(isBorder, points);
    }

    private static int ReadNumber(Stream bytes)
    {
        var (value, shift, next) = (0, 0, 0);
        do
        {
            next = bytes.ReadByte();
            value |= (next & 127) << shift;
            shift += 7;
        }
        while (next > 127);
        return (value >> 1) ^ -(value & 1);
    }
}
