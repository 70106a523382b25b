using System.CommandLine;
using Rapporteur.Counting;
using Rapporteur.Statistics;
using Rapporteur.Statistics.Graphs;
using Rapporteur.Statistics.LatentClasses;
using Rapporteur.Statistics.Lists;
using Rapporteur.Statistics.LogLinear;
using Rapporteur.Storage;

namespace Rapporteur.Cli.Counting;

/// <summary>How many are on no list: from lists of the register, or from a bare table of capture histories, which needs no inquiry.</summary>
internal static class EstimateVerb
{
    private static readonly string[] Methods = ["loglinear", "graphs", "latent", "coverage", "stepwise", "pair"];

    public static Verb Verb { get; } = new("estimate", "how many are on no list, from lists that overlap", Create);

    private static Command Create(Terminal terminal)
    {
        var command = new Command("estimate", """
            Estimates how many persons there are in all, from lists that each name some of them: lists of the register (--list), whose joins by
            the machine a person has checked by a sample, or a table (--table) with a column for each list, 1 where a person is on it and 0
            where not, and a column `count`. It refuses where the lists cannot carry an estimate. Methods:
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
              rapporteur estimate declare L1 L2 L3 --collected independently --reason "three archives that did not know of each other"
              rapporteur estimate sample L1 L2 L3 --size 50 --seed 7
              rapporteur estimate checked L1 L2 L3 --drawn 50 --wrong 1 --seed 7
              rapporteur estimate --list L1 --list L2 --list L3 --method graphs
            """);
        CaptureCommands.AddTo(command, terminal);
        var table = new Option<string?>("--table") { Description = "The table of capture histories.", HelpName = "FILE.csv" };
        var lists = new Option<string[]>("--list") { Description = "A list of the register: L1; two or more.", HelpName = "LIST" };
        var method = new Option<string>("--method") { Description = "loglinear, graphs, latent, coverage, stepwise or pair.", DefaultValueFactory = _ => Methods[0] };
        method.AcceptOnlyFromAmong(Methods);
        var criterion = new Option<string>("--criterion") { Description = "What chooses the log-linear model: bic or aic.", DefaultValueFactory = _ => "bic" };
        criterion.AcceptOnlyFromAmong("bic", "aic");
        var delta = new Option<double>("--delta") { Description = "The prior weight of a cell for graphs; 2^-k where it is not given.", HelpName = "NUMBER" };
        delta.Validators.Add(found => { if (!(found.GetValueOrDefault<double>() > 0)) found.AddError("--delta must be above 0."); });
        var seed = new Option<long>("--seed") { Description = "The seed of all chance.", HelpName = "N", DefaultValueFactory = _ => 1 };
        foreach (var option in new Option[] { table, lists, method, criterion, delta, seed })
            command.Add(option);
        var options = new InquiryOptions(command, terminal, json: true);
        command.Validators.Add(line =>
        {
            if (line.GetValue(table) is null == line.GetValue(lists) is not { Length: > 0 })
                line.AddError("Give either --table FILE.csv or --list L1 --list L2.");
        });
        command.SetAction(line =>
        {
            EstimateAsked Asked(string of) => new(of, line.GetValue(method)!, line.GetValue(criterion) == "aic" ? Criterion.Aic : Criterion.Bic, line.GetValue(delta), line.GetValue(seed));
            var json = line.GetValue(options.Json);
            return line.GetValue(table) is { } file
                ? OfTable(terminal, file, Asked($"--table {file}"), json)
                : options.Read(line, inquiry => OfLists(terminal, inquiry, line.GetValue(lists)!, Asked(string.Join(' ', line.GetValue(lists)!.Select(list => $"--list {list}"))), json));
        });
        return command;
    }

    private static int OfTable(Terminal terminal, string file, EstimateAsked asked, bool json)
    {
        var path = Path.Combine(terminal.Here, file);
        if (!File.Exists(path))
            return Refuse(terminal, EstimateRefusals.NotThere.With(("file", file)));
        using var text = new StreamReader(path);
        var table = CaptureTable.Read(text);
        return Answer(terminal, table, table.Then(read => With(terminal, progress => Compute(read, asked, progress, terminal.Cancellation))), asked, file, json);
    }

    /// <summary>Where the machine joined, the tables are made anew with joins left out as often as the check found them wrong.</summary>
    private static int OfLists(Terminal terminal, Inquiry inquiry, string[] lists, EstimateAsked asked, bool json)
    {
        var found = CaptureQueries.Of(inquiry, lists, forEstimate: true);
        if (found.Refusal is { } refusal)
            return Refuse(terminal, refusal);
        var captures = found.Value;
        var answer = With(terminal, progress => captures.MachineJoins.Count == 0
            ? Compute(captures.Table(), asked, progress, terminal.Cancellation)
            : LinkageSensitivity.Of(captures.Names, captures.ListOf, captures.Links, table => Compute(table, asked, progress, terminal.Cancellation), seed: asked.Seed, cancellation: terminal.Cancellation)
                .Then<Estimate>(combined => Said(combined.Estimate, captures)));
        return Answer(terminal, captures.Table(), answer, asked, string.Join(", ", captures.Names), json);
    }

    /// <summary>The check of the joins, said with the figure.</summary>
    private static Estimate Said(Estimate estimate, Captures captures) => estimate with
    {
        Diagnostics = [.. estimate.Diagnostics, Diagnostic.Of("machine_joins", captures.MachineJoins.Count), Diagnostic.Of("joins_checked", captures.Drawn), Diagnostic.Of("joins_found_wrong", captures.Wrong)],
        Cautions = [.. Fitness.Cautions(captures.Table()), .. estimate.Cautions, new Caution(CautionKind.MissedJoins, "")],
    };

    private static Answer<Estimate> With(Terminal terminal, Func<IProgress<double>, Answer<Estimate>> compute)
    {
        var progress = new ProgressLine(terminal, "Estimating", "parts of a thousand");
        var answer = compute(new Told(progress));
        progress.End();
        return answer;
    }

    private static int Answer(Terminal terminal, Answer<CaptureTable> table, Answer<Estimate> answer, EstimateAsked asked, string named, bool json)
    {
        if (answer.Reason is { } reason)
            return Refuse(terminal, EstimateWords.Refusal(reason, named));
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
/// <param name="Of">The table or the lists, as typed.</param>
/// <param name="Method">The method, as typed.</param>
/// <param name="Criterion">What chooses the log-linear model.</param>
/// <param name="Delta">The prior weight of a cell; 0 for the usual one.</param>
/// <param name="Seed">The seed.</param>
internal sealed record EstimateAsked(string Of, string Method, Criterion Criterion, double Delta, long Seed);
