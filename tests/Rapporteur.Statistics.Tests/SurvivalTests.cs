using System.Text.Json.Nodes;
using Rapporteur.Statistics.Survival;

namespace Rapporteur.Statistics.Tests;

/// <summary>Survival and fates, against the figures of the R packages survival, cmprsk and icenReg on the shared tables (survival_expected.json, 1e-6).</summary>
public class SurvivalTests
{
    private const double Near6 = 1e-6;

    /// <summary>Weeks of remission of children with leukaemia (Freireich and others 1963, Blood 21:699): 6-MP, then control.</summary>
    internal static readonly Spells SixMp = Spells.Of([6, 6, 6, 7, 10, 13, 16, 22, 23, 6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35], [1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]).Value;

    [Fact]
    public void Freireich_and_others_1963()
    {
        var curve = SurvivalCurve.Of(SixMp);
        Assert.Equal(0.857143, curve.At(6), Near6);
        Assert.Equal(0.0763604, curve.ErrorAt(6), Near6);
        Assert.Equal((0.7198, 1), Rounded(curve.Interval(0, CurveScale.Log)));
        Assert.Equal((0.6197, 0.9516), Rounded(curve.Interval(0)));
        var median = curve.Median(CurveScale.Log);
        Assert.Equal((23, 16, double.PositiveInfinity), (median.Value, median.Low, median.High));
        Assert.Equal(0.752114, curve.CumulativeHazardAt(23).Value, Near6);
    }

    [Fact]
    public void Kaplan_Meier_on_the_shared_tables()
    {
        SharedFigures.Need();
        var figures = Figures();
        var freireich = figures["freireich_6mp"]!;
        var (spells, treat) = Read("freireich_6mp.csv", "time", "status", "treat", ["6-MP", "control"]);
        var curves = Enumerable.Range(0, 2).Select(group => SurvivalCurve.Of(Only(spells, treat, group))).ToArray();
        AssertCurves(freireich["km_log"]!, curves, CurveScale.Log);
        AssertBounds(freireich["km_loglog_lower_upper"]!, curves, CurveScale.LogLog);
        AssertBounds(freireich["km_plain_lower_upper"]!, curves, CurveScale.Plain);
        foreach (var (curve, i) in curves.Select((curve, i) => (curve, i)))
        {
            AssertMedian(curve.Median(CurveScale.Log), freireich["median"]![i], freireich["median_lower"]![i], freireich["median_upper"]![i]);
            AssertMedian(curve.Median(), freireich["median"]![i], freireich["median_loglog"]!["lower"]![i], freireich["median_loglog"]!["upper"]![i]);
            var mean = curve.RestrictedMean(freireich["rmean_horizon"].Number());
            Near.Relative(freireich["rmean"]![i]![0].Number(), mean.Value, Near6, "restricted mean");
            Near.Relative(freireich["rmean"]![i]![1].Number(), mean.Diagnostics[0].Number!.Value, Near6, "its error");
        }
        var nelson = freireich["nelson_aalen_6mp"]!;
        foreach (var (time, i) in nelson["time"].Numbers().Select((time, i) => (time, i)))
        {
            Near.Relative(nelson["cumhaz"]![i].Number(), curves[0].CumulativeHazardAt(time).Value, Near6, "hazard");
            Near.Relative(nelson["se"]![i].Number(), curves[0].CumulativeHazardAt(time).Diagnostics[0].Number!.Value, Near6, "its error");
        }
        var (aml, arms) = Read("aml.csv", "time", "status", "x", ["Maintained", "Nonmaintained"]);
        AssertCurves(figures["aml"]!["km"]!, [.. Enumerable.Range(0, 2).Select(group => SurvivalCurve.Of(Only(aml, arms, group)))], CurveScale.Log);
    }

