using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Rapporteur.Charter;
using Rapporteur.Ledger;
using Spectre.Console;

namespace Rapporteur.Cli.Storage;

/// <summary>Who did what, when.</summary>
internal static class LogVerb
{
    public static Verb Verb { get; } = new("log", "who did what, when", Create);

    private static Command Create(Terminal terminal)
    {
        var command = new Command("log", """
            The entries of the ledger: kind, author, the author's instant, the time at which the log recorded it.

            Examples:
              rapporteur log --last 20
              rapporteur log --json
            """);
        var last = new Option<int?>("--last") { Description = "Only the last so many." };
        command.Add(last);
        var options = new InquiryOptions(command, terminal, json: true);
        command.SetAction(line => options.Read(line, inquiry =>
        {
            var members = CharterQueries.Handles(inquiry);
            var from = line.GetValue(last) is { } count ? Math.Max(0, inquiry.Ledger.Size - count) : 0;
            var entries = inquiry.Ledger.Read(from);
            if (line.GetValue(options.Json))
            {
                JsonAnswer.WriteList(terminal.Out, "log", entries.Select(entry => ToJson(entry, members)));
                return ExitCodes.Done;
            }
            var table = new Table().Border(TableBorder.Simple).AddColumn(new TableColumn("entry").RightAligned()).AddColumn("recorded").AddColumn("kind").AddColumn("by");
            foreach (var entry in entries)
            {
                table.AddRow(entry.Index.ToString(CultureInfo.InvariantCulture), Plain.Instant(entry.Recorded.ToUnixTimeSeconds()),
                    Plain.Of(entry.Header.Kind) + (entry.BodyState == BodyState.Present ? "" : " (withheld)"), Plain.Of(By(entry, members)));
            }
            terminal.Draw().Write(table);
            return ExitCodes.Done;
        }));
        return command;
    }

    private static string By(LoggedEntry entry, IReadOnlyDictionary<string, string> members) =>
        members.GetValueOrDefault(entry.Header.Author) ?? (entry.Header.Kind.StartsWith("log.", StringComparison.Ordinal) ? "the log" : entry.Header.Author);

    private static JsonObject ToJson(LoggedEntry entry, IReadOnlyDictionary<string, string> members) => new()
    {
        ["entry"] = entry.Index,
        ["leaf"] = entry.Leaf.ToString(),
        ["kind"] = entry.Header.Kind,
        ["by"] = By(entry, members),
        ["key"] = entry.Header.Author,
        ["instant"] = entry.Header.Instant.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        ["recorded"] = Plain.Instant(entry.Recorded.ToUnixTimeSeconds()),
        ["links"] = JsonAnswer.Words(entry.Header.Links.Select(link => link.ToString())),
        ["body"] = entry.BodyState == BodyState.Present ? "present" : "withheld",
    };
}
