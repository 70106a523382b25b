using System.Text.Json.Nodes;
using Rapporteur.Statistics.Agreement;

namespace Rapporteur.Statistics.Tests;

/// <summary>Agreement of coders: Krippendorff's examples, and the figures of irr and irrCAC on the shared tables (irr_expected.json, 1e-9).</summary>
public class AgreementTests
{
    private const double None = double.NaN;

    /// <summary>Four coders, twelve units, gaps (Krippendorff 2011, section C).</summary>
    private static readonly Ratings Canonical = ByCoder(
        [1, 2, 3, 3, 2, 1, 4, 1, 2, None, None, None],
        [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, None, 3],
        [None, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, None],
        [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, None]);

    [Theory]
    [InlineData(Metric.Nominal, 0.7434210526316)]
    [InlineData(Metric.Ordinal, 0.8153875037549)]
    [InlineData(Metric.Interval, 0.8491071428571)]
    [InlineData(Metric.Ratio, 0.7974027747116)]
    public void Alpha_of_Krippendorff_2011(Metric metric, double expected)
    {
        var alpha = Krippendorff.Of(Canonical, metric).Value;
        Near.Absolute(expected, alpha.Alpha, 1e-9, metric.ToString());
        Assert.Equal((40, 11), (alpha.PairableValues, alpha.PairableUnits));
    }

    [Fact]
    public void The_bootstrap_resamples_whole_units_and_repeats_by_its_seed()
    {
        var estimate = Krippendorff.Of(Canonical, Metric.Nominal).Value.Estimate(seed: 1, resamples: 20_000);
        Assert.Equal(0.42, estimate.Low, 0.02);
        Assert.Equal(1, estimate.High);
        Assert.Equal(estimate.Low, Krippendorff.Of(Canonical, Metric.Nominal).Value.Estimate(seed: 1, resamples: 20_000).Low);
        Assert.Equal(0.453, Krippendorff.Of(Canonical, Metric.Ordinal).Value.Estimate(2, 20_000).Low, 0.02);
        Assert.Equal(0.413, Krippendorff.Of(Canonical, Metric.Interval).Value.Estimate(3, 20_000).Low, 0.02);
    }

    [Fact]
    public void Two_coders_of_Krippendorff_2011()
    {
        var binary = ByCoder([0, 1, 0, 0, 0, 0, 0, 0, 1, 0], [1, 1, 1, 0, 0, 1, 0, 0, 0, 0]);
        Near.Absolute(0.0952380952381, Krippendorff.Of(binary, Metric.Nominal).Value.Alpha, 1e-9, "A");
        string[] one = ["a", "a", "b", "b", "d", "c", "c", "c", "e", "d", "d", "a"], other = ["b", "a", "b", "b", "b", "c", "c", "c", "e", "d", "d", "d"];
        var named = Ratings.Of([.. one.Zip(other, (a, b) => (IReadOnlyList<string?>)[a, b])]).Value;
        Near.Absolute(0.6919642857143, Krippendorff.Of(named, Metric.Nominal).Value.Alpha, 1e-9, "B");
    }

    [Theory]
    [InlineData(40, 9, 6, 45, 0.6995192307692, 0.7007481, 0.0713936)]
    [InlineData(80, 10, 5, 5, 0.3181818181818, 0.8081, 0.1334565)]
    public void The_same_agreement_gives_other_kappas_where_values_are_rare(int yes, int first, int second, int no, double kappa, double gwet, double error)
    {
        // Feinstein and Cicchetti (1990, Journal of Clinical Epidemiology 43:543).
        IEnumerable<double[]> Times(int count, double a, double b) => Enumerable.Repeat(new[] { a, b }, count);
        var ratings = Ratings.Of([.. Times(yes, 1, 1), .. Times(first, 1, 0), .. Times(second, 0, 1), .. Times(no, 0, 0)]).Value;
        var estimate = Kappa.Cohen(ratings).Value;
        Near.Absolute(kappa, estimate.Value, 1e-9, "kappa");
        Near.Absolute(error, Number(estimate, "standard_error"), 1e-5, "error");
        Near.Absolute(gwet, Kappa.Gwet(ratings).Value, 2e-4, "AC1");
    }