    [Fact]
    public void Log_rank_on_the_shared_tables()
    {
        SharedFigures.Need();
        var figures = Figures();
        var (freireich, treat) = Read("freireich_6mp.csv", "time", "status", "treat", ["6-MP", "control"]);
        AssertTest(figures["freireich_6mp"]!["logrank"]!, RankTest.LogRank(freireich, treat).Value);
        AssertTest(figures["freireich_6mp"]!["peto"]!, RankTest.LogRank(freireich, treat, rho: 1).Value);
        var (veteran, cells) = Read("veteran.csv", "time", "status", "celltype", ["squamous", "smallcell", "adeno", "large"]);
        var (_, treatments) = Read("veteran.csv", "time", "status", "trt", ["1", "2"]);
        AssertTest(figures["veteran"]!["logrank_celltype"]!, RankTest.LogRank(veteran, cells).Value);
        AssertTest(figures["veteran"]!["logrank_trt"]!, RankTest.LogRank(veteran, treatments).Value);
        Near.Relative(figures["veteran"]!["logrank_trt_strat_celltype"]!["chisq"].Number(), RankTest.LogRank(veteran, treatments, cells).Value.ChiSquare, Near6, "stratified");
        Assert.Equal(figures["veteran"]!["median"].Numbers(), Enumerable.Range(0, 4).Select(cell => SurvivalCurve.Of(Only(veteran, cells, cell)).Median().Value));
        var overall = figures["veteran"]!["km_overall_loglog"]!;
        foreach (var (time, i) in overall["time"].Numbers().Select((time, i) => (time, i)))
        {
            var at = SurvivalCurve.Of(veteran).EstimateAt(time);
            Near.Relative(overall["surv"]![i].Number(), at.Value, Near6, "share");
            Near.Relative(overall["lower"]![i].Number(), at.Low, Near6, "low");
            Near.Relative(overall["upper"]![i].Number(), at.High, Near6, "high");
        }
        var (aml, arms) = Read("aml.csv", "time", "status", "x", ["Maintained", "Nonmaintained"]);
        AssertTest(figures["aml"]!["logrank"]!, RankTest.LogRank(aml, arms).Value);
        var columns = SharedFigures.Columns("bmt.csv");
        var free = Spells.Of(SharedFigures.Numbers("bmt.csv", "t2"), [.. columns["d2"].Zip(columns["d3"], (d2, d3) => d3 == "1" ? 1 : 0)]).Value;
        AssertTest(figures["bmt"]!["logrank_dfs"]!, RankTest.LogRank(free, [.. columns["group"].Select(group => int.Parse(group) - 1)]).Value);
    }

    [Fact]
    public void The_lung_trial()
    {
        SharedFigures.Need();
        var figures = Figures()["lung"]!;
        var columns = SharedFigures.Columns("lung.csv");
        var spells = Spells.Of(SharedFigures.Numbers("lung.csv", "time"), [.. columns["status"].Select(status => status == "2" ? 1 : 0)]).Value;
        var sexes = columns["sex"].Select(sex => int.Parse(sex) - 1).ToArray();
        AssertTest(figures["logrank"]!, RankTest.LogRank(spells, sexes).Value);
        for (var sex = 0; sex < 2; sex++)
        {
            var curve = SurvivalCurve.Of(Only(spells, sexes, sex));
            AssertMedian(curve.Median(CurveScale.Log), figures["median"]![sex], figures["lower"]![sex], figures["upper"]![sex]);
            Near.Relative(figures["surv365"]![sex].Number(), curve.At(365), Near6, "one year");
        }
    }

