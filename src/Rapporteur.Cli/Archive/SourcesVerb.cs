using System.CommandLine;
using System.Text.Json.Nodes;
using Rapporteur.Archive;
using Rapporteur.Storage;
using Spectre.Console;

namespace Rapporteur.Cli.Archive;

/// <summary>The sources: listed, rated, described.</summary>
internal static class SourcesVerb
{
    public static Verb Verb { get; } = new("sources", "who speaks: list, rate (A to F), describe", Create);

    private static Command Create(Terminal terminal)
    {
        var command = new Command("sources", """
            Who speaks in the documents. A source is rated F, and is its own origin, until a member says otherwise.

            Examples:
              rapporteur sources
              rapporteur sources list --json
              rapporteur sources rate "Le Temps" B --reason "own correspondents, corrected errors"
              rapporteur sources describe Pravda --kind controlled-press --power "the USSR"
            """);
        command.Add(Rate(terminal));
        command.Add(Describe(terminal));
        InquiryOptions.AddList(command, terminal, "All sources.", (inquiry, json) => WriteList(inquiry, terminal, json));
        return command;
    }

    private static int WriteList(Inquiry inquiry, Terminal terminal, bool json)
    {
        var ratings = ArchiveQueries.Ratings(inquiry).ToLookup(rating => rating.Source);
        var sources = ArchiveQueries.Sources(inquiry);
        if (json)
        {
            JsonAnswer.WriteList(terminal.Out, "sources", sources.Select(source => new JsonObject
            {
                ["source"] = source.Handle, ["name"] = source.Name, ["kind"] = source.Kind, ["power"] = source.Power, ["exhibits"] = source.Exhibits,
                ["rating"] = ratings[source.Number].LastOrDefault()?.Letter ?? "F",
                ["ratings"] = new JsonArray([.. ratings[source.Number].Select(rating => (JsonNode)new JsonObject
                {
                    ["letter"] = rating.Letter, ["subject"] = rating.Subject, ["reason"] = rating.Reason, ["by"] = rating.Member, ["recorded"] = Plain.Instant(rating.RecordedSeconds),
                })]),
            }));
            return ExitCodes.Done;
        }
        var table = new Table().Border(TableBorder.Simple).AddColumn("").AddColumn("source").AddColumn("kind").AddColumn("rating").AddColumn(new TableColumn("exhibits").RightAligned());
        foreach (var source in sources)
            table.AddRow(source.Handle, Plain.Of(source.Name), source.Kind ?? "", ratings[source.Number].LastOrDefault()?.Letter ?? "F", source.Exhibits.ToString(System.Globalization.CultureInfo.InvariantCulture));
        terminal.Draw().Write(table);
        return ExitCodes.Done;
    }

    private static Command Rate(Terminal terminal)
    {
        var command = new Command("rate", "Rates a source, A (reliable) to F (cannot be judged), on a subject or in all.");
        var source = new Argument<string>("SOURCE") { Description = "Its name." };
        var letter = new Argument<string>("LETTER") { Description = "A to F." };
        var subject = new Option<string?>("--subject") { Description = "On what; else in all." };
        var reason = new Option<string?>("--reason") { Description = "Why (required)." };
        command.Add(source);
        command.Add(letter);
        command.Add(subject);
        command.Add(reason);
        var options = new InquiryOptions(command, terminal);
        command.SetAction(line => options.Write(line, inquiry =>
        {
            var said = RateSource.Run(inquiry, line.GetValue(source)!, line.GetValue(letter)!, line.GetValue(subject), line.GetValue(reason));
            return said.Refusal is { } refusal ? options.Refuse(refusal) : ExitCodes.Done;
        }));
        return command;
    }

    private static Command Describe(Terminal terminal)
    {
        var command = new Command("describe", "Says what a source is; organs of one power are counted as one origin.");
        var source = new Argument<string>("SOURCE") { Description = "Its name." };
        var kind = new Option<string>("--kind") { Description = string.Join(", ", SourceKinds.All) + ".", Required = true };
        var power = new Option<string?>("--power") { Description = "The power whose organ or press it is." };
        command.Add(source);
        command.Add(kind);
        command.Add(power);
        var options = new InquiryOptions(command, terminal);
        command.SetAction(line => options.Write(line, inquiry =>
        {
            var said = RateSource.Describe(inquiry, line.GetValue(source)!, line.GetValue(kind)!, line.GetValue(power));
            return said.Refusal is { } refusal ? options.Refuse(refusal) : ExitCodes.Done;
        }));
        return command;
    }
}
