using System.Globalization;

namespace Rapporteur.Pages;

/// <summary>How numbers are written in a drawing.</summary>
internal static class Svg
{
    /// <summary>A length with at most two digits after the point, the same in every culture.</summary>
    public static string N(double length) => Math.Round(length, 2).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>A round number at least as high as the highest bar: the top of an axis that begins at zero.</summary>
    public static int Ceiling(double highest)
    {
        for (var power = 1; ; power *= 10)
            foreach (var step in new[] { 1, 2, 3, 4, 5, 6, 8 })
                if (step * power >= highest)
                    return step * power;
    }
}
