using Rapporteur.Statistics.Lists;
using Rapporteur.Statistics.Numerics;

namespace Rapporteur.Statistics.LogLinear;

/// <summary>
/// A log-linear model fitted to a table (Fienberg 1972; Cormack 1989, Biometrics 45:395): the Poisson likelihood of all histories that can be seen. Where the
/// maximum lies on the boundary (an interaction of lists without a common person) the parameter is minus infinity and is counted; where
/// the number of the unseen itself is not determined or infinite, there is no <see cref="Total"/>.
/// </summary>
public sealed class LogLinearFit
{
    private readonly Design reduced;
    private readonly double[] counts;
    private readonly double persons;
    private readonly double logUnseen;
    private readonly double logVariance;

    private LogLinearFit(string model, double persons, Design reduced, double[] counts, PoissonRegression? regression, Tally tally)
    {
        (Model, this.persons, this.reduced, this.counts) = (model, persons, reduced, counts);
        IsOnBoundary = tally.IsOnBoundary;
        DegreesOfFreedom = tally.Cells - tally.Parameters;
        IsFinite = regression is not null && tally.IsIdentified;
        if (regression is null)
            return;
        Deviance = regression.Deviance(counts);
        double likelihood = 0;
        LeastFitted = double.PositiveInfinity;
        for (var row = 0; row < counts.Length; row++)
        {
            var rate = regression.Rates[row];
            likelihood += counts[row] * Math.Log(rate) - rate - Special.LogGamma(counts[row] + 1);
            LeastFitted = Math.Min(LeastFitted, rate);
        }
        Aic = -2 * likelihood + 2 * tally.Parameters;
        Bic = -2 * likelihood + Math.Log(persons) * tally.Parameters;
        if (!IsFinite)
            return;
        var intercept = reduced.Columns - 1;
        (logUnseen, logVariance) = (regression.Parameters[intercept], regression.Variance(intercept));
    }

    private readonly record struct Tally(int Cells, int Parameters, bool IsOnBoundary, bool IsIdentified);

    /// <summary>The generators of the model, or its name.</summary>
    public string Model { get; }

    /// <summary>Whether the number of the unseen has a finite estimate.</summary>
    public bool IsFinite { get; }

    /// <summary>Whether some cells are fitted with rate zero.</summary>
    public bool IsOnBoundary { get; }

    /// <summary>Cells less parameters, those at minus infinity counted.</summary>
    public int DegreesOfFreedom { get; }

    /// <summary>The distance from a perfect fit.</summary>
    public double Deviance { get; } = double.NaN;

    /// <summary>Akaike's criterion: -2 log likelihood (with the factorials) + 2 parameters.</summary>
    public double Aic { get; } = double.NaN;

    /// <summary>Schwarz's criterion: the penalty is the logarithm of the number of persons.</summary>
    public double Bic { get; } = double.NaN;

    /// <summary>The smallest rate of a cell that is fitted at all.</summary>
    public double LeastFitted { get; } = double.NaN;

    /// <summary>All persons, seen and unseen: n + exp(intercept).</summary>
    /// <exception cref="InvalidOperationException">There is no finite estimate.</exception>
    public double Total => persons + Unseen;

    /// <summary>The standard error of <see cref="Total"/>: the root of exp(b) + exp(2b) var(b), b the intercept.</summary>
    /// <exception cref="InvalidOperationException">There is no finite estimate.</exception>
    public double StandardError => Math.Sqrt(Unseen + Unseen * Unseen * logVariance);

    /// <summary>The standard error of the logarithm of the unseen.</summary>
    public double LogUnseenError => Math.Sqrt(logVariance);

    private double Unseen => IsFinite ? Math.Exp(logUnseen) : throw new InvalidOperationException($"{Model} has no finite estimate");

    /// <summary>Fits a model to a table of at most nine lists.</summary>
    public static LogLinearFit Of(CaptureTable table, HierarchicalModel model) =>
        Of(model.Name, Design.Of(model), table.AllCells(), table.Persons);

    internal static LogLinearFit Of(string name, Design design, double[] cells, double persons)
    {
        var rows = ModelFace.Of(design, cells);
        // The intercept comes last: where it is a combination of other columns on these rows, the unseen is not determined.
        var columns = ModelFace.IndependentColumns(design, rows, Enumerable.Range(1, design.Columns - 1).Append(0));
        var reduced = design.Keeping(rows).WithColumns(columns);
        var counts = new double[rows.Length];
        for (var i = 0; i < rows.Length; i++)
            counts[i] = cells[rows[i]];
        var regression = new PoissonRegression(reduced);
        var tally = new Tally(design.Rows, design.Columns, rows.Length < design.Rows, columns is [.., 0]);
        return new LogLinearFit(name, persons, reduced, counts, regression.Fit(counts) ? regression : null, tally);
    }

    /// <summary>The interval that takes the unseen to be log-normal: n + exp(b -/+ z se(b)).</summary>
    public (double Low, double High) LogNormalInterval(double level = 0.95)
    {
        var spread = Math.Exp(Special.NormalQuantile((1 + level) / 2) * LogUnseenError);
        return (persons + Unseen / spread, persons + Unseen * spread);
    }

    /// <summary>The multinomial profile likelihood of the total (Cormack 1992, Biometrics 48:567).</summary>
    public ProfileInterval Profile(double level = 0.95) => ProfileInterval.Of(reduced, counts, persons, Unseen, LogUnseenError, level);

    /// <summary>The estimate of this one model, with its profile interval; that the model was chosen among others is not in the interval.</summary>
    public Answer<Estimate> Estimate(double level = 0.95)
    {
        if (!IsFinite)
            return Reason.Of(ReasonKind.NoFiniteEstimate, ("model", Model));
        var profile = Profile(level);
        return new Estimate($"log-linear model {Model}", Total, profile.Low, profile.High, level)
        {
            Diagnostics =
            [
                new Diagnostic("model", Model), Diagnostic.Of("standard_error", StandardError), Diagnostic.Of("deviance", Deviance),
                Diagnostic.Of("degrees_of_freedom", DegreesOfFreedom), Diagnostic.Of("aic", Aic), Diagnostic.Of("bic", Bic),
                Diagnostic.Of("least_fitted", LeastFitted), Diagnostic.Of("multinomial", profile.Peak),
            ],
            Cautions = DegreesOfFreedom == 0 ? [new Caution(CautionKind.NothingTestsTheModel, Model)] : [],
        };
    }
}
