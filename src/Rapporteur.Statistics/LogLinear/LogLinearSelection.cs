using System.Collections.Immutable;
using Rapporteur.Statistics.Lists;
using Rapporteur.Statistics.Numerics;

namespace Rapporteur.Statistics.LogLinear;

/// <summary>How one model is preferred to another.</summary>
public enum Criterion
{
    /// <summary>Schwarz's: few parameters.</summary>
    Bic,

    /// <summary>Akaike's: more parameters.</summary>
    Aic,
}

/// <summary>
/// All hierarchical models of a table, fitted: the best, and the average over them. What is chosen after looking at the data has too narrow an
/// interval (Regal and Hook 1991, Statistics in Medicine 10:717); the average's is wider for that.
/// </summary>
public sealed class LogLinearSelection
{
    /// <summary>Models within so much of the best are about as good.</summary>
    private const double AboutAsGood = 2;

    private LogLinearSelection(CaptureTable table, int order, ImmutableArray<LogLinearFit> fits) => (Table, Order, Fits) = (table, order, fits);

    /// <summary>The table.</summary>
    public CaptureTable Table { get; }

    /// <summary>The most lists of one interaction.</summary>
    public int Order { get; }

    /// <summary>The fits of all models, in the order of their making.</summary>
    public ImmutableArray<LogLinearFit> Fits { get; }

    /// <summary>The order up to which all models are tried: one less than the lists for three and four, pairs for five and six.</summary>
    public static int UsualOrder(int lists) => lists <= 4 ? Math.Max(1, lists - 1) : 2;

    /// <summary>Fits all models.</summary>
    /// <param name="table">A table of three to six lists.</param>
    /// <param name="order">The most lists of one interaction; 0 for <see cref="UsualOrder"/>.</param>
    /// <param name="progress">Is told the share that is done.</param>
    /// <param name="cancellation">Stops it.</param>
    public static Answer<LogLinearSelection> Of(CaptureTable table, int order = 0, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        if (Fitness.Check(table, 3, 6) is { } reason)
            return reason;
        var models = HierarchicalModel.All(table.Lists.Length, order > 0 ? order : UsualOrder(table.Lists.Length)).ToList();
        var cells = table.AllCells();
        var fits = ImmutableArray.CreateBuilder<LogLinearFit>(models.Count);
        foreach (var model in models)
        {
            cancellation.ThrowIfCancellationRequested();
            fits.Add(LogLinearFit.Of(model.Name, Design.Of(model), cells, table.Persons));
            if (fits.Count % 64 == 0)
                progress?.Report((double)fits.Count / models.Count);
        }
        return new LogLinearSelection(table, order > 0 ? order : UsualOrder(table.Lists.Length), fits.MoveToImmutable());
    }

    /// <summary>The fits from the best on; those that did not converge are left out.</summary>
    public IReadOnlyList<LogLinearFit> Ranked(Criterion criterion) =>
        [.. Fits.Where(fit => !double.IsNaN(fit.Bic)).OrderBy(fit => Measure(fit, criterion)).ThenBy(fit => fit.Model, StringComparer.Ordinal)];

    /// <summary>The estimate of the best model; refused where the best has no finite estimate: the data then speak against all finite ones.</summary>
    public Answer<Estimate> Best(Criterion criterion, double level = 0.95)
    {
        var ranked = Ranked(criterion);
        if (ranked.Count == 0)
            return Reason.Of(ReasonKind.NoFiniteEstimate, ("model", "all"));
        return ranked[0].Estimate(level).Then<Estimate>(estimate => estimate with
        {
            Method = $"{estimate.Method}, best {criterion.ToString().ToUpperInvariant()} of {Fits.Length} hierarchical models",
            Diagnostics = [.. estimate.Diagnostics, Diagnostic.Of("models", Fits.Length), .. ranked.Skip(1).Take(4).Select(Described)],
            Cautions = [.. estimate.Cautions, .. Disagreement(ranked, criterion), .. Fitness.Cautions(Table)],
        });

        Diagnostic Described(LogLinearFit fit) => fit.IsFinite
            ? new Diagnostic("next_model", FormattableString.Invariant($"{fit.Model} {criterion.ToString().ToLowerInvariant()} {Measure(fit, criterion):F2} total {fit.Total:F1}"), fit.Total)
            : new Diagnostic("next_model", FormattableString.Invariant($"{fit.Model} {criterion.ToString().ToLowerInvariant()} {Measure(fit, criterion):F2} no finite estimate"));
    }

    /// <summary>
    /// The average over all models with a finite estimate, weighted by exp(-BIC/2) (Buckland, Burnham and Augustin 1997, Biometrics 53:603):
    /// the interval is log-normal in the unseen and holds the disagreement of the models.
    /// </summary>
    public Answer<Estimate> Average(double level = 0.95)
    {
        var ranked = Ranked(Criterion.Bic);
        if (ranked.Count == 0 || !ranked[0].IsFinite)
            return Reason.Of(ReasonKind.NoFiniteEstimate, ("model", ranked.Count == 0 ? "all" : ranked[0].Model));
        var finite = ranked.Where(fit => fit.IsFinite && fit.Total > Table.Persons).ToList();
        var weights = finite.Select(fit => Math.Exp((finite[0].Bic - fit.Bic) / 2)).ToList();
        var whole = weights.Sum();
        double Mean(Func<LogLinearFit, double> of) => finite.Zip(weights, (fit, weight) => of(fit) * weight / whole).Sum();
        var mean = Mean(fit => Math.Log(fit.Total - Table.Persons));
        var error = Mean(fit => Math.Sqrt(Math.Pow(fit.LogUnseenError, 2) + Math.Pow(Math.Log(fit.Total - Table.Persons) - mean, 2)));
        var spread = Math.Exp(Special.NormalQuantile((1 + level) / 2) * error);
        var unseen = Math.Exp(mean);
        return new Estimate($"log-linear models, averaged over {finite.Count} by BIC", Table.Persons + unseen, Table.Persons + unseen / spread, Table.Persons + unseen * spread, level)
        {
            Diagnostics =
            [
                Diagnostic.Of("models", finite.Count),
                .. finite.Zip(weights).Take(5).Select(pair => new Diagnostic("model_weight", FormattableString.Invariant($"{pair.First.Model} {pair.Second / whole:F4}"), pair.Second / whole)),
            ],
            Cautions = [.. Disagreement(ranked, Criterion.Bic), .. Fitness.Cautions(Table)],
        };
    }

    private static double Measure(LogLinearFit fit, Criterion criterion) => criterion == Criterion.Bic ? fit.Bic : fit.Aic;

    private static IEnumerable<Caution> Disagreement(IReadOnlyList<LogLinearFit> ranked, Criterion criterion)
    {
        var near = ranked.TakeWhile(fit => Measure(fit, criterion) <= Measure(ranked[0], criterion) + AboutAsGood).ToList();
        var totals = near.Where(fit => fit.IsFinite).Select(fit => fit.Total).ToList();
        var apart = totals.Count > 1 && totals.Max() > 1.15 * totals.Min();
        return apart || near.Any(fit => !fit.IsFinite)
            ? [new Caution(CautionKind.ModelsDisagree, string.Join(", ", near.Select(fit => fit.IsFinite ? FormattableString.Invariant($"{fit.Model} {fit.Total:F0}") : $"{fit.Model} without end")))]
            : [];
    }
}
