namespace Rapporteur.Statistics.Numerics;

/// <summary>A small linear program, by the simplex method with the rule of Bland, which cannot cycle.</summary>
internal static class Simplex
{
    private const double Near = 1e-10;

    /// <summary>
    /// Weights w for which no row product is above 0, none below -1, and their sum is least: zero everywhere only where no weights lower a row
    /// without raising another.
    /// </summary>
    /// <param name="rows">The rows, each as long as there are weights.</param>
    /// <param name="weights">How many weights, of either sign.</param>
    internal static double[] SteepestDescent(double[][] rows, int weights)
    {
        // Each weight is the difference of two that are not negative. Every constraint has a right side of 0 or 1, so the slacks are a start.
        var (variables, constraints) = (2 * weights, 2 * rows.Length);
        var table = new double[constraints + 1][];
        for (var i = 0; i <= constraints; i++)
            table[i] = new double[variables + 1];
        for (var i = 0; i < rows.Length; i++)
        {
            for (var j = 0; j < weights; j++)
            {
                var value = rows[i][j];
                (table[2 * i][2 * j], table[2 * i][2 * j + 1]) = (value, -value);
                (table[2 * i + 1][2 * j], table[2 * i + 1][2 * j + 1]) = (-value, value);
                table[constraints][2 * j] += value;
                table[constraints][2 * j + 1] -= value;
            }
            table[2 * i + 1][variables] = 1;
        }
        var basis = Enumerable.Range(variables, constraints).ToArray();
        var outside = Enumerable.Range(0, variables).ToArray();
        while (Entering(table[constraints], outside) is var column and >= 0 && Leaving(table, basis, column) is var row and >= 0)
        {
            Pivot(table, row, column);
            (basis[row], outside[column]) = (outside[column], basis[row]);
        }
        var solution = new double[weights];
        for (var i = 0; i < constraints; i++)
        {
            if (basis[i] < variables)
                solution[basis[i] / 2] += (basis[i] & 1) == 0 ? table[i][variables] : -table[i][variables];
        }
        return solution;
    }

    private static int Entering(double[] costs, int[] outside)
    {
        var best = -1;
        for (var j = 0; j < outside.Length; j++)
        {
            if (costs[j] < -Near && (best < 0 || outside[j] < outside[best]))
                best = j;
        }
        return best;
    }

    private static int Leaving(double[][] table, int[] basis, int column)
    {
        var (best, least) = (-1, double.PositiveInfinity);
        for (var i = 0; i < basis.Length; i++)
        {
            if (table[i][column] <= Near)
                continue;
            var ratio = table[i][^1] / table[i][column];
            if (ratio < least - 1e-12 || (ratio <= least + 1e-12 && basis[i] < basis[best]))
                (best, least) = (i, Math.Min(ratio, least));
        }
        return best;
    }

    /// <summary>Exchanges a basic variable with one outside; columns hold the variables outside only.</summary>
    private static void Pivot(double[][] table, int row, int column)
    {
        var pivot = table[row][column];
        for (var j = 0; j < table[row].Length; j++)
            table[row][j] = j == column ? 1 / pivot : table[row][j] / pivot;
        for (var i = 0; i < table.Length; i++)
        {
            if (i == row)
                continue;
            var factor = table[i][column];
            if (factor == 0)
                continue;
            for (var j = 0; j < table[i].Length; j++)
                table[i][j] = j == column ? -factor / pivot : table[i][j] - factor * table[row][j];
        }
    }
}
