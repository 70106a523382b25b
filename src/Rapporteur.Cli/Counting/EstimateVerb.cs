using System.CommandLine;
using Rapporteur.Counting;
using Rapporteur.Statistics;
using Rapporteur.Statistics.Graphs;
using Rapporteur.Statistics.LatentClasses;
using Rapporteur.Statistics.Lists;
using Rapporteur.Statistics.LogLinear;

namespace Rapporteur.Cli.Counting;

/// <summary>How many are on no list, from a bare table of capture histories. Needs no inquiry.</summary>
internal static class EstimateVerb
{
    private static readonly string[] Methods = ["loglinear", "graphs", "latent", "coverage", "stepwise", "pair"];

    public static Verb Verb { get; } = new("estimate", "how many are on no list, from lists that overlap", Create);

    private static Command Create(Terminal terminal)
    {
        var command = new Command("estimate", """
            Estimates how many persons there are in all, from lists that each name some of them. The table has a column for each list, with 1
            where a person is on it and 0 where not, and a column `count`. It refuses where the lists cannot carry an estimate. Methods:
              loglinear  log-linear models, all hierarchical ones, the best by BIC or AIC (from six lists on: pairs added one by one)
              graphs     decomposable graphs, averaged (Madigan and York 1997); three to six lists
              latent     latent classes (Manrique-Vallier 2016); three lists or more
              coverage   sample coverage (Chao and Tsay 1998), with a bootstrap
              stepwise   pairs of lists added one by one (Chan, Silverman and Vincent 2021)
              pair       Chapman's estimate from two lists, which nothing can test
            The same table, method and seed give the same digits.

            Examples:
              rapporteur estimate --table lists.csv
              rapporteur estimate --table lists.csv --method latent --seed 7 --json
              rapporteur estimate --table lists.csv --method graphs --delta 0.0625
            """);
        var table = new Option<string>("--table") { Description = "The table of capture histories.", HelpName = "FILE.csv", Required = true };
        var method = new Option<string>("--method") { Description = "loglinear, graphs, latent, coverage, stepwise or pair.", DefaultValueFactory = _ => Methods[0] };
        method.AcceptOnlyFromAmong(Methods);
        var criterion = new Option<string>("--criterion") { Description = "What chooses the log-linear model: bic or aic.", DefaultValueFactory = _ => "bic" };
        criterion.AcceptOnlyFromAmong("bic", "aic");
        var delta = new Option<double>("--delta") { Description = "The prior weight of a cell for graphs; 2^-k where it is not given.", HelpName = "NUMBER" };
        delta.Validators.Add(found => { if (!(found.GetValueOrDefault<double>() > 0)) found.AddError("--delta must be above 0."); });
        var seed = new Option<long>("--seed") { Description = "The seed of all chance.", HelpName = "N", DefaultValueFactory = _ => 1 };
        foreach (var option in new Option[] { table, method, criterion, delta, seed })
            command.Add(option);
        var options = new InquiryOptions(command, terminal, json: true);
        command.SetAction(line => Run(terminal, new EstimateAsked(
            line.GetValue(table)!, line.GetValue(method)!, line.GetValue(criterion) == "aic" ? Criterion.Aic : Criterion.Bic, line.GetValue(delta), line.GetValue(seed)), line.GetValue(options.Json)));
        return command;
    }

    private static int Run(Terminal terminal, EstimateAsked asked, bool json)
    {
        var path = Path.Combine(terminal.Here, asked.File);
        if (!File.Exists(path))
            return Refuse(terminal, EstimateRefusals.NotThere.With(("file", asked.File)));
        Answer<CaptureTable> table;
        using (var text = new StreamReader(path))
            table = CaptureTable.Read(text);
        var progress = new ProgressLine(terminal, "Estimating", "parts of a thousand");
        var answer = table.Then(read => Compute(read, asked, new Told(progress), terminal.Cancellation));
        progress.End();
        if (answer.Reason is { } reason)
            return Refuse(terminal, EstimateWords.Refusal(reason, asked.File));
        if (json)
            JsonAnswer.Write(terminal.Out, EstimateJson.Of(asked, table.Value, answer.Value));
        else
            EstimateText.Write(terminal.Out, asked, table.Value, answer.Value);
        return ExitCodes.Done;
    }

    private static Answer<Estimate> Compute(CaptureTable table, EstimateAsked asked, IProgress<double> progress, CancellationToken cancellation) => asked.Method switch
    {
        "graphs" => GraphAveraging.Of(table, asked.Delta, cancellation: cancellation).Then<Estimate>(graphs => graphs.Estimate()),
        "latent" => LatentClassModel.UntilMet(table, new LatentClassOptions { Seed = asked.Seed, Classes = Math.Max(10, table.Lists.Length * 3 / 4) }, MostSteps(table), progress: progress, cancellation: cancellation).Then<Estimate>(model => model.Estimate()),
        "coverage" => SampleCoverage.Estimate(table, asked.Seed, cancellation: cancellation),
        "pair" => Fitness.Check(table, 2, 2) is { } reason ? reason : ListPair.Of(table, 0, 1).Estimate(),
        "loglinear" when table.Lists.Length <= 5 => LogLinearSelection.Of(table, progress: progress, cancellation: cancellation).Then(models => models.Best(asked.Criterion)),
        _ => SparseStepwise.Of(table).Then<Estimate>(stepwise => stepwise.Estimate()),
    };

    /// <summary>A table of many histories takes minutes where others take seconds: there the first run stands, and says whether its chains have met.</summary>
    private static int MostSteps(CaptureTable table) => table.Histories.Length > 40 ? 100_000 : 1_600_000;

    private static int Refuse(Terminal terminal, Refusal refusal)
    {
        terminal.Say(refusal);
        return ExitCodes.Refused;
    }

    private sealed class Told(ProgressLine line) : IProgress<double>
    {
        public void Report(double value) => line.Tell((long)(1000 * Math.Min(value, 1)), 1000);
    }
}

/// <summary>What was asked for.</summary>
/// <param name="File">The table, as typed.</param>
/// <param name="Method">The method, as typed.</param>
/// <param name="Criterion">What chooses the log-linear model.</param>
/// <param name="Delta">The prior weight of a cell; 0 for the usual one.</param>
/// <param name="Seed">The seed.</param>
internal sealed record EstimateAsked(string File, string Method, Criterion Criterion, double Delta, long Seed);