    [Fact]
    public void Late_entry()
    {
        SharedFigures.Need();
        var figures = Figures()["channing"]!;
        var (entries, exits) = (SharedFigures.Numbers("channing.csv", "ageentry"), SharedFigures.Numbers("channing.csv", "age"));
        var columns = SharedFigures.Columns("channing.csv");
        var kept = Enumerable.Range(0, exits.Length).Where(i => exits[i] > entries[i]).ToArray();
        Assert.Equal(figures["n"].Number(), kept.Length);
        var spells = Spells.Of([.. kept.Select(i => exits[i])], [.. kept.Select(i => int.Parse(columns["death"][i]))], [.. kept.Select(i => entries[i])]).Value;
        var genders = kept.Select(i => int.Parse(columns["gender"][i]) - 1).ToArray();
        var test = RankTest.LogRank(spells, genders).Value;
        Near.Relative(figures["logrank"]!["chisq"].Number(), test.ChiSquare, Near6, "log-rank");
        Assert.Equal(figures["logrank"]!["obs_male"].Number(), test.Observed[0]);
        Assert.Equal(781, SurvivalCurve.Of(Only(spells, genders, 0)).FirstSmallRiskSet);
        Assert.Equal(figures["surv_at_900"].Numbers()[1], SurvivalCurve.Of(Only(spells, genders, 1)).At(900), Near6);
        foreach (var (gender, name) in new[] { (0, "male"), (1, "female") })
        {
            var expected = figures["km_given_alive_at_816_months"]![name]!;
            var curve = SurvivalCurve.Of(Only(spells, genders, gender), from: 816);
            foreach (var (time, i) in expected["time"].Numbers().Select((time, i) => (time, i)))
            {
                Near.Relative(expected["surv"]![i].Number(), curve.At(time), Near6, $"{name} at {time}");
                Near.Absolute(expected["se"]![i].Number(), curve.ErrorAt(time), Near6, $"{name} error at {time}");
            }
        }
        var heart = Figures()["heart_left_truncated"]!;
        var rows = SharedFigures.Columns("heart_starttime.csv");
        var stays = Spells.Of(SharedFigures.Numbers("heart_starttime.csv", "stop"), [.. rows["event"].Select(int.Parse)], SharedFigures.Numbers("heart_starttime.csv", "start")).Value;
        var transplants = rows["transplant"].Select(int.Parse).ToArray();
        AssertCurve(heart["km_first20"]!, SurvivalCurve.Of(Only(stays, transplants, 0)), 20);
        AssertCurve(heart["km_transplant1_first20"]!, SurvivalCurve.Of(Only(stays, transplants, 1)), 20);
    }

    [Fact]
    public void Competing_fates()
    {
        SharedFigures.Need();
        var figures = Figures()["mgus2"]!;
        var columns = SharedFigures.Columns("mgus2_competing.csv");
        var spells = Spells.Of(SharedFigures.Numbers("mgus2_competing.csv", "time"), [.. columns["event"].Select(int.Parse)]).Value;
        var sexes = columns["sex"].Select(sex => sex == "F" ? 0 : 1).ToArray();
        var times = figures["times"].Numbers();
        for (var sex = 0; sex < 2; sex++)
        {
            var fates = CompetingRisks.Of(Only(spells, sexes, sex)).Value;
            for (var t = 0; t < times.Length; t++)
            {
                var row = sex * times.Length + t;
                Near.Relative(figures["aj_pstate"]!["X1"]![row].Number(), fates.FreeAt(times[t]), Near6, "free");
                for (var cause = 1; cause <= 2; cause++)
                {
                    Near.Relative(figures["aj_pstate"]![$"X{cause + 1}"]![row].Number(), fates.IncidenceAt(cause, times[t]), Near6, "incidence");
                    Near.Relative(figures["aj_se"]![row]![cause - 1].Number(), fates.ErrorAt(cause, times[t]), Near6, $"error of {cause}");
                    Near.Relative(figures["cuminc_var"]![2 * (cause - 1) + sex]![t].Number(), fates.VarianceAt(cause, times[t]), Near6, "variance");
                }
            }
        }
        var gray = figures["gray_test"]!;
        for (var cause = 1; cause <= 2; cause++)
        {
            var test = GrayTest.Of(spells, sexes, cause).Value;
            Near.Relative(gray["stat"]![cause - 1].Number(), test.ChiSquare, Near6, "Gray");
            Near.Absolute(gray["pv"]![cause - 1].Number(), test.P, Near6, "Gray's p");
        }
    }

