using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Rapporteur.Linkage.Reporting;
using Rapporteur.Register;

namespace Rapporteur.Cli.Register;

/// <summary>Links the rows of all lists, and the persons of claims: which are provisionally of one person.</summary>
internal static class ListLink
{
    public static Command Create(Terminal terminal)
    {
        var command = new Command("link", "Links the rows of all lists with each other and with the persons of claims. What it joins is provisional; one entry keeps what was learned and found, in the place of the last.");
        var threshold = new Option<double>("--threshold") { Description = "From which probability on two mentions are taken for one person.", DefaultValueFactory = _ => LinkLists.UsualThreshold };
        var report = new Option<string?>("--report") { Description = "Write what the linker learned, and what it is unsure of, to a folder.", HelpName = "DIR" };
        command.Add(threshold);
        command.Add(report);
        var options = new InquiryOptions(command, terminal, json: true);
        command.SetAction(line => options.Write(line, inquiry =>
        {
            var progress = new ProgressLine(terminal, "Linking", "steps");
            var linked = LinkLists.Run(inquiry, line.GetValue(threshold), (what, done, total) => progress.Tell(done, total, what), terminal.Cancellation);
            progress.End();
            if (linked.Refusal is { } refusal)
                return options.Refuse(refusal);
            if (line.GetValue(report) is { } folder)
                LinkReport.Write(linked.Value.Result, [], Path.Combine(terminal.Here, folder), terminal.Language);
            Write(terminal, linked.Value, line.GetValue(options.Json));
            return ExitCodes.Done;
        }));
        return command;
    }

    private static void Write(Terminal terminal, ListLinkage linked, bool json)
    {
        var (said, result) = (linked.Linked, linked.Result);
        var mentions = said.Clusters.Sum(cluster => cluster.Length / 3);
        if (json)
        {
            JsonAnswer.Write(terminal.Out, new JsonObject
            {
                ["records"] = said.Records, ["pairs_compared"] = result.Candidates, ["clusters"] = said.Clusters.Length, ["mentions_in_clusters"] = mentions,
                ["large_blocks"] = new JsonArray([.. result.LargeBlocks.Select(block => (JsonNode)new JsonObject { ["rule"] = block.Rule.ToString(), ["records"] = block.Records })]),
            });
            return;
        }
        terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{said.Records:N0} mentions, {result.Candidates:N0} pairs compared; {mentions:N0} mentions are provisionally {said.Clusters.Length:N0} persons."));
        foreach (var block in result.LargeBlocks.Take(3))
            terminal.Out.WriteLine(Plain.Text(string.Create(CultureInfo.InvariantCulture, $"  {block.Records:N0} mentions have the same {block.Rule}: they were compared by other rules only.")));
        terminal.Out.WriteLine("`rapporteur persons --several` shows them; a member joins them one by one.");
    }
}
