using Rapporteur.Statistics.Numerics;

namespace Rapporteur.Statistics.LogLinear;

/// <summary>Counts fitted by a log-linear model: Newton's method on a design of full rank whose maximum exists.</summary>
internal sealed class PoissonRegression
{
    private const int MostSteps = 100;
    private readonly Design design;
    private readonly SymmetricSystem information;
    private readonly double[] rates;

    internal PoissonRegression(Design design)
    {
        this.design = design;
        information = new SymmetricSystem(design.Columns);
        rates = new double[design.Rows];
        Parameters = new double[design.Columns];
    }

    /// <summary>The parameters at the maximum; where the next fit starts.</summary>
    internal double[] Parameters { get; }

    /// <summary>The fitted rates.</summary>
    internal ReadOnlySpan<double> Rates => rates;

    /// <summary>The variance of a parameter.</summary>
    internal double Variance(int parameter) => information.Inverse(parameter, parameter);

    /// <summary>The covariance of two parameters.</summary>
    internal double Covariance(int parameter, int other) => information.Inverse(parameter, other);

    /// <summary>Fits from scratch; false where it did not converge.</summary>
    internal bool Fit(ReadOnlySpan<double> counts)
    {
        // One weighted least-squares step from the counts themselves.
        information.Clear();
        Span<double> right = stackalloc double[design.Columns];
        right.Clear();
        for (var row = 0; row < design.Rows; row++)
            Accumulate(right, row, counts[row] + 0.1, (counts[row] + 0.1) * Math.Log(counts[row] + 0.1) - 0.1);
        if (!information.Factor())
            return false;
        information.Solve(right);
        right.CopyTo(Parameters);
        return Refit(counts);
    }

    /// <summary>Fits from where the last fit ended.</summary>
    internal bool Refit(ReadOnlySpan<double> counts)
    {
        Span<double> step = stackalloc double[design.Columns];
        var deviance = Evaluate(counts);
        for (var turn = 0; turn < MostSteps; turn++)
        {
            information.Clear();
            step.Clear();
            for (var row = 0; row < design.Rows; row++)
                Accumulate(step, row, rates[row], counts[row] - rates[row]);
            if (!information.Factor())
                return false;
            information.Solve(step);
            deviance = Move(step, counts, deviance);
            // Newton's steps shrink by squares: after one this small the next would be lost in rounding.
            if (Largest(step) < 1e-8)
                return true;
        }
        return false;
    }

    /// <summary>Twice the distance of the likelihood from its largest value.</summary>
    internal double Deviance(ReadOnlySpan<double> counts)
    {
        double sum = 0;
        for (var row = 0; row < rates.Length; row++)
            sum += (counts[row] > 0 ? counts[row] * Math.Log(counts[row] / rates[row]) : 0) - (counts[row] - rates[row]);
        return 2 * sum;
    }

    /// <summary>Goes along the step, by less where that would lower the likelihood.</summary>
    private double Move(ReadOnlySpan<double> step, ReadOnlySpan<double> counts, double before)
    {
        double share = 1;
        double whole = 0;
        foreach (var count in counts)
            whole += count;
        // The deviance is a difference of large sums: what lies within their rounding is no rise.
        var rounding = 1e-9 * (Math.Abs(before) + 1) + 1e-13 * whole;
        for (var halving = 0; ; halving++)
        {
            for (var i = 0; i < step.Length; i++)
                Parameters[i] += share * step[i];
            var deviance = Evaluate(counts);
            if (deviance <= before + rounding || halving == 40)
                return deviance;
            for (var i = 0; i < step.Length; i++)
                Parameters[i] -= share * step[i];
            share /= 2;
        }
    }

    private double Evaluate(ReadOnlySpan<double> counts)
    {
        for (var row = 0; row < rates.Length; row++)
        {
            var values = design.Row(row);
            double sum = 0;
            for (var i = 0; i < values.Length; i++)
                sum += values[i] * Parameters[i];
            rates[row] = Math.Exp(Math.Min(sum, 690));
        }
        var deviance = Deviance(counts);
        return double.IsNaN(deviance) ? double.PositiveInfinity : deviance;
    }

    private void Accumulate(Span<double> right, int row, double weight, double value)
    {
        var values = design.Row(row);
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] == 0)
                continue;
            right[i] += values[i] * value;
            var weighted = values[i] * weight;
            for (var j = 0; j <= i; j++)
                information[i, j] += weighted * values[j];
        }
    }

    private static double Largest(ReadOnlySpan<double> step)
    {
        double largest = 0;
        foreach (var value in step)
            largest = Math.Max(largest, Math.Abs(value));
        return largest;
    }
}
