using System.CommandLine;

namespace Rapporteur.Cli.Register;

/// <summary>Links the records of lists: which are of one person. It needs no inquiry.</summary>
internal static class LinkVerb
{
    public static Verb Verb { get; } = new("link", "records of lists that are of one person, from CSV to clusters", Create);

    private static Command Create(Terminal terminal)
    {
        var command = new Command("link", """
            Finds which records of a list, or of several, are of one person. No inquiry is needed and nothing is kept but the files named.
            The first column is the record's id; the kinds of the others are guessed and shown, and settings can overrule them:
            {"kinds": {"ort": "place", "remark": "ignored"}, "threshold": 0.9}. A column `source` names the list of a record; several
            files are several lists. The clusters are what the program stands by; the pairs show why.

            Examples:
              rapporteur link arrested.csv --out clusters.csv
              rapporteur link memorial.csv archive.csv --out clusters.csv --pairs pairs.csv
              rapporteur link arrested.csv --out clusters.csv --settings columns.json --report linkage
              rapporteur link arrested.csv --out clusters.csv --model-out model.json
              rapporteur link arrested.csv --out clusters.csv --labels judged.csv --report linkage
              rapporteur link compare model.json model-of-last-year.json
            """);
        var files = new Argument<string[]>("FILE") { Description = "CSV with commas, semicolons or tabs, in UTF-8, UTF-16 or Windows-1251.", Arity = ArgumentArity.OneOrMore };
        var to = new Option<string>("--out") { Description = "Where to write record_id,cluster_id: every record that was read.", HelpName = "FILE", Required = true };
        var pairs = new Option<string?>("--pairs") { Description = "Where to write a,b,weight,probability.", HelpName = "FILE" };
        var settings = new Option<string?>("--settings") { Description = "Kinds of columns, threshold, pairs_per_record, as JSON.", HelpName = "FILE" };
        var report = new Option<string?>("--report") { Description = "Where to write a page and tables: what was learned, and what is in doubt.", HelpName = "DIR" };
        var model = new Option<string?>("--model") { Description = "A model that was learned before; nothing is learned then.", HelpName = "FILE" };
        var modelOut = new Option<string?>("--model-out") { Description = "Where to keep what was learned.", HelpName = "FILE" };
        var labels = new Option<string?>("--labels") { Description = "Pairs that a person has judged, a,b,same with 1 or 0: they teach, and the report measures by them.", HelpName = "FILE" };
        var threshold = new Option<double?>("--threshold") { Description = "The probability from which a pair is a link (0.5).", HelpName = "P" };
        var seed = new Option<long>("--seed") { Description = "Fixes what is drawn by chance.", HelpName = "N", DefaultValueFactory = _ => 1 };
        command.Add(files);
        foreach (var option in new Option[] { to, pairs, settings, report, model, modelOut, labels, threshold, seed })
            command.Add(option);
        var options = new InquiryOptions(command, terminal, json: true);
        command.SetAction(line => new LinkRun(terminal, new LinkRequest(line.GetValue(files)!, line.GetValue(to)!)
        {
            Pairs = line.GetValue(pairs), Settings = line.GetValue(settings), Report = line.GetValue(report), Model = line.GetValue(model), ModelOut = line.GetValue(modelOut), Labels = line.GetValue(labels),
            Threshold = line.GetValue(threshold), Seed = line.GetValue(seed), Json = line.GetValue(options.Json),
        }).Go());
        command.Add(LinkCompareCommand.Create(terminal));
        return command;
    }
}
