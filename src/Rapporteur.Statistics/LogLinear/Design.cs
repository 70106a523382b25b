using System.Numerics;

namespace Rapporteur.Statistics.LogLinear;

/// <summary>The matrix of a log-linear model: a row for each history, a column for each parameter, the intercept first.</summary>
/// <param name="Values">Row by row.</param>
/// <param name="Columns">How many parameters.</param>
internal sealed record Design(double[] Values, int Columns)
{
    /// <summary>How many rows.</summary>
    internal int Rows => Values.Length / Columns;

    /// <summary>A row.</summary>
    internal ReadOnlySpan<double> Row(int row) => Values.AsSpan(row * Columns, Columns);

    /// <summary>The matrix of a model: an entry is 1 where all lists of the term are in the history.</summary>
    internal static Design Of(HierarchicalModel model)
    {
        var terms = model.Terms;
        var values = new double[((1 << model.Lists) - 1) * terms.Length];
        for (var i = 0; i < values.Length; i++)
        {
            var term = terms[i % terms.Length];
            values[i] = ((uint)(i / terms.Length + 1) & term) == term ? 1 : 0;
        }
        return new Design(values, terms.Length);
    }

    /// <summary>The matrix whose columns are functions of the history.</summary>
    internal static Design Of(int lists, IReadOnlyList<Func<uint, double>> columns)
    {
        var values = new double[((1 << lists) - 1) * columns.Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = columns[i % columns.Count]((uint)(i / columns.Count + 1));
        return new Design(values, columns.Count);
    }

    /// <summary>Only some rows.</summary>
    internal Design Keeping(ReadOnlySpan<int> rows)
    {
        var values = new double[rows.Length * Columns];
        for (var i = 0; i < rows.Length; i++)
            Row(rows[i]).CopyTo(values.AsSpan(i * Columns));
        return new Design(values, Columns);
    }

    /// <summary>Only some columns.</summary>
    internal Design WithColumns(IReadOnlyList<int> columns)
    {
        var values = new double[Rows * columns.Count];
        for (var row = 0; row < Rows; row++)
        {
            for (var i = 0; i < columns.Count; i++)
                values[row * columns.Count + i] = Values[row * Columns + columns[i]];
        }
        return new Design(values, columns.Count);
    }

    /// <summary>The matrix with the row of the unseen before the others: the intercept alone, which stands in the given column.</summary>
    internal Design WithUnseen(int intercept)
    {
        var values = new double[Values.Length + Columns];
        values[intercept] = 1;
        Values.CopyTo(values, Columns);
        return new Design(values, Columns);
    }

    /// <summary>How many lists a history holds.</summary>
    internal static int Captures(uint history) => BitOperations.PopCount(history);
}
