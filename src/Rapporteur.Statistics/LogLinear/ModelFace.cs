using Rapporteur.Statistics.Numerics;

namespace Rapporteur.Statistics.LogLinear;

/// <summary>
/// Which cells of a table a log-linear model can give a rate above zero at its maximum of likelihood (Fienberg and Rinaldo 2012, Annals of Statistics
/// 40:996). Where that is not all of them, some parameters run to infinity; the rest of the model lives on the cells that are left.
/// </summary>
internal static class ModelFace
{
    private const double Near = 1e-9;

    /// <summary>The rows that keep a positive rate.</summary>
    internal static int[] Of(Design design, ReadOnlySpan<double> counts)
    {
        var held = new List<int>();
        var open = new List<int>();
        for (var row = 0; row < design.Rows; row++)
            (counts[row] > 0 ? held : open).Add(row);
        if (open.Count > 0 && Directions(design, held) is { Length: > 0 } directions)
        {
            // Along a direction that leaves the observed cells as they are and lowers others, the likelihood only grows.
            while (open.Count > 0 && Lowered(design, open, directions) is { Count: > 0 } lowered)
                open.RemoveAll(lowered.Contains);
        }
        return [.. held.Concat(open).Order()];
    }

    /// <summary>The rank of some rows, and the columns that carry it; earlier columns in <paramref name="order"/> are taken first.</summary>
    internal static List<int> IndependentColumns(Design design, ReadOnlySpan<int> rows, IEnumerable<int> order)
    {
        var chosen = new List<int>();
        var reduced = new List<(double[] Column, int Pivot)>();
        foreach (var column in order)
        {
            var values = new double[rows.Length];
            for (var i = 0; i < rows.Length; i++)
                values[i] = design.Values[rows[i] * design.Columns + column];
            foreach (var (other, at) in reduced)
            {
                var factor = values[at] / other[at];
                for (var i = 0; factor != 0 && i < values.Length; i++)
                    values[i] -= factor * other[i];
            }
            var pivot = 0;
            for (var i = 1; i < values.Length; i++)
                pivot = Math.Abs(values[i]) > Math.Abs(values[pivot]) ? i : pivot;
            if (values.Length == 0 || Math.Abs(values[pivot]) < Near)
                continue;
            reduced.Add((values, pivot));
            chosen.Add(column);
        }
        return chosen;
    }

    /// <summary>A basis of the parameter changes that leave the given rows as they are.</summary>
    private static double[][] Directions(Design design, List<int> rows)
    {
        // Gauss and Jordan on the rows; each column without a pivot gives one direction.
        var columns = design.Columns;
        var pivots = new Dictionary<int, double[]>();
        foreach (var row in rows)
        {
            var values = design.Row(row).ToArray();
            foreach (var (at, other) in pivots)
                Subtract(values, other, values[at]);
            var pivot = 0;
            for (var i = 1; i < columns; i++)
                pivot = Math.Abs(values[i]) > Math.Abs(values[pivot]) ? i : pivot;
            if (Math.Abs(values[pivot]) < Near)
                continue;
            var scale = values[pivot];
            for (var i = 0; i < columns; i++)
                values[i] /= scale;
            foreach (var other in pivots.Values)
                Subtract(other, values, other[pivot]);
            pivots.Add(pivot, values);
            if (pivots.Count == columns)
                return [];
        }
        return [.. Enumerable.Range(0, columns).Where(column => !pivots.ContainsKey(column)).Select(free =>
        {
            var direction = new double[columns];
            direction[free] = 1;
            foreach (var (at, row) in pivots)
                direction[at] = -row[free];
            return direction;
        })];
    }

    private static void Subtract(double[] from, double[] other, double factor)
    {
        for (var i = 0; factor != 0 && i < from.Length; i++)
            from[i] -= factor * other[i];
    }

    /// <summary>The open rows that some direction lowers while it raises none; empty where there is no such direction.</summary>
    private static List<int> Lowered(Design design, List<int> open, double[][] directions)
    {
        var slopes = open.Select(row => directions.Select(direction =>
        {
            double sum = 0;
            for (var i = 0; i < design.Columns; i++)
                sum += design.Values[row * design.Columns + i] * direction[i];
            return sum;
        }).ToArray()).ToArray();
        var best = Simplex.SteepestDescent(slopes, directions.Length);
        return [.. open.Where((_, i) => slopes[i].Zip(best, (slope, weight) => slope * weight).Sum() < -Near)];
    }
}