    [Fact]
    public void Bone_marrow_transplants()
    {
        SharedFigures.Need();
        var figures = Figures()["bmt"]!;
        var columns = SharedFigures.Columns("bmt.csv");
        var spells = Spells.Of(SharedFigures.Numbers("bmt.csv", "t2"), [.. columns["ev"].Select(int.Parse)]).Value;
        var groups = columns["group"].Select(group => int.Parse(group) - 1).ToArray();
        for (var cause = 1; cause <= 2; cause++)
            Near.Relative(figures["gray_tests"]!["stat"]![cause - 1].Number(), GrayTest.Of(spells, groups, cause).Value.ChiSquare, Near6, "Gray");
        var times = figures["cuminc"]!["times"].Numbers();
        for (var group = 0; group < 3; group++)
        {
            var fates = CompetingRisks.Of(Only(spells, groups, group)).Value;
            for (var t = 0; t < times.Length; t++)
            {
                var errors = figures["cuminc"]!["aj_standard_errors"]!;
                Near.Absolute(figures["cuminc"]!["est"]![group]![t].Number(), fates.IncidenceAt(1, times[t]), Near6, "relapse");
                Near.Absolute(figures["cuminc"]!["est"]![group + 3]![t].Number(), fates.IncidenceAt(2, times[t]), Near6, "death");
                Near.Absolute(errors["se_relapse"]![4 * group + t].Number(), fates.ErrorAt(1, times[t]), Near6, "error of relapse");
                Near.Absolute(errors["se_death"]![4 * group + t].Number(), fates.ErrorAt(2, times[t]), Near6, "error of death");
            }
        }
    }

    [Fact]
    public void Vague_times()
    {
        SharedFigures.Need();
        var figures = Figures()["bcos_interval_censored"]!["npmle"]!;
        var (left, right) = (SharedFigures.Numbers("bcos_interval.csv", "left"), SharedFigures.Numbers("bcos_interval.csv", "right"));
        var arms = SharedFigures.Columns("bcos_interval.csv")["treatment"];
        foreach (var (arm, node) in figures.AsObject())
        {
            var bounds = Enumerable.Range(0, left.Length).Where(i => arm == "pooled" || arms[i] == arm).Select(i => new TimeBounds(double.IsNaN(left[i]) ? 0 : left[i], double.IsNaN(right[i]) ? double.PositiveInfinity : right[i])).ToList();
            var estimate = IntervalCensored.Of(bounds).Value;
            Assert.True(estimate.HasConverged);
            Near.Absolute(node!["loglik"].Number(), estimate.LogLikelihood, 1e-5, $"{arm} likelihood");
            var expected = node["intervals"]!.AsArray().Select((interval, i) => (Bounds: interval.Numbers(), Mass: node["mass"]![i].Number())).ToList();
            Assert.All(expected, stretch => Near.Absolute(stretch.Mass, estimate.Masses.Where(mass => mass.After == stretch.Bounds[0] && mass.Until == stretch.Bounds[1]).Sum(mass => mass.Mass), 1e-5, $"{arm} ({stretch.Bounds[0]}, {stretch.Bounds[1]}]"));
        }
    }

    [Fact]
    public void Known_times_give_the_curve_of_Kaplan_and_Meier()
    {
        var bounds = Enumerable.Range(0, SixMp.Count).Select(i => new TimeBounds(SixMp.Exits[i], SixMp.Causes[i] > 0 ? SixMp.Exits[i] : double.PositiveInfinity)).ToList();
        var estimate = IntervalCensored.Of(bounds).Value;
        Assert.Equal(SurvivalCurve.Of(SixMp).At(16), estimate.LaterThan(16).Most, 1e-6);
    }

    [Theory]
    [InlineData(5, 4, ReasonKind.TimesReversed)]
    [InlineData(5, 5, ReasonKind.TimesReversed)]
    [InlineData(0, double.NaN, ReasonKind.TimesReversed)]
    [InlineData(0, -3, ReasonKind.TimesReversed)]
    public void Times_that_cannot_be_are_refused(double entry, double exit, ReasonKind reason) =>
        Assert.Equal(reason, Spells.Of([9, exit], [1, 1], [0, entry]).Reason!.Kind);

    [Fact]
    public void No_spells_and_columns_that_do_not_fit_are_refused()
    {
        Assert.Equal(ReasonKind.Empty, Spells.Of([], []).Reason!.Kind);
        Assert.Equal(ReasonKind.Mismatch, Spells.Of([1, 2], [1]).Reason!.Kind);
        Assert.Equal(ReasonKind.Mismatch, RankTest.LogRank(SixMp, [0, 1]).Reason!.Kind);
        Assert.Equal(ReasonKind.TimesReversed, IntervalCensored.Of([new TimeBounds(5, 4)]).Reason!.Kind);
    }

