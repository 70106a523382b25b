using Rapporteur.Statistics.Numerics;

namespace Rapporteur.Statistics.Lists;

/// <summary>Tables drawn again from a table.</summary>
internal static class Resampling
{
    /// <summary>Draws as many persons as the total, those on no list dropped: the histories keep their shares of the total.</summary>
    internal static CaptureTable Draw(CaptureTable table, double total, Xoshiro256 random)
    {
        var rows = new List<(ulong, double)>(table.Histories.Length);
        var (left, weight) = (total, total);
        for (var i = 0; i < table.Histories.Length; i++)
        {
            var count = Variates.Binomial(random, left, Math.Min(1, table.Counts[i] / weight));
            rows.Add((table.Histories[i], count));
            left -= count;
            weight -= table.Counts[i];
        }
        return CaptureTable.Of(table.Lists, rows).Value;
    }
}
