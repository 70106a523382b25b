using System.Collections.Immutable;
using Rapporteur.Statistics.Lists;
using Rapporteur.Statistics.Numerics;

namespace Rapporteur.Statistics.LogLinear;

/// <summary>What the check of a model says.</summary>
[Flags]
public enum ModelCheck
{
    /// <summary>The maximum exists and is one.</summary>
    Fine = 0,

    /// <summary>The maximum lies at infinity.</summary>
    DoesNotExist = 1,

    /// <summary>Several parameters fit equally well.</summary>
    NotIdentifiable = 2,
}

/// <summary>
/// Pairs of lists added to the independence model one by one, the one with the smallest p-value first, as long as it lies below a threshold and the
/// model still has one maximum (Chan, Silverman and Vincent 2021, JASA 116:1297). The p-value of a pair is the one-sided Poisson probability of as many
/// persons on both lists, under the model without it. A pair without a common person gets the parameter minus infinity, its cells are
/// dropped. It is greedy: a better model can stay unseen.
/// </summary>
public sealed class SparseStepwise
{
    /// <summary>The threshold of the authors.</summary>
    public const double UsualThreshold = 0.02;

    private SparseStepwise(CaptureTable table, double threshold, ImmutableArray<(int, int)> pairs, LogLinearFit fit) =>
        (Table, Threshold, Pairs, Fit) = (table, threshold, pairs, fit);

    /// <summary>The table.</summary>
    public CaptureTable Table { get; }

    /// <summary>Pairs with a p-value below it come in.</summary>
    public double Threshold { get; }

    /// <summary>The pairs in the order in which they came in; lists counted from 0.</summary>
    public ImmutableArray<(int List, int Other)> Pairs { get; }

    /// <summary>The fit of the last model.</summary>
    public LogLinearFit Fit { get; }

    /// <summary>Chooses and fits.</summary>
    /// <param name="table">A table of three to nine lists.</param>
    /// <param name="threshold">Above 0 and below 1.</param>
    public static Answer<SparseStepwise> Of(CaptureTable table, double threshold = UsualThreshold) =>
        Fitness.Check(table, 3, 9) is { } reason ? reason : Choose(table, threshold);

    /// <summary>Whether the model with these pairs has one maximum (Fienberg and Rinaldo 2012; Chan, Silverman and Vincent 2021, section 2).</summary>
    public static ModelCheck Check(CaptureTable table, IReadOnlyCollection<(int List, int Other)> pairs)
    {
        var (design, cells) = WithoutEmptyPairs(table, pairs);
        var face = ModelFace.Of(design, cells);
        var all = Enumerable.Range(0, design.Rows).ToArray();
        var isFull = ModelFace.IndependentColumns(design, all, Enumerable.Range(0, design.Columns)).Count == design.Columns;
        return (face.Length < design.Rows ? ModelCheck.DoesNotExist : 0) | (isFull ? 0 : ModelCheck.NotIdentifiable);
    }

    internal static Answer<SparseStepwise> Choose(CaptureTable table, double threshold)
    {
        var pairs = new List<(int, int)>();
        if (Check(table, pairs) != ModelCheck.Fine)
            return Reason.Of(ReasonKind.NoFiniteEstimate, ("model", HierarchicalModel.Independence(table.Lists.Length).Name));
        var fit = FitOf(table, pairs);
        while (Next(table, pairs, threshold) is { } pair)
        {
            pairs.Add(pair);
            fit = FitOf(table, pairs);
        }
        return fit.IsFinite ? new SparseStepwise(table, threshold, [.. pairs], fit) : Reason.Of(ReasonKind.NoFiniteEstimate, ("model", fit.Model));
    }