    [Fact]
    public void The_shared_tables()
    {
        SharedFigures.Need();
        var figures = SharedFigures.Json("irr_expected.json");
        var diagnoses = Words("irr_fleiss_diagnoses.csv");
        var fleiss = figures["fleiss_diagnoses"]!;
        var estimate = Kappa.Fleiss(diagnoses).Value;
        Near.Absolute(fleiss["fleiss"]!["value"].Number(), estimate.Value, 1e-9, "Fleiss");
        Near.Relative(fleiss["fleiss"]!["z"].Number(), Number(estimate, "z"), 1e-6, "z");
        foreach (var (detail, i) in fleiss["detail"]!.AsObject().Select((detail, i) => (detail.Value.Number(), i)))
            Near.Absolute(detail, Number(estimate, $"value_{i + 1}"), 0.0005, $"value {i + 1}");
        Near.Absolute(fleiss["exact_conger"].Number(), Kappa.Conger(diagnoses).Value, 1e-9, "Conger");
        Near.Absolute(fleiss["light"]!["value"].Number(), Kappa.Light(diagnoses).Value, 1e-9, "Light");
        Near.Absolute(fleiss["gwet_ac1"]!["value"].Number(), Kappa.Gwet(diagnoses).Value, 1e-5, "AC1");
        Near.Absolute(fleiss["brennan_prediger"]!["value"].Number(), Kappa.BrennanPrediger(diagnoses).Value, 1e-5, "Brennan-Prediger");
        var alpha = Krippendorff.Of(diagnoses, Metric.Nominal).Value;
        Near.Absolute(fleiss["alpha_nominal"].Number(), alpha.Alpha, 1e-9, "alpha");
        var interval = alpha.Estimate(seed: 4, resamples: 20_000);
        Assert.Equal(0.3196, interval.Low, 0.01);
        Assert.Equal(0.5304, interval.High, 0.01);
        var anxiety = Columns("irr_anxiety.csv");
        foreach (var metric in Enum.GetValues<Metric>())
            Near.Absolute(figures["alpha_anxiety_3raters"]![metric.ToString().ToLowerInvariant()].Number(), Krippendorff.Of(anxiety, metric).Value.Alpha, 1e-9, metric.ToString());
        Near.Absolute(figures["krippendorffsalpha_cartilage"]!["alpha"].Number(), Krippendorff.Of(Columns("cartilage_2coders.csv"), Metric.Interval).Value.Alpha, 1e-9, "cartilage");
    }

    [Fact]
    public void Cohens_kappa_on_the_shared_tables()
    {
        SharedFigures.Need();
        var figures = SharedFigures.Json("irr_expected.json");
        foreach (var (name, ratings) in new[] { ("cohen_anxiety12", Columns("irr_anxiety.csv", 2)), ("cohen_vision", Words("irr_vision.csv")) })
        {
            foreach (var (key, weights) in new[] { ("unweighted", KappaWeights.None), ("linear", KappaWeights.Linear), ("quadratic", KappaWeights.Quadratic) })
                AssertKappa(figures[name]![key]!, Kappa.Cohen(ratings, weights).Value, $"{name} {key}");
        }
        AssertKappa(figures["cohen_diagnoses12"]!, Kappa.Cohen(Words("irr_fleiss_diagnoses.csv")).Value, "diagnoses");
        var vision = Kappa.Cohen(Words("irr_vision.csv")).Value;
        var errors = figures["cohen_standard_errors"]!;
        Near.Absolute(errors["vision"]!["se"].Number(), Number(vision, "standard_error"), 1e-5, "vision");
        Near.Absolute(errors["vision"]!["ci95"]![0].Number(), vision.Low, 1e-5, "low");
        Near.Absolute(errors["vision_linear"]!["se"].Number(), Number(Kappa.Cohen(Words("irr_vision.csv"), KappaWeights.Linear).Value, "standard_error"), 1e-5, "vision linear");
        Near.Absolute(errors["anxiety12"]!["se"].Number(), Number(Kappa.Cohen(Columns("irr_anxiety.csv", 2)).Value, "standard_error"), 1e-5, "anxiety");
    }

    [Fact]
    public void What_carries_no_agreement_is_refused()
    {
        Assert.Equal(ReasonKind.Empty, Ratings.Of(Array.Empty<IReadOnlyList<double>>()).Reason!.Kind);
        Assert.Equal(ReasonKind.Mismatch, Ratings.Of([[1.0]]).Reason!.Kind);
        Assert.Equal(ReasonKind.Mismatch, Kappa.Cohen(Canonical).Reason!.Kind);
        Assert.Equal(ReasonKind.Empty, Krippendorff.Of(ByCoder([1, None], [None, 1]), Metric.Nominal).Reason!.Kind);
        Assert.Equal(ReasonKind.Mismatch, Krippendorff.Of(ByCoder([-1, 2], [1, 2]), Metric.Ratio).Reason!.Kind);
    }

    private static void AssertKappa(JsonNode expected, Estimate kappa, string what)
    {
        Near.Absolute(expected["value"].Number(), kappa.Value, 1e-9, what);
        Near.Relative(expected["z"].Number(), Number(kappa, "z"), 1e-6, $"{what} z");
    }

    private static double Number(Estimate estimate, string name) => estimate.Diagnostics.Single(diagnostic => diagnostic.Name == name).Number!.Value;

    private static Ratings ByCoder(params double[][] coders) =>
        Ratings.Of([.. Enumerable.Range(0, coders[0].Length).Select(unit => coders.Select(coder => coder[unit]).ToArray())]).Value;

    private static Ratings Columns(string file, int coders = 99) =>
        ByCoder([.. SharedFigures.Columns(file).Keys.Take(coders).Select(column => SharedFigures.Numbers(file, column))]);

    private static Ratings Words(string file)
    {
        var columns = SharedFigures.Columns(file).Values.ToArray();
        return Ratings.Of([.. Enumerable.Range(0, columns[0].Length).Select(unit => (IReadOnlyList<string?>)[.. columns.Select(column => column[unit])])]).Value;
    }
}
