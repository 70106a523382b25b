using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Rapporteur.Lists;
using Rapporteur.Register;
using Rapporteur.Storage;
using Spectre.Console;
using Table = Spectre.Console.Table;

namespace Rapporteur.Cli.Register;

/// <summary>Lists of persons: shown, taken in, compared and linked.</summary>
internal static class ListsVerb
{
    public static Verb Verb { get; } = new("lists", "lists of persons: show, import, rows, compare, link", Create);

    private static Command Create(Terminal terminal)
    {
        var command = new Command("lists", """
            Lists of persons kept elsewhere: CSV, TSV, XLSX, ODS, JSON, JSON Lines. A list is an exhibit; each of its rows names a person, who
            stands in the register under this name. Lists of events, one row an act, are taken in with `rapporteur claims import`.

            Examples:
              rapporteur lists list --json
              rapporteur lists import arrested.csv                     # shows how the columns are read; nothing is written but the exhibit
              rapporteur lists import arrested.csv --map Nom=surname --map "Né le=born" --take
              rapporteur lists import E7 --dates "Дата ареста=day-first" --act arrest --take
              rapporteur lists import arrested-2.csv --edition-of L1 --take
              rapporteur lists rows L1 --refused
              rapporteur lists compare L1 L2
              rapporteur lists link --report linkage
            """);
        command.Add(ListImport.Create(terminal));
        command.Add(ListRows.Create(terminal));
        command.Add(ListLink.Create(terminal));
        command.Add(ListCompare.Create(terminal));
        InquiryOptions.AddList(command, terminal, "All lists, in the order in which they were taken in.", (inquiry, json) => Write(inquiry, terminal, json));
        return command;
    }

    private static int Write(Inquiry inquiry, Terminal terminal, bool json)
    {
        var lists = ListQueries.Lists(inquiry);
        if (json)
        {
            JsonAnswer.WriteList(terminal.Out, "lists", lists.Select(ToJson));
            return ExitCodes.Done;
        }
        var table = new Table().Border(TableBorder.Simple).AddColumn("").AddColumn("exhibit").AddColumn("form")
            .AddColumn(new TableColumn("rows").RightAligned()).AddColumn(new TableColumn("persons").RightAligned()).AddColumn(new TableColumn("refused").RightAligned()).AddColumn("taken in");
        foreach (var list in lists)
        {
            table.AddRow(list.Handle, $"E{list.Exhibit}{(list.ReplacedBy is { } other ? $" (replaced by L{other})" : list.IsWithdrawn ? " (withdrawn)" : "")}", Plain.Of(FormOf(list.Taken.Form)), Number(list.Rows), Number(list.Persons), Number(list.Refused),
                Plain.Of($"{Plain.Instant(list.RecordedSeconds)} by {list.Member}{(list.Taken.Guessed is true ? ", columns guessed" : "")}{(list.Edition is { } before ? $", an edition of L{before}" : "")}"));
        }
        terminal.Draw().Write(table);
        return ExitCodes.Done;
    }

    public static JsonObject ToJson(PersonList list) => new()
    {
        ["list"] = list.Handle, ["exhibit"] = $"E{list.Exhibit}", ["rows"] = list.Rows, ["persons"] = list.Persons, ["refused"] = list.Refused,
        ["edition_of"] = list.Edition is { } before ? $"L{before}" : null, ["member"] = list.Member, ["recorded"] = Plain.Instant(list.RecordedSeconds), ["withdrawn"] = list.IsWithdrawn,
        ["guessed"] = list.Taken.Guessed is true, ["replaced_by"] = list.ReplacedBy is { } other ? $"L{other}" : null,
        ["leaf"] = list.Leaf, ["mapping"] = MappingJson(list.Taken.Mapping),
    };

    public static JsonObject MappingJson(ColumnMapping mapping) => new()
    {
        ["columns"] = new JsonObject(mapping.Columns.Select(column => KeyValuePair.Create<string, JsonNode?>(column.Key, JsonAnswer.Words(column.Value)))),
        ["act"] = mapping.Act,
        ["orders"] = new JsonObject((mapping.Orders ?? []).Select(order => KeyValuePair.Create<string, JsonNode?>(order.Key, order.Value))),
    };

    public static string FormOf(TableForm form) => string.Join(", ", new[]
    {
        form.Format, form.Delimiter switch { "\t" => "tabs", null => null, var sign => $"parted by {sign}" }, form.Encoding, form.Sheet is null ? null : $"sheet {form.Sheet}",
    }.OfType<string>());

    public static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