    /// <summary>
    /// The estimate with its profile interval; that pairs were chosen is not in it (<see cref="StepwiseBootstrap"/> holds that). The log-normal interval of the authors stands among the
    /// diagnostics: it leaves out that the unseen vary around their own rate, and is too narrow where they are few.
    /// </summary>
    public Estimate Estimate(double level = 0.95)
    {
        var (low, high) = Fit.LogNormalInterval(level);
        var profile = Fit.Profile(level);
        var names = Pairs.Select(pair => $"{Table.Lists[pair.List]}:{Table.Lists[pair.Other]}");
        return new Estimate($"log-linear model, pairs added stepwise below p = {Threshold.ToString(System.Globalization.CultureInfo.InvariantCulture)}", Fit.Total, profile.Low, profile.High, level)
        {
            Diagnostics = [new Diagnostic("model", Fit.Model), new Diagnostic("pairs", string.Join(' ', names)), Diagnostic.Of("standard_error", Fit.StandardError), Diagnostic.Of("deviance", Fit.Deviance), Diagnostic.Of("aic", Fit.Aic), Diagnostic.Of("log_normal_low", low), Diagnostic.Of("log_normal_high", high)],
            Cautions = [new Caution(CautionKind.ModelsDisagree, Fit.Model), .. Fitness.Cautions(Table)],
        };
    }

    private static LogLinearFit FitOf(CaptureTable table, IReadOnlyCollection<(int, int)> pairs)
    {
        var (design, cells) = WithoutEmptyPairs(table, pairs);
        return LogLinearFit.Of(HierarchicalModel.OfPairs(table.Lists.Length, pairs).Name, design, cells, table.Persons);
    }

    private static (int, int)? Next(CaptureTable table, List<(int, int)> pairs, double threshold)
    {
        var expected = Expected(table, pairs);
        var candidates = new List<(double P, (int, int) Pair)>();
        for (var i = 0; i < table.Lists.Length; i++)
        {
            for (var j = i + 1; j < table.Lists.Length; j++)
            {
                if (pairs.Contains((i, j)))
                    continue;
                var (both, mean) = (table.OnBoth(i, j), expected(i, j));
                var p = Math.Min(Special.PoissonAtMost(mean, both), Special.PoissonAtLeast(mean, both));
                if (p < threshold)
                    candidates.Add((p, (i, j)));
            }
        }
        foreach (var (_, pair) in candidates.OrderBy(candidate => candidate.P))
        {
            if (Check(table, [.. pairs, pair]) == ModelCheck.Fine)
                return pair;
        }
        return null;
    }

    /// <summary>The persons on two lists that the model expects.</summary>
    private static Func<int, int, double> Expected(CaptureTable table, List<(int, int)> pairs)
    {
        var (design, cells) = WithoutEmptyPairs(table, pairs);
        var regression = new PoissonRegression(design);
        regression.Fit(cells);
        var rates = regression.Rates.ToArray();
        return (i, j) =>
        {
            double sum = 0;
            for (var row = 0; row < design.Rows; row++)
                sum += design.Values[row * design.Columns + 1 + i] * design.Values[row * design.Columns + 1 + j] * rates[row];
            return sum;
        };
    }

    /// <summary>The model's matrix and counts without the cells and parameters of pairs that have no common person.</summary>
    private static (Design Design, double[] Cells) WithoutEmptyPairs(CaptureTable table, IReadOnlyCollection<(int List, int Other)> pairs)
    {
        var empty = pairs.Where(pair => table.OnBoth(pair.List, pair.Other) == 0).Select(pair => 1u << pair.List | 1u << pair.Other).ToArray();
        var model = HierarchicalModel.OfPairs(table.Lists.Length, pairs.Where(pair => table.OnBoth(pair.List, pair.Other) > 0));
        var cells = table.AllCells();
        var rows = Enumerable.Range(0, cells.Length).Where(row => !empty.Any(pair => ((uint)(row + 1) & pair) == pair)).ToArray();
        return (Design.Of(model).Keeping(rows), [.. rows.Select(row => cells[row])]);
    }
}
