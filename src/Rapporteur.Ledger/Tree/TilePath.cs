using System.Globalization;

namespace Rapporteur.Ledger;

/// <summary>
/// Where things lie below the ledger's folder, relative and with '/' (C2SP tlog-tiles; bodies and journal are our own).
/// A number is split into groups of three digits, all but the last with an 'x' before it.
/// </summary>
public static class TilePath
{
    /// <summary>How many hashes, entries or bodies a full tile or bundle holds.</summary>
    public const int Width = 256;

    internal const int LevelBits = 8;

    /// <summary>A tile of hashes; <paramref name="width"/> from 1 to 256.</summary>
    public static string Hashes(int level, long index, int width) =>
        string.Create(CultureInfo.InvariantCulture, $"tile/{level}/{Grouped(index)}{Partial(width)}");

    /// <summary>A bundle of entries; <paramref name="width"/> from 1 to 256.</summary>
    public static string Entries(long index, int width) => $"tile/entries/{Grouped(index)}{Partial(width)}";

    /// <summary>A bundle of bodies, whatever its width.</summary>
    public static string Bodies(long index) => $"bodies/{Grouped(index)}";

    /// <summary>The width of a tile at an index of a level, in a tree of that size: 0 when it does not exist.</summary>
    public static int WidthAt(int level, long index, long size)
    {
        var hashes = size >> (LevelBits * level);
        return (int)Math.Clamp(hashes - index * Width, 0, Width);
    }

    /// <summary>All tiles of hashes of a tree of that size.</summary>
    public static IEnumerable<(int Level, long Index, int Width)> AllHashes(long size)
    {
        for (var level = 0; size >> (LevelBits * level) > 0; level++)
        {
            for (long index = 0; WidthAt(level, index, size) is > 0 and var width; index++)
            {
                yield return (level, index, width);
            }
        }
    }

    private static string Partial(int width) => width == Width ? "" : string.Create(CultureInfo.InvariantCulture, $".p/{width}");

    private static string Grouped(long index)
    {
        var path = (index % 1000).ToString("000", CultureInfo.InvariantCulture);
        for (index /= 1000; index > 0; index /= 1000)
        {
            path = string.Create(CultureInfo.InvariantCulture, $"x{index % 1000:000}/{path}");
        }

        return path;
    }
}
