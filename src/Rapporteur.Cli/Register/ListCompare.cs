using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Rapporteur.Lists;
using Rapporteur.Register;

namespace Rapporteur.Cli.Register;

/// <summary>Two editions of a list: what was added, what is gone, what changed, and what that does to the register.</summary>
internal static class ListCompare
{
    private const int Shown = 20;

    public static Command Create(Terminal terminal)
    {
        var command = new Command("compare", "Two editions of a list: persons added, gone and changed, and what that does to the register. Nothing is written.");
        var (before, after) = (new Argument<string>("BEFORE") { Description = "L1." }, new Argument<string>("AFTER") { Description = "L2." });
        command.Add(before);
        command.Add(after);
        var options = new InquiryOptions(command, terminal, json: true);
        command.SetAction(line => options.Read(line, inquiry =>
        {
            var compared = CompareLists.Run(inquiry, line.GetValue(before)!, line.GetValue(after)!);
            if (compared.Refusal is { } refusal)
                return options.Refuse(refusal);
            if (line.GetValue(options.Json))
                JsonAnswer.Write(terminal.Out, ToJson(compared.Value));
            else
                Write(terminal, compared.Value);
            return ExitCodes.Done;
        }));
        return command;
    }

    private static JsonObject ToJson(ListComparison compared) => new()
    {
        ["same"] = compared.Rows.Same,
        ["added"] = Persons(compared.Rows.Added),
        ["gone"] = Persons(compared.Rows.Gone),
        ["changed"] = new JsonArray([.. compared.Rows.Changed.Select(row => (JsonNode)new JsonObject
        {
            ["row_before"] = row.Before.Row, ["row_after"] = row.After.Row, ["name"] = row.After.Name, ["kinds"] = JsonAnswer.Words(row.Kinds),
        })]),
        ["register"] = new JsonObject
        {
            ["gone_of_several"] = JsonAnswer.Words(compared.GoneOfSeveral.Select(mention => mention.Handle)),
            ["changed_of_several"] = JsonAnswer.Words(compared.ChangedOfSeveral.Select(mention => mention.Handle)),
            ["added_known"] = compared.AddedKnown,
        },
    };

    private static JsonArray Persons(IEnumerable<ListedPerson> persons) => new([.. persons.Select(person => (JsonNode)new JsonObject { ["row"] = person.Row, ["name"] = person.Name, ["born"] = person.Born?.Edtf })]);

    private static void Write(Terminal terminal, ListComparison compared)
    {
        var rows = compared.Rows;
        terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rows.Same:N0} the same, {rows.Changed.Count:N0} changed, {rows.Added.Count:N0} added, {rows.Gone.Count:N0} gone."));
        Some(terminal, "changed", rows.Changed.Select(row => $"row {row.Before.Row}, now {row.After.Row}: {row.After.Name}: {string.Join(", ", row.Kinds)}"), rows.Changed.Count);
        Some(terminal, "added", rows.Added.Select(person => $"row {person.Row}: {person.Name}"), rows.Added.Count);
        Some(terminal, "gone", rows.Gone.Select(person => $"row {person.Row}: {person.Name}"), rows.Gone.Count);
        terminal.Out.WriteLine("In the register:");
        terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {compared.AddedKnown:N0} of the names added stand elsewhere too, in some spelling: `rapporteur lists link` weighs whether they are the same persons."));
        terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {compared.GoneOfSeveral.Count:N0} of the rows that are gone, and {compared.ChangedOfSeveral.Count:N0} of those that changed, stand in a person with other mentions, or a member decided on them:"));
        Some(terminal, "", compared.GoneOfSeveral.Concat(compared.ChangedOfSeveral).Select(mention => $"{mention.Handle} {mention.Name}"), compared.GoneOfSeveral.Count + compared.ChangedOfSeveral.Count);
        terminal.Out.WriteLine("Both editions stand in the register, each row under its own. An edition that holds no longer is withdrawn with its exhibit.");
    }

    private static void Some(Terminal terminal, string what, IEnumerable<string> lines, int count)
    {
        foreach (var line in lines.Take(Shown))
            terminal.Out.WriteLine(Plain.Text($"  {what,-8} {line.ReplaceLineEndings(" ")}"));
        if (count > Shown)
            terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {what,-8} and {count - Shown:N0} more: --json has them all"));
    }
}