    private static (double, double) Rounded((double Low, double High) bounds) => (Math.Round(bounds.Low, 4), Math.Round(bounds.High, 4));

    private static JsonNode Figures() => SharedFigures.Json("survival_expected.json");

    private static (Spells Spells, int[] Groups) Read(string file, string time, string status, string group, string[] names)
    {
        var columns = SharedFigures.Columns(file);
        return (Spells.Of(SharedFigures.Numbers(file, time), [.. columns[status].Select(int.Parse)]).Value, [.. columns[group].Select(name => Array.IndexOf(names, name))]);
    }

    private static Spells Only(Spells spells, int[] groups, int group) => spells.Where(i => groups[i] == group).Value;

    private static void AssertCurves(JsonNode expected, SurvivalCurve[] curves, CurveScale scale)
    {
        var at = curves.SelectMany(curve => Enumerable.Range(0, curve.Times.Count).Select(i => (Curve: curve, i))).ToList();
        Assert.Equal(expected["time"].Numbers(), at.Select(point => point.Curve.Times[point.i]));
        Assert.Equal(expected["n_risk"].Numbers(), at.Select(point => (double)point.Curve.AtRisk[point.i]));
        Assert.Equal(expected["n_event"].Numbers(), at.Select(point => (double)point.Curve.Events[point.i]));
        foreach (var (point, i) in at.Select((point, i) => (point, i)))
        {
            Near.Absolute(expected["surv"]![i].Number(), point.Curve.Survival[point.i], Near6, "share");
            AssertNear(expected["se"]![i].Number(), point.Curve.StandardError(point.i), "error");
        }
        AssertBounds(expected, curves, scale);
    }

    private static void AssertBounds(JsonNode expected, SurvivalCurve[] curves, CurveScale scale)
    {
        var bounds = curves.SelectMany(curve => curve.Intervals(scale)).ToList();
        for (var i = 0; i < bounds.Count; i++)
        {
            AssertNear(expected["lower"]![i].Number(), bounds[i].Low, $"{scale} low {i}");
            AssertNear(expected["upper"]![i].Number(), bounds[i].High, $"{scale} high {i}");
        }
    }

    private static void AssertCurve(JsonNode expected, SurvivalCurve curve, int points)
    {
        Assert.Equal(expected["time"].Numbers(), curve.Times.Take(points));
        Assert.Equal(expected["n_risk"].Numbers(), curve.AtRisk.Take(points).Select(risk => (double)risk));
        for (var i = 0; i < points; i++)
        {
            Near.Relative(expected["surv"]![i].Number(), curve.Survival[i], Near6, "share");
            Near.Relative(expected["se"]![i].Number(), curve.StandardError(i), Near6, "error");
        }
    }

    private static void AssertNear(double expected, double actual, string what)
    {
        if (!double.IsNaN(expected))
            Near.Absolute(expected, actual, Near6, what);
    }

    private static void AssertMedian(Estimate median, JsonNode? value, JsonNode? low, JsonNode? high)
    {
        static double Open(JsonNode? node) => double.IsNaN(node.Number()) ? double.PositiveInfinity : node.Number();
        Assert.Equal((Open(value), Open(low), Open(high)), (median.Value, median.Low, median.High));
    }

    private static void AssertTest(JsonNode expected, GroupTest test)
    {
        Near.Relative(expected["chisq"].Number(), test.ChiSquare, Near6, test.Name);
        Near.Absolute(expected["p"].Number(), test.P, Near6, $"{test.Name} p");
        Assert.Equal(expected["df"].Number(), test.Degrees);
        foreach (var (observed, i) in expected["obs"].Numbers().Select((observed, i) => (observed, i)))
        {
            Near.Relative(observed, test.Observed[i], Near6, "observed");
            Near.Relative(expected["exp"]![i].Number(), test.Expected[i], Near6, "expected");
        }
    }
}
