using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using Rapporteur.Coding;
using Rapporteur.Storage;

namespace Rapporteur.Cli.Coding;

/// <summary>A list of events, one row an act: how its columns are read is shown and corrected, then its rows are taken in.</summary>
internal static class ImportCommand
{
    private const int Shown = 5;

    public static Command Create(Terminal terminal)
    {
        var command = new Command("import", """
            Takes in a list of events kept elsewhere (csv, tsv, xlsx, ods), one row an act. Without --take it only shows how the columns
            are read; correct that with --act and --map, keep it with --save, use it for the next list with --use. What is taken in counts as
            coded by you: the list's makers and you answer for its rows.

            Examples:
              rapporteur claims import E7
              rapporteur claims import E7 --act arrest --map "victim=Surname,Given name" --map when=Arrested --save list.json
              rapporteur claims import E8 --use list.json --take
            """);
        var exhibit = new Argument<string>("EXHIBIT") { Description = "E12: the list, as it was deposited." };
        var act = new Option<string?>("--act") { Description = "The act that every row reports." };
        var modality = new Option<string?>("--modality") { Description = "How all of it is put; else asserted." };
        var map = new Option<string[]>("--map") { Description = $"FIELD=HEADING[,HEADING]; may be repeated; an empty heading leaves the field out. Fields: {string.Join(", ", ListFields.All)}.", HelpName = "FIELD=HEADING" };
        var use = new Option<string?>("--use") { Description = "Read the columns as a file says that --save wrote.", HelpName = "FILE" };
        var save = new Option<string?>("--save") { Description = "Write how the columns are read to a file.", HelpName = "FILE" };
        var take = new Option<bool>("--take") { Description = "Take the rows in." };
        foreach (var symbol in new Option[] { act, modality, map, use, save, take })
            command.Add(symbol);
        command.Add(exhibit);
        var options = new InquiryOptions(command, terminal, json: true);
        command.SetAction(line =>
        {
            if (UnknownField(line.GetValue(map) ?? []) is { } field)
                return options.Refuse(CodingRefusals.UnknownField.With(("field", field), ("known", string.Join(", ", ListFields.All))));
            var saved = line.GetValue(use) is { } named ? Saved(Path.Combine(terminal.Here, named), named) : (Outcome<ListMapping>?)null;
            if (saved is { Refusal: { } unusable })
                return options.Refuse(unusable);
            return line.GetValue(take) ? options.Write(line, Go) : options.Read(line, Go);

            int Go(Inquiry inquiry)
            {
                var read = line.GetValue(take) ? ImportList.Run(inquiry, line.GetValue(exhibit)!, Correct) : ImportList.Read(inquiry, line.GetValue(exhibit)!, Correct);
                if (read.Refusal is { } refusal)
                    return options.Refuse(refusal);
                if (line.GetValue(save) is { } file)
                    File.WriteAllText(Path.Combine(terminal.Here, file), Mapping(read.Value.Mapping).ToJsonString(new JsonSerializerOptions { WriteIndented = true }) + "\n");
                if (line.GetValue(options.Json))
                    JsonAnswer.Write(terminal.Out, ToJson(read.Value, line.GetValue(take), terminal.Language));
                else
                    Write(read.Value, line.GetValue(exhibit)!, line.GetValue(take), terminal);
                return read.Value.Refused.Count > 0 ? ExitCodes.Refused : ExitCodes.Done;
            }

            ListMapping Correct(ListMapping guessed)
            {
                var mapping = saved?.Value ?? guessed;
                var columns = new SortedDictionary<string, string[]>(mapping.Columns, StringComparer.Ordinal);
                foreach (var (name, headings) in (line.GetValue(map) ?? []).Select(typed => typed.Split('=', 2)).Select(pair => (pair[0], pair[1])))
                {
                    if (headings.Length == 0)
                        columns.Remove(name);
                    else
                        columns[name] = headings.Split(',', StringSplitOptions.TrimEntries);
                }
                return new ListMapping(line.GetValue(act) ?? mapping.Act, line.GetValue(modality) ?? mapping.Modality, columns);
            }
        });
        return command;
    }

    private static string? UnknownField(string[] maps) => maps.Select(typed => typed.Split('=', 2)).FirstOrDefault(pair => pair.Length < 2 || !ListFields.All.Contains(pair[0]))?[0];

    private static Outcome<ListMapping> Saved(string file, string shown)
    {
        if (!File.Exists(file))
            return Rapporteur.Archive.ArchiveRefusals.NotThere.With(("path", shown));
        try
        {
            var json = JsonNode.Parse(File.ReadAllText(file))!;
            return new ListMapping((string?)json["act"], (string?)json["modality"] ?? "asserted", new SortedDictionary<string, string[]>(
                json["columns"]!.AsObject().ToDictionary(column => column.Key, column => column.Value!.AsArray().Select(heading => (string)heading!).ToArray()), StringComparer.Ordinal));
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException or NullReferenceException)
        {
            return CodingRefusals.BadMapping.With(("path", shown));
        }
    }

    private static JsonObject Mapping(ListMapping mapping) => new()
    {
        ["act"] = mapping.Act,
        ["modality"] = mapping.Modality,
        ["columns"] = new JsonObject(mapping.Columns.Select(column => KeyValuePair.Create<string, JsonNode?>(column.Key, JsonAnswer.Words(column.Value)))),
    };

    private static JsonObject ToJson(ListReading read, bool taken, string language) => new()
    {
        ["mapping"] = Mapping(read.Mapping),
        ["headings"] = JsonAnswer.Words(read.Headings),
        ["taken"] = taken,
        ["claims"] = read.Claims.Count,
        ["there_already"] = read.ThereAlready,
        ["refused"] = new JsonArray([.. read.Refused.Select(refusal =>
        {
            var row = new JsonObject { ["row"] = refusal.Facts.GetValueOrDefault("row") };
            JsonAnswer.Add(row, refusal, language);
            return (JsonNode?)row;
        })]),
    };

    private static void Write(ListReading read, string exhibit, bool taken, Terminal terminal)
    {
        terminal.Out.WriteLine($"Headings: {Plain.Text(string.Join(", ", read.Headings))}");
        terminal.Out.WriteLine($"  {"act",-12} {read.Mapping.Act ?? "(by row)"}, {read.Mapping.Modality}");
        foreach (var (field, headings) in read.Mapping.Columns)
            terminal.Out.WriteLine($"  {field,-12} {Plain.Text(string.Join(" + ", headings))}");
        foreach (var claim in read.Claims.Take(taken ? 0 : Shown))
        {
            terminal.Out.WriteLine($"  {claim.Act}, {claim.When?.Edtf ?? "no date"}, {Plain.Text(claim.Where?[0].Name ?? claim.Where?[0].Written ?? "no place")}: "
                + Plain.Text(string.Join(", ", claim.Victims?.Select(victim => victim.Written) ?? [claim.Quantity?.Written ?? ""])));
        }
        foreach (var code in read.Refused.GroupBy(refusal => refusal.Code.Code, StringComparer.Ordinal))
        {
            foreach (var refusal in code.Take(Shown))
                terminal.Say(refusal);
            if (code.Count() > Shown)
                terminal.Error.WriteLine($"{code.Key} in all: {code.Count()}; --json names every row.");
        }
        terminal.Out.WriteLine($"{read.Claims.Count} rows {(taken ? "taken in" : "can be taken in")}, {read.Refused.Count} refused, {read.ThereAlready} there already.");
        if (!taken)
            terminal.Out.WriteLine($"Next: `rapporteur claims import {exhibit} --take`, with --act and --map to correct what is wrong.");
    }
}
