namespace Rapporteur.Statistics.Numerics;

/// <summary>A small symmetric positive system, factored in place by Cholesky: rows of a square array.</summary>
internal sealed class SymmetricSystem(int size)
{
    private readonly double[] factor = new double[size * size];

    /// <summary>Its size.</summary>
    internal int Size => size;

    /// <summary>An entry of the lower triangle, to be filled before <see cref="Factor"/>.</summary>
    internal ref double this[int row, int column] => ref factor[row * size + column];

    /// <summary>Sets all entries to zero.</summary>
    internal void Clear() => Array.Clear(factor);

    /// <summary>Factors it; false where it is not positive definite.</summary>
    internal bool Factor()
    {
        for (var column = 0; column < size; column++)
        {
            var diagonal = factor.AsSpan(column * size, column + 1);
            var pivot = diagonal[column];
            for (var k = 0; k < column; k++)
                pivot -= diagonal[k] * diagonal[k];
            if (!(pivot > 0))
                return false;
            pivot = Math.Sqrt(pivot);
            diagonal[column] = pivot;
            for (var row = column + 1; row < size; row++)
            {
                var below = factor.AsSpan(row * size, column + 1);
                var sum = below[column];
                for (var k = 0; k < column; k++)
                    sum -= below[k] * diagonal[k];
                below[column] = sum / pivot;
            }
        }
        return true;
    }

    /// <summary>Solves the factored system in place.</summary>
    internal void Solve(Span<double> right)
    {
        for (var row = 0; row < size; row++)
        {
            var sum = right[row];
            for (var k = 0; k < row; k++)
                sum -= factor[row * size + k] * right[k];
            right[row] = sum / factor[row * size + row];
        }
        for (var row = size - 1; row >= 0; row--)
        {
            var sum = right[row];
            for (var k = row + 1; k < size; k++)
                sum -= factor[k * size + row] * right[k];
            right[row] = sum / factor[row * size + row];
        }
    }

    /// <summary>One entry of the inverse of the factored system.</summary>
    internal double Inverse(int row, int column)
    {
        Span<double> unit = stackalloc double[size];
        unit.Clear();
        unit[column] = 1;
        Solve(unit);
        return unit[row];
    }
}
