using System.Globalization;
using System.Text.Json.Nodes;
using Rapporteur.Register;
using Rapporteur.Search;
using Rapporteur.Storage;
using Spectre.Console;

namespace Rapporteur.Cli;

/// <summary>The end of a run: what became of every file, as a table or as JSON (the form of <c>inquire --json</c>).</summary>
public static class RunSummary
{
    private const int RefusalsShown = 20;

    /// <summary>As JSON.</summary>
    public static JsonObject ToJson(RunReport report, Inquiry inquiry, string language)
    {
        var totals = new JsonObject();
        foreach (var (outcome, count) in report.Totals)
            totals[outcome] = count;
        return new JsonObject
        {
            ["files"] = new JsonArray([.. report.Files.Select(file => ToJson(file, file.Path, inquiry, language))]),
            ["totals"] = totals,
            ["manifest_refused"] = new JsonArray([.. report.Manifest.Select(refusal =>
            {
                var row = new JsonObject();
                JsonAnswer.Add(row, refusal, language);
                return (JsonNode?)row;
            })]),
            ["lists"] = new JsonArray([.. report.Lists.Select(list => ListJson(list, language))]),
            ["linked_persons"] = report.Linked?.Clusters.Length,
            ["inquiry"] = inquiry.Folder.Path,
            ["size"] = inquiry.Ledger.Size,
            ["root"] = inquiry.Ledger.Root.ToString(),
        };
    }

    /// <summary>As a table, with what was refused and how to mend it.</summary>
    public static void Write(RunReport report, Terminal terminal)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn("Files").AddColumn(new TableColumn("").RightAligned());
        foreach (var (outcome, count) in report.Totals.Where(total => total.Key != "files" && total.Value > 0))
            table.AddRow(outcome == "duplicate" ? "there already" : outcome, count.ToString("N0", CultureInfo.InvariantCulture));
        table.AddRow("in all", report.Totals["files"].ToString("N0", CultureInfo.InvariantCulture));
        if (report.All.Count() - report.Files.Count is var inside and > 0)
            table.AddRow("and in archives and messages", inside.ToString("N0", CultureInfo.InvariantCulture));
        terminal.Draw().Write(table);
        var refused = report.All.Where(file => file.Outcome == "refused" || (file.Outcome == "deposited" && file.Refusal is not null)).ToList();
        foreach (var file in refused.Take(RefusalsShown))
            terminal.Say(file.Refusal!);
        if (refused.Count > RefusalsShown)
            terminal.Error.WriteLine($"... and {refused.Count - RefusalsShown} more; the report lists them all.");
        foreach (var row in report.Manifest)
            terminal.Say(row);
        WriteLists(report, terminal);
    }

    /// <summary>What went into the register by the machine's guess, and the tables that a person is to look at.</summary>
    private static void WriteLists(RunReport report, Terminal terminal)
    {
        var taken = report.Lists.Select(list => list.Taken).OfType<PersonListTaken>().ToList();
        if (taken.Count > 0)
        {
            terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{taken.Count} lists of persons, their columns guessed: {taken.Sum(list => list.Rows):N0} rows, {taken.Sum(list => list.Persons):N0} persons, {taken.Sum(list => list.Refused.Values.Sum()):N0} rows refused. `rapporteur lists list` shows them."));
        }
        if (report.Linked is { } linked)
            terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{linked.Records:N0} mentions linked: {linked.Clusters.Sum(cluster => cluster.Length / 3):N0} of them are provisionally {linked.Clusters.Length:N0} persons."));
        foreach (var open in report.Lists.Select(list => list.Refusal).OfType<Refusal>())
            terminal.Say(open);
    }

    private static JsonNode ListJson(ListOfRun list, string language)
    {
        var json = new JsonObject { ["exhibit"] = $"E{list.Exhibit}", ["taken"] = list.Taken is not null, ["rows"] = list.Taken?.Rows, ["persons"] = list.Taken?.Persons };
        JsonAnswer.Add(json, list.Refusal, language);
        return json;
    }

    /// <param name="file">A file, or a document in one.</param>
    /// <param name="path">Its path below the folder given, or in its container.</param>
    /// <param name="inquiry">The inquiry, as it stands after the run.</param>
    /// <param name="language">The language of reasons.</param>
    private static JsonNode ToJson(FileReport file, string path, Inquiry inquiry, string language)
    {
        var json = new JsonObject { ["path"] = path, ["outcome"] = file.Outcome };
        JsonAnswer.Add(json, file.Refusal, language);
        json["exhibit"] = file.Exhibit is { } number ? $"E{number}" : null;
        json["sha256"] = file.Deposit?.Sha256;
        json["media_type"] = file.Deposit?.MediaType;
        json["encoding"] = file.Layer?.Encoding;
        json["language"] = file.Deposit?.About.Language;
        json["published"] = file.Deposit?.About.Published ?? file.Deposit?.About.Written;
        json["published_basis"] = file.Deposit?.About.PublishedBasis;
        json["characters"] = file.Layer?.Characters;
        json["claims"] = file.Claims;
        json["near_duplicate_of"] = JsonAnswer.Words(file.Outcome == "deposited" && file.Exhibit is { } deposited
            ? SearchQueries.NearDuplicates(inquiry, deposited).Select(near => near.Handle)
            : []);
        json["children"] = new JsonArray([.. file.Children.Select(child => ToJson(child, child.Path[(file.Path.Length + 1)..], inquiry, language))]);
        return json;
    }
}
