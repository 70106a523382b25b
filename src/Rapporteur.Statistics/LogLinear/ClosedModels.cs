using System.Numerics;
using Rapporteur.Statistics.Lists;
using Rapporteur.Statistics.Numerics;

namespace Rapporteur.Statistics.LogLinear;

/// <summary>
/// The classical models of a closed population as regressions (Rivest and Baillargeon 2007, Biometrics 63:999): all alike, lists that differ, persons
/// that differ (Chao's lower bound), and both. They say what a table looks like under the simplest assumptions.
/// </summary>
public static class ClosedModels
{
    /// <summary>M0: every list finds every person with the same probability.</summary>
    public static LogLinearFit M0(CaptureTable table) => Fit(table, "M0", [Captures]);

    /// <summary>Mt: the lists differ, the persons do not, nothing depends on anything.</summary>
    public static LogLinearFit Mt(CaptureTable table) => Fit(table, "Mt", OfLists(table));

    /// <summary>Mh, Chao's lower bound: the persons differ, the lists do not.</summary>
    public static LogLinearFit MhChao(CaptureTable table) => Bound(table, "Mh Chao (LB)", [Captures]);

    /// <summary>Mth, Chao's lower bound: persons and lists differ.</summary>
    public static LogLinearFit MthChao(CaptureTable table) => Bound(table, "Mth Chao (LB)", OfLists(table));

    /// <summary>
    /// Mb: whoever was listed once is listed again with another probability. Only for lists made one after the other, in their order.
    /// </summary>
    /// <returns>The estimate with its standard error, its deviance and criteria.</returns>
    public static Answer<(double Total, double StandardError, LogLinearFit Fit)> Mb(CaptureTable table)
    {
        var lists = table.Lists.Length;
        // The rate of a history is N p (1-p)^before c^again (1-c)^missed: log-linear in the lists before the first and those after it.
        var columns = new Func<uint, double>[] { _ => 1, history => BitOperations.TrailingZeroCount(history), history => BitOperations.PopCount(history) - 1 };
        var design = Design.Of(lists, columns);
        var fit = LogLinearFit.Of("Mb", design, table.AllCells(), table.Persons);
        // First captures alone decide: u_j persons new on list j are geometric (Zippin 1956, Biometrics 12:163).
        var news = Enumerable.Range(0, lists).Select(list => table.Sum(history => BitOperations.TrailingZeroCount(history) == list)).ToArray();
        return Removal(news, table.Persons) is var (total, error) && double.IsFinite(total) ? (total, error, fit) : Reason.Of(ReasonKind.NoFiniteEstimate, ("model", "Mb"));
    }

    private static double Captures(uint history) => BitOperations.PopCount(history);

    private static Func<uint, double>[] OfLists(CaptureTable table) =>
        [.. Enumerable.Range(0, table.Lists.Length).Select(list => (Func<uint, double>)(history => history >> list & 1))];

    private static LogLinearFit Fit(CaptureTable table, string name, IReadOnlyList<Func<uint, double>> columns) =>
        LogLinearFit.Of(name, Design.Of(table.Lists.Length, [_ => 1, .. columns]), table.AllCells(), table.Persons);

    /// <summary>Adds max(0, captures - j + 1) for j = 3 .. k; those whose parameter comes out negative are taken away again.</summary>
    private static LogLinearFit Bound(CaptureTable table, string name, Func<uint, double>[] columns)
    {
        var more = Enumerable.Range(3, Math.Max(0, table.Lists.Length - 2)).ToList();
        var cells = table.AllCells();
        while (true)
        {
            var design = Design.Of(table.Lists.Length, [_ => 1, .. columns, .. more.Select(j => (Func<uint, double>)(history => Math.Max(0, BitOperations.PopCount(history) - j + 1)))]);
            var regression = new PoissonRegression(design);
            var converged = regression.Fit(cells);
            var negative = converged ? more.Where((_, i) => regression.Parameters[1 + columns.Length + i] < 0).ToList() : more.TakeLast(1).ToList();
            if (negative.Count == 0)
                return LogLinearFit.Of(name, design, cells, table.Persons);
            more.RemoveAll(negative.Contains);
        }
    }

    private static (double Total, double Error) Removal(double[] news, double seen)
    {
        // log u_j = log(N p) + j log(1 - p): a Poisson regression on j; N = exp(a) / (1 - exp(b)).
        var values = new double[news.Length * 2];
        for (var j = 0; j < news.Length; j++)
            (values[2 * j], values[2 * j + 1]) = (1, j);
        var regression = new PoissonRegression(new Design(values, 2));
        if (!regression.Fit(news) || regression.Parameters[1] >= 0)
            return (double.PositiveInfinity, double.PositiveInfinity);
        var q = Math.Exp(regression.Parameters[1]);
        var total = Math.Exp(regression.Parameters[0]) / (1 - q);
        // By the delta method, the Poisson variation of the total itself taken away: the population is fixed.
        var (byLevel, bySlope) = (total, total * q / (1 - q));
        var variance = byLevel * byLevel * regression.Variance(0) + bySlope * bySlope * regression.Variance(1) + 2 * byLevel * bySlope * regression.Covariance(0, 1) - total;
        return (total, Math.Sqrt(variance));
    }
}
