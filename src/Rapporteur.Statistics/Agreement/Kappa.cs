using Rapporteur.Statistics.Numerics;

namespace Rapporteur.Statistics.Agreement;

/// <summary>How disagreements weigh in Cohen's kappa.</summary>
public enum KappaWeights
{
    /// <summary>All alike (Cohen 1960).</summary>
    None,

    /// <summary>By the distance of the ranks (Cicchetti and Allison 1971).</summary>
    Linear,

    /// <summary>By its square (Fleiss and Cohen 1973).</summary>
    Quadratic,
}

/// <summary>
/// Agreement beyond chance of two coders (Cohen) or several (Fleiss, Conger, Light). Kappa depends on how often each value occurs: the same agreement of 0.85 gives 0.70 or
/// 0.32 (Feinstein and Cicchetti 1990); <see cref="Gwet"/> changes less. All coders must have coded all units.
/// </summary>
public static class Kappa
{
    /// <summary>
    /// Cohen's kappa (1960, Educational and Psychological Measurement 20:37; weighted 1968) of the first two coders, with the standard errors of Fleiss, Cohen and Everitt (1969).
    /// Diagnostics: agreement, expected, standard_error, null_error and z, the value over its error where there is no agreement.
    /// </summary>
    public static Answer<Estimate> Cohen(Ratings ratings, KappaWeights weights = KappaWeights.None, double level = 0.95)
    {
        if (!ratings.IsComplete)
            return Reason.Of(ReasonKind.Mismatch, ("what", "values are missing"));
        return Cohen(ratings, 0, 1, weights, level);
    }

    /// <summary>
    /// Fleiss' kappa (1971, Psychological Bulletin 76:378) of several coders, with the standard error of Fleiss, Nee and Landis (1979) where there is no agreement.
    /// Diagnostics: agreement, expected, null_error, z, and value_N for the kappa of each value.
    /// </summary>
    public static Answer<Estimate> Fleiss(Ratings ratings, double level = 0.95)
    {
        if (!ratings.IsComplete)
            return Reason.Of(ReasonKind.Mismatch, ("what", "values are missing"));
        var (agreement, shares) = Totals(ratings);
        double n = ratings.Count, m = ratings.Coders;
        var expected = shares.Sum(share => share * share);
        var unlike = shares.Sum(share => share * (1 - share));
        var error = Math.Sqrt(2 * (unlike * unlike - shares.Sum(share => share * (1 - share) * (1 - 2 * share))) / (n * m * (m - 1))) / unlike;
        return Bounded("Fleiss' kappa", agreement, expected, error, level) is var estimate && shares.Length < 2 ? Reason.Of(ReasonKind.Empty) : estimate with
        {
            Diagnostics =
            [
                .. estimate.Diagnostics,
                .. shares.Select((share, value) => Diagnostic.Of($"value_{value + 1}", 1 - ratings.Units.Sum(unit => Said(unit, value) * (m - Said(unit, value))) / (n * m * (m - 1) * share * (1 - share)))),
            ],
        };
    }

    /// <summary>Conger's kappa (1980, Psychological Bulletin 88:322): chance by each coder's own shares.</summary>
    public static Answer<double> Conger(Ratings ratings)
    {
        if (!ratings.IsComplete)
            return Reason.Of(ReasonKind.Mismatch, ("what", "values are missing"));
        var agreement = Totals(ratings).Agreement;
        var expected = Pairs(ratings.Coders).Average(pair => Enumerable.Range(0, ratings.Values.Length).Sum(value => Share(ratings, pair.One, value) * Share(ratings, pair.Other, value)));
        return (agreement - expected) / (1 - expected);
    }

    /// <summary>Light's kappa (1971, Psychological Bulletin 76:365): the mean of Cohen's kappas over all pairs of coders.</summary>
    public static Answer<double> Light(Ratings ratings) => ratings.IsComplete
        ? Pairs(ratings.Coders).Average(pair => Cohen(ratings, pair.One, pair.Other, KappaWeights.None, 0.95).Value)
        : Reason.Of(ReasonKind.Mismatch, ("what", "values are missing"));

    /// <summary>Gwet's AC1 (2008, British Journal of Mathematical and Statistical Psychology 61:29).</summary>
    public static Answer<double> Gwet(Ratings ratings) =>
        ByChance(ratings, shares => shares.Sum(share => share * (1 - share)) / (shares.Length - 1));

