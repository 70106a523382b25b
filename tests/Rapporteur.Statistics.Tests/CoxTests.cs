using System.Globalization;
using System.Text.Json.Nodes;
using Rapporteur.Statistics.Survival;

namespace Rapporteur.Statistics.Tests;

/// <summary>Proportional hazards, against the figures of the R package survival on the shared tables (survival_expected.json, 1e-6).</summary>
public class CoxTests
{
    [Fact]
    public void Freireich_by_all_three_ways_of_ties()
    {
        SharedFigures.Need();
        var figures = Figures()["freireich_6mp"]!;
        var columns = SharedFigures.Columns("freireich_6mp.csv");
        var spells = Spells.Of(SharedFigures.Numbers("freireich_6mp.csv", "time"), [.. columns["status"].Select(int.Parse)]).Value;
        var treated = columns["treat"].Select(treat => (IReadOnlyList<double>)[treat == "6-MP" ? 1 : 0]).ToList();
        AssertFit(figures["cox_efron"]!, CoxRegression.Of(spells, treated).Value);
        AssertFit(figures["cox_breslow"]!, CoxRegression.Of(spells, treated, Ties.Breslow).Value);
        AssertFit(figures["cox_exact"]!, CoxRegression.Of(spells, treated, Ties.Exact).Value);
    }

    [Fact]
    public void The_lung_and_veteran_trials()
    {
        SharedFigures.Need();
        var lung = SharedFigures.Columns("lung.csv");
        var known = Enumerable.Range(0, lung["time"].Length).Where(i => lung["ph.ecog"][i].Length > 0).ToArray();
        var spells = Spells.Of([.. known.Select(i => Number(lung["time"][i]))], [.. known.Select(i => lung["status"][i] == "2" ? 1 : 0)]).Value;
        var covariates = known.Select(i => (IReadOnlyList<double>)[Number(lung["age"][i]), Number(lung["sex"][i]), Number(lung["ph.ecog"][i])]).ToList();
        AssertFit(Figures()["lung"]!["cox"]!, CoxRegression.Of(spells, covariates).Value);
        AssertFit(Figures()["lung"]!["cox_breslow"]!, CoxRegression.Of(spells, covariates, Ties.Breslow).Value);

        var veteran = SharedFigures.Columns("veteran.csv");
        var all = Enumerable.Range(0, veteran["time"].Length).ToArray();
        double Is(int i, string cell) => veteran["celltype"][i] == cell ? 1 : 0;
        var rows = all.Select(i => (IReadOnlyList<double>)[Number(veteran["trt"][i]), Is(i, "smallcell"), Is(i, "adeno"), Is(i, "large"), Number(veteran["karno"][i]), Number(veteran["diagtime"][i]), Number(veteran["age"][i]), Number(veteran["prior"][i])]).ToList();
        var trial = Spells.Of([.. all.Select(i => Number(veteran["time"][i]))], [.. all.Select(i => int.Parse(veteran["status"][i], CultureInfo.InvariantCulture))]).Value;
        AssertFit(Figures()["veteran"]!["cox"]!, CoxRegression.Of(trial, rows).Value);
        AssertFit(Figures()["veteran"]!["cox_breslow"]!, CoxRegression.Of(trial, rows, Ties.Breslow).Value);
    }

    [Fact]
    public void Late_entry_and_covariates_that_change()
    {
        SharedFigures.Need();
        var heart = SharedFigures.Columns("heart_starttime.csv");
        var all = Enumerable.Range(0, heart["stop"].Length).ToArray();
        var spells = Spells.Of(SharedFigures.Numbers("heart_starttime.csv", "stop"), [.. heart["event"].Select(int.Parse)], SharedFigures.Numbers("heart_starttime.csv", "start")).Value;
        AssertFit(Figures()["heart_left_truncated"]!["cox"]!, CoxRegression.Of(spells, [.. all.Select(i => (IReadOnlyList<double>)[Number(heart["age"][i]), Number(heart["transplant"][i]), Number(heart["surgery"][i])])]).Value);
    }

    [Fact]
    public void Covariates_that_follow_from_each_other_are_refused() =>
        Assert.Equal(ReasonKind.NotIdentifiable, CoxRegression.Of(SurvivalTests.SixMp, [.. Enumerable.Range(0, 21).Select(i => (IReadOnlyList<double>)[i, 2 * i])]).Reason!.Kind);

    private static void AssertFit(JsonNode expected, CoxRegression fit)
    {
        AssertAll(expected["coef"]!, fit.Coefficients, "coefficient");
        if (expected["se"] is { } errors)
            AssertAll(errors, fit.StandardErrors, "error");
        Near.Relative(expected["loglik"]![0].Number(), fit.LogLikelihoodOfNothing, 1e-6, "likelihood of nothing");
        Near.Relative(expected["loglik"]![1].Number(), fit.LogLikelihood, 1e-6, "likelihood");
        if (expected["lrt"] is { } ratio)
            Near.Relative(ratio.Number(), fit.LikelihoodRatio, 1e-6, "likelihood ratio");
        if (expected["score"] is { } score)
            Near.Relative(score.Number(), fit.Score, 1e-6, "score");
        if (expected["wald"] is { } wald)
            Near.Absolute(wald.Number(), fit.Wald, 0.006, "Wald");
    }

    private static void AssertAll(JsonNode expected, IReadOnlyList<double> actual, string what)
    {
        var values = expected is JsonArray list ? list.Numbers() : [.. expected.AsObject().Select(value => value.Value.Number())];
        for (var i = 0; i < values.Length; i++)
            Near.Absolute(values[i], actual[i], 1e-6, $"{what} {i}");
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static JsonNode Figures() => SharedFigures.Json("survival_expected.json");
}
