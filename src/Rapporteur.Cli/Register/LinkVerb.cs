using System.CommandLine;
using System.Globalization;
using Rapporteur.Linkage;
using Rapporteur.Linkage.Records;

namespace Rapporteur.Cli.Register;

/// <summary>Links the records of lists: which are of one person.</summary>
internal static class LinkVerb
{
    public static Verb Verb { get; } = new("link", "records of lists that are of one person, from CSV to clusters", Create);

    private static Command Create(Terminal terminal)
    {
        var command = new Command("link", """
            Finds which records of a list, or of several, are of one person. No inquiry is needed and nothing is kept but the files named.
            The first column is the record's id; the kinds of the others are guessed and shown, and a settings file can overrule them. A
            column `source` names the list of a record; several files are several lists.

            Examples:
              rapporteur link arrested.csv --out clusters.csv
              rapporteur link memorial.csv archive.csv --out clusters.csv --pairs pairs.csv
            """);
        var files = new Argument<string[]>("FILE") { Description = "CSV: commas, semicolons or tabs; UTF-8, UTF-16 or Windows-1251.", Arity = ArgumentArity.OneOrMore };
        var to = new Option<string>("--out") { Description = "Where to write record_id,cluster_id: every record that was read.", HelpName = "FILE", Required = true };
        var pairs = new Option<string?>("--pairs") { Description = "Where to write a,b,weight,probability.", HelpName = "FILE" };
        var threshold = new Option<double>("--threshold") { Description = "The probability from which a pair is a link (0.5).", HelpName = "P", DefaultValueFactory = _ => 0.5 };
        var seed = new Option<long>("--seed") { Description = "Fixes what is drawn by chance (1).", HelpName = "N", DefaultValueFactory = _ => 1 };
        var json = new Option<bool>("--json") { Description = "Answer as JSON." };
        command.Add(files);
        foreach (var option in new Option[] { to, pairs, threshold, seed, json })
            command.Add(option);
        command.SetAction(line => Run(terminal, new Asked(
            line.GetValue(files)!, line.GetValue(to)!, line.GetValue(pairs), line.GetValue(threshold), line.GetValue(seed), line.GetValue(json))));
        return command;
    }

    private sealed record Asked(string[] Files, string Out, string? Pairs, double Threshold, long Seed, bool Json);

    private static int Run(Terminal terminal, Asked asked)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var streams = asked.Files.Select(file => (Path.GetFileName(file), (Stream)File.OpenRead(Path.Combine(terminal.Here, file)))).ToList();
        var reading = TableReader.Read(streams, terminal.Cancellation);
        foreach (var (_, stream) in streams)
            stream.Dispose();
        if (reading.Table is not { } table)
            return ExitCodes.Refused;
        foreach (var column in table.Columns)
            terminal.Error.WriteLine($"  {column.Name}: {column.Kind}");
        var read = watch.Elapsed;
        var result = Linker.Link(table, new LinkOptions { Threshold = asked.Threshold, Seed = (ulong)asked.Seed, Progress = (what, done, total) => { if (Environment.GetEnvironmentVariable("LK_TIME") is not null) terminal.Error.WriteLine($"{watch.Elapsed.TotalSeconds:0.00} {what} {done}/{total}"); } }, terminal.Cancellation);
        if (Environment.GetEnvironmentVariable("LK_TIME") is not null)
        {
            foreach (var rule in result.Rules)
                terminal.Error.WriteLine($"  {rule.Name}: {rule.Pairs:0} {rule.Reach:0.0000}");
            foreach (var weight in result.Weights)
                terminal.Error.WriteLine($"  {weight.Name}: " + string.Join("  ", Enumerable.Range(1, weight.Matches.Length - 1).Select(l => $"{weight.Matches[l]:0.000}/{weight.Chance[l]:0.0000000}={weight.Weight(l):0.0}")));
            terminal.Error.WriteLine($"{result.Candidates} candidates, {result.Pairs.Count} pairs");
        }
        using (var clusters = new StreamWriter(Path.Combine(terminal.Here, asked.Out)))
        {
            clusters.Write("record_id,cluster_id\n");
            for (var record = 0; record < table.Count; record++)
                clusters.Write($"{table.Ids[record]},{table.Ids[result.Clusters[record]]}\n");
        }
        if (asked.Pairs is not null)
        {
            using var pairs = new StreamWriter(Path.Combine(terminal.Here, asked.Pairs));
            pairs.Write("a,b,weight,probability\n");
            foreach (var pair in result.Pairs)
                pairs.Write(string.Create(CultureInfo.InvariantCulture, $"{table.Ids[pair.A]},{table.Ids[pair.B]},{pair.Weight:0.###},{pair.Probability:0.######}\n"));
        }
        terminal.Error.WriteLine($"read {read.TotalSeconds:0.00}, all {watch.Elapsed.TotalSeconds:0.00}");
        return ExitCodes.Done;
    }
}