    /// <summary>The coefficient of Brennan and Prediger (1981): all values equally likely by chance.</summary>
    public static Answer<double> BrennanPrediger(Ratings ratings) => ByChance(ratings, shares => 1.0 / shares.Length);

    private static Answer<double> ByChance(Ratings ratings, Func<double[], double> chance)
    {
        if (!ratings.IsComplete)
            return Reason.Of(ReasonKind.Mismatch, ("what", "values are missing"));
        var (agreement, shares) = Totals(ratings);
        return (agreement - chance(shares)) / (1 - chance(shares));
    }

    private static Estimate Cohen(Ratings ratings, int one, int other, KappaWeights weights, double level)
    {
        var size = ratings.Values.Length;
        var n = (double)ratings.Count;
        var table = new double[size, size];
        foreach (var unit in ratings.Units)
            table[unit[one], unit[other]] += 1 / n;
        var (rows, columns) = (new double[size], new double[size]);
        Over(size, (i, j) => (rows[i], columns[j]) = (rows[i] + table[i, j], columns[j] + table[i, j]));
        double Weight(int i, int j) => weights switch
        {
            KappaWeights.None => i == j ? 1 : 0,
            KappaWeights.Linear => 1 - Math.Abs(i - j) / (size - 1.0),
            _ => 1 - Math.Pow((i - j) / (size - 1.0), 2),
        };
        double agreement = 0, expected = 0;
        var (byRow, byColumn) = (new double[size], new double[size]);
        Over(size, (i, j) =>
        {
            agreement += Weight(i, j) * table[i, j];
            expected += Weight(i, j) * rows[i] * columns[j];
            byRow[i] += Weight(i, j) * columns[j];
            byColumn[j] += Weight(i, j) * rows[i];
        });
        var kappa = (agreement - expected) / (1 - expected);
        double spread = 0, none = 0;
        Over(size, (i, j) =>
        {
            spread += table[i, j] * Math.Pow(Weight(i, j) - (byRow[i] + byColumn[j]) * (1 - kappa), 2);
            none += rows[i] * columns[j] * Math.Pow(Weight(i, j) - byRow[i] - byColumn[j], 2);
        });
        var error = Math.Sqrt((spread - Math.Pow(kappa - expected * (1 - kappa), 2)) / n) / (1 - expected);
        var nullError = Math.Sqrt((none - expected * expected) / n) / (1 - expected);
        var reach = Special.NormalQuantile((1 + level) / 2) * error;
        return new Estimate($"Cohen's kappa, weights {weights}", kappa, kappa - reach, kappa + reach, level)
        {
            Diagnostics = [Diagnostic.Of("agreement", agreement), Diagnostic.Of("expected", expected), Diagnostic.Of("standard_error", error), Diagnostic.Of("null_error", nullError), Diagnostic.Of("z", kappa / nullError)],
        };
    }

    private static Estimate Bounded(string method, double agreement, double expected, double nullError, double level)
    {
        var kappa = (agreement - expected) / (1 - expected);
        var reach = Special.NormalQuantile((1 + level) / 2) * nullError;
        return new Estimate(method, kappa, kappa - reach, kappa + reach, level)
        {
            Diagnostics = [Diagnostic.Of("agreement", agreement), Diagnostic.Of("expected", expected), Diagnostic.Of("null_error", nullError), Diagnostic.Of("z", kappa / nullError)],
        };
    }

    /// <summary>The share of pairs of coders that agree on a unit, and the share of each value.</summary>
    private static (double Agreement, double[] Shares) Totals(Ratings ratings)
    {
        double m = ratings.Coders;
        var values = Enumerable.Range(0, ratings.Values.Length).ToArray();
        var agreement = ratings.Units.Average(unit => values.Sum(value => Said(unit, value) * (Said(unit, value) - 1)) / (m * (m - 1)));
        return (agreement, [.. values.Select(value => ratings.Units.Average(unit => Said(unit, value) / m))]);
    }

    private static double Said(int[] unit, int value) => unit.Count(said => said == value);

    private static double Share(Ratings ratings, int coder, int value) => ratings.Units.Average(unit => unit[coder] == value ? 1.0 : 0);

    private static IEnumerable<(int One, int Other)> Pairs(int coders) =>
        Enumerable.Range(0, coders).SelectMany(one => Enumerable.Range(one + 1, coders - one - 1).Select(other => (one, other)));

    private static void Over(int size, Action<int, int> each)
    {
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < size; j++)
                each(i, j);
        }
    }
}
